import type { CivilDate } from '../../calendar/civil-date.ts';
import { cite, type Citation } from '../../citation.ts';
import type { Clock } from '../clock.ts';
import { deliveredOn } from '../delivered.ts';
import { answerOfOthersDays, paymentDays } from '../lapse.ts';
import type { RequestState } from '../request-state.ts';
import { simpleClock, type AfterTerm, type ClockContext, type ClockHead } from './clock-state.ts';

const regulation = (article: string): readonly Citation[] => [cite('regulation', article)];

/** What others have time for: each runs from the day on which the letter was delivered, and waits while that is not known. */
export function waitingClocks(state: RequestState, context: ClockContext): readonly Clock[] {
  return [
    ...clarification(state, context),
    ...thirdParties(state, context),
    ...consultations(state, context),
    ...reasons(state, context),
    ...fee(state, context),
  ];
}

interface Waiting {
  readonly head: ClockHead;
  readonly letterId: string;
  readonly days: number;
  readonly startedBy: string;
  readonly answered: { readonly on: CivilDate; readonly event: string } | null;
  readonly after: AfterTerm;
}

function clockOf(waiting: Waiting, state: RequestState, context: ClockContext): Clock {
  const { head, letterId, days, startedBy, after } = waiting;
  const opening = deliveredOn(state, letterId);
  // What was still open when the request ended is waited for no longer.
  const stopped =
    state.ended === null || state.ended.on === null ? null : { on: state.ended.on, event: '办结' };
  const clock = simpleClock(head, { opening, days, startedBy, ended: waiting.answered, after }, context);
  const over = clock.state === 'lapsed' || clock.state === 'overdue';
  const ends = waiting.answered === null && stopped !== null && !over;
  return ends
    ? { ...simpleClock(head, { opening, days, startedBy, ended: stopped, after }, context), state: 'done' }
    : clock;
}

const answeredBy = (
  event: string,
  answered: { readonly on: CivilDate } | null,
): { readonly on: CivilDate; readonly event: string } | null =>
  answered === null ? null : { on: answered.on, event };

function clarification(state: RequestState, context: ClockContext): readonly Clock[] {
  const asked = state.clarification;
  if (asked === null) return [];
  return [
    clockOf(
      {
        head: {
          id: 'clarification',
          of: asked.letterId,
          title: '申请人补正',
          whose: 'applicant',
          basis: regulation('第三十条'),
        },
        letterId: asked.letterId,
        days: asked.termDays,
        startedBy: '补正告知书送达',
        answered: answeredBy('收到补正', asked.answered),
        after: 'lapsed',
      },
      state,
      context,
    ),
  ];
}

function thirdParties(state: RequestState, context: ClockContext): readonly Clock[] {
  return state.parties.map(({ partyId, letterId, answered, closed }) =>
    clockOf(
      {
        head: {
          id: 'third-party',
          of: partyId,
          title: '第三方答复意见',
          whose: 'third-party',
          basis: regulation('第三十二条'),
        },
        letterId,
        days: answerOfOthersDays,
        startedBy: '征求意见书送达',
        answered: answeredBy('收到意见', answered) ?? answeredBy('不再征求', closed),
        after: 'lapsed',
      },
      state,
      context,
    ),
  );
}

function consultations(state: RequestState, context: ClockContext): readonly Clock[] {
  return state.consultations.map(({ consultationId, role, letterId, answered }) => {
    const coMaker = role === 'co-maker';
    return clockOf(
      {
        head: {
          id: 'consultation',
          of: consultationId,
          title: coMaker ? '共同制作机关答复意见' : '其他机关答复意见',
          whose: 'other-organ',
          basis: regulation(coMaker ? '第三十四条' : '第三十三条第三款'),
        },
        letterId,
        days: coMaker ? answerOfOthersDays : context.rules.assistanceDays,
        startedBy: '征求意见函送达',
        answered: answeredBy('收到意见', answered),
        after: 'lapsed',
      },
      state,
      context,
    );
  });
}

/** The day of weighing says nothing of when the applicant explained: in time where he did, never where he did not. */
function reasons(state: RequestState, context: ClockContext): readonly Clock[] {
  const asked = state.reasons;
  if (asked === null) return [];
  const given = asked.weighed?.given;
  const clock = clockOf(
    {
      head: {
        id: 'reasons',
        of: asked.letterId,
        title: '申请人说明理由',
        whose: 'applicant',
        basis: regulation('第三十五条'),
      },
      letterId: asked.letterId,
      days: asked.termDays,
      startedBy: '说明理由告知书送达',
      answered: answeredBy(given === false ? '逾期没有说明理由' : '收到理由并作出判断', asked.weighed),
      after: 'lapsed',
    },
    state,
    context,
  );
  return [given === undefined ? clock : { ...clock, state: given ? 'done' : 'lapsed' }];
}

function fee(state: RequestState, context: ClockContext): readonly Clock[] {
  const notice = state.fee;
  if (notice === null) return [];
  return [
    clockOf(
      {
        head: {
          id: 'fee',
          of: notice.letterId,
          title: '申请人缴费',
          whose: 'applicant',
          basis: [cite('regulation', '第四十二条'), cite('processingFee')],
        },
        letterId: notice.letterId,
        days: paymentDays,
        startedBy: '收费通知书送达',
        answered: answeredBy('缴费完成', notice.paid) ?? answeredBy('取消收费', notice.cancelled),
        after: 'lapsed',
      },
      state,
      context,
    ),
  ];
}
