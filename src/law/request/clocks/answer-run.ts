import { addWorkingDays } from '../../calendar/working-days.ts';
import { formatChinese, type CivilDate } from '../../calendar/civil-date.ts';
import type { ClockStep } from '../clock.ts';
import { deliveredOn } from '../delivered.ts';
import { answerOfOthersDays } from '../lapse.ts';
import { pendingClarification, pendingFee } from '../pending.ts';
import type { Consultation, Party, RequestState } from '../request-state.ts';
import type { ClockContext } from './clock-state.ts';
import type { Pause } from './term.ts';

/** Working days in which a request is answered (条例第三十三条第二款). */
export const answerDays = 20;

/** The term of an answer as it runs now: from what, how long, what is left out of it. */
export interface AnswerRun {
  readonly opening: CivilDate;
  /** Ledger's moment from which extensions and delays belong to this run. */
  readonly since: string;
  /** Working days without extension. */
  readonly base: number;
  readonly extension: number;
  /** 延迟答复: the date told to the applicant; null for none. */
  readonly delayedUntil: CivilDate | null;
  readonly pauses: readonly Pause[];
  /** Stands still until the applicant clarifies or pays, and then begins anew. */
  readonly stopped: { readonly on: CivilDate; readonly why: string } | null;
  readonly steps: readonly ClockStep[];
}

interface Start {
  readonly on: CivilDate;
  readonly at: string;
  readonly days: number;
  readonly event: string;
}

/**
 * From what the answer is counted now:
 * - receipt of the request (条例第三十一条、第三十三条);
 * - receipt of what the applicant clarified (条例第三十条), the term begins anew;
 * - full payment of the fee, anew from the day after [memory: 国办函〔2020〕109号, to be verified in the text];
 * - reopening, with the working days that the decision or judgment gives.
 * The last of them holds. An extension or a delay belongs to the term in which it was told; the safe reading, since no rule carries
 * it into a term that begins anew.
 * @returns null while it is not known when the request was received
 */
export function answerRunOf(state: RequestState, context: ClockContext): AnswerRun | null {
  const starts = startsOf(state);
  const start = starts.at(-1);
  if (start === undefined) return null;
  const asked = pendingClarification(state);
  const owed = pendingFee(state);
  const stopped =
    asked !== null
      ? { on: asked.on, why: '告知补正，等申请人补正' }
      : owed !== null
        ? { on: owed.on, why: '通知缴费，等申请人缴费' }
        : null;
  const extension = state.extension !== null && state.extension.at >= start.at ? state.extension : null;
  const delay = state.delay !== null && state.delay.at >= start.at ? state.delay : null;
  const consulted = [...state.parties.map(ofParty), ...state.consultations.map(ofOrgan)].map((one) => ({
    ...one,
    to: endOf(one, state, context),
  }));
  const steps: ClockStep[] = starts.map(({ on, event }, at) => ({
    on,
    event,
    effect: at === 0 ? 'starts' : 'restarts',
  }));
  for (const { from, to, why, whyEnded } of consulted) {
    steps.push({ on: from, event: why, effect: 'pauses' });
    if (to !== null) steps.push({ on: to, event: whyEnded(to), effect: 'resumes' });
  }
  if (stopped !== null) steps.push({ on: stopped.on, event: stopped.why, effect: 'pauses' });
  if (extension !== null) {
    steps.push({ on: extension.on, event: `延长${extension.days}个工作日`, effect: 'extends' });
  }
  if (delay !== null) steps.push({ on: delay.on, event: '延迟答复', effect: 'extends' });
  return {
    opening: start.on,
    since: start.at,
    base: start.days,
    extension: extension?.days ?? 0,
    delayedUntil: delay?.until ?? null,
    pauses: consulted.map(({ from, to, why }) => ({ from, to, why: `${why}，期间不计` })),
    stopped,
    steps,
  };
}

function startsOf(state: RequestState): readonly Start[] {
  if (state.receivedOn === null) return [];
  const starts: Start[] = [
    { on: state.receivedOn, at: state.received.at, days: answerDays, event: receiptOf(state) },
  ];
  const later: Start[] = [];
  const answered = state.clarification?.answered ?? null;
  if (answered !== null) {
    later.push({ on: answered.on, at: answered.at, days: answerDays, event: '收到补正' });
  }
  const paid = state.fee?.paid ?? null;
  if (paid !== null) later.push({ on: paid.on, at: paid.at, days: answerDays, event: '缴费完成' });
  for (const { on, at, days } of state.reopenings) later.push({ on, at, days, event: '重新办理' });
  return [...starts, ...later.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))];
}

/** A corrected day of receipt is told with the days that stood before it. */
function receiptOf({ receivedBefore }: RequestState): string {
  const before = receivedBefore.map((date) => formatChinese(date));
  return before.length === 0 ? '收到申请' : `收到申请（原登记${before.join('、')}，已更正）`;
}

interface Asked {
  readonly from: CivilDate;
  readonly why: string;
  readonly letterId: string;
  /** Days that were answered or closed. */
  readonly known: readonly CivilDate[];
  /** Working days that the other side has from delivery; null: what the body's own rules give. */
  readonly term: number | null;
  readonly whyEnded: (on: CivilDate) => string;
}

const ended = (answeredOn: CivilDate | undefined, closedOn: CivilDate | undefined) => (on: CivilDate) =>
  on === answeredOn ? '收到意见' : on === closedOn ? '不再征求' : '答复意见的期限届满';

const ofParty = ({ on, letterId, answered, closed }: Party): Asked => ({
  from: on,
  why: '征求第三方意见',
  letterId,
  known: [answered?.on, closed?.on].filter((day) => day !== undefined),
  term: answerOfOthersDays,
  whyEnded: ended(answered?.on, closed?.on),
});

const ofOrgan = ({ on, letterId, answered, role }: Consultation): Asked => ({
  from: on,
  why: role === 'co-maker' ? '征求共同制作机关意见' : '征求其他机关意见',
  letterId,
  known: answered === null ? [] : [answered.on],
  term: role === 'co-maker' ? answerOfOthersDays : null,
  whyEnded: ended(answered?.on, undefined),
});

/**
 * The last day of the time that consulting takes: the answer, the end of the term from delivery, or the closing, whichever is first.
 * Null while it goes on. For other organs no rule sets a term: the body's own setting bounds it, so that a silent organ does not
 * hold an answer up for ever. What is still open when the request ends, ends with it.
 */
function endOf(
  asked: Asked,
  state: RequestState,
  { today, calendar, rules }: ClockContext,
): CivilDate | null {
  const delivered = deliveredOn(state, asked.letterId);
  const over =
    delivered === null ? null : addWorkingDays(delivered, asked.term ?? rules.assistanceDays, calendar).date;
  const days = [...asked.known];
  if (over !== null && over < today) days.push(over);
  const done = state.ended?.on ?? null;
  if (done !== null) days.push(done);
  return days.toSorted().at(0) ?? null;
}
