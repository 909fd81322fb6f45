import { afterEach, expect, it, test } from 'vitest';
import type { AnnualReport } from '../../report/index.ts';
import { letterGallery } from '../../../tests/support/letter-gallery.ts';
import { sampleReport } from '../../../tests/support/sample-report.ts';
import { png } from '../../../tests/support/small-png.ts';
import { writeFindings } from './findings-xlsx.ts';
import { letterFile } from './letter.ts';
import { writeVerifiedReport, WrittenDifferently } from './write-verified-report.ts';
import { createWritingPool, NotWritten, type WritingPool } from './writing-pool.ts';
import { writtenFormats } from './written.ts';

let pool: WritingPool | null = null;

function poolOf(timeLimitMs = 50_000): WritingPool {
  pool = createWritingPool({ size: 1, timeLimitMs });
  return pool;
}

afterEach(async () => {
  await pool?.close();
  pool = null;
});

const failure = (work: Promise<unknown>) => work.then(() => null).catch((error: unknown) => error);

it('writes as writeVerifiedReport does, over the border of the thread', async () => {
  const options = { writtenAt: new Date('2026-01-22T01:00:00Z') };
  const { writeReport } = poolOf();
  for (const format of writtenFormats) {
    const written = await writeReport(sampleReport(), format, options);
    expect(written, format).toEqual(await writeVerifiedReport(sampleReport(), format, options));
  }
});

it('writes a letter with its seal as letterFile does', async () => {
  const letter = letterGallery.find(({ kind }) => kind === 'granted');
  if (letter === undefined) throw new Error('no letter');
  const writtenAt = new Date('2026-11-20T02:00:00Z');
  const seal = { png: png(120, 120), widthMm: 42 };
  const { writePaper } = poolOf();
  for (const format of ['pdf', 'docx'] as const) {
    const written = await writePaper({ kind: 'letter', letter, seal, draft: false }, format, { writtenAt });
    // In this process, twice: the second file of a process is the same as its first.
    for (let time = 1; time <= 2; time += 1)
      expect(written, format).toEqual(await letterFile(letter, format, { writtenAt, seal }));
  }
});

it('writes findings', async () => {
  const files = [
    {
      file: '乙镇.html',
      findings: [{ rule: 'T3-A', level: 'error', where: { table: 3, row: 'received' }, message: '不符。' }],
    },
  ] as const;
  // The same moment in both: a workbook names when it was written, and is a byte longer or shorter with it.
  const options = { writtenAt: new Date('2026-01-22T01:00:00Z') };
  expect(await poolOf().writeFindings(files, options)).toEqual(writeFindings(files, options));
});

it('writes the longest list of an export, and a handover sheet', async () => {
  const { writeList, writePaper } = poolOf();
  const row = [
    '2026-11-20 09:00',
    '甲县人民政府',
    7,
    '张三',
    '登记工作人员',
    '李四登记了工作人员张三。',
    null,
  ];
  const list = {
    title: '操作记录',
    columns: row.map((_, at) => ({ head: `第${at + 1}列`, width: 20 })),
    rows: Array.from({ length: 20_000 }, () => row),
    remark: '只导出前20000行。',
    author: '张三',
    writtenAt: new Date('2026-11-20T01:00:00Z'),
  };
  expect((await writeList(list)).length).toBeGreaterThan(100_000);
  const sheet = {
    kind: 'handover-sheet' as const,
    bodyName: '乙镇人民政府',
    on: '2026-11-20',
    from: { name: '张三', post: '干事' },
    to: { name: '李四', post: '干事' },
    leaves: true,
    remarks: '',
    items: [{ title: '核对公开信息', dueOn: '2026-11-27' }],
    drafts: [],
  };
  const written = await writePaper(sheet, 'pdf');
  expect(written.contentType).toBe('application/pdf');
  expect(written.bytes.length).toBeGreaterThan(5_000);
});

it('hands on why a file is not given out, and goes on', async () => {
  const { writeReport } = poolOf();
  const preamble = '乙县丙镇人民政府2024年政府信息公开工作年度报告\n根据条例编制本报告，供大家查阅。';
  const torn = sampleReport({ narrative: { ...sampleReport().narrative, preamble } });
  const refusal = await failure(writeReport(torn, 'html'));
  expect(refusal).toBeInstanceOf(WrittenDifferently);
  expect((refusal as WrittenDifferently).differences).toContainEqual(
    expect.objectContaining({ place: '年份', meant: '2025', found: '2024' }),
  );
  const fault = await failure(writeReport({} as AnnualReport, 'html'));
  expect(fault).toBeInstanceOf(TypeError);
  expect((await writeReport(sampleReport(), 'html')).bytes.length).toBeGreaterThan(500);
});

test.each([
  // More paragraphs than a worker can hold, or write in the time.
  ['too much', 20_000, 400_000, /^(?:内容太多|写了20秒还没有写完).*已停下，没有交出文件。/u],
  ['too long', 1, 1, /^写了0秒还没有写完，已停下，没有交出文件。/u],
])('gives up a report that is %s, in a sentence', async (_, timeLimitMs, paragraphs, sentence) => {
  const { writeReport } = poolOf(timeLimitMs);
  const overview = '甲乙丙。\n'.repeat(paragraphs);
  const vast = sampleReport({ narrative: { ...sampleReport().narrative, overview } });
  const stopped = await failure(writeReport(vast, 'docx'));
  expect(stopped).toBeInstanceOf(NotWritten);
  expect((stopped as NotWritten).message).toMatch(sentence);
});
