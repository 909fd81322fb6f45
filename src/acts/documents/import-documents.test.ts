import { v7 as uuidv7 } from 'uuid';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { actingCounty, done, friday, refused, type ActingCounty } from '../../../tests/support/acting.ts';
import { addDays, civilDate, formatChinese, initialDocumentRules } from '../../law/index.ts';
import { listDocuments } from '../../ledger/read/list-documents.ts';
import { readDocument } from '../../ledger/read/read-document.ts';
import { checkDocumentImport, importDocuments, type DocumentTable } from './import-documents.ts';
import { dateOfText, mostRows, readDocumentTable } from './document-table.ts';

const defaults = { issuer: '乙镇人民政府', publicWhere: '' };
const head = ['发文字号', '标题', '成文日期', '公开属性'];
const read = (cells: readonly (readonly string[])[], more: Partial<typeof defaults> = {}) =>
  readDocumentTable(cells, { ...defaults, ...more }, friday, initialDocumentRules);

const row = (change: Readonly<Record<string, string>> = {}) => {
  const given: Record<string, string> = {
    发文字号: '乙政发〔2026〕1号',
    标题: '乙镇人民政府关于养殖补贴的通知',
    成文日期: '2026年3月2日',
    公开属性: '主动公开',
    ...change,
  };
  return [Object.keys(given), Object.values(given)];
};

describe('readDocumentTable', () => {
  it.each<[string, Readonly<Record<string, string>>, object]>([
    [
      'the ordinary columns',
      {},
      { number: '乙政发〔2026〕1号', formedOn: '2026-03-02', attribute: 'proactive' },
    ],
    ['no number', { 发文字号: '无' }, { number: null }],
    ['a date as a sheet has it', { 成文日期: '2026/3/2' }, { formedOn: '2026-03-02' }],
    ['an item of the Regulation', { 法定事项: '财政预算、决算' }, { itemId: '20-7', groundId: 'listed' }],
    ['an item of townships', { 法定事项: '筹资筹劳' }, { itemId: '21-township-7', groundId: 'listed-local' }],
    ['on request', { 公开属性: '依申请公开' }, { groundId: 'open-not-listed', reviewOn: '2027-11-20' }],
    [
      'withheld by a ground named in part',
      { 公开属性: '不予公开', 依据: '讨论记录', 理由: '会议记录', 复查日期: '2027-01-31' },
      { groundId: 'discussion-record', reason: '会议记录', reviewOn: '2027-01-31' },
    ],
    [
      'a normative document, with a term in years',
      { 规范性文件: '是', 施行日期: '2026-04-01', 有效期: '5年' },
      {
        itemId: '20-1',
        normative: { effectiveOn: '2026-04-01', provisional: false, term: { kind: 'years', years: 5 } },
      },
    ],
    [
      'a normative document on trial, until a day',
      { 标题: '乙镇集市管理的意见（试行）', 规范性文件: '√', 有效期: '至2027年12月31日' },
      {
        normative: {
          effectiveOn: '2026-03-02',
          provisional: true,
          term: { kind: 'until', last: '2027-12-31' },
        },
      },
    ],
    [
      'where it is public',
      { 公开日期: '2026-03-10', 公开网址: 'https://example.invalid/1' },
      { publicElsewhere: { on: '2026-03-10', where: 'https://example.invalid/1' } },
    ],
  ])('takes %s', (_, change, expected) => {
    const { rows, faults } = read(row(change));
    expect(faults).toEqual([]);
    expect(rows).toEqual([expect.objectContaining({ row: 2, document: expect.objectContaining(expected) })]);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['no title', { 标题: '' }, '请填写标题'],
    ['no date', { 成文日期: '' }, '没有填成文日期'],
    ['a date that is none', { 成文日期: '2026-02-30' }, '读不出来'],
    ['a date in words', { 成文日期: '三月二日' }, '读不出来'],
    ['no attribute', { 公开属性: '' }, '没有填公开属性'],
    ['another attribute', { 公开属性: '内部' }, '“内部”读不出来'],
    ['no ground', { 公开属性: '不予公开' }, '没有填依据'],
    ['a ground of another attribute', { 公开属性: '不予公开', 依据: '可以公开' }, '不在不予公开的依据里'],
    ['a ground that fits several', { 公开属性: '不予公开', 依据: '过程性信息' }, '不在不予公开的依据里'],
    ['no reason', { 公开属性: '不予公开', 依据: '讨论记录' }, '写明具体理由'],
    ['an item that is not there', { 法定事项: '其他' }, '不在条例列明的事项里'],
    ['an odd word for normative', { 规范性文件: '也许' }, '请写是或者否'],
    ['an odd term', { 规范性文件: '是', 有效期: '很久' }, '读不出来'],
    ['an end without its basis', { 规范性文件: '是', 废止日期: '2026-10-01' }, '没有填废止依据'],
    ['an end of what is not normative', { 废止日期: '2026-10-01', 废止依据: '甲' }, '没有写是'],
    ['a number of another year', { 发文字号: '乙政发〔2025〕1号' }, '文号的年份'],
    ['a number that cannot be read', { 发文字号: '一号' }, '读不出机关代字'],
    ['public, nobody knows where', { 公开日期: '2026-03-10' }, '没有填在哪里公开的'],
  ])('names %s', (_, change, said) => {
    const { rows, faults } = read(row(change));
    expect(rows).toEqual([]);
    expect(faults.map((fault) => fault.row)).toContain(2);
    expect(faults.map(({ sentence }) => sentence).join('')).toContain(said);
  });

  test('finds its head below a title, knows other names of columns, and says what it does not take', () => {
    const cells = [
      ['乙镇2026年发文登记表', '', '', '', ''],
      [],
      ['文件标题 ', '文 号', '印发日期（年月日）', '公开方式', '份数'],
      ['乙镇人民政府关于养殖补贴的通知', '乙政发〔2026〕1号', '20260302', '依申请公开', '20'],
      ['', '', '', '', ''],
    ];
    const { rows, faults, unused } = read(cells);
    expect(faults).toEqual([]);
    expect(rows).toEqual([expect.objectContaining({ row: 4 })]);
    expect(unused).toEqual(['份数']);
  });

  it.each<[string, readonly (readonly string[])[], string]>([
    ['nothing', [], '没有找到表头'],
    ['no head', [['甲', '乙']], '没有找到表头'],
    ['a head without what is needed', [['标题', '发文字号']], '缺少“成文日期”、“公开属性”'],
    ['a head alone', [head], '没有内容'],
    [
      'too many rows',
      [head, ...Array.from({ length: mostRows + 1 }, () => ['', '甲的通知', '2026-03-02', '主动公开'])],
      '请分几次导入',
    ],
  ])('says that there is %s', (_, cells, said) => {
    const { rows, faults } = read(cells);
    expect(rows).toEqual([]);
    expect(faults.map((fault) => [fault.row, fault.sentence.includes(said)])).toEqual([[0, true]]);
  });

  test('what is public everywhere is said once for all rows, and never of others', () => {
    const cells = [head, ...['主动公开', '依申请公开'].map((each) => ['', '甲的通知', '2026-03-02', each])];
    const { rows } = read(cells, { publicWhere: '镇政府公开栏' });
    expect(rows.map(({ document }) => document.publicElsewhere)).toEqual([
      { on: '2026-03-02', where: '镇政府公开栏' },
      null,
    ]);
  });

  test('a date is read back in every way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const date = addDays(civilDate('1950-01-01'), days);
        const [year = '', month = '', rest = ''] = date.split('-');
        const short = `${year}/${Number(month)}/${Number(rest)}`;
        for (const text of [date, formatChinese(date), short, date.replaceAll('-', ''), `${short} 0:00:00`]) {
          expect(dateOfText(text)).toBe(date);
        }
      }),
    );
  });
});

