import { dayOf } from '../calendar/calendar.ts';
import { addDays, daysBetween } from '../calendar/civil-date.ts';
import type { Clock } from '../request/clock.ts';
import { stateOfClock, type ClockContext } from '../request/clocks/clock-state.ts';
import { workingDaysLeft } from '../request/clocks/term.ts';
import { redressDeadlines, type RedressDeadline } from './redress-deadlines.ts';
import type { RedressState } from './redress-state.ts';

/**
 * The clock of a redress case: by when the body hands in its answer and evidence. An order to answer anew runs as the answer clock of
 * the request that it reopens, and the organ's own date is an estimate: neither is kept here a second time.
 */
export function redressClocksOf(state: RedressState, context: ClockContext): readonly Clock[] {
  return redressDeadlines(state, context.calendar)
    .filter(({ id }) => id === 'answer')
    .map((deadline) => clockOf(deadline, state, context));
}

function clockOf(deadline: RedressDeadline, state: RedressState, context: ClockContext): Clock {
  const { today, calendar } = context;
  const { from, dueOn, days, unit } = deadline;
  // What was decided without an answer of the body is waited for no longer.
  const endedOn = deadline.doneOn ?? state.decided?.on ?? null;
  const inWorkingDays = unit === 'working-days';
  const all = Array.from({ length: Math.max(0, daysBetween(from, dueOn)) }, (_, at) => {
    const day = dayOf(addDays(from, at + 1), calendar);
    return { ...day, counts: inWorkingDays ? day.counts : true, paused: null };
  });
  const upTo = endedOn !== null && endedOn < today ? endedOn : today;
  const left = inWorkingDays ? workingDaysLeft(today, dueOn, calendar) : daysBetween(today, dueOn);
  return {
    id: 'redress-answer',
    of: null,
    title: deadline.title,
    state: stateOfClock(dueOn, endedOn, 'overdue', context),
    dueOn,
    atTheEarliest: deadline.atTheEarliest,
    ifResumedToday: null,
    counted: all.filter(({ date, counts }) => counts && date <= upTo).length,
    allowed: days,
    unit,
    left: endedOn === null ? left : null,
    endedOn,
    whose: 'body',
    basis: deadline.basis,
    derivation: {
      steps: [
        { on: from, event: '收到答复通知或者应诉通知', effect: 'starts' },
        ...(endedOn === null
          ? []
          : [
              {
                on: endedOn,
                event: deadline.doneOn === null ? '案件已经作出决定' : '提交答复和证据',
                effect: 'ends',
              } as const,
            ]),
      ],
      days: all,
    },
  };
}
