import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import {
  actingCounty,
  done,
  refused,
  type Account,
  type ActingCounty,
} from '../../../tests/support/acting.ts';
import { identityNumber } from '../../../tests/support/planted-secrets.ts';
import { standardRows } from '../../law/index.ts';
import { importCatalogue, planImport, type CatalogueImport } from './import-catalogue.ts';
import { rowsOf, type RowInput, type StandingRow } from './row-input.ts';
import { removeRow, setRow, type SetRow } from './set-row.ts';
import { takeStandardRows } from './take-standard-rows.ts';

let house: ActingCounty;
beforeAll(async () => {
  house = await actingCounty();
});
afterAll(() => house.close());

const row = (change: Partial<RowInput> = {}): RowInput => ({
  field: '社会救助',
  itemId: '21-township-8',
  matter: '救助结果',
  subMatter: `临时救助${uuidv7()}`,
  elements: ['对象姓名', '救助金额'],
  basis: '《条例》第二十一条',
  timeLimit: '自作出决定之日起10个工作日内',
  publisher: '乙镇人民政府',
  channels: ['notice-board'],
  otherChannels: [],
  group: null,
  manner: 'proactive',
  levels: ['township-village'],
  ...change,
});

const given = (change: Partial<SetRow> = {}): SetRow => ({
  actId: uuidv7(),
  bodyId: house.bodies.township,
  rowId: null,
  seenAt: null,
  row: row(),
  ...change,
});

const rows = (bodyId = house.bodies.township) => house.ledger.read('everything', (tx) => rowsOf(tx, bodyId));
const found = async (rowId: string, bodyId?: string): Promise<StandingRow | undefined> =>
  (await rows(bodyId)).find((each) => each.row.id === rowId);
const set = async (change: Partial<SetRow> = {}, by: Account = 'clerk') =>
  done(await setRow(await house.as(by), given(change)));

describe('setRow', () => {
  it('enters a row at the end, once an act, and changes it in its place', async () => {
    const input = given({ row: row({ matter: ' 救助结果 ', elements: ['姓名', ' ', '姓名', '金额'] }) });
    const rowId = done(await setRow(await house.as('clerk'), input));
    expect(done(await setRow(await house.as('clerk'), input))).toBe(rowId);
    const before = await found(rowId);
    expect(before?.row).toMatchObject({ matter: '救助结果', elements: ['姓名', '金额'] });
    await set();
    await set({ rowId, seenAt: before?.setAt ?? null, row: { ...input.row, timeLimit: '及时公开' } }, 'head');
    const after = await found(rowId);
    expect([after?.position, after?.row.timeLimit]).toEqual([before?.position, '及时公开']);
  });

  it('lets the county set rows of the bodies below', async () => {
    const rowId = await set({}, 'watcher');
    expect(await found(rowId)).toBeDefined();
  });

  it('keeps a row whose time limit it cannot read', async () => {
    expect(await found(await set({ row: row({ timeLimit: '尽快' }) }))).toBeDefined();
  });

  test.each<[string, Account, (row: RowInput) => Partial<SetRow>, string, string | undefined]>([
    ['without a matter', 'clerk', () => ({ row: row({ matter: ' ' }) }), 'wrong-input', 'matter'],
    ['without a field', 'clerk', () => ({ row: row({ field: '' }) }), 'wrong-input', 'field'],
    ['without elements', 'clerk', () => ({ row: row({ elements: [' '] }) }), 'wrong-input', 'elements'],
    ['without a channel', 'clerk', () => ({ row: row({ channels: [] }) }), 'wrong-input', 'channels'],
    ['without a level', 'clerk', () => ({ row: row({ levels: [] }) }), 'wrong-input', 'levels'],
    ['of no item', 'clerk', () => ({ row: row({ itemId: '20-99' }) }), 'wrong-input', 'itemId'],
    ['too long', 'clerk', () => ({ row: row({ publisher: '甲'.repeat(201) }) }), 'wrong-input', 'publisher'],
    [
      'with a number of a person',
      'clerk',
      () => ({ row: row({ elements: [`联系人张三，身份证号${identityNumber(1)}`] }) }),
      'wrong-input',
      'elements',
    ],
    ['of a matter that stands', 'clerk', (standing) => ({ row: standing }), 'wrong-input', 'subMatter'],
    ['that is not there', 'clerk', () => ({ rowId: uuidv7() }), 'not-found', undefined],
    ['in another body', 'otherclerk', () => ({}), 'not-found', undefined],
    ['as who may not', 'auditor', () => ({}), 'not-allowed', undefined],
  ])('refuses a row %s', async (_, by, change, code, field) => {
    const standing = row();
    await set({ row: standing });
    expect(refused(await setRow(await house.as(by), given(change(standing))))).toMatchObject({
      code,
      ...(field === undefined ? {} : { field }),
    });
  });

  it('refuses to change what someone changed in the meantime', async () => {
    const input = row();
    const rowId = await set({ row: input });
    const seenAt = (await found(rowId))?.setAt ?? null;
    await set({ rowId, seenAt, row: { ...input, basis: '《社会救助法》第四十五条' } });
    const late = await setRow(await house.as('second'), given({ rowId, seenAt, row: input }));
    expect(refused(late).code).toBe('stale');
  });
});

