import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { AnnualReport } from '../../../src/report/annual-report.ts';
import { textRules } from '../../../src/report/cross-check/text/rules.ts';
import { readingOf } from '../../../src/report/reading.ts';
import { screenText } from '../../../src/screening/screen-text.ts';
import { consistentReport } from '../../support/arbitrary-report.ts';
import { sampleReport } from '../../support/sample-report.ts';

function findings(report: AnnualReport): string[] {
  return textRules.flatMap((rule) =>
    rule
      .check({ reading: readingOf(report), screen: screenText })
      .map((fault) => `${rule.id} ${fault.level ?? rule.level} ${fault.left}/${fault.right}`),
  );
}

describe('the rules on prose', () => {
  it('find nothing in a report whose prose agrees with its tables', () => {
    fc.assert(
      fc.property(consistentReport(), (report) => {
        expect(findings(report)).toEqual([]);
      }),
    );
  });

  it('find a figure of the prose that was changed', () => {
    const figures = [
      [/新收政府信息公开申请\d+件/, '新收政府信息公开申请'],
      [/上年结转\d+件/, '上年结转'],
      [/办结\d+件/, '办结'],
      [/结转下年度继续办理\d+件/, '结转下年度继续办理'],
      [/行政复议\d+件/, '行政复议'],
      [/行政诉讼\d+件/, '行政诉讼'],
    ] as const;
    fc.assert(
      fc.property(
        consistentReport({ edition: '2021', agency: '甲县丙乡人民政府' }),
        fc.constantFrom(...figures),
        fc.integer({ min: 1, max: 500 }),
        (report, [pattern, words], more) => {
          const overview = report.narrative.overview ?? '';
          const stated = Number(/\d+/.exec(pattern.exec(overview)?.[0] ?? '')?.[0]);
          const changed = overview.replace(pattern, `${words}${stated + more}件`);
          const narrative = { ...report.narrative, overview: changed };
          expect(findings({ ...report, narrative })).toEqual([`X-3 error ${stated}/${stated + more}`]);
        },
      ),
    );
  });

  test('each has an id, a title and a basis, and no id comes twice', () => {
    expect(textRules.map((rule) => rule.id).toSorted()).toEqual([
      'F-1',
      'F-3',
      'F-4',
      'F-5',
      'N-1',
      'N-2',
      'P-1',
      'V-2',
      'V-4',
      'V-5',
      'X-3',
    ]);
    expect(textRules.every((rule) => rule.title !== '' && rule.basis.length > 0)).toBe(true);
  });

  test('say in every message what to do, and never shout', () => {
    const { narrative } = sampleReport();
    const report = sampleReport({
      narrative: {
        preamble: `${narrative.preamble}（国办公开办函202130号）联系人13800001234。`,
        overview: '2024年，我镇未收到政府信息公开申请，公开信息5条，其中公告8条。',
        problems: '无',
        other: '没有其他事项。',
      },
    });
    const faults = textRules.flatMap((rule) =>
      rule.check({ reading: readingOf(report), screen: screenText }),
    );
    expect(new Set(faults.map((fault) => fault.where.part)).size).toBeGreaterThan(3);
    for (const fault of faults) {
      expect(fault.advice ?? '').toMatch(/。$/);
      expect(fault.message).toMatch(/。$/);
      expect(fault.message).not.toMatch(/！|失败|错误|非法|请勿|[\u4e00-\u9fff] \d|\d [\u4e00-\u9fff]/);
    }
  });
});
