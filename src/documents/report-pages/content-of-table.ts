import type { CellNode, TableNode } from '../../content/content.ts';
import type { LayoutCell, LayoutTable } from '../writing/layout.ts';

/** A table of the form as a table of a page: merged as the form merges it, with heads above and labels left of the figures. */
export function contentOfTable(table: LayoutTable): TableNode {
  return {
    type: 'table',
    attrs: { caption: `${table.name} ${table.caption}` },
    content: table.rows.map((row) => ({ type: 'tableRow', content: row.map(cellOf) })),
  };
}

/** The note in the head of table 3 is a head, so that the rows in which it stands are repeated and read out as heads. */
function cellOf({ kind, text, colSpan, rowSpan }: LayoutCell): CellNode {
  return {
    type: kind === 'figure' ? 'tableCell' : 'tableHeader',
    ...(colSpan > 1 || rowSpan > 1 ? { attrs: { colspan: colSpan, rowspan: rowSpan } } : {}),
    content: [{ type: 'paragraph', content: inLines(text) }],
  };
}

/** Lines of a narrow column are one word in a page, which breaks lines itself. */
function inLines(text: string): { readonly type: 'text'; readonly text: string }[] {
  const plain = text.replaceAll('\n', '');
  return plain === '' ? [] : [{ type: 'text', text: plain }];
}
