import { cellKey, cellValue, type CellAddress } from '../cell.ts';
import type { Reading } from '../reading.ts';
import { breachOf, isJudged, type Breach, type Relation } from './relation.ts';

/** A cell whose change alone would make every relation it stands in hold. */
export interface LikelyCell {
  readonly cell: CellAddress;
  readonly stands: number;
  readonly fits: number;
}

/**
 * The one cell that explains a breach: every relation it stands in is broken, and one and the same figure mends
 * them all. Null where no cell or more than one does.
 * @param relations all relations of the table
 */
export function likelyCell(
  reading: Reading,
  relations: readonly Relation[],
  breach: Breach,
): LikelyCell | null {
  const candidates = [...breach.relation.left, ...breach.relation.right].flatMap((cell) => {
    const found = mended(reading, relations, cell);
    return found === null ? [] : [found];
  });
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

function mended(reading: Reading, relations: readonly Relation[], cell: CellAddress): LikelyCell | null {
  const stands = cellValue(reading.report, cell);
  if (stands === null) return null;
  const key = cellKey(cell);
  const fitting = new Set<number>();
  let judged = 0;
  for (const relation of relations) {
    const onLeft = relation.left.some((each) => cellKey(each) === key);
    if (!onLeft && !relation.right.some((each) => cellKey(each) === key)) continue;
    if (!isJudged(reading, relation)) continue;
    judged += 1;
    const breach = breachOf(reading, relation);
    if (breach === null || breach.blanks > 0) return null;
    const excess = breach.left - breach.right;
    fitting.add(onLeft ? stands - excess : stands + excess);
  }
  const [fits] = fitting;
  // One relation alone fits every one of its cells: it points to none.
  if (judged < 2 || fitting.size !== 1 || fits === undefined || fits < 0) return null;
  return { cell, stands, fits };
}
