import type { WorkingCalendar } from '../calendar/calendar.ts';
import {
  civilDate,
  daysBetween,
  formatChinese,
  formatMonthDay,
  type CivilDate,
} from '../calendar/civil-date.ts';
import { officialCalendar } from '../calendar/official-calendar.ts';
import { isWorkingDay, workingDaysBetween } from '../calendar/working-days.ts';
import { filingDeadline, type FilingDeadline } from './filing-deadline.ts';
import type { FilerKind } from './filing-duty.ts';

/** How near the day is: `soon` from December on, `urgent` in the last five working days, `late` after it. */
export type CountdownLevel = 'soon' | 'urgent' | 'late';

/** How long there is to file and publish a report that is not public yet. */
export interface FilingCountdown {
  readonly deadline: FilingDeadline;
  readonly level: CountdownLevel;
  /** Calendar days; 0 on the day itself, negative after it. */
  readonly daysLeft: number;
  /** Working days after today up to the day itself; 0 after it. By ordinary weeks where a notice is missing. */
  readonly workingDaysLeft: number;
  /** 距1月31日还有12天（9个工作日）。 */
  readonly sentence: string;
}

/** From this many working days on it is urgent: three reviews and the office above take a week. */
const urgentFrom = 5;

/**
 * The countdown of a report that is not public yet, for the desk of the body and for the county's list; it begins on 1 December of the
 * report year.
 * @returns null before, and for years that have no deadline
 */
export function filingCountdown(
  filer: FilerKind,
  reportYear: number,
  today: CivilDate,
  calendar: WorkingCalendar = officialCalendar,
): FilingCountdown | null {
  const deadline = filingDeadline(filer, reportYear, calendar);
  if (deadline === null || today < civilDate(`${reportYear}-12-01`)) return null;
  const daysLeft = daysBetween(today, deadline.date);
  if (daysLeft < 0) {
    return {
      deadline,
      level: 'late',
      daysLeft,
      workingDaysLeft: 0,
      sentence: lateSentence(deadline, -daysLeft),
    };
  }
  const { days: workingDaysLeft, certain } = workingDaysBetween(today, deadline.date, calendar);
  const level = workingDaysLeft <= urgentFrom ? 'urgent' : 'soon';
  const left = leftSentence({ deadline, daysLeft, workingDaysLeft, certain, today, calendar });
  return { deadline, level, daysLeft, workingDaysLeft, sentence: left + restDay(deadline, today) };
}

const lateSentence = ({ reportYear, date }: FilingDeadline, over: number): string =>
  `${reportYear}年度年报应当在${formatChinese(date)}以前公布，已经超过${over}天，请尽快办完。`;

function leftSentence({
  deadline: { date },
  daysLeft,
  workingDaysLeft,
  certain,
  today,
  calendar,
}: Pick<FilingCountdown, 'deadline' | 'daysLeft' | 'workingDaysLeft'> & {
  readonly certain: boolean;
  readonly today: CivilDate;
  readonly calendar: WorkingCalendar;
}): string {
  const on = formatMonthDay(date);
  if (daysLeft === 0) return `今天（${on}）是公布年报的最后一天。`;
  if (workingDaysLeft > 0) {
    return `距${on}还有${daysLeft}天（${certain ? '' : '约'}${workingDaysLeft}个工作日）。`;
  }
  const last = isWorkingDay(today, calendar) === false ? '请尽快办完' : '请今天办完';
  return `距${on}还有${daysLeft}天，都是休息日，${last}。`;
}

/** Where the last day is one off: no text moves it. */
function restDay({ date, lastWorkingDay }: FilingDeadline, today: CivilDate): string {
  return date === lastWorkingDay || today >= lastWorkingDay
    ? ''
    : `${formatMonthDay(date)}是休息日，最后一个工作日是${formatMonthDay(lastWorkingDay)}。`;
}
