import { Button, Input } from 'antd';
import { faultsOfIndexRule, parseCivilDate, type IndexPart } from '../../../law/index.ts';
import { useMe } from '../parts/person.ts';
import { moved } from './chain-values.ts';
import { indexExample } from './index-example.ts';
import { ruleOfValues, type PartValues } from './profile-values.ts';
import { texts } from './texts.ts';

const kinds = Object.keys(texts.partKinds) as IndexPart['kind'][];
const lengths: Partial<Record<IndexPart['kind'], string>> = { class: '2', office: '2', serial: '5' };

/** The parts of an index number, one after the other, with what the next one would be. */
export function IndexRuleBuilder({
  parts,
  put,
  codes,
  lastNumbers,
}: {
  readonly parts: readonly PartValues[];
  readonly put: (parts: readonly PartValues[]) => void;
  readonly codes: Readonly<Record<string, string>>;
  readonly lastNumbers: readonly string[];
}) {
  const today = parseCivilDate(useMe().today);
  const change = (at: number, part: Partial<PartValues>) =>
    put(parts.map((each, place) => (place === at ? { ...each, ...part } : each)));
  const rule = ruleOfValues(parts);
  const faults = rule === null ? [] : faultsOfIndexRule(rule);
  const example = today === null || faults.length > 0 ? null : indexExample(rule, codes, today, lastNumbers);
  return (
    <div className="stack tight">
      <ol className="plain-list stack tight">
        {parts.map((part, at) => {
          const count = at + 1;
          const id = `part-${count}`;
          return (
            <li className="filters" key={count}>
              <div className="field">
                <label htmlFor={`${id}-kind`}>{texts.part(count)}</label>
                <select
                  id={`${id}-kind`}
                  className="choice"
                  value={part.kind}
                  onChange={(event) => {
                    const kind = kinds.find((each) => each === event.target.value) ?? 'text';
                    change(at, { kind, length: lengths[kind] ?? '', text: kind === 'text' ? '-' : '' });
                  }}
                >
                  {kinds.map((kind) => (
                    <option key={kind} value={kind}>
                      {texts.partKinds[kind]}
                    </option>
                  ))}
                </select>
              </div>
              {part.kind in lengths && (
                <div className="field">
                  <label htmlFor={`${id}-length`}>{texts.length}</label>
                  <Input
                    id={`${id}-length`}
                    inputMode="numeric"
                    value={part.length}
                    onChange={(event) => change(at, { length: event.target.value })}
                  />
                </div>
              )}
              {part.kind === 'text' && (
                <div className="field">
                  <label htmlFor={`${id}-text`}>{texts.partText}</label>
                  <Input
                    id={`${id}-text`}
                    value={part.text}
                    maxLength={12}
                    onChange={(event) => change(at, { text: event.target.value })}
                  />
                </div>
              )}
              {at > 0 && (
                <Button
                  aria-label={texts.ofPart(texts.up, count)}
                  onClick={() => put(moved(parts, at, at - 1))}
                >
                  {texts.up}
                </Button>
              )}
              <Button
                aria-label={texts.ofPart(texts.removePart, count)}
                onClick={() => put(parts.toSpliced(at, 1))}
              >
                {texts.removePart}
              </Button>
            </li>
          );
        })}
      </ol>
      <div>
        <Button onClick={() => put([...parts, { kind: 'text', length: '', text: '-' }])}>
          {texts.addPart}
        </Button>
      </div>
      <div className={example?.sound === true ? 'notice' : 'notice warning'} role="status">
        {faults.map(({ sentence }) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {example !== null && <p>{example.sentence}</p>}
        {lastNumbers.length > 0 && <p className="meta">{texts.lastNumbers(lastNumbers.join('、'))}</p>}
        {example?.other === true && <p className="meta">{texts.otherRule}</p>}
      </div>
    </div>
  );
}
