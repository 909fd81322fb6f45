import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  actingCounty,
  done,
  friday,
  refused,
  type Account,
  type ActingCounty,
} from '../../../tests/support/acting.ts';
import { Dice, identity } from '../../../tests/support/screening/numbers.ts';
import { civilDate, type CleanUpConclusion } from '../../law/index.ts';
import { documentDuties } from '../../ledger/read/document-duties.ts';
import { listCleanUps, readCleanUp } from '../../ledger/read/list-clean-ups.ts';
import { readDocument } from '../../ledger/read/read-document.ts';
import { closeCleanUp } from './close-clean-up.ts';
import { concludeCleanUp } from './conclude-clean-up.ts';
import { openCleanUp } from './open-clean-up.ts';
import { registerDocument } from './register-document.ts';
import { strikeOutDocument } from './strike-out-document.ts';

const day = civilDate;
const by = '乙政发〔2026〕40号';
const titles = ['养殖补贴办法', '农田水利办法', '殡葬管理办法', '集市管理办法', '防疫值守办法'] as const;

let house: ActingCounty;
let ids: Record<(typeof titles)[number], string>;
beforeAll(async () => {
  house = await actingCounty();
});
afterAll(() => house.close());

/** Each test has a township's register of its own: the county's office and the two townships take turns. */
const places: readonly (readonly [keyof ActingCounty['bodies'], Account])[] = [
  ['township', 'clerk'],
  ['otherTownship', 'otherclerk'],
  ['county', 'countyhead'],
];
let place = -1;
let bodyId = '';
let account: Account = 'clerk';
const context = (today = friday) => house.as(account, today);

beforeEach(async () => {
  place += 1;
  const [body, who] = places[place] ?? ['township', 'clerk'];
  bodyId = house.bodies[body];
  account = who;
  const given: Partial<typeof ids> = {};
  for (const [at, title] of titles.entries()) {
    const lapses = title === '防疫值守办法';
    const formedOn = day(`2024-0${at + 1}-02`);
    given[title] = done(
      await registerDocument(await context(), {
        actId: uuidv7(),
        bodyId,
        number: `乙政规〔2024〕${at + 1}号`,
        title: `乙镇人民政府关于印发${title}的通知`,
        issuer: '乙镇人民政府',
        formedOn,
        itemId: '20-1',
        rowId: null,
        normative: {
          effectiveOn: formedOn,
          provisional: false,
          term: lapses ? { kind: 'years', years: 2 } : { kind: 'by-rule' },
        },
        publicElsewhere: { on: formedOn, where: '镇政府公开栏' },
        attribute: 'proactive',
        groundId: 'listed',
        reason: '',
        reviewOn: null,
      }),
    );
  }
  ids = given as typeof ids;
});

const opened = async () =>
  done(
    await openCleanUp(await context(), {
      actId: uuidv7(),
      bodyId,
      title: '2026年规范性文件清理',
      asOf: day('2026-10-31'),
      dueOn: day('2026-12-31'),
    }),
  );

const on = (
  title: (typeof titles)[number],
  conclusion: CleanUpConclusion['conclusion'],
  more: Partial<CleanUpConclusion> = {},
): CleanUpConclusion => ({
  documentId: ids[title],
  conclusion,
  reason: conclusion === 'keep' ? '' : '上级文件已经修改',
  amendBy: conclusion === 'amend' ? day('2027-06-30') : null,
  ...more,
});

const conclude = async (campaignId: string, ...conclusions: CleanUpConclusion[]) =>
  concludeCleanUp(await context(), { actId: uuidv7(), bodyId, campaignId, conclusions });

const close = async (campaignId: string, more: { on?: string; by?: string } = {}) =>
  closeCleanUp(await context(), {
    actId: uuidv7(),
    bodyId,
    campaignId,
    on: day(more.on ?? friday),
    by: more.by ?? by,
  });

const read = (campaignId: string) =>
  house.ledger.read('everything', (tx) => readCleanUp(tx, friday, { bodyId, campaignId }));

