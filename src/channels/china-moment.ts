/** An instant (ISO 8601) as Chinese pages print it: 2026-11-20 09:30. */
export function chinaMoment(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
