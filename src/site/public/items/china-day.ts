import { civilDate, formatChinese } from '../../../law/index.ts';

/** 2026年11月20日: the civil date in China at an instant. */
export const chineseDayOf = (instant: string): string =>
  formatChinese(civilDate(new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)));

/** An instant as `datetime` of `<time>`, with the zone of China. */
export const datetimeOf = (instant: string): string =>
  `${new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16)}+08:00`;
