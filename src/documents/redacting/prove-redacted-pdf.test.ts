import { describe, expect, it } from 'vitest';
import { show, writePdf } from '../../../tests/support/pdf-writer.ts';
import { identityNumber } from '../../../tests/support/planted-secrets.ts';
import { labelMaker } from './labels.ts';
import { paintBoxes } from './paint-boxes.ts';
import { buildPdf } from './pdf/build-pdf.ts';
import { pictureOf } from './pdf/picture-page.ts';
import { proveRedactedPdf } from './prove-redacted-pdf.ts';
import type { Redaction } from './redaction.ts';
import { openDrawing } from './render/draw-pages.ts';

const number = identityNumber(3);
const bytes = writePdf([{ content: show(60, 700, 14, `身份证号${number}`) }]);
const box = (y: number): Redaction => ({
  page: 1,
  box: { x: 0.05, y, w: 0.8, h: 0.05 },
  ground: 'refusedThirdPartyRights',
  note: '',
});
const over = box(0.13);

/** A page drawn with some boxes painted into it, as a PDF, and what it was built of. */
async function painted(boxes: readonly Redaction[]) {
  const drawing = await openDrawing(bytes);
  try {
    const raster = drawing.draw(1, 200);
    await paintBoxes(raster, boxes, labelMaker());
    const page = { ...drawing.size(1), ...(await pictureOf(raster)) };
    return { file: buildPdf([page], null), page };
  } finally {
    drawing.close();
  }
}

describe('proveRedactedPdf', () => {
  it('finds nothing where all is painted over', async () => {
    const { file, page } = await painted([over]);
    expect((await proveRedactedPdf(file, [page], [over], [number])).remains).toEqual([]);
  });

  it('finds the pixels of a box that was not painted, and of one that was painted elsewhere', async () => {
    for (const boxes of [[], [box(0.5)]]) {
      const { file, page } = await painted(boxes);
      const { remains } = await proveRedactedPdf(file, [page], [over], [number]);
      expect(remains).toEqual(['第1页第1个方框', '第1页第1个方框']);
    }
  });

  it('finds a single pixel that shines through', async () => {
    const drawing = await openDrawing(bytes);
    const raster = drawing.draw(1, 200);
    await paintBoxes(raster, [over], labelMaker());
    const at = (Math.floor(raster.height * 0.15) * raster.width + Math.floor(raster.width * 0.1)) * 4;
    raster.data[at + 1] = 40;
    raster.data[at] = 40;
    raster.data[at + 2] = 40;
    const page = { ...drawing.size(1), ...(await pictureOf(raster)) };
    drawing.close();
    const { remains } = await proveRedactedPdf(buildPdf([page], null), [page], [over], []);
    expect(remains).toEqual(['第1页第1个方框']);
  });

  it('finds text that was left, in a page and in bytes that no page uses', async () => {
    const { page } = await painted([over]);
    const { remains } = await proveRedactedPdf(bytes, [page], [], [number]);
    expect(remains).toContain('第1页还有文字');
    expect(remains).toContain('第1页第1行');
    expect(remains.join()).toContain('文件的原始数据');
    const { file } = await painted([over]);
    const more = Buffer.concat([file, Buffer.from(`% ${number}`)]);
    const left = await proveRedactedPdf(Uint8Array.from(more), [page], [over], [number]);
    expect(left.remains).toEqual(['文件的原始数据']);
  });
});
