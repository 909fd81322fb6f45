/** What keeps the server from starting, as a Chinese sentence for the person who starts it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Codes of the system and of PostgreSQL for: nobody there, or not yet. */
const away: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  '57P03',
  '57P01',
]);

/** Whether the start failed because the database does not answer now: that may pass by itself. */
export function isDatabaseAway(error: unknown): boolean {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if (away.has((at as { readonly code?: unknown }).code)) return true;
  }
  return false;
}
