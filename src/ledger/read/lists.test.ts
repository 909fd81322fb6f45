import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { act, body, freshLedger, person, type TestLedger } from '../../../tests/support/ledger.ts';
import { civilDate, type CivilDate } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import type { Scope } from '../scope.ts';
import { listActs, readAct } from './list-acts.ts';
import { listBodies, readBody, type BodyOrder } from './list-bodies.ts';
import { listSessions } from './list-sessions.ts';
import { listColleagues, listStaff, readStaff, type StaffOrder } from './list-staff.ts';
import { listWork, readDerivation, readWork } from './list-work.ts';
import { lastPage, type Page, type PageQuery } from './page.ts';

let house: TestLedger;
const ids = { county: '', town: '', other: '', village: '', zhang: '', li: '', head: '' };
const items = { late: '', soon: '', counted: '', open: '', done: '', others: '' };
const today = civilDate('2026-11-20');
const now = new Date('2026-11-20T02:00:00Z');
const first = { size: 20 } as const;

const task = (
  holderId: string,
  title: string,
  dueOn: string | null,
  counted: [string, number] | null = null,
) => ({
  kind: 'task',
  title,
  details: `${title}的要求`,
  holderId,
  countedFrom: counted === null ? null : civilDate(counted[0]),
  workingDays: counted === null ? null : counted[1],
  dueOn: dueOn === null ? null : civilDate(dueOn),
  atTheEarliest: false,
});

const open = async (bodyId: string, payload: ReturnType<typeof task>, by: string | null = null) => {
  const id = uuidv7();
  await act(house.ledger, bodyId, 'work.opened', id, payload, by);
  return id;
};

const read = <T>(scope: Scope, work: (tx: Tx) => Promise<T>) => house.ledger.read(scope, work);
const inTown = <T>(work: (tx: Tx) => Promise<T>) => read({ bodies: [ids.town] }, work);

beforeAll(async () => {
  house = await freshLedger();
  const { ledger } = house;
  ids.county = await body(ledger, '甲县人民政府');
  ids.town = await body(ledger, '乙镇人民政府', 'township', ids.county);
  ids.other = await body(ledger, '丙镇人民政府', 'township', ids.county);
  ids.village = await body(ledger, '丁村村民委员会', 'village', ids.town);
  ids.head = await person(ledger, ids.county, 'head', ['county-supervisor'], '赵主任');
  ids.zhang = await person(ledger, ids.town, 'zhangsan', ['clerk', 'office-head'], '张三');
  ids.li = await person(ledger, ids.town, 'lisi', ['proofreader'], '李四');
  const wang = await person(ledger, ids.other, 'wangwu', ['clerk'], '王五');
  items.late = await open(ids.town, task(ids.zhang, '答复甲', '2026-11-18'));
  items.soon = await open(ids.town, task(ids.zhang, '更新100%的目录_草稿', '2026-11-24'), ids.head);
  items.counted = await open(ids.town, task(ids.li, '办理乙', '2026-12-18', ['2026-11-20', 20]));
  items.open = await open(ids.town, task(ids.li, '没有期限的事', null));
  items.done = await open(ids.town, task(ids.li, '办完的事', '2026-11-10'));
  await act(ledger, ids.town, 'work.done', items.done, { remark: '已办' }, ids.li);
  items.others = await open(ids.other, task(wang, '别镇的事', '2026-11-01'));
});
afterAll(() => house.close());

const titles = (page: Page<{ title: string }>) => page.rows.map(({ title }) => title);

describe('listBodies', () => {
  it.each<[string, Parameters<typeof listBodies>[2], BodyOrder, string[]]>([
    ['the tree', {}, 'tree', ['甲县人民政府', '乙镇人民政府', '丁村村民委员会', '丙镇人民政府']],
    ['by founding', {}, 'founded', ['甲县人民政府', '乙镇人民政府', '丙镇人民政府', '丁村村民委员会']],
    ['by name', { level: 'township' }, 'name', ['丙镇人民政府', '乙镇人民政府']],
    ['a text', { text: '村' }, 'tree', ['丁村村民委员会']],
    ['a sign that means something in SQL', { text: '%' }, 'tree', []],
    ['those closed', { state: 'closed' }, 'tree', []],
  ])('gives %s', async (_, filter, order, names) => {
    const page = await read('everything', (tx) => listBodies(tx, first, filter, order));
    expect(page.rows.map(({ name }) => name).toSorted()).toEqual([...names].toSorted());
    if (order !== 'name') expect(page.rows.map(({ name }) => name)).toEqual(names);
    expect(page).toMatchObject({ total: names.length, more: false, next: null, previous: null });
  });

  test('a row counts its people and the bodies below at any depth', async () => {
    const county = await read('everything', (tx) => readBody(tx, ids.county));
    expect(county).toMatchObject({ staff: 1, bodiesBelow: 3, parentName: null, level: 'county' });
    const town = await read('everything', (tx) => readBody(tx, ids.town));
    expect(town).toMatchObject({ staff: 2, bodiesBelow: 1, parentName: '甲县人民政府' });
  });

  test('a body sees itself and not the name of the one above', async () => {
    const page = await inTown((tx) => listBodies(tx, first));
    expect(page.rows).toMatchObject([{ id: ids.town, parentId: ids.county, parentName: null }]);
    expect(await inTown((tx) => readBody(tx, ids.other))).toBeNull();
  });
});

