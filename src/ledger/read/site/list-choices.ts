import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../ledger.ts';
import type { PublicList } from './list-public.ts';

/** What a column can be narrowed to: only what something in it has. */
export interface ListChoices {
  /** First parts of 主题分类. */
  readonly subjects: readonly string[];
  /** 公文种类 */
  readonly kinds: readonly string[];
}

/** The newest rows of a body's column that are looked through. */
const lookedThrough = 1_000;

/** The subjects and kinds of a column, in the order of their characters. */
export async function readListChoices(
  tx: Tx,
  { bodyId, whole, columnId }: Pick<PublicList, 'bodyId' | 'whole'> & { readonly columnId: string },
): Promise<ListChoices> {
  if (whole) {
    return {
      subjects: await distinctIn(tx, columnId, sql`subject_class`),
      kinds: await distinctIn(tx, columnId, sql`kind`),
    };
  }
  const { rows } = await sql<{ readonly subject: string | null; readonly kind: string | null }>`
    select distinct subject_class as subject, kind from (
      select subject_class, kind from public_index where body_id = ${bodyId} and column_id = ${columnId}
      order by first_published_at desc limit ${sql.lit(lookedThrough)}
    ) newest`.execute(tx);
  const sorted = (values: readonly (string | null)[]) =>
    [...new Set(values.filter((value) => value !== null))].toSorted();
  return {
    subjects: sorted(rows.map(({ subject }) => subject)),
    kinds: sorted(rows.map(({ kind }) => kind)),
  };
}

/** The values of a field in a column of all bodies: from one value to the next along its index, not row by row. */
async function distinctIn(tx: Tx, columnId: string, field: RawBuilder<unknown>): Promise<readonly string[]> {
  const next = (after: RawBuilder<unknown>) => sql`
    select ${field} from public_index where column_id = ${columnId} and ${field} is not null and ${after}
    order by ${field} limit 1`;
  const { rows } = await sql<{ readonly value: string }>`
    with recursive found as (
      select (${next(sql`true`)}) as value
      union all select (${next(sql`${field} > found.value`)}) from found where found.value is not null
    )
    select value from found where value is not null`.execute(tx);
  return rows.map(({ value }) => value);
}
