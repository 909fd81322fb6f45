import type { z } from 'zod';
import type { calendarEndpoints } from '../../contract/calendar.ts';

/** A notice as it is typed. */
export interface NoticeValues {
  readonly year: string;
  readonly title: string;
  readonly number: string;
  readonly date: string;
  readonly holidays: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  readonly makeUpDays: readonly string[];
}

export type NoticeInput = z.input<typeof calendarEndpoints.previewNotice.body>;

/** What is typed, as the door takes it. */
export function inputOf({ year, title, number, date, holidays, makeUpDays }: NoticeValues): NoticeInput {
  return {
    year: Number(year),
    title,
    number: number.trim() === '' ? null : number,
    date: date === '' ? null : date,
    holidays: holidays.map((holiday) => ({ ...holiday })),
    makeUpDays: [...makeUpDays],
  };
}

/** What was read from a text, to be corrected by hand; what it did not say stays as it was typed. */
export function valuesOf(read: Partial<NoticeInput>, typed: NoticeValues): NoticeValues {
  return {
    year: read.year === undefined ? typed.year : String(read.year),
    title: read.title ?? typed.title,
    number: read.number ?? typed.number,
    date: read.date ?? typed.date,
    holidays: read.holidays ?? typed.holidays,
    makeUpDays: read.makeUpDays ?? typed.makeUpDays,
  };
}

/** An empty notice for a year. */
export function blankNotice(year: number): NoticeValues {
  return {
    year: String(year),
    title: '',
    number: '',
    date: '',
    holidays: [{ name: '', from: '', to: '' }],
    makeUpDays: [],
  };
}
