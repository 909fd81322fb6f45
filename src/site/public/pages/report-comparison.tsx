import type { ReactElement } from 'react';
import { sectionOf } from '../../../law/index.ts';
import type { ComparedReport } from '../../../ledger/read/site/compared-reports.ts';
import { linkTo, whole, type SiteCall } from '../call.ts';
import { ComparisonForm } from '../components/reports/comparison-form.tsx';
import { ComparisonWays } from '../components/reports/comparison-ways.tsx';
import { ComparisonTable } from '../components/reports/comparison-table.tsx';
import { ReportDownloads } from '../components/reports/report-downloads.tsx';
import { PublicFrame } from '../frame.tsx';
import { mostCompared, type ChosenComparison } from '../reports/choose-comparison.ts';
import { reportTexts } from '../texts/reports.ts';

const texts = reportTexts.compare;

interface ReportComparisonPageProps {
  readonly call: SiteCall;
  readonly reports: readonly ComparedReport[];
  readonly comparison: ChosenComparison;
}

/** 年报数字比较: bodies and years side by side, and the data of all reports to take away. */
export function ReportComparisonPage({ call, reports, comparison }: ReportComparisonPageProps): ReactElement {
  const { chosen, cut, asked } = comparison;
  const section = sectionOf('reports');
  return (
    <PublicFrame
      call={call}
      place={{ kind: 'report-comparison' }}
      query={call.query.toString()}
      title={texts.title}
      section="reports"
      trail={[
        { title: section.title, href: linkTo(call, { kind: 'reports' }) },
        { title: texts.title, href: null },
      ]}
      // The page itself is for search engines; each of the many questions that it answers is not.
      {...(asked ? { noindex: true } : {})}
    >
      <h1>{texts.title}</h1>
      {reports.length > 0 && <ComparisonWays call={call} current="years" />}
      <div className="lead">
        <p>{texts.lead}</p>
        {chosen.units.some(({ scope }) => scope === 'county') && <p>{texts.sumNote}</p>}
      </div>
      {reports.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <>
          {call.exported ? <Elsewhere call={call} /> : <ComparisonForm call={call} comparison={comparison} />}
          {cut && <p className="note">{texts.cut(mostCompared)}</p>}
          <p className="hint">{texts.changeNote}</p>
          <ComparisonTable call={call} reports={reports} chosen={chosen} />
          {chosen.units.some(({ id }) =>
            reports.some(
              ({ unitId, origin, reportYear }) =>
                unitId === id && origin !== 'platform' && chosen.years.includes(reportYear),
            ),
          ) && <p className="hint">{texts.filesNote}</p>}
          <ReportDownloads call={call} />
        </>
      )}
    </PublicFrame>
  );
}

/** A folder answers no questions: where they are answered. */
function Elsewhere({ call }: { readonly call: SiteCall }): ReactElement | null {
  return call.publicUrl === null ? null : (
    <p>
      {texts.exported}
      <a href={whole(call, linkTo(call, { kind: 'report-comparison' }))}>{texts.live}</a>
    </p>
  );
}
