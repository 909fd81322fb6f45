import { describe, expect, it, test } from 'vitest';
import { withFigure } from '../../../tests/support/change-cell.ts';
import { plainReport } from '../../../tests/support/plain-report.ts';
import type { AnnualReport } from '../annual-report.ts';
import type { CellAddress } from '../cell.ts';
import { readingOf } from '../reading.ts';
import { carriedOver } from './carried-over.ts';
import { documentsInForce } from './documents-in-force.ts';
import { findingsOf } from './findings-of.ts';
import { previousReport, sameBody } from './previous-report.ts';
import { yearOnYear } from './year-on-year.ts';

/** 2024 before `plainReport()`: one request carried over, six documents in force. */
const lastYear: AnnualReport = withFigure(
  { ...plainReport(), year: 2024, period: { from: '2024-01-01', to: '2024-12-31' } },
  { table: 2, row: 'normativeDocuments', column: 'inForce' },
  6,
);
const found = (current: AnnualReport, previous: AnnualReport) =>
  findingsOf([carriedOver, documentsInForce, previousReport, yearOnYear], {
    reading: readingOf(current),
    previous: readingOf(previous),
  }).map(({ rule, level, message }) => `${rule} ${level} ${message}`);

const carriedIn: CellAddress = { table: 3, row: 'carriedIn', column: 'naturalPerson' };
const inForce: CellAddress = { table: 2, row: 'normativeDocuments', column: 'inForce' };
const licences: CellAddress = { table: 2, row: 'licences' };
const fees: CellAddress = { table: 2, row: 'feesTenThousandYuan' };

describe('a report against the one before it', () => {
  test.each<[string, AnnualReport, AnnualReport, readonly string[]]>([
    ['that follows on it', plainReport(), lastYear, []],
    [
      'with another figure carried in',
      withFigure(plainReport(), carriedIn, 3),
      lastYear,
      [
        'X-1 error 表三“二、上年结转政府信息公开申请数量”行、“自然人”列是3件，上年报告同一列结转下年度继续办理的是1件，相差2件',
      ],
    ],
    ['with a blank carried in, which is V-1', withFigure(plainReport(), carriedIn, null), lastYear, []],
    [
      'with other documents in force',
      withFigure(plainReport(), inForce, 9),
      lastYear,
      [
        'X-2 warning 表二“行政规范性文件”行、“现行有效件数”列是9件；按上年现行有效6件+本年制发2件−本年废止1件=7件，相差2件',
      ],
    ],
    [
      'of another form in table 2',
      withFigure(plainReport(), inForce, 9),
      { ...lastYear, forms: { disclosure: '2019', requests: '2021' } },
      [],
    ],
    [
      'of two years before: nothing is held against it',
      withFigure(withFigure(plainReport(), carriedIn, 3), licences, 4000),
      { ...lastYear, year: 2023 },
      [
        'X-6 warning 本报告是2025年度的，用来对照的是2023年度的，不是上一年度的报告，没有对照结转、现行有效件数和同比变化',
      ],
    ],
    [
      'of another body',
      plainReport(),
      { ...lastYear, agency: '甲县丙乡人民政府' },
      ['X-6 warning 本报告的单位是“甲县乙镇人民政府”，用来对照的报告是“甲县丙乡人民政府”，两个名称不同'],
    ],
    ['of a year that was not read', plainReport(), { ...lastYear, year: null, agency: null }, []],
    [
      'with a small rise from nothing',
      withFigure(plainReport(), licences, 49),
      withFigure(lastYear, licences, 0),
      [],
    ],
    [
      'with a large figure that grew by half',
      withFigure(plainReport(), licences, 6000),
      withFigure(lastYear, licences, 4000),
      [],
    ],
    [
      'with a rise of three times',
      withFigure(plainReport(), licences, 340),
      withFigure(lastYear, licences, 100),
      ['V-6 notice 表二“行政许可”行是340件，上年是100件，增加了240件，是上年的3.4倍'],
    ],
    [
      'with a rise of five times',
      withFigure(plainReport(), licences, 372),
      withFigure(lastYear, licences, 66),
      ['V-6 warning 表二“行政许可”行是372件，上年是66件，增加了306件，是上年的5.6倍'],
    ],
    [
      'with a fall to nothing',
      withFigure(plainReport(), licences, 0),
      withFigure(lastYear, licences, 300),
      ['V-6 warning 表二“行政许可”行是0件，上年是300件，减少了300件'],
    ],
    [
      'with fees in the wrong unit',
      withFigure(plainReport(), fees, 1_234_567.89),
      withFigure(lastYear, fees, 123.456789),
      [
        'V-6 warning 表二“行政事业性收费”行是1234567.89万元，上年是123.456789万元，增加了1234444.433211万元，是上年的10000.0倍',
      ],
    ],
  ])('%s', (_, current, previous, expected) => {
    expect(found(current, previous)).toEqual(expected);
  });

  it('is silent without one', () => {
    const rules = [carriedOver, documentsInForce, previousReport, yearOnYear];
    expect(findingsOf(rules, { reading: readingOf(plainReport()) })).toEqual([]);
  });

  test.each([
    ['甲县乙镇', '乙镇人民政府', true],
    ['甲县人民政府', '甲县人民政府办公室', true],
    ['甲县乙镇人民政府', '甲县丙镇人民政府', false],
    ['甲县财政局', '甲县民政局', false],
  ])('%s and %s', (a, b, same) => {
    expect(sameBody(a, b)).toBe(same);
  });
});
