import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, civilDate, type CivilDate } from '../calendar/civil-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { obligationsOf, shownUntil, type CatalogueEvent } from './obligation.ts';
import {
  mayBeNil,
  obligationStates,
  rowStandings,
  standingOfRow,
  stateOfObligation,
  type Fulfilment,
  type ObligationStateId,
  type RowStandingId,
} from './obligation-state.ts';
import type { EventKind } from './time-limit.ts';

const day = civilDate;
const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error('there is none');
  return one;
};
const year2026 = { from: day('2026-01-01'), to: day('2026-12-31') };
const row = (timeLimit: string) => ({ id: 'r', timeLimit, manner: 'proactive' as const });
const event = (kind: EventKind, on: string, eventText = ''): CatalogueEvent => ({
  id: 'e',
  kind,
  eventText,
  on: day(on),
});
const dues = (timeLimit: string, events: CatalogueEvent[] = [], span = year2026) =>
  obligationsOf(row(timeLimit), span, events).obligations.map(({ due }) => due);

describe('obligationsOf an event', () => {
  test.each<[string, EventKind, string, string, boolean]>([
    ['自信息形成或者变更之日起20个工作日内', 'formed', '2026-02-13', '2026-03-19', false],
    ['20个工作日', 'formed', '2026-04-28', '2026-05-28', false],
    ['20个工作日', 'formed', '2026-11-20', '2026-12-18', false],
    ['20个工作日', 'formed', '2026-12-10', '2027-01-07', true],
    ['自信息形成之日起7个工作日内', 'formed', '2026-09-18', '2026-09-29', false],
    ['批准后20日内', 'approved', '2026-02-10', '2026-03-02', false],
    ['批准后20日内', 'approved', '2026-02-15', '2026-03-07', false],
    ['及时公开', 'formed', '2026-02-13', '2026-03-19', false],
    ['长期公开', 'formed', '2026-02-13', '2026-03-19', false],
    ['实时公开', 'issued', '2026-02-15', '2026-02-15', false],
  ])('%s, %s on %s: %s', (timeLimit, kind, on, due, atTheEarliest) => {
    const { obligations, unmatched } = obligationsOf(row(timeLimit), year2026, [event(kind, on)]);
    expect(obligations.map((each) => [each.due, each.atTheEarliest])).toEqual([[due, atTheEarliest]]);
    expect(unmatched).toEqual([]);
    for (const { sentence, basis } of obligations) {
      expect(sentence).toMatch(atTheEarliest ? /不早于.*。$/u : /最晚.*。$|当日公开，最晚.*。$/u);
      expect(basis.some(({ article }) => article === '第二十六条')).toBe(true);
    }
  });

  it('leaves to a person what the row does not speak of', () => {
    const happened = event('formed', '2026-03-02');
    expect(obligationsOf(row('批准后20日内'), year2026, [happened])).toEqual({
      obligations: [],
      unread: null,
      unmatched: [happened],
    });
    expect(obligationsOf(row('尽快'), year2026, [happened])).toEqual({
      obligations: [],
      unread: '尽快',
      unmatched: [happened],
    });
    expect(
      obligationsOf({ ...row('20个工作日'), manner: 'on-request' }, year2026, [happened]).obligations,
    ).toEqual([]);
    const held = '听证会召开之后15日内';
    expect(dues(held, [event('other', '2026-03-02', '听证会召开')])).toEqual(['2026-03-17']);
    expect(dues(held, [event('other', '2026-03-02', '开工')])).toEqual([]);
  });

  it('has what matters go out at once beside what recurs', () => {
    const village = '一般事项至少每季度公布一次，重大事项随时公布';
    const quarter = { from: day('2026-01-01'), to: day('2026-03-31') };
    expect(dues(village, [event('formed', '2026-02-13')], quarter)).toEqual(['2026-03-19', '2026-03-31']);
    const recurring = obligationsOf(row('每季度；长期公开'), quarter, [event('formed', '2026-02-13')]);
    expect(recurring.obligations.map(({ due }) => due)).toEqual(['2026-03-31']);
    expect(recurring.unmatched).toHaveLength(1);
  });

  it('takes the earlier of two clauses on one event', () => {
    expect(dues('20个工作日内；信息形成后3个工作日内', [event('formed', '2026-03-02')])).toEqual([
      '2026-03-05',
    ]);
  });

  it('counts as the calendar does, from any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2500 }), fc.integer({ min: 1, max: 60 }), (offset, days) => {
        const on = addDays(day('2019-02-01'), offset);
        const [found] = obligationsOf(row(`信息形成后${days}个工作日内`), year2026, [
          event('formed', on),
        ]).obligations;
        const { date, atTheEarliest, derivation } = addWorkingDays(on, days);
        expect(found).toMatchObject({ due: date, atTheEarliest });
        expect(found?.derivation).toEqual(derivation);
      }),
      { numRuns: 60 },
    );
  });
});

