import type { Inline, Mark } from '../../../../content/content.ts';
import { plainCharacters } from '../../../../content/plain-characters.ts';

/** A stretch of pasted text with its marks, or a break of the line. */
export type Run = { readonly text: string; readonly marks: readonly Mark[] } | 'break';

/** Marks of direction that `plainCharacters` leaves to scripts that need them; pasted ones hide what a number reads. */
const directionMarks = /[\u061c\u200e\u200f]/gu;

/** Characters of a stretch at most; a longer one goes on in the next. */
const longest = 10_000;

/** A line that begins with two blanks of its own: how paragraphs begin where none are marked. */
const indented = /^[ \t\r\n]*(?:\u00a0{2}|\u3000)/u;

const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

const order: readonly Mark['type'][] = [
  'bold',
  'italic',
  'underline',
  'strike',
  'superscript',
  'subscript',
  'link',
];

interface Stretch {
  text: string;
  readonly marks: readonly Mark[];
}

/** Marks in the order in which the editor keeps them; the line under a link is the link's own. */
function sorted(marks: readonly Mark[]): readonly Mark[] {
  const linked = marks.some(({ type }) => type === 'link');
  return marks
    .filter(({ type }) => !(linked && type === 'underline'))
    .toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
}

/**
 * The lines of pasted runs, each the content of one paragraph. White space is as browsers show it; a line break of the
 * source between two Chinese characters is none of the text. Blanks that indent are layout, and go. Two breaks in
 * succession part paragraphs, and one before a line that is indented.
 */
export function linesOf(runs: readonly Run[]): Inline[][] {
  const lines: Inline[][] = [];
  let line: Run[] = [];
  const close = () => {
    const content = contentOf(line);
    if (content.length > 0) lines.push(content);
    line = [];
  };
  let breaks = 0;
  for (const run of runs) {
    if (run === 'break') {
      breaks += 1;
      if (breaks === 1) line.push(run);
      else close();
    } else {
      if (breaks > 0 && indented.test(run.text)) close();
      if (run.text.trim() !== '') breaks = 0;
      line.push(run);
    }
  }
  close();
  return lines;
}

function contentOf(line: readonly Run[]): Inline[] {
  const content: Stretch[][] = [[]];
  for (const run of line) {
    if (run === 'break') {
      content.push([]);
      continue;
    }
    // A break of the source is kept as one until it is known what stands around it.
    const text = run.text
      .split(/[ \t\f\u00a0]*[\r\n\u2028\u2029\u0085][\s\u00a0]*/u)
      .map((part) => plainCharacters(part.replaceAll(/[ \t\f\u00a0]+/gu, ' ')).replaceAll(directionMarks, ''))
      .join('\n');
    add(content.at(-1) ?? [], text, sorted(run.marks));
  }
  const said = content.map(withoutSpareBlanks);
  while (said.at(-1)?.length === 0) said.pop();
  while (said[0]?.length === 0) said.shift();
  return said.flatMap((parts, at): Inline[] => [
    ...(at === 0 ? [] : [{ type: 'hardBreak' as const }]),
    ...parts,
  ]);
}

function withoutSpareBlanks(parts: readonly Stretch[]): Inline[] {
  const kept: Stretch[] = [];
  const whole = parts.map(({ text }) => text).join('');
  const first = whole.length - whole.trimStart().length;
  const last = whole.trimEnd().length;
  let at = 0;
  let before = '';
  for (const { text, marks } of parts) {
    let own = '';
    for (const character of text) {
      const inside = at >= first && at < last;
      at += character.length;
      if (!inside) continue;
      let said = character;
      if (said === '\n') said = wide.test(before) && wide.test(next(whole, at)) ? '' : ' ';
      if (said === '' || (said === ' ' && before === ' ')) continue;
      own += said;
      before = said;
    }
    add(kept, own, marks);
  }
  return kept.flatMap(inlinesOf);
}

/** Adds text to the last stretch where that has the same marks. */
function add(stretches: Stretch[], text: string, marks: readonly Mark[]): void {
  const last = stretches.at(-1);
  if (last !== undefined && JSON.stringify(last.marks) === JSON.stringify(marks)) last.text += text;
  else if (text !== '') stretches.push({ text, marks });
}

/** A stretch in pieces of a length that the schema takes, never through the middle of a character. */
function inlinesOf({ text, marks }: Stretch): Inline[] {
  const inlines: Inline[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + longest, text.length);
    if (to < text.length && /[\ud800-\udbff]/.test(text.charAt(to - 1))) to -= 1;
    const own = marks.length === 0 ? {} : { marks: [...marks] };
    inlines.push({ type: 'text', text: text.slice(from, to), ...own });
    from = to;
  }
  return inlines;
}

/** The next character that is no blank. */
function next(text: string, at: number): string {
  let seen = at;
  while (text.charAt(seen).trim() === '' && seen < text.length) seen += 1;
  return String.fromCodePoint(text.codePointAt(seen) ?? 0x20);
}

/** The text of a line, without marks. */
export function textOfLine(content: readonly Inline[]): string {
  return content.map((each) => (each.type === 'text' ? each.text : '\n')).join('');
}
