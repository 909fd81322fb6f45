import type { CellNode, TableNode } from './content.ts';
import { escapeHtml } from './escape-html.ts';
import { textOfInline } from './reading-order.ts';
import { placedCells, type PlacedCell } from './table-grid.ts';

/**
 * A table with its caption, its heading rows as head, and the cells that name a row or a column said to do so (`scope`).
 * It stands in a region that can be scrolled by keyboard: lists of a township are wider than a phone.
 * @param htmlOfInside a paragraph or picture of a cell
 */
export function htmlOfTable(
  table: TableNode,
  id: string,
  htmlOfInside: (node: CellNode['content'][number]) => string,
): string {
  const rows = placedCells(table);
  if (rows.every((row) => row.length === 0)) return '';
  const headRows = headRowsOf(rows);
  const write = (row: readonly PlacedCell[]) =>
    `<tr>${row.map((cell) => htmlOfCell(cell, isHeading(row) || cell.row < Math.max(1, headRows), htmlOfInside)).join('')}</tr>`;
  const head = rows.slice(0, headRows).map(write).join('');
  const body = rows.slice(headRows).map(write).join('');
  const caption = table.attrs?.caption.trim() ?? '';
  const named = caption === '' ? 'aria-label="表格"' : `aria-labelledby="${escapeHtml(id)}"`;
  return [
    `<div class="table-scroll" role="region" tabindex="0" ${named}><table>`,
    caption === '' ? '' : `<caption id="${escapeHtml(id)}">${escapeHtml(caption)}</caption>`,
    head === '' ? '' : `<thead>${head}</thead>`,
    body === '' ? '' : `<tbody>${body}</tbody>`,
    '</table></div>',
  ].join('');
}

/** A row of nothing but headings names what stands below it, also where it opens another block of the table. */
const isHeading = (row: readonly PlacedCell[]): boolean =>
  (row.length > 1 || row.some(({ columns }) => columns > 1)) &&
  row.every(({ node }) => node.type === 'tableHeader');

/**
 * How many rows at the top are headings throughout. A cell that reaches out of them into the rows below would be cut
 * there by a browser, so that fewer rows, or none, are made a head then.
 */
function headRowsOf(rows: readonly (readonly PlacedCell[])[]): number {
  const first = rows.findIndex((row) => row.some(({ node }) => node.type === 'tableCell'));
  let count = first === -1 ? rows.length : first;
  // A row that merged cells from above cover wholly has no cell of its own, and is no heading by itself.
  while (count > 0 && rows[count - 1]?.length === 0) count -= 1;
  for (let at = 0; at < count; at += 1) {
    const reaches = rows[at]?.some(({ row, rows: down }) => row + down > count) ?? false;
    if (reaches) {
      count = at;
      at = -1;
    }
  }
  return count;
}

/** Characters from which the label of a row gets room of its own, so that it does not stand in a column of single words. */
const longLabel = 10;

const lengthOf = ({ content }: CellNode): number =>
  content.reduce((sum, part) => sum + (part.type === 'image' ? 0 : textOfInline(part.content).length), 0);

function htmlOfCell(
  { node, columns, rows }: PlacedCell,
  isHead: boolean,
  htmlOfInside: (node: CellNode['content'][number]) => string,
): string {
  const [only, second] = node.content;
  const paragraphs = node.content.map(htmlOfInside).join('');
  // A cell of one plain paragraph needs no mark for it.
  const plain = only?.type === 'paragraph' && second === undefined;
  const inside = plain ? paragraphs.replace(/^<p>(?<text>.*)<\/p>$/su, '$<text>') : paragraphs;
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
  if (node.type === 'tableCell') return `<td${spans}>${inside}</td>`;
  const long = !isHead && lengthOf(node) > longLabel ? ' class="long"' : '';
  return `<th scope="${isHead ? 'col' : 'row'}"${long}${spans}>${inside}</th>`;
}
