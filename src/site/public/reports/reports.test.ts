import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { act } from '../../../../tests/support/ledger.ts';
import { outsideId, outsideName } from '../../../../tests/support/public-county/report-figures.ts';
import { idOf } from '../../../../tests/support/public-county/names.ts';
import { publicCounty, type PublicCounty } from '../../../../tests/support/public-county.ts';
import { siteOn } from '../../../../tests/support/public-site.ts';
import { readTable } from '../../../documents/tables/read-table.ts';
import { dataDictionary } from '../../../report/index.ts';
import { readComparedReports } from '../../../ledger/read/site/compared-reports.ts';
import { readPublishedReports } from '../../../ledger/read/site/report-comparison.ts';
import { cellGroups } from './cell-groups.ts';
import { correctedFigures, overYears } from './compared-figures.ts';

describe('groups of cells', () => {
  it('hold every cell of the form, besides the ones asked for most', () => {
    const [main, ...others] = cellGroups;
    expect(main?.cells).toHaveLength(15);
    expect(others.flatMap(({ cells }) => cells.map(({ field }) => field.place)).toSorted()).toEqual(
      dataDictionary.map(({ place }) => place).toSorted(),
    );
    expect(new Set(cellGroups.map(({ id }) => id)).size).toBe(cellGroups.length);
  });

  it.each(cellGroups.map(({ id, cells }) => [id, cells] as const))(
    '%s has no two of one name',
    (_, cells) => {
      expect(new Set(cells.map(({ name }) => name)).size).toBe(cells.length);
    },
  );
});

test.each<[(number | null)[], (readonly [number, number | null] | null)[]]>([
  [
    [10, 12, 9],
    [null, [2, 20], [-3, -25]],
  ],
  [
    [0, 5],
    [null, [5, null]],
  ],
  [
    [5, null, 6],
    [null, null, null],
  ],
  [
    [0.1, 0.3],
    [null, [0.2, 200]],
  ],
  [
    [4, 4],
    [null, [0, 0]],
  ],
])('the years %j change by %j', (values, changes) => {
  expect(
    overYears(values).map(({ change }) => (change === null ? null : [change.by, change.percent])),
  ).toEqual(changes);
});

it('tells what a correction changed, also to and from nothing', () => {
  const fields = ['2/licences', '2/penalties', '2/coercion'].map((place) => ({ place }));
  expect(
    correctedFigures(fields, { '2/licences': 2, '2/coercion': 1 }, { '2/penalties': 3, '2/coercion': 1 }),
  ).toEqual([
    { place: '2/licences', from: 2, to: 0 },
    { place: '2/penalties', from: 0, to: 3 },
  ]);
});

