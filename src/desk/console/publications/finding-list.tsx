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
    texts.paragraphs(paragraphs),
    ...(tables > 0 ? [texts.tables(tables)] : []),
    ...(files > 0 ? [texts.files(files)] : []),
    ...(images > 0 ? [texts.images(images)] : []),
  ];
  return texts.checkedWhat(parts.join(texts.and));
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
      <ol className="stack tight findings">
        {[...open, ...findings.filter((finding) => !finding.open)].map((finding) => {
          const [word, kind] = stateOf(finding);
          return (
            <li key={finding.fingerprint} className="finding">
              <p>
                <span className={`state ${kind}`}>{word}</span> <strong>{finding.kind}</strong>{' '}
                {finding.place}
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
    </div>
  );
}
