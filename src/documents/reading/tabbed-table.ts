import type { Block, Table, TableCell } from '../../report/source.ts';

/** Tabs in one line that no text needs to set its words: more are columns. */
const mostTabsOfText = 4;

/** Lines with tabs as a table that is not gridded: every cell stands as it was, the empty ones at both ends too. */
export function tabbedTable(lines: readonly string[]): Table {
  const rows = lines.map((line) => line.split('\t').map((text): TableCell => ({ text })));
  return { kind: 'table', rows, gridded: false };
}

/** Paragraphs of a Word document that are lines of a table set with tabs, as tables: blank cells keep their place. */
export function withTabbedTables(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  let run: string[] = [];
  let from = 0;
  const close = (at: number) => {
    if (run.some((line) => line.split('\t').length - 1 > mostTabsOfText)) found.push(tabbedTable(run));
    else found.push(...blocks.slice(from, at));
    run = [];
  };
  for (const [at, block] of blocks.entries()) {
    const tabbed =
      block.kind === 'paragraph' && block.level === undefined && /^[^\n]*\t[^\n]*$/.test(block.text);
    if (!tabbed) {
      close(at);
      found.push(block);
      from = at + 1;
    } else run.push(block.text);
  }
  close(blocks.length);
  return found;
}
