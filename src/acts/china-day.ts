import { civilDate, formatChinese, type CivilDate } from '../law/index.ts';

const inChina = (instant: Date | string) =>
  new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString();

/** The civil date in China at an instant. */
export function dayInChina(instant: Date | string): CivilDate {
  return civilDate(inChina(instant).slice(0, 10));
}

/** 2026年11月20日10:30, in China. */
export function momentInChina(instant: Date | string): string {
  return `${formatChinese(dayInChina(instant))}${inChina(instant).slice(11, 16)}`;
}
