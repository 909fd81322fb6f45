import { sql } from 'kysely';
import {
  formatChinese,
  may,
  nextActs,
  type CivilDate,
  type ClockId,
  type OnlineOrigin,
  type RequestState,
  type WorkingCalendar,
} from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import type { TodayAsked } from '../publishing-entry.ts';
import { nearnessOf, type Nearness } from '../urgency.ts';
import { clockTitles } from './request-row.ts';
import { redressToday } from './redress-today.ts';
import { requestRules } from './request-rules.ts';

/**
 * - `confirm`: it came in, and nobody has confirmed with the applicant that it did; no date runs yet, and none will until then
 * - `due`: a date of the body runs
 * - `lapsed`: the term of somebody else is over, and the body goes on
 * - `approve`: a decision waits for this person's signature
 * - `redress`: a reconsideration or suit is to be answered; `requestId` is that of the case
 */
export type RequestTodayKind = 'confirm' | 'due' | 'lapsed' | 'approve' | 'redress';

/** Something that a request asks of a person on that day. */
export interface RequestToday extends Nearness {
  readonly kind: RequestTodayKind;
  readonly bodyId: string;
  readonly requestId: string;
  readonly clock: ClockId | null;
  /** 乙公开申请〔2026〕12号 丙村征地补偿安置方案 */
  readonly title: string;
  /** What was submitted online, while it has no number but that of its receipt, which is made of this; else null. */
  readonly online: OnlineOrigin | null;
  readonly sentence: string;
  readonly dueOn: CivilDate | null;
  readonly atTheEarliest: boolean;
}

/** So many at once; the board shows all. */
const mostShown = 50;

/** What requests ask of a person on that day, in the own body, the nearest date first. */
export async function requestsToday(
  tx: Tx,
  asked: TodayAsked,
): Promise<{ readonly entries: readonly RequestToday[]; readonly more: boolean }> {
  const { roles } = asked.worker;
  const handles = may(roles, 'requests.handle');
  const toConfirm = handles ? await unconfirmed(tx, asked) : [];
  const due = handles ? await datesOf(tx, asked) : [];
  const redress = handles ? await redressToday(tx, asked) : [];
  const toSign = may(roles, 'requests.approve') ? await signaturesOf(tx, asked) : [];
  return {
    entries: [...toConfirm, ...toSign, ...redress, ...due.slice(0, mostShown)],
    more: due.length > mostShown,
  };
}

/** What tells a request from others. */
interface Named {
  readonly requestId: string;
  readonly number: string | null;
  readonly matter: string;
  readonly channel: string;
  readonly submittedOn: CivilDate;
  readonly from: RequestState['received']['from'];
}

interface DateRaw extends Named {
  readonly clock: string;
  readonly whose: string;
  readonly dueOn: CivilDate;
  readonly atTheEarliest: boolean;
  readonly holderName: string | null;
}

/**
 * Dates of the body in requests that the person holds, or nobody does; terms of others that are over. The head of the office sees
 * besides what others let pass.
 */
async function datesOf(tx: Tx, { worker, measure }: TodayAsked): Promise<readonly RequestToday[]> {
  const holders = [worker.staffId, ...worker.actingFor.map(({ staffId }) => staffId)];
  const head = worker.roles.includes('office-head');
  const { rows } = await sql<DateRaw>`
    select r.request_id as "requestId", ${named}, c.clock, c.whose, c.due_on as "dueOn",
      c.at_the_earliest as "atTheEarliest",
      case when r.holder_id <> all (${holders}::uuid[]) then staff_name(r.holder_id) end as "holderName"
    from requests r join request_clocks c on c.body_id = r.body_id and c.subject_id = r.request_id
    where r.body_id = ${worker.bodyId} and r.running and c.subject = 'request' and c.clock <> 'target'
      and c.ended_on is null and not c.paused and c.due_on is not null
      -- Once it has passed the applicant can no longer be asked: nothing is left to do about it.
      and (c.clock <> 'clarification-notice' or c.due_on >= ${measure.today}::date)
      and (c.whose = 'body' or (c.due_on < ${measure.today}::date and c.clock not in ('reconsideration', 'litigation')))
      and (r.holder_id is null or r.holder_id = any (${holders}::uuid[])
        or (${head} and c.whose = 'body' and c.due_on <= ${measure.today}::date))
    order by c.due_on, r.request_id, c.clock limit ${sql.lit(mostShown + 1)}`.execute(tx);
  return rows.map((row) => {
    const { dueOn, atTheEarliest, requestId, holderName } = row;
    const clock = row.clock as ClockId;
    const ours = row.whose === 'body';
    const whom = holderName === null ? '' : `由${holderName}承办。`;
    return {
      kind: ours ? 'due' : 'lapsed',
      bodyId: worker.bodyId,
      requestId,
      clock,
      ...namesOf(row, worker.bodyId),
      sentence: `${ours ? duties[clock] : lapses[clock]}${whom}`,
      dueOn,
      atTheEarliest,
      ...nearnessOf({ dueOn, done: false }, measure),
    };
  });
}

/**
 * What came online, by fax or through another office, and waits for the word of both sides (条例第三十一条): no date runs that would
 * bring it to mind. A plain letter has a date of its own, the day it came.
 */
