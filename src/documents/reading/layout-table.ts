import type { Block } from '../../report/source.ts';

/** A cell with more text than this holds an article, not a label or a figure. */
const longestCell = 2_000;

/** Whether a table only lays out a page: it is one cell, or one of its cells holds a table or an article. */
export function isLayout(cells: readonly (readonly Block[])[]): boolean {
  if (cells.length === 1) return true;
  return cells.some(
    (blocks) =>
      blocks.some((block) => block.kind === 'table') ||
      blocks.reduce((sum, block) => sum + (block.kind === 'paragraph' ? block.text.length : 0), 0) >
        longestCell,
  );
}
