import type {
  AnnualReport,
  Disclosure,
  Disclosure2019,
  EditionId,
  Remedies,
  Requests,
} from './annual-report.ts';
import { applicantColumns, remedyBlocks, remedyColumns, requestRows } from './annual-report.ts';
import { cellKey, cellValue, type CellAddress } from './cell.ts';
import { cellsOfTable, editionOfTable, tableNumbers, type FormCell } from './cell-name.ts';
import { fenOf, tenThousandYuanOf } from './cross-check/figure.ts';
import type { Finding } from './finding.ts';
import type { Reading } from './reading.ts';
import { rollUpFindings } from './roll-up-findings.ts';

/** A report to add up, under the name by which the sum refers to it (a file, a body). */
export interface Source {
  readonly source: string;
  readonly reading: Reading;
}

/** One cell of the sum with what each source put into it. */
export interface SummedCell {
  readonly cell: CellAddress;
  /** Sum of the figures that there are; null where no source has one. */
  readonly sum: number | null;
  readonly parts: readonly { readonly source: string; readonly value: number | null }[];
  /** Sources without a figure for this cell: the sum does not contain them. */
  readonly lacking: readonly string[];
}

export interface RollUp {
  /** The sum as a report; narrative null, year and period those that all sources share. */
  readonly report: AnnualReport;
  /** Every cell of the form of the sum, in its order. */
  readonly cells: readonly SummedCell[];
  /** X-4, worst first. */
  readonly findings: readonly Finding[];
}

/**
 * Adds up reports cell by cell. Amounts of money are added as whole 分. Table 2 follows the newest form among
 * the sources, and those of another form are left out of it; in table 3, （六）其他处理 of the 2019 form goes to
 * 3.其他 of the 2021 form. Findings say so.
 * @param sources the reports, in the order in which the parts of each sum are listed
 * @param agency name of the body for which they are added up
 */
export function rollUp(sources: readonly Source[], agency: string | null = null): RollUp {
  const forms = {
    disclosure: newest(sources.map(({ reading }) => reading.report.forms.disclosure)),
    requests: newest(sources.map(({ reading }) => reading.report.forms.requests)),
  };
  const empty = emptyReport(sources, forms, agency);
  const cells = tableNumbers.flatMap((table) =>
    cellsOfTable(empty, table).map((each) => summed(each, sources, forms)),
  );
  return { report: filled(empty, cells), cells, findings: rollUpFindings(sources, forms, cells) };
}

type Forms = AnnualReport['forms'];

function newest(forms: readonly (EditionId | null)[]): EditionId | null {
  return forms.reduce((best, form) => (form !== null && (best === null || form > best) ? form : best), null);
}

function summed({ cell, kind }: FormCell, sources: readonly Source[], forms: Forms): SummedCell {
  const parts = sources.map(({ source, reading }) => ({
    source,
    value: contribution(reading.report, cell, forms),
  }));
  const values = parts.flatMap(({ value }) => value ?? []);
  const lacking = sources
    .filter(({ reading }, at) => parts[at]?.value === null && isExpected(reading.report, cell))
    .map(({ source }) => source);
  const sum = values.length === 0 ? null : kind === 'tenThousandYuan' ? sumOfMoney(values) : sumOf(values);
  return { cell, sum, parts, lacking };
}

function contribution(report: AnnualReport, cell: CellAddress, forms: Forms): number | null {
  if (cell.table === 2 && report.forms.disclosure !== forms.disclosure) return null;
  return cellValue(report, cell);
}

/** False for a row that the source's own form does not have: nothing is lacking there. */
function isExpected(report: AnnualReport, cell: CellAddress): boolean {
  if (cell.table !== 3) return true;
  return editionOfTable(report, 3).requests.rows.some((row) => row.key === cell.row);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function sumOfMoney(values: readonly number[]): number {
  const fen = values.map(fenOf);
  return fen.includes(null) ? sumOf(values) : tenThousandYuanOf(sumOf(fen.map((each) => each ?? 0)));
}

/** What all sources agree on, or null. */
function shared<T>(sources: readonly Source[], of: (report: AnnualReport) => T | null): T | null {
  const [first, ...rest] = sources.map(({ reading }) => of(reading.report));
  return first !== undefined && rest.every((each) => each === first) ? first : null;
}

function emptyReport(sources: readonly Source[], forms: Forms, agency: string | null): AnnualReport {
  const from = shared(sources, (report) => report.period?.from ?? null);
  const to = shared(sources, (report) => report.period?.to ?? null);
  const noDocuments = { issued: null, repealed: null, inForce: null };
  return {
    forms,
    agency,
    year: shared(sources, (report) => report.year),
    period: from === null && to === null ? null : { from, to },
    narrative: { preamble: null, overview: null, problems: null, other: null },
    disclosure: {
      regulations: noDocuments,
      normativeDocuments: noDocuments,
      licences: null,
      penalties: null,
      coercion: null,
      feesTenThousandYuan: null,
    },
    requests: table(requestRows, applicantColumns, () => null) as Requests,
    remedies: table(remedyBlocks, remedyColumns, () => null) as Remedies,
  };
}

function filled(empty: AnnualReport, cells: readonly SummedCell[]): AnnualReport {
  const sums = new Map(cells.map(({ cell, sum }) => [cellKey(cell), sum]));
  const at = (number: 3 | 4) => (row: string, column: string) =>
    sums.get(cellKey({ table: number, row, column })) ?? null;
  const disclosure: Record<string, unknown> = {};
  for (const { cell, sum } of cells.filter((each) => each.cell.table === 2)) {
    const { row, column } = cell;
    disclosure[row] =
      column === undefined ? sum : { ...(disclosure[row] as object | undefined), [column]: sum };
  }
  const old = empty.forms.disclosure === '2019';
  return {
    ...empty,
    ...(old
      ? { disclosure2019: disclosure as unknown as Disclosure2019 }
      : { disclosure: disclosure as unknown as Disclosure }),
    requests: table(requestRows, applicantColumns, at(3)) as Requests,
    remedies: table(remedyBlocks, remedyColumns, at(4)) as Remedies,
  };
}

function table(
  rows: readonly string[],
  columns: readonly string[],
  value: (row: string, column: string) => number | null,
): object {
  return Object.fromEntries(
    rows.map((row) => [row, Object.fromEntries(columns.map((column) => [column, value(row, column)]))]),
  );
}