test('a campaign from its opening to the public list', async () => {
  const campaignId = await opened();
  // What lapsed by itself is not asked about.
  expect((await read(campaignId))?.rows.map(({ id }) => id)).toEqual(
    titles.slice(0, 4).map((title) => ids[title]),
  );
  done(await conclude(campaignId, on('养殖补贴办法', 'keep'), on('农田水利办法', 'amend')));
  done(await conclude(campaignId, on('殡葬管理办法', 'repeal')));
  expect(await read(campaignId)).toMatchObject({ documents: 4, concluded: 3, closedOn: null, result: null });
  const early = refused(await close(campaignId));
  expect(early.message).toContain('集市管理办法');
  done(await conclude(campaignId, on('集市管理办法', 'keep')));
  // Thought better of: the later conclusion holds.
  done(await conclude(campaignId, on('集市管理办法', 'declare-lapsed')));
  done(await close(campaignId, { on: '2026-11-23' }));

  const closed = await read(campaignId);
  expect(closed).toMatchObject({ closedOn: '2026-11-23', documents: 4, concluded: 4, rows: [] });
  const listed = Object.entries(closed?.result ?? {}).map(([list, rows]) => [
    list,
    ...rows.map(({ documentId, until }) => [documentId, until]),
  ]);
  expect(listed).toEqual([
    ['inForce', [ids['养殖补贴办法'], '2029-01-01']],
    ['amended', [ids['农田水利办法'], '2027-06-30']],
    ['repealed', [ids['殡葬管理办法'], null]],
    ['lapsed', [ids['集市管理办法'], null], [ids['防疫值守办法'], null]],
  ]);
  const stateOn = async (title: (typeof titles)[number], today: string) =>
    (
      await house.ledger.read('everything', (tx) =>
        readDocument(tx, day(today), { bodyId, documentId: ids[title] }),
      )
    )?.normative?.state;
  expect(await stateOn('殡葬管理办法', '2026-11-22')).toBe('in-force');
  expect(await stateOn('殡葬管理办法', '2026-11-23')).toBe('repealed');
  expect(await stateOn('集市管理办法', '2026-11-23')).toBe('lapsed');
  expect(await stateOn('养殖补贴办法', '2026-11-23')).toBe('in-force');
  expect(await stateOn('农田水利办法', '2026-11-23')).toBe('in-force');

  // It is over: nothing is added, and what was told to be over is not told again.
  expect(refused(await conclude(campaignId, on('养殖补贴办法', 'amend'))).code).toBe('not-now');
  expect(refused(await close(campaignId)).code).toBe('not-now');
  const next = done(
    await openCleanUp(await context(day('2028-11-01')), {
      actId: uuidv7(),
      bodyId,
      title: '2028年规范性文件清理',
      asOf: day('2028-10-31'),
      dueOn: null,
    }),
  );
  const later = await context(day('2028-11-01'));
  const keep = [on('养殖补贴办法', 'keep'), on('农田水利办法', 'keep')];
  done(await concludeCleanUp(later, { actId: uuidv7(), bodyId, campaignId: next, conclusions: keep }));
  done(await closeCleanUp(later, { actId: uuidv7(), bodyId, campaignId: next, on: day('2028-11-01'), by }));
  expect((await read(next))?.result?.lapsed).toEqual([]);
  const rows = await house.ledger.read('everything', (tx) => listCleanUps(tx, friday, bodyId));
  expect(rows.map(({ title }) => title)).toEqual(['2028年规范性文件清理', '2026年规范性文件清理']);
});

describe('refusals', () => {
  test('of opening, concluding and closing', async () => {
    const open = async (more: Partial<Parameters<typeof openCleanUp>[1]>, by: Account = account) =>
      refused(
        await openCleanUp(await house.as(by), {
          actId: uuidv7(),
          bodyId,
          title: '清理',
          asOf: friday,
          dueOn: null,
          ...more,
        }),
      );
    expect((await open({ title: ' ' })).field).toBe('title');
    expect((await open({ asOf: day('2026-11-21') })).field).toBe('asOf');
    expect((await open({ dueOn: day('2026-11-19') })).field).toBe('dueOn');
    expect((await open({}, 'auditor')).code).toBe('not-allowed');
    expect((await open({}, 'clerk')).code).toBe('not-found');
    expect((await open({ asOf: day('2023-12-31') })).message).toContain('没有要清理的');
    const campaignId = await opened();
    expect((await open({})).message).toContain('还没有公布结果');

    const tries: readonly (readonly [CleanUpConclusion, string])[] = [
      [on('养殖补贴办法', 'repeal', { reason: ' ' }), '理由'],
      [on('养殖补贴办法', 'amend', { amendBy: null }), '期限'],
      [on('养殖补贴办法', 'amend', { amendBy: day('2026-11-01') }), '今天以前'],
      [on('养殖补贴办法', 'keep', { documentId: uuidv7() }), '登记里没有'],
      [on('防疫值守办法', 'keep'), '重新制发'],
      [on('养殖补贴办法', 'repeal', { reason: identity(new Dice(7)) }), '请不要写'],
    ];
    for (const [conclusion, said] of tries) {
      expect(refused(await conclude(campaignId, conclusion)).message).toContain(said);
    }
    const twice = [on('养殖补贴办法', 'keep'), on('养殖补贴办法', 'repeal')];
    expect(refused(await conclude(campaignId, ...twice)).message).toContain('2个结论');
    done(await conclude(campaignId, on('养殖补贴办法', 'keep')));
    expect(refused(await conclude(campaignId, on('养殖补贴办法', 'keep'))).message).toContain('和原来一样');

    expect(refused(await close(campaignId, { by: '' })).field).toBe('by');
    expect(refused(await close(campaignId, { on: '2026-10-30' })).field).toBe('on');
    expect(refused(await close(campaignId, { on: '2027-03-01' })).field).toBe('on');
    expect(refused(await close(uuidv7())).code).toBe('not-found');
  });

  test('a document struck out meanwhile is no longer asked about', async () => {
    const campaignId = await opened();
    const others = titles.slice(0, 3).map((title) => on(title, 'keep'));
    done(await conclude(campaignId, ...others, on('集市管理办法', 'repeal')));
    done(
      await strikeOutDocument(await context(), {
        actId: uuidv7(),
        bodyId,
        documentId: ids['集市管理办法'],
        reason: '登重了',
      }),
    );
    const duties = await house.ledger.read('everything', (tx) => documentDuties(tx, [bodyId], friday));
    expect(duties.filter(({ kind }) => kind === 'clean-up')).toEqual([
      expect.objectContaining({ subjectId: campaignId, dueOn: '2026-12-31' }),
    ]);
    done(await close(campaignId));
    expect((await read(campaignId))?.result?.repealed).toEqual([]);
    const after = await house.ledger.read('everything', (tx) =>
      documentDuties(tx, [bodyId], day('2028-10-01')),
    );
    expect(after.map(({ kind }) => kind)).toContain('begin-clean-up');
    expect(await house.faults()).toEqual([]);
  });
});
