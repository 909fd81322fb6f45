import { foldSpaces, foldWidth, squeeze } from './fold.ts';
import type { Line } from './lines.ts';
import { simplify } from './traditional.ts';

/** What the title of a report says. */
export interface Title {
  /** As it stands, spaces folded; null where no title was found. */
  readonly text: string | null;
  readonly agency: string | null;
  readonly year: number | null;
  /** Index of the last line of the title; −1 where there is none. */
  readonly line: number;
}

/** The year stands in for itself as one sign, so that words on both sides of it are seen together. */
const yearSign = '\uE000';
const reportWords =
  /(?:政府信息主动公开|(?:政府)?信息公开|政务公开)(?:工作)?(?:情况)?(?:\uE000|年度|的)*(?:工作)?(?:情况)?(?:年度|的)*(?:总结)?(?:报告|年报)/u;
const yearWords =
  /(?<![\d/])(?<arabic>20\d{2})\s*(?:年度?|年年度)?(?!\d|-\d)|(?<chinese>二[〇○零0OoＯΟ][一二三四五六七八九〇○零0OoＯΟ]{2})年度?/u;
/** The year as reports are titled, right before what the report is about: digits before it are the public body's own. */
const titledYear = /(?<arabic>20\d{2})\s*年度?(?=的?(?:政府)?信息(?:主动)?公开|的?政务公开)/u;
/** A line that holds the year alone, or the public body alone, below the other words of a title. */
const yearLine = /^[（(]?20\d{2}年?度?[）)]?$/u;
const bodyLine =
  /^[（(]?[^（()）:：。，]{2,36}(?:政府|办公室|办事处|局|委|委员会|中心|厅|院|区|县|镇|乡|街道)[）)]?$/u;
/** The field of a portal's head that holds the title. */
const fieldName = /^(?:信息)?(?:名\s?称|标\s?题)[:：\s]\s*/u;
/** How a sentence about the report begins: no title. */
const announcement = /^(?:现将|现公布|根据|按照|本年度?报告|此报告|本报告)|如下[:：]?$|[:：]$/u;
const longestTitle = 90;
const longestAgency = 60;

/**
 * Finds the title among the lines before the first part and reads the public body and the year from it.
 * @param lines the lines before the first heading
 * @param outside a title that the file carries outside its text
 */
export function readTitle(lines: readonly Line[], outside?: string): Title {
  const candidates = lines.flatMap((_, index) => candidatesAt(lines, index));
  const best = candidates.reduce<Candidate | null>(
    (a, b) => (a === null || b.score >= a.score ? b : a),
    null,
  );
  const given = outside === undefined ? null : parseTitle(outside.split(/[_|]|\s[-–—]\s/u)[0] ?? '');
  if (best === null) {
    return given === null ? { text: null, agency: null, year: null, line: -1 } : { ...given, line: -1 };
  }
  return {
    text: best.text,
    agency: best.agency ?? given?.agency ?? null,
    year: best.year ?? given?.year ?? null,
    line: best.line,
  };
}

interface Parsed {
  readonly text: string;
  readonly agency: string | null;
  readonly year: number | null;
}

interface Candidate extends Parsed {
  readonly line: number;
  readonly score: number;
}

/** The line alone, and with one or two lines above it: a title is often cut before the year. */
function candidatesAt(lines: readonly Line[], index: number): readonly Candidate[] {
  const own = titleText(lines[index]);
  if (own === null) return [];
  const texts = [own];
  for (let up = 1; up <= 3; up += 1) {
    const above = titleText(lines[index - up]);
    if (above === null || isWholeTitle(above) || /20\d{2}-\d|[:：]/u.test(above)) break;
    texts.unshift(above);
  }
  return texts.flatMap((_, start) => {
    const text = foldSpaces(texts.slice(start).join(' '));
    const found = parseTitle(text);
    if (found === null) return [];
    const parsed = withLineBelow(found, lines[index + 1]);
    const joined = texts.length - 1 - start;
    const score =
      (parsed.agency === null ? 0 : 2) +
      (parsed.year === null ? 0 : 2) +
      (/(?:报告|年报)(?:[（(][^（()）]*[）)])?$/u.test(simplify(squeeze(text))) ? 1 : 0);
    // Lines above are taken only for what the title itself lacks.
    return [{ ...parsed, line: index + (parsed === found ? 0 : 1), score: score - joined * 0.9 }];
  });
}

