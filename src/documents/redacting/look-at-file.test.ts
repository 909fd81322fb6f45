import { describe, expect, it } from 'vitest';
import { show, writePdf } from '../../../tests/support/pdf-writer.ts';
import { docxOf, wordParagraph } from '../../../tests/support/office-files.ts';
import { identityNumber } from '../../../tests/support/planted-secrets.ts';
import { findInFile, lookAtFile, pagePicture, wordsOnPage } from './look-at-file.ts';
import { decodePicture, encodePng } from './render/codecs.ts';
import { whiteRaster } from './render/raster.ts';

const number = identityNumber(12);
const pdf = writePdf([
  { content: show(60, 742, 12, `村民张三，身份证号${number}`) },
  { content: show(60, 742, 12, '住在村东头的张') + show(60, 722, 12, '三没有意见'), rotate: 90 },
]);

describe('lookAtFile', () => {
  it('gives the pages as they are turned, and boxes of what names persons', async () => {
    const { kind, pages, suggestions } = await lookAtFile(pdf);
    expect(kind).toBe('pages');
    expect(pages).toEqual([
      { page: 1, width: 595, height: 842 },
      { page: 2, width: 842, height: 595 },
    ]);
    expect(suggestions).toMatchObject([
      { page: 1, text: number, kind: '身份证号', ground: 'refusedThirdPartyRights' },
    ]);
    const [box] = suggestions[0]?.boxes ?? [];
    expect(box?.y).toBeCloseTo(1 - (742 + 12 * 0.9) / 842, 2);
  });

  it('gives words of a Word file, and of a picture its size', async () => {
    expect(await lookAtFile(docxOf(wordParagraph(`身份证号${number}，再说一次${number}`)))).toEqual({
      kind: 'words',
      pages: [],
      suggestions: [
        { page: null, boxes: [], text: number, kind: '身份证号', ground: 'refusedThirdPartyRights' },
      ],
    });
    const { pages } = await lookAtFile(encodePng(whiteRaster(30, 20)));
    expect(pages).toEqual([{ page: 1, width: 30, height: 20 }]);
  });
});

describe('findInFile', () => {
  it('finds a name on each page, over the end of a line with a box for each part', async () => {
    const found = await findInFile(pdf, '张三');
    expect(found.map(({ page, boxes, text }) => [page, boxes.length, text])).toEqual([
      [1, 1, '张三'],
      [2, 2, '张三'],
    ]);
  });

  it('names the places of a Word file', async () => {
    const [place] = await findInFile(docxOf(wordParagraph('村民张三')), '张三');
    expect(place).toMatchObject({ page: 0, boxes: [] });
    expect(place?.text).toContain('第1');
  });
});

describe('wordsOnPage and pagePicture', () => {
  it('gives words with their places, each in the picture of its page', async () => {
    const words = await wordsOnPage(pdf, 1);
    expect(words.map(({ text }) => text).join('')).toContain(number);
    const raster = await decodePicture(await pagePicture(pdf, 1), 'png');
    expect(raster.width / raster.height).toBeCloseTo(595 / 842, 2);
    for (const { text, box } of words.filter((word) => /\p{L}/u.test(word.text))) {
      const dark = darkPixels(raster, box.x + box.w / 2, box.y + box.h / 2, box.w, box.h);
      expect([text, dark > 0]).toEqual([text, true]);
    }
    expect(darkPixels(raster, 0.5, 0.6, 0.5, 0.3)).toBe(0);
  });

  it('shrinks a large picture for the screen', async () => {
    const png = await pagePicture(encodePng(whiteRaster(3_200, 100)), 1);
    expect(await decodePicture(png, 'png')).toMatchObject({ width: 1_600, height: 50 });
  });

  it('says so where there is no such page', async () => {
    await expect(pagePicture(pdf, 3)).rejects.toThrow('没有第3页');
  });
});

function darkPixels(
  { data, width, height }: { data: Uint8ClampedArray; width: number; height: number },
  x: number,
  y: number,
  w: number,
  h: number,
): number {
  let dark = 0;
  for (let row = Math.floor((y - h / 2) * height); row < (y + h / 2) * height; row += 1)
    for (let column = Math.floor((x - w / 2) * width); column < (x + w / 2) * width; column += 1)
      if ((data[(row * width + column) * 4] ?? 255) < 128) dark += 1;
  return dark;
}
