import { texts } from './texts.ts';
import type { ReactNode } from 'react';
import type { Finding, Screening } from './use-publication.ts';

function stateOf({ open, verdict, explanation }: Finding): readonly [string, string] {
  if (verdict?.outcome === 'masked') return [texts.masked, 'success'];
  if (verdict?.outcome === 'let-through' && !open) return [texts.letThrough, 'success'];
  return explanation === '' ? [texts.open, 'danger'] : [texts.explained, 'warning'];
}

/** 检查了正文12段、表格1张、附件2份. */
function checkedText({ paragraphs, tables, files, images }: Screening['checked']): string {
  const parts = [
    ...(paragraphs > 0 || tables + files + images === 0 ? [texts.paragraphs(paragraphs)] : []),
    ...(tables > 0 ? [texts.tables(tables)] : []),
    ...(files > 0 ? [texts.files(files)] : []),
    ...(images > 0 ? [texts.images(images)] : []),
  ];
  return texts.checkedWhat(parts.join(texts.and));
}

/** So many are shown at once; a long list of names may have hundreds. */
const shown = 20;

function Items({
  findings,
  from,
  act,
}: {
  readonly findings: readonly Finding[];
  readonly from: number;
  readonly act?: (finding: Finding) => ReactNode;
}) {
  return (
    <ol className="stack tight findings" start={from}>
      {findings.map((finding) => {
        const [word, kind] = stateOf(finding);
        return (
          <li key={finding.fingerprint} className="finding">
            <p>
              <span className={`state ${kind}`}>{word}</span> <strong>{finding.kind}</strong> {finding.place}
            </p>
            <p>
              {finding.why}
              {finding.basis.length > 0 && (
                <span className="meta"> {texts.basis(finding.basis.join('；'))}</span>
              )}
            </p>
            {finding.masked !== '' && <p className="meta">{texts.standsThere(finding.masked)}</p>}
            {finding.explanation !== '' && <p>{texts.explanation(finding.explanation)}</p>}
            {(finding.verdict?.reason ?? '') !== '' && (
              <p>{texts.verdictReason(finding.verdict?.reason ?? '')}</p>
            )}
            {finding.open && act?.(finding)}
          </li>
        );
      })}
    </ol>
  );
}

/** What the screening found in an edition and what was decided on it; what was checked where it found nothing. */
export function FindingList({
  screening,
  act,
  plain = false,
}: {
  readonly screening: Screening | null;
  /** What may be done with a finding that is open. */
  readonly act?: (finding: Finding) => ReactNode;
  /** True where the findings are a choice of them: nothing is counted. */
  readonly plain?: boolean;
}) {
  if (screening === null) return <p>{texts.notScreened}</p>;
  const { findings, checked } = screening;
  const open = findings.filter((finding) => finding.open);
  const ordered = [...open, ...findings.filter((finding) => !finding.open)];
  const rest = ordered.slice(shown);
  const explained = open.filter(({ explanation }) => explanation !== '').length;
  return (
    <div className="stack tight">
      {!plain && (
        <p>
          {findings.length === 0
            ? `${checkedText(checked)}${texts.noFindingsAfter}`
            : texts.findingCounts(open.length, explained, findings.length - open.length)}
        </p>
      )}
      <Items findings={ordered.slice(0, shown)} from={1} {...(act === undefined ? {} : { act })} />
      {rest.length > 0 && (
        <details>
          <summary>{texts.moreFindings(rest.length)}</summary>
          <Items findings={rest} from={shown + 1} {...(act === undefined ? {} : { act })} />
        </details>
      )}
    </div>
  );
}
