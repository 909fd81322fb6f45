import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../src/documents/tables/read-table.ts';
import { civilDate, type RosterLine } from '../../src/law/index.ts';
import { reportSoFar, someFigures, textOf } from '../support/county-reports.ts';
import { enter, hire } from '../support/county.ts';
import { act } from '../support/ledger.ts';
import { multipartOf } from '../support/multipart.ts';
import { clean, inventedHtml } from '../journeys/invented-reports.ts';
import { now, world, type Answer, type Caller, type World } from './world.ts';

const year = 2025;
const outside = uuidv7();
const told = (name: string, count: number) =>
  `${name}全年通过政府网站和公开栏主动公开信息${count}条，重点公开了惠农补贴发放名单、危房改造对象和村级财务收支情况，并逐条回复了群众留言，全年没有一条超过规定的时限，公开栏每季度换一次内容，老人也看得到。`;

let given: World;
let supervisor: Caller;
const county = () => given.bodies.county;
beforeAll(async () => {
  given = await world();
  const { ledger, bodies } = given;
  const staffId = await hire(ledger, bodies.county, 'jiancha.county', ['county-supervisor'], { now });
  supervisor = await enter(ledger, bodies.county, staffId, now);
  const line = (memberId: string, bodyId: string | null, name: string, filer: RosterLine['filer']) => ({
    memberId,
    bodyId,
    name,
    filer,
    exempt: null,
    remark: '',
    from: 2019,
    until: null,
  });
  const lines = [
    line(bodies.county, bodies.county, '甲县人民政府', 'office'),
    line(bodies.township, bodies.township, '乙镇人民政府', 'township'),
    line(bodies.otherTownship, bodies.otherTownship, '丁镇人民政府', 'township'),
    line(outside, null, '甲县水利局', 'department'),
  ];
  await act(ledger, bodies.county, 'roster.set', bodies.county, { lines, reason: '年度核定' });
  const report = (
    bodyId: string,
    of: number,
    granted: number,
    text: string,
    upTo: 'submitted' | 'published',
  ) =>
    reportSoFar(ledger, {
      bodyId,
      year: of,
      figures: someFigures({ granted }, { '2/feesTenThousandYuan': 0.1 }),
      upTo,
      to: bodies.county,
      text: textOf({ proactive: text }),
    });
  await report(bodies.township, 2024, 2, told('乙镇', 80), 'published');
  await report(bodies.township, 2025, 3, told('乙镇', 96), 'submitted');
  await report(bodies.otherTownship, 2025, 4, told('丁镇', 31), 'published');
});
afterAll(() => given.close());

const get = (path: string): Promise<Answer> =>
  given.ask({ method: 'GET', url: `/api/bodies/${county()}${path}`, as: supervisor });
const post = (path: string, payload: object): Promise<Answer> =>
  given.ask({ method: 'POST', url: `/api/bodies/${county()}${path}`, as: supervisor, payload });

