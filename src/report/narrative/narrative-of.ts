import type { Narrative, NarrativePart } from '../annual-report.ts';
import { plainText } from './references.ts';
import { reportSections, sectionIds, type ReportText, type SectionId } from './report-text.ts';

/**
 * Headings of sections within parts 5 and 6, where the form has none. They stand where such a part has more than one section, so
 * that it can be taken apart again next year. Shorter than a line, as readers of prose join longer ones to what follows.
 */
const innerHeadings: Partial<Readonly<Record<SectionId, string>>> = {
  followUp: '上年问题改进情况',
  problems: '存在的主要问题',
  measures: '改进措施',
  fees: '收取信息处理费情况',
  keyTasks: '工作要点落实情况',
  otherMatters: '其他事项',
};

/** The heading of a section in the printed report, without its number; null for preamble and lead. */
export const headingOfSection = (id: SectionId): string | null =>
  reportSections[id].heading ?? innerHeadings[id] ?? null;

const numbers = '一二三四五六七八九十';

/** A paragraph of a part as it is printed; headings with their number: （一）主动公开. */
export interface PartLine {
  readonly text: string;
  readonly heading: boolean;
  readonly section: SectionId;
}

/** The lines of a part as they are printed: figures instead of references, headings numbered in their order. */
export function linesOfPart(text: ReportText, part: NarrativePart): readonly PartLine[] {
  const filled = sectionIds
    .filter((id) => reportSections[id].part === part)
    .map((section) => ({ section, paragraphs: paragraphsOf(text.sections[section]) }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
  let number = 0;
  return filled.flatMap(({ section, paragraphs }) => {
    const heading = headingOfSection(section);
    // Part 1 keeps the headings of its topics; the others need one only where there is something to tell apart.
    const shown = heading !== null && (part === 'overview' || filled.length > 1);
    const head: readonly PartLine[] = shown
      ? [{ text: `（${numbers.charAt(number++)}）${heading}`, heading: true, section }]
      : [];
    return [...head, ...paragraphs.map((line) => ({ text: line, heading: false, section }))];
  });
}

/** The text of a report as the four parts in prose of an `AnnualReport`; a part without a word is null. */
export function narrativeOf(text: ReportText): Narrative {
  const part = (id: NarrativePart) =>
    linesOfPart(text, id)
      .map((line) => line.text)
      .join('\n') || null;
  return {
    preamble: part('preamble'),
    overview: part('overview'),
    problems: part('problems'),
    other: part('other'),
  };
}

const paragraphsOf = (text: string): readonly string[] =>
  plainText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
