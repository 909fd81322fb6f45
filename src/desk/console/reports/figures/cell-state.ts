import { cellOfPlace } from '../place.ts';
import type { Report } from '../use-report.ts';

export type Mark = 'error' | 'warning' | 'comment' | 'changed' | 'entered';

/** What is said of one cell besides its figure. */
export interface CellState {
  readonly value: number;
  readonly marks: readonly Mark[];
  /** Of last year; null where that is not known. */
  readonly last: number | null;
}

/** In the order in which they count. */
const order: readonly Mark[] = ['error', 'warning', 'comment', 'changed', 'entered'];

/** Figures and marks of all cells of a report, by place. */
export function cellStates({
  figures,
  check,
  openComments,
  lastYear,
}: Pick<Report, 'figures' | 'check' | 'openComments' | 'lastYear'>): ReadonlyMap<string, CellState> {
  const marked = new Map<string, Set<Mark>>();
  const mark = (place: string | null, what: Mark) => {
    const cell = place === null ? null : cellOfPlace(place);
    if (cell !== null) marked.set(cell, (marked.get(cell) ?? new Set()).add(what));
  };
  for (const { place, level, explanation } of check.findings) {
    if (level === 'error') mark(place, 'error');
    if (level === 'warning' && explanation === null) mark(place, 'warning');
  }
  for (const { place } of openComments) mark(place, 'comment');
  for (const [place, { source, live, frozenEntered }] of Object.entries(figures)) {
    if (live !== null && source === 'frozen') mark(place, 'changed');
    if (source === 'entered' || frozenEntered) mark(place, 'entered');
  }
  const lacking = new Set(lastYear?.lacking);
  return new Map(
    Object.entries(figures).map(([place, { value }]) => [
      place,
      {
        value,
        marks: order.filter((each) => marked.get(place)?.has(each) === true),
        last: lastYear === null || lacking.has(place) ? null : (lastYear.figures[place] ?? 0),
      },
    ]),
  );
}

/** Cells that a person has to look at before the report goes on. */
export const faultyPlaces = (states: ReadonlyMap<string, CellState>): ReadonlySet<string> =>
  new Set(
    [...states].flatMap(([place, { marks }]) =>
      marks.some((mark) => mark === 'error' || mark === 'warning' || mark === 'comment') ? [place] : [],
    ),
  );
