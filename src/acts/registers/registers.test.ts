import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  actingCounty,
  done,
  refused,
  type Account,
  type ActingCounty,
} from '../../../tests/support/acting.ts';
import { act } from '../../../tests/support/ledger.ts';
import { plainEdition, published } from '../../../tests/support/published.ts';
import { identityNumber } from '../../../tests/support/planted-secrets.ts';
import { civilDate, type RegisterKind } from '../../law/index.ts';
import { listActs } from '../../ledger/read/list-acts.ts';
import { listRegister, readRegisterLine } from '../../ledger/read/list-register.ts';
import { registerFigures, registerYears } from '../../ledger/read/register-figures.ts';
import { correctLine } from './correct-line.ts';
import { enterLine } from './enter-line.ts';
import { checkRegisterImport, importRegister, type RegisterTable } from './import-lines.ts';
import type { RegisterInput } from './register-input.ts';
import { strikeOutLine } from './strike-out-line.ts';

let house: ActingCounty;
beforeAll(async () => {
  house = await actingCounty();
});
afterAll(async () => {
  expect(await house.faults()).toEqual([]);
  await house.close();
});

let numbers = 0;
const line = (change: Partial<RegisterInput> = {}): RegisterInput => ({
  number: `乙许〔2026〕${(numbers += 1)}号`,
  matter: '农村村民住宅建设审批',
  on: civilDate('2026-03-02'),
  count: 1,
  amountFen: null,
  remark: '',
  publicationId: null,
  ...change,
});

const enter = async (
  change: Partial<RegisterInput> = {},
  register: RegisterKind = 'licence',
  by: Account = 'clerk',
) =>
  enterLine(await house.as(by), {
    actId: uuidv7(),
    bodyId: house.bodies.township,
    register,
    line: line(change),
  });

const read = (entryId: string) =>
  house.ledger.read({ bodies: [house.bodies.township] }, (tx) =>
    readRegisterLine(tx, { bodyId: house.bodies.township, entryId }),
  );

const lines = async (filter: Partial<Parameters<typeof listRegister>[2]> = {}) =>
  (
    await house.ledger.read({ bodies: [house.bodies.township] }, (tx) =>
      listRegister(tx, { size: 100 }, { register: 'licence', ...filter }),
    )
  ).rows;

const years = (bodyId = house.bodies.township) =>
  house.ledger.read({ bodies: [bodyId] }, (tx) => registerYears(tx, bodyId));

/** A publication of the township, public or not. */
async function publication(state: 'public' | 'draft'): Promise<string> {
  const { ledger, bodies, ids } = house;
  if (state === 'public') return published(ledger, bodies.township, ids.clerk, plainEdition('许可结果公示'));
  const id = uuidv7();
  const place = { columnId: 'notice', rowId: null, obligationKey: null, documentId: null };
  await act(ledger, bodies.township, 'publication.opened', id, place);
  return id;
}

describe('entering a line', () => {
  it('puts it into its register', async () => {
    const id = done(await enter({ number: ' 乙许〔2026〕900号 ', matter: ' 甲 ', remark: ' 乙 ' }));
    expect(await read(id)).toMatchObject({
      id,
      register: 'licence',
      number: '乙许〔2026〕900号',
      matter: '甲',
      on: '2026-03-02',
      count: 1,
      amountFen: null,
      remark: '乙',
      publication: null,
      source: 'form',
      struckOut: false,
    });
  });

  it('does it once, however often it is sent', async () => {
    const input = {
      actId: uuidv7(),
      bodyId: house.bodies.township,
      register: 'penalty',
      line: line(),
    } as const;
    const context = await house.as('clerk');
    expect(await enterLine(context, input)).toMatchObject({ done: true, repeated: false });
    expect(await enterLine(context, input)).toMatchObject({ done: true, repeated: true });
  });

  it('keeps of a fee the money, of a decision the count, whatever else is sent', async () => {
    const fee = done(await enter({ number: null, count: 7, amountFen: 108_050 }, 'fee'));
    expect(await read(fee)).toMatchObject({ count: 0, amountFen: 108_050 });
    const coercion = done(await enter({ count: 7, amountFen: 5 }, 'coercion'));
    expect(await read(coercion)).toMatchObject({ count: 7, amountFen: null });
  });

  it.each([
    ['an identity number in the matter', { matter: `张三${identityNumber(1)}建房` }, '许可事项里有身份证号'],
    ['an identity number in the remark', { remark: `证件${identityNumber(4)}` }, '备注里有身份证号'],
    ['no matter', { matter: ' ' }, '没有填许可事项'],
    ['no decision', { count: 0 }, '没有作出决定的不用登记'],
    ['a day to come', { on: civilDate('2026-11-21') }, '在今天以后'],
    ['a publication that is none', { publicationId: uuidv7() }, '没有找到这条已发布的信息'],
  ] as const)('is refused with %s', async (_, change, sentence) => {
    expect(refused(await enter(change)).message).toContain(sentence);
  });

  it('is refused with a number that stands, in that register only', async () => {
    done(await enter({ number: '乙决〔2026〕1号' }));
    expect(refused(await enter({ number: '乙决〔2026〕1号' }))).toMatchObject({
      field: 'number',
      message: expect.stringContaining('2026-03-02'),
    });
    done(await enter({ number: '乙决〔2026〕1号' }, 'penalty'));
  });

  it('names a publication only of what was made public', async () => {
    const [open, draft] = [await publication('public'), await publication('draft')];
    const id = done(await enter({ publicationId: open }));
    expect((await read(id))?.publication).toEqual({ id: open, title: '许可结果公示' });
    expect((await lines({ state: 'not-linked' })).map((row) => row.id)).not.toContain(id);
    expect(refused(await enter({ publicationId: draft })).field).toBe('publicationId');
  });

  it.each(['auditor', 'keeper', 'otherclerk', 'watcher'] as const)('is not for %s', async (account) => {
    expect(refused(await enter({}, 'licence', account)).code).toMatch(/^not-(?:allowed|found)$/u);
  });

  it('names the article on which table 2 rests', async () => {
    expect(refused(await enter({ matter: '' })).basis).toContainEqual({
      instrument: 'regulation',
      article: '第二十条第（五）项',
    });
  });
});

