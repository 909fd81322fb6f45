import type { AnnualReport } from '../../report/index.ts';
import { openReport } from '../checking/open-report.ts';
import { nothing, verifyWritten, type Difference } from './verify-written.ts';
import { writeReport } from './write-report.ts';
import type { WriteOptions } from './writer.ts';
import type { Written, WrittenFormat } from './written.ts';

/** A file that was written and does not say what was meant; the message is the sentence for the user. */
export class WrittenDifferently extends Error {
  override readonly name = 'WrittenDifferently';
  readonly differences: readonly Difference[];

  constructor(message: string, differences: readonly Difference[]) {
    super(message);
    this.differences = differences;
  }
}

/** A file that was read back: its figures, body, year and forms are what was meant. */
export interface Verified extends Written {
  /** Parts in prose that read back otherwise than they were meant; `remarks` begins with a sentence on each. */
  readonly differences: readonly Difference[];
}

/**
 * A file of our own is small and whole: on a loaded machine it is read for as long as the thread may take that wrote it
 * (20 s), where a file of others is left after six.
 */
const ownFile = { pdfMs: 20_000 };

/**
 * Writes a report, reads the file back as any file would be read, and hands it out only where every figure, the
 * public body, the year and the forms are what was meant. Prose may read back otherwise though it stands in the
 * file (a line that reads as a heading or a signature): that is told in the remarks.
 * @throws WrittenDifferently with a Chinese sentence, where a figure differs or the file cannot be read
 */
export async function writeVerifiedReport(
  report: AnnualReport,
  format: WrittenFormat,
  options: WriteOptions = {},
): Promise<Verified> {
  const written = await writeReport(report, format, options);
  const opened = await openReport(written.bytes, `report.${format}`, ownFile);
  if (!opened.readable) {
    throw new WrittenDifferently(`写好的文件读不回来，没有交出：${opened.reason}`, []);
  }
  const differences = verifyWritten(report, format, opened.reading);
  if (differences.some(({ inProse }) => !inProse)) {
    throw new WrittenDifferently(differenceSentence(format, differences), differences);
  }
  return { ...written, differences, remarks: [...differences.map(proseRemark), ...written.remarks] };
}

function proseRemark({ place, meant, found }: Difference): string {
  const said = (text: string) => (text === nothing ? '没有文字' : `是“${text}”`);
  return `“${place}”的文字读回来与原文不同：原文${said(meant)}，读回来${said(found)}。文件已写好，请打开核对这一部分。`;
}

const mostNamed = 5;
const formatNames: Readonly<Record<WrittenFormat, string>> = {
  docx: 'Word文件',
  pdf: 'PDF文件',
  html: '网页文件',
  xlsx: 'Excel文件',
  json: 'JSON文件',
};

function differenceSentence(format: WrittenFormat, differences: readonly Difference[]): string {
  const named = differences
    .slice(0, mostNamed)
    .map(({ place, meant, found }) => `${place}应为“${meant}”，读回来是“${found}”`)
    .join('；');
  const rest = differences.length > mostNamed ? `；另有${differences.length - mostNamed}处` : '';
  return `写好的${formatNames[format]}读回来与原来的内容有${differences.length}处不同，没有交出：${named}${rest}。可以先换一种格式，并把这份报告发给维护人员。`;
}
