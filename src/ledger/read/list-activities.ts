import { sql } from 'kysely';
import { activityKindIds, activityKinds, type CivilDate } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import {
  listRecords,
  readRecord,
  type RecordFilter,
  type RecordRow,
  type RecordTable,
} from './list-records.ts';
import type { Page, PageQuery } from './page.ts';

/** One record of what a body did for disclosure. */
export interface ActivityRow extends RecordRow {
  /** `ActivityKindId` of law. */
  readonly kind: string;
  readonly title: string;
  readonly on: CivilDate;
  readonly until: CivilDate | null;
  readonly count: number;
  readonly people: number | null;
  readonly settled: number | null;
  readonly remark: string;
}

/** The text is looked for in the name and the remark. */
export interface ActivityFilter extends RecordFilter {
  readonly kind?: string | undefined;
  /** `ReportTopicId`: the kinds that one topic of the report tells of. */
  readonly topic?: string | undefined;
  /** `standing`: places and accounts that have no last day. */
  readonly state?: 'struck-out' | 'standing' | undefined;
}

const table: RecordTable = {
  name: 'activities',
  id: sql`r.activity_id`,
  columns: sql`r.kind, r.title, r.on_date as "on", r.until_date as until, r.count, r.people, r.settled, r.remark`,
  searched: [sql`r.title`, sql`r.remark`],
};

const lasting = activityKindIds.filter((id) => activityKinds[id].lasts);

const kindsOf = (topic: string) => activityKindIds.filter((id) => activityKinds[id].topic === topic);

/** A page of the record of activities in the transaction's scope, the newest first. */
export const listActivities = (
  tx: Tx,
  page: PageQuery,
  { kind, topic, ...filter }: ActivityFilter = {},
): Promise<Page<ActivityRow>> =>
  listRecords(tx, page, table, filter, [
    filter.state === 'standing' ? sql`r.until_date is null and r.kind = any (${[...lasting]}::text[])` : null,
    kind === undefined || kind === '' ? null : sql`r.kind = ${kind}`,
    topic === undefined || topic === '' ? null : sql`r.kind = any (${[...kindsOf(topic)]}::text[])`,
  ]);

/** One record; null where there is none in the transaction's scope. */
export const readActivity = (
  tx: Tx,
  { bodyId, activityId }: { readonly bodyId: string; readonly activityId: string },
): Promise<ActivityRow | null> => readRecord(tx, table, { bodyId, id: activityId });
