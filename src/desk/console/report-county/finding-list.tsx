import { texts } from './texts.ts';
import type { Review } from './use-review.ts';

type Finding = Review['findings'][number];

/** Findings that say the same of several bodies or cells, one after the other, stand together with their advice once. */
function together(findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  const groups: [Finding, ...Finding[]][] = [];
  for (const finding of findings) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    const isAlike =
      first?.rule === finding.rule && first.level === finding.level && first.advice === finding.advice;
    if (last !== undefined && isAlike) last.push(finding);
    else groups.push([finding]);
  }
  return groups;
}

/** Most sentences name their place themselves. */
const told = ({ place, placeTitle, message }: Finding): string =>
  place !== null && !message.startsWith(placeTitle) ? `${texts.at(placeTitle)}${message}` : message;

/** What the checks say, the worst first. */
export function FindingList({
  findings,
  none,
}: {
  readonly findings: Review['findings'];
  readonly none: string;
}) {
  if (findings.length === 0) return <p>{none}</p>;
  return (
    <ol className="report-findings plain-list">
      {together(findings).map((group, at) => {
        const [{ rule, level, levelTitle, advice }] = group;
        return (
          <li key={`${rule} ${at}`} className={`level-${level}`}>
            <strong>{levelTitle}</strong> <span className="meta">{rule}</span>
            {group.map((finding, nth) => (
              <p key={`${finding.message} ${nth}`}>{told(finding)}</p>
            ))}
            {advice !== null && <p className="meta">{texts.mend(advice)}</p>}
          </li>
        );
      })}
    </ol>
  );
}
