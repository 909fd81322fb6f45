import { Haystack, squeeze } from '../masking/squeeze.ts';
import { shareUnder } from './page-box.ts';
import type { PageText, PlacedLine } from './page-text.ts';
import type { PageBox, Redaction, StillThere } from './redaction.ts';

/** What stands under the boxes of a file. */
export interface Covered {
  /** Stretches of two characters and more, each once. */
  readonly texts: readonly string[];
  /** Every character that stands under a box somewhere. */
  readonly characters: ReadonlySet<string>;
  /** Boxes that leave part of a character to be seen, by the page, from 1. */
  readonly cut: readonly { readonly page: number; readonly characters: number }[];
}

/** From this share on a character counts as covered. */
const half = 0.5;

/**
 * The text that boxes cover, by the share of each character under them: stretches of two characters or more, single characters,
 * and pages on which a box cuts through characters.
 */
export function textUnderBoxes(pages: readonly PageText[], redactions: readonly Redaction[]): Covered {
  const texts = new Set<string>();
  const characters = new Set<string>();
  const cut: { page: number; characters: number }[] = [];
  for (const { page, lines } of pages) {
    const boxes = boxesOn(redactions, page);
    if (boxes.length === 0) continue;
    let halves = 0;
    for (const line of lines) {
      const shares = line.places.map((place) => (place === null ? null : mostCovered(place, boxes)));
      halves += shares.filter((share) => share !== null && share > 0.2 && share < 0.8).length;
      for (const stretch of stretchesOf(line, shares)) {
        for (const character of squeeze(stretch).text) characters.add(character);
        if (squeeze(stretch).text.length >= 2) texts.add(stretch.trim());
      }
    }
    if (halves > 0) cut.push({ page, characters: halves });
  }
  return { texts: [...texts], characters, cut };
}

/** The boxes of one page (from 1), in fractions of it. */
export function boxesOn(redactions: readonly Redaction[], page: number): PageBox[] {
  return redactions.flatMap((redaction) => (redaction.page === page ? [redaction.box] : []));
}

function mostCovered(place: PageBox, boxes: readonly PageBox[]): number {
  return boxes.reduce((most, box) => Math.max(most, shareUnder(place, box)), 0);
}

/** Runs of a line under boxes; a gap between words breaks none. */
function stretchesOf({ text }: PlacedLine, shares: readonly (number | null)[]): string[] {
  const found: string[] = [];
  let run = '';
  shares.forEach((share, at) => {
    if (share === null ? run !== '' : share >= half) run += text.charAt(at);
    else {
      if (run !== '') found.push(run);
      run = '';
    }
  });
  if (run !== '') found.push(run);
  return found;
}

/** Which of the texts can still be seen beside the boxes, and on which pages. Hidden text is taken out of the file, so it does not count. */
export function stillSeen(
  pages: readonly PageText[],
  redactions: readonly Redaction[],
  texts: readonly string[],
): StillThere[] {
  const lines = pages.flatMap(({ page, lines }) => {
    const boxes = boxesOn(redactions, page);
    return lines.filter(({ seen }) => seen).map((line) => ({ page, text: withoutCovered(line, boxes) }));
  });
  const hay = new Haystack(lines.map(({ text }) => text));
  return texts.filter(isTold).flatMap((text) => {
    const on = new Set(hay.find(text).map(({ index }) => lines[index]?.page ?? 0));
    return on.size === 0 ? [] : [{ text, pages: [...on].toSorted((a, b) => a - b) }];
  });
}

/** Every character that a reader still sees, beside the boxes. */
export function seenCharacters(
  pages: readonly PageText[],
  redactions: readonly Redaction[],
): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const { page, lines } of pages) {
    const boxes = boxesOn(redactions, page);
    for (const line of lines)
      if (line.seen) for (const character of squeeze(withoutCovered(line, boxes)).text) seen.add(character);
  }
  return seen;
}

/** Two characters of Chinese may be a name; short numbers and single letters stand anywhere. */
function isTold(text: string): boolean {
  const plain = squeeze(text).text;
  return /\p{Script=Han}{2}/u.test(plain) || plain.length >= 4;
}

function withoutCovered({ text, places }: PlacedLine, boxes: readonly PageBox[]): string {
  if (boxes.length === 0) return text;
  return Array.from(places, (place, at) =>
    place !== null && mostCovered(place, boxes) >= half ? '\u0000' : text.charAt(at),
  ).join('');
}
