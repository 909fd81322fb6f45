import { applicantColumns, type RequestRow } from '../annual-report.ts';
import type { CellAddress } from '../cell.ts';
import { editionOfTable } from '../cell-name.ts';
import type { Reading } from '../reading.ts';
import type { Relation } from './relation.ts';

/** Rows of table 3 that are no result. */
const notResults: readonly string[] = [
  'received',
  'carriedIn',
  'resultTotal',
  'carriedOut',
] satisfies RequestRow[];

const cell = (row: string, column: string): CellAddress => ({ table: 3, row, column });

/** 一 + 二 = （七） + 四, column by column. */
export function balanceRelations(): readonly Relation[] {
  return applicantColumns.map((column) => ({
    rule: 'T3-A',
    where: { table: 3, column },
    left: [cell('received', column), cell('carriedIn', column)],
    right: [cell('resultTotal', column), cell('carriedOut', column)],
  }));
}

/** The result rows of the form that the report follows add up to （七）, column by column. */
export function resultRelations(reading: Reading): readonly Relation[] {
  const rows = editionOfTable(reading.report, 3).requests.rows.filter((row) => !notResults.includes(row.key));
  return applicantColumns.map((column) => ({
    rule: 'T3-B',
    where: { table: 3, column },
    left: rows.map((row) => cell(row.key, column)),
    right: [cell('resultTotal', column)],
  }));
}

/** 自然人 and the five kinds of organisation add up to 总计, row by row. */
export function rowRelations(reading: Reading): readonly Relation[] {
  return editionOfTable(reading.report, 3).requests.rows.map(({ key: row }) => ({
    rule: 'T3-C',
    where: { table: 3, row },
    left: applicantColumns.filter((column) => column !== 'total').map((column) => cell(row, column)),
    right: [cell(row, 'total')],
  }));
}

/** All relations of table 3. */
export function requestsRelations(reading: Reading): readonly Relation[] {
  return [...balanceRelations(), ...resultRelations(reading), ...rowRelations(reading)];
}
