import { Button } from 'antd';
import {
  citationText,
  groundFields,
  groundIds,
  isGround,
  outcomes,
  redactionGrounds,
  type OutcomeId,
} from '../../../../law/index.ts';
import type { Fault } from '../../form/use-form.ts';
import { LawChips } from '../../parts/law-chip.tsx';
import { entryPath, type GroundEntry } from './ground-entry.ts';
import { PlainField } from './plain-field.tsx';
import { texts } from './texts.ts';

const words = texts.release;
const grounds: readonly (readonly [OutcomeId, string])[] = [
  ...groundIds.map((id): [OutcomeId, string] => [id, redactionGrounds[id].title]),
  ['notHeld', words.notHeld],
];

const groundTitle = (ground: GroundEntry['ground']): string =>
  grounds.find(([id]) => id === ground)?.[1] ?? words.chooseGround;

/** One part that is not given, with what its ground must have said of it (法释〔2025〕8号第五条、第六条). */
export function GroundFields({
  at,
  entry,
  faults,
  put,
  remove,
}: {
  readonly at: number;
  readonly entry: GroundEntry;
  readonly faults: readonly Fault[];
  readonly put: (entry: GroundEntry) => void;
  readonly remove?: () => void;
}) {
  const { ground, what, why, fields } = entry;
  const field = (name: string) => ({
    path: entryPath(at, name),
    fault: faults.find((each) => each.field === entryPath(at, name))?.message,
  });
  return (
    <fieldset className="guide-part stack tight">
      <legend>{words.entry(at + 1, groundTitle(ground))}</legend>
      <PlainField
        {...field('ground')}
        label={words.addGround}
        value={ground}
        options={grounds.map(([value, title]) => ({ value, title }))}
        blank={words.chooseGround}
        put={(value) => put({ ...entry, ground: value as OutcomeId | '', fields: {} })}
      />
      {ground !== '' && <LawChips basis={outcomes[ground].basis.map(citationText)} />}
      <PlainField
        {...field('what')}
        label={words.what}
        hint={words.whatHint}
        value={what}
        most={300}
        put={(value) => put({ ...entry, what: value })}
      />
      <PlainField
        {...field('why')}
        label={words.why}
        value={why}
        most={1000}
        area
        put={(value) => put({ ...entry, why: value })}
      />
      {ground !== '' &&
        isGround(ground) &&
        groundFields[ground].map(({ id, title, options, needed, hint }) => (
          <PlainField
            key={id}
            {...field(`fields.${id}`)}
            label={needed ? title : `${title}${words.optional}`}
            hint={hint}
            value={fields[id] ?? ''}
            most={200}
            {...(options === undefined
              ? {}
              : {
                  options: options.map((value) => ({ value, title: value })),
                  blank: words.chooseOne,
                })}
            put={(value) => put({ ...entry, fields: { ...fields, [id]: value } })}
          />
        ))}
      {remove !== undefined && (
        <div>
          <Button size="small" aria-label={words.removeNamed(at + 1)} onClick={remove}>
            {words.remove}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
