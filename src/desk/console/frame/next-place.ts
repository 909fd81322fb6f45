/** The next place in a row of so many, staying at the ends; from outside it begins at the first. */
export function nextPlace(count: number, at: number, step: 1 | -1): number {
  if (at < 0) return count > 0 ? 0 : -1;
  return Math.min(count - 1, Math.max(0, at + step));
}
