import { describe, expect, it, test } from 'vitest';
import {
  countedWords,
  dateWords,
  inOrder,
  leftWords,
  reasonsNot,
  spanWords,
  weeksOfDays,
  type Clock,
} from './clock-words.ts';

type Days = Clock['derivation']['days'];

/** 22 September 2026, a Tuesday, to 12 October: three weeks with 中秋节, a make-up day and 国庆节. */
const days: Days = Array.from({ length: 21 }, (_, at): Days[number] => {
  const date = new Date(Date.UTC(2026, 8, 22 + at)).toISOString().slice(0, 10);
  const weekday = new Date(Date.UTC(2026, 8, 22 + at)).getUTCDay();
  const feast = date >= '2026-10-01' && date <= '2026-10-07' ? '国庆节放假' : null;
  const off = feast !== null || weekday === 0 || weekday === 6;
  return {
    date,
    counts: !off,
    reason: feast ?? `星期${'日一二三四五六'.charAt(weekday)}`,
    notice: feast === null ? null : '国务院办公厅关于2026年部分节假日安排的通知',
    paused: date >= '2026-09-24' && date <= '2026-09-28' ? '征求第三方意见，期间不计' : null,
  };
});

describe('the days of a derivation', () => {
  it('stand by weeks, counted days numbered without those of a pause', () => {
    const weeks = weeksOfDays(days);
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7]);
    expect(weeks[0]?.map((cell) => cell?.number ?? null)).toEqual([null, 1, 2, null, null, null, null]);
    expect(weeks[1]?.map((cell) => cell?.number ?? null)).toEqual([null, 3, 4, null, null, null, null]);
    expect(weeks[0]?.[3]).toMatchObject({ paused: true, reason: '征求第三方意见，期间不计' });
    expect(weeks[2]?.map((cell) => cell?.number ?? null)).toEqual([null, null, null, 5, 6, null, null]);
  });

  it('all count where the limit is not in working days', () => {
    expect(
      weeksOfDays(days.slice(4, 6), 'days')
        .flat()
        .filter((cell) => cell?.number != null),
    ).toHaveLength(0);
    expect(
      weeksOfDays(days.slice(10, 12), 'days')
        .flat()
        .filter((cell) => cell?.number != null),
    ).toHaveLength(2);
  });

  it('say why they do not count, a run at a time; weekends go without saying', () => {
    expect(reasonsNot(days)).toEqual([
      { reason: '征求第三方意见，期间不计', from: '2026-09-24', to: '2026-09-28', notice: null },
      {
        reason: '国庆节放假',
        from: '2026-10-01',
        to: '2026-10-07',
        notice: '国务院办公厅关于2026年部分节假日安排的通知',
      },
    ]);
  });

  test.each([
    ['2026-10-01', '2026-10-01', '10月1日'],
    ['2026-10-01', '2026-10-07', '10月1日至7日'],
    ['2026-09-30', '2026-10-07', '9月30日至10月7日'],
    ['2025-10-01', '2026-10-07', '10月1日至10月7日'],
  ])('from %s to %s read %s', (from, to, words) => {
    expect(spanWords(from, to)).toBe(words);
  });
});

describe('the words of a clock', () => {
  test.each([
    [3, 'working-days', '剩3个工作日'],
    [0, 'working-days', '今天是最后一日'],
    [-2, 'working-days', '超2个工作日'],
    [40, 'days', '剩40日'],
    [100, 'months', '剩100日'],
    [null, 'working-days', null],
  ] as const)('%s left in %s reads %s', (left, unit, words) => {
    expect(leftWords({ left, unit })).toBe(words);
  });

  it('say a date with its weekday, and that it may move', () => {
    expect(dateWords({ dueOn: '2026-10-23', atTheEarliest: false })).toBe('2026年10月23日（星期五）');
    expect(dateWords({ dueOn: '2027-01-08', atTheEarliest: true })).toBe('不早于2027年1月8日（星期五）');
    expect(dateWords({ dueOn: null, atTheEarliest: false })).toBeNull();
  });

  it('count what is counted in days only', () => {
    expect(countedWords({ counted: 5, allowed: 20, unit: 'working-days' })).toBe('已计5/20个工作日');
    expect(countedWords({ counted: 1, allowed: 6, unit: 'months' })).toBeNull();
  });

  it('puts what runs first by date, then what stands still, then what is over', () => {
    const of = (state: Clock['state'], dueOn: string | null) => ({ state, dueOn });
    const ordered = inOrder([
      of('done', '2026-09-29'),
      of('paused', null),
      of('running', '2026-11-02'),
      of('soon', '2026-10-23'),
      of('overdue', '2026-10-12'),
    ]);
    expect(ordered.map(({ state }) => state)).toEqual(['overdue', 'soon', 'running', 'paused', 'done']);
  });
});
