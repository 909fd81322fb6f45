import { sql } from 'kysely';
import { dateOf, type CivilDate } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { all, contains, readPage, type OrderKey, type Page, type PageQuery } from './page.ts';

/** What went out by another channel. */
export interface ChannelRow {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string;
  /** `DisclosureChannelId` and `DisclosureCategoryId` of law. */
  readonly channel: string;
  readonly category: string;
  readonly title: string;
  readonly url: string | null;
  readonly place: string;
  readonly on: CivilDate;
  readonly reads: number | null;
  /** The publication of this desk that it is; the title as the public reads it. */
  readonly publication: { readonly id: string; readonly title: string } | null;
  /** ISO 8601 */
  readonly enteredAt: string;
  readonly source: string;
  readonly struckOut: boolean;
}

export interface ChannelFilter {
  /** In the title, the address or the place. */
  readonly text?: string | undefined;
  readonly channel?: string | undefined;
  readonly category?: string | undefined;
  readonly year?: number | undefined;
  readonly publication?: string | undefined;
  readonly body?: string | undefined;
  readonly state?: 'struck-out' | 'not-linked' | undefined;
}

const keys: readonly OrderKey[] = [
  { of: sql`r.on_date`, type: 'date' },
  { of: sql`r.record_id`, type: 'uuid' },
  { of: sql`r.body_id`, type: 'uuid' },
];

/** The columns of a row, from `channel_records r`. */
const columns = sql`
  r.record_id as id, r.body_id as "bodyId",
  coalesce((select b.name from bodies b where b.body_id = r.body_id), '') as "bodyName",
  r.channel, r.category, r.title, r.url, r.place, r.on_date as "on", r.reads,
  (
    select json_build_object('id', p.publication_id, 'title', c.title)
    from publications p join contents c on c.body_id = p.body_id and c.digest = p.public_digest
    where p.body_id = r.body_id and p.publication_id = r.publication_id
  ) as publication,
  r.entered_at as "enteredAt", r.source, r.removed_at is not null as "struckOut"`;

type Raw = Omit<ChannelRow, 'enteredAt'> & { readonly enteredAt: Date };

/** A page of what went out by other channels in the transaction's scope, the newest first. */
export async function listChannels(
  tx: Tx,
  page: PageQuery,
  { text, channel, category, year, publication, body, state }: ChannelFilter = {},
): Promise<Page<ChannelRow>> {
  const where = all([
    state === 'struck-out' ? sql`r.removed_at is not null` : sql`r.removed_at is null`,
    state === 'not-linked' ? sql`r.publication_id is null` : null,
    text === undefined || text === ''
      ? null
      : sql`(${contains(sql`r.title`, text)} or ${contains(sql`r.url`, text)} or ${contains(sql`r.place`, text)})`,
    channel === undefined || channel === '' ? null : sql`r.channel = ${channel}`,
    category === undefined || category === '' ? null : sql`r.category = ${category}`,
    publication === undefined ? null : sql`r.publication_id = ${publication}`,
    year === undefined
      ? null
      : sql`r.on_date between ${dateOf(year, 1, 1)}::date and ${dateOf(year, 12, 31)}::date`,
  ]);
  const ofBody = body === undefined ? sql`true` : sql`b.body_id = ${body}`;
  const found = await readPage<Raw>(tx, page, {
    keys,
    descending: true,
    rows: (slice) => sql`
      select ${columns}, r.key from (
        select r.* from bodies b cross join lateral (
          select r.*, ${slice.key} from channel_records r
          where r.body_id = b.body_id and ${where} and ${slice.where}
          order by ${slice.order} limit ${slice.limit}
        ) r where ${ofBody} order by ${slice.order} limit ${slice.limit}
      ) r order by ${slice.order}`,
    count: sql`select 1 from bodies b join channel_records r on r.body_id = b.body_id where ${ofBody} and ${where}`,
  });
  return { ...found, rows: found.rows.map(rowOf) };
}

/** One record; null where there is none in the transaction's scope. */
export async function readChannelRecord(
  tx: Tx,
  { bodyId, recordId }: { readonly bodyId: string; readonly recordId: string },
): Promise<ChannelRow | null> {
  const { rows } = await sql<Raw>`
    select ${columns} from channel_records r where r.body_id = ${bodyId} and r.record_id = ${recordId}`.execute(
    tx,
  );
  return rows[0] === undefined ? null : rowOf(rows[0]);
}

const rowOf = ({ enteredAt, ...row }: Raw & { readonly key?: unknown }): ChannelRow => ({
  ...row,
  enteredAt: enteredAt.toISOString(),
});
