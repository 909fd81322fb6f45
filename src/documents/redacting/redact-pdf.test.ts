import { inflateSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { leakyPdf, pdfOf, saveAgain, stream } from '../../../tests/support/leaky-pdf.ts';
import { hexOf, show, writePdf } from '../../../tests/support/pdf-writer.ts';
import { identityNumber } from '../../../tests/support/planted-secrets.ts';
import { inspectFile } from '../inspection/inspect-file.ts';
import { writePaper } from '../writing/write-paper.ts';
import { findWords } from './find-words.ts';
import { readPageTexts } from './page-text.ts';
import { redactPdf } from './redact-pdf.ts';
import { CannotRedact, CoveredElsewhere, type Redaction, type RedactionPlan } from './redaction.ts';
import { openDrawing } from './render/draw-pages.ts';
import { pixelsOf, type Raster } from './render/raster.ts';

const plan = (change: Partial<RedactionPlan>): RedactionPlan => ({
  boxes: [],
  words: [],
  elsewhere: 'refuse',
  ...change,
});
const word = (text: string) => ({ text, ground: 'refusedThirdPartyRights' as const, note: '' });

async function boxesOf(bytes: Uint8Array, text: string): Promise<Redaction[]> {
  return findWords(await readPageTexts(bytes), text).flatMap(({ page, boxes }) =>
    boxes.map((box) => ({ page, box, ground: 'refusedThirdPartyRights', note: '' })),
  );
}

/** The bytes and whatever can be inflated from them, as Latin letters. */
function unpacked(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => {
    try {
      return inflateSync(bytes.subarray(index + mark.length)).toString('latin1');
    } catch {
      return '';
    }
  });
  return `${text}\n${streams.join('\n')}`;
}

async function textOf(bytes: Uint8Array): Promise<string> {
  return (await inspectFile(bytes, '')).parts.map(({ text }) => text).join('\n');
}

async function draw(bytes: Uint8Array, page: number): Promise<Raster> {
  const drawing = await openDrawing(bytes);
  try {
    return drawing.draw(page, 100);
  } finally {
    drawing.close();
  }
}

/** Share of dark pixels within a box. */
function darkness(raster: Raster, box: Redaction['box']): number {
  const { left, top, right, bottom } = pixelsOf(box, raster);
  let dark = 0;
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1)
      if ((raster.data[(y * raster.width + x) * 4] ?? 255) < 100) dark += 1;
  return dark / ((right - left) * (bottom - top));
}

