/** How the cells of a line stand apart. */
export type Separator = '\t' | ',' | ';' | '，';

/**
 * Text with a row a line as rows of cells: copied from a workbook (tabs) or written as CSV. What stands in double
 * quotes is one cell, with separators and line breaks in it; two quotes are one. A quote within a cell is a character
 * like any other, and one that is never closed too.
 */
export function separatedRows(text: string, separator: Separator = separatorOf(text)): string[][] {
  const given = text.replaceAll(/\r\n?|\u2028|\u2029/gu, '\n');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const end = given.endsWith('\n') ? given.length - 1 : given.length;
  while (at <= end) {
    const quoted = given[at] === '"' ? quotedCell(given, at, separator) : null;
    const stop = quoted?.stop ?? plainStop(given, at, separator);
    row.push(quoted?.text ?? given.slice(at, stop));
    if (stop >= end || given[stop] === '\n') {
      rows.push(row);
      row = [];
    }
    at = stop + 1;
  }
  return rows;
}

/** The separator of a text: tabs where there are any, else what parts the first lines most often. */
export function separatorOf(text: string): Separator {
  const head = text.slice(0, 20_000);
  if (head.includes('\t')) return '\t';
  const bare = head.replaceAll(/"[^"]*"/gu, '');
  const counts = ([',', ';'] as const).map((mark) => ({ mark, count: bare.split(mark).length }));
  const [comma, semicolon] = counts;
  if ((semicolon?.count ?? 0) > (comma?.count ?? 0)) return ';';
  return (comma?.count ?? 0) > 1 || !head.includes('，') ? ',' : '，';
}

function plainStop(text: string, from: number, separator: Separator): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === separator || text[at] === '\n') return at;
  }
  return text.length;
}

/** A cell in quotes; null where what follows its closing quote is neither separator nor end, or it has none. */
function quotedCell(text: string, from: number, separator: Separator): { text: string; stop: number } | null {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return null;
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    const after = text[quote + 1];
    if (after !== undefined && after !== separator && after !== '\n') return null;
    return { text: text.slice(from + 1, quote).replaceAll('""', '"'), stop: quote + 1 };
  }
}
