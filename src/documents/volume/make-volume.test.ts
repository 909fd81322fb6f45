import { createHash } from 'node:crypto';
import { degrees, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import { requestPapers } from '../../../tests/support/request-papers.ts';
import { png } from '../../../tests/support/small-png.ts';
import { encodeJpeg } from '../redacting/render/codecs.ts';
import { writePaper } from '../writing/write-paper.ts';
import { makeVolume } from './make-volume.ts';
import type { Volume, VolumeFile } from './volume.ts';

const writtenAt = new Date('2026-11-20T02:00:00Z');
const cover: Volume['cover'] = {
  bodyName: '甲县乙镇人民政府',
  requestNo: '乙公开申请〔2026〕12号',
  matter: '高标准农田项目文件',
  applicant: '张三',
  receivedOn: '2026年9月18日',
  closedOn: '2026年11月4日',
  outcome: '部分公开',
  keptFor: '10年',
  compiledBy: '李四',
  compiledOn: '2026年11月20日',
  archiveNo: '',
  remarks: '',
};

const file = (change: Partial<VolumeFile>): VolumeFile => ({
  title: '申请表',
  number: '',
  date: '2026年9月18日',
  fileName: '申请表.pdf',
  mediaType: 'application/pdf',
  bytes: new Uint8Array(),
  ...change,
});

const paper = async (kind: string): Promise<Uint8Array> => {
  const sample = requestPapers.find((each) => each.kind === kind);
  if (sample === undefined) throw new Error(`no sample ${kind}`);
  return (await writePaper(sample, 'pdf', { writtenAt })).bytes;
};

/** The text of each page, by pdf.js, without blanks. */
async function pagesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const proxy = await getDocumentProxy(Uint8Array.from(bytes));
  const { text } = await extractText(proxy, { mergePages: false });
  return text.map((page) => page.replaceAll(/\s/gu, ''));
}

const make = (...files: readonly VolumeFile[]) => makeVolume({ cover, files }, { writtenAt });

const blank = async (pages: number, change: (document: PDFDocument) => void = () => {}) => {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) document.addPage([595, 842]);
  change(document);
  return document.save();
};

describe('a volume', () => {
  test('has cover, contents and every paper in order, numbered through, its text kept', async () => {
    const bound = await make(
      file({ title: '登记表', bytes: await paper('register-sheet') }),
      file({ title: '空白页', bytes: await blank(3) }),
      file({ title: '送达回证', number: '乙公送〔2026〕1号', bytes: await paper('service-receipt') }),
    );
    const pages = await pagesOf(bound.bytes);
    expect(bound.pages).toBe(5);
    expect(bound.entries).toEqual([
      { title: '登记表', from: 1, to: 1 },
      { title: '空白页', from: 2, to: 4 },
      { title: '送达回证', from: 5, to: 5 },
    ]);
    expect(pages).toHaveLength(7);
    expect(pages[0]).toContain('政府信息公开申请案卷');
    expect(pages[0]).toContain('共5页');
    expect(pages[1]).toContain('卷内目录');
    expect(pages[1]).toMatch(/1登记表.*2空白页.*2—4.*3送达回证乙公送〔2026〕1号/u);
    expect(pages[2]).toContain('政府信息公开申请办理流程登记表');
    expect(pages[6]).toContain('政府信息公开文书送达回证');
    // Of a page without text nothing but its number is left.
    expect(pages.slice(3, 6)).toEqual(['2', '3', '4']);
    expect(bound.remarks).toEqual([]);
  });

  test('of nothing is a cover and empty contents', async () => {
    const bound = await make();
    const pages = await pagesOf(bound.bytes);
    expect(pages).toHaveLength(2);
    expect(pages[1]).toContain('卷内没有文件。');
    expect(bound.pages).toBe(0);
  });

  test('counts contents of several pages too', async () => {
    const one = await blank(1);
    const files = Array.from({ length: 60 }, (_, at) => file({ title: `第${at + 1}份材料`, bytes: one }));
    const bound = await make(...files);
    const pages = await pagesOf(bound.bytes);
    const contents = pages.slice(1, pages.length - 60);
    expect(contents.length).toBeGreaterThan(1);
    expect(contents.join('')).toContain('第60份材料2026年9月18日60');
    expect(pages.at(-1)).toBe('60');
  });

  test('has a bookmark for each paper and calls the pages by their numbers', async () => {
    const bound = await make(
      file({ title: '登记表', bytes: await blank(2) }),
      file({ title: '答复', bytes: await blank(1) }),
    );
    const proxy = await getDocumentProxy(Uint8Array.from(bound.bytes));
    const outline = await proxy.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(['封面', '卷内目录', '登记表', '答复']);
    expect(await proxy.getPageLabels()).toEqual(['封面', '目录1', '1', '2', '3']);
    const { info } = await proxy.getMetadata();
    expect(info).toMatchObject({ Title: '政府信息公开申请案卷（乙公开申请〔2026〕12号）' });
    expect(JSON.stringify(info)).not.toContain('张三');
  });

  test.each([0, 90, 180, 270])(
    'stamps the bottom outer corner of pages turned by %s degrees',
    async (angle) => {
      const turned = await blank(2, (document) => {
        for (const page of document.getPages()) {
          page.setRotation(degrees(angle));
          page.setCropBox(20, 30, 500, 700);
        }
      });
      const bound = await make(file({ bytes: turned }));
      const proxy = await getDocumentProxy(Uint8Array.from(bound.bytes));
      for (const [number, side] of [
        [1, 'right'],
        [2, 'left'],
      ] as const) {
        const page = await proxy.getPage(number + 2);
        const view = page.getViewport({ scale: 1 });
        const { items } = await page.getTextContent();
        const item = items.find((each) => 'str' in each && each.str === String(number));
        if (item === undefined || !('transform' in item)) throw new Error('no number');
        const [, , , , x = 0, y = 0] = item.transform as number[];
        const [seenX = 0, seenY = 0] = view.convertToViewportPoint(x, y);
        expect(view.height - seenY).toBeCloseTo(22.7, 0);
        const fromSide = side === 'left' ? seenX : view.width - seenX;
        expect(fromSide).toBeGreaterThan(30);
        expect(fromSide).toBeLessThan(45);
      }
    },
  );
});

