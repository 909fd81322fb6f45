import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import {
  actingCounty,
  done,
  friday,
  refused,
  type Account,
  type ActingCounty,
} from '../../../tests/support/acting.ts';
import { addDays, civilDate, type CivilDate } from '../../law/index.ts';
import { deputiesOf, listDeputies } from '../../ledger/read/list-deputies.ts';
import { finishWork } from '../work/finish-work.ts';
import { openTask } from '../work/open-task.ts';
import { appointDeputy, type NewDeputy } from './appoint-deputy.ts';
import { endDeputy } from './end-deputy.ts';

let house: ActingCounty;
beforeEach(async () => {
  house = await actingCounty();
});
afterEach(() => house.close());

const monday = civilDate('2026-11-23');
const nextFriday = civilDate('2026-11-27');

const deputy = (absent: Account, acting: Account, change: Partial<NewDeputy> = {}): NewDeputy => ({
  actId: uuidv7(),
  bodyId: house.bodies.township,
  absentId: house.ids[absent],
  actingId: house.ids[acting],
  from: monday,
  until: nextFriday,
  reason: '年休假',
  ...change,
});

const appoint = async (by: Account, given: NewDeputy) => appointDeputy(await house.as(by), given);
const list = (today: CivilDate, bodyId = house.bodies.township) =>
  house.ledger.read('everything', (tx) => listDeputies(tx, today, { size: 20 }, bodyId));

describe('a deputy', () => {
  test('acts from the first day to the last, with the roles and the work of the absent', async () => {
    const bodyId = house.bodies.township;
    const itemId = done(
      await openTask(await house.as('head'), {
        actId: uuidv7(),
        bodyId,
        title: '答复甲',
        details: '',
        holderId: house.ids.head,
        due: { by: 'none' },
      }),
    );
    const id = done(await appoint('head', deputy('head', 'clerk')));
    const states = new Map([
      [friday, 'to-come'],
      [monday, 'now'],
      [nextFriday, 'now'],
      [addDays(nextFriday, 1), 'over'],
    ] as const);
    for (const [day, state] of states) {
      expect((await list(day)).rows).toMatchObject([
        { id, state, absent: { name: '王五' }, acting: { name: '张三' }, endedOn: null },
      ]);
      const { actor } = await house.as('clerk', day);
      expect(actor.roles.includes('office-head')).toBe(state === 'now');
      const outcome = await finishWork(await house.as('clerk', day), {
        actId: uuidv7(),
        bodyId,
        itemId,
        remark: '',
      });
      expect(outcome.done || outcome.refusal.code).toBe(
        state === 'now' ? (day === monday ? true : 'not-now') : state === 'over' ? 'not-now' : 'not-allowed',
      );
    }
    const own = await house.ledger.read('everything', (tx) =>
      deputiesOf(tx, monday, { bodyId, staffId: house.ids.clerk }),
    );
    expect(own).toHaveLength(1);
    expect(await house.faults()).toEqual([]);
  });

  it.each<[string, Account, () => NewDeputy, string, string | undefined]>([
    ['oneself', 'head', () => deputy('head', 'head'), 'wrong-input', 'actingId'],
    [
      'in the past',
      'head',
      () => deputy('clerk', 'second', { from: addDays(friday, -1) }),
      'wrong-input',
      'from',
    ],
    ['backwards', 'head', () => deputy('clerk', 'second', { until: friday }), 'wrong-input', 'until'],
    [
      'for two years',
      'head',
      () => deputy('clerk', 'second', { until: civilDate('2028-11-23') }),
      'wrong-input',
      'until',
    ],
    ['without a reason', 'head', () => deputy('clerk', 'second', { reason: '' }), 'wrong-input', 'reason'],
    ['someone of another body', 'head', () => deputy('clerk', 'otherclerk'), 'wrong-input', 'actingId'],
    ['for someone of another body', 'head', () => deputy('otherclerk', 'clerk'), 'wrong-input', 'absentId'],
    ['an administrator for a clerk', 'keeper', () => deputy('clerk', 'keeper'), 'wrong-input', 'actingId'],
    ['a clerk for an administrator', 'keeper', () => deputy('keeper', 'clerk'), 'wrong-input', 'actingId'],
    ['an auditor for a clerk', 'head', () => deputy('clerk', 'auditor'), 'wrong-input', 'actingId'],
    ['by a clerk', 'clerk', () => deputy('clerk', 'second'), 'not-allowed', undefined],
    ['by an auditor', 'auditor', () => deputy('clerk', 'second'), 'not-allowed', undefined],
    ['by another township', 'otherhead', () => deputy('clerk', 'second'), 'not-found', undefined],
    ['by the county’s own office', 'countyhead', () => deputy('clerk', 'second'), 'not-found', undefined],
  ])('is not appointed: %s', async (_, by, given, code, field) => {
    const refusal = refused(await appoint(by, given()));
    expect([refusal.code, refusal.field]).toEqual([code, field]);
    expect(await list(friday)).toMatchObject({ rows: [], total: 0 });
  });

  it.each<[string, () => NewDeputy, string]>([
    [
      'the absent has one already',
      () => deputy('clerk', 'head'),
      '张三2026年11月23日至2026年11月27日已经有人代理',
    ],
    ['the acting is away', () => deputy('head', 'clerk'), '张三2026年11月23日至2026年11月27日自己也不在岗'],
    ['the absent acts for another', () => deputy('second', 'head'), '请先给张三换一个代理人'],
  ])('is not appointed over those same days where %s', async (_, given, message) => {
    done(await appoint('head', deputy('clerk', 'second')));
    expect(refused(await appoint('head', given())).message).toContain(message);
    // One day later, none of it stands in the way.
    done(await appoint('head', { ...given(), from: addDays(nextFriday, 1), until: addDays(nextFriday, 1) }));
  });

  test('two at once for the same days: one is appointed', async () => {
    const head = await house.as('head');
    const both = await Promise.all([
      appointDeputy(head, deputy('clerk', 'second')),
      appointDeputy(head, deputy('clerk', 'head')),
    ]);
    expect(both.filter((each) => each.done)).toHaveLength(1);
  });

  test('is ended early, once, by whoever may', async () => {
    const bodyId = house.bodies.township;
    const deputyId = done(await appoint('boss', deputy('clerk', 'second', { from: friday })));
    const end = (by: Account) =>
      house
        .as(by)
        .then((context) => endDeputy(context, { actId: uuidv7(), bodyId, deputyId, reason: '提前回来' }));
    expect(refused(await end('clerk')).code).toBe('not-allowed');
    expect(refused(await end('otherhead')).code).toBe('not-found');
    expect((await house.as('second')).actor.actingFor).toMatchObject([{ staffId: house.ids.clerk }]);
    done(await end('head'));
    expect((await house.as('second')).actor.actingFor).toEqual([]);
    expect((await list(friday)).rows).toMatchObject([{ state: 'over', endedOn: friday }]);
    expect(refused(await end('head')).code).toBe('not-now');
    // The days are free again.
    done(await appoint('head', deputy('clerk', 'second', { from: friday })));
    const unknown = { actId: uuidv7(), bodyId, deputyId: uuidv7(), reason: '提前回来' };
    expect(refused(await endDeputy(await house.as('head'), unknown)).code).toBe('not-found');
    expect(await house.faults()).toEqual([]);
  });
});
