import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { actingCounty, done, friday, refused, type ActingCounty } from '../../../tests/support/acting.ts';
import { initialDocumentRules } from '../../law/index.ts';
import { listDocuments } from '../../ledger/read/list-documents.ts';
import { readDocument } from '../../ledger/read/read-document.ts';
import { checkDocumentImport, importDocuments, type DocumentTable } from './import-documents.ts';
import { readDocumentTable, type TableRow } from './document-table.ts';

const defaults = { issuer: '乙镇人民政府', publicWhere: '' };
const read = (rows: readonly TableRow[], more: Partial<typeof defaults> = {}) =>
  readDocumentTable(rows, { ...defaults, ...more }, friday, initialDocumentRules);

const row = (change: TableRow['cells'] = {}): readonly TableRow[] => [
  {
    row: 2,
    cells: {
      number: '乙政发〔2026〕1号',
      title: '乙镇人民政府关于养殖补贴的通知',
      formedOn: '2026年3月2日',
      attribute: '主动公开',
      ...change,
    },
  },
];

describe('readDocumentTable', () => {
  it.each<[string, TableRow['cells'], object]>([
    [
      'the ordinary columns',
      {},
      { number: '乙政发〔2026〕1号', formedOn: '2026-03-02', attribute: 'proactive' },
    ],
    ['no number', { number: '无' }, { number: null }],
    ['a date as a sheet has it', { formedOn: '2026/3/2' }, { formedOn: '2026-03-02' }],
    ['an item of the Regulation', { item: '财政预算、决算' }, { itemId: '20-7', groundId: 'listed' }],
    ['an item of townships', { item: '筹资筹劳' }, { itemId: '21-township-7', groundId: 'listed-local' }],
    ['on request', { attribute: '依申请公开' }, { groundId: 'open-not-listed', reviewOn: '2027-11-20' }],
    [
      'withheld by a ground named in part',
      { attribute: '不予公开', ground: '讨论记录', reason: '会议记录', reviewOn: '2027-01-31' },
      { groundId: 'discussion-record', reason: '会议记录', reviewOn: '2027-01-31' },
    ],
    [
      'a normative document, with a term in years',
      { normative: '是', effectiveOn: '2026-04-01', term: '5年' },
      {
        itemId: '20-1',
        normative: { effectiveOn: '2026-04-01', provisional: false, term: { kind: 'years', years: 5 } },
      },
    ],
    [
      'a normative document on trial, until a day',
      { title: '乙镇集市管理的意见（试行）', normative: '√', term: '至2027年12月31日' },
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
      { publicOn: '2026-03-10', publicWhere: 'https://example.invalid/1' },
      { publicElsewhere: { on: '2026-03-10', where: 'https://example.invalid/1' } },
    ],
  ])('takes %s', (_, change, expected) => {
    const { rows, faults } = read(row(change));
    expect(faults).toEqual([]);
    expect(rows).toEqual([expect.objectContaining({ row: 2, document: expect.objectContaining(expected) })]);
  });

  it.each<[string, TableRow['cells'], string]>([
    ['no title', { title: '' }, '请填写标题'],
    ['no date', { formedOn: '' }, '没有填成文日期'],
    ['a date that is none', { formedOn: '2026-02-30' }, '读不出来'],
    ['a date in words', { formedOn: '三月二日' }, '读不出来'],
    ['no attribute', { attribute: '' }, '没有填公开属性'],
    ['another attribute', { attribute: '内部' }, '“内部”读不出来'],
    ['no ground', { attribute: '不予公开' }, '没有填依据'],
    ['a ground of another attribute', { attribute: '不予公开', ground: '可以公开' }, '不在不予公开的依据里'],
    ['a ground that fits several', { attribute: '不予公开', ground: '过程性信息' }, '不在不予公开的依据里'],
    ['no reason', { attribute: '不予公开', ground: '讨论记录' }, '写明具体理由'],
    ['an item that is not there', { item: '其他' }, '不在条例列明的事项里'],
    ['an odd word for normative', { normative: '也许' }, '请写是或者否'],
    ['an odd term', { normative: '是', term: '很久' }, '读不出来'],
    ['an end without its basis', { normative: '是', endedOn: '2026-10-01' }, '没有填废止依据'],
    ['an end of what is not normative', { endedOn: '2026-10-01', endedBy: '甲' }, '没有写是'],
    ['a number of another year', { number: '乙政发〔2025〕1号' }, '文号的年份'],
    ['a number that cannot be read', { number: '一号' }, '读不出机关代字'],
    ['public, nobody knows where', { publicOn: '2026-03-10' }, '没有填在哪里公开的'],
  ])('names %s', (_, change, said) => {
    const { rows, faults } = read(row(change));
    expect(rows).toEqual([]);
    expect(faults.map((fault) => fault.row)).toContain(2);
    expect(faults.map(({ sentence }) => sentence).join('')).toContain(said);
  });

  test('what is public everywhere is said once for all rows, and never of others', () => {
    const table = ['主动公开', '依申请公开'].flatMap((attribute) => row({ attribute, number: '' }));
    const { rows } = read(table, { publicWhere: '镇政府公开栏' });
    expect(rows.map(({ document }) => document.publicElsewhere)).toEqual([
      { on: '2026-03-02', where: '镇政府公开栏' },
      null,
    ]);
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
    rows: numbers.flatMap((number, at) => row({ number }).map((each) => ({ ...each, row: at + 2 }))),
    defaults,
  });
  const registered = async () => {
    const rows = await house.ledger.read('everything', (tx) => listDocuments(tx, friday, { size: 100 }));
    return rows.rows.map(({ number }) => number ?? '').toSorted((a, b) => (a < b ? -1 : 1));
  };

  test('takes the whole table or nothing of it', async () => {
    const clerk = await house.as('clerk');
    const sound = table('乙政发〔2026〕1号', '乙政发〔2026〕2号');
    const ended = row({
      number: '乙政规〔2026〕1号',
      normative: '是',
      endedOn: '2026-10-01',
      endedBy: '乙政发〔2026〕9号',
    });
    const given = { ...sound, rows: [...sound.rows, ...ended] };
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
      expect(await checkDocumentImport(context, given)).toEqual({ rows: [], faults: [] });
    }
    expect(await house.faults()).toEqual([]);
  });
});
