import type { LayoutParagraph } from './layout.ts';

const section = /^（[一二三四五六七八九十]{1,3}）/u;
/** Longest title of a section; a longer opening sentence is text. */
const longestLead = 28;

/** The paragraphs of a part in prose: lines that are not blank, trimmed (the writer indents them itself). */
export function paragraphsOf(text: string): readonly LayoutParagraph[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(withLead);
}

/** Parts the title of a section `（一）…` from its text: what runs to the first 。, or a short line without one. */
function withLead(line: string): LayoutParagraph {
  if (!section.test(line)) return { lead: '', text: line };
  const stop = line.indexOf('。');
  const end = stop === -1 ? line.length : stop + 1;
  return end > longestLead ? { lead: '', text: line } : { lead: line.slice(0, end), text: line.slice(end) };
}
