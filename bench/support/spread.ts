/** What lies in the middle of many measurements, and what nineteen of twenty do not pass. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/** @param values at least one */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
