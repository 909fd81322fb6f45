import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Table } from '../../report/source.ts';
import { fitSpans, type RawCell } from './grid.ts';

type Element = Tree.Element;

/** A cell with more text than this holds an article, not a label or a figure. */
const longestCell = 2_000;

/**
 * A table element that holds no other table. Null where it is layout after all: one cell, or a cell with an
 * article in it. `textOf` gives the text of a cell, `isRead` whether a part is to be read at all.
 */
export function readTable(
  element: Element,
  textOf: (part: Element) => string,
  isRead: (part: Element) => boolean,
): { readonly table: Table; readonly captions: readonly string[] } | null {
  const parts = elementsOf(element).filter(isRead);
  const captions = parts.filter((part) => part.tagName === 'caption').map(textOf);
  const sections = parts.filter((part) => /^t(?:head|body|foot)$/.test(part.tagName));
  const ordered = [
    ...sections.filter((s) => s.tagName !== 'tfoot'),
    ...sections.filter((s) => s.tagName === 'tfoot'),
  ];
  const raw = ordered.map((section) => {
    const rows = elementsOf(section).filter((row) => row.tagName === 'tr' && isRead(row));
    return rows.map((row) =>
      elementsOf(row)
        .filter(isRead)
        .map((cell) => rawCell(cell, textOf(cell))),
    );
  });
  const cells = raw.flat(2);
  if (cells.length === 1 || cells.some((cell) => cell.text.length > longestCell)) return null;
  const rows = raw.flatMap(fitSpans);
  return { table: { kind: 'table', rows, gridded: true }, captions: captions.filter((text) => text !== '') };
}

function rawCell(cell: Element, text: string): RawCell {
  return { text, colSpan: spanOf(cell, 'colspan'), rowSpan: spanOf(cell, 'rowspan') };
}

/** A span as the attribute has it; 1 where it is no positive number. */
function spanOf(cell: Element, name: string): number {
  const span = Number.parseInt(cell.attrs.find((attr) => attr.name === name)?.value ?? '1', 10);
  return span >= 1 ? Math.min(span, name === 'colspan' ? 1_000 : 65_534) : 1;
}

function elementsOf(element: Element): Element[] {
  return element.childNodes.filter((node): node is Element => 'tagName' in node);
}
