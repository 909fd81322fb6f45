import type { ReportFigures } from '../../../law/index.ts';

/** Facts of the text that stand in tables 2 to 4 too: by the cells that they add up. */
export const cellsOfFact: Readonly<Record<string, readonly string[]>> = {
  'normative.issued': ['2/normativeDocuments/issued'],
  'normative.repealed': ['2/normativeDocuments/repealed'],
  'normative.inForce': ['2/normativeDocuments/inForce'],
  'requests.received': ['3/received/total'],
  'requests.carriedIn': ['3/carriedIn/total'],
  'requests.closed': ['3/resultTotal/total'],
  'requests.carriedOut': ['3/carriedOut/total'],
  'redress.reconsideration': ['4/reconsideration/total'],
  'redress.litigation': ['4/directLitigation/total', '4/litigationAfterReconsideration/total'],
};

/** Those facts, from the figures of a report. */
export const factsOfCells = (figures: ReportFigures): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(cellsOfFact).map(([id, cells]) => [
      id,
      cells.reduce((sum, cell) => sum + (figures[cell] ?? 0), 0),
    ]),
  );

const growth = 'growth.published.total';

/**
 * Facts with those that follow from others counted anew: what stands in tables 2 to 4, from its cells; growth on the year before, in
 * whole per cent, from both counts. So the text says what the tables say where a figure was entered by hand. Facts of 0 are left out;
 * of last year they stay, as what is not there was not kept.
 */
export function withDerivedFacts(
  facts: Readonly<Record<string, number>>,
  figures: ReportFigures,
): Readonly<Record<string, number>> {
  const before = facts['last.published.total'] ?? 0;
  const now = facts['published.total'] ?? 0;
  const all = Object.entries({ ...facts, ...factsOfCells(figures) })
    .filter(([id, figure]) => id !== growth && (figure !== 0 || id.startsWith('last.')))
    // No more and no less than last year is growth too; on nothing there is none.
    .concat(before === 0 ? [] : [[growth, Math.round(((now - before) / before) * 100)]]);
  return Object.fromEntries(all);
}
