import { sql } from 'kysely';
import type { CivilDate, ClockId } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';

/** A date that runs in a request or a redress case; no personal data. */
export interface RunningClock {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly subject: 'request' | 'redress';
  readonly subjectId: string;
  readonly clock: ClockId;
  /** Party, consultation or letter; empty where there is one only. */
  readonly ofId: string;
  readonly whose: 'body' | 'applicant' | 'third-party' | 'other-organ';
  readonly dueOn: CivilDate;
  readonly atTheEarliest: boolean;
  /** Number, or what it is where it bears none. */
  readonly number: string;
  readonly matter: string;
  readonly holderId: string | null;
  readonly holderName: string | null;
}

export interface ClocksAsked {
  /** Held by one of these people; by anyone where it is left out. */
  readonly holders?: readonly string[] | undefined;
  readonly body?: string | undefined;
}

/** More dates than this nobody keeps in a calendar. */
export const mostClocks = 2_000;

/** The dates that run in the transaction's scope, the nearest first; not those of applicants against an answer. */
export async function runningClocks(
  tx: Tx,
  { holders, body }: ClocksAsked = {},
): Promise<readonly RunningClock[]> {
  const { rows } = await sql<RunningClock>`
    select c.body_id as "bodyId", (select name from bodies b where b.body_id = c.body_id) as "bodyName",
      c.subject, c.subject_id as "subjectId", c.clock, c.of_id as "ofId", c.whose, c.due_on as "dueOn",
      c.at_the_earliest as "atTheEarliest", s.number, s.matter, s.holder_id as "holderId",
      staff_name(s.holder_id) as "holderName"
    from request_clocks c join lateral (
      select coalesce(r.number, '还没有登记的申请') as number, r.matter, r.holder_id from requests r
        where c.subject = 'request' and r.body_id = c.body_id and r.request_id = c.subject_id
      union all
      select case when d.number <> '' then d.number when d.kind = 'litigation' then '行政诉讼' else '行政复议' end,
        d.state ->> 'organ', d.holder_id from redress_cases d
        where c.subject = 'redress' and d.body_id = c.body_id and d.redress_id = c.subject_id
    ) s on true
    where c.ended_on is null and c.due_on is not null and not c.paused
      and c.clock not in ('reconsideration', 'litigation')
      and (${holders === undefined} or s.holder_id = any (${holders ?? []}::uuid[]))
      and (${body ?? null}::uuid is null or c.body_id = ${body ?? null}::uuid)
    order by c.due_on, c.body_id, c.subject_id, c.clock, c.of_id limit ${sql.lit(mostClocks)}`.execute(tx);
  return rows;
}
