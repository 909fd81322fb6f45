import { sql } from 'kysely';
import type { Tx } from '../../ledger.ts';
import { all, contains, readPage, type OrderKey, type Page, type PageQuery } from '../page.ts';

/** An address of the site before this one, with where it leads. */
export interface OldAddressRow {
  readonly id: string;
  readonly bodyId: string;
  readonly path: string;
  readonly publication: { readonly id: string; readonly title: string } | null;
  /** Path of this site, where it leads to no publication. */
  readonly target: string | null;
  /** ISO 8601. */
  readonly enteredAt: string;
}

const keys: readonly OrderKey[] = [
  { of: sql`o.entered_at`, type: 'timestamptz' },
  { of: sql`o.address_id`, type: 'uuid' },
];

type Raw = Omit<OldAddressRow, 'enteredAt'> & { readonly enteredAt: Date };

/** A page of the old addresses of a body that lead on, the newest first. */
export async function listOldAddresses(
  tx: Tx,
  bodyId: string,
  page: PageQuery,
  { text }: { readonly text?: string | undefined } = {},
): Promise<Page<OldAddressRow>> {
  const where = all([
    sql`o.body_id = ${bodyId}`,
    sql`o.removed_at is null`,
    text === undefined || text === ''
      ? null
      : sql`(${contains(sql`o.path`, text)} or ${contains(sql`coalesce(o.target, '')`, text)})`,
  ]);
  const found = await readPage<Raw>(tx, page, {
    keys,
    descending: true,
    rows: (slice) => sql`
      select o.address_id as id, o.body_id as "bodyId", o.path, o.target, o.entered_at as "enteredAt",
        (
          select json_build_object('id', p.publication_id, 'title', coalesce(c.title, ''))
          from publications p left join contents c on c.body_id = p.body_id and c.digest = p.public_digest
          where p.body_id = o.body_id and p.publication_id = o.publication_id
        ) as publication, ${slice.key}
      from old_addresses o where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`,
    count: sql`select 1 from old_addresses o where ${where}`,
  });
  return { ...found, rows: found.rows.map(rowOf) };
}

/** One old address that leads on; null where there is none in the transaction's scope. */
export async function oldAddressRow(
  tx: Tx,
  { bodyId, addressId }: { readonly bodyId: string; readonly addressId: string },
): Promise<OldAddressRow | null> {
  const { rows } = await sql<Raw>`
    select o.address_id as id, o.body_id as "bodyId", o.path, o.target, o.entered_at as "enteredAt",
      (
        select json_build_object('id', p.publication_id, 'title', coalesce(c.title, ''))
        from publications p left join contents c on c.body_id = p.body_id and c.digest = p.public_digest
        where p.body_id = o.body_id and p.publication_id = o.publication_id
      ) as publication
    from old_addresses o
    where o.body_id = ${bodyId} and o.address_id = ${addressId} and o.removed_at is null`.execute(tx);
  return rows[0] === undefined ? null : rowOf(rows[0]);
}

const rowOf = ({ enteredAt, ...row }: Raw & { readonly key?: unknown }): OldAddressRow => ({
  ...row,
  enteredAt: enteredAt.toISOString(),
});
