/** Places of the figures, line by line, as they stand. */
export type Grid = readonly (readonly string[])[];

/** Where a key leads within a table, as in a spreadsheet; null where it does not move. */
export function placeAfterKey(
  grid: Grid,
  at: string,
  { key, ctrlKey = false }: { readonly key: string; readonly ctrlKey?: boolean },
): string | null {
  const row = grid.findIndex((line) => line.includes(at));
  const line = grid[row];
  if (line === undefined) return null;
  const column = line.indexOf(at);
  const of = (lines: readonly string[] | undefined, index: number) =>
    lines === undefined ? null : (lines[Math.min(index, lines.length - 1)] ?? null);
  switch (key) {
    case 'ArrowLeft':
      return column === 0 ? null : of(line, column - 1);
    case 'ArrowRight':
      return column === line.length - 1 ? null : of(line, column + 1);
    case 'ArrowUp':
      return of(grid[row - 1], column);
    case 'ArrowDown':
      return of(grid[row + 1], column);
    case 'Home':
      return of(ctrlKey ? grid[0] : line, 0);
    case 'End':
      return of(ctrlKey ? grid.at(-1) : line, Number.MAX_SAFE_INTEGER);
    default:
      return null;
  }
}

/** The next place of a list after one, going round; the list is in the order of the page. */
export function nextPlace(
  order: readonly string[],
  wanted: ReadonlySet<string>,
  at: string | null,
  backwards = false,
): string | null {
  const marked = order.filter((place) => wanted.has(place));
  const ordered = backwards ? marked.toReversed() : marked;
  const position = at === null ? -1 : order.indexOf(at);
  const beyond = (place: string) =>
    backwards ? order.indexOf(place) < position : order.indexOf(place) > position;
  return (at === null ? ordered[0] : (ordered.find(beyond) ?? ordered[0])) ?? null;
}
