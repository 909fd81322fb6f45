import type { PdfShow } from '../../inspection/pdf-glyphs.ts';
import type { ContentOperator } from './content-stream.ts';
import { isArray, PdfString, type PdfValue } from './pdf-value.ts';
import { plainNumber } from './write-pdf-file.ts';

/** The operators that show text. */
export const showing: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);

/**
 * A show operator without some of its glyphs; the pen moves past them, so that all others stay where they are. Where
 * glyphs cannot be told apart in its bytes, all of them are left out.
 */
export function withoutGlyphs(operator: ContentOperator, show: PdfShow, left: ReadonlySet<number>): string {
  const items = itemsOf(operator);
  const bytes = items.reduce((sum: number, item) => sum + (typeof item === 'number' ? 0 : item.length), 0);
  const width = show.glyphs === 0 ? 0 : bytes / show.glyphs;
  const known = width === 1 || width === 2;
  const out: string[] = [];
  let glyph = 0;
  for (const item of items) {
    if (typeof item === 'number') {
      out.push(plainNumber(item));
      continue;
    }
    let kept = '';
    const flush = () => {
      if (kept !== '') out.push(`<${Buffer.from(kept, 'latin1').toString('hex')}>`);
      kept = '';
    };
    for (let at = 0; known && at < item.length; at += width) {
      if (left.has(glyph)) {
        flush();
        out.push(plainNumber(show.skips[glyph] ?? 0));
      } else kept += item.slice(at, at + width);
      glyph += 1;
    }
    flush();
  }
  if (!known) for (const skip of show.skips) out.push(plainNumber(skip));
  return `${before(operator)}[${out.join(' ')}] TJ`;
}

/** Strings and the movements between them. */
function itemsOf({ operands }: ContentOperator): (string | number)[] {
  const last = operands.at(-1);
  const items: readonly PdfValue[] = isArray(last) ? last : last === undefined ? [] : [last];
  return items.flatMap((item): (string | number)[] =>
    item instanceof PdfString ? [item.bytes] : typeof item === 'number' ? [item] : [],
  );
}

/** What `'` and `"` do before they show their text. */
function before({ name, operands }: ContentOperator): string {
  if (name === "'") return 'T* ';
  if (name !== '"') return '';
  const [word, character] = operands.map((each) => (typeof each === 'number' ? plainNumber(each) : '0'));
  return `${word ?? '0'} Tw ${character ?? '0'} Tc T* `;
}
