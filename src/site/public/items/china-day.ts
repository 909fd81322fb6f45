import { civilDate, formatChinese, type CivilDate } from '../../../law/index.ts';

const inChina = (instant: Date | string) =>
  new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString();

/** The civil date in China at an instant. */
export const dayInChina = (instant: Date | string): CivilDate => civilDate(inChina(instant).slice(0, 10));

/** 2026年11月20日: the same as pages print it. */
export const chineseDayOf = (instant: string): string => formatChinese(dayInChina(instant));

/** An instant as `datetime` of `<time>`, with the zone of China. */
export const datetimeOf = (instant: string): string => `${inChina(instant).slice(0, 16)}+08:00`;