describe('the county’s doors on reports', () => {
  it('list members with what the checks say, the late first where they are chased', async () => {
    const { body } = await get(`/report-members?year=${year}`);
    expect(body).toMatchObject({
      expected: 4,
      late: 2,
      due: '2026-01-31',
      rosterSet: true,
      standings: { missing: 2, 'to-review': 1, published: 1 },
      rows: [
        { name: '甲县人民政府', standing: 'missing', findings: null },
        { name: '乙镇人民政府', standing: 'to-review', receivedOn: '2026-01-20', lateBy: 0 },
        { name: '丁镇人民政府', standing: 'published', counted: 'report' },
        { name: '甲县水利局', standing: 'missing', bodyId: null },
      ],
    });
    const chased = await get(`/report-members?year=${year}&only=chase`);
    expect((chased.body as { rows: { name: string }[] }).rows.map(({ name }) => name)).toEqual([
      '甲县人民政府',
      '甲县水利局',
    ]);
  });

  it('show a report beside last year’s, and whose text it is like', async () => {
    const { body } = await get(`/report-members/${given.bodies.township}/review?year=${year}`);
    expect(body).toMatchObject({
      from: 'report',
      lastYear: 2024,
      phaseTitle: '已上报',
      mayAccept: { now: true, why: null },
      mayReturn: { now: true, why: null },
    });
    const { cells, sections } = body as {
      cells: { place: string; value: number; lastYear: number }[];
      sections: { place: string; alikeLastYear: number; alike: { name: string; degree: number }[] }[];
    };
    expect(cells.find(({ place }) => place === '3/granted/total')).toMatchObject({ value: 3, lastYear: 2 });
    const proactive = sections.find(({ place }) => place === 'proactive');
    // Figures and names aside, it is last year's text and the neighbour's.
    expect(proactive).toMatchObject({ alikeLastYear: 1, alike: [{ name: '丁镇人民政府', degree: 1 }] });
  });

  it('read a file, take it in and add it up', async () => {
    const figures = {
      'received/naturalPerson': '7',
      'received/total': '7',
      'carriedOut/naturalPerson': '7',
      'carriedOut/total': '7',
    };
    const html = inventedHtml({ ...clean, agency: '甲县水利局', year, figures });
    const read = await given.ask({
      method: 'POST',
      url: `/api/bodies/${county()}/report-files`,
      as: supervisor,
      ...(await multipartOf({ name: '水利局.html', bytes: Buffer.from(html) })),
    });
    expect(read.body).toMatchObject({ read: { agency: '甲县水利局', year, filled: 4, lacking: [] } });
    const { fileId } = (read.body as { file: { fileId: string } }).file;
    const importId = uuidv7();
    const wrongYear = await post('/report-imports', {
      actId: uuidv7(),
      memberId: outside,
      year: 2024,
      fileId,
    });
    expect(wrongYear.status).toBe(422);
    expect((await post('/report-imports', { actId: importId, memberId: outside, year, fileId })).status).toBe(
      200,
    );
    expect((await post(`/report-imports/${importId}/accept`, { actId: uuidv7(), remark: '' })).status).toBe(
      200,
    );
    const kept = await get(`/report-imports/${importId}/file`);
    expect(kept.bytes.toString('utf8')).toBe(html);
    const { body } = await get(`/report-sum?year=${year}`);
    const sum = body as {
      cells: { place: string; sum: number; parts: { memberId: string; value: number }[] }[];
      without: string[];
      blocked: string | null;
    };
    const received = sum.cells.find(({ place }) => place === '3/received/total');
    expect(received).toMatchObject({
      sum: 11,
      parts: [
        { memberId: given.bodies.otherTownship, value: 4 },
        { memberId: outside, value: 7 },
      ],
    });
    expect(new Set(sum.without)).toEqual(new Set([given.bodies.county, given.bodies.township]));
    expect(sum.blocked).toBeNull();
  });

  it('say why a file is no report', async () => {
    const answer = await given.ask({
      method: 'POST',
      url: `/api/bodies/${county()}/report-files`,
      as: supervisor,
      ...(await multipartOf({ name: '通知.txt', bytes: Buffer.from('会议通知，请到会。') })),
    });
    expect(answer.status).toBe(422);
    expect((answer.body as { message: string }).message).toMatch(/没有看到年度报告/u);
  });

  it('compare a cell over bodies and years', async () => {
    const { body } = await get('/report-comparison?place=3/granted/total&from=2024&to=2025');
    expect(body).toMatchObject({
      years: [2024, 2025],
      unit: '件',
      rows: [
        { name: '甲县人民政府', values: [null, null] },
        { name: '乙镇人民政府', values: [2, null] },
        { name: '丁镇人民政府', values: [null, 4] },
        { name: '甲县水利局', values: [null, 0] },
      ],
      sums: [2, 4],
    });
    const fees = await get('/report-comparison?place=2/feesTenThousandYuan&from=2024&to=2025');
    expect(fees.body).toMatchObject({ unit: '万元', sums: [0.1, 0.1] });
    expect((await get('/report-comparison?place=9/nothing&from=2024&to=2025')).status).toBe(422);
    expect((await get('/report-comparison?from=2010&to=2025')).status).toBe(422);
  });

  it('hand out all figures of a year as a workbook with its dictionary, as JSON and as CSV', async () => {
    const book = await get(`/report-export?year=${year}`);
    const { sheets } = await readTable(new Uint8Array(book.bytes), 'a.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual(['表二', '表三', '表四', '数据说明']);
    const rows = sheets[1]?.rows ?? [];
    expect(rows[0]).toEqual(['格', '名称', '合计', '丁镇人民政府', '甲县水利局']);
    expect(rows.find(([cell]) => cell === '3/received/total')?.slice(2)).toEqual(['11', '4', '7']);
    expect(sheets[3]?.rows.find(([name]) => name === '甲县水利局')?.[1]).toBe('从报来的文件读出');
    const json = (await get(`/report-export?year=${year}&format=json`)).body as {
      reports: { body: string; figures: Record<string, number> }[];
    };
    expect(json.reports.map(({ body, figures }) => [body, figures['3/carriedOut/total']])).toEqual([
      ['丁镇人民政府', 0],
      ['甲县水利局', 7],
    ]);
    const csv = (await get(`/report-export?year=${year}&format=csv`)).bytes.toString('utf8');
    expect(csv.split('\r\n').filter((line) => line.includes(',3/granted/total,'))).toHaveLength(2);
    const list = await get(`/report-members/export?year=${year}&only=chase`);
    const chase = await readTable(new Uint8Array(list.bytes), 'a.xlsx');
    expect(chase.sheets[0]?.rows.map(([name]) => name)).toEqual(['单位', '甲县人民政府']);
  });

  it('say who was closed, so that nobody is asked to remind it', async () => {
    const { ledger, bodies } = given;
    const chased = async () => {
      const { body } = await get(`/report-members?year=2024&only=chase`);
      return (body as { rows: { name: string; closedOn: string | null }[] }).rows.map((row) => [
        row.name,
        row.closedOn,
      ]);
    };
    const office = ['甲县人民政府', null];
    expect(await chased()).toEqual([office, ['丁镇人民政府', null], ['甲县水利局', null]]);
    const merged = { on: civilDate('2026-03-01'), reason: '并入乙镇' };
    await act(ledger, bodies.otherTownship, 'body.closed', bodies.otherTownship, merged);
    expect(await chased()).toEqual([office, ['丁镇人民政府', '2026-03-01'], ['甲县水利局', null]]);
    const { body } = await get(`/report-members/${bodies.otherTownship}/review?year=2024`);
    expect(body).toMatchObject({ member: { closedOn: '2026-03-01' } });
  });
});
