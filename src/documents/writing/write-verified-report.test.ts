import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { AnnualReport, Narrative } from '../../report/index.ts';
import { cellKey, cellsOfTable, readingOf } from '../../report/index.ts';
import { consistentReport } from '../../../tests/support/arbitrary-report.ts';
import { sampleReport } from '../../../tests/support/sample-report.ts';
import { reportLayout } from './report-layout.ts';
import { verifyWritten } from './verify-written.ts';
import { writeVerifiedReport, WrittenDifferently } from './write-verified-report.ts';
import { writtenFormats } from './written.ts';

/** Strings that a markup, a formula or a font might trip over. */
const odd = [
  '<b>&amp;</b>',
  '#let x = 1',
  '$x_1$',
  '*粗* _斜_',
  '@引用',
  '\\n \\u{41}',
  '“引号”‘单’"直"',
  '䶮堃喆㛃镕',
  '𠮷野',
  '=1+1',
  '{{ }} [ ] `',
  '——……·',
  '〔2025〕3号',
  '①②Ⅳ℃',
  ']]>',
  '表情😀',
];

const paragraph = fc
  .array(fc.oneof(fc.constantFrom(...odd), fc.constant('村务公开栏按月更新')), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pieces) => `本年度完成以下工作：${pieces.join('，')}，群众反映较好。`);

const longParagraph = fc
  .integer({ min: 20, max: 60 })
  .map((times) => '逐项核对公开目录，及时更新。'.repeat(times));

