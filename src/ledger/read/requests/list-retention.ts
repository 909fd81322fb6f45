import { sql } from 'kysely';
import { keptSince, keptUntil, type CivilDate, type RequestState } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import { readPage, type OrderKey, type Page, type PageQuery } from '../page.ts';
import { requestRules } from './request-rules.ts';

/** A case whose personal data may be erased. */
export interface HeldRequest {
  readonly requestId: string;
  readonly number: string | null;
  readonly matter: string;
  readonly submittedOn: CivilDate;
  readonly endedOn: CivilDate | null;
  readonly archivedOn: CivilDate;
  readonly keptUntil: CivilDate;
  readonly files: number;
  readonly letters: number;
  /** Why not yet, though its time is over. */
  readonly why: string | null;
}

export interface Retention extends Page<HeldRequest> {
  readonly retentionYears: number;
  /** When the next case may be erased; null where none waits. */
  readonly nextOn: CivilDate | null;
}

/** Of `requests r`: from when the years count. As `keptSince` of law says it. */
const since = sql`coalesce((r.state -> 'archived' ->> 'on')::date,
  case r.state -> 'ended' ->> 'how' when 'handed-on' then r.ended_on
    when 'split' then left(r.state -> 'ended' ->> 'at', 10)::date end,
  case when (r.state ->> 'ended') is null and r.received_on is null then r.submitted_on end)`;
const standing = sql`(r.state ->> 'erased') is null`;

/** Redress cases that are not decided keep everything. */
export const pendingRedress = sql<boolean>`exists (select from redress_cases d where d.body_id = r.body_id
  and d.request_ids @> array[r.request_id] and d.outcome is null)`;
export const redressPending = '还有没审结的复议、诉讼，审结以后再清除。';

const keys: readonly OrderKey[] = [
  { of: since, type: 'date' },
  { of: sql`r.request_id`, type: 'uuid' },
];

interface Raw {
  readonly requestId: string;
  readonly number: string | null;
  readonly matter: string;
  readonly submittedOn: CivilDate;
  readonly endedOn: CivilDate | null;
  readonly state: RequestState;
  readonly files: number;
  readonly letters: number;
  readonly pending: boolean;
}

/** The cases of a body whose time is over, those over the longest first. */
export async function listRetention(
  tx: Tx,
  bodyId: string,
  today: CivilDate,
  page: PageQuery,
): Promise<Retention> {
  const rules = await requestRules(tx, bodyId);
  const { retentionYears } = rules;
  const until = sql`(${since} + make_interval(years => ${sql.lit(retentionYears)}))::date`;
  const over = sql`r.body_id = ${bodyId} and ${standing} and ${until} < ${today}::date`;
  const found = await readPage<Raw>(tx, page, {
    keys,
    descending: false,
    rows: (slice) => sql`
      select r.request_id as "requestId", r.number, r.matter, r.submitted_on as "submittedOn",
        r.ended_on as "endedOn", r.state, ${pendingRedress} as pending,
        (select count(*)::int from case_files f where f.body_id = r.body_id and f.subject_id = r.request_id
          and f.erased_at is null) as files,
        (select count(*)::int from letter_texts l where l.body_id = r.body_id and l.subject_id = r.request_id
          and l.text is not null) as letters, ${slice.key}
      from requests r where ${over} and ${slice.where} order by ${slice.order} limit ${slice.limit}`,
    count: sql`select 1 from requests r where ${over}`,
  });
  const { rows } = await sql<{ readonly nextOn: CivilDate | null }>`
    select min(${until} + 1) as "nextOn" from requests r
    where r.body_id = ${bodyId} and ${standing} and ${until} >= ${today}::date`.execute(tx);
  return {
    ...found,
    retentionYears,
    nextOn: rows[0]?.nextOn ?? null,
    rows: found.rows.map(({ state, pending, ...row }) => ({
      ...row,
      archivedOn: keptSince(state) ?? row.submittedOn,
      keptUntil: keptUntil(state, rules) ?? row.submittedOn,
      why: pending ? redressPending : null,
    })),
  };
}