describe('obligationsOf a period', () => {
  test.each<[string, string[]]>([
    ['每季度公开一次', ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31']],
    ['每季度首月20日前', ['2026-01-20', '2026-04-20', '2026-07-20', '2026-10-20']],
    ['每季度末月25日前', ['2026-03-25', '2026-06-25', '2026-09-25', '2026-12-25']],
    ['每季度结束后10个工作日内', ['2026-04-15', '2026-07-14', '2026-10-20', '2027-01-14']],
    ['每半年', ['2026-06-30', '2026-12-31']],
    ['每年1月31日前', ['2026-01-31']],
    ['每年2月底前', ['2026-02-28']],
    ['每年', ['2026-12-31']],
    [
      '每月31日前',
      [
        '2026-01-31',
        '2026-02-28',
        '2026-03-31',
        '2026-04-30',
        '2026-05-31',
        '2026-06-30',
        '2026-07-31',
        '2026-08-31',
        '2026-09-30',
        '2026-10-31',
        '2026-11-30',
        '2026-12-31',
      ],
    ],
  ])('%s', (timeLimit, expected) => {
    expect(dues(timeLimit)).toEqual(expected);
  });

  it('has a key of its own for each, the same whenever it is asked', () => {
    const keys = (span: { from: CivilDate; to: CivilDate }) =>
      obligationsOf(row('每月'), span, []).obligations.map(({ key }) => key);
    const all = keys(year2026);
    expect(new Set(all).size).toBe(12);
    expect(keys({ from: day('2026-03-10'), to: day('2026-05-02') })).toEqual(all.slice(2, 5));
  });

  it('says that the New Year may move an end', () => {
    const last = obligationsOf(row('每季度结束后10个工作日内'), year2026, []).obligations.at(-1)!;
    expect([last.atTheEarliest, last.unannouncedYears]).toEqual([true, [2027]]);
    expect(last.sentence).toBe('2026年第4季度结束后10个工作日内公开，期限不早于2027年1月14日。');
  });
});

describe('stateOfObligation', () => {
  const ofEvent = first(
    obligationsOf(row('20个工作日'), year2026, [event('formed', '2026-02-13')]).obligations,
  );
  const ofQuarter = first(
    obligationsOf(row('每季度'), { from: day('2026-01-01'), to: day('2026-03-31') }, []).obligations,
  );
  const published = (on: string): Fulfilment => ({ kind: 'published', on: day(on) });

  test.each<[string, Fulfilment | null, string, number]>([
    ['2026-03-02', null, 'not-yet-due', 13],
    ['2026-03-13', null, 'not-yet-due', 4],
    ['2026-03-16', null, 'due-soon', 3],
    ['2026-03-19', null, 'due-soon', 0],
    ['2026-03-20', null, 'overdue', -1],
    ['2026-03-23', null, 'overdue', -2],
    ['2026-03-23', published('2026-03-19'), 'done', 0],
    ['2026-03-23', published('2026-03-20'), 'done-late', -1],
    ['2026-03-23', { kind: 'nil', on: day('2026-03-19') }, 'overdue', -2],
    [
      '2026-03-23',
      { kind: 'not-applicable', on: day('2026-03-19'), reason: '不归本机关' },
      'not-applicable',
      0,
    ],
  ])('on %s, %j: %s', (today, fulfilment, state, workingDays) => {
    const found = stateOfObligation(ofEvent, fulfilment, day(today));
    expect(found).toMatchObject({ state, workingDays, certain: true });
    expect(found.sentence).toMatch(/。$/u);
  });

  it('lets a period be nil, never an event', () => {
    expect([mayBeNil(ofEvent), mayBeNil(ofQuarter)]).toEqual([false, true]);
    const nil: Fulfilment = { kind: 'nil', on: day('2026-04-10') };
    expect(stateOfObligation(ofQuarter, nil, day('2026-06-01'))).toMatchObject({
      state: 'nil',
      workingDays: -7,
    });
  });

  it('does not move back with the days, and names every state', () => {
    const order = ['not-yet-due', 'due-soon', 'overdue'];
    expect(Object.keys(obligationStates).slice(0, 3)).toEqual(order);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 80 }), (a, b) => {
        const at = (n: number) =>
          order.indexOf(stateOfObligation(ofEvent, null, addDays(day('2026-02-13'), n)).state);
        expect(at(Math.min(a, b))).toBeLessThanOrEqual(at(Math.max(a, b)));
      }),
    );
  });
});

describe('standingOfRow', () => {
  test.each<[RowStandingId, ObligationStateId[], boolean]>([
    ['never-filled', [], false],
    ['in-order', [], true],
    ['never-filled', ['not-yet-due'], false],
    ['never-filled', ['due-soon'], false],
    ['due-soon', ['due-soon', 'done'], true],
    ['overdue', ['due-soon', 'overdue', 'done'], true],
    ['overdue', ['overdue'], false],
    ['in-order', ['nil', 'nil'], false],
    ['due-soon', ['nil', 'due-soon'], false],
    ['in-order', ['not-applicable'], false],
    ['in-order', ['done-late', 'not-yet-due'], true],
  ])('%s: %j, ever published %s', (standing, states, everPublished) => {
    expect(standingOfRow(states, everPublished)).toBe(standing);
    expect(rowStandings[standing]).not.toBe('');
  });
});

describe('shownUntil', () => {
  test.each([
    ['10个工作日内；公示期7个工作日', '2026-09-30', '2026-10-15'],
    ['公告不少于30日', '2026-03-01', '2026-03-31'],
    ['20个工作日内', '2026-03-01', undefined],
    ['看情况', '2026-03-01', undefined],
  ])('%s, put up on %s: %s', (timeLimit, on, until) => {
    expect(shownUntil(timeLimit, day(on))?.date).toBe(until);
  });
});
