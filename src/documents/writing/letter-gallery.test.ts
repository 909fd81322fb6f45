import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { letterGallery } from '../../../tests/support/letter-gallery.ts';
import { readGreymap, type Greymap } from '../../../tests/support/greymap.ts';
import { png } from '../../../tests/support/small-png.ts';
import { formatChinese, letterKindIds, letterKinds, type Letter } from '../../law/index.ts';
import { readDocument } from '../reading/read-file.ts';
import { letterFile } from './letter.ts';

const writtenAt = new Date('2026-11-20T02:00:00Z');
const formats = ['pdf', 'docx'] as const;
/** Where the pictures are left, to be looked at; the folder is not part of the repository. */
const gallery = fileURLToPath(new URL('../../../tests/output/letters/', import.meta.url));
const canRender = spawnSync('pdftoppm', ['-v']).status === 0;

/** Everything that a letter says, in its order, without blanks; tables cell by cell. */
function wordsOf(letter: Letter): readonly string[] {
  const form = letterKinds[letter.kind].use === 'form';
  const wordsIn = (blocks: Letter['blocks']) =>
    blocks.flatMap((block) =>
      block.kind === 'text'
        ? block.text.split('\n')
        : [...(form ? [] : [block.name, ...block.head]), ...block.rows.flat()],
    );
  // A slip that is cut off stands under the signature.
  const slip = letter.kind === 'assistance' ? letter.blocks.slice(-1) : [];
  return [
    letter.title,
    ...(letter.number === null ? [] : [letter.number]),
    `${letter.addressee}：`,
    ...wordsIn(letter.blocks.slice(0, letter.blocks.length - slip.length)),
    ...letter.attachments,
    ...(form || letter.date === null ? [] : [letter.organ, formatChinese(letter.date)]),
    letter.contact,
    ...wordsIn(slip),
  ].flatMap((text) => (text.trim() === '' ? [] : [plain(text)]));
}

const plain = (text: string) => text.replaceAll(/\s/gu, '');

async function read(bytes: Uint8Array, fileName: string): Promise<string> {
  const result = await readDocument(bytes, fileName);
  if (!result.ok || !('source' in result)) throw new Error('not read back');
  return plain(
    result.source.blocks
      .map((block) =>
        block.kind === 'table'
          ? block.rows.flatMap((row) => row.map(({ text }) => text)).join('')
          : block.text,
      )
      .join(''),
  );
}

test('every kind of letter is there', () => {
  expect(letterGallery.map(({ kind }) => kind)).toEqual(letterKindIds);
});

describe.each(letterGallery.map((letter) => [letter.kind, letter] as const))('%s', (_, letter) => {
  test.each(formats)('says all that is in the letter, in its order, as %s', async (format) => {
    const { bytes, fileName } = await letterFile(letter, format, { writtenAt });
    const text = await read(bytes, fileName);
    let at = 0;
    for (const words of wordsOf(letter)) {
      const found = text.indexOf(words, at);
      expect(
        found,
        `${words} after ${text.slice(Math.max(0, at - 20), at)} in ${text}`,
      ).toBeGreaterThanOrEqual(at);
      at = found + words.length;
    }
    expect(fileName).not.toContain('张三');
  });

  test.runIf(canRender)(
    'stays in the type area of its pages, the last with more than the signature',
    async () => {
      const { bytes } = await letterFile(letter, 'pdf', { writtenAt });
      const pages = picturesOf(letter.kind, bytes);
      expect(pages.length).toBeLessThanOrEqual(3);
      const form = letterKinds[letter.kind].use === 'form';
      for (const page of pages) {
        const ink = inkOf(page);
        expect(ink.left).toBeGreaterThan(27);
        expect(ink.right).toBeLessThan(210 - 25);
        expect(ink.top).toBeGreaterThan(form ? 18 : 36);
        expect(ink.bottom).toBeLessThan(297 - 8);
        // Not a page with a date alone: that, the name over it and the number of the page are three lines.
        expect(ink.rows).toBeGreaterThan(28);
      }
    },
  );
});

/** The pages as pictures of 50 dots an inch: read here, and left as PNG for people. */
function picturesOf(name: string, pdf: Uint8Array): readonly Greymap[] {
  mkdirSync(gallery, { recursive: true });
  const file = join(gallery, `${name}.pdf`);
  writeFileSync(file, pdf);
  spawnSync('pdftoppm', ['-r', '50', '-png', file, join(gallery, name)]);
  const { stdout } = spawnSync('pdftoppm', ['-r', '50', '-gray', file], { maxBuffer: 64 * 1024 * 1024 });
  return readGreymap(stdout);
}

/** Where there is anything on a page, in millimetres from its upper left corner, and in how many rows of pixels. */
function inkOf({ width, height, pixels }: Greymap) {
  const mm = (pixel: number) => (pixel / 50) * 25.4;
  const dark = (x: number, y: number) => (pixels[y * width + x] ?? 255) < 160;
  const rows = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => x).some((x) => dark(x, y)),
  );
  const columns = Array.from({ length: width }, (_, x) =>
    Array.from({ length: height }, (__, y) => y).some((y) => dark(x, y)),
  );
  return {
    left: mm(columns.indexOf(true)),
    right: mm(columns.lastIndexOf(true)),
    top: mm(rows.indexOf(true)),
    bottom: mm(rows.lastIndexOf(true)),
    rows: rows.filter(Boolean).length,
  };
}

describe('a draft', () => {
  const sample = letterGallery.find(({ kind }) => kind === 'partly-granted');
  if (sample === undefined) throw new Error('no sample');

  test.each(formats)('says so on its pages, and has no number yet, as %s', async (format) => {
    const { bytes, fileName } = await letterFile({ ...sample, number: null, date: null }, format, {
      writtenAt,
      draft: true,
    });
    expect(fileName).toBe(`政府信息部分公开告知书（稿）.${format}`);
    expect(await read(bytes, fileName)).toContain('（签发时编号）');
    if (format === 'pdf' && canRender) {
      const { stdout } = spawnSync('pdftotext', ['-', '-'], { input: bytes });
      const pages = String(stdout).split('\f').slice(0, -1);
      for (const page of pages) expect(page).toContain('未经签发');
    }
  });

  test.each(formats)('the same letter and moment give the same bytes, as %s', async (format) => {
    const [one, two] = [
      await letterFile(sample, format, { writtenAt }),
      await letterFile(sample, format, { writtenAt }),
    ];
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
  });
});

describe('a seal', () => {
  const sample = letterGallery.find(({ kind }) => kind === 'withdrawal');
  if (sample === undefined) throw new Error('no sample');
  const picture = png(200, 200);

  test.each(formats)('stands in the file where it is set by picture, as %s', async (format) => {
    const without = await letterFile(sample, format, { writtenAt });
    const sealed = await letterFile(sample, format, { writtenAt, seal: { png: picture, widthMm: 42 } });
    expect(sealed.bytes.length).toBeGreaterThan(without.bytes.length);
    expect(await read(sealed.bytes, sealed.fileName)).toBe(await read(without.bytes, without.fileName));
  });
});
