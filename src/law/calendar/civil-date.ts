declare const civil: unique symbol;

/**
 * A calendar date in China, `YYYY-MM-DD`. Not an instant: it has no hour and no time zone, and is never made
 * from the machine's clock in this room.
 */
export type CivilDate = string & { readonly [civil]: true };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** The date that a text says, or null where it is not a date `YYYY-MM-DD` that exists. */
export function parseCivilDate(text: string): CivilDate | null {
  const found = shape.exec(text);
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? (text as CivilDate) : null;
}

/**
 * The date that a text says.
 * @throws RangeError where it is none: for dates written in code, not for input
 */
export function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === null) throw new RangeError(`not a civil date: ${text}`);
  return date;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Year, month (1–12) and day (1–31). */
export function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export function yearOf(date: CivilDate): number {
  return partsOf(date).year;
}

/** Days since 1 March of year 0, in the Gregorian calendar: a year then ends with its leap day. */
function dayNumber(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  const shifted = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leapDays + Math.floor((monthsSinceMarch * 153 + 2) / 5) + day - 1;
}

function fromDayNumber(number: number): CivilDate {
  let year = Math.floor((number + 0.5) / 365.2425);
  const firstOf = (y: number) => y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  while (firstOf(year) > number) year -= 1;
  while (firstOf(year + 1) <= number) year += 1;
  const dayOfYear = number - firstOf(year);
  const monthsSinceMarch = Math.floor((dayOfYear * 5 + 2) / 153);
  const day = dayOfYear - Math.floor((monthsSinceMarch * 153 + 2) / 5) + 1;
  const month = ((monthsSinceMarch + 2) % 12) + 1;
  const civilYear = month <= 2 ? year + 1 : year;
  const text = [
    String(civilYear).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ];
  return civilDate(text.join('-'));
}

/** The date that many calendar days later; earlier where `days` is negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Calendar days from one date to another; negative where `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Below 0 where `a` is earlier than `b`, 0 for the same day, above 0 where it is later: for sorting. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return daysBetween(b, a);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(date: CivilDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (((((dayNumber(date) + 2) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** 11月20日, where the year is told already. */
export function formatMonthDay(date: CivilDate): string {
  const { month, day } = partsOf(date);
  return `${month}月${day}日`;
}

/** 2026年11月20日, or 2026年11月20日（星期五）. */
export function formatChinese(date: CivilDate, withWeekday = false): string {
  const text = `${partsOf(date).year}年${formatMonthDay(date)}`;
  return withWeekday ? `${text}（星期${weekdays[weekdayOf(date) - 1] ?? ''}）` : text;
}