async function unconfirmed(tx: Tx, { worker }: TodayAsked): Promise<readonly RequestToday[]> {
  const holders = [worker.staffId, ...worker.actingFor.map(({ staffId }) => staffId)];
  const { rows } = await sql<Named>`
    select r.request_id as "requestId", ${named} from requests r
    where r.body_id = ${worker.bodyId} and r.running and r.phase = 'confirming'
      and (r.holder_id is null or r.holder_id = any (${holders}::uuid[]))
      and not exists (select from request_clocks c where c.body_id = r.body_id and c.subject_id = r.request_id
        and c.subject = 'request' and c.clock = 'confirmation' and c.due_on is not null and c.ended_on is null)
    order by r.submitted_on, r.request_id limit ${sql.lit(mostShown)}`.execute(tx);
  return rows.map((row) => ({
    kind: 'confirm',
    bodyId: worker.bodyId,
    requestId: row.requestId,
    clock: 'confirmation',
    ...namesOf(row, worker.bodyId),
    sentence: '请与申请人联系，确认收到。确认之日为收到申请之日，答复期限从这天起算（《条例》第三十一条）。',
    dueOn: null,
    atTheEarliest: false,
    urgency: 'open-ended',
    workingDaysLeft: null,
  }));
}

const named = sql`r.number, r.matter, r.channel, r.submitted_on as "submittedOn",
  r.state->'received'->'from' as "from"`;

/** What a row of it is called: by its number, or while it has none by the day on which it came, and by its receipt. */
function namesOf(
  { requestId, number, matter, channel, submittedOn, from }: Named,
  bodyId: string,
): Pick<RequestToday, 'title' | 'online'> {
  const name = number ?? `${formatChinese(submittedOn)}提交的申请`;
  return {
    title: [name, matter].filter((part) => part !== '').join(' '),
    online:
      number !== null
        ? null
        : from !== null
          ? (from.online ?? null)
          : channel === 'internet'
            ? { bodyId, requestId, submittedOn }
            : null,
  };
}

/** What the body has to do by the date. */
const duties: Readonly<Record<ClockId, string>> = {
  confirmation: '和申请人确认收到，确认之日起算答复期限。',
  'clarification-notice': '判定内容明确，或者告知补正。',
  clarification: '',
  'third-party': '',
  consultation: '',
  reasons: '判断申请人说明的理由。',
  fee: '',
  answer: '作出答复并送达。',
  target: '',
  service: '送达已经作出的答复。',
  reconsideration: '',
  litigation: '',
  'redress-answer': '提出复议答复或者应诉。',
};

/** What goes on once the term of another is over. */
const lapses: Readonly<Record<ClockId, string>> = {
  ...duties,
  clarification: '补正期限已过，没有收到补正。有正当理由的可以登记；没有的，告知不再处理。',
  'third-party': '第三方逾期没有答复，由本机关决定是否公开，答复期限接着算。',
  consultation: '对方逾期没有答复，答复期限接着算；共同制作的机关视为同意公开。',
  reasons: '申请人逾期没有说明理由，请作出判断。',
  fee: '缴费期限已过。没有缴纳的，告知不再处理。',
};

interface RoundRaw extends Omit<Named, 'from'> {
  readonly state: RequestState;
}

/** Decisions whose next signature is this person's. */
async function signaturesOf(tx: Tx, { worker, measure }: TodayAsked): Promise<readonly RequestToday[]> {
  const rows = await tx
    .selectFrom('requests')
    .select([
      'request_id as requestId',
      'number',
      'matter',
      'channel',
      'submitted_on as submittedOn',
      'state',
    ])
    .where('body_id', '=', worker.bodyId)
    .where('running', '=', true)
    .where('phase', '=', 'approving')
    .orderBy('received_on')
    .limit(200)
    .execute();
  if (rows.length === 0) return [];
  const rules = await requestRules(tx, worker.bodyId);
  const calendar: WorkingCalendar = measure.calendar;
  const person = { id: worker.staffId, roles: worker.roles };
  return (rows as readonly RoundRaw[]).flatMap((row): RequestToday[] => {
    const context = { today: measure.today, calendar, rules, person };
    const step = nextActs(row.state, context).find(({ kind }) => kind === 'passed');
    if (step === undefined || step.refusal !== null) return [];
    return [
      {
        kind: 'approve',
        bodyId: worker.bodyId,
        requestId: row.requestId,
        clock: 'answer',
        ...namesOf({ ...row, from: row.state.received.from }, worker.bodyId),
        sentence: '答复等您审批。',
        dueOn: step.until,
        atTheEarliest: false,
        ...nearnessOf({ dueOn: step.until, done: false }, measure),
      },
    ];
  });
}

/** The button's words. */
export const actWords: Readonly<Record<RequestTodayKind, string>> = {
  confirm: '去确认',
  due: '去办',
  lapsed: '去办',
  approve: '审批',
  redress: '去办',
};

/** 答复期限, 补正告知: which date it is. */
export const clockWord = (clock: ClockId | null): string => (clock === null ? '' : clockTitles[clock]);
