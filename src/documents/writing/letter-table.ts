import type { LetterBlock } from '../../law/index.ts';
import { widthOf } from './break-line.ts';
import { plainLine, plainText } from './sheet-text.ts';

/** A table of a letter, its columns as wide as what stands in them asks for. */
export interface LetterTable {
  readonly kind: 'table';
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** In millimetres; together the type area. */
  readonly widths: readonly number[];
  /** Whether a column is set from the left: those of long texts are. */
  readonly left: readonly boolean[];
  /** In points: 小四, or 五号 where there are many columns. */
  readonly size: number;
}

const typeArea = 156;
/** Characters on a line from which a column is text and is set from the left. */
const longText = 8;
const mmPerPoint = 25.4 / 72;

/** Shares the type area out: no column narrower than its longest short word, the rest by how much stands in it. */
export function letterTable(block: Extract<LetterBlock, { kind: 'table' }>): LetterTable {
  const head = block.head.map(plainLine);
  const count = Math.max(head.length, ...block.rows.map((row) => row.length));
  const rows = block.rows.map((row) => Array.from({ length: count }, (_, at) => plainText(row[at] ?? '')));
  const heads = head.length === 0 ? [] : Array.from({ length: count }, (_, at) => head[at] ?? '');
  const size = count > 4 ? 10.5 : 12;
  const columns = Array.from({ length: count }, (_, at) => [
    heads[at] ?? '',
    ...rows.map((row) => row[at] ?? ''),
  ]);
  const longest = columns.map((texts) => Math.max(2, ...texts.map(widthOf)));
  const padding = 4;
  const needed = longest.map((width) => Math.min(width, longText) * size * mmPerPoint + padding);
  const free = Math.max(0, typeArea - needed.reduce((sum, each) => sum + each, 0));
  const wish = longest.map((width) => Math.max(1, Math.min(width, 60) - longText + 1));
  const wishes = wish.reduce((sum, each) => sum + each, 0);
  const wide = needed.map((each, at) => each + (free * (wish[at] ?? 1)) / wishes);
  const total = wide.reduce((sum, each) => sum + each, 0);
  return {
    kind: 'table',
    name: plainLine(block.name),
    head: heads,
    rows,
    widths: wide.map((each) => (each / total) * typeArea),
    left: longest.map((width) => width > longText),
    size,
  };
}
