import { Button } from 'antd';
import { findingId } from '../editor/finding-marks.ts';
import { controlId } from '../form/use-form.ts';
import type { Screening } from '../publications/use-publication.ts';
import { FindingTold, FindingWays, type FindingActs } from './finding-acts.tsx';
import type { ListedFinding } from './listed-findings.ts';
import { texts } from './texts.ts';
import type { ScreeningState } from './use-screening.ts';

/** Findings from which on the list is grouped by kind. */
const grouped = 12;

/** Leads to the place of a finding: its mark in the text, its field, its file. */
export function goToFinding({ number, place }: ListedFinding): void {
  const mark = document.getElementById(findingId(number));
  const at =
    mark ??
    (place.kind === 'field'
      ? document.getElementById(controlId(place.name))
      : place.kind === 'file'
        ? document.getElementById(`file-${place.fileId}`)
        : document.querySelector<HTMLElement>(`#${controlId(`finding.${number}`)} button`));
  const folded = at?.closest('details');
  if (folded != null) folded.open = true;
  at?.focus();
  at?.scrollIntoView({ block: 'center' });
}

function checkedText({ paragraphs, tables, files, images }: Screening['checked']): string {
  const parts = [
    ...(paragraphs > 0 || tables + files + images === 0 ? [texts.paragraphs(paragraphs)] : []),
    ...(tables > 0 ? [texts.tables(tables)] : []),
    ...(files > 0 ? [texts.files(files)] : []),
    ...(images > 0 ? [texts.images(images)] : []),
  ];
  return texts.checkedWhat(parts.join(texts.and));
}

/** How many of each: what must be mended and what was not checked are never left out. */
export function countsOf(listed: readonly ListedFinding[]) {
  const unchecked = listed.filter(
    ({ finding, state }) => finding.kind === texts.unchecked && (state === 'must' || state === 'explain'),
  );
  const count = (state: ListedFinding['state']) =>
    listed.filter((each) => each.state === state && !unchecked.includes(each)).length;
  return {
    must: count('must'),
    explain: count('explain'),
    said: count('said'),
    unchecked: unchecked.length,
    /** What stands in the way of sending. */
    left: listed.filter(({ state }) => state === 'must').length,
  };
}

function Rows({ listed, acts }: { readonly listed: readonly ListedFinding[]; readonly acts: FindingActs }) {
  return (
    <ol className="finding-rows plain-list">
      {listed.map((each) => (
        <li
          key={each.number}
          id={controlId(`finding.${each.number}`)}
          className={`finding-row ${each.state}`}
        >
          <div id={`finding-row-${each.number}`} className="stack tight">
            <button type="button" className="finding-link" onClick={() => goToFinding(each)}>
              {each.number} {each.finding.kind}
            </button>
            <FindingTold listed={each} />
          </div>
          <FindingWays listed={each} acts={acts} />
        </li>
      ))}
    </ol>
  );
}

/** Everything that the screening found, listed once, with what can be done; what was checked where nothing was found. */
export function FindingsPanel({
  listed,
  screening,
  behind,
  acts,
  again,
}: {
  readonly listed: readonly ListedFinding[];
  readonly screening: ScreeningState;
  /** True where the text went on since. */
  readonly behind: boolean;
  readonly acts: FindingActs;
  readonly again: () => void;
}) {
  const { busy, screened, why } = screening;
  const { must, explain, said, unchecked } = countsOf(listed);
  const canMask = (some: readonly ListedFinding[], ...states: readonly ListedFinding['state'][]) =>
    some.filter(({ finding, state }) => finding.remedy === 'mask' && states.includes(state));
  // Not what may well stand, as the telephone of an office: that is one person's decision each.
  const maskable = canMask(listed, 'must');
  const kinds = [...new Set(listed.map(({ finding }) => finding.kind))];
  const mask = (some: readonly ListedFinding[]) =>
    acts.mask(some.map(({ finding: { fingerprint } }) => fingerprint));
  return (
    <section
      className="findings-panel panel stack tight"
      id={controlId('findings')}
      aria-labelledby="findings-heading"
    >
      <h2 id="findings-heading" tabIndex={-1}>
        {texts.findings}
      </h2>
      <p role="status">
        {busy
          ? texts.checking
          : why !== null
            ? texts.checkFailed(why)
            : screened === null
              ? texts.notChecked
              : listed.length === 0
                ? checkedText(screened.result.checked)
                : texts.counts(must, explain, said, unchecked)}
      </p>
      {busy && listed.length > 0 && <p className="meta">{texts.counts(must, explain, said, unchecked)}</p>}
      {behind && !busy && screened !== null && <p className="meta">{texts.older}</p>}
      {why !== null && !busy && (
        <p>
          <Button size="small" onClick={again}>
            {texts.checkAgain}
          </Button>
        </p>
      )}
      {listed.length > 0 && <p className="hint">{texts.keys}</p>}
      {!acts.readOnly && maskable.length > 1 && (
        <p>
          <Button onClick={() => mask(maskable)}>{texts.maskAll(maskable.length)}</Button>
        </p>
      )}
      {listed.length <= grouped ? (
        <Rows listed={listed} acts={acts} />
      ) : (
        kinds.map((kind) => {
          const own = listed.filter(({ finding }) => finding.kind === kind);
          const can = canMask(own, 'must', 'explain');
          return (
            <details key={kind}>
              <summary>{texts.group(kind, own.length)}</summary>
              <div className="stack tight">
                {!acts.readOnly && can.length > 1 && (
                  <p>
                    <Button size="small" onClick={() => mask(can)}>
                      {texts.maskGroup(kind, can.length)}
                    </Button>
                  </p>
                )}
                <Rows listed={own} acts={acts} />
              </div>
            </details>
          );
        })
      )}
    </section>
  );
}
