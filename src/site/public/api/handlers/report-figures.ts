import { readComparedReports } from '../../../../ledger/read/site/compared-reports.ts';
import type { SiteCall } from '../../call.ts';
import { reportData, reportFields } from '../../reports/report-data.ts';
import { bodyOf } from '../addresses.ts';
import type { AnswerOf, AskedOf } from '../endpoint.ts';
import type { SiteEndpoints } from '../endpoints.ts';
import { siteFormat } from '../shapes.ts';

/** The figures of the reports that are public, of all bodies or of one, of all years or of one. */
export async function listReportFigures(
  call: SiteCall,
  { query }: AskedOf<SiteEndpoints['listReportFigures']>,
): Promise<AnswerOf<SiteEndpoints['listReportFigures']>> {
  const body = query.body === undefined ? null : bodyOf(call, query.body);
  // Also of one body: what a county read in for it stands with the county.
  const reports = await call.ledger.read('everything', (tx) => readComparedReports(tx));
  const wanted = reports.filter(
    ({ unitId, reportYear }) =>
      (body === null || unitId === body.id) && (query.year === undefined || reportYear === query.year),
  );
  return { format: siteFormat, fields: reportFields(), reports: [...reportData(call, wanted)] };
}
