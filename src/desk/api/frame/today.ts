import { civilDate, type CivilDate } from '../../../law/index.ts';

/** China has one time, eight hours ahead of UTC, without summer time since 1992. */
const ahead = 8 * 60 * 60 * 1000;

/** The civil date in China at an instant. */
export function dateInChina(now: Date): CivilDate {
  return civilDate(new Date(now.getTime() + ahead).toISOString().slice(0, 10));
}

/** 2026-11-20 09:30, as lists and files print an instant: the time in China. */
export function momentInChina(instant: Date): string {
  return new Date(instant.getTime() + ahead).toISOString().slice(0, 16).replace('T', ' ');
}
