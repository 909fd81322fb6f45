import type { FileInspection, InspectedPart, PartRole } from '../inspection/inspected-part.ts';

/** A stretch of a file's text as people find it: a page, a sheet, or some of a long text. */
export interface FilePart {
  /** 第2页, 工作表“名单”; empty where a file has neither. */
  readonly place: string;
  readonly text: string;
}

/** What a reader of the file sees. What it hides is not found by searching, nor shown. */
const shown: ReadonlySet<PartRole> = new Set<PartRole>([
  'body',
  'table-cell',
  'title',
  'note',
  'text-box',
  'alt-text',
]);

/** Longest part, in characters: of each some lines are shown. */
export const longestPart = 8_000;
/** Of one file no more is read, in characters. */
const longestFile = 400_000;

const placeOf = ({ place }: InspectedPart): string => /^第\d+页|^工作表“[^”]*”/u.exec(place)?.[0] ?? '';

/** The parts of a file's shown text, in its order; none where it shows no text, as pictures do. */
export function partsOfFile({ parts }: Pick<FileInspection, 'parts'>): readonly FilePart[] {
  const found: FilePart[] = [];
  let place = '';
  let lines: string[] = [];
  let row: string | null = null;
  let taken = 0;
  const finish = () => {
    for (const text of cutIntoParts(lines.join('\n'))) found.push({ place, text });
    lines = [];
    row = null;
  };
  for (const part of parts) {
    const text = part.text.trim();
    if (!shown.has(part.role) || text === '') continue;
    if (taken >= longestFile) break;
    taken += text.length;
    const at = placeOf(part);
    if (at !== place) {
      finish();
      place = at;
    }
    const rowOfPart: string | null = part.cell === undefined ? null : `${part.cell.table}/${part.cell.row}`;
    if (rowOfPart !== null && rowOfPart === row) lines.push(`${lines.pop() ?? ''} ${text}`);
    else lines.push(text);
    row = rowOfPart;
  }
  finish();
  return found;
}

/** A text in parts that end with a line, where lines are not longer than a part. */
export function cutIntoParts(text: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const line of text.split('\n')) {
    for (let at = 0; at === 0 || at < line.length; at += longestPart) {
      const piece = line.slice(at, at + longestPart);
      if (part !== '' && part.length + piece.length >= longestPart) {
        parts.push(part);
        part = '';
      }
      part = part === '' ? piece : `${part}\n${piece}`;
    }
  }
  return part.trim() === '' ? parts : [...parts, part];
}
