import { readComparedReports } from '../../../ledger/read/site/compared-reports.ts';
import { siteFormat } from '../api/shapes.ts';
import type { SiteCall } from '../call.ts';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';
import { fieldsCsv, figuresCsv } from '../reports/report-csv.ts';
import { reportData, reportFields } from '../reports/report-data.ts';
import { reportWorkbook } from '../reports/report-workbook.ts';

/** The figures of all published reports as a file, at an address that stays: at the top only. */
export async function reportDataPlace(call: SiteCall, { file }: PlaceOf<'report-data'>): Replied {
  const text = (type: string, content: string) =>
    ({
      kind: 'text',
      status: 200,
      type: `${type}; charset=utf-8`,
      text: content,
      fresh: 'everything',
    }) as const;
  if (file === 'fields.csv') return text('text/csv', fieldsCsv());
  const reports = await call.ledger.read('everything', (tx) => readComparedReports(tx));
  const data = reportData(call, reports);
  switch (file) {
    case 'figures.csv':
      return text('text/csv', figuresCsv(data));
    case 'figures.json':
      return text(
        'application/json',
        JSON.stringify({ format: siteFormat, fields: reportFields(), reports: data }, null, 1),
      );
    case 'figures.xlsx':
      return {
        kind: 'bytes',
        bytes: await call.writeWorkbook(...reportWorkbook(data, call.map.name)),
        name: file,
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        fresh: 'everything',
      };
  }
}
