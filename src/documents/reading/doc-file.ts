import { u16, u32 } from './doc-sprms.ts';
import type { OleStreams } from './ole.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** The streams of a Word binary file (.doc), opened. */
export interface DocFile {
  /** The WordDocument stream; all file positions are in it. */
  readonly main: Uint8Array;
  readonly table: Uint8Array;
  readonly data: Uint8Array;
  /** Text of all parts of the document, one after the other; the body first. */
  readonly text: string;
  /** Position in the file of each run of text: character `from` up to `to` stand from `position` on. */
  readonly pieces: readonly Piece[];
  /** Characters of the body, and where the text boxes begin and end. */
  readonly body: number;
  readonly boxes: { readonly from: number; readonly to: number };
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly position: number;
  /** Bytes of a character: 2, or 1 for western text. */
  readonly width: 1 | 2;
}

/** A table whose place in the table stream the header of the file gives at `offset`. */
export function listAt({ main, table }: Pick<DocFile, 'main' | 'table'>, offset: number): Uint8Array {
  const from = u32(main, offset);
  return table.subarray(from, from + u32(main, offset + 4));
}

/** Opens the streams of a Word 97–2003 document ([MS-DOC] 2.4.1); throws {@link UnreadableFile} for older ones. */
export function openDocFile(streams: OleStreams): DocFile {
  const main = streams.get('WordDocument') ?? new Uint8Array();
  if (u16(main, 0) !== 0xa5ec || u16(main, 2) < 0xc1) {
    throw new UnreadableFile(
      '这是Word 97之前的文件，或者已损坏，读不出内容。请用Word或WPS打开，另存为.docx后再试。',
    );
  }
  const table = streams.get((main[0x0b] ?? 0) & 0x02 ? '1Table' : '0Table') ?? new Uint8Array();
  const pieces = readPieces(listAt({ main, table }, 0x1a2));
  const text = pieces.map((piece) => textOf(main, piece)).join('');
  // Lengths of body, notes, headers, macros, annotations, endnotes and text boxes stand in a row.
  const lengths = [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64].map((offset) => u32(main, offset));
  const to = lengths.reduce((sum, length) => sum + length, 0);
  const body = Math.min(lengths[0] ?? 0, text.length);
  return {
    main,
    table,
    data: streams.get('Data') ?? new Uint8Array(),
    text,
    pieces,
    body,
    boxes: { from: to - (lengths[6] ?? 0), to },
  };
}

/** Position in the file of a character. */
export function positionOf(pieces: readonly Piece[], character: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.to ?? 0) <= character) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low];
  return piece === undefined ? 0 : piece.position + (character - piece.from) * piece.width;
}

/** The piece table ([MS-DOC] 2.8.35), behind property lists that begin with 1. */
function readPieces(clx: Uint8Array): Piece[] {
  let at = 0;
  while (clx[at] === 1) at += 3 + u16(clx, at + 1);
  const count = Math.floor((u32(clx, at + 1) - 4) / 12);
  if (clx[at] !== 2 || count < 1 || at + 5 + count * 12 > clx.length) throw damaged();
  const starts = at + 5;
  return Array.from({ length: count }, (_, index) => {
    const place = u32(clx, starts + (count + 1) * 4 + index * 8 + 2);
    const narrow = (place & 0x4000_0000) !== 0;
    const position = place & 0x3fff_ffff;
    const from = u32(clx, starts + index * 4);
    const to = u32(clx, starts + (index + 1) * 4);
    if (to < from) throw damaged();
    return { from, to, position: narrow ? position / 2 : position, width: narrow ? 1 : 2 };
  });
}

function textOf(main: Uint8Array, { from, to, position, width }: Piece): string {
  const end = position + (to - from) * width;
  if (end > main.length) throw damaged();
  return new TextDecoder(width === 1 ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(
    main.subarray(position, end),
  );
}

function damaged(): UnreadableFile {
  return new UnreadableFile('文件不完整或已损坏，读不出内容。请用Word或WPS打开原件，另存为.docx后再试。');
}
