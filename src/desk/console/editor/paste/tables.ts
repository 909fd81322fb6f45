import { widestRow, type CellNode, type ParagraphNode, type TableNode } from '../../../../content/content.ts';
import { linesOf, textOfLine } from './line.ts';
import { styleOf, textIn, type PastedElement } from './pasted-tree.ts';
import { flatParagraphs, type RawBlock, type ReadBlocks } from './raw-block.ts';
import { isHidden, isLeft, type LeftBehind } from './what-to-leave.ts';

interface RowOfTable {
  readonly element: PastedElement;
  readonly head: boolean;
}

interface Placed {
  readonly cell: PastedElement;
  readonly head: boolean;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells of a table that a row may count at most while it is laid out; wider ones are cut below. */
const widestGrid = 1_000;
/** Rows taken of one table. */
const mostRows = 2_000;

/**
 * A table of a page, a document or a sheet. Hidden rows and columns are not brought in and counted: who pastes a list
 * sees only what is shown. A table that only lays out a page, of one cell or of one column of tables, is taken apart.
 */
export function tableOf(element: PastedElement, left: LeftBehind, read: ReadBlocks): RawBlock[] {
  const rows = rowsOf(element, false);
  const cells = place(rows);
  const layout = layoutOf(cells, rows, left, read);
  if (layout !== null) return layout;
  const seen = seenIn(element, rows, cells, left);
  const content = grid(seen.cells, seen.rows, Math.min(seen.columns, widestRow), read);
  if (seen.columns > widestRow || content.length >= mostRows) left.cut = true;
  if (content.length === 0) return [];
  const words = captionOf(element);
  return [{ type: 'table', ...(words === '' ? {} : { attrs: { caption: words.slice(0, 200) } }), content }];
}

function captionOf({ children }: PastedElement): string {
  const caption = children.find((child) => typeof child !== 'string' && child.tag === 'caption');
  return caption === undefined
    ? ''
    : linesOf([{ text: textIn(caption), marks: [] }])
        .map(textOfLine)
        .join('');
}

function rowsOf({ children }: PastedElement, head: boolean): RowOfTable[] {
  return children.flatMap((child): RowOfTable[] => {
    if (typeof child === 'string') return [];
    if (child.tag === 'tr') return [{ element: child, head }];
    if (['tbody', 'tfoot', 'thead'].includes(child.tag)) return rowsOf(child, child.tag === 'thead');
    return [];
  });
}

const isCell = (node: PastedElement | string): node is PastedElement =>
  typeof node !== 'string' && (node.tag === 'td' || node.tag === 'th');

function span({ attributes }: PastedElement, name: string, most: number): number {
  const number = Number.parseInt(attributes[name] ?? '', 10);
  return number >= 1 ? Math.min(number, most) : 1;
}

/** Where each cell stands, merged ones reckoned with, as a browser sets them. */
function place(rows: readonly RowOfTable[]): Placed[] {
  const freeFrom: number[] = [];
  return rows.flatMap(({ element, head }, row) => {
    let column = 0;
    return element.children.filter(isCell).flatMap((cell): Placed[] => {
      while (column < widestGrid && (freeFrom[column] ?? 0) > row) column += 1;
      if (column >= widestGrid) return [];
      const columns = Math.min(span(cell, 'colspan', widestGrid), widestGrid - column);
      const down = Math.min(span(cell, 'rowspan', 1_000), rows.length - row);
      for (let at = column; at < column + columns; at += 1) freeFrom[at] = row + down;
      const placed = { cell, head: head || cell.tag === 'th', row, column, rows: down, columns };
      column += columns;
      return [placed];
    });
  });
}

function layoutOf(
  cells: readonly Placed[],
  rows: readonly RowOfTable[],
  left: LeftBehind,
  read: ReadBlocks,
): RawBlock[] | null {
  const nested = (element: PastedElement): boolean =>
    element.children.some((child) => typeof child !== 'string' && (child.tag === 'table' || nested(child)));
  const oneColumn = cells.every(({ column }) => column === 0);
  if (cells.length !== 1 && !(oneColumn && cells.some(({ cell }) => nested(cell)))) return null;
  return cells
    .filter(({ cell, row }) => !isLeft(rows[row]?.element ?? cell, left) && !isLeft(cell, left))
    .flatMap(({ cell }) => read(cell.children));
}

/** Columns that `col` hides: without width, or not displayed. */
function hiddenColumns(element: PastedElement): Set<number> {
  const hidden = new Set<number>();
  let at = 0;
  const walk = ({ children }: PastedElement) => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      if (child.tag === 'colgroup' && child.children.some((each) => typeof each !== 'string')) walk(child);
      else if (child.tag === 'col' || child.tag === 'colgroup') {
        const none =
          isHidden(child) ||
          /^0(?:px|pt)?$/u.test(child.attributes['width'] ?? '') ||
          /^0(?:\.0+)?(?:px|pt)?$/u.test(styleOf(child, 'width'));
        const columns = span(child, 'span', widestGrid);
        for (let column = at; column < at + columns; column += 1) if (none) hidden.add(column);
        at += columns;
      }
    }
  };
  walk(element);
  return hidden;
}