/** What a title lacks where the next line is nothing but that: （2023年度）, the name of the public body. */
function withLineBelow(title: Parsed, below: Line | undefined): Parsed {
  const text = titleText(below);
  if (text === null) return title;
  const words = squeeze(text);
  if (title.year === null && yearLine.test(words)) {
    return { ...title, text: `${title.text} ${text}`, year: Number(/20\d{2}/u.exec(words)?.[0]) };
  }
  const agency = agencyIn(words.replace(/^[（(]|[）)]$/gu, ''));
  return title.agency === null && agency !== null && bodyLine.test(words)
    ? { ...title, text: `${title.text} ${text}`, agency }
    : title;
}

function isWholeTitle(text: string): boolean {
  return reportWords.test(withYearSign(simplify(foldCharacters(squeeze(text)))).plain);
}

function titleText(line: Line | undefined): string | null {
  if (line === undefined) return null;
  const cells = line.cells.filter((cell) => cell.own && squeeze(cell.text) !== '');
  const text =
    line.grid === undefined ? line.text : (cells.find((cell) => isWholeTitle(cell.text))?.text ?? '');
  const folded = foldSpaces(text.replace(/[*#]/gu, ''));
  return folded === '' || folded.length > longestTitle || /[。；]|《/u.test(folded) ? null : folded;
}

function parseTitle(raw: string): Parsed | null {
  const text = foldSpaces(raw);
  const folded = foldCharacters(squeeze(text.replace(fieldName, '')));
  if (announcement.test(folded)) return null;
  // Simplified for the matching only: a character stands for a character, so places agree.
  const { plain, year, removed, at } = withYearSign(simplify(folded));
  const words = reportWords.exec(plain);
  if (words === null) return null;
  const place = (index: number) => (at >= 0 && index > at ? index + removed - 1 : index);
  const before = folded.slice(0, place(words.index));
  // A title in a list carries the path to it: the last step is the title.
  const start = Math.max(...['>', '＞', '»'].map((sign) => before.lastIndexOf(sign))) + 1;
  const inside = at >= start && at < words.index;
  const first = inside ? before.slice(start, at) : before.slice(start);
  const last = inside ? before.slice(at + removed) : null;
  const agency =
    last === null ? agencyIn(withGovernment(first)) : (agencyIn(first) ?? agencyIn(withGovernment(last)));
  return { text, agency, year };
}

/** 甲县人民 before 政府信息公开: its 政府 was read as the next word's. */
function withGovernment(words: string): string {
  return words.endsWith('人民') ? `${words}政府` : words;
}

const yearIn = (words: string) => titledYear.exec(words) ?? yearWords.exec(words);

/** The words with their year as one sign: where it stood, and how long it was. */
function withYearSign(words: string): { plain: string; year: number | null; at: number; removed: number } {
  const found = yearIn(words);
  if (found === null) return { plain: words, year: null, at: -1, removed: 0 };
  const [whole] = found;
  return {
    plain: words.slice(0, found.index) + yearSign + words.slice(found.index + whole.length),
    year: yearOf(found.groups?.['arabic'], found.groups?.['chinese']),
    at: found.index,
    removed: whole.length,
  };
}

/** Full-width digits and compatibility forms of characters become plain; punctuation stays as printed. */
function foldCharacters(text: string): string {
  return text.replace(/[^\p{P}]/gu, (character) => {
    const folded = foldWidth(character);
    return folded.length === character.length ? folded : character;
  });
}

function yearOf(arabic: string | undefined, chinese: string | undefined): number | null {
  if (arabic !== undefined) return Number(arabic);
  if (chinese === undefined) return null;
  const digits = [...chinese.replace(/年度?$/u, '')].map((char) =>
    Math.max('〇一二三四五六七八九'.indexOf(char), 0),
  );
  return Number(digits.join(''));
}

function agencyIn(words: string): string | null {
  const agency = words
    .replace(/^(?:标题|附件\d*|附)[:：]|^【[^】]*】|[《》“”"]/gu, '')
    .replace(/^关于|关于$|的$|[-—,，]$/gu, '')
    .trim();
  const plain = simplify(agency).replace(/[（(][^（()）]*[）)]/gu, '');
  return agency.length >= 2 && agency.length <= longestAgency && !/报告|年度|公开|\d{4}年/u.test(plain)
    ? agency
    : null;
}