describe('listStaff', () => {
  it.each<[string, Parameters<typeof listStaff>[3], StaffOrder, string[]]>([
    ['by account', {}, 'account', ['head', 'lisi', 'wangwu', 'zhangsan']],
    ['a role', { role: 'clerk' }, 'account', ['wangwu', 'zhangsan']],
    ['a body', { body: 'town' }, 'account', ['lisi', 'zhangsan']],
    ['a text in the name', { text: '王' }, 'account', ['wangwu']],
    ['a text in the account', { text: 'san' }, 'account', ['zhangsan']],
    ['those who are here', { state: 'here', text: 'l' }, 'account', ['lisi']],
    ['those who left', { state: 'left' }, 'account', []],
  ])('gives %s', async (_, filter, order, accounts) => {
    const given = filter?.body === undefined ? filter : { ...filter, body: ids.town };
    const page = await read('everything', (tx) => listStaff(tx, now, first, given, order));
    expect(page.rows.map(({ account }) => account)).toEqual(accounts);
    expect(page.total).toBe(accounts.length);
  });

  test('says who is locked, who never signed in and who has a second step', async () => {
    const until = new Date('2026-11-20T02:10:00Z');
    await house.ledger.write('everything', async (tx) => {
      const secrets = {
        body_id: ids.town,
        staff_id: ids.zhang,
        locked_until: until,
        totp_cipher: Buffer.alloc(40),
      };
      await tx.insertInto('staff_secrets').values(secrets).execute();
      await tx
        .insertInto('sessions')
        .values({
          body_id: ids.town,
          session_id: uuidv7(),
          staff_id: ids.zhang,
          token_hash: Buffer.alloc(32, 7),
          csrf_token: 'x',
          started_at: '2026-11-20T01:00:00Z',
          last_seen_at: '2026-11-20T01:50:00Z',
          method: 'password',
          address: '127.0.0.1',
          device: '浏览器',
        })
        .execute();
    });
    const locked = await inTown((tx) => listStaff(tx, now, first, { state: 'locked' }));
    expect(locked.rows).toMatchObject([
      {
        account: 'zhangsan',
        locked: true,
        lockedUntil: until.toISOString(),
        totp: true,
        lastSignIn: '2026-11-20T01:00:00.000Z',
        roles: ['clerk', 'office-head'],
      },
    ]);
    const later = await inTown((tx) => readStaff(tx, until, { bodyId: ids.town, staffId: ids.zhang }));
    expect(later).toMatchObject({ locked: false, lockedUntil: null });
    const byUse = await inTown((tx) => listStaff(tx, now, first, {}, 'last-sign-in'));
    expect(byUse.rows.map(({ account }) => account)).toEqual(['lisi', 'zhangsan']);
    const sessions = await inTown((tx) => listSessions(tx, now, { bodyId: ids.town, staffId: ids.zhang }));
    expect(sessions).toMatchObject([{ method: 'password', device: '浏览器' }]);
    // Thirty minutes without a call, and twelve hours since the sign-in.
    for (const at of ['2026-11-20T02:20:00Z', '2026-11-20T13:00:00Z']) {
      const past = await inTown((tx) =>
        listSessions(tx, new Date(at), { bodyId: ids.town, staffId: ids.zhang }),
      );
      expect(past).toEqual([]);
    }
  });

  test('another body sees no one, and colleagues are those of the body', async () => {
    const others = await read({ bodies: [ids.other] }, (tx) => listStaff(tx, now, first, { body: ids.town }));
    expect(others).toMatchObject({ rows: [], total: 0 });
    const place = { bodyId: ids.town, staffId: ids.zhang };
    expect(await read({ bodies: [ids.other] }, (tx) => readStaff(tx, now, place))).toBeNull();
    expect(await read({ bodies: [ids.other] }, (tx) => listSessions(tx, now, place))).toEqual([]);
    const colleagues = await inTown((tx) => listColleagues(tx, ids.town, today));
    expect(colleagues.map(({ name }) => name).toSorted()).toEqual(['张三', '李四'].toSorted());
  });
});

