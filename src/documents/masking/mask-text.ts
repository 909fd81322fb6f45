import { strToU8 } from 'fflate';
import type { LocatedPart, Removal } from '../inspection/inspected-part.ts';
import { pageText } from '../inspection/page-text.ts';
import { editsOfSegments } from './edits.ts';
import { applyEdits, applySplices, type Splice, spliceOf } from './splice.ts';

/** Pages and texts: masked at their places, written as UTF-8 with a mark that says so, whatever a page declares. */
export function maskText(
  bytes: Uint8Array,
  change: {
    readonly kind: 'html' | 'text' | 'json';
    readonly parts: readonly LocatedPart[];
    readonly byPart: ReadonlyMap<string, readonly Splice[]>;
    readonly remove: ReadonlySet<Removal>;
  },
): Uint8Array {
  const { kind, parts, byPart, remove } = change;
  const source = pageText(bytes, kind);
  const splices = editsOfSegments(parts, byPart).map(({ segment, edits }) => {
    const { start, end, text } = segment;
    // A text is written as it is, nothing in it is escaped.
    return kind === 'html' ? spliceOf(source, segment, edits) : { start, end, with: applyEdits(text, edits) };
  });
  if (kind === 'html' && remove.has('comments')) {
    for (const { segments } of parts)
      for (const { start, end, writing } of segments)
        if (writing === 'comment') splices.push({ start, end, with: '' });
  }
  return strToU8(`\uFEFF${applySplices(source, splices)}`);
}
