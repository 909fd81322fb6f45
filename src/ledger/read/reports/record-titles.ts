import { sql, type RawBuilder } from 'kysely';
import type { CivilDate } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import { grouped } from '../grouped.ts';
import type { CountedKind } from './counted-lines.ts';
import type { ReportRecord } from './report-records.ts';

/** What a record behind a figure is. `returned`: a publication that reviewers sent back. */
export type RecordKind = CountedKind | 'redress' | 'obligation' | 'column' | 'report' | 'imported-report';

/** A record that is counted, perhaps without title and date yet. */
export interface CountedRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly part: string;
  readonly on: CivilDate | null;
  readonly count: number;
  /** Null where it stands in the record's own table. */
  readonly title?: string | null;
}

interface Named {
  readonly id: string;
  readonly title: string;
  readonly on: CivilDate;
}

/** What is at work or was public under a publication's id; empty where a draft was never named. */
const publicationTitles: NamesOf = (bodyId, ids) => sql`
  select p.publication_id as id, coalesce(
      (select c.title from contents c where c.body_id = p.body_id and c.digest = p.public_digest),
      (select m.title from manuscripts m where m.body_id = p.body_id and m.publication_id = p.publication_id),
      (select c.title from contents c where c.body_id = p.body_id and c.digest = p.work_digest), '') as title,
    (p.opened_at at time zone 'Asia/Shanghai')::date as "on"
  from publications p where p.body_id = ${bodyId} and p.publication_id = any (${ids}::uuid[])`;

type NamesOf = (bodyId: string, ids: string[]) => RawBuilder<Named>;

/** A request with what is asked, for whoever may open its file. */
const requestMatters: NamesOf = (bodyId, ids) => sql`
  select request_id as id, concat_ws(' ', number, nullif(matter, '')) as title, coalesce(received_on, submitted_on) as "on"
  from requests where body_id = ${bodyId} and request_id = any (${ids}::uuid[])`;

/** How a list calls each kind to everybody who reads the report, from its own table. */
const names: Partial<Readonly<Record<RecordKind, NamesOf>>> = {
  'register-entry': (bodyId, ids) => sql`
    select entry_id as id, concat_ws(' ', number, matter) as title, on_date as "on"
    from register_entries where body_id = ${bodyId} and entry_id = any (${ids}::uuid[])`,
  publication: publicationTitles,
  returned: publicationTitles,
  'channel-record': (bodyId, ids) => sql`
    select record_id as id, title, on_date as "on"
    from channel_records where body_id = ${bodyId} and record_id = any (${ids}::uuid[])`,
  document: (bodyId, ids) => sql`
    select document_id as id, case when number is null then title else title || '（' || number || '）' end as title,
      formed_on as "on"
    from official_documents where body_id = ${bodyId} and document_id = any (${ids}::uuid[])`,
  activity: (bodyId, ids) => sql`
    select activity_id as id, title, on_date as "on"
    from activities where body_id = ${bodyId} and activity_id = any (${ids}::uuid[])`,
  request: (bodyId, ids) => sql`
    select request_id as id, coalesce(number, '') as title, coalesce(received_on, submitted_on) as "on"
    from requests where body_id = ${bodyId} and request_id = any (${ids}::uuid[])`,
  redress: (bodyId, ids) => sql`
    select redress_id as id, number as title, notice_on as "on"
    from redress_cases where body_id = ${bodyId} and redress_id = any (${ids}::uuid[])`,
};

/** Whose records are told, and to whom. */
export interface TitledFor {
  readonly bodyId: string;
  /** True for whoever may read requests (`requests.read`): to others a request is told by its number alone. */
  readonly withMatters: boolean;
}

/** The records with their titles and dates, in their order: one query for each kind among them. */
export async function titledRecords(
  tx: Tx,
  { bodyId, withMatters }: TitledFor,
  records: readonly CountedRecord[],
): Promise<readonly ReportRecord[]> {
  const named = new Map<string, Named>();
  for (const [kind, ofKind] of grouped(records, (each) => each.kind)) {
    const query = kind === 'request' && withMatters ? requestMatters : names[kind as RecordKind];
    if (query === undefined) continue;
    const { rows } = await query(
      bodyId,
      ofKind.map(({ id }) => id),
    ).execute(tx);
    for (const row of rows) named.set(`${kind} ${row.id}`, row);
  }
  return records.map((record) => {
    const own = named.get(`${record.kind} ${record.id}`);
    return {
      ...record,
      title: record.title ?? own?.title ?? '',
      on: record.on ?? own?.on ?? null,
    };
  });
}
