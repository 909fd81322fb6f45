import type { LocatedPart, Segment } from '../inspection/inspected-part.ts';
import type { Mask } from './mask.ts';
import { Haystack, isTelling } from './squeeze.ts';
import type { Splice } from './splice.ts';

/** A segment that is edited, with its edits in offsets of its text. */
export interface EditedSegment {
  readonly segment: Segment;
  readonly edits: Splice[];
}

/** What a request means for the parts of a file. */
export interface Plan {
  /** Edits of each part, in offsets of its text. */
  readonly byPart: ReadonlyMap<string, readonly Splice[]>;
  /** What must be nowhere in the file afterwards. */
  readonly secrets: readonly string[];
  /** What must not stand in its own place any more, though it may elsewhere. */
  readonly local: readonly { readonly part: LocatedPart; readonly secret: string }[];
}

/**
 * Works out which stretches of which parts are written over: those that are named, and the same characters elsewhere.
 * @throws RangeError where a mask does not fit the parts: it was made for another file
 */
export function planEdits(parts: readonly LocatedPart[], masks: readonly Mask[]): Plan {
  const byId = new Map(parts.map((part) => [part.id, part]));
  const byPart = new Map<string, Splice[]>();
  const add = (id: string, edit: Splice) => {
    const edits = byPart.get(id);
    if (edits === undefined) byPart.set(id, [edit]);
    else edits.push(edit);
  };
  const wide = new Map<string, string>();
  const local: { part: LocatedPart; secret: string }[] = [];
  for (const mask of masks) {
    const part = byId.get(mask.part);
    if (part === undefined || mask.start < 0 || mask.end > part.text.length || mask.start >= mask.end)
      throw new RangeError(`the mask ${mask.part} ${mask.start}-${mask.end} fits no part of this file`);
    const { start, end } = wholeCharacters(part.text, mask);
    const secret = part.text.slice(start, end);
    add(part.id, { start, end, with: mask.with });
    if ((mask.elsewhere ?? (isTelling(secret) ? 'mask' : 'keep')) === 'mask') wide.set(secret, mask.with);
    else local.push({ part, secret });
  }
  const all = new Haystack(parts.map(({ text }) => text));
  for (const [secret, replacement] of wide) {
    for (const { index, start, end } of all.find(secret)) {
      const id = parts[index]?.id ?? '';
      const done = byPart.get(id)?.some((edit) => edit.start <= start && end <= edit.end) === true;
      if (!done) add(id, { start, end, with: replacement });
    }
  }
  return { byPart, secrets: [...wide.keys()], local };
}

/** The stretch widened so that it splits no character of two units. */
function wholeCharacters(text: string, { start, end }: Mask): { start: number; end: number } {
  const splits = (at: number) =>
    /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1));
  return { start: splits(start) ? start - 1 : start, end: splits(end) ? end + 1 : end };
}

/** Edits of parts as edits of their segments: the first that is touched takes what is written, the rest lose theirs. */
export function editsOfSegments(
  parts: readonly LocatedPart[],
  byPart: ReadonlyMap<string, readonly Splice[]>,
): EditedSegment[] {
  const edited = new Map<string, EditedSegment>();
  for (const part of parts) {
    for (const edit of byPart.get(part.id) ?? []) {
      let offset = 0;
      let replacement = edit.with;
      for (const segment of part.segments) {
        const start = Math.max(edit.start - offset, 0);
        const end = Math.min(edit.end - offset, segment.text.length);
        offset += segment.text.length;
        // A break between runs is no text of its own.
        if (start >= end || segment.start === segment.end) continue;
        const key = `${segment.start} ${segment.member}`;
        const found = edited.get(key) ?? { segment, edits: [] };
        found.edits.push({ start, end, with: replacement });
        edited.set(key, found);
        replacement = '';
      }
    }
  }
  return [...edited.values()];
}