describe('the comparison', () => {
  let county: PublicCounty;
  let site: ReturnType<typeof siteOn>;
  beforeAll(async () => {
    county = await publicCounty();
    site = siteOn(county.ledger, {
      files: county.files,
      now: () => new Date('2026-11-21T10:00:00+08:00'),
      publicUrl: 'https://www.example.gov.cn',
    });
  }, 300_000);
  afterAll(async () => {
    await site?.close();
    await county?.close();
  });

  const compare = '/zfxxgknb/compare/';
  /** The cells of the row of that name, blanks taken out. */
  const rowOf = (html: string, name: string) => {
    const row = html
      .split('<tr')
      .find((part) =>
        part.replaceAll(/<(?!th scope="row">)[^>]+>/gu, '').includes(`<th scope="row">${name}`),
      );
    return [...(row ?? '').matchAll(/<td[^>]*>(.*?)<\/td>/gu)].map(([, cell = '']) =>
      cell
        .replaceAll(/<[^>]+>/gu, '|')
        .replaceAll(/\|+/gu, '|')
        .replaceAll(/^\||\|$/gu, ''),
    );
  };

  it('shows bodies and years side by side, with what changed', async () => {
    const { text, fresh } = await site.text(
      `${compare}?unit=yizhen&unit=own.county&year=2024&year=2025&group=table-2`,
    );
    expect(fresh).toBe('everything');
    expect(rowOf(text, '行政许可')).toEqual(['120', '131|增11，9%', '12', '8|减4，33%']);
    expect(rowOf(text, '行政事业性收费')).toEqual(['0', '0', '0.75', '0|减0.75，100%']);
    expect(text).toContain('甲县人民政府（全县汇总）');
    expect(text).toContain('不要再和各单位的数相加');
    expect(text).toContain('<meta name="robots" content="noindex"/>');
  });

  it('shows what is newest where nothing is asked, and is then for search engines', async () => {
    const { text } = await site.text(compare);
    expect(rowOf(text, '一、本年新收政府信息公开申请数量')).toEqual([
      '没有公布',
      '8',
      '9|增1，13%',
      '3',
      '5|增2，67%',
      '4|减1，20%',
      '没有公布',
      '3',
      '没有公布',
    ]);
    expect(text).not.toContain('noindex');
    for (const { id } of cellGroups) expect(text).toContain(`<option value="${id}"`);
  });

  test.each([
    ['unit=nowhere&year=later&group=everything', /甲县人民政府（全县汇总）/u],
    ['unit=jiaoyuju&year=2019', /甲县教育局(?:.|\n)*没有公布/u],
    [Array.from({ length: 9 }, (_, at) => `year=${2010 + at}`).join('&'), /单位和年度各最多比较6个/u],
  ])('answers %s with a page', async (query, said) => {
    const { status, text } = await site.text(`${compare}?${query}`);
    expect(status).toBe(200);
    expect(text).toMatch(said);
  });

  it('takes six years of those asked for, the newest', async () => {
    const years = Array.from({ length: 9 }, (_, at) => 2018 + at);
    const { text } = await site.text(
      `${compare}?unit=yizhen&${years.map((year) => `year=${year}`).join('&')}`,
    );
    const heads = [...text.matchAll(/<th scope="col">(?:<a[^>]*>)?(\d{4})年/gu)].map(([, year]) =>
      Number(year),
    );
    expect(heads).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
  });

  it('shows figures that were read from files, says so, and leads to no page that there is not', async () => {
    const { text } = await site.text(
      `${compare}?unit=yizhen&unit=outside.${outsideId}&year=2021&year=2023&year=2024&group=table-2`,
    );
    expect(rowOf(text, '行政许可')).toEqual([
      '7',
      '10|增3，43%',
      '12|增2，20%',
      '没有公布',
      '没有公布',
      '31',
    ]);
    expect(rowOf(text, '行政强制')[0]).toBe('没有填');
    expect(text).toMatch(/2021年<span class="origin">由原公布的文件读入<\/span>/u);
    expect(text).toMatch(/2024年<span class="origin">由报送的文件读入（单位不在本平台）<\/span>/u);
    expect(text).not.toContain(`aria-label="乙镇人民政府2021年度报告"`);
    // What is not public stands on no page, whoever is asked for.
    for (const year of [2023, 2025, 2027]) {
      const asked = await site.text(
        `${compare}?unit=outside.${outsideId}&unit=yizhen&year=${year}&group=table-2`,
      );
      expect(asked.text).not.toMatch(/>90\d</u);
    }
  });

  it('shows one figure of all bodies, the largest first, the sum apart', async () => {
    const { text } = await site.text(`${compare}?figure=2/licences&year=2024`);
    const plain = text.replaceAll('<wbr/>', '');
    const chart = plain.slice(plain.indexOf('<table'), plain.indexOf('</table>'));
    const heads = [...chart.matchAll(/<span class="phrases">([^<]*)/gu)].map(([, name]) => name);
    expect(heads).toEqual([outsideName, '乙镇人民政府', '甲县人民政府（全县汇总）']);
    expect(chart.indexOf('<tfoot')).toBeGreaterThan(chart.indexOf('乙镇人民政府'));
    expect([...chart.matchAll(/<rect width="([\d.]+)%"/gu)].map(([, width]) => Number(width))).toEqual([
      100, 38.7,
    ]);
    expect(chart).toContain('12<span class="change">增2，20%</span>');
    expect(chart).toContain('由报送的文件读入（单位不在本平台）');
    expect(plain).toContain('2个单位有这一年的数字。');
    expect(plain).toContain('<meta name="robots" content="noindex"/>');
    // What the file leaves blank is told as such, and who has no figure comes last.
    const blank = await site.text(`${compare}?figure=2/coercion&year=2021`);
    expect(blank.text).toContain('没有填');
    expect(blank.text).toContain('0个单位有这一年的数字，2个没有。');
    // A figure that the form does not have asks nothing.
    const other = await site.text(`${compare}?figure=2/nothing`);
    expect(other.text).toContain('class="comparison"');
  });

  it('leads from a figure of some to that figure of all', async () => {
    const { text } = await site.text(`${compare}?unit=yizhen&year=2023&year=2026&group=table-2`);
    expect(text).toContain(`href="${compare}?figure=2%2Flicences&amp;year=2023"`);
    const made = await site.ask(compare, true);
    expect(made.kind === 'text' ? made.text : '?figure=').not.toContain('?figure=');
  });

  it('lists them in the column of reports, without a link to a page', async () => {
    const { text } = await site.text('/zfxxgknb/');
    expect(text.replaceAll('<wbr/>', '')).toContain(`${outsideName}</span> <span class="origin">不在本平台`);
    expect(text).toContain(`compare/?unit=outside.${outsideId}&amp;year=2024`);
    const own = await site.text('/yizhen/zfxxgknb/');
    expect(own.text).toMatch(/2021年度<p><span>由原公布的文件读入，没有网页 <\/span>/u);
    expect(own.text).toContain('/zfxxgknb/compare/?unit=yizhen&amp;year=2021');
  });

  it('knows a body by its id too', async () => {
    const { text } = await site.text(`${compare}?unit=${county.bodies.township}&year=2025`);
    expect(rowOf(text, '行政许可')).toEqual(['8']);
  });

  it('has every figure in its files, at addresses that stay', async () => {
    const json = JSON.parse((await site.text('/zfxxgknb/figures.json')).text) as {
      readonly fields: readonly { readonly place: string }[];
      readonly reports: readonly {
        readonly body: { readonly name: string };
        readonly year: number;
        readonly origin: string;
        readonly edition: number | null;
        readonly url: string | null;
        readonly figures: Readonly<Record<string, number | null>>;
      }[];
    };
    expect(json.fields.map(({ place }) => place)).toEqual(dataDictionary.map(({ place }) => place));
    expect(json.reports.map(({ body, year, edition }) => [body.name, year, edition])).toEqual(
      expect.arrayContaining([
        ['乙镇人民政府', 2025, 2],
        ['甲县人民政府', 2025, 1],
      ]),
    );
    expect(json.reports).toHaveLength(7);
    expect(
      json.reports
        .filter(({ origin }) => origin !== 'platform')
        .map(({ body, year, origin, edition, url, figures }) => [
          body.name,
          year,
          origin,
          edition,
          url,
          figures['2/licences'],
          figures['2/coercion'],
        ]),
    ).toEqual([
      [outsideName, 2024, 'submitted-file', null, null, 31, 0],
      ['乙镇人民政府', 2021, 'published-file', null, null, 7, null],
    ]);
    const corrected = json.reports.find(({ edition }) => edition === 2);
    expect(corrected?.figures['2/licences']).toBe(8);
    expect(corrected?.url).toBe(`https://www.example.gov.cn${county.path('report-township-2025')}`);
    const { text: csv, type } = await site.text('/zfxxgknb/figures.csv');
    expect(type).toBe('text/csv; charset=utf-8');
    const lines = csv
      .replace('\uFEFF', '')
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(lines).toHaveLength(8);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    const at = lines[0]?.indexOf('3/received/total') ?? -1;
    expect(lines.slice(1).map((line) => Number(line[at]))).toEqual(
      json.reports.map(({ figures }) => figures['3/received/total']),
    );
    const origins = lines.map((line) => line[lines[0]?.indexOf('来源') ?? -1]);
    expect(new Set(origins)).toEqual(
      new Set(['来源', '本网站公布', '由原公布的文件读入', '由报送的文件读入']),
    );
    // What a file leaves blank is blank, not 0.
    const coercion = lines[0]?.indexOf('2/coercion') ?? -1;
    expect(lines.filter((line) => line[coercion] === '')).toHaveLength(1);
    const fields = (await site.text('/zfxxgknb/fields.csv')).text.trim().split('\r\n');
    expect(fields).toHaveLength(1 + 7 + 200);
    expect(fields.find((line) => line.startsWith('来源,'))).toContain('县里收到它的文件');
  });

  it('has them as a workbook with a dictionary, the same bytes each time', async () => {
    const made = await site.ask('/zfxxgknb/figures.xlsx');
    const again = await site.ask('/zfxxgknb/figures.xlsx');
    if (made.kind !== 'bytes' || again.kind !== 'bytes') throw new Error(made.kind);
    expect(Buffer.from(made.bytes).equals(Buffer.from(again.bytes))).toBe(true);
    const { sheets } = await readTable(made.bytes, 'figures.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual([
      '表二 主动公开',
      '表三 申请',
      '表四 复议诉讼',
      '数据字典',
    ]);
    const [, places = [], ...rows] = sheets[0]?.rows ?? [];
    expect(rows).toHaveLength(7);
    expect(rows.map((row) => row[places.indexOf('2/licences')])).toContain('131');
    expect(sheets[3]?.rows).toHaveLength(1 + 6 + 200);
  });

  it('offers a report’s files and years on its page, and what its correction changed', async () => {
    const { text } = await site.text(county.path('report-township-2025'));
    expect(text).toContain('更正的数字');
    expect(text).toMatch(/表二“行政许可”[^<]*<\/th><td>9<\/td><td>8<\/td>/u);
    expect(text).toContain('href="/zfxxgknb/compare/?unit=yizhen"');
    expect(text).toContain('PDF（');
    const untold = await site.text(county.path('report-county-2022'));
    expect(untold.text).not.toContain('compare/?unit');
    expect(untold.text).toContain('各年度的报告');
  });

  it('stands in an exported folder without its form', async () => {
    const made = await site.ask(compare, true);
    if (made.kind !== 'text') throw new Error(made.kind);
    expect(made.text).not.toContain('<form class="facets');
    expect(made.text).toContain('href="https://www.example.gov.cn/zfxxgknb/compare/"');
    expect(rowOf(made.text, '行政许可')).not.toEqual([]);
  });

  it('leaves out what is at work and what was withdrawn', async () => {
    const { ledger, bodies } = county;
    const { township } = bodies;
    const reportId = idOf('figures report-township-2024');
    const read = async () =>
      (await ledger.read('everything', (tx) => readPublishedReports(tx))).map(
        ({ bodyId, reportYear, editions }) => [bodyId === township, reportYear, editions.length],
      );
    await act(ledger, township, 'report.correction-begun', reportId, { reason: '漏计' });
    await act(ledger, township, 'report.frozen', reportId, {
      on: '2026-11-20' as never,
      figures: { '2/licences': 99 },
      facts: {},
      sources: [],
    });
    expect(await read()).toContainEqual([true, 2024, 1]);
    expect((await site.text('/zfxxgknb/figures.json')).text).not.toContain('"2/licences": 99');
    await act(ledger, township, 'publication.withdrawn', idOf('report-township-2024'), {
      reason: '内容有误',
      notice: '内容有误，已撤回。',
    });
    expect((await read()).filter(([own, year]) => own === true && year === 2024)).toEqual([]);
    expect(rowOf((await site.text(`${compare}?unit=yizhen&year=2024`)).text, '行政许可')).toEqual([
      '没有公布',
    ]);
  });

  it('takes a file out of what is public when it is taken out, and when the sum that holds it is withdrawn', async () => {
    const { ledger, bodies } = county;
    const files = async () =>
      (await ledger.read('everything', (tx) => readComparedReports(tx))).flatMap(({ origin, reportYear }) =>
        origin === 'platform' ? [] : [`${origin} ${reportYear}`],
      );
    await act(ledger, bodies.county, 'report-file.removed', idOf('file-outside-2024'), { reason: '换文件' });
    expect(await files()).toEqual(['submitted-file 2024', 'published-file 2021']);
    await act(ledger, bodies.county, 'publication.withdrawn', idOf('report-county-2024'), {
      reason: '内容有误',
      notice: '内容有误，已撤回。',
    });
    expect(await files()).toEqual(['published-file 2021']);
    await act(ledger, bodies.township, 'report-file.removed', idOf('file-township-2021'), {
      reason: '换文件',
    });
    expect(await files()).toEqual([]);
  });
});
