/** Counts the characters that were looked at, so that a test can hold the work to the length of the text. */
export interface Tally {
  steps: number;
}

/** A text under screening with what stands before it. */
export interface Passage {
  readonly text: string;
  /** What tells the meaning of the text from outside: the heading of its column. */
  readonly lead: string;
  readonly tally: Tally;
  /** The words that were read last: several readings of the same digits ask for the same ones. */
  memo?: { readonly at: number; readonly words: string };
}

/** Up to `reach` characters before an offset, the lead included. */
export function textBefore({ text, lead, tally }: Passage, at: number, reach: number): string {
  tally.steps += reach;
  const near = text.slice(Math.max(0, at - reach), at);
  return near.length < reach && lead !== '' ? `${lead}${near}`.slice(-reach) : near;
}

/** Up to `reach` characters from an offset on. */
export function textAfter({ text, tally }: Passage, at: number, reach: number): string {
  tally.steps += reach;
  return text.slice(at, at + reach);
}

// A label, not a paragraph.
const reach = 16;

/** The words just before an offset, blanks left out. */
export function wordsBefore(passage: Passage, start: number): string {
  if (passage.memo?.at === start) return passage.memo.words;
  const words = textBefore(passage, start, reach * 2)
    .replace(/\s/g, '')
    .slice(-reach);
  passage.memo = { at: start, words };
  return words;
}
