import { readFileSync } from 'node:fs';

/** Cells of one CSV text; quotes as in RFC 4180. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') cell += text.charAt((at += 1));
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',' || character === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (character === '\n') rows.push([]);
    } else if (character !== '\r') cell += character;
  }
  rows.at(-1)?.push(cell);
  return rows.filter((row) => row.some((value) => value !== ''));
}

/**
 * Reads a table of cases: the first row names the columns. `\n` and `\t` written in a cell stand for a line
 * break and a tab, so that a case stays on one line.
 */
export function readCases<C extends string>(file: URL, columns: readonly C[]): Record<C, string>[] {
  const [head = [], ...rows] = cellsOf(readFileSync(file, 'utf8'));
  if (head.join() !== columns.join()) throw new Error(`${file.pathname}: columns are ${head.join()}`);
  return rows.map((row) => {
    if (row.length !== columns.length)
      throw new Error(`${file.pathname}: ${row.join()} has ${row.length} cells`);
    const unescaped = row.map((value) => value.replaceAll('\\n', '\n').replaceAll('\\t', '\t'));
    return Object.fromEntries(columns.map((column, index) => [column, unescaped[index]])) as Record<
      C,
      string
    >;
  });
}