describe('correcting and striking out', () => {
  const correct = async (entryId: string, change: Partial<RegisterInput>, reason = '录错了') =>
    correctLine(await house.as('clerk'), {
      actId: uuidv7(),
      bodyId: house.bodies.township,
      entryId,
      line: line({ number: '乙更〔2026〕1号', ...change }),
      reason,
    });
  const strike = async (entryId: string, reason = '重复登记') =>
    strikeOutLine(await house.as('clerk'), {
      actId: uuidv7(),
      bodyId: house.bodies.township,
      entryId,
      reason,
    });

  it('changes the line and takes it out of the count, which goes back with it', async () => {
    const before = await years();
    const id = done(await enter({ on: civilDate('2024-05-06') }, 'penalty'));
    done(await correct(id, { on: civilDate('2024-05-07'), count: 3 }));
    expect(await read(id)).toMatchObject({ on: '2024-05-07', count: 3, register: 'penalty' });
    const figures = () =>
      house.ledger.read({ bodies: [house.bodies.township] }, (tx) =>
        registerFigures(tx, house.bodies.township, 2024),
      );
    expect(await figures()).toEqual({ year: 2024, licence: 0, penalty: 3, coercion: 0, feeFen: 0 });
    done(await strike(id));
    expect(await figures()).toEqual({ year: 2024, licence: 0, penalty: 0, coercion: 0, feeFen: 0 });
    expect(await years()).toEqual(before);
    expect((await lines({ register: 'penalty', state: 'struck-out' })).map((row) => row.id)).toContain(id);
    const told = await house.ledger.read({ bodies: [house.bodies.township] }, (tx) =>
      listActs(tx, { size: 20 }, { subject: id }),
    );
    expect(told.rows.map(({ sentence, subject, reason }) => [sentence, subject, reason])).toEqual([
      ['张三注销了一条行政处罚记录。', '农村村民住宅建设审批', '重复登记'],
      ['张三更正了行政处罚台账“农村村民住宅建设审批”。', '农村村民住宅建设审批', '录错了'],
      ['张三登记了行政处罚1条。', '农村村民住宅建设审批', null],
    ]);
    expect(refused(await strike(id)).message).toContain('已经注销');
    expect(refused(await correct(id, {})).message).toContain('已经注销');
  });

  it('is refused where nothing changes, without a reason, with personal data, and of another body', async () => {
    const id = done(await enter({ number: '乙更〔2026〕1号' }));
    expect(refused(await correct(id, {})).message).toContain('没有改动');
    expect(refused(await correct(id, { count: 2 }, ' ')).field).toBe('reason');
    expect(refused(await strike(id, `张三${identityNumber(2)}`)).message).toContain('身份证号');
    expect(refused(await correct(uuidv7(), { count: 2 })).code).toBe('not-found');
    const other = await house.as('otherclerk');
    const input = { actId: uuidv7(), bodyId: house.bodies.otherTownship, entryId: id, reason: '试' };
    expect(refused(await strikeOutLine(other, input)).code).toBe('not-found');
  });
});

