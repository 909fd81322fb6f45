import { homeTexts as texts } from './texts/home.ts';

/** 2025年度 where the title of an annual report names its year as they do, else the title. */
export function yearOfReport(title: string): string {
  const year = /(20\d\d)年/u.exec(title)?.[1];
  return year === undefined ? title : texts.reports.ofYear(Number(year));
}
