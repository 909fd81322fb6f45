import { cite } from '../citation.ts';
import { answerClock, clarificationNoticeClock, serviceClock, targetClock } from './clocks/answer-clock.ts';
import { stateOfClock, undated, type ClockContext } from './clocks/clock-state.ts';
import { remedyClocks } from './clocks/remedy-clocks.ts';
import { waitingClocks } from './clocks/waiting-clocks.ts';
import type { Clock } from './clock.ts';
import type { RequestState } from './request-state.ts';

export { changesOfClocks, type MovedClock } from './clocks/changes.ts';
export type { ClockContext } from './clocks/clock-state.ts';

/**
 * All clocks of a request side by side, in the order of a case; each says from what it runs, what stopped it and why every day on
 * the way counts or not. A request that was split or handed on has none: its parts, or the other body, have theirs.
 */
export function clocksOf(state: RequestState, context: ClockContext): readonly Clock[] {
  if (state.ended?.how === 'split' || state.ended?.how === 'handed-on') return [];
  const answer = answerClock(state, context);
  return [
    confirmationClock(state, context),
    clarificationNoticeClock(state, context),
    ...waitingClocks(state, context),
    answer,
    targetClock(answer, context),
    serviceClock(state, answer, context),
    ...remedyClocks(state, context),
  ].filter((clock) => clock !== null);
}

/**
 * 确认收到: a plain letter is confirmed with the applicant on the day it comes (条例第三十一条). For the internet, fax and what another
 * office passed on no rule sets a day: it is waited for.
 */
function confirmationClock(state: RequestState, context: ClockContext): Clock | null {
  const { receivedOn, channel, received, contactTries, ended } = state;
  if (receivedOn !== null && channel !== 'plain-mail') return null;
  const head = {
    id: 'confirmation',
    of: null,
    title: '与申请人确认收到',
    whose: 'body',
    basis: [cite('regulation', '第三十一条')],
  } as const;
  const start = { on: received.submittedOn, event: '收到信件、传真或者网上提交', effect: 'starts' } as const;
  const endedOn = receivedOn ?? ended?.on ?? null;
  const ends = endedOn === null ? [] : [{ on: endedOn, event: '确认收到', effect: 'ends' } as const];
  const tried = contactTries.map(({ on }) => ({ on, event: '没有联系上', effect: 'pauses' }) as const);
  const steps = [start, ...tried, ...ends];
  const open = undated(head, endedOn === null ? 'waiting' : 'done', steps, 0, endedOn);
  // Whoever tried to reach the applicant on that day has done what the article asks; the term begins when contact is restored.
  const reachedOut = contactTries.some(({ on }) => on <= received.submittedOn);
  if (channel !== 'plain-mail' || reachedOut) return open;
  const dueOn = received.submittedOn;
  return {
    ...open,
    state: stateOfClock(dueOn, endedOn, 'overdue', context),
    dueOn,
    left: endedOn === null ? 0 : null,
  };
}