describe('importDocuments', () => {
  let house: ActingCounty;
  beforeAll(async () => {
    house = await actingCounty();
  });
  afterAll(() => house.close());

  const table = (...numbers: readonly string[]): DocumentTable => ({
    bodyId: house.bodies.township,
    cells: [
      [...head, '规范性文件', '废止日期', '废止依据'],
      ...numbers.map((number) => [number, '乙镇的通知', '2026-03-02', '主动公开', '', '', '']),
    ],
    defaults,
  });
  const registered = async () => {
    const rows = await house.ledger.read('everything', (tx) => listDocuments(tx, friday, { size: 100 }));
    return rows.rows.map(({ number }) => number ?? '').toSorted((a, b) => (a < b ? -1 : 1));
  };

  test('takes the whole table or nothing of it', async () => {
    const clerk = await house.as('clerk');
    const sound = table('乙政发〔2026〕1号', '乙政发〔2026〕2号');
    const ended = [
      '乙政规〔2026〕1号',
      '乙镇的办法',
      '2026-03-02',
      '主动公开',
      '是',
      '2026-10-01',
      '乙政发〔2026〕9号',
    ];
    const given = { ...sound, cells: [...sound.cells, ended] };
    expect(await checkDocumentImport(clerk, given)).toMatchObject({ faults: [], rows: { length: 3 } });
    expect(await registered()).toEqual([]);
    const actId = uuidv7();
    expect(done(await importDocuments(clerk, { ...given, actId }))).toBe(actId);
    done(await importDocuments(clerk, { ...given, actId }));
    expect(await registered()).toEqual(['乙政发〔2026〕1号', '乙政发〔2026〕2号', '乙政规〔2026〕1号']);
    const { rows } = await house.ledger.read('everything', (tx) =>
      listDocuments(tx, friday, { size: 20 }, { normative: 'repealed' }),
    );
    expect(rows.map(({ number }) => number)).toEqual(['乙政规〔2026〕1号']);

    const again = table('乙政发〔2026〕3号', '乙政发[2026]01号', '乙政发〔2026〕3号', '乙政发〔2025〕4号');
    const { faults } = await checkDocumentImport(clerk, again);
    expect(faults.map((fault) => fault.row)).toEqual([3, 4, 5]);
    const refusal = refused(await importDocuments(clerk, { ...again, actId: uuidv7() }));
    expect(refusal.message).toMatch(/^有3处要先改好，一份也没有登记。第3行/u);
    expect(await registered()).toHaveLength(3);
    expect(
      await house.ledger.read('everything', (tx) =>
        readDocument(tx, friday, { bodyId: house.bodies.township, documentId: actId }),
      ),
    ).toMatchObject({ number: '乙政发〔2026〕1号' });
  });

  test('is for those who register, in their own body', async () => {
    const given = table('乙政发〔2026〕8号');
    for (const [account, code] of [
      ['auditor', 'not-allowed'],
      ['watcher', 'not-allowed'],
      ['otherclerk', 'not-found'],
    ] as const) {
      const context = await house.as(account);
      const refusal = refused(await importDocuments(context, { ...given, actId: uuidv7() }));
      expect(refusal.code).toBe(code);
      expect(await checkDocumentImport(context, given)).toEqual({ rows: [], faults: [], unused: [] });
    }
    expect(await house.faults()).toEqual([]);
  });
});
