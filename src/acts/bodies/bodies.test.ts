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
import { readBody } from '../../ledger/read/list-bodies.ts';
import { listSettings, readSettings } from '../../ledger/read/settings-in-force.ts';
import { doHandover } from '../handover/do-handover.ts';
import { changeSetting } from '../settings/change-setting.ts';
import { letStaffLeave } from '../staff/let-staff-leave.ts';
import { finishWork } from '../work/finish-work.ts';
import { openTask } from '../work/open-task.ts';
import { changeBody, type ChangedBody } from './change-body.ts';
import { closeBody } from './close-body.ts';
import { foundBody, type NewBody } from './found-body.ts';

let house: ActingCounty;
beforeAll(async () => {
  house = await actingCounty();
});
afterAll(() => house.close());

const body = (bodyId: string) => house.ledger.read('everything', (tx) => readBody(tx, bodyId));

const change = (given: Partial<ChangedBody> = {}): ChangedBody => ({
  actId: uuidv7(),
  bodyId: house.bodies.township,
  name: '乙镇人民政府',
  siteCode: '3301000001',
  reason: '登记网站',
  ...given,
});

describe('foundBody', () => {
  const village = (given: Partial<NewBody> = {}): NewBody => ({
    actId: uuidv7(),
    parentId: house.bodies.township,
    level: 'village',
    name: '己村村民委员会',
    siteCode: null,
    ...given,
  });

  it.each<[string, Account, () => Partial<NewBody>, string | null, string | undefined]>([
    ['below its own', 'keeper', () => ({}), null, undefined],
    [
      'by the county',
      'boss',
      () => ({ parentId: house.bodies.county, level: 'department', name: '甲县民政局' }),
      null,
      undefined,
    ],
    ['with a name that stands there', 'keeper', () => ({ name: '丙村村民委员会' }), 'wrong-input', 'name'],
    ['without a name', 'keeper', () => ({ name: ' ' }), 'wrong-input', 'name'],
    ['with half a code', 'keeper', () => ({ name: '庚村', siteCode: '12345' }), 'wrong-input', 'siteCode'],
    ['of a level that does not stand there', 'keeper', () => ({ level: 'township' }), 'wrong-input', 'level'],
    ['below a village', 'keeper', () => ({ parentId: house.bodies.village }), 'wrong-input', 'level'],
    [
      'below another township',
      'keeper',
      () => ({ parentId: house.bodies.otherTownship }),
      'not-found',
      'parentId',
    ],
    ['below the county', 'keeper', () => ({ parentId: house.bodies.county }), 'not-found', 'parentId'],
    ['by a supervisor', 'watcher', () => ({}), 'not-allowed', undefined],
  ])('%s', async (_, by, given, code, field) => {
    const input = village(given());
    const outcome = await foundBody(await house.as(by), input);
    expect(outcome.done ? [null, undefined] : [outcome.refusal.code, outcome.refusal.field]).toEqual([
      code,
      field,
    ]);
    expect((await body(input.actId))?.name).toBe(code === null ? input.name : undefined);
  });

  test('the id of a body that stands founds nothing, and does not open its door', async () => {
    const { otherTownship: parentId } = house.bodies;
    const outcome = await foundBody(await house.as('keeper'), village({ actId: parentId, parentId }));
    expect(outcome.done).toBe(false);
    expect((await body(parentId))?.name).toBe('丁镇人民政府');
  });

  test('a site code is one body’s in the whole installation; two at once are not founded twice', async () => {
    const { otherTownship: parentId } = house.bodies;
    const boss = await house.as('boss');
    done(await changeBody(boss, change({ bodyId: parentId, name: '丁镇人民政府', siteCode: '3301000077' })));
    const coded = village({ name: '辛村', siteCode: '3301000077' });
    expect(refused(await foundBody(await house.as('keeper'), coded)).field).toBe('siteCode');
    const bureau = () => village({ parentId: house.bodies.county, level: 'department', name: '甲县财政局' });
    const both = await Promise.all([foundBody(boss, bureau()), foundBody(boss, bureau())]);
    expect(both.filter((each) => each.done)).toHaveLength(1);
  });
});

describe('changeBody', () => {
  it.each<[string, Account, () => Partial<ChangedBody>, string | null, string | undefined]>([
    ['its own administrator', 'keeper', () => ({ siteCode: 'abc1234567' }), null, undefined],
    ['the county’s administrator', 'boss', () => ({ name: '乙镇新政府' }), null, undefined],
    ['the head of its office', 'head', () => ({}), 'not-allowed', undefined],
    [
      'an administrator, of a body that is another’s',
      'keeper',
      () => ({ bodyId: house.bodies.otherTownship }),
      'not-found',
      undefined,
    ],
    [
      'an administrator, of the body above',
      'keeper',
      () => ({ bodyId: house.bodies.county }),
      'not-found',
      undefined,
    ],
    ['someone who gives no reason', 'boss', () => ({ reason: '' }), 'wrong-input', 'reason'],
    ['someone who gives no name', 'boss', () => ({ name: '' }), 'wrong-input', 'name'],
    ['someone who gives a short code', 'boss', () => ({ siteCode: '123' }), 'wrong-input', 'siteCode'],
    [
      'someone who takes a neighbour’s name out of sight',
      'keeper',
      () => ({ name: '丁镇人民政府' }),
      'wrong-input',
      'name',
    ],
  ])('by %s', async (_, by, given, code, field) => {
    const input = change(given());
    const before = await body(input.bodyId);
    const outcome = await changeBody(await house.as(by), input);
    expect(outcome.done ? null : outcome.refusal.code).toBe(code);
    if (outcome.done) {
      expect(await body(input.bodyId)).toMatchObject({ name: input.name, siteCode: input.siteCode });
    } else {
      expect(outcome.refusal.field).toBe(field);
      expect(await body(input.bodyId)).toEqual(before);
    }
  });

  test('a site code belongs to one body, and what is the same already is not changed', async () => {
    const boss = await house.as('boss');
    done(await changeBody(boss, change({ siteCode: '3301000009' })));
    const twin = change({ bodyId: house.bodies.otherTownship, name: '丁镇人民政府', siteCode: '3301000009' });
    expect(refused(await changeBody(boss, twin)).field).toBe('siteCode');
    expect(refused(await changeBody(boss, change({ siteCode: '3301000009' }))).code).toBe('wrong-input');
  });
});

