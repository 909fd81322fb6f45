import { isSumCell, type ReportFigures, type ReportState } from '../../law/index.ts';
import {
  applicantColumns,
  outcomeRows,
  remedyBlocks,
  remedyColumns,
  requestRows,
} from '../../report/index.ts';

/**
 * The figures of the registers with those that were entered by hand in their places, and the sums of the form made anew where
 * something was entered in their table. Places of the text are passed over: they are no cells.
 */
export function withEntered(figures: ReportFigures, entered: ReportState['entered']): ReportFigures {
  const given = Object.entries(entered).filter(([place]) => /^[234]\//u.test(place));
  const now: Record<string, number> = { ...figures };
  for (const [place, { value }] of given) if (!isSumCell(place)) now[place] = value;
  if (given.some(([place]) => place.startsWith('3/'))) sumTableThree(now);
  if (given.some(([place]) => place.startsWith('4/'))) sumTableFour(now);
  return Object.fromEntries(Object.entries(now).filter(([, value]) => value !== 0));
}

function sumTableThree(figures: Record<string, number>): void {
  const kinds = applicantColumns.filter((column) => column !== 'total');
  const at = (row: string, column: string) => figures[`3/${row}/${column}`] ?? 0;
  for (const column of kinds) {
    figures[`3/resultTotal/${column}`] = sum(outcomeRows.map((row) => at(row, column)));
  }
  for (const row of requestRows) figures[`3/${row}/total`] = sum(kinds.map((column) => at(row, column)));
}

function sumTableFour(figures: Record<string, number>): void {
  for (const block of remedyBlocks) {
    figures[`4/${block}/total`] = sum(
      remedyColumns
        .filter((column) => column !== 'total')
        .map((column) => figures[`4/${block}/${column}`] ?? 0),
    );
  }
}

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);

/** The facts of the text with those that were entered by hand in their places. */
export function factsWithEntered(
  facts: Readonly<Record<string, number>>,
  entered: ReportState['entered'],
): Readonly<Record<string, number>> {
  const given = Object.entries(entered).filter(([place]) => !/^[234]\//u.test(place));
  return { ...facts, ...Object.fromEntries(given.map(([place, { value }]) => [place, value])) };
}
