import type { Segment } from '../inspection/inspected-part.ts';
import { escapeXml } from '../writing/escape-xml.ts';

/** A stretch of a text that is replaced by another. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly with: string;
}

/** Replaces stretches of a text; one within another that is replaced goes with it, and what is taken out is not written over. */
export function applySplices(source: string, splices: readonly Splice[]): string {
  const ordered = splices.toSorted(
    (a, b) => a.start - b.start || b.end - a.end || a.with.length - b.with.length,
  );
  let result = '';
  let at = 0;
  for (const splice of ordered) {
    if (splice.start < at) continue;
    result += source.slice(at, splice.start) + splice.with;
    at = splice.end;
  }
  return result + source.slice(at);
}

/** Replaces stretches of a text that may overlap: those that do become one, written as the first says. */
export function applyEdits(text: string, edits: readonly Splice[]): string {
  const merged: Splice[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last !== undefined && edit.start < last.end)
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, edit.end) };
    else merged.push(edit);
  }
  return applySplices(text, merged);
}

/** How an edited segment is written into the source of its member. */
export function spliceOf(source: string, segment: Segment, edits: readonly Splice[]): Splice {
  const { start, end, text, writing } = segment;
  if (writing === 'formula' || writing === 'comment') return { start, end, with: '' };
  const edited = applyEdits(text, edits);
  if (writing === 'cell') return { start, end, with: textCell(source.slice(start, end), edited) };
  const raw = source.slice(start, end);
  // Where nothing is escaped, nothing beside the mask need be escaped anew: scripts of pages stay as they are.
  if (raw === text && edits.every((edit) => escapeXml(edit.with) === edit.with))
    return { start, end, with: edited };
  return { start, end, with: escapeXml(edited) };
}

/** A cell of a sheet as one with a text of its own, style kept. */
function textCell(element: string, text: string): string {
  const prefix = /^<(\w+:)?c\b/.exec(element)?.[1] ?? '';
  const kept = [...element.slice(0, element.indexOf('>')).matchAll(/\s(?:r|s)="[^"]*"/g)].join('');
  return (
    `<${prefix}c${kept} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeXml(text)}` +
    `</${prefix}t></${prefix}is></${prefix}c>`
  );
}
