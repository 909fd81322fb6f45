import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type {
  ApplicantKindId,
  CivilDate,
  ClockId,
  OutcomeId,
  RequestChannelId,
  RequestPhaseId,
  RequestStandId,
  SilentId,
} from '../../../law/index.ts';
import { nearnessOf, type DayMeasure } from '../urgency.ts';

/** How near the date of a running clock is. */
export type ClockUrgency = 'overdue' | 'today' | 'soon' | 'later';

/** What lists call the clocks. */
export const clockTitles: Readonly<Record<ClockId, string>> = {
  confirmation: '确认收到',
  'clarification-notice': '补正告知',
  clarification: '补正',
  'third-party': '第三方意见',
  consultation: '其他机关意见',
  reasons: '说明理由',
  fee: '缴费',
  answer: '答复',
  target: '内部期限',
  service: '送达',
  reconsideration: '申请行政复议',
  litigation: '提起行政诉讼',
  'redress-answer': '复议、诉讼答复',
};

/** The nearest date on which the body has to do something. */
export interface NearestDate {
  readonly clock: ClockId;
  readonly title: string;
  readonly dueOn: CivilDate;
  readonly atTheEarliest: boolean;
  /** Working days; below 0 for those over. */
  readonly left: number;
  readonly urgency: ClockUrgency;
}

/** A request as lists show it: no personal data. */
export interface RequestRow {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly number: string | null;
  readonly matter: string;
  readonly phase: RequestPhaseId;
  /** Who let the term pass in which an opinion was asked for; null while one runs, and where none is waited for. */
  readonly silent: SilentId | null;
  readonly channel: RequestChannelId;
  readonly applicantKind: ApplicantKindId;
  readonly submittedOn: CivilDate;
  readonly receivedOn: CivilDate | null;
  readonly holder: { readonly id: string; readonly name: string } | null;
  readonly outcome: OutcomeId | null;
  readonly decidedOn: CivilDate | null;
  /** Null where nothing runs for the body. */
  readonly nearest: NearestDate | null;
  /** The term of the answer stands still. */
  readonly paused: boolean;
}

export interface RequestRaw {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string | null;
  readonly number: string | null;
  readonly matter: string;
  readonly phase: string;
  /** The longest term of those who are asked for an opinion; its date is null while it has not begun. */
  readonly waiting: { readonly clock: string; readonly dueOn: CivilDate | null } | null;
  readonly channel: string;
  readonly applicantKind: string;
  readonly submittedOn: CivilDate;
  readonly receivedOn: CivilDate | null;
  readonly holderId: string | null;
  readonly holderName: string | null;
  readonly outcome: string | null;
  readonly decidedOn: CivilDate | null;
  readonly clock: string | null;
  readonly dueOn: CivilDate | null;
  readonly atTheEarliest: boolean | null;
  readonly paused: boolean;
}

/** Joined to `requests r` as `o`: the first date of the body that runs. */
export const nearestDate: RawBuilder<unknown> = sql`
  join request_order o on o.body_id = r.body_id and o.request_id = r.request_id`;

/** Of `requests r`, as `c`: the longest term of those who are asked for an opinion. */
const longestOpinion = sql`
  from request_clocks c
  where c.body_id = r.body_id and c.subject_id = r.request_id and c.clock in ('third-party', 'consultation')
    and c.ended_on is null
  order by c.due_on desc nulls first limit 1`;

/** Where a request stands on a day, as its row says it: of `requests r`. */
export const standsAt = (stand: RequestStandId, today: CivilDate): RawBuilder<SqlBool> =>
  stand !== 'consulting' && stand !== 'silent'
    ? sql`r.phase = ${stand}`
    : sql`r.phase = 'consulting'
        and coalesce((select c.due_on < ${today}::date ${longestOpinion}), false) = ${stand === 'silent'}`;

/** The columns of `RequestRaw`, from `requests r` with `nearestDate`. */
export const requestColumns: RawBuilder<unknown> = sql`
  r.request_id as id, r.body_id as "bodyId",
  (select name from bodies b where b.body_id = r.body_id) as "bodyName", r.number, r.matter, r.phase, r.channel,
  case when r.phase = 'consulting' then (
    select json_build_object('clock', c.clock, 'dueOn', c.due_on) ${longestOpinion}) end as waiting,
  r.applicant_kind as "applicantKind", r.submitted_on as "submittedOn", r.received_on as "receivedOn",
  r.holder_id as "holderId", staff_name(r.holder_id) as "holderName", r.outcome, r.decided_on as "decidedOn",
  o.clock, nullif(o.nearest_on, 'infinity') as "dueOn", o.at_the_earliest as "atTheEarliest", coalesce(o.paused, false) as paused`;

/** A row as lists show it, its nearest date measured from the day. */
export function requestRow(row: RequestRaw, measure: DayMeasure): RequestRow {
  const { holderId, clock, dueOn, waiting } = row;
  return {
    id: row.id,
    bodyId: row.bodyId,
    bodyName: row.bodyName ?? '',
    number: row.number,
    matter: row.matter,
    // Columns that the projection writes from law's own values.
    phase: row.phase as RequestPhaseId,
    silent:
      waiting !== null && waiting.dueOn !== null && waiting.dueOn < measure.today
        ? (waiting.clock as SilentId)
        : null,
    channel: row.channel as RequestChannelId,
    applicantKind: row.applicantKind as ApplicantKindId,
    submittedOn: row.submittedOn,
    receivedOn: row.receivedOn,
    holder: holderId === null ? null : { id: holderId, name: row.holderName ?? '' },
    outcome: row.outcome as OutcomeId | null,
    decidedOn: row.decidedOn,
    nearest:
      clock === null || dueOn === null
        ? null
        : nearestOf(clock as ClockId, dueOn, row.atTheEarliest === true, measure),
    paused: row.paused,
  };
}

/** A date with what it is, the working days left (below 0 once it is over) and how urgent that is. */
export function nearestOf(
  clock: ClockId,
  dueOn: CivilDate,
  atTheEarliest: boolean,
  measure: DayMeasure,
): NearestDate {
  const { urgency, workingDaysLeft } = nearnessOf({ dueOn, done: false }, measure);
  return {
    clock,
    title: clockTitles[clock],
    dueOn,
    atTheEarliest,
    left: workingDaysLeft ?? 0,
    urgency: urgency === 'overdue' || urgency === 'today' || urgency === 'soon' ? urgency : 'later',
  };
}
