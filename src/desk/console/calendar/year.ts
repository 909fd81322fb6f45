import {
  addDays,
  calendarOf,
  civilDate,
  dayOf,
  daysInMonth,
  weekdayOf,
  type CivilDate,
  type Day,
  type WorkingCalendar,
} from '../../../law/index.ts';

/** What a notice says, as the server answers it. */
interface NoticeGiven {
  readonly year: number;
  readonly title: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly toBeVerified: boolean;
  readonly holidays: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  readonly makeUpDays: readonly string[];
}

/** The calendar that the notices make; for the same day a later one in the list holds. */
export function calendarFrom(notices: readonly NoticeGiven[]): WorkingCalendar {
  return calendarOf(
    notices.map(({ year, title, number, date, toBeVerified, holidays, makeUpDays }) => ({
      year,
      arrangements: [
        {
          notice: { title, number, date: date === null ? null : civilDate(date), toBeVerified },
          holidays: holidays.map(({ name, from, to }) => ({
            name,
            from: civilDate(from),
            to: civilDate(to),
          })),
          makeUpDays: makeUpDays.map((day) => civilDate(day)),
        },
      ],
    })),
  );
}

/** The weeks of a month, Monday first; null for places before its first and after its last day. */
export function weeksOf(
  year: number,
  month: number,
  calendar: WorkingCalendar,
): readonly (readonly (Day | null)[])[] {
  const first: CivilDate = civilDate(`${year}-${String(month).padStart(2, '0')}-01`);
  const length = daysInMonth(year, month);
  const days: (Day | null)[] = [
    ...Array.from({ length: weekdayOf(first) - 1 }, () => null),
    ...Array.from({ length }, (_, at) => dayOf(addDays(first, at), calendar)),
  ];
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
