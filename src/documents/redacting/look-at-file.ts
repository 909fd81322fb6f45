import { pictureKind } from '../inspection/picture.ts';
import { inspectFile } from '../inspection/inspect-file.ts';
import { Haystack } from '../masking/squeeze.ts';
import { sniff } from '../reading/sniff.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import { findWords, type FoundWords } from './find-words.ts';
import { boxOfStretch } from './page-box.ts';
import { type PageText, readPageTexts } from './page-text.ts';
import { CannotRedact, type PageBox } from './redaction.ts';
import { decodePicture, encodePng } from './render/codecs.ts';
import { openDrawing } from './render/draw-pages.ts';
import { shrunk } from './render/shrink.ts';
import { suggestBoxes, type SuggestedRedaction, suggestWords } from './suggest-boxes.ts';

/** How a file is covered and what of it should be. */
export interface LookedAt {
  /** With boxes on its pages, or by words. */
  readonly kind: 'pages' | 'words';
  /** Sizes in points (of pictures: pixels), as they are turned for the reader; none where words are covered. */
  readonly pages: readonly { readonly page: number; readonly width: number; readonly height: number }[];
  readonly suggestions: readonly SuggestedRedaction[];
}

/** A word of a page with its place, to be boxed by a click. */
export interface PlacedWord {
  readonly text: string;
  readonly box: PageBox;
}

/** Looks how a file can be covered. Throws UnreadableFile and CannotRedact with a Chinese sentence. */
export async function lookAtFile(bytes: Uint8Array): Promise<LookedAt> {
  const kind = await coverable(bytes);
  if (kind === 'docx' || kind === 'xlsx')
    return { kind: 'words', pages: [], suggestions: suggestWords(await inspectFile(bytes, '')) };
  if (kind !== 'pdf') {
    const { width, height } = await decodePicture(bytes, kind);
    return { kind: 'pages', pages: [{ page: 1, width, height }], suggestions: [] };
  }
  const drawing = await openDrawing(bytes);
  try {
    const pages = Array.from({ length: drawing.pages }, (_, at) => ({
      page: at + 1,
      ...drawing.size(at + 1),
    }));
    return { kind: 'pages', pages, suggestions: suggestBoxes(await textsOf(bytes)) };
  } finally {
    drawing.close();
  }
}

/** What a file is, as far as it can be covered. */
export async function coverable(
  bytes: Uint8Array,
): Promise<'jpeg' | 'png' | 'webp' | 'pdf' | 'docx' | 'xlsx'> {
  const picture = pictureKind(bytes);
  if (picture === 'heif')
    throw new CannotRedact('HEIC图片不能在这里遮盖。请用手机或看图软件另存为JPG，再上传。');
  if (picture !== null) return picture;
  const kind = await sniff(bytes, '');
  if (kind === 'pdf' || kind === 'docx' || kind === 'xlsx') return kind;
  throw new CannotRedact(
    '这种文件不能在这里遮盖。Word和表格请另存为.docx或.xlsx，其他文件请另存为PDF，再上传。',
  );
}

/** Pixels of a picture on a screen, at most, along its longer edge. */
const screenPixels = 1_600;

/**
 * A page as a PNG for the screen.
 * @param page from 1
 * @throws CannotRedact where there is no such page
 */
export async function pagePicture(bytes: Uint8Array, page: number, dpi = 110): Promise<Uint8Array> {
  const kind = await coverable(bytes);
  const missing = () => new CannotRedact(`没有第${page}页。`);
  if (kind === 'docx' || kind === 'xlsx') throw missing();
  if (kind !== 'pdf') {
    if (page !== 1) throw missing();
    return encodePng(shrunk(await decodePicture(bytes, kind), screenPixels));
  }
  const drawing = await openDrawing(bytes);
  try {
    if (page < 1 || page > drawing.pages) throw missing();
    return encodePng(shrunk(drawing.draw(page, dpi), 2 * screenPixels));
  } finally {
    drawing.close();
  }
}

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** The words of a page that a reader sees; none of pictures. */
export async function wordsOnPage(bytes: Uint8Array, page: number): Promise<PlacedWord[]> {
  if ((await coverable(bytes)) !== 'pdf') return [];
  const text = (await textsOf(bytes))[page - 1];
  return (text?.lines ?? [])
    .filter(({ seen }) => seen)
    .flatMap((line) =>
      [...segmenter.segment(line.text)].flatMap(({ segment, index }) => {
        const box = segment.trim() === '' ? null : boxOfStretch(line, index, index + segment.length);
        return box === null ? [] : [{ text: segment, box }];
      }),
    );
}

/** Every place where words stand. In a Word file or a workbook the page is 0, there are no boxes, and the text is the place's name. */
export async function findInFile(bytes: Uint8Array, sought: string): Promise<readonly FoundWords[]> {
  const kind = await coverable(bytes);
  if (kind === 'pdf') return findWords(await textsOf(bytes), sought);
  if (kind !== 'docx' && kind !== 'xlsx') return [];
  const { parts } = await inspectFile(bytes, '');
  return new Haystack(parts.map(({ text }) => text))
    .find(sought)
    .map(({ index }) => ({ page: 0, boxes: [], text: parts[index]?.place ?? '' }));
}

/** Texts of all pages; a file that can be drawn and not read has none. */
async function textsOf(bytes: Uint8Array): Promise<PageText[]> {
  return readPageTexts(bytes).catch((error: unknown) => {
    if (error instanceof UnreadableFile && error.message.includes('已损坏')) return [];
    throw error;
  });
}
