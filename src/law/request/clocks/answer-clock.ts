import { dayOf } from '../../calendar/calendar.ts';
import { addDays, type CivilDate } from '../../calendar/civil-date.ts';
import { addWorkingDays } from '../../calendar/working-days.ts';
import { cite } from '../../citation.ts';
import type { Clock, ClockStep } from '../clock.ts';
import { servedOn } from '../delivered.ts';
import type { RequestState } from '../request-state.ts';
import { answerDays, answerRunOf, type AnswerRun } from './answer-run.ts';
import {
  inOrder,
  simpleClock,
  stateOfClock,
  undated,
  type ClockContext,
  type ClockHead,
} from './clock-state.ts';
import { countedUpTo, termOf, workingDaysBefore, workingDaysLeft, type Pause, type Term } from './term.ts';

const head: ClockHead = {
  id: 'answer',
  of: null,
  title: '答复期限',
  whose: 'body',
  basis: [
    cite('regulation', '第三十三条第二款'),
    cite('regulation', '第三十三条第三款'),
    cite('civilCode', '第二百零一条'),
  ],
};

/** 答复: 20 working days, with what moves them (条例第三十条、第三十三条至第三十五条). */
export function answerClock(state: RequestState, context: ClockContext): Clock {
  const run = answerRunOf(state, context);
  const endedOn = state.ended?.on ?? null;
  if (run === null) return undated(head, endedOn === null ? 'waiting' : 'done', [], answerDays, endedOn);
  const ends: ClockStep[] =
    endedOn === null
      ? []
      : [{ on: endedOn, event: state.ended?.how === 'withdrawn' ? '撤回申请' : '作出决定', effect: 'ends' }];
  const derived = (days: Term['days']) => ({ steps: inOrder([...run.steps, ...ends]), days });
  const { today, calendar } = context;
  const allowed = run.base + run.extension;
  if (run.stopped !== null) {
    // It began to run before it stopped: those days are shown, and none of them is lost to the body when it begins anew.
    const { on, why } = run.stopped;
    const before = termOf(
      run.opening,
      allowed,
      [...run.pauses, { from: on, to: null, why }],
      calendar,
      endedOn ?? today,
    );
    return {
      ...undated(head, endedOn === null ? 'paused' : 'done', [], allowed, endedOn),
      ifResumedToday: endedOn === null ? addWorkingDays(today, answerDays, calendar).date : null,
      counted: countedUpTo(before, on),
      derivation: derived(before.days),
    };
  }
  const term = withDelay(run, run.pauses, context);
  if (term.date === null) {
    const resumed = run.pauses.map((pause) =>
      pause.to === null ? { ...pause, to: pause.from > today ? pause.from : today } : pause,
    );
    return {
      ...undated(head, 'paused', [], allowed),
      ifResumedToday: withDelay(run, resumed, context).date,
      counted: countedUpTo(term, today),
      derivation: derived(term.days),
    };
  }
  return {
    ...head,
    state: stateOfClock(term.date, endedOn, 'overdue', context),
    dueOn: term.date,
    atTheEarliest: term.atTheEarliest,
    ifResumedToday: null,
    counted: countedUpTo(term, endedOn !== null && endedOn < today ? endedOn : today),
    allowed: run.delayedUntil === null ? allowed : countedUpTo(term, term.date),
    unit: 'working-days',
    left: endedOn === null ? workingDaysLeft(today, term.date, calendar) : null,
    endedOn,
    derivation: derived(term.days),
  };
}

/** The term, up to the later date that was told where the answer is delayed (条例第三十五条). */
function withDelay(run: AnswerRun, pauses: readonly Pause[], { today, calendar }: ClockContext): Term {
  const term = termOf(run.opening, run.base + run.extension, pauses, calendar, today);
  if (term.date === null || run.delayedUntil === null || run.delayedUntil <= term.date) return term;
  const more: Term['days'][number][] = [];
  for (let date = addDays(term.date, 1); date <= run.delayedUntil; date = addDays(date, 1)) {
    more.push({ ...dayOf(date, calendar), paused: null });
  }
  const days = [...term.days, ...more];
  const atTheEarliest = term.atTheEarliest;
  return { date: run.delayedUntil, atTheEarliest, days };
}