describe('importing a list', () => {
  const table = (rows: RegisterTable['rows'], change: Partial<RegisterTable> = {}): RegisterTable => ({
    bodyId: house.bodies.otherTownship,
    register: 'licence',
    source: '许可台账.xlsx',
    rows,
    acceptRepeats: false,
    ...change,
  });
  const check = async (given: RegisterTable, by: Account = 'otherclerk') =>
    checkRegisterImport(await house.as(by), given);
  const bring = async (given: RegisterTable) =>
    importRegister(await house.as('otherclerk'), { actId: uuidv7(), ...given });

  const good = [
    { row: 3, cells: { on: '2026/3/2', number: '丙许1号', matter: '甲' } },
    { row: 4, cells: { on: '2026/3/3', matter: '乙', count: '12' } },
  ];

  it('enters all its lines in one act', async () => {
    const given = table(good);
    expect(await check(given)).toMatchObject({ entries: [{ row: 3 }, { row: 4 }], faults: [], repeats: [] });
    expect(await years(house.bodies.otherTownship)).toEqual([]);
    done(await bring(given));
    expect(await years(house.bodies.otherTownship)).toEqual([
      { year: 2026, licence: 13, penalty: 0, coercion: 0, feeFen: 0 },
    ]);
  });

  it('is refused the second time: numbers stand, and lines without number look alike', async () => {
    const given = table(good);
    const found = await check(given);
    expect(found.faults).toEqual([{ row: 3, sentence: '“丙许1号”已经登记过。' }]);
    expect(found.repeats).toEqual([{ row: 4, sentence: '日期、事项、数量都和已登记的一行一样。' }]);
    expect(refused(await bring(given)).message).toBe(
      '有1处要先改好，一行也没有登记。第3行：“丙许1号”已经登记过。',
    );
    const unnumbered = table(good.slice(1));
    expect(refused(await bring(unnumbered)).message).toContain('有1行可能登记过');
    done(await bring({ ...unnumbered, acceptRepeats: true }));
  });

  it('names every row that will not do, and takes none', async () => {
    const before = await years(house.bodies.otherTownship);
    const given = table([
      { row: 2, cells: { on: '2026-03-05', matter: '丙' } },
      { row: 3, cells: { on: '昨天', matter: '丁' } },
      { row: 4, cells: { on: '2026-03-05', matter: identityNumber(3) } },
      { row: 5, cells: { on: '2026-03-05', number: '丙许9号', matter: '戊' } },
      { row: 6, cells: { on: '2026-03-06', number: '丙许9号', matter: '己' } },
      { row: 7, cells: { on: '2026-03-05', matter: '丙' } },
    ]);
    const { faults, repeats } = await check(given);
    expect(faults).toEqual([
      { row: 3, sentence: '日期“昨天”读不出来，请写成2026-03-02的样子。' },
      { row: 4, sentence: '许可事项里有身份证号，操作记录永久保存，请不要写。' },
      { row: 6, sentence: '“丙许9号”和第5行的文号一样。' },
    ]);
    expect(repeats).toEqual([{ row: 7, sentence: '日期、事项、数量都和第2行一样。' }]);
    expect(refused(await bring(given)).message).toContain('有3处要先改好');
    expect(await years(house.bodies.otherTownship)).toEqual(before);
    expect(refused(await bring(table([]))).message).toContain('没有可以登记的行');
  });

  it('shows nothing to someone of another body', async () => {
    expect(await check(table(good), 'clerk')).toEqual({ entries: [], faults: [], repeats: [] });
  });

  it('takes two thousand lines', async () => {
    const rows = Array.from({ length: 2000 }, (_, at) => ({
      row: at + 2,
      cells: { on: '2025-06-01', matter: `事项${at}`, number: `丙大${at}号` },
    }));
    done(await bring(table(rows)));
    const [, year2025] = await years(house.bodies.otherTownship);
    expect(year2025).toMatchObject({ year: 2025, licence: 2000 });
  });

  it('keeps nobody’s number in the name of the list', async () => {
    const secret = identityNumber(5);
    const row = { row: 3, cells: { on: '2026/3/5', number: '丙许5号', matter: '戊' } };
    const id = done(await bring(table([row], { source: `张三${secret}.xlsx` })));
    const { payload } = await house.ledger.read('everything', (tx) =>
      tx.selectFrom('acts').select('payload').where('act_id', '=', id).executeTakeFirstOrThrow(),
    );
    expect(JSON.stringify(payload)).not.toContain(secret);
    expect(JSON.stringify(payload)).toContain('张三');
  });
});

it('lists by register, year and text, the newest first', async () => {
  const early = done(await enter({ on: civilDate('2023-01-01'), matter: '砍伐_100%' }));
  const late = done(await enter({ on: civilDate('2023-12-31'), matter: '砍伐' }));
  expect((await lines({ year: 2023 })).map((row) => row.id)).toEqual([late, early]);
  expect((await lines({ text: '_100%' })).map((row) => row.id)).toEqual([early]);
  expect(await lines({ year: 2022 })).toEqual([]);
  expect((await lines({ body: house.bodies.otherTownship })).length).toBe(0);
});
