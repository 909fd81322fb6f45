import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposalFor } from '../../../tests/support/arbitrary-proposal.ts';
import { consistentReport } from '../../../tests/support/arbitrary-report.ts';
import { contentSchema, type Block, type Content } from '../../content/content.ts';
import { htmlOf } from '../../content/html.ts';
import { civilDate } from '../../law/index.ts';
import { crossCheck, narrativeOf, proposeText, type AnnualReport } from '../../report/index.ts';
import { openReport } from '../checking/open-report.ts';
import { verifyWritten } from '../writing/verify-written.ts';
import { writeVerifiedReport } from '../writing/write-verified-report.ts';
import { electronicVersions } from './electronic-versions.ts';
import { pagesOfReport } from './pages-of-report.ts';

const foot = { agency: '甲县乙镇人民政府', on: civilDate('2025-01-20') };

/** A report with the text that is proposed for it: what a clerk who changes nothing lays out. */
const written: fc.Arbitrary<AnnualReport> = consistentReport({
  edition: '2021',
  year: 2024,
  agency: foot.agency,
}).chain((report) =>
  proposalFor(report).map((input) => ({ ...report, narrative: narrativeOf(proposeText(input)) })),
);
const [sample] = fc.sample(written, { numRuns: 1, seed: 7 });
if (sample === undefined) throw new Error('no report was drawn');

/** The page as a site shows it: title above, text below. */
const page = (title: string, content: Content) =>
  strToU8(
    `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>\n` +
      `${htmlOf(content, { fileUrl: (id) => id })}</main></body></html>`,
  );

async function readBack(report: AnnualReport) {
  const { title, content } = pagesOfReport(report, foot);
  const opened = await openReport(page(title, content), 'page.html');
  if (!opened.readable) throw new Error(opened.reason);
  return opened.reading;
}

test('the page reads back with the same figures and words, and its checks find nothing that the text brings', async () => {
  await fc.assert(
    fc.asyncProperty(written, async (report) => {
      const reading = await readBack(report);
      expect(verifyWritten(report, 'html', reading)).toEqual([]);
      expect(reading.report.period).toEqual({ from: '2024-01-01', to: '2024-12-31' });
      // A share of 其他处理 that is high is the figures' own.
      expect(crossCheck({ reading }).filter(({ rule }) => rule !== 'V-3')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('the text is one that can be stored, with the six parts, three tables and the foot', () => {
  const { title, content, remarks } = pagesOfReport(sample, foot);
  expect(title).toBe('甲县乙镇人民政府2024年政府信息公开工作年度报告');
  expect(contentSchema.parse(content)).toEqual(content);
  expect(remarks).toEqual([]);
  const textOf = (block: Block) => ('content' in block ? JSON.stringify(block.content) : '');
  const headings = content.content.filter((block) => block.type === 'heading' && block.attrs.level === 2);
  expect(headings.map((block) => /"text":"(?<text>[^"]+)"/u.exec(textOf(block))?.groups?.['text'])).toEqual([
    '一、总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ]);
  const captions = content.content.flatMap((block) => (block.type === 'table' ? [block.attrs?.caption] : []));
  expect(captions).toEqual([
    '表二 主动公开政府信息情况',
    '表三 收到和处理政府信息公开申请情况',
    '表四 政府信息公开行政复议、行政诉讼情况',
  ]);
  expect(content.content.slice(-2).map(textOf).join('')).toMatch(/甲县乙镇人民政府.*2025年1月20日/u);
});

test('every figure stands below a head and beside a label, none of which is a figure', () => {
  const { content } = pagesOfReport(sample, foot);
  const html = htmlOf(content, { fileUrl: (id) => id });
  expect(html.match(/<table>/gu)).toHaveLength(3);
  expect(html.match(/<thead>/gu)).toHaveLength(3);
  expect(html).toContain('<th scope="row">行政许可</th>');
  // Each block of table 2 has heads of its own.
  expect(html.match(/<th scope="col" colspan="3">本年处理决定数量<\/th>/gu)).toHaveLength(2);
  expect(html).toContain('<th scope="col" colspan="4">第二十条第（五）项</th>');
  expect(html).not.toMatch(/<th[^>]*>\d+<\/th>/u);
});

test('interim figures bear another title, and a report without a date has none below it', () => {
  const { title, content } = pagesOfReport(sample, { agency: null, on: null }, '2024年上半年数字');
  expect(title).toBe('2024年上半年数字');
  expect(JSON.stringify(content)).not.toContain('"textAlign"');
});

test('what is not known is left empty and told', () => {
  const { content, remarks } = pagesOfReport(
    {
      ...sample,
      disclosure: { ...sample.disclosure, licences: null },
      narrative: { ...sample.narrative, other: null },
    },
    foot,
  );
  expect(contentSchema.parse(content)).toEqual(content);
  expect(remarks.join('')).toMatch(/六、其他需要报告的事项.*行政许可/u);
});

test.each([
  '全年公开信息39条，新收政府信息公开申请3件。',
  '2023年未收到政府信息公开申请，无上年结转的申请。没有因政府信息公开引起的行政复议和行政诉讼。',
])('a short sentence on requests is no row of table 3, in a workbook either: %s', async (overview) => {
  const report = { ...sample, narrative: { ...sample.narrative, overview } };
  expect((await writeVerifiedReport(report, 'xlsx')).differences).toEqual([]);
});

test('the electronic versions are read back one by one, and none is handed out where one differs', async () => {
  const versions = await electronicVersions(sample, {
    write: writeVerifiedReport,
    formats: ['docx', 'xlsx', 'json'],
  });
  expect(versions.map(({ format, fileName, differences }) => [format, fileName, differences])).toEqual(
    ['docx', 'xlsx', 'json'].map((format) => [
      format,
      `甲县乙镇人民政府2024年政府信息公开工作年度报告.${format}`,
      [],
    ]),
  );
  const asked: string[] = [];
  await expect(
    electronicVersions(sample, {
      formats: ['docx', 'pdf', 'xlsx'],
      write: async (report, format, options) => {
        asked.push(format);
        if (format === 'pdf') throw new Error('读回来不同');
        return writeVerifiedReport(report, format, options);
      },
    }),
  ).rejects.toThrow('读回来不同');
  expect(asked).toEqual(['docx', 'pdf']);
});
