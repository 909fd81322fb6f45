import { sql } from 'kysely';
import {
  clocksOf,
  redressClocksOf,
  type CivilDate,
  type Clock,
  type RedressState,
  type RequestState,
} from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { calendarInForce } from '../read/calendar-in-force.ts';
import { requestRulesOf } from '../read/requests/request-rules.ts';
import type { Report } from './ledger-fault.ts';

interface Row {
  readonly bodyId: string;
  readonly id: string;
  readonly subject: 'request' | 'redress';
  readonly title: string;
  readonly state: RequestState | RedressState;
  readonly kept: readonly {
    readonly clock: string;
    readonly of: string;
    readonly dueOn: CivilDate | null;
    readonly paused: boolean;
  }[];
}

/**
 * Counts the dates of running requests and redress cases again, and holds them against those that are kept. Where a term stands still the
 * count moves with the day, and is made anew by a job: those are passed over.
 */
export async function verifyClocks(tx: Tx, report: Report, today: CivilDate): Promise<void> {
  const calendar = await calendarInForce(tx);
  const rulesOf = await requestRulesOf(tx);
  const { rows } = await sql<Row>`
    select s.body_id as "bodyId", s.id, s.subject, s.title, s.state, coalesce((
        select json_agg(json_build_object('clock', c.clock, 'of', c.of_id, 'dueOn', c.due_on, 'paused', c.paused))
        from request_clocks c where c.body_id = s.body_id and c.subject_id = s.id and c.ended_on is null
      ), '[]') as kept
    from (
      select r.body_id, r.request_id as id, 'request' as subject, coalesce(r.number, '没有登记的申请') as title, r.state
        from requests r join request_order o on o.body_id = r.body_id and o.request_id = r.request_id where r.running
      union all
      select d.body_id, d.redress_id, 'redress', case when d.number = '' then '复议、诉讼案件' else d.number end, d.state
        from redress_cases d where d.outcome is null and exists (
          select from request_clocks c where c.body_id = d.body_id and c.subject_id = d.redress_id)
    ) s order by s.body_id, s.id`.execute(tx);
  for (const { bodyId, subject, title, state, kept } of rows) {
    if (kept.some(({ paused }) => paused)) continue;
    const context = { today: dayOf(state, today), calendar, rules: rulesOf(bodyId) };
    const counted: readonly Clock[] =
      subject === 'request'
        ? clocksOf(state as RequestState, context)
        : redressClocksOf(state as RedressState, context);
    const open = counted.filter(({ endedOn }) => endedOn === null);
    const wrong = open.filter(
      ({ id, of, dueOn }) =>
        !kept.some((each) => each.clock === id && each.of === (of ?? '') && each.dueOn === dueOn),
    );
    if (wrong.length === 0 && open.length === kept.length) continue;
    report({
      kind: 'projection',
      bodyId,
      table: 'request_clocks',
      message: `“${title}”的期限和按操作记录重算的不一样。`,
    });
  }
}

/** The day on which the dates were kept last cannot have been before what is entered as done. */
function dayOf(state: RequestState | RedressState, today: CivilDate): CivilDate {
  const on = 'ended' in state ? (state.ended?.on ?? null) : null;
  return on !== null && on > today ? on : today;
}
