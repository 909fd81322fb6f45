import { sql, type RawBuilder } from 'kysely';
import type { ReportFigures } from '../../src/law/index.ts';
import { figuresOfColumns } from '../../src/ledger/projections/reports.ts';
import type { Tx } from '../../src/ledger/ledger.ts';

/** Reports of the platform and files whose figures are added up. */
export interface SummedReports {
  readonly reports: readonly { readonly bodyId: string; readonly reportId: string }[];
  /** Of one body: the county that imported them. */
  readonly imports: readonly { readonly bodyId: string; readonly importId: string }[];
}

/** Sums of report figures. */
export interface FigureSums {
  readonly figures: ReportFigures;
  /** How many of those named have figures: a report that was never frozen has none. */
  readonly counted: number;
}

/**
 * By one SQL what the platform adds up body by body (`rollUp`), to hold the one against the other. Adds up the figures of frozen reports and of imported ones, cell by cell, in the database. Money is added in 分. Figures of the
 * newest frozen state count; whether that is what was accepted is for the caller to ask.
 */
export async function sumFigures(tx: Tx, { reports, imports }: SummedReports): Promise<FigureSums> {
  const pairs = (list: readonly (readonly [string, string])[]) =>
    sql`unnest(${list.map(([body]) => body)}::uuid[], ${list.map(([, id]) => id)}::uuid[])`;
  return sumOf(
    tx,
    sql`select f.cells, f.figures
      from ${pairs(reports.map(({ bodyId, reportId }) => [bodyId, reportId]))} n (body_id, report_id)
      join report_figures f on f.body_id = n.body_id and f.report_id = n.report_id
      union all
      select i.cells, i.figures
      from ${pairs(imports.map(({ bodyId, importId }) => [bodyId, importId]))} n (body_id, import_id)
      join imported_reports i on i.body_id = n.body_id and i.import_id = n.import_id and i.removed_at is null`,
  );
}

/** Each list of cells is unfolded once; how many lists there were is counted on the way. */
async function sumOf(tx: Tx, named: RawBuilder<unknown>): Promise<FigureSums> {
  const { rows } = await sql<{ cell: string; figure: number }>`
    select u.cell, sum(u.figure)::bigint as figure
    from (${named}) n cross join lateral unnest(array_append(n.cells, 'reports'), array_append(n.figures, 1::bigint)) u (cell, figure)
    group by u.cell`.execute(tx);
  const counted = rows.find(({ cell }) => cell === 'reports')?.figure ?? 0;
  const cells = rows.filter(({ cell }) => cell !== 'reports');
  return {
    figures: figuresOfColumns(
      cells.map(({ cell }) => cell),
      cells.map(({ figure }) => figure),
    ),
    counted,
  };
}
