/**
 * A figure as it is printed: plain digits, no thousands separator, no exponent; a negative one with "-".
 * An unknown figure is printed as nothing; `report-layout` says which cells those are.
 */
export function figureText(value: number | null): string {
  if (value === null) return '';
  const shortest = String(value);
  if (!shortest.includes('e')) return shortest;
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/u, '');
}
