import { describe, expect, it, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { officialCalendar } from '../calendar/official-calendar.ts';
import { initialRequestRules } from '../request/request-rules.ts';
import type { RedressPayloads } from './redress-act.ts';
import { redressClocksOf } from './redress-clocks.ts';
import { redressAfter, type RedressState } from './redress-state.ts';

const opened: RedressPayloads['opened'] = {
  kind: 'reconsideration',
  route: 'direct',
  requestIds: ['request'],
  filedOn: civilDate('2026-09-14'),
  noticeOn: civilDate('2026-09-18'),
  number: '甲政复〔2026〕3号',
  organ: '甲县人民政府',
  procedure: 'ordinary',
  afterId: null,
  holderId: 'officer',
  coDefendant: false,
};

function caseOf(change: Partial<RedressPayloads['opened']>, answeredOn?: string): RedressState {
  const at = '2026-09-18T01:00:00Z';
  const state = redressAfter(null, { kind: 'opened', at, by: 'officer', payload: { ...opened, ...change } });
  if (answeredOn === undefined) return state;
  return redressAfter(state, {
    kind: 'answered',
    at,
    by: 'officer',
    payload: { on: civilDate(answeredOn), files: [], how: '当面' },
  });
}

const shown = (state: RedressState, today: string) => {
  const context = { today: civilDate(today), calendar: officialCalendar, rules: initialRequestRules };
  return redressClocksOf(state, context).map(({ state: standing, dueOn, counted, allowed, unit, left }) => [
    standing,
    dueOn,
    `${counted}/${allowed} ${unit}`,
    left,
  ]);
};

describe('the clock of a redress case', () => {
  test.each<readonly [string, RedressState, string, readonly unknown[]]>([
    ['10 working days', caseOf({}), '2026-09-18', ['running', '2026-10-09', '0/10 working-days', 10]],
    ['soon', caseOf({}), '2026-09-30', ['soon', '2026-10-09', '8/10 working-days', 2]],
    ['the day', caseOf({}), '2026-10-09', ['today', '2026-10-09', '10/10 working-days', 0]],
    ['over', caseOf({}), '2026-10-12', ['overdue', '2026-10-09', '10/10 working-days', -2]],
    [
      'summary',
      caseOf({ procedure: 'summary' }),
      '2026-09-18',
      ['running', '2026-09-24', '0/5 working-days', 5],
    ],
    ['done', caseOf({}, '2026-10-09'), '2026-10-12', ['done', '2026-10-09', '10/10 working-days', null]],
    ['late', caseOf({}, '2026-10-10'), '2026-10-12', ['late', '2026-10-09', '10/10 working-days', null]],
    [
      'a suit: 15 calendar days, moved off the holiday',
      caseOf({ kind: 'litigation' }),
      '2026-09-18',
      ['running', '2026-10-08', '0/15 days', 20],
    ],
  ])('%s', (_, state, today, expected) => {
    expect(shown(state, today)).toEqual([expected]);
  });

  it('stops with a decision that came without an answer', () => {
    const state = redressAfter(caseOf({}), {
      kind: 'decided',
      at: '2026-09-28T01:00:00Z',
      by: 'officer',
      payload: {
        outcome: 'other',
        on: civilDate('2026-09-28'),
        receivedOn: civilDate('2026-09-28'),
        result: '申请人撤回',
        redoDays: null,
      },
    });
    expect(shown(state, '2026-10-12')[0]?.[0]).toBe('done');
  });
});
