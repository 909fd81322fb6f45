import { sql } from 'kysely';
import type { CivilDate, NormativeState } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';

/** Another public item, with what a link to it needs. */
export interface LinkedItem {
  readonly bodyId: string;
  readonly year: number;
  readonly number: number;
  readonly title: string;
  /** ISO 8601. */
  readonly publishedAt: string;
}

interface RawLink extends Omit<LinkedItem, 'publishedAt'> {
  readonly at: Date;
}

/** From `public_index i`. */
const linkColumns = sql`i.body_id as "bodyId", i.year, i.number, i.title, i.first_published_at as at`;
const linked = ({ at, ...link }: RawLink): LinkedItem => ({ ...link, publishedAt: at.toISOString() });

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

/** 解读: what an item explains and what explains it, the oldest first. */
export async function readExplanations(
  tx: Tx,
  { bodyId, publicationId }: OfItem,
): Promise<{ readonly interprets: readonly LinkedItem[]; readonly interpretedBy: readonly LinkedItem[] }> {
  const { rows: from } = await sql<RawLink>`
    select ${linkColumns} from public_index o
    join contents c on c.body_id = o.body_id and c.digest = o.digest
    join public_index i on i.body_id = o.body_id
      and i.publication_id = any (array(select jsonb_array_elements_text(c.head -> 'interprets')::uuid))
    where o.body_id = ${bodyId} and o.publication_id = ${publicationId} and o.interpreting
    order by i.first_published_at, i.publication_id`.execute(tx);
  const { rows: by } = await sql<RawLink>`
    select ${linkColumns} from contents c
    join publications p on p.body_id = c.body_id and p.public_digest = c.digest
    join public_index i on i.body_id = p.body_id and i.publication_id = p.publication_id
    where c.body_id = ${bodyId} and jsonb_array_length(c.head -> 'interprets') > 0
      and c.head -> 'interprets' ? ${publicationId}::text
    order by i.first_published_at, i.publication_id`.execute(tx);
  return { interprets: from.map(linked), interpretedBy: by.map(linked) };
}

/** Characters of a title below which it is found in too many other texts. */
const shortestTitle = 6;

/**
 * The public item that ended or amended a normative document, where the register knows it: what its change names by number
 * or title, of the body or of one above it. The newest where several are named.
 */
export async function readReplacement(
  tx: Tx,
  {
    path,
    documentId,
    since,
    state,
  }: {
    /** Ids of the body and of those above it. */
    readonly path: readonly string[];
    readonly documentId: string;
    readonly since: CivilDate | null;
    readonly state: NormativeState['state'];
  },
): Promise<LinkedItem | null> {
  if (since === null || state === 'in-force' || state === 'not-yet') return null;
  const kinds = state === 'amended' ? ['amended'] : ['repealed', 'declared-lapsed'];
  const { rows } = await sql<RawLink>`
    select ${linkColumns} from official_documents o
    cross join lateral json_array_elements(o.normative -> 'changes') change
    join official_documents d on d.body_id = any (${sql.val(path)}::uuid[]) and d.removed_at is null
      and d.document_id <> o.document_id
      and (
        position(d.number in change ->> 'by') > 0
        or (length(d.title) >= ${shortestTitle} and position(d.title in change ->> 'by') > 0)
      )
    join public_index i on i.body_id = d.body_id and i.document_id = d.document_id
    where o.body_id = ${path.at(-1) ?? null} and o.document_id = ${documentId}
      and change ->> 'kind' = any (${sql.val(kinds)}::text[])
    order by (position(d.number in change ->> 'by') > 0) desc nulls last, i.first_published_at desc, i.publication_id
    limit 1`.execute(tx);
  return rows.map(linked)[0] ?? null;
}
