import { describe, expect, test } from 'vitest';
import { withFigure } from '../../../tests/support/change-cell.ts';
import { plainReport } from '../../../tests/support/plain-report.ts';
import type { AnnualReport, EditionId } from '../annual-report.ts';
import { readingOf } from '../reading.ts';
import { editionInForce } from './edition-in-force.ts';
import { findingsOf } from './findings-of.ts';
import { otherwiseHigh } from './otherwise-high.ts';
import { levelFor, powers } from './powers.ts';

const run = (report: AnnualReport) =>
  findingsOf([editionInForce, powers, otherwiseHigh], { reading: readingOf(report) });

describe('F-2, the form in force', () => {
  const of = (year: number | null, disclosure: EditionId | null, requests: EditionId | null) =>
    run({ ...plainReport(), year, forms: { disclosure, requests } }).map(({ level, where }) => [
      level,
      where,
    ]);

  test.each<[number | null, EditionId | null, EditionId | null, unknown[]]>([
    [2025, '2021', '2021', []],
    [2021, '2021', '2021', []],
    [2020, '2019', '2019', []],
    [2025, '2019', '2019', [['error', { part: 'document' }]]],
    [2024, '2021', '2019', [['error', { table: 3 }]]],
    [2024, '2019', '2021', [['error', { table: 2 }]]],
    [2024, '2019', null, [['error', { table: 2 }]]],
    [2020, '2021', '2021', [['warning', { part: 'document' }]]],
    [2020, '2021', '2019', [['warning', { table: 2 }]]],
    [2025, null, null, []],
    [null, '2021', '2021', []],
    [null, '2021', '2019', [['error', { part: 'document' }]]],
    [2015, '2019', '2019', []],
  ])('year %s, table 2 of %s, table 3 of %s', (year, disclosure, requests, expected) => {
    expect(of(year, disclosure, requests)).toEqual(expected);
  });

  test('says which form is due', () => {
    const [first] = run({ ...plainReport(), year: 2024, forms: { disclosure: '2021', requests: '2019' } });
    expect(first?.message).toBe(
      '本报告是2024年度的，表三用的是2019年的格式，应当用2021年印发（国办公开办函〔2021〕30号）的格式',
    );
  });
});

describe('F-6, powers', () => {
  test.each([
    ['甲县乙镇人民政府', 'error'],
    ['乙镇', 'error'],
    ['甲市丙街道办事处', 'error'],
    ['甲旗丁苏木人民政府', 'error'],
    ['甲县人民政府', 'warning'],
    ['甲县财政局', 'warning'],
    ['甲自治县人民政府', 'warning'],
    ['戊市己区人民政府', 'warning'],
    ['戊市己区教育局', 'warning'],
    ['庚省水利厅', 'warning'],
    ['戊市发展和改革委员会', 'warning'],
    ['国家税务总局甲县税务局', 'warning'],
    ['戊市人民政府', null],
    ['辛自治区人民政府', null],
    ['庚省人民政府', null],
    ['国家某某总局', null],
    ['壬综合实验区', null],
  ])('%s: %s', (agency, level) => {
    expect(levelFor(agency)).toBe(level);
  });

  const filed = withFigure(plainReport(), { table: 2, row: 'regulations', column: 'inForce' }, 3);

  test('a township that files 规章', () => {
    expect(run(filed)).toEqual([
      expect.objectContaining({
        rule: 'F-6',
        level: 'error',
        where: { table: 2, row: 'regulations', column: 'inForce' },
        message: '表二“规章”行填了现行有效件数3件，从名称看，甲县乙镇人民政府没有制定规章的权限',
      }),
    ]);
  });

  test.each([
    ['a city', { ...filed, agency: '戊市人民政府' }],
    ['a body without a name', { ...filed, agency: null }],
    ['no 规章', plainReport()],
  ])('%s is not remarked on', (_, report) => {
    expect(run(report)).toEqual([]);
  });
});

describe('V-3, 其他处理', () => {
  const of = (outcome: readonly [supplement: number, fee: number, other: number], total: number) => {
    const cells = (['lapsedSupplement', 'lapsedFee', 'otherOutcome'] as const).map((row, at) => ({
      row,
      value: outcome[at] ?? 0,
    }));
    const report = [...cells, { row: 'resultTotal', value: total }].reduce(
      (so, { row, value }) => withFigure(so, { table: 3, row, column: 'total' }, value),
      plainReport(),
    );
    return run(report).map(({ message }) => message);
  };

  test.each<[string, readonly [number, number, number], number, readonly string[]]>([
    ['few cases, all of them otherwise', [0, 0, 3], 3, []],
    ['nine of ten', [0, 0, 9], 10, []],
    ['a fifth', [0, 0, 20], 100, []],
    [
      'more than a fifth under 3.其他',
      [0, 0, 21],
      100,
      ['表三（六）其他处理中的“3.其他”有21件，占办理结果100件的21.0%，偏高'],
    ],
    ['a third lapsed', [30, 3, 0], 99, []],
    ['more than a third in all', [30, 3, 2], 100, ['表三（六）其他处理有35件，占办理结果100件的35.0%，偏高']],
  ])('%s', (_, outcome, total, expected) => {
    expect(of(outcome, total)).toEqual(expected);
  });
});