describe('removeRow', () => {
  it('takes a row away, and no second time', async () => {
    const rowId = await set();
    const input = { bodyId: house.bodies.township, rowId };
    done(await removeRow(await house.as('clerk'), { ...input, actId: uuidv7() }));
    expect(await found(rowId)).toBeUndefined();
    expect(refused(await removeRow(await house.as('clerk'), { ...input, actId: uuidv7() })).code).toBe(
      'not-found',
    );
  });
});

describe('takeStandardRows', () => {
  it('takes rows over in the name of the body, and leaves those that stand', async () => {
    const bodyId = house.bodies.otherTownship;
    const take = async (standardIds: readonly string[]) =>
      takeStandardRows(await house.as('otherclerk'), { actId: uuidv7(), bodyId, standardIds });
    done(await take(['std-01', 'std-36']));
    expect((await rows(bodyId)).map((each) => [each.position, each.row.publisher])).toEqual([
      [1, '丁镇人民政府'],
      [2, '村民委员会'],
    ]);
    done(await take(['std-01', 'std-02']));
    expect((await rows(bodyId)).map(({ row: { subMatter } }) => subMatter)).toEqual([
      '机构简介',
      '村级财务收支',
      '规范性文件',
    ]);
    expect(refused(await take(['std-01'])).code).toBe('not-now');
    expect(refused(await take([])).code).toBe('wrong-input');
    expect(refused(await take(['std-01', 'std-99'])).code).toBe('wrong-input');
  });

  it('owes nothing for the time in which a row was away', async () => {
    const bodyId = house.bodies.township;
    const take = async () =>
      done(
        await takeStandardRows(await house.as('clerk'), { actId: uuidv7(), bodyId, standardIds: ['std-09'] }),
      );
    const sinceOf = async (rowId: string) => {
      const row = await house.ledger.read('everything', (tx) =>
        tx
          .selectFrom('catalogue_rows')
          .select('first_set_at')
          .where('row_id', '=', rowId)
          .executeTakeFirstOrThrow(),
      );
      return row.first_set_at.getTime();
    };
    await take();
    const rowId = (await rows()).find(({ row: each }) => each.subMatter === '项目批准结果')?.row.id ?? '';
    const first = await sinceOf(rowId);
    const before = await found(rowId);
    const { id: _id, ...content } = before?.row ?? { ...row(), id: '' };
    await set({ rowId, seenAt: before?.setAt ?? null, row: { ...content, timeLimit: '及时公开' } });
    expect(await sinceOf(rowId)).toBe(first);
    done(await removeRow(await house.as('clerk'), { actId: uuidv7(), bodyId, rowId }));
    await take();
    expect((await found(rowId))?.row.timeLimit).not.toBe('及时公开');
    expect(await sinceOf(rowId)).toBeGreaterThan(first);
  });

  it('can take every one of them', async () => {
    const bodyId = house.bodies.department;
    done(
      await takeStandardRows(await house.as('watcher'), {
        actId: uuidv7(),
        bodyId,
        standardIds: standardRows.map(({ id }) => id),
      }),
    );
    expect(await rows(bodyId)).toHaveLength(standardRows.length);
  });
});

