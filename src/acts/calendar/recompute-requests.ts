import { sql } from 'kysely';
import {
  changesOfClocks,
  clocksOf,
  redressClocksOf,
  type CivilDate,
  type Clock,
  type MovedClock,
  type RedressState,
  type RequestState,
  type WorkingCalendar,
} from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { requestRulesOf } from '../../ledger/read/requests/request-rules.ts';
import type { StatedAct } from '../perform.ts';
import { keepClocks, type ClocksOf } from '../requests/keep-clocks.ts';
import type { MovedDue } from './recompute.ts';

/** A request or redress case whose dates change with the calendar, or become certain. */
export interface MovedRequest {
  readonly of: ClocksOf;
  readonly bodyName: string;
  /** Number and summary; no personal data. */
  readonly title: string;
  readonly holder: string;
  /** The dates as they will be. */
  readonly clocks: readonly Clock[];
  /** Those that change; empty where only their certainty does. */
  readonly moved: readonly MovedClock[];
}

interface Row {
  readonly bodyId: string;
  readonly bodyName: string | null;
  readonly id: string;
  readonly title: string;
  readonly holder: string | null;
  readonly subject: 'request' | 'redress';
  readonly state: RequestState | RedressState;
}

/**
 * Counts the dates of every request and redress case of the installation again, in which any runs: also those of applicants after an
 * answer.
 * @param tx a transaction that sees the whole installation
 */
export async function recomputeRequests(
  tx: Tx,
  {
    before,
    after,
    today,
  }: { readonly before: WorkingCalendar; readonly after: WorkingCalendar; readonly today: CivilDate },
): Promise<readonly MovedRequest[]> {
  const rulesOf = await requestRulesOf(tx);
  const { rows } = await sql<Row>`
    with open as (
      select distinct body_id, subject_id, subject from request_clocks where ended_on is null
    ), found as (
      select o.body_id, o.subject_id, o.subject, coalesce(r.number, '公开申请') || ' ' || r.matter as title,
        r.holder_id, r.state from open o
        join requests r on o.subject = 'request' and r.body_id = o.body_id and r.request_id = o.subject_id
      union all
      select o.body_id, o.subject_id, o.subject, coalesce(nullif(c.number, ''), '复议、诉讼') as title,
        c.holder_id, c.state from open o
        join redress_cases c on o.subject = 'redress' and c.body_id = o.body_id and c.redress_id = o.subject_id
    )
    select f.body_id as "bodyId", (select name from bodies b where b.body_id = f.body_id) as "bodyName",
      f.subject_id as id, f.title, staff_name(f.holder_id) as holder, f.subject, f.state
    from found f order by f.body_id, f.subject_id`.execute(tx);
  return rows.flatMap((row): MovedRequest[] => {
    const count = (calendar: WorkingCalendar) => {
      const context = { today, calendar, rules: rulesOf(row.bodyId) };
      // The column is read beside what it is the state of.
      return row.subject === 'request'
        ? clocksOf(row.state as RequestState, context)
        : redressClocksOf(row.state as RedressState, context);
    };
    const old = count(before);
    const clocks = count(after);
    const moved = changesOfClocks(old, clocks);
    const certain = clocks.some((clock, at) => clock.atTheEarliest !== old[at]?.atTheEarliest);
    if (moved.length === 0 && !certain) return [];
    const { bodyId, id, title, subject } = row;
    const place = { bodyId, subjectId: id };
    const of: ClocksOf =
      subject === 'request'
        ? { ...place, subject, submittedOn: (row.state as RequestState).received.submittedOn }
        : { ...place, subject };
    return [
      { of, bodyName: row.bodyName ?? '', title: title.trim(), holder: row.holder ?? '', clocks, moved },
    ];
  });
}

/** As rows of the preview, one for each date that moves. */
export function movedRows(requests: readonly MovedRequest[]): readonly MovedDue[] {
  return requests.flatMap(({ of, bodyName, title, holder, clocks, moved }) =>
    moved.map(({ id, of: whose, title: clock, from, to }) => ({
      bodyId: of.bodyId,
      bodyName,
      itemId: [of.subjectId, id, ...(whose === null ? [] : [whose])].join('/'),
      title: `${title}：${clock}`,
      holder,
      from,
      to,
      atTheEarliest: clocks.find((each) => each.id === id && each.of === whose)?.atTheEarliest ?? false,
    })),
  );
}

/** Keeps the new dates, and states in each body's chain which dates of its requests moved. */
export async function movedRequestActs(
  tx: Tx,
  requests: readonly MovedRequest[],
  year: number,
): Promise<readonly StatedAct[]> {
  for (const { of, clocks } of requests) await keepClocks(tx, of, clocks);
  return requests.flatMap(({ of: { bodyId, subjectId, subject }, moved }): StatedAct[] =>
    // Redress cases have no act for it: their dates follow from the state and the calendar.
    subject === 'redress' || moved.length === 0
      ? []
      : [
          {
            kind: 'request.clocks-moved',
            bodyId,
            subjectId,
            payload: { year, moved: moved.map(({ id, from, to }) => ({ clock: id, from, to })) },
          },
        ],
  );
}
