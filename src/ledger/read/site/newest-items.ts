import { sql } from 'kysely';
import type { Tx } from '../../ledger.ts';

/** An item as those who follow a body are told of it. */
export interface NewestItem {
  readonly id: string;
  readonly bodyId: string;
  readonly year: number;
  readonly number: number;
  readonly title: string;
  readonly columnId: string;
  /** 发文机关; empty where none is told. */
  readonly issuer: string;
  /** 内容概述; null where none was written. */
  readonly summary: string | null;
  /** The text as it is kept, a tree of `content/content.ts`. */
  readonly content: unknown;
  readonly firstPublishedAt: Date;
  /** When the newest edition was made public. */
  readonly publishedAt: Date;
}

/**
 * What was made public last, the newest first.
 * @param of the body, null for all that the transaction sees; the column, null for all
 */
export async function readNewestItems(
  tx: Tx,
  of: { readonly bodyId: string | null; readonly columnId: string | null },
  size: number,
): Promise<readonly NewestItem[]> {
  const { rows } = await sql<NewestItem>`
    select i.publication_id as id, i.body_id as "bodyId", i.year, i.number::integer as number, i.title,
      i.column_id as "columnId", i.issuer, i.summary, c.content, i.first_published_at as "firstPublishedAt",
      i.published_at as "publishedAt"
    from (
      select * from public_index
      where ${of.bodyId === null ? sql`true` : sql`body_id = ${of.bodyId}`}
        and ${of.columnId === null ? sql`true` : sql`column_id = ${of.columnId}`}
      order by first_published_at desc, publication_id desc limit ${size}
    ) i
    join contents c on c.body_id = i.body_id and c.digest = i.digest
    order by i.first_published_at desc, i.publication_id desc`.execute(tx);
  return rows;
}
