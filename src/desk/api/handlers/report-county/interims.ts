import { calendarInForce } from '../../../../ledger/read/calendar-in-force.ts';
import { readInterims } from '../../../../ledger/read/report-county/interims.ts';
import type { reportCountyEndpoints } from '../../../contract/report-county.ts';
import type { HandlersOf } from '../../frame/handler.ts';
import { shownRow } from '../reports/report-row.ts';

/** Half-years and quarters that bodies below reported. */
export const interimHandlers: Pick<HandlersOf<typeof reportCountyEndpoints>, 'interimReports'> = {
  interimReports: ({ services: { ledger }, scope, today, params: { bodyId }, query: { year } }) =>
    ledger.read(scope, async (tx) => {
      const calendar = await calendarInForce(tx);
      const rows = await readInterims(tx, bodyId, year);
      // They have no term: who files them changes nothing.
      return {
        rows: rows.map((row) => shownRow(row, { agency: row.bodyName, filer: 'township', today, calendar })),
      };
    }),
};
