import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import {
  actingCounty,
  done,
  friday,
  refused,
  type Account,
  type ActingCounty,
} from '../../../tests/support/acting.ts';
import { civilDate } from '../../law/index.ts';
import { readWork } from '../../ledger/read/list-work.ts';
import type { DueInput } from './due.ts';
import { finishWork } from './finish-work.ts';
import { moveWork } from './move-work.ts';
import { openTask, type NewTask } from './open-task.ts';

let house: ActingCounty;
beforeAll(async () => {
  house = await actingCounty();
});
afterAll(() => house.close());

const task = (change: Partial<NewTask> = {}): NewTask => ({
  actId: uuidv7(),
  bodyId: house.bodies.township,
  title: '更新指南',
  details: '',
  holderId: house.ids.clerk,
  due: { by: 'none' },
  ...change,
});

const item = (itemId: string, bodyId = house.bodies.township) =>
  house.ledger.read('everything', (tx) => readWork(tx, friday, { bodyId, itemId }));

const opened = async (change: Partial<NewTask> = {}, by: Account = 'head') =>
  done(await openTask(await house.as(by), task(change)));

describe('openTask', () => {
  it.each<[string, DueInput, object]>([
    ['a date', { by: 'date', on: civilDate('2026-12-01') }, { dueOn: '2026-12-01', counted: false }],
    ['today', { by: 'date', on: friday }, { dueOn: friday, urgency: 'today' }],
    ['no limit', { by: 'none' }, { dueOn: null, urgency: 'open-ended', atTheEarliest: false }],
    [
      'working days',
      { by: 'working-days', from: friday, days: 20 },
      { dueOn: '2026-12-18', counted: true, atTheEarliest: false },
    ],
    [
      'working days into a year without a notice',
      { by: 'working-days', from: friday, days: 40 },
      { counted: true, atTheEarliest: true },
    ],
    [
      'working days that have run out',
      { by: 'working-days', from: civilDate('2026-11-02'), days: 5 },
      { dueOn: '2026-11-09', urgency: 'overdue', workingDaysLeft: -9 },
    ],
  ])('counts %s', async (_, due, expected) => {
    expect(await item(await opened({ due }))).toMatchObject({
      title: '更新指南',
      holder: { id: house.ids.clerk },
      openedBy: { id: house.ids.head },
      ...expected,
    });
  });

  it.each<[string, Account, () => Partial<NewTask>, string, string | undefined]>([
    ['without a title', 'head', () => ({ title: ' ' }), 'wrong-input', 'title'],
    ['with a title of two lines', 'head', () => ({ title: '甲\n乙' }), 'wrong-input', 'title'],
    ['with a long title', 'head', () => ({ title: '甲'.repeat(101) }), 'wrong-input', 'title'],
    ['with too much asked', 'head', () => ({ details: '甲'.repeat(2001) }), 'wrong-input', 'details'],
    [
      'due yesterday',
      'head',
      () => ({ due: { by: 'date', on: civilDate('2026-11-19') } }),
      'wrong-input',
      'due.on',
    ],
    [
      'in no working days',
      'head',
      () => ({ due: { by: 'working-days', from: friday, days: 0 } }),
      'wrong-input',
      'due.days',
    ],
    [
      'in half working days',
      'head',
      () => ({ due: { by: 'working-days', from: friday, days: 1.5 } }),
      'wrong-input',
      'due.days',
    ],
    [
      'in too many working days',
      'head',
      () => ({ due: { by: 'working-days', from: friday, days: 251 } }),
      'wrong-input',
      'due.days',
    ],
    [
      'counted from long ago',
      'head',
      () => ({ due: { by: 'working-days', from: civilDate('2024-01-01'), days: 5 } }),
      'wrong-input',
      'due.from',
    ],
    ['for an auditor', 'head', () => ({ holderId: house.ids.auditor }), 'wrong-input', 'holderId'],
    ['for an administrator', 'head', () => ({ holderId: house.ids.keeper }), 'wrong-input', 'holderId'],
    [
      'for someone of another body',
      'head',
      () => ({ holderId: house.ids.otherclerk }),
      'wrong-input',
      'holderId',
    ],
    ['for no one', 'head', () => ({ holderId: uuidv7() }), 'wrong-input', 'holderId'],
    ['by an administrator', 'keeper', () => ({}), 'not-allowed', undefined],
    ['by an auditor', 'auditor', () => ({}), 'not-allowed', undefined],
    ['by another township', 'otherhead', () => ({}), 'not-found', undefined],
    ['by the county’s own office', 'countyhead', () => ({}), 'not-found', undefined],
    ['by the county for a clerk below', 'watcher', () => ({}), 'wrong-input', 'holderId'],
  ])('refuses a task %s', async (_, by, change, code, field) => {
    const input = task(change());
    const refusal = refused(await openTask(await house.as(by), input));
    expect([refusal.code, refusal.field]).toEqual([code, field]);
    expect(await item(input.actId)).toBeNull();
  });

  test('the county asks a township through the head of its office, who sees who asked', async () => {
    const id = await opened({ holderId: house.ids.head }, 'watcher');
    expect(await item(id)).toMatchObject({ openedBy: { name: '赵主任' }, holder: { name: '王五' } });
  });

  test('sent twice, and even at once, it is opened once', async () => {
    const input = task();
    const head = await house.as('head');
    const outcomes = await Promise.all([openTask(head, input), openTask(head, input), openTask(head, input)]);
    expect(outcomes.map(done)).toEqual([input.actId, input.actId, input.actId]);
    expect(outcomes.filter((each) => each.done && each.repeated)).toHaveLength(2);
    expect(
      refused(await finishWork(await house.as('clerk'), { ...input, itemId: input.actId, remark: '' })).code,
    ).toBe('act-id-used');
  });
});

