import { locateParts } from '../inspection/inspect-file.ts';
import { scanBytes } from '../masking/prove-masked.ts';
import { PdfFile } from '../masking/pdf/pdf-file.ts';
import { PdfStream } from '../masking/pdf/pdf-value.ts';
import { Haystack, squeeze } from '../masking/squeeze.ts';
import { labelMaker, type LabelOf } from './labels.ts';
import { readPageTexts } from './page-text.ts';
import { lossyDifference, notCovered } from './paint-boxes.ts';
import type { KeptPage } from './pdf/keep-pages.ts';
import { pagesOfFile } from './pdf/page-tree.ts';
import type { PicturePage } from './pdf/picture-page.ts';
import type { Redaction } from './redaction.ts';
import { decodePicture } from './render/codecs.ts';
import { openDrawing } from './render/draw-pages.ts';
import type { Raster } from './render/raster.ts';

/** What came of the proof: where something remains, and the sentence for when nothing does. */
export interface Proof {
  readonly remains: readonly string[];
  readonly proof: string;
}

/**
 * Looks for what was covered in a finished PDF, in four ways: its text as it is read, the pixels that it holds, the pages as they are
 * drawn anew, and its bytes with everything packed in it. Nothing of how the file was made is believed.
 * @param pages what the file was built of, in order
 * @param secrets what must be nowhere in it
 */
export async function proveRedactedPdf(
  bytes: Uint8Array,
  pages: readonly (KeptPage | PicturePage)[],
  redactions: readonly Redaction[],
  secrets: readonly string[],
): Promise<Proof> {
  const pictures = pages.flatMap((page, at) => ('picture' in page ? [{ page: at + 1, ...page }] : []));
  const labelOf = labelMaker();
  const remains = [
    ...(await remainsAsText(bytes, new Set(pictures.map(({ page }) => page)), secrets)),
    ...(await remainsInPixels(bytes, pictures, redactions, labelOf)),
    ...(await remainsAsDrawn(bytes, pages.length, redactions, labelOf)),
    ...remainsInBytes(bytes, pictures, secrets),
  ];
  const texts = secrets.length === 0 ? '' : `，全文和文件数据里都找不到遮盖的${secrets.length}段文字`;
  return {
    remains,
    proof: `遮盖件已重新打开查验：${redactions.length}处方框的像素里没有留下原来的内容${texts}，文件里没有批注、附件和以前的版本。`,
  };
}

async function remainsAsText(
  bytes: Uint8Array,
  pictured: ReadonlySet<number>,
  secrets: readonly string[],
): Promise<string[]> {
  const remains: string[] = [];
  const texts = await readPageTexts(bytes);
  for (const { page, lines, read } of texts)
    if (pictured.has(page) && (lines.length > 0 || read.shows.length > 0))
      remains.push(`第${page}页还有文字`);
  const { parts, structure } = await locateParts(bytes, '');
  const hay = new Haystack(parts.map(({ text }) => text));
  for (const { index } of secrets.flatMap((secret) => hay.find(secret)))
    remains.push(parts[index]?.place ?? '文件');
  for (const { says } of structure) remains.push(says.replace(/。$/u, ''));
  return remains;
}

/** The pictures of the pages, unpacked from the file itself. */
async function remainsInPixels(
  bytes: Uint8Array,
  pictures: readonly { readonly page: number; readonly exact: boolean }[],
  redactions: readonly Redaction[],
  labelOf: LabelOf,
): Promise<string[]> {
  const file = new PdfFile(bytes);
  const tree = pagesOfFile(file);
  const remains: string[] = [];
  for (const { page, exact } of pictures) {
    const boxes = redactions.filter((each) => each.page === page);
    if (boxes.length === 0) continue;
    const resources = file.dict(tree[page - 1]?.get('Resources'));
    const picture = file.resolve(file.dict(resources?.get('XObject'))?.get('P'));
    if (!(picture instanceof PdfStream)) throw new Error('a page that was to be a picture is none');
    const bad = await notCovered(await rasterOf(file, picture), boxes, labelOf, exact ? 0 : lossyDifference);
    remains.push(...bad.map((at) => `第${page}页第${at + 1}个方框`));
  }
  return remains;
}

async function rasterOf(file: PdfFile, picture: PdfStream): Promise<Raster> {
  if (file.name(picture.dict.get('Filter')) === 'DCTDecode') return decodePicture(picture.raw, 'jpeg');
  const samples = file.decoded(picture);
  const [width, height] = [Number(picture.dict.get('Width')), Number(picture.dict.get('Height'))];
  const gray = file.name(picture.dict.get('ColorSpace')) === 'DeviceGray';
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let from = 0, to = 0; to < data.length; to += 4) {
    data[to] = samples[from] ?? 0;
    data[to + 1] = samples[gray ? from : from + 1] ?? 0;
    data[to + 2] = samples[gray ? from : from + 2] ?? 0;
    from += gray ? 1 : 3;
  }
  return { width, height, data };
}

/** Pages with boxes, drawn from the finished file: the boxes are where they were asked for, and nothing shines through. */
async function remainsAsDrawn(
  bytes: Uint8Array,
  pages: number,
  redactions: readonly Redaction[],
  labelOf: LabelOf,
): Promise<string[]> {
  const drawing = await openDrawing(bytes);
  try {
    const remains = drawing.pages === pages ? [] : ['页数'];
    for (const page of new Set(redactions.map((each) => each.page))) {
      const boxes = redactions.filter((each) => each.page === page);
      const bad = await notCovered(drawing.draw(page, 200), boxes, labelOf, lossyDifference);
      remains.push(...bad.map((at) => `第${page}页第${at + 1}个方框`));
    }
    return remains;
  } finally {
    drawing.close();
  }
}

/** Shorter texts are found by chance in packed data. */
const leastBytes = 6;

/** The bytes of the file but for the pixels of its pages, which are looked at as pixels. */
function remainsInBytes(
  bytes: Uint8Array,
  pictures: readonly PicturePage[],
  secrets: readonly string[],
): string[] {
  const rest = Buffer.from(bytes);
  for (const { picture } of pictures) {
    const at = rest.indexOf(picture.raw);
    if (at >= 0) rest.fill(0, at, at + picture.raw.length);
  }
  const long = secrets.filter((secret) => Buffer.byteLength(squeeze(secret).text) >= leastBytes);
  return scanBytes(rest, '文件', long);
}
