import { datesOfPeriod, type ReportFigures, type ReportPeriod } from '../law/index.ts';
import {
  applicantColumns,
  remedyBlocks,
  remedyColumns,
  requestRows,
  type AnnualReport,
  type Narrative,
} from './annual-report.ts';
import { cellKey, cellValue } from './cell.ts';
import { cellsOfTable, tableNumbers } from './cell-name.ts';

/** The figures of a report by the address of their cell, those that are 0 or missing left out; 万元 as filed. */
export function figuresOf(report: AnnualReport): ReportFigures {
  const cells = tableNumbers.flatMap((table) => cellsOfTable(report, table));
  return Object.fromEntries(
    cells.flatMap(({ cell }) => {
      const value = cellValue(report, cell);
      return value === null || value === 0 ? [] : [[cellKey(cell), value] as const];
    }),
  );
}

const noNarrative: Narrative = { preamble: null, overview: null, problems: null, other: null };

/** The report of figures on the form of 2021; every cell is a number, 0 where nothing is named. */
export function reportOfFigures({
  agency,
  period,
  figures,
  narrative = noNarrative,
}: {
  readonly agency: string;
  readonly period: ReportPeriod;
  readonly figures: ReportFigures;
  readonly narrative?: Narrative;
}): AnnualReport {
  const at = (key: string) => figures[key] ?? 0;
  const documents = (row: string) => ({
    issued: at(`2/${row}/issued`),
    repealed: at(`2/${row}/repealed`),
    inForce: at(`2/${row}/inForce`),
  });
  return {
    forms: { disclosure: '2021', requests: '2021' },
    agency,
    year: period.year,
    period: datesOfPeriod(period),
    narrative,
    disclosure: {
      regulations: documents('regulations'),
      normativeDocuments: documents('normativeDocuments'),
      licences: at('2/licences'),
      penalties: at('2/penalties'),
      coercion: at('2/coercion'),
      feesTenThousandYuan: at('2/feesTenThousandYuan'),
    },
    requests: tableOfFigures(keysOfRequests, figures),
    remedies: tableOfFigures(keysOfRemedies, figures),
  };
}

type Keys<R extends string, C extends string> = readonly (readonly [R, readonly (readonly [C, string])[]])[];

/** The addresses of a table, made once: a county reads thousands of reports. */
const keysOf = <R extends string, C extends string>(
  table: 3 | 4,
  rows: readonly R[],
  columns: readonly C[],
): Keys<R, C> =>
  rows.map(
    (row) => [row, columns.map((column) => [column, cellKey({ table, row, column })] as const)] as const,
  );

const keysOfRequests = keysOf(3, requestRows, applicantColumns);
const keysOfRemedies = keysOf(4, remedyBlocks, remedyColumns);

function tableOfFigures<R extends string, C extends string>(
  keys: Keys<R, C>,
  figures: ReportFigures,
): { readonly [Row in R]: { readonly [Column in C]: number } } {
  const table = {} as Record<R, Record<C, number>>;
  for (const [row, columns] of keys) {
    const cells = {} as Record<C, number>;
    for (const [column, key] of columns) cells[column] = figures[key] ?? 0;
    table[row] = cells;
  }
  return table;
}
