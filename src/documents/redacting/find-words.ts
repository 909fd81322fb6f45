import { Haystack } from '../masking/squeeze.ts';
import { boxOfStretch } from './page-box.ts';
import type { PageText, PlacedLine } from './page-text.ts';
import type { PageBox } from './redaction.ts';

/** A place where words stand: one box, or two where they run over the end of a line. */
export interface FoundWords {
  /** From 1. */
  readonly page: number;
  readonly boxes: readonly PageBox[];
  /** As they stand there. */
  readonly text: string;
}

/** Every place where a text stands that a reader sees, however it is spaced, also over the end of a line. */
export function findWords(pages: readonly PageText[], sought: string): FoundWords[] {
  const found: FoundWords[] = [];
  for (const { page, lines } of pages) {
    const seen = lines.filter((line) => line.seen);
    const add = (stretches: readonly (readonly [PlacedLine | undefined, number, number])[]) => {
      const boxes = stretches.flatMap(([line, start, end]) => {
        const box = line === undefined ? null : boxOfStretch(line, start, end);
        return box === null ? [] : [box];
      });
      const text = stretches.map(([line, start, end]) => line?.text.slice(start, end) ?? '').join('');
      if (boxes.length > 0) found.push({ page, boxes, text });
    };
    for (const { index, start, end } of new Haystack(seen.map(({ text }) => text)).find(sought))
      add([[seen[index], start, end]]);
    const joined = seen.slice(1).map(({ text }, at) => (seen[at]?.text ?? '') + text);
    for (const { index, start, end } of new Haystack(joined).find(sought)) {
      const border = seen[index]?.text.length ?? 0;
      if (end <= border || start >= border) continue;
      add([
        [seen[index], start, border],
        [seen[index + 1], 0, end - border],
      ]);
    }
  }
  return found;
}
