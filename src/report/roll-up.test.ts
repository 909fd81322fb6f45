import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { consistentReport } from '../../tests/support/arbitrary-report.ts';
import { readingWith, withFigure } from '../../tests/support/change-cell.ts';
import { plainReport } from '../../tests/support/plain-report.ts';
import type { AnnualReport } from './annual-report.ts';
import { cellKey, cellValue } from './cell.ts';
import { cellsOfTable, tableNumbers } from './cell-name.ts';
import { findingsOf } from './cross-check/findings-of.ts';
import { remediesBalance } from './cross-check/remedies-balance.ts';
import { requestsBalance } from './cross-check/requests-balance.ts';
import { parseAnnualReport } from './parse-annual-report.ts';
import { readingOf } from './reading.ts';
import { rollUp } from './roll-up.ts';

const sourcesOf = (reports: readonly AnnualReport[]) =>
  reports.map((report, at) => ({ source: `${at + 1}.docx`, reading: readingOf(report) }));
const named = (agency: string, change: Partial<AnnualReport> = {}) => ({
  ...plainReport(),
  agency,
  ...change,
});
const town = named('甲县乙镇人民政府');
const village = named('甲县丙乡人民政府');
const fees = { table: 2 as const, row: 'feesTenThousandYuan' };

describe('the sum', () => {
  it('has each cell with what each source put into it', () => {
    const { report, cells, findings } = rollUp(sourcesOf([town, village]), '甲县');
    expect(findings).toEqual([]);
    expect(report).toMatchObject({
      agency: '甲县',
      year: 2025,
      period: { from: '2025-01-01', to: '2025-12-31' },
    });
    expect(report.requests.granted.total).toBe(4);
    expect(cells.find(({ cell }) => cellKey(cell) === '3/granted/total')).toEqual({
      cell: { table: 3, row: 'granted', column: 'total' },
      sum: 4,
      parts: [
        { source: '1.docx', value: 2 },
        { source: '2.docx', value: 2 },
      ],
      lacking: [],
    });
  });

  it('adds money as whole 分', () => {
    const amounts = [0.1, 0.2, 0.000001];
    const reports = amounts.map((amount, at) => withFigure(named(`甲县${'乙丙丁'[at]}镇`), fees, amount));
    expect(rollUp(sourcesOf(reports)).report.disclosure.feesTenThousandYuan).toBe(0.300001);
  });

  it('is of the parts, holds where they hold, and fits the contract', () => {
    fc.assert(
      fc.property(fc.array(consistentReport(), { minLength: 1, maxLength: 5 }), (reports) => {
        const { report, cells } = rollUp(sourcesOf(reports));
        for (const { cell, sum, parts } of cells) {
          const values = parts.flatMap(({ value }) => value ?? []);
          const whole = values.reduce((so, value) => so + BigInt(Math.round(value * 1_000_000)), 0n);
          expect(sum).toBe(values.length === 0 ? null : Number(whole) / 1_000_000);
          expect(cellValue(report, cell)).toBe(sum);
        }
        expect(findingsOf([...requestsBalance, remediesBalance], { reading: readingOf(report) })).toEqual([]);
        expect(parseAnnualReport(report).ok).toBe(true);
      }),
    );
  });

  it('of one report is that report', () => {
    fc.assert(
      fc.property(consistentReport(), (report) => {
        const { report: sum, findings } = rollUp(sourcesOf([report]), report.agency);
        expect(findings).toEqual([]);
        expect({ ...sum, narrative: report.narrative }).toEqual(report);
      }),
    );
  });

  it('names the sources that lack a cell', () => {
    const granted = { table: 3 as const, row: 'granted', column: 'total' };
    const gap = { source: '丙乡.pdf', reading: readingWith(village, [{ cell: granted, state: 'unplaced' }]) };
    const { cells, findings } = rollUp([...sourcesOf([town]), gap]);
    const sum = cells.find(({ cell }) => cellKey(cell) === cellKey(granted));
    expect(sum).toMatchObject({ sum: 2, lacking: ['丙乡.pdf'] });
    expect(cells.filter(({ lacking }) => lacking.length > 0)).toHaveLength(1);
    expect(findings.map(({ level, message }) => `${level} ${message}`)).toEqual([
      'warning 丙乡.pdf有1格没有数字，这些格的汇总数不含该份报告',
    ]);
  });

  it('of nothing has no figure', () => {
    const { report, cells } = rollUp([]);
    expect(report.year).toBeNull();
    expect(cells.every(({ sum }) => sum === null)).toBe(true);
    expect(cells).toHaveLength(tableNumbers.flatMap((table) => cellsOfTable(report, table)).length);
  });
});

describe('X-4', () => {
  const [old = town] = fc.sample(
    consistentReport({ edition: '2019', year: 2025, agency: '甲县丁乡人民政府' }),
    { seed: 1, numRuns: 1 },
  );

  test.each<[string, readonly AnnualReport[], readonly string[]]>([
    [
      'one body twice',
      [town, named('甲县 乙镇'), village],
      ['error 甲县乙镇人民政府的报告有2份（1.docx、2.docx），都加进了汇总，数字重复计算'],
    ],
    [
      'two years',
      [town, named('甲县丙乡', { year: 2024 })],
      ['error 汇总的报告不是同一年度：2025年度1份（1.docx），2024年度1份（2.docx）'],
    ],
    [
      'a year that was not read',
      [town, named('甲县丙乡', { year: null })],
      ['warning 2.docx没有认出报告年度，也加进了汇总'],
    ],
    [
      'a body without a name',
      [town, { ...village, agency: null }],
      ['notice 2.docx没有认出单位名称，不能判断是否重复计算'],
    ],
    [
      'two forms',
      [town, old],
      [
        'error 2.docx的表二用的是另一版格式，行列不同，没有加进汇总的表二',
        'warning 2.docx的表三用的是2019年的格式，“（六）其他处理”只有一行，汇总时计入了“3.其他”',
      ],
    ],
  ])('%s', (_, reports, expected) => {
    const { findings } = rollUp(sourcesOf(reports));
    expect(findings.map(({ rule, level, message }) => `${rule} ${level} ${message}`)).toEqual(
      expected.map((each) => `X-4 ${each}`),
    );
  });
});
