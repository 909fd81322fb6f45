import type { AnnualReport, NarrativePart } from '../../annual-report.ts';
import { simplify } from '../../read/traditional.ts';

/** A sentence of a part in prose, folded, with what tells what it is about. */
export interface Sentence {
  readonly part: NarrativePart;
  readonly text: string;
  /** The section it stands in, as its heading begins: （二）依申请公开. Empty before the first one. */
  readonly section: string;
  /** The sentence before it in the same paragraph, or ''. */
  readonly before: string;
  /** The sentence after it in the same paragraph, or ''. */
  readonly after: string;
}

const sectionHead = /^[（(]?[一二三四五六七八九十]+[）)、.]/;
const itemHead = /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]|[一二三四五六七八九十]是)/;
/** A shorter line without a full stop is a heading or a signature, not a line cut by a page. */
const shortestCutLine = 15;

/**
 * Prose made ready for reading figures: half-width digits, no thousands separators, no blanks beside
 * Chinese, the form's words in simplified characters, lines that a page break cut joined again. Paragraphs stay separated by `\n`.
 */
export function foldProse(text: string): string {
  const lines = simplify(text)
    .replace(/[０-９]/g, (digit) => String((digit.codePointAt(0) ?? 0xff10) - 0xff10))
    .replaceAll('％', '%')
    .replaceAll('．', '.')
    .replace(/[*#`]+/g, '')
    .replace(/(?<![\d.])\d{1,3}(?:[,，]\d{3})+(?![\d])/g, (number) => number.replace(/[,，]/g, ''))
    .replace(/[^\S\n]+/g, blanksKept)
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/(?<=[\u4e00-\u9fff%）”])[,](?=[^\d]|\d)/g, '，')
    .replaceAll(';', '；')
    .replace(/:(?!\/)/g, '：')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  let folded = lines[0] ?? '';
  let length = folded.length;
  for (const [at, line] of lines.slice(1).entries()) {
    const cut =
      length >= shortestCutLine && !/[。！？；：”]/.test(lines[at]?.at(-1) ?? '') && !itemHead.test(line);
    folded += cut ? line : `\n${line}`;
    length = cut ? length + line.length : line.length;
  }
  return folded;
}

/** Blanks between Latin letters or digits stay; those beside Chinese go. */
function blanksKept(blanks: string, at: number, text: string): string {
  const chinese = /[^\x20-\x7e\n]/;
  const beside = text.charAt(at - 1) + text.charAt(at + blanks.length);
  return chinese.test(beside) ? '' : blanks;
}

/** Nobody writes a longer one; rules compare each figure of a sentence with its others. */
const longestSentence = 2000;

/** A run of words without a full stop, in pieces that a rule can judge: cut behind a semicolon or a comma where there is one. */
function piecesOf(run: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (run.length - from > longestSentence) {
    const longest = run.slice(from, from + longestSentence);
    const stop = Math.max(longest.lastIndexOf('；'), longest.lastIndexOf('，'));
    const end = from + (stop < 0 ? longestSentence : stop + 1);
    pieces.push(run.slice(from, end));
    from = end;
  }
  return [...pieces, run.slice(from)];
}

/** The sentences of a text in order. A semicolon ends none: it separates the segments of one. */
export function sentencesOf(text: string, part: NarrativePart): Sentence[] {
  const sentences: Sentence[] = [];
  let section = '';
  for (const paragraph of foldProse(text).split('\n')) {
    if (sectionHead.test(paragraph)) section = paragraph.slice(0, 40);
    const own = paragraph
      .split(/(?<=[。！？])/)
      .flatMap(piecesOf)
      .filter((sentence) => sentence.trim() !== '');
    own.forEach((sentence, index) => {
      const neighbours = { before: own[index - 1] ?? '', after: own[index + 1] ?? '' };
      sentences.push({ part, text: sentence, section, ...neighbours });
    });
  }
  return sentences;
}

export const narrativeParts: readonly NarrativePart[] = ['preamble', 'overview', 'problems', 'other'];

/** The sentences of every part in prose. */
export function sentencesOfReport(
  report: AnnualReport,
  parts: readonly NarrativePart[] = narrativeParts,
): Sentence[] {
  return parts.flatMap((part) => sentencesOf(report.narrative[part] ?? '', part));
}

/** The words of a report as a message quotes them: short, cut in the middle where they are long. */
export function quote(words: string): string {
  const plain = words.replace(/^[，。；：、]+|[，。；：、]+$/g, '');
  return `“${plain.length <= 44 ? plain : `${plain.slice(0, 26)}……${plain.slice(-16)}`}”`;
}

/** Words from the beginning of the clause that holds `at`, not more than a line of them, up to `end`. */
export function clauseFrom(text: string, at: number, end: number): string {
  const before = text.slice(Math.max(0, at - 30), at);
  const clause = /[^，。；：、（）！？]*$/.exec(before)?.[0] ?? '';
  return text.slice(at - clause.length, end);
}