describe('finishWork', () => {
  it.each<[string, Account, string | null]>([
    ['whoever has it', 'clerk', null],
    ['a colleague', 'second', 'not-allowed'],
    ['the head of the office', 'head', 'not-allowed'],
    ['the county’s supervisor', 'watcher', 'not-allowed'],
    ['an administrator', 'keeper', 'not-allowed'],
    ['another township', 'otherclerk', 'not-found'],
  ])('by %s', async (_, by, code) => {
    const itemId = await opened();
    const input = { actId: uuidv7(), bodyId: house.bodies.township, itemId, remark: '已上网' };
    const outcome = await finishWork(await house.as(by), input);
    expect(outcome.done ? null : outcome.refusal.code).toBe(code);
    expect((await item(itemId))?.urgency === 'done').toBe(code === null);
  });

  test('what is done cannot be done again, nor moved', async () => {
    const itemId = await opened();
    const bodyId = house.bodies.township;
    const clerk = await house.as('clerk');
    done(await finishWork(clerk, { actId: uuidv7(), bodyId, itemId, remark: '' }));
    expect(refused(await finishWork(clerk, { actId: uuidv7(), bodyId, itemId, remark: '' })).code).toBe(
      'not-now',
    );
    const move = { actId: uuidv7(), bodyId, itemId, to: house.ids.second, reason: '出差' };
    expect(refused(await moveWork(clerk, move)).code).toBe('not-now');
  });

  test('work that is not there', async () => {
    const clerk = await house.as('clerk');
    const input = { actId: uuidv7(), bodyId: house.bodies.township, itemId: uuidv7(), remark: '' };
    expect(refused(await finishWork(clerk, input)).code).toBe('not-found');
  });
});

describe('moveWork', () => {
  it.each<[string, Account, Account, string | null]>([
    ['by whoever has it', 'clerk', 'second', null],
    ['by the head of the office', 'head', 'second', null],
    ['by a colleague', 'second', 'second', 'not-allowed'],
    ['by an administrator', 'keeper', 'second', 'not-allowed'],
    ['by another township', 'otherhead', 'second', 'not-found'],
    ['by the county to a clerk', 'watcher', 'second', 'wrong-input'],
    ['by the county to the head', 'watcher', 'head', null],
    ['to whoever has it', 'clerk', 'clerk', 'wrong-input'],
    ['to an auditor', 'clerk', 'auditor', 'wrong-input'],
    ['to another township', 'clerk', 'otherclerk', 'wrong-input'],
  ])('%s', async (_, by, to, code) => {
    const itemId = await opened();
    const input = {
      actId: uuidv7(),
      bodyId: house.bodies.township,
      itemId,
      to: house.ids[to],
      reason: '出差',
    };
    const outcome = await moveWork(await house.as(by), input);
    expect(outcome.done ? null : outcome.refusal.code).toBe(code);
    expect((await item(itemId))?.holder.id).toBe(code === null ? house.ids[to] : house.ids.clerk);
  });

  test('without a reason it is not moved; whoever gave it may take it elsewhere', async () => {
    const itemId = await opened({}, 'second');
    const input = { actId: uuidv7(), bodyId: house.bodies.township, itemId, to: house.ids.head };
    const second = await house.as('second');
    expect(refused(await moveWork(second, { ...input, reason: ' ' })).field).toBe('reason');
    done(await moveWork(second, { ...input, reason: '请您把关' }));
  });
});

test('the ledger is sound after all that', async () => {
  expect(await house.faults()).toEqual([]);
});
