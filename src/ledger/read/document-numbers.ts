import { sql } from 'kysely';
import { dateOf, readDocumentNumber, type CivilDate } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { profileOf } from './document-rules.ts';

/** How far the numbers of one 机关代字 have gone in a year. */
export interface NumberingRow {
  readonly code: string;
  readonly year: number;
  /** The number that comes next: 乙政发〔2026〕13号. */
  readonly next: string;
  /** Serial numbers of the year that no document bears, up to the last one; the first ten. */
  readonly missing: readonly number[];
}

const mostMissing = 10;

/** The numbering of a body's documents in the year of that day: what comes next, and what was left out. */
export async function documentNumbers(
  tx: Tx,
  bodyId: string,
  today: CivilDate,
): Promise<readonly NumberingRow[]> {
  const year = Number(today.slice(0, 4));
  const rows = await tx
    .selectFrom('official_documents')
    .select('number')
    .where('body_id', '=', bodyId)
    .where('removed_at', 'is', null)
    .where('number', 'is not', null)
    .where('formed_on', '>=', dateOf(year, 1, 1))
    .where('formed_on', '<=', dateOf(year, 12, 31))
    .orderBy(sql`number collate "C"`)
    .execute();
  const serials = new Map<string, Set<number>>();
  for (const code of (await profileOf(tx, bodyId))?.prefixes ?? []) serials.set(code, new Set());
  for (const row of rows) {
    const { number } = readDocumentNumber(row.number ?? '');
    // Orders run on over the years and say so by bearing none.
    if (number === null || number.year !== year) continue;
    const known = serials.get(number.code) ?? new Set();
    serials.set(number.code, known.add(number.serial));
  }
  return [...serials].map(([code, known]) => {
    const last = Math.max(0, ...known);
    const all = Array.from({ length: last }, (_, at) => at + 1);
    const missing = all.filter((serial) => !known.has(serial)).slice(0, mostMissing);
    return { code, year, next: `${code}〔${year}〕${last + 1}号`, missing };
  });
}