describe('files of other kinds', () => {
  test('a picture stands on a page as upright or across as it is', async () => {
    const bound = await make(
      file({ title: '照片', fileName: 'a.png', mediaType: 'image/png', bytes: png(300, 200) }),
      file({ title: '扫描', fileName: 'b.png', mediaType: 'image/png', bytes: png(200, 300) }),
    );
    const document = await PDFDocument.load(bound.bytes);
    const sizes = document
      .getPages()
      .slice(2)
      .map((page) => page.getWidth() > page.getHeight());
    expect(sizes).toEqual([true, false]);
    expect(bound.remarks).toEqual([]);
  });

  test.each([
    [1, true],
    [3, true],
    [6, false],
    [8, false],
  ])('a photograph taken across stands as its EXIF says (%s)', async (orientation, across) => {
    const raster = { width: 60, height: 40, data: new Uint8ClampedArray(60 * 40 * 4).fill(90) };
    const jpeg = await encodeJpeg(raster);
    const block = Buffer.concat([
      Buffer.from('Exif\0\0MM\0*\0\0\0\b\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0', 'latin1'),
      Buffer.from([orientation, 0, 0, 0, 0, 0, 0]),
    ]);
    const size = Buffer.from([0xff, 0xe1, 0, block.length + 2]);
    const bytes = Buffer.concat([jpeg.subarray(0, 2), size, block, jpeg.subarray(2)]);
    const bound = await make(file({ title: '照片', mediaType: 'image/jpeg', bytes }));
    const [, , page] = (await PDFDocument.load(bound.bytes)).getPages();
    expect((page?.getWidth() ?? 0) > (page?.getHeight() ?? 0)).toBe(across);
  });

  test('a WebP picture, which PDF does not know, stands on a page too', async () => {
    // One pixel, lossless.
    const webp = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64');
    const bound = await make(
      file({ title: '照片', fileName: 'a.webp', mediaType: 'image/webp', bytes: webp }),
    );
    expect(bound.remarks).toEqual([]);
    const document = await PDFDocument.load(bound.bytes);
    const pictures = document.context
      .enumerateIndirectObjects()
      .filter(([, object]) => object.toString().includes('/DCTDecode'));
    expect(pictures).toHaveLength(1);
  });

  test('what is neither has a page with its fingerprint, and is attached as it came', async () => {
    const bytes = Buffer.from('姓名,金额\n张三,100\n');
    const sheet = { title: '发放表', fileName: '发放表.csv', mediaType: 'text/csv', bytes };
    const bound = await make(file(sheet), file({ ...sheet, title: '发放表二' }));
    const pages = await pagesOf(bound.bytes);
    const digest = createHash('sha256').update(bytes).digest('hex');
    expect(pages[2]).toContain('发放表.csv');
    expect(pages[2]?.replaceAll('|', '')).toContain(digest);
    expect(pages[1]).toContain('附件');
    const proxy = await getDocumentProxy(Uint8Array.from(bound.bytes));
    const attachments = Object.values(
      (await proxy.getAttachments()) as Record<string, { filename: string; content: Uint8Array }>,
    );
    expect(attachments.map(({ filename }) => filename).toSorted()).toEqual(
      ['发放表.csv', '发放表（2）.csv'].toSorted(),
    );
    for (const { content } of attachments) expect(Buffer.from(content).equals(bytes)).toBe(true);
    expect(bound.remarks).toHaveLength(2);
  });

  const locked = async (userPassword: string) => {
    const document = await PDFDocument.load(await paper('fee-sheet'));
    document.encrypt({ userPassword, ownerPassword: 'secret', permissions: { modifying: false } });
    return document.save();
  };

  test('a locked PDF has a page that says so; one locked against changes alone is bound', async () => {
    const bound = await make(
      file({ title: '加密件', bytes: await locked('1234') }),
      file({ title: '限制件', bytes: await locked('') }),
    );
    const pages = await pagesOf(bound.bytes);
    expect(pages[2]).toContain('文件设了打开密码');
    expect(pages[3]).toContain('信息处理费计算单');
    expect(bound.remarks).toHaveLength(1);
  });

  test.each([
    ['cut off', async () => (await paper('fee-sheet')).slice(0, 9_000)],
    ['empty', async () => Buffer.from('%PDF-1.7\n')],
    [
      'noise',
      async () => Buffer.concat([Buffer.from('%PDF-1.7\n'), createHash('sha512').update('a').digest()]),
    ],
    [
      'without pages',
      async () => Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>'),
    ],
    [
      'with pages in a circle',
      async () =>
        Buffer.from(
          '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R>>',
        ),
    ],
    ['a picture that unpacks to more than it shows', async () => png(10, 10, Buffer.alloc(90_000_000))],
    ['a broken picture', async () => png(100, 100).slice(0, 60)],
    [
      'a vast picture',
      async () => Buffer.concat([png(1, 1).slice(0, 16), Buffer.from('0fffffff0fffffff', 'hex')]),
    ],
  ])('a damaged file (%s) has a page that says so', async (_, bytes) => {
    const bound = await make(
      file({ title: '坏文件', bytes: await bytes() }),
      file({ title: '好文件', bytes: await paper('fee-sheet') }),
    );
    const pages = await pagesOf(bound.bytes);
    expect(pages[2]).toContain('文件损坏或者不完整');
    expect(pages.at(-1)).toContain('信息处理费计算单');
  });

  test('scripts and links stay out', async () => {
    const bytes = await blank(1, (document) => {
      const [page] = document.getPages();
      const action = document.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') });
      page?.node.set(PDFName.of('AA'), document.context.obj({ O: action }));
      const annotations = ['Link', 'Stamp'].map((Subtype) =>
        document.context.register(
          document.context.obj({ Type: 'Annot', Subtype, Rect: [0, 0, 9, 9], A: action }),
        ),
      );
      page?.node.set(PDFName.of('Annots'), document.context.obj(annotations));
      document.catalog.set(PDFName.of('OpenAction'), action);
    });
    const bound = await make(file({ bytes }));
    const proxy = await getDocumentProxy(Uint8Array.from(bound.bytes));
    const page = await proxy.getPage(3);
    expect((await page.getAnnotations()).map(({ subtype }: { subtype: string }) => subtype)).toEqual([
      'Stamp',
    ]);
    expect(await proxy.getJSActions()).toBeNull();
    const document = await PDFDocument.load(bound.bytes);
    const said = document.context.enumerateIndirectObjects().map(([, object]) => object.toString());
    expect(said.join('\n')).not.toContain('app.alert');
  });
});
