import { sql } from 'kysely';
import type { CivilDate, NormativeStateId } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import { readPublicRows, validityOfRow, type PublicRow } from './public-rows.ts';

/** Another public item, with what a link to it needs. */
export interface LinkedItem {
  readonly bodyId: string;
  readonly year: number;
  readonly number: number;
  readonly title: string;
  /** When it was first made public, ISO 8601. */
  readonly publishedAt: string;
  /** What it is worth on the day it was read for; null for what has no validity, or where it was not asked for. */
  readonly validity: NormativeStateId | null;
}

interface RawLink extends Omit<LinkedItem, 'publishedAt' | 'validity'> {
  readonly at: Date;
}

/** From `public_index i`. */
const linkColumns = sql`i.body_id as "bodyId", i.year, i.number, i.title, i.first_published_at as at`;
const linked = ({ at, ...link }: RawLink): LinkedItem => ({
  ...link,
  publishedAt: at.toISOString(),
  validity: null,
});

/** A row of a list as a link to it. */
export const linkedRow = (row: PublicRow): LinkedItem => ({
  bodyId: row.bodyId,
  year: row.year,
  number: row.number,
  title: row.title,
  publishedAt: row.firstPublishedAt,
  validity: validityOfRow(row),
});

interface OfItem {
  readonly bodyId: string;
  readonly publicationId: string;
}

/** The items of the same column that were made public just before and just after one. */
export async function readNeighbours(
  tx: Tx,
  { bodyId, publicationId }: OfItem,
): Promise<{ readonly newer: LinkedItem | null; readonly older: LinkedItem | null }> {
  const next = async (newer: boolean): Promise<LinkedItem | null> => {
    const side = newer ? sql`>` : sql`<`;
    const order = newer ? sql`asc` : sql`desc`;
    const { rows } = await sql<RawLink>`
      select ${linkColumns} from public_index o
      cross join lateral (
        select * from public_index n
        where n.body_id = o.body_id and n.column_id = o.column_id
          and (n.first_published_at, n.publication_id) ${side} (o.first_published_at, o.publication_id)
        order by n.first_published_at ${order}, n.publication_id ${order} limit 1
      ) i
      where o.body_id = ${bodyId} and o.publication_id = ${publicationId}`.execute(tx);
    return rows.map(linked)[0] ?? null;
  };
  return { newer: await next(true), older: await next(false) };
}

/** 解读: what an item explains and what explains it, the oldest first, each with what it is worth today. */
export async function readExplanations(
  tx: Tx,
  { bodyId, publicationId }: OfItem,
  today: CivilDate,
): Promise<{ readonly interprets: readonly LinkedItem[]; readonly interpretedBy: readonly LinkedItem[] }> {
  const interprets = sql`
    select i.body_id, i.publication_id, i.first_published_at as place from public_index o
    join contents c on c.body_id = o.body_id and c.digest = o.digest
    join public_index i on i.body_id = o.body_id
      and i.publication_id = any (array(select jsonb_array_elements_text(c.head -> 'interprets')::uuid))
    where o.body_id = ${bodyId} and o.publication_id = ${publicationId} and o.interpreting`;
  const interpretedBy = sql`
    select p.body_id, p.publication_id, p.first_published_at as place from contents c
    join publications p on p.body_id = c.body_id and p.public_digest = c.digest
    where c.body_id = ${bodyId} and jsonb_array_length(c.head -> 'interprets') > 0
      and c.head -> 'interprets' ? ${publicationId}::text`;
  return {
    interprets: (await readPublicRows(tx, interprets, today)).map(linkedRow),
    interpretedBy: (await readPublicRows(tx, interpretedBy, today)).map(linkedRow),
  };
}