/** The table as its readers see it: hidden rows, columns and cells taken out. */
function seenIn(
  element: PastedElement,
  rows: readonly RowOfTable[],
  cells: readonly Placed[],
  left: LeftBehind,
): { cells: Placed[]; rows: number; columns: number } {
  const byColumn = hiddenColumns(element);
  const byRow = new Set(rows.flatMap((row, at) => (isHidden(row.element) ? [at] : [])));
  const losing = (within: readonly Placed[]) => within.some(({ cell }) => textIn(cell).trim() !== '');
  for (const row of byRow) if (losing(cells.filter((each) => each.row === row))) left.hidden += 1;
  for (const column of byColumn) {
    if (losing(cells.filter((each) => each.column === column && each.columns === 1))) left.hidden += 1;
  }
  const shownBefore = (hidden: ReadonlySet<number>, from: number, to: number) => {
    let shown = 0;
    for (let at = from; at < to; at += 1) if (!hidden.has(at)) shown += 1;
    return shown;
  };
  const kept = cells.flatMap((placed): Placed[] => {
    const columns = shownBefore(byColumn, placed.column, placed.column + placed.columns);
    const down = shownBefore(byRow, placed.row, placed.row + placed.rows);
    if (columns === 0 || byRow.has(placed.row) || isLeft(placed.cell, left)) return [];
    const row = shownBefore(byRow, 0, placed.row);
    return [{ ...placed, row, rows: down, column: shownBefore(byColumn, 0, placed.column), columns }];
  });
  const width = Math.max(0, ...kept.map(({ column, columns }) => column + columns));
  return { cells: kept, rows: rows.length - byRow.size, columns: width };
}

/** Rows of cells without a gap; empty rows at the end are none. */
function grid(
  cells: readonly Placed[],
  rows: number,
  columns: number,
  read: ReadBlocks,
): TableNode['content'] {
  const taken = Array.from({ length: Math.min(rows, mostRows) }, () => new Set<number>());
  const content = taken.map((): { column: number; node: CellNode }[] => []);
  for (const { cell, head, row, column, columns: across, rows: down } of cells) {
    if (column >= columns || row >= content.length) continue;
    const colspan = Math.min(across, columns - column, 100);
    const rowspan = Math.min(down, content.length - row);
    for (let y = row; y < row + rowspan; y += 1) {
      for (let x = column; x < column + colspan; x += 1) taken[y]?.add(x);
    }
    const attrs = colspan === 1 && rowspan === 1 ? {} : { attrs: { colspan, rowspan } };
    const type = head ? 'tableHeader' : 'tableCell';
    content[row]?.push({ column, node: { type, ...attrs, content: paragraphsIn(cell, read) } });
  }
  taken.forEach((own, row) => {
    for (let column = 0; column < columns; column += 1) {
      const node: CellNode = { type: 'tableCell', content: [{ type: 'paragraph' }] };
      if (!own.has(column)) content[row]?.push({ column, node });
    }
  });
  const made = content.map((row) => row.toSorted((a, b) => a.column - b.column).map(({ node }) => node));
  const isEmpty = (row: readonly CellNode[]) =>
    row.every(
      ({ attrs, content: inside }) => attrs === undefined && inside.every((each) => !('content' in each)),
    );
  while (made.length > 0 && isEmpty(made.at(-1) ?? [])) made.pop();
  return made.map((row) => ({ type: 'tableRow', content: row }));
}

function paragraphsIn(cell: PastedElement, read: ReadBlocks): ParagraphNode[] {
  const said = styleOf(cell, 'text-align') || (cell.attributes['align'] ?? '').toLowerCase();
  const align = said === 'center' || said === 'right' ? said : null;
  const paragraphs = flatParagraphs(read(cell.children, align)).slice(0, 200);
  return paragraphs.length === 0 ? [{ type: 'paragraph' }] : paragraphs;
}
