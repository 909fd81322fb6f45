import { civilDate, type CivilDate } from './civil-date.ts';

/** The holiday arrangement of one year, as the notice of the State Council's General Office sets it. */
export interface YearOfHolidays {
  readonly year: number;
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
  /** A later notice of the same year that changed it; its days are already in the data. */
  readonly amendedBy: string | null;
  /** True until number and date were read in the notice itself; secondary sources agree on those given. */
  readonly toBeVerified: boolean;
}

/** A run of days off, first and last included, weekend days inside it too. */
export interface Holiday {
  readonly name: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * Writes a year as data: holidays as `[name, first day]` or `[name, first day, last day]`, months and days of
 * that year as `MM-DD`, of another year as `YYYY-MM-DD`.
 */
export function yearOfHolidays(
  year: number,
  notice: { number?: string; date?: string; amendedBy?: string; toBeVerified?: boolean },
  holidays: readonly (readonly [name: string, from: string, to?: string])[],
  makeUpDays: readonly string[],
): YearOfHolidays {
  const date = (text: string) => civilDate(text.length === 5 ? `${year}-${text}` : text);
  return {
    year,
    notice: {
      title: `国务院办公厅关于${year}年部分节假日安排的通知`,
      number: notice.number ?? null,
      date: notice.date === undefined ? null : civilDate(notice.date),
      amendedBy: notice.amendedBy ?? null,
      toBeVerified: notice.toBeVerified ?? true,
    },
    holidays: holidays.map(([name, from, to]) => ({ name, from: date(from), to: date(to ?? from) })),
    makeUpDays: makeUpDays.map(date),
  };
}
