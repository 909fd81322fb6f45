import { readComparedReports } from '../../../ledger/read/site/compared-reports.ts';
import type { SiteCall } from '../call.ts';
import { ReportComparisonPage } from '../pages/report-comparison.tsx';
import { ReportFigurePage } from '../pages/report-figure.tsx';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';
import { chooseComparison } from '../reports/choose-comparison.ts';
import { chooseFigure } from '../reports/choose-figure.ts';

/** 年报数字比较, of all bodies: at the top only; bodies over years, or one figure of all. */
export async function reportComparisonPlace(call: SiteCall, _place: PlaceOf<'report-comparison'>): Replied {
  const reports = await call.ledger.read('everything', (tx) => readComparedReports(tx));
  const figure = chooseFigure(call.map, reports, call.query);
  if (figure !== null) {
    const page = <ReportFigurePage call={call} chosen={figure} />;
    return { kind: 'page', status: 200, fresh: 'everything', page };
  }
  const comparison = chooseComparison(call.map, reports, call.query);
  return {
    kind: 'page',
    status: 200,
    fresh: 'everything',
    page: <ReportComparisonPage call={call} reports={reports} comparison={comparison} />,
  };
}
