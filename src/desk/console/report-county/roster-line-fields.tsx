import { Button, Input } from 'antd';
import { exemptionReasons, type RosterLine } from '../../../law/index.ts';
import { controlId, type Fault } from '../form/use-form.ts';
import { texts } from './texts.ts';

/** A line as it is typed. */
export interface TypedLine {
  readonly memberId: string;
  readonly bodyId: string | null;
  readonly name: string;
  readonly filer: RosterLine['filer'];
  /** Reason, or empty. */
  readonly exempt: string;
  readonly remark: string;
  readonly from: string;
  readonly until: string;
}

export const typedLine = (line: RosterLine): TypedLine => ({
  ...line,
  exempt: line.exempt ?? '',
  from: String(line.from),
  until: line.until === null ? '' : String(line.until),
});

export const lineOf = ({ exempt, from, until, ...line }: TypedLine): RosterLine => ({
  ...line,
  exempt: exempt === '' ? null : (exempt as NonNullable<RosterLine['exempt']>),
  from: Number(from),
  until: until.trim() === '' ? null : Number(until),
});

const widthOf = { name: 'field wide', remark: 'field', from: 'field narrow', until: 'field narrow' } as const;

/** The fields of one line; those of a body of the platform have its name from there. */
export function RosterLineFields({
  at,
  line,
  added,
  faults,
  put,
  remove,
}: {
  readonly at: number;
  readonly line: TypedLine;
  /** True where the roster has not had it so far. */
  readonly added: boolean;
  readonly faults: readonly Fault[];
  readonly put: (line: TypedLine) => void;
  readonly remove: () => void;
}) {
  const idOf = (key: string) => controlId(`lines.${at}.${key}`);
  const faultOf = (key: string) => faults.find(({ field }) => field === `lines.${at}.${key}`)?.message;
  const own = faults.filter(({ field }) => field.startsWith(`lines.${at}.`));
  const text = (key: 'name' | 'remark' | 'from' | 'until', label: string, most: number) => (
    <div className={widthOf[key]}>
      <label htmlFor={idOf(key)}>{label}</label>
      {faultOf(key) !== undefined && (
        <div className="fault" id={`${idOf(key)}-fault`}>
          {faultOf(key)}
        </div>
      )}
      <Input
        id={idOf(key)}
        value={line[key]}
        maxLength={most}
        aria-invalid={faultOf(key) === undefined ? undefined : true}
        aria-describedby={faultOf(key) === undefined ? undefined : `${idOf(key)}-fault`}
        onChange={(event) => put({ ...line, [key]: event.target.value })}
      />
    </div>
  );
  return (
    <fieldset className={own.length === 0 ? 'panel roster-line' : 'panel roster-line field faulty'}>
      <legend>
        {texts.lineNumber(at + 1, line.name === '' ? texts.newName : line.name)}
        {added && <span className="meta"> {texts.newLine}</span>}
      </legend>
      {line.bodyId === null && text('name', texts.rosterName, 100)}
      {line.bodyId === null && (
        <div className="field">
          <label htmlFor={idOf('filer')}>{texts.filer}</label>
          <select
            id={idOf('filer')}
            className="choice"
            value={line.filer}
            onChange={(event) => put({ ...line, filer: event.target.value as TypedLine['filer'] })}
          >
            {(['department', 'township'] as const).map((value) => (
              <option key={value} value={value}>
                {texts.filers[value]}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="field wide">
        <label htmlFor={idOf('exempt')}>{texts.rosterMust}</label>
        <select
          id={idOf('exempt')}
          className="choice"
          value={line.exempt}
          onChange={(event) => put({ ...line, exempt: event.target.value })}
        >
          <option value="">{texts.must}</option>
          {Object.entries(exemptionReasons).map(([value, title]) => (
            <option key={value} value={value}>
              {texts.exemptBecause(title)}
            </option>
          ))}
        </select>
      </div>
      {text('from', texts.fromYear, 4)}
      {text('until', texts.untilYear, 4)}
      {text('remark', texts.remarkHead, 200)}
      <div>
        <Button size="small" aria-label={texts.removeLineOf(line.name)} onClick={remove}>
          {texts.removeLine}
        </Button>
      </div>
    </fieldset>
  );
}
