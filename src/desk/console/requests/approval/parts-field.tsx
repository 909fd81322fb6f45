import { Button } from 'antd';
import { v7 } from 'uuid';
import type { OutcomeId } from '../../../../law/index.ts';
import type { Fault } from '../../form/use-form.ts';
import { PlainField } from '../guide/plain-field.tsx';
import { outcomeOptions } from '../words.ts';
import { texts } from './texts.ts';

export interface PartEntry {
  readonly key: string;
  readonly what: string;
  readonly outcome: OutcomeId | '';
  readonly reason: string;
}

export const newPart = (): PartEntry => ({ key: v7(), what: '', outcome: '', reason: '' });

/** The parts of a partial disclosure, each with its own result and reason. */
export function PartsField({
  parts,
  faults,
  put,
}: {
  readonly parts: readonly PartEntry[];
  readonly faults: readonly Fault[];
  readonly put: (parts: readonly PartEntry[]) => void;
}) {
  const set = (key: string, changed: Partial<PartEntry>) =>
    put(parts.map((each) => (each.key === key ? { ...each, ...changed } : each)));
  const path = (at: number, name: string) => `choice.parts.${at}.${name}`;
  const faultAt = (at: number, name: string) => faults.find(({ field }) => field === path(at, name))?.message;
  return (
    <>
      {parts.map(({ key, what, outcome, reason }, at) => (
        <fieldset key={key} className="guide-part stack tight">
          <legend>{texts.partNamed(at + 1)}</legend>
          <PlainField
            path={path(at, 'what')}
            label={texts.partWhat}
            fault={faultAt(at, 'what')}
            value={what}
            most={500}
            put={(value) => set(key, { what: value })}
          />
          <PlainField
            path={path(at, 'outcome')}
            label={texts.partOutcome}
            fault={faultAt(at, 'outcome')}
            value={outcome}
            options={outcomeOptions.filter(({ value }) => value !== 'partlyGranted')}
            blank={texts.chooseOutcome}
            put={(value) => set(key, { outcome: value as OutcomeId | '' })}
          />
          <PlainField
            path={path(at, 'reason')}
            label={texts.partReason}
            fault={faultAt(at, 'reason')}
            value={reason}
            most={1000}
            area
            put={(value) => set(key, { reason: value })}
          />
          {parts.length > 2 && (
            <div>
              <Button
                size="small"
                aria-label={texts.removePart(at + 1)}
                onClick={() => put(parts.filter((each) => each.key !== key))}
              >
                {texts.remove}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div>
        <Button onClick={() => put([...parts, newPart()])}>{texts.addPart}</Button>
      </div>
    </>
  );
}
