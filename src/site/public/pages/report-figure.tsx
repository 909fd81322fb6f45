import type { ReactElement } from 'react';
import { sectionOf } from '../../../law/index.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { ComparisonWays } from '../components/reports/comparison-ways.tsx';
import { FigureChart } from '../components/reports/figure-chart.tsx';
import { FigureForm } from '../components/reports/figure-form.tsx';
import { ReportDownloads } from '../components/reports/report-downloads.tsx';
import { PublicFrame } from '../frame.tsx';
import type { ChosenFigure } from '../reports/choose-figure.ts';
import { reportTexts } from '../texts/reports.ts';

const texts = reportTexts.figure;

interface ReportFigurePageProps {
  readonly call: SiteCall;
  readonly chosen: ChosenFigure;
}

/** 年报数字比较, one figure: all bodies in one year, the largest first. */
export function ReportFigurePage({ call, chosen }: ReportFigurePageProps): ReactElement {
  const { field, name, year, years, rows, sums } = chosen;
  const { title } = reportTexts.compare;
  const section = sectionOf('reports');
  const there = rows.filter(({ figure }) => figure.value !== null).length;
  return (
    <PublicFrame
      call={call}
      place={{ kind: 'report-comparison' }}
      query={call.query.toString()}
      title={texts.title(year, name)}
      section="reports"
      trail={[
        { title: section.title, href: linkTo(call, { kind: 'reports' }) },
        { title, href: linkTo(call, { kind: 'report-comparison' }) },
        { title: name, href: null },
      ]}
      noindex
    >
      <h1>{texts.title(year, name)}</h1>
      <ComparisonWays call={call} current="figure" />
      <FigureForm call={call} years={years} place={field.place} year={year} />
      <p>{texts.counted(there, rows.length - there)}</p>
      <FigureChart call={call} chosen={chosen} />
      <p className="hint">
        {texts.note(year - 1)}
        {sums.length > 0 && texts.sumNote}
      </p>
      {rows.some(({ report }) => report !== null && report.origin !== 'platform') && (
        <p className="hint">{reportTexts.compare.filesNote}</p>
      )}
      <ReportDownloads call={call} />
    </PublicFrame>
  );
}
