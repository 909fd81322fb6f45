import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../ledger.ts';

/** Something to ask in one message with other things: one value, as JSON. */
export type Asked<T> = RawBuilder<T>;

/** All rows of a selection as one value. Dates come as text, numbers as numbers. */
export const listOf = (rows: RawBuilder<unknown>): RawBuilder<never> =>
  sql`(select coalesce(json_agg(to_json(l)), '[]') from (${rows}) l)`;

/** Asks for several values in one message: a message to the database, with its beginning and its end, costs more than most of them. */
export async function askTogether<T extends object>(
  tx: Tx,
  asked: { readonly [K in keyof T]: Asked<T[K]> },
): Promise<T> {
  const values = Object.entries<Asked<unknown>>(asked).map(
    ([name, value]) => sql`${value} as ${sql.id(name)}`,
  );
  const { rows } = await sql<T>`select ${sql.join(values)}`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error('a question without from has one answer');
  return row;
}
