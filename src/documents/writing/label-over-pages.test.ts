import { expect, it } from 'vitest';
import { sampleReport } from '../../../tests/support/sample-report.ts';
import { readPdf } from '../reading/pdf/read-pdf.ts';
import { writeVerifiedReport } from './write-verified-report.ts';

const report = sampleReport();

/** What stands in the column of the widest label of table 3, as far as it is that label; the PDF is read back and agrees. */
async function labelsAfter(lines: number): Promise<readonly (readonly [label: string, rows: number])[]> {
  const preamble = ['2025年，有关情况如下。', ...Array.from({ length: lines }, () => '及时回应群众关切。')];
  const narrative = { ...report.narrative, preamble: preamble.join('\n') };
  const { bytes } = await writeVerifiedReport({ ...report, narrative }, 'pdf');
  const read = await readPdf(bytes);
  if (!read.ok || !('source' in read)) throw new Error(JSON.stringify(read));
  const tables = read.source.blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
  return tables.flat(2).flatMap(({ text, rowSpan = 1 }) => {
    const plain = text.replaceAll(/\s/gu, '');
    return /^三(?:、本年度办理结果)?$/u.test(plain) ? [[plain, rowSpan] as const] : [];
  });
}

it(
  'says the label of all results on each page on which they stand, wherever a page ends',
  { timeout: 60_000 },
  async () => {
    const told = [];
    for (const lines of [0, 24, 28, 36]) {
      const labels = await labelsAfter(lines);
      // 21 results and their sum, wherever they are cut; beside a single one there is room for the number of the label.
      expect([lines, labels.reduce((sum, [, rows]) => sum + rows, 0)]).toEqual([lines, 22]);
      for (const [label, rows] of labels) expect(label).toBe(rows === 1 ? '三' : '三、本年度办理结果');
      told.push(labels.length);
    }
    expect(told).toContain(2);
  },
);