describe('redactPdf', () => {
  const number = identityNumber(7);
  const first = {
    content: show(60, 700, 14, `申请人张三，身份证号${number}`) + show(60, 650, 14, '其余内容照常公开'),
  };
  const second = { content: show(60, 700, 14, '第二页没有要遮盖的内容') };

  it('paints over what is boxed, and nothing of it is left', async () => {
    const bytes = writePdf([first, second], { title: `关于${number}` });
    const boxes = [...(await boxesOf(bytes, number)), ...(await boxesOf(bytes, '张三'))];
    expect(boxes).toHaveLength(2);
    const done = await redactPdf(bytes, plan({ boxes }));
    expect(done).toMatchObject({ covered: 2, pictured: [1], alsoOn: [] });
    const text = await textOf(done.bytes);
    expect(text).toContain('第二页没有要遮盖的内容');
    expect(text).not.toContain('其余内容');
    expect(unpacked(done.bytes)).not.toContain(number);
    expect(unpacked(done.bytes)).not.toContain(hexOf('张三').slice(1, -1));
    const [before, after] = [await draw(bytes, 1), await draw(done.bytes, 1)];
    for (const { box } of boxes) {
      expect(darkness(before, box)).toBeLessThan(0.5);
      expect(darkness(after, box)).toBeGreaterThan(0.6);
    }
    const beside = { x: 0.1, y: 0.21, w: 0.3, h: 0.03 };
    expect(Math.abs(darkness(before, beside) - darkness(after, beside))).toBeLessThan(0.02);
    expect(done.proof).toMatch(/2处方框的像素里没有留下原来的内容，全文和文件数据里都找不到遮盖的2段文字/);
  });

  test.each([0, 90, 180, 270])('finds the place on a page that is turned by %i degrees', async (rotate) => {
    const bytes = writePdf([{ ...first, rotate }]);
    const boxes = await boxesOf(bytes, number);
    const done = await redactPdf(bytes, plan({ boxes }));
    const [before, after] = [await draw(bytes, 1), await draw(done.bytes, 1)];
    expect([after.width, after.height]).toEqual([before.width, before.height]);
    for (const { box } of boxes) {
      expect(darkness(before, box)).toBeGreaterThan(0.05);
      expect(darkness(after, box)).toBeGreaterThan(0.6);
    }
  });

  // The font is not in the file, and readers of PDFs set its digits at different widths.
  test.each([0, 90])('covers what is drawn, wherever other readers see it (%i degrees)', async (rotate) => {
    const bytes = writePdf([{ content: show(60, 700, 14, `身份证号${number}`), rotate }]);
    const boxes = await boxesOf(bytes, `身份证号${number}`);
    const { data, width, height } = await draw((await redactPdf(bytes, plan({ boxes }))).bytes, 1);
    const within = boxes.map(({ box }) => pixelsOf(box, { data, width, height }));
    let beside = 0;
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) {
        const covered = within.some(
          ({ left, top, right, bottom }) => x >= left - 1 && x <= right && y >= top - 1 && y <= bottom,
        );
        if (!covered && (data[(y * width + x) * 4] ?? 255) < 200) beside += 1;
      }
    expect(beside).toBe(0);
  });

  test.each([
    ['cropped', '/CropBox [40 600 555 800]'],
    ['cropped and turned', '/CropBox [40 600 555 800] /Rotate 90'],
    ['beginning elsewhere', '/CropBox [-20 -30 575 812]'],
  ])('finds the place on a page that is %s', async (_, extra) => {
    const text = Buffer.from(writePdf([first])).toString('latin1');
    const edited = text.replace('/MediaBox', `${extra} /MediaBox`).replace(/\/Rotate 0(?= )/, '');
    const bytes = Uint8Array.from(edited, (each) => each.charCodeAt(0));
    const boxes = await boxesOf(bytes, number);
    expect(boxes).toHaveLength(1);
    const done = await redactPdf(bytes, plan({ boxes }));
    const [before, after] = [await draw(bytes, 1), await draw(done.bytes, 1)];
    for (const { box } of boxes) {
      expect(darkness(before, box)).toBeGreaterThan(0.05);
      expect(darkness(after, box)).toBeGreaterThan(0.6);
    }
    expect([after.width, after.height]).toEqual([before.width, before.height]);
  });

  it('leaves nothing of what the whole file hides, on pages without boxes too', async () => {
    const planted: string[] = [];
    const bytes = leakyPdf(() => {
      const secret = identityNumber(planted.length + 100);
      planted.push(secret);
      return secret;
    });
    const boxes: Redaction[] = [
      { page: 1, box: { x: 0, y: 0, w: 1, h: 1 }, ground: 'refusedProcess', note: '' },
    ];
    const done = await redactPdf(bytes, plan({ boxes }));
    for (const secret of planted) expect(unpacked(done.bytes)).not.toContain(secret);
    expect((await inspectFile(done.bytes, '')).structure).toEqual([]);
  });

  it('makes a page a picture that has notes, fields or covered text, though it has no box', async () => {
    const hidden = identityNumber(31);
    const covered = { content: `${show(60, 700, 12, `号码${hidden}`)}0 g 50 690 300 30 re f` };
    const bytes = writePdf([first, covered]);
    const done = await redactPdf(bytes, plan({ boxes: await boxesOf(bytes, number) }));
    expect(done.pictured).toEqual([1, 2]);
    expect(unpacked(done.bytes)).not.toContain(hexOf(hidden).slice(1, -1));
  });

  it('takes hidden text out of a page that stays text', async () => {
    const hidden = identityNumber(32);
    const invisible = { content: `3 Tr ${show(60, 600, 12, hidden)}0 Tr ${show(60, 700, 12, '看得见的字')}` };
    const bytes = writePdf([first, invisible]);
    const done = await redactPdf(bytes, plan({ boxes: await boxesOf(bytes, number) }));
    expect(done.pictured).toEqual([1]);
    expect(await textOf(done.bytes)).toContain('看得见的字');
    expect(unpacked(done.bytes)).not.toContain(hexOf(hidden).slice(1, -1));
  });

  it('forgets earlier versions of the file', async () => {
    const old = writePdf([first]);
    const bytes = saveAgain(old, 8, stream(show(60, 700, 14, '新的内容里也有王五').replace(/\n$/, '')));
    const done = await redactPdf(bytes, plan({ words: [word('王五')] }));
    expect(unpacked(done.bytes)).not.toContain(hexOf(number).slice(1, -1));
  });

  it('refuses while what is covered stands elsewhere, and names the page', async () => {
    const bytes = writePdf([first, { content: show(60, 700, 14, '第二页又说到张三') }]);
    const boxes = (await boxesOf(bytes, '张三')).slice(0, 1);
    const refused = redactPdf(bytes, plan({ boxes }));
    await expect(refused).rejects.toThrow(CoveredElsewhere);
    await expect(refused).rejects.toThrow('“张三”还在第2页');
    const kept = await redactPdf(bytes, plan({ boxes, elsewhere: 'keep' }));
    expect(kept.alsoOn).toEqual([{ text: '张三', pages: [2] }]);
    const all = await redactPdf(bytes, plan({ words: [word('张三')] }));
    expect(all).toMatchObject({ covered: 2, pictured: [1, 2], alsoOn: [] });
  });

  it('makes every page a picture where that is asked', async () => {
    const bytes = writePdf([first, second]);
    const done = await redactPdf(bytes, plan({ words: [word('张三')], everyPage: true }));
    expect(done.pictured).toEqual([1, 2]);
    expect(await textOf(done.bytes)).toBe('');
  });

  it('says where a box leaves part of a character to be seen', async () => {
    const bytes = writePdf([first]);
    const found = await boxesOf(bytes, number);
    const boxes = found.map((each) => ({ ...each, box: { ...each.box, w: each.box.w * 0.53 } }));
    const done = await redactPdf(bytes, plan({ boxes, elsewhere: 'keep' }));
    expect(done.remarks.join('')).toMatch(/只盖住了字的一部分.*第1页1个字/);
  });

  test.each<[string, Partial<RedactionPlan>, RegExp]>([
    ['nothing to cover', {}, /还没有画方框/],
    ['a word that is nowhere', { words: [word('赵六')] }, /没有找到要遮盖的文字/],
    [
      'a page that is not there',
      { boxes: [{ page: 3, box: { x: 0, y: 0, w: 1, h: 1 }, ground: 'refusedProcess', note: '' }] },
      /共2页，有方框画在第3页/,
    ],
    [
      'a box off the page',
      { boxes: [{ page: 1, box: { x: 1.2, y: 0, w: 0.1, h: 0.1 }, ground: 'refusedProcess', note: '' }] },
      /画在页面外面/,
    ],
  ])('refuses %s', async (_, change, sentence) => {
    const refused = redactPdf(writePdf([first, second]), plan(change));
    await expect(refused).rejects.toThrow(CannotRedact);
    await expect(refused).rejects.toThrow(sentence);
  });

  it('draws a file whose list of objects is damaged, all of it as pictures', async () => {
    const text = Buffer.from(writePdf([first, second]))
      .toString('latin1')
      .replace(/xref\n[^]*?trailer/, 'xref\ntrailer');
    const bytes = Uint8Array.from(text, (each) => each.charCodeAt(0));
    const done = await redactPdf(bytes, plan({ words: [word('张三')] }));
    expect(done.pictured).toEqual([1, 2]);
  });

  it('makes a page a picture whose font tells of what was covered', async () => {
    const lists: [string, string][] = [
      ['<0001> <8D75>', 'tells'],
      ['<0001> <7532>', 'does not'],
    ];
    for (const [entry, what] of lists) {
      const font = `<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>`;
      const bytes = pdfOf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 8 0 R /Resources << /Font << /F1 10 0 R >> >> >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 9 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
        font,
        '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /A /Flags 4 /FontFile2 11 0 R >> /DW 1000 >>',
        stream(
          `begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar ${entry} <0002> <7532> endbfchar endcmap`,
        ),
        stream(`BT /F1 12 Tf 60 700 Td ${hexOf('赵六')} Tj ET`),
        stream('BT /F1 12 Tf 60 700 Td <0002> Tj ET'),
        '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 >> >>] >>',
        stream('no font at all'),
      ]);
      const done = await redactPdf(bytes, plan({ words: [word('赵六')] }));
      expect([what, done.pictured]).toEqual([what, what === 'tells' ? [1, 2] : [1]]);
    }
  });

  it('keeps the pages of a paper of ours that have no box, word for word', async () => {
    const documents = Array.from({ length: 70 }, (_, at) => ({
      title: `乙镇人民政府关于印发第${at + 1}个办法的通知`,
      number: at === 3 ? '乙政规〔2024〕999号' : at === 60 ? '乙政规〔2024〕1号' : null,
      until: null,
    }));
    const { bytes } = await writePaper(
      {
        kind: 'clean-up-list',
        bodyName: '甲县乙镇人民政府',
        title: '2026年规范性文件清理',
        asOf: '2026-10-31',
        on: '2026-11-20',
        inForce: documents,
        amended: [],
        repealed: [],
        lapsed: [],
      },
      'pdf',
    );
    const done = await redactPdf(bytes, plan({ words: [word('乙政规〔2024〕999号')] }));
    expect(done.pictured).toEqual([1]);
    const [before, after] = [await readPageTexts(bytes), await readPageTexts(done.bytes)];
    expect(before.length).toBeGreaterThan(2);
    const told = (pages: typeof before) => pages.slice(1).map(({ lines }) => lines.map(({ text }) => text));
    expect(told(after)).toEqual(told(before));
    const drawn = await Promise.all([draw(bytes, 2), draw(done.bytes, 2)]);
    expect(Buffer.compare(Buffer.from(drawn[0].data), Buffer.from(drawn[1].data))).toBe(0);
  });

  it('finds what a scan shows by its hidden text, and leaves neither', async () => {
    const scan = (told: string) => ({
      content: `q 500 0 0 700 40 100 cm /Im1 Do Q 3 Tr ${show(60, 700, 14, told)}`,
    });
    const bytes = writePdf([scan(`张三${number}`), scan('张三没有号码')]);
    await expect(redactPdf(bytes, plan({ words: [word(number)] }))).resolves.toMatchObject({ pictured: [1] });
    const boxes = (await boxesOf(bytes, '张三')).slice(0, 1);
    await expect(redactPdf(bytes, plan({ boxes }))).rejects.toThrow('“张三”还在第2页');
    const done = await redactPdf(bytes, plan({ words: [word('张三')] }));
    expect(await textOf(done.bytes)).toBe('');
  });

  it('makes every page a picture where the file has layers', async () => {
    const text = Buffer.from(writePdf([first, second])).toString('latin1');
    const layered = text.replace('/Type /Catalog', '/Type /Catalog /OCProperties << /OCGs [] /D << >> >>');
    const bytes = Uint8Array.from(layered, (each) => each.charCodeAt(0));
    const done = await redactPdf(bytes, plan({ words: [word('张三')] }));
    expect(done.pictured).toEqual([1, 2]);
  });

  it('draws what is filled into a form, finds it, and covers it', async () => {
    const field = (at: number, value: string, more = '') =>
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (f${at}) /V (${value}) /Rect [50 ${at} 250 ${at + 20}] /DA (/F1 12 Tf 0 g) /F 4 ${more} >>`;
    const bytes = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R 6 0 R] /DR << /Font << /F1 4 0 R >> >> >> >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [5 0 R 6 0 R] >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>',
      field(700, 'answer kept'),
      field(600, 'secret covered', '/AP << /N 7 0 R >>'),
      stream(
        '/Tx BMC BT /F1 12 Tf 0 g 2 5 Td (secret covered) Tj ET EMC',
        '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 4 0 R >> >>',
      ),
    ]);
    const place = (y: number) => ({ x: 50 / 595, y: 1 - (y + 20) / 842, w: 100 / 595, h: 20 / 842 });
    const done = await redactPdf(bytes, plan({ words: [word('secret covered')] }));
    const after = await draw(done.bytes, 1);
    expect(darkness(after, place(700))).toBeGreaterThan(0.02);
    expect(darkness(after, place(600))).toBeGreaterThan(0.6);
    expect(unpacked(done.bytes)).not.toContain('secret covered');
    expect((await inspectFile(done.bytes, '')).structure).toEqual([]);
  });

  it('keeps the colours of a photograph on a page and its boxes black', async () => {
    let seed = 7;
    const pixels = Uint8Array.from({ length: 1_400 * 1_900 }, () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed >> 16;
    });
    const bytes = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im1 5 0 R >> >> >>',
      stream('q 595 0 0 842 0 0 cm /Im1 Do Q'),
      stream(
        pixels,
        '/Type /XObject /Subtype /Image /Width 1400 /Height 1900 /ColorSpace /DeviceGray /BitsPerComponent 8',
      ),
    ]);
    const boxes: Redaction[] = [
      { page: 1, box: { x: 0.1, y: 0.1, w: 0.3, h: 0.05 }, ground: 'refusedInternalAffairs', note: '' },
      { page: 1, box: { x: 0.5, y: 0.5, w: 0.01, h: 0.01 }, ground: 'refusedProcess', note: '' },
    ];
    const done = await redactPdf(bytes, plan({ boxes }));
    expect(Buffer.from(done.bytes).includes('/DCTDecode')).toBe(true);
    const after = await draw(done.bytes, 1);
    for (const { box } of boxes) expect(darkness(after, box)).toBeGreaterThan(0.6);
    expect(darkness(after, { x: 0.6, y: 0.6, w: 0.2, h: 0.2 })).toBeLessThan(0.5);
  });

  it('does not keep, for a page that stays, what only a covered page drew', async () => {
    const secret = identityNumber(77);
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>';
    const form = stream(
      `BT /F1 12 Tf 60 700 Td (${secret}) Tj ET`,
      '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >>',
    );
    const page = (content: number) =>
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R >>`;
    const bytes = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /Resources << /Font << /F1 5 0 R >> /XObject << /Fm1 6 0 R >> >> >>',
      page(7),
      page(8),
      font,
      form,
      stream('/Fm1 Do'),
      stream('BT /F1 12 Tf 60 700 Td (page two stays) Tj ET'),
    ]);
    const done = await redactPdf(bytes, plan({ words: [word(secret)] }));
    expect(done.pictured).toEqual([1]);
    expect(await textOf(done.bytes)).toContain('page two stays');
    expect(unpacked(done.bytes)).not.toContain(secret);
  });
});
