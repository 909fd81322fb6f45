import { sql } from 'kysely';
import {
  announcedYears,
  civilDate,
  yearOf,
  type Arrangement,
  type CivilDate,
  type WorkingCalendar,
} from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { calendarInForce } from './calendar-in-force.ts';

/** A holiday notice that counts: one that came with the program, or one entered in the desk. */
export interface NoticeRow {
  /** Null for one that came with the program. */
  readonly noticeId: string | null;
  readonly year: number;
  readonly arrangement: Arrangement;
  /** ISO 8601; null for one that came with the program. */
  readonly enteredAt: string | null;
  /** Name of whoever entered it; null for the program and the system. */
  readonly enteredBy: string | null;
}

/** Every notice that counts, the latest year first; in a year those of the program first. The same for every body. */
export async function listNotices(tx: Tx): Promise<readonly NoticeRow[]> {
  const entered = await tx
    .selectFrom('holiday_notices')
    .select(['notice_id', 'year', 'arrangement', 'entered_at'])
    .select(sql<string | null>`staff_name(entered_by)`.as('entered_by'))
    .where('withdrawn_at', 'is', null)
    .orderBy('entered_at')
    .orderBy('notice_id')
    .execute();
  const ours = announcedYears.flatMap(({ year, arrangements }) =>
    arrangements.map((arrangement) => ({
      noticeId: null,
      year,
      arrangement,
      enteredAt: null,
      enteredBy: null,
    })),
  );
  const theirs = entered.map((row) => ({
    noticeId: row.notice_id,
    year: row.year,
    arrangement: row.arrangement as Arrangement,
    enteredAt: row.entered_at.toISOString(),
    enteredBy: row.entered_by,
  }));
  return [...ours, ...theirs].toSorted((a, b) => b.year - a.year);
}

/**
 * The years whose notice is missing and matters: this year; the next one from November on, when the notice is issued;
 * and those into which a date in the transaction's scope was counted.
 */
export async function missingYears(tx: Tx, today: CivilDate): Promise<readonly number[]> {
  const calendar = await calendarInForce(tx);
  const reached = await tx
    .selectFrom('work_items')
    .select('due_on')
    .distinct()
    .where('done_at', 'is', null)
    .where('at_the_earliest', '=', true)
    .where('due_on', 'is not', null)
    .execute();
  const years = reached.flatMap(({ due_on: due }) => (due === null ? [] : (calendar.awaitedYear(due) ?? [])));
  const dueNow = missingNow(calendar, today);
  return [...new Set([...years, ...(dueNow === null ? [] : [dueNow])])].toSorted((a, b) => a - b);
}

/** The year whose notice should be there by that day and is not; null where none is wanting. */
export function missingNow(calendar: WorkingCalendar, today: CivilDate): number | null {
  const year = yearOf(today);
  const middle = (of: number) => calendar.awaitedYear(civilDate(`${of}-07-01`)) !== null;
  if (middle(year)) return year;
  return today.slice(5) >= '11-01' && middle(year + 1) ? year + 1 : null;
}
