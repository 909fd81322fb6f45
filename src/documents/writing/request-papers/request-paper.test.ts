import { describe, expect, it, test } from 'vitest';
import { requestPapers } from '../../../../tests/support/request-papers.ts';
import { readDocument } from '../../reading/read-file.ts';
import { writePaper } from '../write-paper.ts';
import { layOutRequestPaper, type RequestPaper } from './request-paper.ts';
import { layOutSearchRecord } from './search-record.ts';
import { layOutServiceReceipt } from './service-receipt.ts';

const formats = ['docx', 'pdf'] as const;
const writtenAt = new Date('2026-11-20T02:00:00Z');

/** Everything that the file says, as our own readers read it, without blanks and line ends. */
async function textOf(paper: RequestPaper, format: (typeof formats)[number]): Promise<string> {
  const { bytes, fileName } = await writePaper(paper, format, { writtenAt });
  const result = await readDocument(bytes, fileName);
  if (!result.ok || !('source' in result)) throw new Error('not read back');
  return result.source.blocks
    .map((block) =>
      block.kind === 'table'
        ? block.rows.flatMap((row) => row.map(({ text }) => text)).join('|')
        : block.text,
    )
    .join('|')
    .replaceAll(/\s/gu, '');
}

/** Every text of the data, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (key === 'kind' ? [] : textsIn(each)));
}

describe.each(requestPapers.map((paper) => [paper.kind, paper] as const))('the paper %s', (_, paper) => {
  test.each(formats)('says all that it was given, as %s', async (format) => {
    const text = await textOf(paper, format);
    const missing = textsIn(paper)
      .flatMap((each) => each.split('\n'))
      .filter((each) => !text.includes(each.replaceAll(/\s/gu, '')));
    expect(missing).toEqual([]);
  });

  it('fills the width of the page with each of its tables', () => {
    for (const { table } of layOutRequestPaper(paper).layout.parts) {
      if (table === null) continue;
      expect(table.widths.reduce((sum, each) => sum + each, 0)).toBe(156);
      for (const row of table.rows) expect(row).toHaveLength(table.widths.length);
    }
  });

  it('goes under a name without the applicant', async () => {
    const { fileName } = await writePaper(paper, 'pdf', { writtenAt });
    expect(fileName).not.toContain('张三');
  });
});

it('is a form to be written in by hand where nothing is known', () => {
  const receipt = layOutServiceReceipt({
    bodyName: '甲县乙镇人民政府',
    requestNo: '1',
    letters: [{ title: '告知书', number: '乙公复〔2026〕1号' }],
    recipient: '张三',
    way: null,
    place: '',
    at: '',
    serverName: '',
    mail: null,
    electronic: null,
    remarks: '',
  });
  const rows = receipt.parts.flatMap(({ table }) => table?.rows ?? []);
  expect(rows.find(([name]) => name === '送达方式')?.[1]).toBe(
    '□直接送达　□委托其他行政机关　□邮寄（邮政企业）　□电子送达',
  );
  expect(rows.map(([name]) => name)).not.toContain('邮件号');
});

it('says that nobody has searched yet', () => {
  const { parts } = layOutSearchRecord({
    bodyName: '甲县乙镇人民政府',
    requestNo: '1',
    words: '批复',
    searches: [],
    conclusion: null,
    reason: '',
  });
  expect(parts.flatMap(({ lines }) => lines)).toEqual(['还没有检索。']);
});

it('runs the long words of a request over to the next page and loses none of them', async () => {
  const words = Array.from({ length: 400 }, (_, at) => `第${at + 1}份批复文件。`).join('');
  const sample = requestPapers.find(({ kind }) => kind === 'search-record');
  if (sample?.kind !== 'search-record') throw new Error('no sample');
  for (const format of formats) {
    const text = await textOf({ ...sample, words }, format);
    for (const each of [1, 200, 399, 400])
      expect(text.replaceAll('|', '')).toContain(`第${each}份批复文件。`);
  }
});
