import { sql } from 'kysely';
import type { CivilDate } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import {
  linkedPublication,
  listRecords,
  readRecord,
  type RecordFilter,
  type RecordRow,
  type RecordTable,
} from './list-records.ts';
import type { Page, PageQuery } from './page.ts';

/** What went out by another channel. */
export interface ChannelRow extends RecordRow {
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
}

/** The text is looked for in the title, the address and the place. */
export interface ChannelFilter extends RecordFilter {
  readonly channel?: string | undefined;
  readonly category?: string | undefined;
  readonly publication?: string | undefined;
  readonly state?: 'struck-out' | 'not-linked' | undefined;
}

const table: RecordTable = {
  name: 'channel_records',
  id: sql`r.record_id`,
  columns: sql`
    r.channel, r.category, r.title, r.url, r.place, r.on_date as "on", r.reads, ${linkedPublication} as publication`,
  searched: [sql`r.title`, sql`r.url`, sql`r.place`],
};

/** A page of what went out by other channels in the transaction's scope, the newest first. */
export const listChannels = (
  tx: Tx,
  page: PageQuery,
  { channel, category, publication, ...filter }: ChannelFilter = {},
): Promise<Page<ChannelRow>> =>
  listRecords(tx, page, table, filter, [
    filter.state === 'not-linked' ? sql`r.publication_id is null` : null,
    channel === undefined || channel === '' ? null : sql`r.channel = ${channel}`,
    category === undefined || category === '' ? null : sql`r.category = ${category}`,
    publication === undefined ? null : sql`r.publication_id = ${publication}`,
  ]);

/** One record; null where there is none in the transaction's scope. */
export const readChannelRecord = (
  tx: Tx,
  { bodyId, recordId }: { readonly bodyId: string; readonly recordId: string },
): Promise<ChannelRow | null> => readRecord(tx, table, { bodyId, id: recordId });
