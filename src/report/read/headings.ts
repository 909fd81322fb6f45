import { edition2021, requestRowForms } from '../editions/2021.ts';
import { foldLabel, foldSpaces } from './fold.ts';
import type { Line } from './lines.ts';
import { labelSimilarity } from './similarity-of-labels.ts';

/** A line that stands as the heading of a part. */
export interface HeadingLine {
  /** Index in the lines. */
  readonly line: number;
  /** 0–5 */
  readonly part: number;
  /** As printed: 一 … 六, or null. */
  readonly number: string | null;
  readonly title: string;
  /** What follows the heading on the same line (`六、其他需要报告的事项。本年度没有…`). */
  readonly rest: string;
  /** Lines that the heading covers: 2 where the title was cut in two. */
  readonly lines: number;
  /** True where its number is one that lists have too. */
  readonly loose?: boolean;
}

/** The report as the headings cut it: where it begins and ends, and its headings in order. */
export interface Chain {
  readonly headings: readonly HeadingLine[];
  /** First line after the last one of this report. */
  readonly end: number;
}

const numbered = /^[（(]?([一二三四五六七八九十])[）)]?\s*[、.．,，:：]?\s*/u;
/** 、 after the number tells a part from a section （一）. */
const partNumber =
  /^(?:第\s*([一二三四五六])\s*部分\s*[、.．,，:：\s]?|([一二三四五六七八九十])\s*[、.．,，:：\s])\s*/u;
/** Other numbers before a part: 一总体情况, （一）, 1. They tell lists too: only the prescribed title is believed. */
const looseNumber = /^(?:[（(]\s*([一二三四五六])\s*[）)]|([一二三四五六])|([1-6])\s*[、.．,，\s])\s*/u;
const section = /^[（(]\s*[一二三四五六七八九十]+\s*[）)]/u;
const longestTitle = 34;
/** Rows of table 3 that carry a number like that of a part, folded. */
const requestRow = /^(?:本年新收|上年(?:度)?结转|本年(?:度)?办理结果|结转下)/u;
const requestRows = requestRowForms
  .flatMap(({ label, groups }) => [label, ...groups])
  .filter((label) => partNumber.test(label))
  .map((label) => foldLabel(label.replace(partNumber, '')));
/** What is no part but may be numbered like one: those rows, and sections of part one. */
const otherTitles = [
  ...requestRows,
  '政府信息管理',
  '政府信息管理情况',
  '政府信息公开平台建设',
  '平台建设情况',
  '监督保障情况',
];

/** Wordings of the parts that the trial form and practice use beside the prescribed ones. */
const variants: readonly (readonly string[])[] = [
  [
    '概述',
    '基本情况',
    '政府信息公开总体情况',
    '政府信息公开工作总体情况',
    '政府信息公开工作情况',
    '工作开展情况',
    '主要工作情况',
  ],
  ['政府信息主动公开情况'],
  [
    '政府信息公开申请的收到和处理情况',
    '依申请公开政府信息情况',
    '政府信息依申请公开情况',
    '政府信息公开申请办理情况',
  ],
  ['因政府信息公开申请行政复议、提起行政诉讼的情况', '行政复议、行政诉讼情况'],
  [
    '政府信息公开工作存在的主要问题及改进情况',
    '存在的主要问题及整改措施',
    '存在问题及改进情况',
    '存在问题和下一步工作打算',
  ],
  ['需要报告的其他事项', '其他需要说明的事项', '其他'],
];

/** Every accepted wording of each part, folded. */
const titles: readonly (readonly string[])[] = edition2021.parts.map((part, index) =>
  [part.title, ...(variants[index] ?? [])].map(foldLabel),
);

/** Every line that reads as the heading of a part, in order. */
export function findHeadings(lines: readonly Line[]): readonly HeadingLine[] {
  const found: HeadingLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const heading = headingAt(lines, index);
    if (heading === null) continue;
    found.push(heading);
    index += heading.lines - 1;
  }
  // Words alone, or behind a number that lists have too, count only where the part has no better heading.
  const isSure = ({ number, loose }: HeadingLine) => number !== null && loose !== true;
  const sureParts = new Set(found.filter(isSure).map(({ part }) => part));
  return found.filter((heading) => isSure(heading) || !sureParts.has(heading.part));
}

