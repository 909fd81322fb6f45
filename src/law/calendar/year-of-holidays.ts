import { civilDate, type CivilDate } from './civil-date.ts';

/** The holiday arrangement of one year, as notices of the State Council's General Office set it. */
export interface YearOfHolidays {
  readonly year: number;
  /** In the order in which they were issued: for the same day, the later one holds. */
  readonly arrangements: readonly Arrangement[];
}

/** What one notice says. */
export interface Arrangement {
  readonly notice: Notice;
  readonly holidays: readonly Holiday[];
  /** Saturdays and Sundays that are working days (调休上班日). */
  readonly makeUpDays: readonly CivilDate[];
}

export interface Notice {
  readonly title: string;
  /** 国办发明电〔2025〕7号; null where the number was not read in a source. */
  readonly number: string | null;
  /** Date of the notice; null where it was not read in a source. */
  readonly date: CivilDate | null;
  /** True where number or date was not read in the text of the notice or in a reprint of it. */
  readonly toBeVerified: boolean;
}

/** A run of days off, first and last included, weekend days inside it too. */
export interface Holiday {
  readonly name: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Number and date of a notice as they are written in a year's file. */
interface NoticeFacts {
  readonly title?: string;
  readonly number?: string;
  readonly date?: string;
  readonly toBeVerified?: boolean;
}

/** A holiday as `[name, only day]` or `[name, first day, last day]`. */
type HolidayFacts = readonly [name: string, from: string, to?: string];

/** A later notice that changed the arrangement of the same year; it has a title of its own. */
export interface AmendmentFacts {
  readonly notice: NoticeFacts & { readonly title: string };
  readonly holidays: readonly HolidayFacts[];
  readonly makeUpDays: readonly string[];
}

/**
 * Writes a year as data. Days are `MM-DD` in that year and `YYYY-MM-DD` in another one: a notice may govern the
 * end of the December before.
 * @param notice number and date; a notice without them is marked to be verified
 * @throws RangeError where a day does not exist
 */
export function yearOfHolidays(
  year: number,
  notice: NoticeFacts,
  holidays: readonly HolidayFacts[],
  makeUpDays: readonly string[],
  amendments: readonly AmendmentFacts[] = [],
): YearOfHolidays {
  const dayIn = (text: string) => civilDate(text.length === 5 ? `${year}-${text}` : text);
  const title = `国务院办公厅关于${year}年部分节假日安排的通知`;
  return {
    year,
    arrangements: [{ notice, holidays, makeUpDays }, ...amendments].map((each) => ({
      notice: {
        title: each.notice.title ?? title,
        number: each.notice.number ?? null,
        date: each.notice.date === undefined ? null : civilDate(each.notice.date),
        toBeVerified:
          each.notice.toBeVerified ?? (each.notice.number === undefined || each.notice.date === undefined),
      },
      holidays: each.holidays.map(([name, from, to]) => ({ name, from: dayIn(from), to: dayIn(to ?? from) })),
      makeUpDays: each.makeUpDays.map(dayIn),
    })),
  };
}
