import type { z } from 'zod';
import { parseCivilDate, weekdayOf } from '../../../law/index.ts';
import type { clock } from '../../contract/request-fields.ts';
import { dateText } from '../parts/dates.ts';
import { texts } from './clock-texts.ts';

/** A clock of a request, as the server answers it. */
export type Clock = z.output<typeof clock>;
type Days = Clock['derivation']['days'];

/** The running ones by date, then those that stand still, then what is over. */
const rank: Readonly<Record<Clock['state'], number>> = {
  overdue: 0,
  today: 0,
  soon: 0,
  running: 0,
  waiting: 1,
  paused: 1,
  done: 2,
  late: 2,
  lapsed: 2,
};

export function inOrder<C extends Pick<Clock, 'state' | 'dueOn'>>(clocks: readonly C[]): readonly C[] {
  const key = ({ state, dueOn }: C) => `${rank[state]}${dueOn ?? '9'}`;
  return clocks.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

export const isOver = ({ state }: Pick<Clock, 'state'>): boolean => rank[state] === 2;

/** 剩3个工作日 · 今天是最后一日 · 超1个工作日; null where nothing runs. */
export function leftWords({ left, unit }: Pick<Clock, 'left' | 'unit'>): string | null {
  if (left === null) return null;
  // What is left of months is told in days.
  const word = unit === 'months' ? texts.units.days : texts.units[unit];
  if (left === 0) return texts.lastDay;
  return left < 0 ? texts.over(-left, word) : texts.left(left, word);
}

/** The date as it stands first: with weekday where someone must act, 不早于 where a holiday notice is missing. */
export function dateWords({ dueOn, atTheEarliest }: Pick<Clock, 'dueOn' | 'atTheEarliest'>): string | null {
  if (dueOn === null) return null;
  const date = dateText(dueOn, true);
  return atTheEarliest ? texts.earliest(date) : date;
}

/** 已计5/20个工作日; null where nothing is counted. */
export function countedWords({
  counted,
  allowed,
  unit,
}: Pick<Clock, 'counted' | 'allowed' | 'unit'>): string | null {
  return unit === 'months' || allowed === 0 ? null : texts.counted(counted, allowed, texts.units[unit]);
}

/** A day of the table: its number where it counts, else why it does not. */
export interface Cell {
  readonly date: string;
  readonly number: number | null;
  readonly reason: string;
  readonly paused: boolean;
}

/** The days of a derivation by weeks, Monday first; null before the first and after the last day. */
export function weeksOfDays(
  days: Days,
  unit: Clock['unit'] = 'working-days',
): readonly (readonly (Cell | null)[])[] {
  const first = parseCivilDate(days[0]?.date ?? '');
  if (first === null) return [];
  let number = 0;
  const cells: (Cell | null)[] = Array.from({ length: weekdayOf(first) - 1 }, () => null);
  for (const { date, counts, reason, paused } of days) {
    const counted = paused === null && (unit !== 'working-days' || counts);
    if (counted) number += 1;
    cells.push({
      date,
      number: counted ? number : null,
      reason: paused ?? reason,
      paused: paused !== null,
    });
  }
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Why days do not count, each reason once with its days and its notice: 国庆节放假：10月1日至7日. Weekends go without saying. */
export function reasonsNot(days: Days): readonly {
  readonly reason: string;
  readonly from: string;
  readonly to: string;
  readonly notice: string | null;
}[] {
  const runs: { reason: string; from: string; to: string; notice: string | null }[] = [];
  let before: string | null = null;
  for (const { date, counts, reason, paused, notice } of days) {
    const why = paused ?? (counts || notice === null ? null : reason);
    const last = runs.at(-1);
    if (why !== null && before === why && last !== undefined) last.to = date;
    else if (why !== null) {
      runs.push({ reason: why, from: date, to: date, notice: paused === null ? notice : null });
    }
    before = why;
  }
  return runs;
}

/** 10月1日, or 10月1日至7日: short, as the year stands in the dates above. */
export function spanWords(from: string, to: string): string {
  const monthOf = (date: string) => Number(date.slice(5, 7));
  const dayOf = (date: string) => Number(date.slice(8));
  const begins = texts.monthDay(monthOf(from), dayOf(from));
  if (from === to) return begins;
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  return texts.span(begins, sameMonth ? texts.dayOnly(dayOf(to)) : texts.monthDay(monthOf(to), dayOf(to)));
}
