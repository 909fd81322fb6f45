import { parseAnnualReport } from '../../report/parse-annual-report.ts';
import { readReport } from '../../report/read/read-report.ts';
import { readingOf, type Reading } from '../../report/reading.ts';
import type { SourceDocument } from '../../report/source.ts';
import { readDocument, type ReadLimits } from '../reading/read-file.ts';

/** A file opened as an annual report, or the reason, a Chinese sentence, why it is none. */
export type Opened =
  | {
      readonly file: string;
      readonly readable: true;
      readonly reading: Reading;
      /** What the file holds that could not be read, in Chinese sentences (pages that are pictures, …). */
      readonly omissions: readonly string[];
      /** What else is to be said of the file, in Chinese sentences; it keeps nothing from being judged. */
      readonly remarks: readonly string[];
    }
  | { readonly file: string; readonly readable: false; readonly reason: string };

/**
 * Opens a file of any supported format as an annual report. Never throws: a file that cannot be read, or in
 * which no part of an annual report is to be seen, is unreadable with a sentence that says what was seen.
 * @param file name as the person gave it; its ending is only a hint
 */
export async function openReport(bytes: Uint8Array, file: string, limits: ReadLimits = {}): Promise<Opened> {
  try {
    const result = await readDocument(bytes, file, limits);
    if (!result.ok) return { file, readable: false, reason: result.reason };
    if ('data' in result) return openData(result.data, file);
    return openSource(result.source, file);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { file, readable: false, reason: `读这份文件的程序出了问题，没有检查（${detail}）。` };
  }
}

function openData(data: unknown, file: string): Opened {
  const parsed = parseAnnualReport(data);
  if (!parsed.ok) return { file, readable: false, reason: parsed.reason };
  return opened({ file, reading: readingOf(parsed.report), omissions: [], remarks: [] });
}

/** A province writes some twenty thousand characters; the rules read every sentence of what is shorter than this. */
const mostCharacters = 200_000;

function opened(readable: Omit<Extract<Opened, { readonly readable: true }>, 'readable'>): Opened {
  const { file, reading } = readable;
  const length = Object.values(reading.report.narrative).reduce(
    (total, part: string | null) => total + (part?.length ?? 0),
    0,
  );
  if (length <= mostCharacters) return { ...readable, readable: true };
  const reason = `正文有${length}个字，超过${mostCharacters}个字，不像一份年度报告，没有检查。请核对是不是选错了文件。`;
  return { file, readable: false, reason };
}

function openSource(source: SourceDocument, file: string): Opened {
  const reading = readReport(source);
  const { omissions = [], remarks = [] } = source;
  if (!isAnnualReport(reading)) {
    return { file, readable: false, reason: whatWasSeen(source, [...remarks, ...omissions]) };
  }
  return opened({ file, reading, omissions, remarks });
}

/** One part or one table is enough: what is missing from it are then findings. */
function isAnnualReport({ report, headings }: Reading): boolean {
  const { forms, remedies } = report;
  const litigation = Object.values(remedies).flatMap((block) => Object.values(block) as (number | null)[]);
  return (
    headings.length > 0 ||
    forms.disclosure !== null ||
    forms.requests !== null ||
    litigation.some((figure) => figure !== null)
  );
}

function whatWasSeen({ blocks }: SourceDocument, remarks: readonly string[]): string {
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.flatMap((row) => row.map((cell) => cell.text)),
  );
  const characters = texts.join('').replace(/\s/gu, '').length;
  const tables = blocks.filter((block) => block.kind === 'table').length;
  const first =
    texts
      .find((text) => text.trim() !== '')
      ?.replace(/\s+/gu, ' ')
      .trim() ?? '';
  const start = first === '' ? '' : `，开头是“${first.length > 30 ? `${first.slice(0, 30)}…` : first}”`;
  const seen =
    characters === 0
      ? '文件里没有文字'
      : `文件里有${characters}个字、${tables}张表${start}，没有看到年度报告的六个部分和三张表`;
  return [`${seen}，没有检查。请核对是不是选错了文件。`, ...remarks].join('');
}
