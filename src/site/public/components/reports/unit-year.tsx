import type { ReactElement, ReactNode } from 'react';
import type { ComparedReport } from '../../../../ledger/read/site/compared-reports.ts';
import { linkTo, type SiteCall } from '../../call.ts';
import type { ReportUnit } from '../../reports/report-unit.ts';
import { reportTexts } from '../../texts/reports.ts';

const texts = reportTexts.compare;

interface UnitYearProps {
  readonly call: SiteCall;
  readonly unit: ReportUnit;
  readonly year: number;
  readonly report: ComparedReport | null;
  /** What is read of it: the year below the name of the body, or the body itself. */
  readonly children: ReactNode;
}

/** Leads to the report that the figures stand in; without a page of its own, says from which file they were read. */
export function UnitYear({ call, unit, year, report, children }: UnitYearProps): ReactElement {
  const page = report?.page ?? null;
  if (report === null || page === null || unit.body === null) {
    const mark = report === null ? null : markOf(report);
    return (
      <>
        {children}
        {mark !== null && <span className="origin">{mark}</span>}
      </>
    );
  }
  const to = { kind: 'item', year: page.year, number: page.number } as const;
  return (
    <a href={linkTo(call, to, unit.body)} aria-label={texts.reportOf(unit.name, year)}>
      {children}
    </a>
  );
}

/** From which file the figures were read; null for a report that stands on this site. */
function markOf({ origin, outside }: ComparedReport): string | null {
  if (origin === 'platform') return null;
  return origin === 'submitted-file' && outside === null ? texts.submittedHere : texts.origins[origin];
}