describe('listWork', () => {
  it.each<[string, Parameters<typeof listWork>[3], string[]]>([
    ['all, by date', {}, ['办完的事', '答复甲', '更新100%的目录_草稿', '办理乙', '没有期限的事']],
    ['what is open', { state: 'open' }, ['答复甲', '更新100%的目录_草稿', '办理乙', '没有期限的事']],
    ['what is overdue', { state: 'overdue' }, ['答复甲']],
    ['what is done', { state: 'done' }, ['办完的事']],
    ['a person’s', { holder: 'li', state: 'open' }, ['办理乙', '没有期限的事']],
    ['a text', { text: '期限' }, ['没有期限的事']],
    ['a text with signs of SQL', { text: '0%的' }, ['更新100%的目录_草稿']],
    ['a body out of scope', { body: 'other' }, []],
  ])('gives %s', async (_, filter, expected) => {
    const given = {
      ...filter,
      ...(filter?.holder === undefined ? {} : { holder: ids.li }),
      ...(filter?.body === undefined ? {} : { body: ids.other }),
    };
    const page = await inTown((tx) => listWork(tx, today, first, given));
    expect(titles(page)).toEqual(expected);
    expect(page.total).toBe(expected.length);
  });

  test('each row says how near its date is, who gave it and who has it', async () => {
    const page = await inTown((tx) => listWork(tx, today, first));
    const nearness = page.rows.map(({ title, urgency, workingDaysLeft }) => [
      title,
      urgency,
      workingDaysLeft,
    ]);
    expect(nearness).toEqual([
      ['办完的事', 'done', null],
      ['答复甲', 'overdue', -2],
      ['更新100%的目录_草稿', 'soon', 2],
      ['办理乙', 'later', 20],
      ['没有期限的事', 'open-ended', null],
    ]);
    const given = await inTown((tx) => readWork(tx, today, { bodyId: ids.town, itemId: items.soon }));
    // The supervisor is of the county, which the town does not see; the name is told all the same.
    expect(given).toMatchObject({
      openedBy: { name: '赵主任' },
      holder: { name: '张三' },
      bodyName: '乙镇人民政府',
    });
  });

  test('the derivation follows the count day by day', async () => {
    const found = await inTown((tx) => readDerivation(tx, { bodyId: ids.town, itemId: items.counted }));
    expect(found).toMatchObject({
      from: '2026-11-20',
      workingDays: 20,
      dueOn: '2026-12-18',
      date: '2026-12-18',
    });
    expect(found?.derivation.filter(({ counts }) => counts)).toHaveLength(20);
    for (const [bodyId, itemId] of [
      [ids.town, items.late],
      [ids.town, uuidv7()],
      [ids.other, items.counted],
      [ids.other, items.others],
    ] as const) {
      expect(await inTown((tx) => readDerivation(tx, { bodyId, itemId }))).toBeNull();
    }
  });

  test('another body’s work is not there', async () => {
    expect(await inTown((tx) => readWork(tx, today, { bodyId: ids.other, itemId: items.others }))).toBeNull();
    const both = await read({ bodies: [ids.town, ids.other] }, (tx) =>
      listWork(tx, today, first, { state: 'overdue' }),
    );
    expect(titles(both)).toEqual(['别镇的事', '答复甲']);
  });
});

