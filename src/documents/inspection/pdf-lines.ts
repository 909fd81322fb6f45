import { openPdf, type PdfDocument } from '../reading/pdf/open-pdf.ts';
import { fontsOf, operatorCodes, operatorsOf } from '../reading/pdf/operators.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import { type GlyphLayer, type PdfGlyph, type PdfShow, readGlyphs } from './pdf-glyphs.ts';

/** One line of a page in one layer, with the glyphs of each of its characters. */
export interface PdfLine {
  /** Counted within the file: the id of its part. */
  readonly id: string;
  /** 1-based. */
  readonly page: number;
  /** 1-based, within the page and the layer. */
  readonly number: number;
  readonly layer: GlyphLayer;
  readonly text: string;
  /** For each UTF-16 unit of `text` the glyphs that show it; none for the gaps between them. */
  readonly glyphs: readonly (readonly PdfGlyph[])[];
}

export interface PdfPageText {
  readonly lines: readonly PdfLine[];
  readonly shows: readonly PdfShow[];
  /** Text in fonts whose characters cannot be told: nothing can be found in it. */
  readonly unreadable: boolean;
}

/** Pages looked into at most. */
const mostPages = 1_000;

/** Opens a PDF or throws {@link UnreadableFile} with the reason. */
export async function openForInspection(bytes: Uint8Array): Promise<PdfDocument> {
  let document: PdfDocument;
  try {
    document = await openPdf(bytes);
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new UnreadableFile(
      locked
        ? '这个PDF设有打开密码，没有检查。请用密码打开后另存一份不带密码的，再上传。'
        : '这个PDF已损坏，打不开，没有检查。请重新导出后再上传。',
      { cause: error },
    );
  }
  if (document.numPages <= mostPages) return document;
  await document.loadingTask.destroy();
  throw new UnreadableFile('这个PDF超过1000页，没有检查。请拆成几个文件再上传。');
}

/** All lines of all pages, those that are not seen too. */
export async function readLines(document: PdfDocument): Promise<PdfPageText[]> {
  const codes = await operatorCodes();
  const pages: PdfPageText[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const fontOf = fontsOf(page);
    const [left = 0, top = 0, right = 0, bottom = 0] = page.view;
    let unreadable = false;
    const operators = await operatorsOf(page);
    const { glyphs, shows } = readGlyphs(operators, codes, { left, top, right, bottom }, (id) => {
      const font = fontOf(id);
      unreadable ||= font.broken;
      return font;
    });
    unreadable ||= isUnreadable(glyphs);
    pages.push({ lines: linesOf(glyphs, number), shows, unreadable });
    page.cleanup();
  }
  return pages;
}

/** Fonts without a table of characters give private ones. */
function isUnreadable(glyphs: readonly PdfGlyph[]): boolean {
  const strange = glyphs.filter(({ text }) => /[\uE000-\uF8FF\uFFFD]|\p{Cc}/u.test(text)).length;
  return strange > 20 && strange > glyphs.length * 0.2;
}

/** Glyphs of a page as lines, layer by layer, from the top of the page down. */
export function linesOf(glyphs: readonly PdfGlyph[], page: number): PdfLine[] {
  const groups = new Map<string, PdfGlyph[]>();
  for (const glyph of glyphs) {
    const key = `${glyph.layer} ${glyph.angle}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [glyph]);
    else group.push(glyph);
  }
  const numbers = new Map<GlyphLayer, number>();
  const lines: PdfLine[] = [];
  for (const group of groups.values()) {
    for (const row of rowsOf(group)) {
      const [first] = row;
      if (first === undefined) continue;
      const line = joined(row);
      if (!/[\p{L}\p{N}*]/u.test(line.text)) continue;
      const number = (numbers.get(first.layer) ?? 0) + 1;
      numbers.set(first.layer, number);
      lines.push({ id: `t${page}.${lines.length}`, page, number, layer: first.layer, ...line });
    }
  }
  return lines;
}

/** Glyphs on one base line, from the top of the page down. */
function rowsOf(glyphs: readonly PdfGlyph[]): PdfGlyph[][] {
  const rows: PdfGlyph[][] = [];
  let last: PdfGlyph | null = null;
  for (const glyph of glyphs.toSorted((a, b) => b.across - a.across || a.along - b.along)) {
    const near = last !== null && last.across - glyph.across < 0.35 * Math.max(last.size, glyph.size, 0.1);
    if (near) rows.at(-1)?.push(glyph);
    else rows.push([glyph]);
    last = glyph;
  }
  return rows.map((row) => row.toSorted((a, b) => a.along - b.along));
}

/** A row as text: glyphs set twice for boldness are one character, wide gaps are a tab. */
function joined(row: readonly PdfGlyph[]): { text: string; glyphs: PdfGlyph[][] } {
  let text = '';
  const places: PdfGlyph[][] = [];
  let last: PdfGlyph | null = null;
  let end = Number.NEGATIVE_INFINITY;
  for (const glyph of row) {
    const before = places.at(-1);
    const twice =
      last !== null &&
      before !== undefined &&
      last.text === glyph.text &&
      glyph.along - last.along < 0.25 * glyph.size;
    const width = Math.max(glyph.box.right - glyph.box.left, 0);
    const reach =
      Math.abs(Math.cos(glyph.angle)) > 0.9 ? width : Math.max(glyph.box.bottom - glyph.box.top, 0);
    if (twice) {
      before.push(glyph);
      continue;
    }
    if (last !== null && glyph.along - end > 0.8 * glyph.size) {
      text += '\t';
      places.push([]);
    }
    text += glyph.text;
    for (let unit = 0; unit < glyph.text.length; unit += 1) places.push([glyph]);
    last = glyph;
    end = glyph.along + reach;
  }
  return { text, glyphs: places };
}
