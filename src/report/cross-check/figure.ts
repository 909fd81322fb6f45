import { cellKey, cellValue, type CellAddress } from '../cell.ts';
import type { CellState, Reading } from '../reading.ts';

/** How a cell stands: a plain number, or one of the states of the evidence. */
export type Standing = 'number' | CellState;

/**
 * How a cell of a reading stands. A null without evidence (a report that came as data) counts as blank, or as
 * missing where the report says that the whole table was not found.
 */
export function standing(reading: Reading, cell: CellAddress): Standing {
  const state = reading.cells.get(cellKey(cell))?.state;
  if (state !== undefined) return state;
  if (cellValue(reading.report, cell) !== null) return 'number';
  const { disclosure, requests } = reading.report.forms;
  if (reading.fromDocument || cell.table === 4) return 'blank';
  return (cell.table === 2 ? disclosure : requests) === null ? 'missing' : 'blank';
}

/** True for a cell that the reader could not place: nothing may be concluded from it. */
export function isUnjudged(state: Standing): boolean {
  return state === 'unplaced' || state === 'missing';
}

/** The figure and its unit as messages print it: 3件, 12.5万元. */
export function amount(value: number, unit: '件' | '万元' = '件'): string {
  return `${value}${unit}`;
}

/** 万元 as whole 分, so that sums and differences are exact; null where it does not fit. */
export function fenOf(tenThousandYuan: number): number | null {
  const fen = Math.round(tenThousandYuan * 1_000_000);
  return Number.isSafeInteger(fen) ? fen : null;
}

/** Whole 分 as 万元. */
export function tenThousandYuanOf(fen: number): number {
  return fen / 1_000_000;
}
