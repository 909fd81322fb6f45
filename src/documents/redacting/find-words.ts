import { Haystack } from '../masking/squeeze.ts';
import { boxOfStretch, type PageText, type PlacedLine } from './page-text.ts';
import type { PageBox } from './redaction.ts';

/** A place where words stand, for a box. */
export interface FoundWords {
  /** From 1. */
  readonly page: number;
  readonly box: PageBox;
  readonly text: string;
}

/**
 * Every place where a text stands that a reader sees, however it is spaced; where it runs over the end of a line, a box for each
 * of its two parts.
 */
export function findWords(pages: readonly PageText[], sought: string): FoundWords[] {
  const found: FoundWords[] = [];
  for (const { page, lines } of pages) {
    const seen = lines.filter(({ seen }) => seen);
    const add = (line: PlacedLine | undefined, start: number, end: number) => {
      const box = line === undefined ? null : boxOfStretch(line, start, end);
      if (line !== undefined && box !== null) found.push({ page, box, text: line.text.slice(start, end) });
    };
    for (const { index, start, end } of new Haystack(seen.map(({ text }) => text)).find(sought))
      add(seen[index], start, end);
    const joined = seen.slice(1).map(({ text }, at) => (seen[at]?.text ?? '') + text);
    for (const { index, start, end } of new Haystack(joined).find(sought)) {
      const border = seen[index]?.text.length ?? 0;
      if (end <= border || start >= border) continue;
      add(seen[index], start, border);
      add(seen[index + 1], 0, end - border);
    }
  }
  return found;
}
