import { describe, expect, it, test } from 'vitest';
import {
  announcedYears,
  calendarOf,
  changesOfClocks,
  civilDate,
  clocksOf,
  initialRequestRules,
  officialCalendar,
  yearOfHolidays,
  type Clock,
  type ClockId,
  type ClockStateId,
  type WorkingCalendar,
} from '../../src/law/index.ts';
import { readCases } from '../support/csv.ts';
import { tell } from '../support/request-story.ts';

const cases = readCases(new URL('clocks.csv', import.meta.url), [
  '经过',
  '今天',
  '时钟',
  '状态',
  '到期',
  '已计',
  '若今天恢复',
  '说明',
]);

const clockNames: Readonly<Record<string, ClockId>> = {
  确认: 'confirmation',
  补正告知: 'clarification-notice',
  补正: 'clarification',
  第三方: 'third-party',
  征求机关: 'consultation',
  说明理由: 'reasons',
  缴费: 'fee',
  答复: 'answer',
  内部: 'target',
  送达: 'service',
  复议: 'reconsideration',
  诉讼: 'litigation',
};

const stateNames: Readonly<Record<ClockStateId, string>> = {
  running: '进行',
  soon: '将到期',
  today: '今日到期',
  overdue: '超期',
  paused: '暂停',
  done: '按时',
  late: '逾期',
  lapsed: '已过',
  waiting: '等待',
};

function clocksAfter(story: string, today: string, calendar: WorkingCalendar = officialCalendar) {
  const { teller, refusedStep } = tell(story, calendar);
  if (teller.state === null || refusedStep !== '') {
    throw new Error(`${refusedStep}: ${teller.refused?.sentence ?? ''}`);
  }
  return clocksOf(teller.state, { today: civilDate(today), calendar, rules: initialRequestRules });
}

const shown = (clock: Clock | undefined) =>
  clock === undefined
    ? { 状态: '没有', 到期: '', 已计: '', 若今天恢复: '' }
    : {
        状态: stateNames[clock.state],
        到期: `${clock.atTheEarliest ? '≥' : ''}${clock.dueOn ?? ''}`,
        已计: `${clock.counted}/${clock.allowed}`,
        若今天恢复: clock.ifResumedToday ?? '',
      };

describe('clocks of requests (tests/statute/clocks.csv)', () => {
  test.each(cases.map((row) => [`${row.经过} | ${row.今天} ${row.时钟}`, row] as const))('%s', (_, row) => {
    const clocks = clocksAfter(row.经过, row.今天);
    const { 状态, 到期, 已计, 若今天恢复 } = row;
    const found = clocks.findLast(({ id }) => id === clockNames[row.时钟]);
    expect(shown(found)).toEqual({ 状态, 到期, 已计, 若今天恢复 });
  });

  it('has a case for every clock of a request', () => {
    expect(new Set(cases.map((row) => row.时钟))).toEqual(new Set(Object.keys(clockNames)));
  });
});

describe('the derivation of a clock', () => {
  const story =
    '2026-09-18 当面; 9-24 征求第三方 甲公司; 9-28 送达 第三方; 10-12 第三方同意 甲公司; 10-13 延长 10';
  const answer = clocksAfter(story, '2026-10-13').find(({ id }) => id === 'answer');

  it('names every event that moved it', () => {
    expect(answer?.derivation.steps).toEqual([
      { on: '2026-09-18', event: '收到申请', effect: 'starts' },
      { on: '2026-09-24', event: '征求第三方意见', effect: 'pauses' },
      { on: '2026-10-12', event: '收到意见', effect: 'resumes' },
      { on: '2026-10-13', event: '延长10个工作日', effect: 'extends' },
    ]);
  });

  it('says of every day whether it counts, and why not', () => {
    const days = answer?.derivation.days ?? [];
    expect(days.at(0)?.date).toBe('2026-09-19');
    expect(days.at(-1)?.date).toBe(answer?.dueOn);
    expect(days.filter(({ counts, paused }) => counts && paused === null)).toHaveLength(30);
    expect(days.find(({ date }) => date === '2026-09-24')?.paused).toBeNull();
    expect(days.find(({ date }) => date === '2026-09-28')?.paused).toBe('征求第三方意见，期间不计');
    expect(days.find(({ date }) => date === '2026-10-01')?.reason).toBe('国庆节放假');
    expect(days.find(({ date }) => date === '2026-10-12')?.paused).not.toBeNull();
    expect(days.find(({ date }) => date === '2026-10-13')?.paused).toBeNull();
  });

  it('keeps a day of receipt that was corrected', () => {
    const corrected = '2026-09-17 传真; 9-18 确认; 9-21 更正收到之日 2026-09-17';
    expect(clocksAfter(corrected, '2026-09-21').find(({ id }) => id === 'answer')?.derivation.steps).toEqual([
      { on: '2026-09-17', event: '收到申请（原登记2026年9月18日，已更正）', effect: 'starts' },
    ]);
  });
});

describe('a new notice of holidays', () => {
  const year2027 = yearOfHolidays(2027, {}, [['元旦', '01-01', '01-03']], []);
  const entered = calendarOf([...announcedYears, year2027]);

  it('moves what it touches, and says from when to when', () => {
    const story = '2026-12-10 当面; 12-14 征求第三方 甲公司; 12-14 送达 第三方';
    const before = clocksAfter(story, '2026-12-15');
    const after = clocksAfter(story, '2026-12-15', entered);
    expect(changesOfClocks(before, after)).toEqual([
      { id: 'third-party', of: '甲公司', title: '第三方答复意见', from: '2027-01-04', to: '2027-01-05' },
    ]);
  });

  it('makes sure of a date that was the earliest possible', () => {
    const answer = (calendar: WorkingCalendar) =>
      clocksAfter('2026-12-10 当面', '2026-12-10', calendar).find(({ id }) => id === 'answer');
    expect(answer(officialCalendar)).toMatchObject({ dueOn: '2027-01-07', atTheEarliest: true });
    expect(answer(entered)).toMatchObject({ dueOn: '2027-01-08', atTheEarliest: false });
  });
});
