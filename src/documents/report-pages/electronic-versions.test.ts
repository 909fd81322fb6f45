import { expect, test } from 'vitest';
import { sampleReport } from '../../../tests/support/sample-report.ts';
import { crossCheck } from '../../report/index.ts';
import { screenText } from '../../screening/screen-text.ts';
import { openReport } from '../checking/open-report.ts';
import { inspectFile } from '../inspection/inspect-file.ts';
import { writeVerifiedReport } from '../writing/write-verified-report.ts';
import { electronicVersions } from './electronic-versions.ts';

test.each(['pdf', 'docx', 'xlsx'] as const)(
  'a clean report as %s: its name says what it is, the checks find nothing, and nothing is hidden in it',
  async (format) => {
    const report = sampleReport();
    const [version] = await electronicVersions(report, { write: writeVerifiedReport, formats: [format] });
    if (version === undefined) throw new Error('no file');
    const { bytes, fileName } = version;
    expect(fileName).toBe(`甲县乙镇人民政府2025年政府信息公开工作年度报告.${format}`);
    const opened = await openReport(bytes, fileName);
    if (!opened.readable) throw new Error(opened.reason);
    expect(crossCheck({ reading: opened.reading, screen: screenText })).toEqual([]);
    // No formulas, no author: what a clerk would have to answer for before it is published.
    expect((await inspectFile(bytes, fileName)).structure).toEqual([]);
  },
);
