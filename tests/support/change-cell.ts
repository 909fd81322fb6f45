import type { AnnualReport } from '../../src/report/annual-report.ts';
import { cellKey, cellValue, type CellAddress } from '../../src/report/cell.ts';
import type { CellEvidence, CellState, Reading } from '../../src/report/reading.ts';
import { readingOf } from '../../src/report/reading.ts';

/** The report with another figure in one cell. */
export function withFigure(report: AnnualReport, cell: CellAddress, value: number | null): AnnualReport {
  const copy = structuredClone(report) as unknown as Record<string, Record<string, unknown>>;
  const tables = {
    2: report.forms.disclosure === '2019' ? 'disclosure2019' : 'disclosure',
    3: 'requests',
    4: 'remedies',
  };
  const table = copy[tables[cell.table]];
  if (table === undefined) throw new Error(`no table ${cell.table} in this report`);
  if (cell.column === undefined) table[cell.row] = value;
  else (table[cell.row] as Record<string, unknown>)[cell.column] = value;
  return copy as unknown as AnnualReport;
}

/** The report with one cell raised by `k`. */
export function raised(report: AnnualReport, cell: CellAddress, k: number): AnnualReport {
  return withFigure(report, cell, (cellValue(report, cell) ?? 0) + k);
}

/** A reading as of a document in which some cells hold no plain number. */
export function readingWith(
  report: AnnualReport,
  cells: readonly { cell: CellAddress; state: CellState; raw?: string; reason?: string }[],
): Reading {
  const changed = cells.reduce(
    (so, { cell, state }) => (state === 'noted' ? so : withFigure(so, cell, null)),
    report,
  );
  const evidence = cells.map(({ cell, state, raw = '', reason }): CellEvidence => ({
    cell,
    state,
    raw,
    ...(reason === undefined ? {} : { reason }),
  }));
  return {
    ...readingOf(changed),
    cells: new Map(evidence.map((each) => [cellKey(each.cell), each])),
    fromDocument: true,
  };
}
