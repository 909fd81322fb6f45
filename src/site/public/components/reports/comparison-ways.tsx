import type { ReactElement } from 'react';
import { linkTo, type SiteCall } from '../../call.ts';
import { reportTexts } from '../../texts/reports.ts';

const texts = reportTexts.ways;

/** What is asked for most where a way is changed to. */
const firstFigure = '3/received/total';

/** The two ways to compare: bodies over years, or one figure of all bodies. A folder has only the first. */
export function ComparisonWays({
  call,
  current,
}: {
  readonly call: SiteCall;
  readonly current: 'years' | 'figure';
}): ReactElement | null {
  if (call.exported) return null;
  const path = linkTo(call, { kind: 'report-comparison' });
  const ways = [
    ['years', path],
    ['figure', `${path}?${new URLSearchParams({ figure: firstFigure }).toString()}`],
  ] as const;
  return (
    <nav className="ways" aria-label={texts.label}>
      <ul>
        {ways.map(([way, href]) => (
          <li key={way}>
            <a href={href} aria-current={way === current ? 'page' : undefined}>
              {texts[way]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
