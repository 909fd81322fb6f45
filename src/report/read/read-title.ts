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

const reportWords = /(?:政府)?信息公开(?:工作)?(?:年度)*(?:工作)?(?:报告|年报)|政务公开(?:工作)?年度报告/u;
const yearWords =
  /(?<!\d)(?<arabic>20\d{2})\s*(?:年度?|年年度)?|(?<chinese>二[〇○零Ｏ0]{1}[一二三四五六七八九〇○零][一二三四五六七八九〇○零])年度?/u;
const longestTitle = 70;

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
  for (let up = 1; up <= 2; up += 1) {
    const above = titleText(lines[index - up]);
    if (above === null || reportWords.test(simplify(squeeze(above))) || /20\d{2}-\d|[:：]/u.test(above))
      break;
    texts.unshift(above);
  }
  return texts.flatMap((_, start) => {
    const text = foldSpaces(texts.slice(start).join(' '));
    const parsed = parseTitle(text);
    if (parsed === null) return [];
    const joined = texts.length - 1 - start;
    const score =
      (parsed.agency === null ? 0 : 2) +
      (parsed.year === null ? 0 : 2) +
      (/(?:报告|年报)$/u.test(simplify(squeeze(text))) ? 1 : 0);
    // Lines above are taken only for what the title itself lacks.
    return [{ ...parsed, line: index, score: score - joined * 0.9 }];
  });
}

function titleText(line: Line | undefined): string | null {
  if (line === undefined) return null;
  const cells = line.cells.filter((cell) => cell.own && squeeze(cell.text) !== '');
  const text =
    line.grid === undefined
      ? line.text
      : (cells.find((cell) => reportWords.test(simplify(squeeze(cell.text))))?.text ?? '');
  const folded = foldSpaces(text.replace(/[*#]/gu, ''));
  return folded === '' || folded.length > longestTitle || /[。；]|《/u.test(folded) ? null : folded;
}

function parseTitle(raw: string): Parsed | null {
  const text = foldSpaces(raw);
  const folded = squeeze(foldWidth(text)).replace(/^标题:/u, '');
  // Simplified for the matching only: a character stands for a character, so places agree.
  const plain = simplify(folded);
  if (!reportWords.test(plain)) return null;
  const found = yearWords.exec(plain);
  const year = found === null ? null : yearOf(found.groups?.['arabic'], found.groups?.['chinese']);
  const before = found === null ? '' : folded.slice(0, found.index);
  const after = found === null ? folded : folded.slice(found.index + found[0].length);
  return { text, agency: agencyIn(before) ?? agencyBeforeWords(after), year };
}

function yearOf(arabic: string | undefined, chinese: string | undefined): number | null {
  if (arabic !== undefined) return Number(arabic);
  if (chinese === undefined) return null;
  const digits = [...chinese].map((char) => Math.max('〇一二三四五六七八九'.indexOf(char), 0));
  return Number(digits.join(''));
}

function agencyBeforeWords(text: string): string | null {
  const found = /^(.*?)(?:政府)?(?:信息|政务)公开/u.exec(simplify(text));
  const words = text.slice(0, found?.[1]?.length ?? 0);
  return agencyIn(words.endsWith('人民') ? `${words}政府` : words);
}

function agencyIn(words: string): string | null {
  const agency = words.replace(/^关于|关于$|的$|[《》“”"]/gu, '').trim();
  return agency.length >= 2 && agency.length <= 40 && !/报告|年度|公开/u.test(simplify(agency))
    ? agency
    : null;
}
