import { describe, expect, test } from 'vitest';
import { yearReportedOn } from '../../../ledger/read/site/annual-reports.ts';
import { reportDue, reportYears } from './report-years.ts';

describe('annual reports', () => {
  test.each([
    ['甲县人民政府2025年度政府信息公开工作年度报告', 2025],
    ['2024年政府信息公开工作年度报告', 2024],
    ['甲县教育局2023年政府信息公开年报', 2023],
    ['乙镇人民政府2022年政务公开工作年度报告', 2022],
    ['关于公布年度报告的通知', null],
    ['政府信息公开工作年度报告（2021年度）', 2021],
    ['第2025号年度报告', null],
  ])('%s is about %s', (title, year) => {
    expect(yearReportedOn(title)).toBe(year);
  });

  test.each([
    ['township', 2025, '2026-01-31'],
    ['department', 2024, '2025-01-31'],
    ['county', 2025, '2026-03-31'],
  ] as const)('of a %s on %i is due on %s', (level, year, day) => {
    expect(reportDue(level, year)).toBe(day);
  });

  test('have no gap in their years', () => {
    expect(reportYears([])).toEqual([]);
    expect(reportYears([{ reportYear: 2025 }, { reportYear: 2022 }])).toEqual([2025, 2024, 2023, 2022]);
  });
});
