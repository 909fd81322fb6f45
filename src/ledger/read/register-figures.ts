import { sql } from 'kysely';
import type { RegisterKind } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';

/** What table 2 of the annual report counts of a year: decisions, and money in fen (分). */
export interface RegisterFigures {
  readonly year: number;
  readonly licence: number;
  readonly penalty: number;
  readonly coercion: number;
  readonly feeFen: number;
}

/** What table 2 counts of a body's year, from 1 January to 31 December; lines struck out do not count. */
export async function registerFigures(tx: Tx, bodyId: string, year: number): Promise<RegisterFigures> {
  const years = await registerYears(tx, bodyId);
  return years.find((each) => each.year === year) ?? { year, licence: 0, penalty: 0, coercion: 0, feeFen: 0 };
}

/** The figures of every year of which something is registered, the newest first. */
export async function registerYears(tx: Tx, bodyId: string): Promise<readonly RegisterFigures[]> {
  const { rows } = await sql<{ year: number; register: RegisterKind; count: number; fen: number }>`
    select extract(year from on_date)::int as year, register, sum(count)::bigint as count,
      coalesce(sum(amount_fen), 0)::bigint as fen
    from register_entries where body_id = ${bodyId} and removed_at is null
    group by 1, 2 order by 1 desc`.execute(tx);
  const years = new Map<number, Record<RegisterKind, number>>();
  for (const { year, register, count, fen } of rows) {
    const figures = years.get(year) ?? { licence: 0, penalty: 0, coercion: 0, fee: 0 };
    figures[register] = register === 'fee' ? fen : count;
    years.set(year, figures);
  }
  return [...years].map(([year, { fee, ...counts }]) => ({ year, ...counts, feeFen: fee }));
}
