import type { HitKind } from '../../../src/screening/hit.ts';
import type { PartRole, Screened, ScreenedPart } from '../../../src/screening/part.ts';

/** A place in a sample that must be found, or one that must be left alone. */
export interface Mark {
  /** null for a hard negative. */
  readonly kind: HitKind | null;
  /** Index of the part, row and column of the cell. */
  readonly place: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A document with what is to be found in it. */
export interface Sample {
  readonly name: string;
  readonly screened: readonly Screened[];
  readonly marks: readonly Mark[];
}

/** Writes something that must be found. */
export const yes = (kind: HitKind, text: string): string => `⟦${kind}¦${text}⟧`;
/** Writes something that looks like a find and must be left alone. */
export const no = (text: string): string => `⟪${text}⟫`;

export const placeOf = (at: { part: number; row?: number; column?: number }): string =>
  at.row === undefined ? `${at.part}` : `${at.part}:${at.row}:${at.column ?? 0}`;

/** Takes the marks out of a text and says where they were. */
function unmark(marked: string, place: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/⟦([^¦]+)¦([\s\S]*?)⟧|⟪([\s\S]*?)⟫/gu)) {
    text += marked.slice(from, match.index);
    const inner = match[2] ?? match[3] ?? '';
    const kind = match[1] === undefined ? null : (match[1] as HitKind);
    marks.push({ kind, place, start: text.length, end: text.length + inner.length, text: inner });
    text += inner;
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), marks };
}

type Source =
  | { readonly role: PartRole; readonly marked: string }
  | {
      readonly caption?: string;
      readonly rows: readonly (readonly string[])[];
      /** Columns that are hidden. */
      readonly hidden?: readonly number[];
    };

export const part = (role: PartRole, marked: string): Source => ({ role, marked });
export const table = (
  caption: string,
  rows: readonly (readonly string[])[],
  hidden: readonly number[] = [],
): Source => ({ caption, rows, hidden });

/** Makes a sample of marked parts and tables. */
export function sample(name: string, ...sources: readonly Source[]): Sample {
  const marks: Mark[] = [];
  const screened = sources.map((source, index): Screened => {
    if ('marked' in source) {
      const { text, marks: own } = unmark(source.marked, `${index}`);
      marks.push(...own);
      return { place: `第${index + 1}段`, role: source.role, text };
    }
    const rows = source.rows.map((row, at) =>
      row.map((marked, column): ScreenedPart => {
        const { text, marks: own } = unmark(marked, `${index}:${at}:${column}`);
        marks.push(...own);
        return {
          place: `第${at + 1}行第${column + 1}列`,
          role: source.hidden?.includes(column) === true ? 'hidden' : 'cell',
          text,
        };
      }),
    );
    return { place: '表', caption: source.caption ?? '', rows };
  });
  return { name, screened, marks };
}
