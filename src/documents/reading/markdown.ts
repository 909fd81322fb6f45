import type { Block, TableCell } from '../../report/source.ts';

/**
 * Which lines are rows of a Markdown table: those that begin with a pipe, and those of a run of lines with
 * pipes that holds a delimiter row (`---|---`).
 */
export function markdownRows(lines: readonly string[]): boolean[] {
  const rows = lines.map((line) => line.trimStart().startsWith('|'));
  for (let i = 0; i < lines.length; i += 1) {
    if (!isDelimiter(lines[i] ?? '')) continue;
    for (let above = i; rows[above] === false && lines[above]?.includes('|'); above -= 1) rows[above] = true;
    for (let below = i + 1; rows[below] === false && lines[below]?.includes('|'); below += 1)
      rows[below] = true;
  }
  return rows;
}

/**
 * Rows of a Markdown table. The columns are certain only where every row has as many cells as the others.
 * Rows of one cell each are no table: the text came one cell a line, and a blank cell is a blank paragraph.
 */
export function readMarkdownRows(lines: readonly string[]): Block[] {
  const rows = lines.filter((line) => !isDelimiter(line)).map(cellsOf);
  const width = rows[0]?.length ?? 0;
  if (rows.every((cells) => cells.length === 1)) {
    return rows.flat().map(({ text }): Block => ({ kind: 'paragraph', text }));
  }
  return [{ kind: 'table', rows, gridded: rows.every((cells) => cells.length === width) }];
}

/** Text without the marks of emphasis and code. */
export function stripMarks(text: string): string {
  return text.replace(/\*\*([^*]+)\*\*/g, '$1').replace(/(?<!`)`([^`]+)`(?!`)/g, '$1');
}

/** A single `-` is a figure somebody left out, not a delimiter. */
function isDelimiter(line: string): boolean {
  if (!line.includes('|')) return false;
  const cells = line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|');
  return cells.every((cell) => /^(?::-+:?|-+:|-{3,})$/.test(cell.trim()));
}

function cellsOf(line: string): TableCell[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').replace(/<br\s*\/?>/gi, '\n'))
    .map((cell) => ({ text: stripMarks(cell.trim()) }));
}
