import {
  announcedYears,
  calendarOf,
  type Arrangement,
  type WorkingCalendar,
  type YearOfHolidays,
} from '../../law/index.ts';
import type { Tx } from '../ledger.ts';

/** A holiday notice entered in the desk. */
export interface EnteredNotice {
  readonly noticeId: string;
  readonly year: number;
  readonly arrangement: Arrangement;
}

/** The calendar of the program's years and of the notices entered here, the same for every body. */
export async function calendarInForce(tx: Tx): Promise<WorkingCalendar> {
  return calendarWith(await enteredNotices(tx));
}

/**
 * The calendar with these notices after those that come with the program. For the same day the notice of the later
 * date holds, so that an amendment outlasts a correction of the notice that it amends.
 */
export function calendarWith(entered: readonly EnteredNotice[]): WorkingCalendar {
  const key = JSON.stringify(entered);
  if (key !== kept.key) kept = { key, calendar: calendarOfNotices(entered) };
  return kept.calendar;
}

/** The last calendar: what law counted by it is remembered with it, and notices change a few times a year. */
let kept = { key: '[]', calendar: calendarOfNotices([]) };

function calendarOfNotices(entered: readonly EnteredNotice[]): WorkingCalendar {
  const dated = (notice: EnteredNotice) => notice.arrangement.notice.date ?? '';
  const inOrder = entered.toSorted((a, b) => (dated(a) < dated(b) ? -1 : dated(a) > dated(b) ? 1 : 0));
  const years = inOrder.map(({ year, arrangement }): YearOfHolidays => ({
    year,
    arrangements: [arrangement],
  }));
  return calendarOf([...announcedYears, ...years]);
}

/** The notices entered that still count, in the order in which they were entered. */
export const noticesInForce = (tx: Tx) =>
  tx
    .selectFrom('holiday_notices')
    .select(['notice_id as noticeId', 'year', 'arrangement'])
    .where('withdrawn_at', 'is', null)
    .orderBy('entered_at')
    .orderBy('notice_id');

/** The same, read. */
export async function enteredNotices(tx: Tx): Promise<readonly EnteredNotice[]> {
  const rows = await noticesInForce(tx).execute();
  return rows.map(({ arrangement, ...row }) => ({ ...row, arrangement: arrangement as Arrangement }));
}