function headingAt(lines: readonly Line[], index: number): HeadingLine | null {
  const line = lines[index];
  if (line === undefined) return null;
  const text = headingText(line);
  if (text === null) return null;
  const loose = looselyNumbered(text);
  if (loose !== null) return { line: index, ...loose, rest: '', lines: 1, loose: true };
  if (section.test(text) || requestRow.test(foldLabel(text.replace(partNumber, '')))) return null;
  const found = partNumber.exec(text);
  const number = found?.[1] ?? found?.[2] ?? null;
  const words = number === null ? text : text.replace(partNumber, '');
  const runIn = number === null ? null : runInHeading(words, number);
  if (runIn !== null) return { line: index, ...runIn, number, lines: 1 };
  const whole = bestPart(words, number);
  const next = lines[index + 1];
  if (number !== null && next !== undefined && whole.score < 0.97) {
    // A title cut in two lines: take the second where it makes the title whole.
    const second = headingText(next);
    if (second !== null && !numbered.test(second)) {
      const joined = bestPart(words + second, number);
      if (joined.score > Math.max(whole.score, 0.9)) {
        return { line: index, part: joined.part, number, title: words + second, rest: '', lines: 2 };
      }
    }
  }
  const needed = number === null ? 0.9 : whole.numberFits ? 0.5 : 0.7;
  if (whole.score < needed || whole.score < likenessToOthers(words)) return null;
  const digit = /^([1-9])\s*[、.．,，]/u.exec(words)?.[1];
  if (digit !== undefined && Number(digit) !== whole.part + 1) return null;
  return { line: index, part: whole.part, number, title: foldSpaces(words), rest: '', lines: 1 };
}

/** How much the words are like the title of something else: letters of its label may be misread. */
function likenessToOthers(words: string): number {
  const folded = foldLabel(words);
  return Math.max(...otherTitles.map((label) => labelSimilarity(folded, label)));
}

/** The text of a line that could be a heading: short, alone in its row, no sentence. */
function headingText(line: Line): string | null {
  const filled = line.cells.filter((cell) => cell.own && cell.text.trim() !== '');
  if (line.grid !== undefined && filled.length !== 1) return null;
  const text = foldSpaces(line.text.replace(/[*#]/gu, ''));
  return text === '' ? null : text;
}

/** The prescribed title of a part behind a number that lists have too, where number and title agree. */
function looselyNumbered(text: string): Pick<HeadingLine, 'part' | 'number' | 'title'> | null {
  const found = partNumber.test(text) ? null : looseNumber.exec(text);
  if (found === null) return null;
  const printed = found[1] ?? found[2] ?? found[3] ?? '';
  const title = text.slice(found[0].length);
  const part = Math.max('一二三四五六'.indexOf(printed), '123456'.indexOf(printed));
  return foldLabel(title) === titles[part]?.[0] ? { part, number: printed, title: foldSpaces(title) } : null;
}

/**
 * A prescribed title at the head of a paragraph that goes on after it: behind a stop or, where the file ran
 * heading and text together, with a sentence at once.
 */
function runInHeading(words: string, number: string): Pick<HeadingLine, 'part' | 'title' | 'rest'> | null {
  for (const [part, { title, number: prescribed }] of edition2021.parts.entries()) {
    if (!words.startsWith(title)) continue;
    const rest = words.slice(title.length);
    const stop = /^[\s。.:：]+(?=\S)/u.exec(rest);
    if (stop !== null) return { part, title, rest: rest.slice(stop[0].length).trim() };
    if (number === prescribed && rest.length >= 10 && /[，。；]/u.test(rest)) return { part, title, rest };
  }
  return null;
}

function bestPart(
  words: string,
  number: string | null,
): { part: number; score: number; numberFits: boolean } {
  let best = { part: 0, score: 0, numberFits: false };
  if (words.length > longestTitle || /[。；！？]./u.test(words)) return best;
  const folded = foldLabel(words);
  titles.forEach((wordings, part) => {
    const numberFits = number !== null && edition2021.parts[part]?.number === number;
    for (const title of wordings) {
      const score = labelSimilarity(folded, title);
      const leads = score > best.score || (score === best.score && numberFits && !best.numberFits);
      if (leads) best = { part, score, numberFits };
    }
  });
  return best;
}

/**
 * Cuts the headings into reports: a table of contents makes a chain of its own, a second report another.
 * A chain begins anew where part one comes again after a later part.
 */
export function chainsOf(headings: readonly HeadingLine[], lines: number): readonly Chain[] {
  const chains: HeadingLine[][] = [];
  for (const heading of headings) {
    const current = chains.at(-1);
    const previous = current?.at(-1);
    if (current === undefined || (heading.part === 0 && previous !== undefined && previous.part >= 2)) {
      chains.push([heading]);
    } else current.push(heading);
  }
  return chains.map((chain, index) => ({
    headings: chain,
    end: chains[index + 1]?.[0]?.line ?? lines,
  }));
}
