import { cellValue, type CellAddress } from '../cell.ts';
import type { Where } from '../finding.ts';
import type { Reading } from '../reading.ts';
import { isUnjudged, standing } from './figure.ts';

/** An equation between cells: the sum of `left` equals the sum of `right`. */
export interface Relation {
  readonly rule: string;
  readonly where: Where;
  readonly left: readonly CellAddress[];
  readonly right: readonly CellAddress[];
}

/** A relation that does not hold, with the sums of the figures that stand in its cells. */
export interface Breach {
  readonly relation: Relation;
  readonly left: number;
  readonly right: number;
  /** Cells without a figure; none that is ≥ 0 would make the relation hold. */
  readonly blanks: number;
}

/**
 * Judges a relation: a breach, or null where it holds, could hold, or cannot be judged.
 * Cells without a figure (blank, "/", words) could be any number ≥ 0; cells that the reader could not place
 * make the relation unjudged.
 */
export function breachOf(reading: Reading, relation: Relation): Breach | null {
  if (!isJudged(reading, relation)) return null;
  const left = sumOf(reading, relation.left);
  const right = sumOf(reading, relation.right);
  const blanks = left.blanks + right.blanks;
  const breached =
    blanks === 0
      ? left.sum !== right.sum
      : (left.blanks === 0 && right.sum > left.sum) || (right.blanks === 0 && left.sum > right.sum);
  return breached ? { relation, left: left.sum, right: right.sum, blanks } : null;
}

/** True where every cell of the relation was placed. */
export function isJudged(reading: Reading, relation: Relation): boolean {
  return [...relation.left, ...relation.right].every((cell) => !isUnjudged(standing(reading, cell)));
}

function sumOf(reading: Reading, cells: readonly CellAddress[]): { sum: number; blanks: number } {
  let sum = 0;
  let blanks = 0;
  for (const cell of cells) {
    const value = cellValue(reading.report, cell);
    if (value === null) blanks += 1;
    else sum += value;
  }
  return { sum, blanks };
}
