import { nameInReport, periodTitle, wholeYear, yearOf, type CivilDate } from '../../../../law/index.ts';
import { issuerOf } from '../../../../acts/publishing/open-publication.ts';
import type { Tx } from '../../../../ledger/ledger.ts';
import { calendarInForce } from '../../../../ledger/read/calendar-in-force.ts';
import { listReports } from '../../../../ledger/read/reports/list-reports.ts';
import { filerOf, reportingBody, scopesOf } from '../../../../ledger/read/reports/report-state.ts';
import { dueOfReport, shownRow } from './report-row.ts';

/** The reports of a body, what is due and not opened yet, and what was read from files; null where there is no such body. */
export async function reportList(
  tx: Tx,
  bodyId: string,
  { year, today }: { readonly year: number | undefined; readonly today: CivilDate },
) {
  const body = await reportingBody(tx, bodyId);
  if (body === null) return null;
  const calendar = await calendarInForce(tx);
  const issuer = await issuerOf(tx, bodyId);
  const rows = await listReports(tx, bodyId);
  const when = { today, calendar };
  const scopes = scopesOf(body.level);
  // From New Year's Day the report of the year before is due.
  const period = wholeYear(yearOf(today) - 1);
  const due = scopes.flatMap((scope) => {
    const filer = filerOf(body.level, scope);
    const opened = rows.some(
      (row) => row.scope === scope && row.period.kind === 'year' && row.period.year === period.year,
    );
    const by = filer === null || opened ? null : dueOfReport(filer, period, when, null);
    return by === null ? [] : [{ scope, period, periodTitle: periodTitle(period), due: by }];
  });
  return {
    rows: rows
      .filter((row) => year === undefined || row.period.year === year)
      .flatMap((row) => {
        const filer = filerOf(body.level, row.scope);
        return filer === null
          ? []
          : [
              shownRow(row, {
                agency: nameInReport(issuer, { scope: row.scope, filer, agency: row.agency ?? undefined }),
                filer,
                ...when,
              }),
            ];
      }),
    due,
    earlier: await earlierReports(tx, bodyId),
    sumsUp: scopes.includes('county'),
  };
}

/** Reports of the body itself that were read from files, the newest year first. */
async function earlierReports(tx: Tx, bodyId: string) {
  const rows = await tx
    .selectFrom('imported_reports')
    .select(['import_id', 'year', 'file_name', 'lacking', 'imported_at'])
    .where('body_id', '=', bodyId)
    .where('member_id', '=', bodyId)
    .where('removed_at', 'is', null)
    .orderBy('year', 'desc')
    .execute();
  return rows.map((row) => ({
    importId: row.import_id,
    year: row.year,
    fileName: row.file_name,
    lacking: row.lacking,
    importedAt: row.imported_at.toISOString(),
  }));
}
