import { isExpected, isGarbled } from './garbled.ts';
import type { Glyph } from './glyph.ts';
import type { PdfDocument } from './open-pdf.ts';
import { fontsOf, type OperatorCodes, operatorsOf } from './operators.ts';
import { type PageContent, readContent } from './page-content.ts';
import type { Stroke } from './strokes.ts';
import { barePictures, mainDirection, plainForm, turnPage, withoutOverprints } from './text-items.ts';
import type { Matrix } from './geometry.ts';

/** Fewer characters than this, and a page with a picture is a picture with a page number. */
const fewestCharacters = 10;

/** A picture of this share of the page with no text upon it may be a table that was pasted as a picture. */
const largePicture = 0.12;

export interface ReadPage {
  /** 1-based. */
  readonly number: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly strokes: readonly Stroke[];
  /** What of the page could not be read, a sentence for the user. */
  readonly remark?: string;
}

export interface UnreadPage {
  readonly trouble: 'scan' | 'garbled' | 'damaged';
  readonly remark: string;
}

/** Reads one page, turned so that most of its text goes to the right. Never throws. */
export async function readPage(
  document: PdfDocument,
  number: number,
  codes: OperatorCodes,
): Promise<ReadPage | UnreadPage> {
  const loaded = await load(document, number, codes);
  const remark = (what: string) => ({ remark: `第${number}页${what}，没有检查。请人工核对。` });
  if (loaded === null) return { trouble: 'damaged', ...remark('已损坏，未能读出') };
  const { content, nameOf } = loaded;
  if (content.lostText) return { trouble: 'garbled', ...remark('的文字无法识别') };
  if (content.glyphs.length < fewestCharacters && content.pictures.length > 0) {
    return { trouble: 'scan', ...remark('是图片，未能读出文字') };
  }
  if (isGarbled(content.glyphs, nameOf)) return { trouble: 'garbled', ...remark('的文字无法识别') };
  const glyphs = content.glyphs
    .filter(({ text }) => isExpected(text))
    .map((glyph) => {
      const text = plainForm(glyph.text);
      return text === glyph.text ? glyph : { ...glyph, text };
    });
  const page = turnPage({ ...content, glyphs: withoutOverprints(glyphs) }, mainDirection(glyphs));
  return {
    number,
    height: page.height,
    glyphs: page.glyphs,
    strokes: page.strokes,
    ...(barePictures(page, largePicture).length > 0 ? remark('有图片，图片里的文字未能读出') : {}),
  };
}

async function load(
  document: PdfDocument,
  number: number,
  codes: OperatorCodes,
): Promise<{ content: PageContent; nameOf: (font: string) => string } | null> {
  try {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const fontOf = fontsOf(page);
    const operators = await operatorsOf(page);
    const view = { width, height, matrix: transform as unknown as Matrix };
    const content = readContent(operators, codes, view, fontOf);
    const names = new Map(content.glyphs.map(({ font }) => [font, fontOf(font).name]));
    page.cleanup();
    return { content, nameOf: (font) => names.get(font) ?? '' };
  } catch {
    return null;
  }
}
