import type { CivilDate } from '../../calendar/civil-date.ts';
import { addMonths } from '../../calendar/months.ts';
import { cite } from '../../citation.ts';
import type { Clock, ClockStep } from '../clock.ts';
import { deliveredOn } from '../delivered.ts';
import { reconsiderationComesFirst } from '../remedy.ts';
import { remedyDates, type LastDay } from '../remedy-dates.ts';
import type { RequestState } from '../request-state.ts';
import { calendarDaysLeft, stateOfClock, undated, type ClockContext, type ClockHead } from './clock-state.ts';
import { calendarDays } from './term.ts';

/** Days and months that the applicant has against an answer (行政复议法第二十条, 行政诉讼法第四十六条). */
const reconsiderationDays = 60;
const litigationMonths = 6;

/**
 * How long the applicant may still go on after a decision: 60 calendar days to reconsideration, six months to court where
 * reconsideration need not come first; from the day on which the decision reached him, not from that on which it was posted.
 */
export function remedyClocks(state: RequestState, context: ClockContext): readonly Clock[] {
  const { ended } = state;
  if (ended?.how !== 'decided') return [];
  const reconsideration: ClockHead = {
    id: 'reconsideration',
    of: ended.letterId,
    title: '申请人可以申请行政复议',
    whose: 'applicant',
    basis: [cite('reconsideration', '第二十条'), cite('civilCode', '第二百零三条')],
  };
  const litigation: ClockHead = {
    id: 'litigation',
    of: ended.letterId,
    title: '申请人可以提起行政诉讼',
    whose: 'applicant',
    basis: [
      cite('litigation', '第四十六条'),
      cite('civilCode', '第二百零二条'),
      cite('civilCode', '第二百零三条'),
    ],
  };
  const first = reconsiderationComesFirst(ended.outcome, ended.parts);
  const delivered = deliveredOn(state, ended.letterId);
  const inDays = { allowed: reconsiderationDays, unit: 'days' } as const;
  const inMonths = { allowed: litigationMonths, unit: 'months' } as const;
  if (delivered === null) {
    const steps: ClockStep[] = [];
    return [
      { ...undated(reconsideration, 'waiting', steps, reconsiderationDays), ...inDays },
      ...(first ? [] : [{ ...undated(litigation, 'waiting', steps, litigationMonths), ...inMonths }]),
    ];
  }
  const dates = remedyDates(delivered, first, context.calendar);
  return [
    { ...runs(reconsideration, delivered, dates.reconsideration, context), ...inDays },
    ...(dates.litigation === null
      ? []
      : [
          {
            ...runs(litigation, delivered, dates.litigation, context),
            ...inMonths,
            counted: monthsBetween(delivered, context.today),
          },
        ]),
  ];
}

/** Whole months that have passed, up to the six of the term. */
const monthsBetween = (opening: CivilDate, today: CivilDate): number =>
  Array.from({ length: litigationMonths }, (_, at) => addMonths(opening, at + 1)).filter(
    (day) => day <= today,
  ).length;

function runs(head: ClockHead, opening: CivilDate, last: LastDay, context: ClockContext): Clock {
  const { today, calendar } = context;
  const days = calendarDays(opening, last.date, calendar);
  return {
    ...undated(head, 'waiting', [{ on: opening, event: '决定送达申请人', effect: 'starts' }], 0),
    state: stateOfClock(last.date, null, 'lapsed', context),
    dueOn: last.date,
    atTheEarliest: last.atTheEarliest,
    counted: days.filter(({ date }) => date <= today).length,
    left: calendarDaysLeft(today, last.date),
    derivation: {
      steps: [{ on: opening, event: '决定送达申请人', effect: 'starts' }],
      days: days.map((day) =>
        last.movedFrom !== null && day.date > last.movedFrom ? { ...day, counts: false } : day,
      ),
    },
  };
}
