import { whoMay } from '../../law/index.ts';
import { calendarWith, enteredNotices } from '../../ledger/read/calendar-in-force.ts';
import { bodiesFor } from '../actor.ts';
import { faultOfReason } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { record, type ActContext } from '../perform.ts';
import { effectFor, faultOfEntering, type NoticeEffect } from './enter-notice.ts';
import { movedRequestActs, movedRows, recomputeRequests } from './recompute-requests.ts';
import { lockEveryChain, recompute, recomputedActs } from './recompute.ts';

export interface WithdrawnNotice {
  readonly actId: string;
  readonly noticeId: string;
  readonly reason: string;
}

/** Takes back a notice that the own body entered and that is none; open dates are counted again without it. */
export async function withdrawNotice(
  context: ActContext,
  input: WithdrawnNotice,
): Promise<{ readonly outcome: Outcome } & NoticeEffect> {
  const { ledger, actor, today } = context;
  let effect: NoticeEffect = { moved: [], elsewhere: 0 };
  const fault =
    bodiesFor(actor, 'calendar.enter').length === 0
      ? refuse('not-allowed', whoMay('calendar.enter'))
      : faultOfReason(input.reason);
  if (fault !== null) return { outcome: { done: false, refusal: fault }, ...effect };
  const outcome = await record(ledger, {
    bodies: 'everything',
    bodyId: actor.bodyId,
    actId: input.actId,
    actorId: actor.staffId,
    kind: 'calendar.notice-withdrawn',
    decide: async (tx) => {
      const charge = await faultOfEntering(tx, actor);
      if (charge !== null) return charge;
      await lockEveryChain(tx);
      const notice = await tx
        .selectFrom('holiday_notices')
        .select('year')
        .where('body_id', '=', actor.bodyId)
        .where('notice_id', '=', input.noticeId)
        .where('withdrawn_at', 'is', null)
        .executeTakeFirst();
      if (notice === undefined) {
        return refuse('not-found', '没有找到这个通知，或者它不是本单位录入的。');
      }
      const entered = await enteredNotices(tx);
      const calendar = calendarWith(entered.filter(({ noticeId }) => noticeId !== input.noticeId));
      const moved = await recompute(tx, calendar);
      const requests = await recomputeRequests(tx, { before: calendarWith(entered), after: calendar, today });
      effect = effectFor(actor, [...moved, ...movedRows(requests)]);
      const { year } = notice;
      return [
        {
          kind: 'calendar.notice-withdrawn',
          subjectId: input.noticeId,
          payload: { year, reason: input.reason },
        },
        ...recomputedActs(moved, year),
        ...(await movedRequestActs(tx, requests, year)),
      ];
    },
  });
  return { outcome, ...effect };
}