const narrative: fc.Arbitrary<Narrative> = fc
  .record({
    preamble: fc.option(paragraph),
    overview: fc.array(
      fc.oneof({ weight: 4, arbitrary: paragraph }, { weight: 1, arbitrary: longParagraph }),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
    problems: fc.array(paragraph, { maxLength: 3 }),
    other: fc.option(paragraph),
  })
  .map(({ overview, problems, ...rest }) => ({
    ...rest,
    overview: overview.join('\n'),
    problems: problems.length === 0 ? null : problems.join('\n'),
  }));

/** The report with some of its cells unknown. */
function withNulls(report: AnnualReport, picks: readonly number[]): AnnualReport {
  const copy = structuredClone(report) as unknown as Record<string, Record<string, unknown>>;
  const cells = ([2, 3, 4] as const).flatMap((table) => cellsOfTable(report, table));
  for (const pick of picks) {
    const cell = cells[pick % cells.length]?.cell;
    if (cell === undefined) continue;
    const table =
      cell.table === 3
        ? copy['requests']
        : cell.table === 4
          ? copy['remedies']
          : (copy['disclosure2019'] ?? copy['disclosure']);
    if (table === undefined) continue;
    if (cell.column === undefined) table[cell.row] = null;
    else (table[cell.row] as Record<string, unknown>)[cell.column] = null;
  }
  return copy as unknown as AnnualReport;
}

const anyReport = fc
  .record({ report: consistentReport(), prose: narrative, nulls: fc.array(fc.nat(), { maxLength: 6 }) })
  .map(({ report, prose, nulls }) => withNulls({ ...report, narrative: prose }, nulls));

describe.each(writtenFormats)('written as %s', (format) => {
  it('says what was meant, whatever the figures, the edition and the characters', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const written = await writeVerifiedReport(report, format);
        expect(written.bytes.length).toBeGreaterThan(500);
        expect(written.differences).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('says what was meant with the narrative that the figures give', async () => {
    await fc.assert(
      fc.asyncProperty(consistentReport(), async (report) => {
        expect((await writeVerifiedReport(report, format)).differences).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  it.each([
    [30, '甲乙自治区丙丁自治州戊己自治县庚辛经济技术开发区管理委员会办'],
    [45, '甲乙维吾尔自治区丙丁蒙古自治州戊己哈萨克自治县庚辛经济技术开发区管理委员会（庚辛镇公所办）'],
    [
      60,
      '甲乙维吾尔自治区丙丁蒙古自治州戊己哈萨克自治县庚辛经济技术开发区管理委员会（壬癸子丑寅卯辰巳午未庚辛镇人民政府）综合办公',
    ],
  ])('says the name of a body of %i characters, over as many lines as that takes', async (length, agency) => {
    expect(agency).toHaveLength(length);
    expect((await writeVerifiedReport(sampleReport({ agency }), format)).differences).toEqual([]);
  });

  it('gives the same bytes for the same report and moment', async () => {
    const options = { writtenAt: new Date('2026-01-22T01:00:00Z') };
    const first = await writeVerifiedReport(sampleReport(), format, options);
    const second = await writeVerifiedReport(sampleReport(), format, options);
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  });

  it.each([
    ['no name', { agency: null }],
    ['no year', { year: null, period: null }],
    ['neither', { agency: null, year: null, period: null }],
    ['forms that are not known', { forms: { disclosure: null, requests: null } }],
    ['no prose', { narrative: { preamble: null, overview: null, problems: null, other: null } }],
  ] satisfies [string, Partial<AnnualReport>][])('writes a report with %s and says so', async (_, change) => {
    // a year that no text repeats: only the title can give it
    const narrative = { preamble: null, overview: '各项工作有序推进。', problems: null, other: null };
    const written = await writeVerifiedReport(sampleReport({ narrative, ...change }), format);
    if (format !== 'json') expect(written.remarks.join('')).toMatch(/没有/u);
  });
});

describe('the comparison', () => {
  const report = sampleReport();

  it('finds nothing in the report itself', () => {
    for (const format of writtenFormats) expect(verifyWritten(report, format, readingOf(report))).toEqual([]);
  });

  test.each(([2, 3, 4] as const).flatMap((table) => cellsOfTable(report, table).slice(0, 9)))(
    'finds a figure that was lost or changed: $row $column',
    ({ cell }) => {
      const lost = withNulls(
        report,
        [2, 3, 4]
          .flatMap((table) => cellsOfTable(report, table as 2 | 3 | 4).map((each) => cellKey(each.cell)))
          .flatMap((key, at) => (key === cellKey(cell) ? [at] : [])),
      );
      expect(verifyWritten(report, 'docx', readingOf(lost))).toHaveLength(1);
      expect(verifyWritten(lost, 'docx', readingOf(report))).toHaveLength(1);
    },
  );

  test.each(['preamble', 'overview', 'problems', 'other'] as const)('finds a change in %s', (part) => {
    const text = report.narrative[part] ?? '';
    const changed = { ...report, narrative: { ...report.narrative, [part]: `${text.slice(0, -2)}呢。` } };
    for (const format of writtenFormats) {
      expect(verifyWritten(report, format, readingOf(changed))).toHaveLength(1);
    }
  });

  it('takes □ in a PDF for a character that no font has, elsewhere for a difference', () => {
    const overview = '地名用字\u{e123}无法显示。';
    const meant = { ...report, narrative: { ...report.narrative, overview } };
    const found = { ...report, narrative: { ...report.narrative, overview: '地名用字□无法显示。' } };
    expect(verifyWritten(meant, 'pdf', readingOf(found))).toEqual([]);
    expect(verifyWritten(meant, 'docx', readingOf(found))).toHaveLength(1);
    const shifted = { ...report, narrative: { ...report.narrative, overview: '地名□无法显示。' } };
    expect(verifyWritten(meant, 'pdf', readingOf(shifted))).toHaveLength(1);
  });

  it('refuses in a sentence that names the place and both texts', async () => {
    // a preamble that reads as the title of another report cannot be read back as it was meant
    const preamble = '乙县丙镇人民政府2024年政府信息公开工作年度报告\n根据条例编制本报告，供大家查阅。';
    const torn = sampleReport({ narrative: { ...sampleReport().narrative, preamble } });
    const refusal = await writeVerifiedReport(torn, 'html').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(WrittenDifferently);
    expect(String(refusal)).toMatch(/年份应为“2025”，读回来是“2024”/u);
    expect((refusal as WrittenDifferently).differences.length).toBeGreaterThan(0);
  });

  it('prints nothing for what is not known', () => {
    const layout = reportLayout(withNulls(report, [0]));
    expect(layout.remarks.join('')).toMatch(/表二“规章”行、“本年制发件数”列共1格没有数字/u);
  });
});

describe('prose that the reader takes for something else', () => {
  const prose = sampleReport().narrative;
  const changed = (change: Partial<Narrative>) => sampleReport({ narrative: { ...prose, ...change } });

  test.each([
    ['a preamble too short for one', { preamble: '现将情况报告。' }, ['前言'], '读回来没有文字'],
    [
      'a preamble that is no sentence',
      { preamble: '我镇全年政府信息公开工作的基本情况' },
      ['前言'],
      '读回来没有文字',
    ],
    [
      'a signature below the last part',
      { other: '没有收取信息处理费。\n甲县乙镇人民政府\n2026年1月20日' },
      ['六、其他需要报告的事项'],
      '读回来是“…信息处理费。”',
    ],
    [
      'what a portal prints below an article',
      { other: '没有收取信息处理费。\n附件下载：无' },
      ['六、其他需要报告的事项'],
      '读回来是“…信息处理费。”',
    ],
    [
      'the heading of another part',
      { overview: '各项工作有序推进。\n五、存在的主要问题及改进情况\n问题写在这里。' },
      ['一、总体情况', '五、存在的主要问题及改进情况'],
      '读回来是“…作有序推进。”',
    ],
  ] satisfies [string, Partial<Narrative>, string[], string][])(
    'is written, and told: %s',
    async (_, change, places, told) => {
      for (const format of writtenFormats) {
        const { differences, remarks, bytes } = await writeVerifiedReport(changed(change), format);
        expect(bytes.length).toBeGreaterThan(500);
        expect(
          differences.map(({ place }) => place),
          format,
        ).toEqual(format === 'json' ? [] : places);
        if (format === 'json') continue;
        for (const [index, place] of places.entries()) expect(remarks[index]).toContain(`“${place}”的文字`);
        expect(remarks[0]).toContain(told);
      }
    },
  );

  it('is read back as it was where it opens as preambles do', async () => {
    const report = changed({ preamble: '现将我镇政府信息公开工作情况报告如下' });
    for (const format of writtenFormats) {
      expect((await writeVerifiedReport(report, format)).differences, format).toEqual([]);
    }
  });

  it('refuses where a figure differs beside it', () => {
    const report = changed({ preamble: '现将情况报告。' });
    const found = withNulls({ ...report, narrative: { ...report.narrative, preamble: null } }, [0]);
    expect(verifyWritten(report, 'docx', readingOf(found)).map(({ inProse }) => inProse)).toEqual([
      true,
      false,
    ]);
  });
});
