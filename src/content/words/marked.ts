import { strippedText } from './normal-text.ts';

/** A stretch of a text that is shown, marked where it is what was sought. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly mark: string;
}

/** Where the marks stand in a text, in UTF-16 units; longer marks before those that stand within them. */
function spansOf(text: string, marks: readonly string[]): readonly Span[] {
  const stripped = strippedText(text);
  const found: Span[] = [];
  const taken = new Set<number>();
  for (const mark of [...new Set(marks)].toSorted((a, b) => b.length - a.length)) {
    if (mark === '') continue;
    for (let at = stripped.text.indexOf(mark); at >= 0; at = stripped.text.indexOf(mark, at + mark.length)) {
      if (taken.has(at) || taken.has(at + mark.length - 1)) continue;
      for (let unit = at; unit < at + mark.length; unit += 1) taken.add(unit);
      found.push({ from: stripped.from[at] ?? 0, to: stripped.to[at + mark.length - 1] ?? 0, mark });
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}

function stretchesOf(text: string, spans: readonly Span[], from: number, to: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = from;
  for (const span of spans) {
    if (span.from < at || span.to > to) continue;
    if (span.from > at) stretches.push({ text: text.slice(at, span.from), marked: false });
    const last = stretches.at(-1);
    // Words that stand side by side are marked as one.
    if (last?.marked === true) stretches.pop();
    const before = last?.marked === true ? last.text : '';
    stretches.push({ text: `${before}${text.slice(span.from, span.to)}`, marked: true });
    at = span.to;
  }
  if (at < to) stretches.push({ text: text.slice(at, to), marked: false });
  return stretches;
}

/** A whole text with what was sought marked in it. */
export const markedText = (text: string, marks: readonly string[]): readonly Stretch[] =>
  stretchesOf(text, spansOf(text, marks), 0, text.length);

export interface Excerpt {
  readonly stretches: readonly Stretch[];
  /** Whether the text goes on before and behind it. */
  readonly cutBefore: boolean;
  readonly cutBehind: boolean;
}

/** Characters of an excerpt. */
const excerptLength = 110;
/** Characters shown before the first thing that was found. */
const lead = 24;
const sentenceEnd = /[。；！？\n]/u;

/** The line of a text in which most of what was sought stands; its beginning where nothing of it does. */
export function excerptOf(text: string, marks: readonly string[]): Excerpt {
  const spans = spansOf(text, marks);
  let best = 0;
  let most = 0;
  for (const [at, { from }] of spans.entries()) {
    const near = spans.slice(at).filter(({ to }) => to <= from + excerptLength - lead);
    const kinds = new Set(near.map(({ mark }) => mark)).size;
    if (kinds > most) [best, most] = [from, kinds];
  }
  const from = most === 0 ? 0 : beginning(text, best);
  const end = Math.min(text.length, from + excerptLength);
  // Not within a character that takes two units, nor within what was found.
  const to = spans.find((span) => span.from < end && span.to > end)?.from ?? whole(text, end);
  const line = text
    .slice(from, to)
    .replaceAll(/(?<=[。；！？：，、])\s+/gu, '')
    .replaceAll(/\s+/gu, ' ');
  return {
    stretches: markedText(line.trim(), marks),
    cutBefore: from > 0 && !sentenceEnd.test(text[from - 1] ?? ''),
    cutBehind: to < text.length,
  };
}

/** Where the excerpt begins: with the sentence, if that is near. */
function beginning(text: string, found: number): number {
  const from = whole(text, Math.max(0, found - lead));
  const within = [...text.slice(from, found).matchAll(/[。；！？\n]/gu)].at(-1);
  return within === undefined ? from : from + within.index + 1;
}

const plainStretch = /[\da-z.]$/iu;

/** A place to cut at, at or before another: not within a character of two units, nor within a figure or a Latin word. */
function whole(text: string, at: number): number {
  let place = at;
  const unit = text.charCodeAt(place);
  if (unit >= 0xdc00 && unit <= 0xdfff) place -= 1;
  const least = Math.max(0, place - longestKept);
  while (place > least && plainStretch.test(text[place] ?? '') && plainStretch.test(text[place - 1] ?? '')) {
    place -= 1;
  }
  return place;
}

/** Longer stretches of figures or letters are cut anyway. */
const longestKept = 20;
