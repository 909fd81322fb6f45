import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { exifOf } from '../../../tests/support/leaky-pictures.ts';
import { leakyDocx } from '../../../tests/support/leaky-office.ts';
import { docxOf, wordParagraph, workbookOf } from '../../../tests/support/office-files.ts';
import { identityNumber } from '../../../tests/support/planted-secrets.ts';
import { inspectFile } from '../inspection/inspect-file.ts';
import { inspectPicture } from '../inspection/picture.ts';
import { CannotRedact, type Redaction, type RedactionPlan } from './redaction.ts';
import { redactFile } from './redact-file.ts';
import { decodePicture, encodeJpeg, encodePng } from './render/codecs.ts';
import { type Raster, whiteRaster } from './render/raster.ts';

const plan = (change: Partial<RedactionPlan>): RedactionPlan => ({
  boxes: [],
  words: [],
  elsewhere: 'refuse',
  ...change,
});
const word = (text: string) => ({ text, ground: 'refusedThirdPartyRights' as const, note: '' });
const box = (x: number, y: number, w: number, h: number): Redaction => ({
  page: 1,
  box: { x, y, w, h },
  ground: 'refusedThirdPartyRights',
  note: '',
});

/** White above, red below, blue at the left edge. */
function flag(width = 400, height = 200): Raster {
  const raster = whiteRaster(width, height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      if (x < width / 8) raster.data.set([0, 0, 255], at);
      else if (y >= height / 2) raster.data.set([255, 0, 0], at);
    }
  return raster;
}
const pixel = ({ data, width, height }: Raster, x: number, y: number): number[] => {
  const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
  return Array.from(data.subarray(at, at + 3), (value) => Math.round(value / 51) * 51);
};

async function withExif(orientation: number): Promise<Uint8Array> {
  const jpeg = await encodeJpeg(flag());
  const exif = [...Buffer.from('Exif\0\0', 'latin1'), ...exifOf('王五的相机', orientation)];
  const size = exif.length + 2;
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, size >> 8, size & 255, ...exif, ...jpeg.subarray(2)]);
}

describe('redactFile, of a picture', () => {
  it('paints the box of a PNG to the pixel', async () => {
    const done = await redactFile(encodePng(flag()), plan({ boxes: [box(0.5, 0.5, 0.25, 0.25)] }));
    expect(done).toMatchObject({ kind: 'png', mediaType: 'image/png', covered: 1 });
    const after = await decodePicture(done.bytes, 'png');
    expect(pixel(after, 0.51, 0.52)).toEqual([0, 0, 0]);
    expect(pixel(after, 0.9, 0.9)).toEqual([255, 0, 0]);
    expect(pixel(after, 0.05, 0.5)).toEqual([0, 0, 255]);
  });

  // What stands at the left edge of the pixels stands, as the reader sees it, at the top, right or bottom.
  test.each([
    [1, 0.05, 0.4],
    [3, 0.95, 0.6],
    [6, 0.4, 0.05],
    [8, 0.6, 0.95],
  ])('turns a photograph by its camera (%i) and says nothing of it', async (orientation, x, y) => {
    const bytes = await withExif(orientation);
    const done = await redactFile(bytes, plan({ boxes: [box(0.6, 0.6, 0.05, 0.05)] }));
    expect(inspectPicture(done.bytes)).toMatchObject({ notes: [], texts: [] });
    expect(Buffer.from(done.bytes).includes('王五')).toBe(false);
    const after = await decodePicture(done.bytes, 'jpeg');
    expect(after.width > after.height).toBe(orientation < 5);
    expect(pixel(after, x, y)).toEqual([0, 0, 255]);
    expect(pixel(after, 0.62, 0.62)).toEqual([0, 0, 0]);
  });

  it('reads a PNG of a palette with transparency, on white', async () => {
    const chunk = (name: string, data: Uint8Array) => {
      const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
      const frame = Buffer.alloc(body.length + 8);
      frame.writeUInt32BE(data.length, 0);
      body.copy(frame, 4);
      frame.writeUInt32BE(crc32(body), body.length + 4);
      return frame;
    };
    const bytes = Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', Uint8Array.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 3, 0, 0, 0])),
      chunk('PLTE', Uint8Array.from([255, 0, 0, 0, 255, 0])),
      chunk('tRNS', Uint8Array.from([0, 255])),
      chunk('IDAT', deflateSync(Uint8Array.from([0, 0, 1, 0, 1, 0]))),
      chunk('IEND', new Uint8Array()),
    ]);
    const raster = await decodePicture(Uint8Array.from(bytes), 'png');
    expect([...raster.data]).toEqual([
      255, 255, 255, 255, 0, 255, 0, 255, 0, 255, 0, 255, 255, 255, 255, 255,
    ]);
  });

  it('refuses words, what is damaged, and what is vast before it is unpacked', async () => {
    const png = encodePng(flag());
    await expect(redactFile(png, plan({ words: [word('张三')] }))).rejects.toThrow('请在图片上画方框');
    await expect(redactFile(png.subarray(0, 60), plan({ boxes: [box(0, 0, 1, 1)] }))).rejects.toThrow(
      '已损坏',
    );
    const vast = Uint8Array.from(png);
    new DataView(vast.buffer).setUint32(16, 60_000);
    new DataView(vast.buffer).setUint32(20, 60_000);
    await expect(redactFile(vast, plan({ boxes: [box(0, 0, 1, 1)] }))).rejects.toThrow('4000万像素');
  });
});

describe('redactFile, of Word files and workbooks', () => {
  const number = identityNumber(9);

  it('writes the ground where words stood, short ones too, and takes out what is hidden', async () => {
    const bytes = leakyDocx(() => number, encodePng(flag()), workbookOf({ a: [[number]] }));
    const done = await redactFile(bytes, plan({ words: [word(number)] }));
    expect(done.kind).toBe('docx');
    const { parts, structure } = await inspectFile(done.bytes, '');
    const text = parts.map((part) => part.text).join('\n');
    expect(text).not.toContain(number);
    expect(text).toContain('【依据条例第十五条遮盖】');
    expect(structure).toEqual([]);
  });

  it('covers a name in the cells of a workbook wherever it stands', async () => {
    const bytes = workbookOf({
      名单: [
        ['姓名', '金额'],
        ['张三', 100],
        ['李四', 200],
        ['张三之妻', 300],
      ],
    });
    const done = await redactFile(bytes, plan({ words: [word('张三')] }));
    const texts = (await inspectFile(done.bytes, '')).parts.map(({ text }) => text);
    expect(texts.join()).not.toContain('张三');
    expect(texts).toContain('李四');
    expect(texts).toContain('【依据条例第十五条遮盖】之妻');
    expect(done).toMatchObject({ kind: 'xlsx', covered: 2 });
  });

  it('refuses boxes and words that are not there', async () => {
    const bytes = docxOf(wordParagraph('甲'));
    await expect(redactFile(bytes, plan({ boxes: [box(0, 0, 1, 1)] }))).rejects.toThrow('不能画方框');
    await expect(redactFile(bytes, plan({ words: [word('张三')] }))).rejects.toThrow('文件里没有“张三”');
    await expect(redactFile(bytes, plan({}))).rejects.toThrow(CannotRedact);
  });

  it('names what to do with files that are not covered here', async () => {
    const text = new TextEncoder().encode('张三的材料');
    await expect(redactFile(text, plan({ words: [word('张三')] }))).rejects.toThrow('请另存为PDF');
  });
});
