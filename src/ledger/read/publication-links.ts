import { sql } from 'kysely';
import type { CivilDate } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';

/** A publication that another one is tied to. */
export interface LinkedPublication {
  readonly id: string;
  readonly title: string;
  /** When it was first made public, ISO 8601; null where it was not yet. */
  readonly publishedAt: string | null;
}

/** What a publication leads to, and what leads to it. */
export interface PublicationLinks {
  /** 政策 that it explains, by the text at work, else by what is public. */
  readonly interprets: readonly LinkedPublication[];
  /** 解读 of it, those still being written among them. */
  readonly interpretedBy: readonly LinkedPublication[];
  /** By which other channels it went out. */
  readonly channels: readonly {
    readonly id: string;
    readonly channel: string;
    readonly url: string | null;
    readonly on: CivilDate;
    readonly reads: number | null;
  }[];
}

/** Links of a publication within its own body. */
export async function readLinks(
  tx: Tx,
  { bodyId, publicationId }: { readonly bodyId: string; readonly publicationId: string },
): Promise<PublicationLinks> {
  const { rows: interprets } = await sql<LinkRaw>`
    select ${linkColumns} from publications o
    left join manuscripts w on w.body_id = o.body_id and w.publication_id = o.publication_id
    left join contents t on t.body_id = o.body_id and t.digest = o.public_digest
    cross join lateral jsonb_array_elements_text(coalesce(w.head, t.head) -> 'interprets') named
    join publications p on p.body_id = o.body_id and p.publication_id = named::uuid
    where o.body_id = ${bodyId} and o.publication_id = ${publicationId}
    order by p.first_published_at, p.publication_id`.execute(tx);
  const { rows: interpretedBy } = await sql<LinkRaw>`
    select ${linkColumns} from publications p
    where p.body_id = ${bodyId} and p.discarded_at is null and p.publication_id = any (array(
      select q.publication_id from contents c
        join publications q on q.body_id = c.body_id and q.public_digest = c.digest
        where c.body_id = ${bodyId} and jsonb_array_length(c.head -> 'interprets') > 0
          and c.head -> 'interprets' ? ${publicationId}::text
      union
      select m.publication_id from manuscripts m
        where m.body_id = ${bodyId} and m.head -> 'interprets' ? ${publicationId}::text
    ))
    order by p.first_published_at, p.publication_id`.execute(tx);
  const channels = await tx
    .selectFrom('channel_records')
    .select(['record_id as id', 'channel', 'url', 'on_date as on', 'reads'])
    .where('body_id', '=', bodyId)
    .where('publication_id', '=', publicationId)
    .where('removed_at', 'is', null)
    .orderBy('on_date')
    .orderBy('record_id')
    .execute();
  return { interprets: interprets.map(linked), interpretedBy: interpretedBy.map(linked), channels };
}

interface LinkRaw {
  readonly id: string;
  readonly title: string | null;
  readonly publishedAt: Date | null;
}

/** From `publications p`: the title that the public reads, else that of the text at work. */
const linkColumns = sql`
  p.publication_id as id, p.first_published_at as "publishedAt", coalesce(
    (select c.title from contents c where c.body_id = p.body_id and c.digest = p.public_digest),
    (select m.title from manuscripts m where m.body_id = p.body_id and m.publication_id = p.publication_id),
    ''
  ) as title`;

const linked = ({ id, title, publishedAt }: LinkRaw): LinkedPublication => ({
  id,
  title: title ?? '',
  publishedAt: publishedAt?.toISOString() ?? null,
});