describe('closeBody', () => {
  test('only when its work is done, its people have left and nothing stands below', async () => {
    const boss = await house.as('boss');
    const { otherTownship, otherVillage, county } = house.bodies;
    const close = (bodyId: string) => closeBody(boss, { actId: uuidv7(), bodyId, reason: '撤镇设街道' });
    const itemId = done(
      await openTask(await house.as('otherhead'), {
        actId: uuidv7(),
        bodyId: otherTownship,
        title: '移交档案',
        details: '',
        holderId: house.ids.otherclerk,
        due: { by: 'none' },
      }),
    );
    expect(refused(await close(otherTownship)).message).toBe(
      '丁镇人民政府还有1件待办没有办结、2个人没有离岗、1个下级单位没有撤销，现在不能撤销。请先办完这些。',
    );
    done(await close(otherVillage));
    expect(refused(await close(otherVillage)).code).toBe('not-now');
    const twice = {
      actId: uuidv7(),
      parentId: otherVillage,
      level: 'village',
      name: '己村',
      siteCode: null,
    } as const;
    expect(refused(await foundBody(boss, twice)).code).toBe('not-now');
    done(
      await finishWork(await house.as('otherclerk'), {
        actId: uuidv7(),
        bodyId: otherTownship,
        itemId,
        remark: '',
      }),
    );
    expect(refused(await close(otherTownship)).message).toContain('2个人没有离岗');
    const { otherclerk, otherhead } = house.ids;
    const leaving = { bodyId: otherTownship, leaves: true, remarks: '' };
    const handover = { ...leaving, actId: uuidv7(), fromId: otherclerk, toId: otherhead };
    done(await doHandover(await house.as('watcher'), handover));
    expect(refused(await close(otherTownship)).message).toContain('1个人没有离岗');
    // The last one has nobody to hand over to.
    const last = { actId: uuidv7(), bodyId: otherTownship, staffId: otherhead, reason: '撤镇设街道' };
    done(await letStaffLeave(boss, last));
    done(await close(otherTownship));
    expect((await body(otherTownship))?.closedOn).toBe(friday);
    expect(refused(await close(county)).code).toBe('not-now');
    expect((await body(otherVillage))?.closedOn).toBe(friday);
  });

  it.each<[Account, string]>([
    ['head', 'not-allowed'],
    ['watcher', 'not-allowed'],
    ['auditor', 'not-allowed'],
    ['keeper', 'not-found'],
  ])('not by %s', async (by, code) => {
    const input = { actId: uuidv7(), bodyId: house.bodies.department, reason: '机构改革' };
    expect(refused(await closeBody(await house.as(by), input)).code).toBe(code);
    expect((await body(house.bodies.department))?.closedOn).toBeNull();
  });
});

describe('changeSetting', () => {
  const read = () => house.ledger.read({ bodies: [house.bodies.otherTownship] }, readSettings);

  test('holds for every body, and null is the default again', async () => {
    const boss = await house.as('boss');
    const key = 'work.warn-days';
    done(await changeSetting(boss, { actId: uuidv7(), key, value: 5 }));
    expect((await read())[key]).toBe(5);
    const [listed] = (await house.ledger.read({ bodies: [house.bodies.county] }, listSettings)).filter(
      (each) => each.key === key,
    );
    expect(listed).toMatchObject({ value: 5, initially: 3, changedBy: '钱七' });
    expect(refused(await changeSetting(boss, { actId: uuidv7(), key, value: 5 })).code).toBe('wrong-input');
    done(await changeSetting(boss, { actId: uuidv7(), key, value: null }));
    expect((await read())[key]).toBe(3);
    expect(refused(await changeSetting(boss, { actId: uuidv7(), key, value: null })).code).toBe(
      'wrong-input',
    );
  });

  it.each<[string, Account, string, number | boolean | string, string]>([
    ['the county’s office', 'countyhead', 'work.warn-days', 5, 'not-allowed'],
    ['a township, while the county has an administrator', 'keeper', 'work.warn-days', 5, 'not-allowed'],
    ['a value out of bounds', 'boss', 'work.warn-days', 99, 'wrong-input'],
    ['a value of another kind', 'boss', 'work.warn-days', '五', 'wrong-input'],
    ['a hash that is none', 'boss', 'ledger.hash', 'md5', 'wrong-input'],
    ['no such setting', 'boss', 'toString', 1, 'not-found'],
  ])('refuses %s', async (_, by, key, value, code) => {
    const before = await read();
    const input = { actId: uuidv7(), key: key as 'work.warn-days', value };
    expect(refused(await changeSetting(await house.as(by), input)).code).toBe(code);
    expect(await read()).toEqual(before);
  });
});

test('the ledger is sound after all that', async () => {
  expect(await house.faults()).toEqual([]);
});