describe('listActs', () => {
  test('names who, what and why, the newest first', async () => {
    const page = await inTown((tx) => listActs(tx, first));
    expect(page.rows[0]).toMatchObject({
      kind: 'work.done',
      title: '办结',
      sentence: '李四办结了“办完的事”。',
      actor: { id: ids.li, name: '李四' },
      subject: '办完的事',
      bodyName: '乙镇人民政府',
      reason: null,
    });
    expect(page.rows.at(-1)).toMatchObject({
      kind: 'body.founded',
      sentence: '系统登记了单位乙镇人民政府。',
      seq: 1,
    });
    expect(page.rows.some(({ actor }) => actor?.name === '赵主任')).toBe(true);
    expect(page.rows.every(({ bodyId }) => bodyId === ids.town)).toBe(true);
  });

  it.each<[string, () => Parameters<typeof listActs>[2], number]>([
    ['an actor', () => ({ actor: ids.li }), 1],
    ['a kind', () => ({ kind: 'work.opened' }), 5],
    ['a kind that is none', () => ({ kind: "x' or true --" }), 0],
    ['a subject', () => ({ subject: items.done }), 2],
    ['another body', () => ({ body: ids.other }), 0],
    ['days before', () => ({ to: civilDate('2020-01-01') }), 0],
    ['days after', () => ({ from: civilDate('2099-01-01') }), 0],
  ])('filters by %s', async (_, filter, count) => {
    const page = await inTown((tx) => listActs(tx, first, filter()));
    expect(page.rows).toHaveLength(count);
    expect(page.total).toBe(count);
  });

  test('the day in China, not in London, decides the period', async () => {
    const newest = (await inTown((tx) => listActs(tx, first))).rows[0];
    const inChina = new Date(Date.parse(newest?.at ?? '') + 8 * 3_600_000)
      .toISOString()
      .slice(0, 10) as CivilDate;
    const ofDay = await inTown((tx) => listActs(tx, first, { from: inChina, to: inChina }));
    expect(ofDay.rows.some(({ seq }) => seq === newest?.seq)).toBe(true);
  });

  test('one act in full, with the hashes of its neighbours', async () => {
    const one = await inTown((tx) => readAct(tx, { bodyId: ids.town, seq: 4 }));
    const next = await inTown((tx) => readAct(tx, { bodyId: ids.town, seq: 5 }));
    expect(one).toMatchObject({ algorithm: 'sha256', title: '交办任务' });
    expect(next?.previousHash).toBe(one?.hash);
    expect(one?.nextHash).toBe(next?.hash);
    expect(one?.stated).toContainEqual({ name: '承办人', value: '张三' });
    expect(await inTown((tx) => readAct(tx, { bodyId: ids.other, seq: 1 }))).toBeNull();
    expect(await inTown((tx) => readAct(tx, { bodyId: ids.town, seq: 999 }))).toBeNull();
  });
});

describe('paging', () => {
  let many: TestLedger;
  beforeAll(async () => {
    many = await freshLedger();
    const county = await body(many.ledger, '甲县人民政府');
    for (let town = 0; town < 3; town += 1) {
      const bodyId = await body(many.ledger, `第${town}镇人民政府`, 'township', county);
      for (let each = 0; each < 17; each += 1) {
        const holder = await person(many.ledger, bodyId, `p${town}-${each}`, ['clerk'], `张${each % 4}`);
        const due = each % 3 === 0 ? null : `2026-11-${String(1 + (each % 5)).padStart(2, '0')}`;
        await act(many.ledger, bodyId, 'work.opened', uuidv7(), task(holder, `事${town}-${each}`, due));
      }
    }
  });
  afterAll(() => many.close());

  const lists: readonly [string, (tx: Tx, page: PageQuery) => Promise<Page<unknown>>, number][] = [
    ['bodies', (tx, page) => listBodies(tx, page), 4],
    ['staff by name', (tx, page) => listStaff(tx, now, page), 51],
    ['staff by last sign-in', (tx, page) => listStaff(tx, now, page, {}, 'last-sign-in'), 51],
    ['work', (tx, page) => listWork(tx, today, page), 51],
    ['acts', (tx, page) => listActs(tx, page), 106],
  ];

  it.each(lists)('%s: forwards, backwards and from the end give the same rows', async (_, list, total) => {
    const readIn = (page: PageQuery) => many.ledger.read('everything', (tx) => list(tx, page));
    const forwards: unknown[] = [];
    let page = await readIn(first);
    for (;;) {
      forwards.push(...page.rows);
      expect(page.total).toBe(total);
      if (page.next === null) break;
      page = await readIn({ size: 20, after: page.next });
    }
    expect(forwards).toHaveLength(total);
    expect(new Set(forwards.map((row) => JSON.stringify(row))).size).toBe(total);

    let backwards: unknown[] = [];
    for (page = await readIn({ size: 20, before: lastPage }); ;) {
      backwards = [...page.rows, ...backwards];
      if (page.previous === null) break;
      page = await readIn({ size: 20, before: page.previous });
    }
    // Turned back to the beginning, a whole first page is given, which repeats some rows of the second.
    const seen = new Set(backwards.map((row) => JSON.stringify(row)));
    expect([...seen].toSorted()).toEqual(forwards.map((row) => JSON.stringify(row)).toSorted());
  });

  test('a cursor that was altered gives the first page, never a fault of the database', async () => {
    const altered = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.json().map((text) => Buffer.from(text).toString('base64url')),
      fc
        .array(
          fc.constantFrom(
            '2026-11-20',
            '2026-13-45',
            'infinity',
            '2026-11-20 01:02:03+00',
            '1',
            "'",
            'x\u0000',
          ),
          {
            maxLength: 4,
          },
        )
        .map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url')),
    );
    await fc.assert(
      fc.asyncProperty(altered, fc.constantFrom(...lists), async (cursor, [, list]) => {
        const page = await many.ledger.read('everything', (tx) => list(tx, { size: 20, after: cursor }));
        expect(page.rows.length).toBeLessThanOrEqual(20);
      }),
      { numRuns: 60 },
    );
  });
});