const head = [
  '序号',
  '一级事项',
  '二级事项',
  '公开内容（要素）',
  '公开依据',
  '公开时限',
  '公开主体',
  '公开渠道和载体',
  '公开对象',
  '公开方式',
  '公开层级',
];
const line = (matter: string, sub: string, timeLimit = '20个工作日', elements = '内容') => [
  '1',
  matter,
  sub,
  elements,
  '《条例》',
  timeLimit,
  '乙镇人民政府',
  '■政府网站',
  '全社会',
  '主动',
  '乡级',
];
const table = (lines: string[][], change: Partial<CatalogueImport> = {}): CatalogueImport => ({
  bodyId: house.bodies.village,
  source: '目录.xlsx',
  sheets: [{ name: '养老服务', rows: [['养老服务领域基层政务公开标准目录'], head, ...lines] }],
  field: '',
  ...change,
});
const imported = async (input: CatalogueImport, removeGone = false) =>
  importCatalogue(await house.as('watcher'), { ...input, actId: uuidv7(), removeGone });
const planned = (input: CatalogueImport) => house.ledger.read('everything', (tx) => planImport(tx, input));

describe('importCatalogue', () => {
  it('says what is new, changed, the same and gone, and then does that', async () => {
    const bodyId = house.bodies.village;
    done(
      await imported(
        table([line('老年人补贴', '补贴发放'), line('老年人补贴', '补贴名单'), line('机构', '名录')]),
      ),
    );
    const ids = new Map((await rows(bodyId)).map((each) => [each.row.subMatter, each.row.id]));
    expect(ids.size).toBe(3);
    const second = table([
      line('机构', '名录'),
      line('老年人补贴', '补贴发放', '10个工作日内'),
      line('老年人补贴', '评估结果', '尽快'),
    ]);
    const plan = await planned(second);
    expect(plan.rows.map(({ number, title, kind, changed }) => [number, title, kind, changed])).toEqual([
      [3, '名录', 'same', []],
      [4, '补贴发放', 'changed', ['公开时限']],
      [5, '评估结果', 'new', []],
    ]);
    expect(plan.rows[2]?.remarks[0]).toContain('没能读成期限');
    expect(plan.gone.map(({ title }) => title)).toEqual(['补贴名单']);
    done(await imported(second));
    expect((await rows(bodyId)).map(({ row: each }) => [each.subMatter, each.timeLimit, each.field])).toEqual(
      [
        ['名录', '20个工作日', '养老服务'],
        ['补贴发放', '10个工作日内', '养老服务'],
        ['评估结果', '尽快', '养老服务'],
        ['补贴名单', '20个工作日', '养老服务'],
      ],
    );
    for (const { row: each } of await rows(bodyId)) {
      if (ids.has(each.subMatter)) expect(each.id).toBe(ids.get(each.subMatter));
    }
    done(await imported(second, true));
    expect(await rows(bodyId)).toHaveLength(3);
    expect(refused(await imported(second, true)).code).toBe('not-now');
  });

  it('reads a heading of two lines with ticks, and matters that are written once', async () => {
    const two = [
      [
        '序号',
        '公开事项',
        '',
        '公开内容（要素）',
        '公开依据',
        '公开时限',
        '公开主体',
        '公开渠道和载体',
        '公开对象',
        '',
        '公开方式',
        '',
        '公开层级',
        '',
      ],
      [
        '序号',
        '一级事项',
        '二级事项',
        '公开内容（要素）',
        '公开依据',
        '公开时限',
        '公开主体',
        '公开渠道和载体',
        '全社会',
        '特定群体',
        '主动',
        '依申请',
        '县级',
        '乡、村级',
      ],
      [
        '1',
        '政策',
        '法规',
        '文件全文',
        '《条例》',
        '及时公开',
        '乙镇',
        '■政府网站 □两微一端',
        '√',
        '',
        '√',
        '',
        '',
        '√',
      ],
      [
        '2',
        '',
        '标准',
        '补贴标准',
        '《条例》',
        '每季度公开一次',
        '乙镇',
        '■村公示栏',
        '',
        '残疾人',
        '',
        '√',
        '√',
        '√',
      ],
    ];
    const { rows: read, faults } = await planned(
      table([], { sheets: [{ name: 'Sheet1', rows: two }], field: '涉农补贴' }),
    );
    expect(faults).toEqual([]);
    expect(read.map(({ number, title, field }) => [number, title, field])).toEqual([
      [3, '法规', '涉农补贴'],
      [4, '标准', '涉农补贴'],
    ]);
    done(
      await imported(
        table([], {
          bodyId: house.bodies.otherVillage,
          sheets: [{ name: 'Sheet1', rows: two }],
          field: '涉农补贴',
        }),
      ),
    );
    expect((await rows(house.bodies.otherVillage)).map((each) => each.row)).toMatchObject([
      {
        matter: '政策',
        channels: ['website'],
        group: null,
        manner: 'proactive',
        levels: ['township-village'],
      },
      {
        matter: '政策',
        channels: ['notice-board'],
        group: '残疾人',
        manner: 'on-request',
        levels: ['county', 'township-village'],
      },
    ]);
  });

  test.each<[string, (lines: string[][]) => CatalogueImport, readonly [number, RegExp][]]>([
    ['an empty cell', () => table([line('甲', '乙'), line('丙', '丁', '')]), [[4, /公开时限空着/u]]],
    [
      'every faulty line',
      () => table([line('', '乙', '及时', ''), line('丙', '丁', '')]),
      [
        [3, /一级事项空着/u],
        [4, /公开时限空着/u],
      ],
    ],
    [
      'a matter twice',
      () => table([line('甲', '乙'), line('丙', '丁'), line('甲 ', '乙。')]),
      [[5, /第3行的事项一样/u]],
    ],
    [
      'a number of a person',
      () => table([line('甲', '乙', '及时公开', `身份证${identityNumber(1)}`)]),
      [[3, /公民身份号码|身份证/u]],
    ],
    [
      'a table that is too long',
      () => table(Array.from({ length: 2001 }, (_, at) => line('甲', `乙${at}`))),
      [[2, /最多2000行/u]],
    ],
    [
      'no heading',
      () =>
        table([], {
          sheets: [
            {
              name: '表',
              rows: [
                ['姓名', '金额'],
                ['张三', '3'],
              ],
            },
          ],
        }),
      [[1, /没有找到表头/u]],
    ],
  ])('names %s and changes nothing', async (_, make, expected) => {
    const input = make([]);
    const before = await rows(input.bodyId);
    const { faults } = await planned(input);
    expect(faults.map(({ number }) => number)).toEqual(expected.map(([number]) => number));
    for (const [at, [, sentence]] of expected.entries()) expect(faults[at]?.sentence).toMatch(sentence);
    const { code, message } = refused(await imported(input));
    expect(code).toBe('wrong-input');
    expect(message).toMatch(/目录没有改动。$/u);
    expect(await rows(input.bodyId)).toEqual(before);
  });

  it('names the headings that it does not know', async () => {
    const lines = [line('甲', '乙').concat('王五'), line('丙', '丁')];
    const rowsOfTable = [[...head, '责任人'], ...lines];
    const { unknown, rows: read } = await planned(
      table([], { sheets: [{ name: '就业', rows: rowsOfTable }] }),
    );
    expect(unknown).toEqual(['责任人']);
    expect(read.map(({ field }) => field)).toEqual(['就业', '就业']);
  });
});

it('leaves a ledger without faults', async () => {
  expect(await house.faults()).toEqual([]);
});
