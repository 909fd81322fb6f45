import { readAnnualReports } from '../../../ledger/read/site/annual-reports.ts';
import { readReportFiles } from '../../../ledger/read/site/compared-reports.ts';
import { scopeOf, type SiteCall } from '../call.ts';
import { ReportsPage } from '../pages/reports.tsx';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

/** 年报: the body's own by year; at the top also those of all bodies. */
export async function reportsPlace(call: SiteCall, _place: PlaceOf<'reports'>): Replied {
  const { ledger, body, map } = call;
  const whole = body === map.top;
  const { reports, files } = await ledger.read(scopeOf(call), async (tx) => ({
    reports: await readAnnualReports(tx, { bodyId: body.id, whole }),
    files: await readReportFiles(tx),
  }));
  return {
    kind: 'page',
    status: 200,
    fresh: whole ? 'everything' : 'body',
    page: <ReportsPage call={call} reports={reports} files={files} />,
  };
}
