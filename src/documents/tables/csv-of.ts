/**
 * Rows as comma-separated values for spreadsheets and programs (RFC 4180). Begins with a mark by which spreadsheets read it as UTF-8. A
 * text that a spreadsheet would take for a formula is marked as text; numbers stand as they are, null is an empty cell.
 */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;

function cellOf(value: string | number | null): string {
  if (typeof value !== 'string') return String(value ?? '');
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