const earlier = (today: CivilDate, endedOn: CivilDate | null, dueOn: CivilDate): CivilDate =>
  [today, endedOn ?? today, dueOn].toSorted()[0] ?? today;

/** The body's own date, so many working days ahead of the statutory one. Absent where it sets none. */
export function targetClock(answer: Clock, context: ClockContext): Clock | null {
  const days = context.rules.targetDays;
  const opening = answer.derivation.steps.findLast(
    ({ effect }) => effect === 'starts' || effect === 'restarts',
  )?.on;
  if (days === 0 || answer.dueOn === null || opening === undefined) return null;
  const ahead = workingDaysBefore(answer.dueOn, days, context.calendar);
  const dueOn: CivilDate = ahead < opening ? opening : ahead;
  return {
    ...answer,
    id: 'target',
    title: '内部办结日',
    basis: [],
    state: stateOfClock(dueOn, answer.endedOn, 'overdue', context),
    dueOn,
    allowed: Math.max(0, answer.allowed - days),
    counted: countedUpTo({ days: answer.derivation.days }, earlier(context.today, answer.endedOn, dueOn)),
    left: answer.endedOn === null ? workingDaysLeft(context.today, dueOn, context.calendar) : null,
    derivation: {
      steps: answer.derivation.steps,
      days: answer.derivation.days.filter(({ date }) => date <= dueOn),
    },
  };
}

/**
 * 送达 of the decision. No rule sets a term of its own: what was not sent by the day of the answer is late, and the day of signing or
 * of handing to the post is what counts (国办公开办函〔2016〕235号).
 */
export function serviceClock(state: RequestState, answer: Clock, context: ClockContext): Clock | null {
  const { ended } = state;
  if (ended?.how !== 'decided') return null;
  const sent = servedOn(state, ended.letterId);
  const service: ClockHead = {
    id: 'service',
    of: ended.letterId,
    title: '送达决定',
    whose: 'body',
    basis: [cite('regulation', '第三十三条第二款')],
  };
  const { dueOn } = answer;
  const steps: ClockStep[] = [
    { on: ended.on, event: '作出决定', effect: 'starts' },
    ...(sent === null ? [] : [{ on: sent, event: '送达或者交邮', effect: 'ends' } as const]),
  ];
  if (dueOn === null) return undated(service, sent === null ? 'waiting' : 'done', steps, 0, sent);
  return {
    ...answer,
    ...service,
    state: stateOfClock(dueOn, sent, 'overdue', context),
    left: sent === null ? workingDaysLeft(context.today, dueOn, context.calendar) : null,
    endedOn: sent,
    derivation: {
      steps: inOrder(steps),
      days: answer.derivation.days.filter(({ date }) => date > ended.on),
    },
  };
}

/** 补正告知: once, within 7 working days of receipt (条例第三十条). */
export function clarificationNoticeClock(state: RequestState, context: ClockContext): Clock | null {
  if (state.receivedOn === null) return null;
  const asked = state.clarification;
  const clear = state.foundClear;
  // Opened again, a request was answered before: whether it is clear is no longer asked.
  const over = state.ended?.on ?? state.decisions.at(0)?.on ?? null;
  const done =
    asked !== null
      ? { on: asked.on, event: '告知补正' }
      : clear !== null
        ? { on: clear.on, event: '判定内容明确，不需补正' }
        : over !== null
          ? { on: over, event: '办结' }
          : null;
  const clock = simpleClock(
    {
      id: 'clarification-notice',
      of: null,
      title: '补正告知期限',
      whose: 'body',
      basis: [cite('regulation', '第三十条')],
    },
    {
      opening: state.receivedOn,
      days: noticeDays,
      startedBy: '收到申请',
      ended: done,
      // Once it has passed nothing is owed: the applicant can no longer be asked.
      after: 'lapsed',
    },
    context,
  );
  // An answer given later than the seven days was not a notice that came too late.
  return clock.state === 'late' && asked === null ? { ...clock, state: 'done' } : clock;
}

/** Working days to ask for clarification (条例第三十条). */
export const noticeDays = 7;
