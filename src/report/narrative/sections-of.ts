import type { Narrative, NarrativePart } from '../annual-report.ts';
import { sectionIds, type SectionId } from './report-text.ts';

/** （一）, (2), 一、, 1. and the like before a heading. */
const number =
  /^(?:[（(]\s*[一二三四五六七八九十\d]{1,2}\s*[）)]|[一二三四五六七八九十\d]{1,2}\s*[、.．])\s*/u;
/** A heading on a line of its own, or the words before the first stop of a paragraph that goes on. */
const longestHeading = 26;

/** Words by which reports head what belongs to a section, in each part; the first that fits is taken. */
const words: Readonly<Record<NarrativePart, readonly (readonly [RegExp, SectionId])[]>> = {
  preamble: [],
  overview: [
    [/依申请|申请公开/u, 'onRequest'],
    [/主动公开|公开情况$|政策解读|回应关切/u, 'proactive'],
    [/平台|网站|新媒体|渠道|载体/u, 'platform'],
    [/监督|保障|考核|评议|培训/u, 'supervision'],
    [/信息管理|规范管理|政务信息|规范性文件/u, 'management'],
  ],
  problems: [
    [/上[一]?年|整改(?:情况|落实)|问题改进情况/u, 'followUp'],
    [/问题(?!改)[^，。]{0,6}(?:及|和)?(?:困难|不足|原因)?(?!.*(?:措施|打算))/u, 'problems'],
    [/措施|改进|下一步|打算|计划|办法|对策|今后/u, 'measures'],
  ],
  other: [
    [/处理费|收费/u, 'fees'],
    [/要点|重点(?:工作|任务)/u, 'keyTasks'],
    [/其他|其它|需要(?:说明|报告)/u, 'otherMatters'],
  ],
};

/** What a part begins with before any heading. */
const first: Readonly<Record<NarrativePart, SectionId>> = {
  preamble: 'preamble',
  overview: 'lead',
  problems: 'problems',
  other: 'otherMatters',
};

/** Words with which a paragraph without a heading turns to the remedies, and the fee as practice words it. */
const turnToMeasures =
  /^(?:针对(?:上述|以上|存在|这些)|下一步|今后|20\d\d年[^。]{0,24}(?:将|重点做好)|改进措施)/u;
const turnInside = /(?<=[。；])(?=(?:针对(?:上述|以上|存在|这些)|下一步|今后))/u;

/**
 * The sections of a report whose parts are prose, by their headings: last year's report, filed elsewhere, beside this year's. What
 * stands before the first heading of part 1 is its lead, of part 5 the problems, of part 6 other matters; a text that goes over
 * to remedies without a heading is cut there. But for the headings, every word is in one of the sections.
 */
export function sectionsOf(narrative: Narrative): Readonly<Record<SectionId, string>> {
  const found = Object.fromEntries(sectionIds.map((id): [SectionId, string[]] => [id, []])) as Record<
    SectionId,
    string[]
  >;
  for (const part of Object.keys(words) as readonly NarrativePart[]) {
    let section = first[part];
    for (const paragraph of paragraphsOf(part, narrative[part])) {
      const head = headOf(paragraph, part);
      if (head !== null) section = head.section;
      else if (part === 'problems' && turnToMeasures.test(paragraph)) section = 'measures';
      else if (part === 'other' && /信息处理费/u.test(paragraph) && section !== 'keyTasks') section = 'fees';
      const text = head === null ? paragraph : head.rest;
      if (text !== '') found[section].push(text);
    }
  }
  return Object.fromEntries(sectionIds.map((id) => [id, found[id].join('\n')])) as Record<SectionId, string>;
}

function paragraphsOf(part: NarrativePart, text: string | null): readonly string[] {
  const lines = (text ?? '').split('\n').map((line) => line.trim());
  const cut = part === 'problems' ? lines.flatMap((line) => line.split(turnInside)) : lines;
  return cut.filter((line) => line !== '');
}

/** The section that a paragraph heads, and what follows the heading in it; null where it is no heading. */
function headOf(
  paragraph: string,
  part: NarrativePart,
): { readonly section: SectionId; readonly rest: string } | null {
  const plain = paragraph.replaceAll(/[*#]/gu, '').trim();
  const numbered = number.exec(plain);
  const after = numbered === null ? plain : plain.slice(numbered[0].length);
  const stop = after.search(/[。：:]/u);
  const title = stop === -1 ? after : after.slice(0, stop);
  // Without a number only a short line that is nothing but the heading is one.
  if (title.length > longestHeading || (numbered === null && (stop !== -1 || title.length > 14))) return null;
  if (/[，；,;]/u.test(title)) return null;
  const section = words[part].find(([word]) => word.test(title))?.[1];
  // A numbered list within a section is none of the form's headings.
  if (section === undefined || (stop === -1 && numbered === null && /\d/u.test(title))) return null;
  const rest = stop === -1 ? '' : after.slice(stop + 1).trim();
  // （二）本机关2022年未收取信息处理费。: heading and sentence in one.
  if (rest === '' && stop !== -1 && /[\d未没无]/u.test(title)) return { section, rest: after };
  return { section, rest };
}
