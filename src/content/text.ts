import type { CellNode, Content, TableNode } from './content.ts';
import { inReadingOrder, textOfInline } from './reading-order.ts';
import { placedCells } from './table-grid.ts';

/** A picture of the text, in reading order. */
export interface ImageUse {
  readonly fileId: string;
  readonly alt: string;
}

/** What stands in a cell, a line for each of its paragraphs. */
export function textOfCell({ content }: CellNode): string {
  return content
    .flatMap((node) => (node.type === 'paragraph' ? [textOfInline(node.content)] : []))
    .join('\n');
}

/**
 * The text alone: a line for each paragraph and each row of a table (cells by tabs, lines within them by blanks), breaks of
 * a line as lines. This is what the checks of a document's head read (`DocumentBody.text` of the law).
 */
export function textOf(content: Content): string {
  return inReadingOrder(content)
    .flatMap((met) => {
      if (met.kind === 'text') return [textOfInline(met.node.content)];
      return met.kind === 'table' ? linesOfTable(met.node) : [];
    })
    .join('\n');
}

function linesOfTable(table: TableNode): string[] {
  const caption = table.attrs?.caption ?? '';
  const rows = table.content.map(({ content }) =>
    content.map((cell) => textOfCell(cell).replaceAll('\n', ' ')).join('\t'),
  );
  return caption === '' ? rows : [caption, ...rows];
}

/** 字数: each Chinese character counts one, and each word or number in letters and digits; punctuation does not. */
export function wordCount(content: Content): number {
  const words = textOf(content).match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu);
  return words?.length ?? 0;
}

/** The pictures of the text, those in tables among them. */
export function imagesOf(content: Content): ImageUse[] {
  return inReadingOrder(content).flatMap((met) => {
    if (met.kind === 'image') return [met.node.attrs];
    if (met.kind === 'text') return [];
    const inside = placedCells(met.node).flat();
    return inside.flatMap(({ node }) =>
      node.content.flatMap((each) => (each.type === 'image' ? [each.attrs] : [])),
    );
  });
}

/** The ids of the files that the text shows, each once. */
export function filesOf(content: Content): string[] {
  return [...new Set(imagesOf(content).map(({ fileId }) => fileId))];
}
