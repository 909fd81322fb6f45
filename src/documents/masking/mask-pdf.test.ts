import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { leakyPdf, packedPdfOf, pdfOf, saveAgain, stream } from '../../../tests/support/leaky-pdf.ts';
import { show, writePdf } from '../../../tests/support/pdf-writer.ts';
import { identityNumber, maskedNumber } from '../../../tests/support/planted-secrets.ts';
import { inspectFile } from '../inspection/inspect-file.ts';
import type { InspectedPart } from '../inspection/inspected-part.ts';
import { CannotMask, type Mask } from './mask.ts';
import { maskFile } from './mask-file.ts';
import { proveMasked } from './prove-masked.ts';

const planted = new Map<string, string>();
const secret = (path: string): string => {
  const known = planted.get(path) ?? identityNumber(planted.size + 1);
  planted.set(path, known);
  return known;
};
const file = leakyPdf(secret);
const folder = mkdtempSync(join(tmpdir(), 'gongkai-mask-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function masksOf(parts: readonly InspectedPart[], secrets: Iterable<string>): Mask[] {
  return [...secrets].flatMap((each) =>
    parts.flatMap((part) => {
      const start = part.text.indexOf(each);
      return start < 0 ? [] : [{ part: part.id, start, end: start + each.length, with: maskedNumber(each) }];
    }),
  );
}

/** The bytes and whatever can be inflated from them. */
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

function pdftotext(bytes: Uint8Array, ...options: string[]): string {
  const path = join(folder, 'a.pdf');
  writeFileSync(path, bytes);
  return execFileSync('pdftotext', [...options, path, '-'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

const hasPdftotext = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('pdftotext is not there: what other tools read of masked PDFs is not tried');
    return false;
  }
})();

describe('inspectFile, of a PDF', () => {
  test.each([
    ['plain', 'body', '第1页第1行'],
    ['chinese', 'body', '第1页第2行'],
    ['spaced', 'body', '第1页第3行'],
    ['nextLine', 'body', '第1页第4行'],
    ['single', 'body', '第1页第5行'],
    ['form', 'body', '第1页第6行'],
    ['covered', 'covered-text', '第1页第1行（被图形盖住，复制就能看到）'],
    ['invisible', 'invisible-text', '第1页第1行（不显示的文字）'],
    ['white', 'faint-text', '第1页第1行（白色或者极小的字）'],
    ['offPage', 'off-page-text', '第1页第1行（在页面以外）'],
    ['annotation', 'annotation', '第1页的批注'],
    ['field', 'form-field', '第1页的表单项'],
    ['uri', 'link', '第1页的链接'],
    ['title', 'title', '文件属性“标题”'],
    ['author', 'properties', '文件属性“作者”'],
    ['xmp', 'properties', '文件属性（XMP）'],
    ['bookmark', 'title', '书签'],
    ['attachment', 'embedded-file', 'PDF里的附件“list.csv”的第2行'],
  ])('finds what is planted as %s', async (path, role, place) => {
    const { kind, parts } = await inspectFile(file, 'a.pdf');
    expect(kind).toBe('pdf');
    const found = parts.filter(({ text }) => text.includes(secret(path)));
    expect(found.map((part) => [part.role, part.place])).toContainEqual([role, place]);
  });

  it('finds what an earlier revision says, and says that there is one', async () => {
    const first = identityNumber(501);
    const again = saveAgain(writePdf([{ content: show(50, 700, 12, `号码${first}`) }]), 0, 'null');
    expect((await inspectFile(again, 'a.pdf')).structure.map(({ removal }) => removal)).toContain(
      'revisions',
    );
    const bytes = leakyPdf(secret);
    const newer = saveAgain(bytes, 4, stream('BT /F1 12 Tf 50 700 Td (nothing) Tj ET'));
    const { parts } = await inspectFile(newer, 'a.pdf');
    const old = parts.filter(({ text }) => text.includes(secret('plain')));
    expect(old.map(({ role, place }) => [role, place])).toEqual([['old-revision', '更早保存的第1版第1页']]);
  });

  it('takes no table of characters for an earlier revision', async () => {
    const table = stream('/CIDInit /ProcSet findresource begin end end %%EndResource %%EOF');
    const bytes = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Courier /ToUnicode 4 0 R >> >> >> >>',
      table,
    ]);
    expect((await inspectFile(bytes, 'a.pdf')).structure).toEqual([]);
  });

  it('sees what is cut off, by a clip or by the edge of a form', async () => {
    const content = `q 0 0 595 600 re W n ${show(50, 700, 12, '裁掉的字')}${show(50, 500, 12, '留下的字')}Q ${show(50, 650, 12, '后来的字')}`;
    const { parts } = await inspectFile(writePdf([{ content }]), 'a.pdf');
    const roles = parts.map(({ text, role }) => [text, role]);
    expect(roles).toContainEqual(['裁掉的字', 'invisible-text']);
    expect(roles).toContainEqual(['留下的字', 'body']);
    expect(roles).toContainEqual(['后来的字', 'body']);
  });

  it('sees white letters on a dark box, and not those that a picture covers', async () => {
    const content = `0 0.3 0.6 rg 40 690 300 30 re f 1 g ${show(50, 700, 12, '白字在深色格里')}0 g ${show(50, 600, 12, '图下的字')}q 200 0 0 30 40 590 cm /Im1 Do Q`;
    const { parts } = await inspectFile(writePdf([{ content }]), 'a.pdf');
    expect(parts.slice(1, 3).map(({ text, role }) => [text, role])).toEqual([
      ['白字在深色格里', 'body'],
      ['图下的字', 'covered-text'],
    ]);
  });
});

describe('maskFile, of a PDF', () => {
  it('leaves nothing of what was planted anywhere, and the rest where it was', async () => {
    const { parts } = await inspectFile(file, 'a.pdf');
    const masked = await maskFile(file, 'a.pdf', { masks: masksOf(parts, planted.values()), remove: [] });
    expect(await proveMasked(masked.bytes, 'a.pdf', [...planted.values()])).toEqual([]);
    const raw = unpacked(masked.bytes);
    for (const [path, number] of planted) expect([path, raw.includes(number)]).toEqual([path, false]);
    const after = await inspectFile(masked.bytes, 'a.pdf');
    expect(
      after.parts.filter(({ role }) => role === 'body').map(({ text }) => text.replaceAll('\t', ' ')),
    ).toEqual([
      expect.stringMatching(/^ID 35\s+\w{3} end$/),
      expect.stringMatching(/^号码35\s+\w{3}止$/),
      expect.stringMatching(/^35\s+\w{3} tail$/),
      expect.stringMatching(/^35\s+\w{3}$/),
      expect.stringMatching(/^35\s+\w{3}$/),
      expect.stringMatching(/^35\s+\w{3}$/),
      'aloud',
      'after everything',
    ]);
    expect(after.structure).toEqual([]);
    expect(masked.remarks[0]).toContain('黑色方块');
  });

  it('moves nothing: what stood behind a mask stands where it stood', async () => {
    const { openForInspection, readLines } = await import('../inspection/pdf-lines.ts');
    const placeOf = async (bytes: Uint8Array, text: string) => {
      const document = await openForInspection(bytes);
      const [page] = await readLines(document).finally(() => document.loadingTask.destroy());
      const line = page?.lines.find((each) => each.text.includes(text));
      return line?.glyphs[line.text.indexOf(text)]?.[0]?.box;
    };
    const { parts } = await inspectFile(file, 'a.pdf');
    const masked = await maskFile(file, 'a.pdf', { masks: masksOf(parts, planted.values()), remove: [] });
    for (const text of ['end', '止', 'tail']) {
      const [before, after] = [await placeOf(file, text), await placeOf(masked.bytes, text)];
      expect(after?.left).toBeCloseTo(before?.left ?? Number.NaN, 2);
      expect(after?.bottom).toBeCloseTo(before?.bottom ?? Number.NaN, 2);
    }
  });

  test.skipIf(!hasPdftotext)('leaves nothing for pdftotext, laid out or raw', async () => {
    expect(pdftotext(file, '-raw')).toContain(secret('plain'));
    expect(pdftotext(file, '-raw')).toContain(secret('covered'));
    const { parts } = await inspectFile(file, 'a.pdf');
    const masked = await maskFile(file, 'a.pdf', { masks: masksOf(parts, planted.values()), remove: [] });
    for (const options of [['-raw'], ['-layout']]) {
      const text = pdftotext(masked.bytes, ...options);
      for (const number of planted.values()) expect(text.replace(/\s/g, '')).not.toContain(number);
      expect(text).toContain('after everything');
    }
  });

  it('masks a PDF that a browser wrote, embedded fonts and all', async () => {
    const bytes = new Uint8Array(
      readFileSync(new URL('../../../tests/fixtures/pdf/chromium-tables.pdf', import.meta.url)),
    );
    const { parts } = await inspectFile(bytes, 'a.pdf');
    const body = parts.filter(({ role, text }) => role === 'body' && text.length >= 8);
    const part = body.at(3);
    expect(part).toBeDefined();
    const text = part?.text.slice(0, 8) ?? '';
    const masked = await maskFile(bytes, 'a.pdf', {
      masks: [{ part: part?.id ?? '', start: 0, end: 8, with: '', elsewhere: 'keep' }],
      remove: [],
    });
    const after = await inspectFile(masked.bytes, 'a.pdf');
    expect(after.parts.filter((each) => each.text.startsWith(text))).toEqual([]);
    const kept = body.filter((each) => each !== part).map((each) => each.text);
    const now = after.parts.map((each) => each.text);
    expect(kept.filter((each) => !now.includes(each))).toEqual([]);
  });

  it('masks a PDF whose objects are packed into a stream', async () => {
    const number = identityNumber(8);
    const bytes = packedPdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [4 0 R 4 0 R] /Resources << /Font << /F1 5 0 R >> >> >>',
      stream(`BT /F1 12 Tf 50 700 Td (no. ${number} of) Tj ET`, '', true),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>',
    ]);
    const { parts } = await inspectFile(bytes, 'a.pdf');
    expect(parts[1]?.text).toBe(`no. ${number} of`);
    const masked = await maskFile(bytes, 'a.pdf', { masks: masksOf(parts, [number]), remove: [] });
    expect((await inspectFile(masked.bytes, 'a.pdf')).parts[1]?.text).toMatch(/^no\. 35\s+\w{3} of$/);
    expect(unpacked(masked.bytes)).not.toContain(number);
  });

  it('refuses a PDF with text within a pattern, of which nothing is known', async () => {
    const number = identityNumber(6);
    const bytes = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /Pattern << /P1 6 0 R >> >> >>',
      stream(`BT /F1 12 Tf 50 700 Td (${number}) Tj ET /Pattern cs /P1 scn 0 0 100 100 re f`),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>',
      stream(
        'BT /F1 12 Tf 1 1 Td (abc) Tj ET',
        '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 50 50] /XStep 50 /YStep 50 /Resources << /Font << /F1 5 0 R >> >>',
      ),
    ]);
    const masks = masksOf((await inspectFile(bytes, 'a.pdf')).parts, [number]);
    expect(masks).toHaveLength(1);
    await expect(maskFile(bytes, 'a.pdf', { masks, remove: [] })).rejects.toThrow(CannotMask);
  });

  it('refuses a scan: what is masked is seen in the picture', async () => {
    const number = identityNumber(3);
    const content = `q 595 0 0 842 0 0 cm /Im1 Do Q BT 3 Tr ET ${show(50, 700, 12, number)}`;
    const bytes = writePdf([{ content }]);
    const { parts } = await inspectFile(bytes, 'a.pdf');
    expect(parts[1]).toMatchObject({ role: 'invisible-text', text: number });
    const masks = masksOf(parts, [number]);
    await expect(maskFile(bytes, 'a.pdf', { masks, remove: [] })).rejects.toThrow(
      /第1页是扫描的图片.*重新扫描/,
    );
  });

  it('refuses a PDF that is encrypted or whose list of objects is broken, and says what to do', async () => {
    const owner = new Uint8Array(
      readFileSync(new URL('../../../tests/fixtures/pdf/owner-password.pdf', import.meta.url)),
    );
    const { parts } = await inspectFile(owner, 'a.pdf');
    const part = parts.find(({ role }) => role === 'body');
    const masks: Mask[] = [{ part: part?.id ?? '', start: 0, end: 1, with: '*' }];
    await expect(maskFile(owner, 'a.pdf', { masks, remove: [] })).rejects.toThrow(CannotMask);
    await expect(maskFile(owner, 'a.pdf', { masks, remove: [] })).rejects.toThrow('加了密');
    const broken = Uint8Array.from(
      Buffer.from(
        Buffer.from(file)
          .toString('latin1')
          .replace(/startxref\n\d+/, 'startxref\n7'),
        'latin1',
      ),
    );
    const found = masksOf((await inspectFile(broken, 'a.pdf')).parts, [secret('plain')]);
    expect(found.length).toBeGreaterThan(0);
    await expect(maskFile(broken, 'a.pdf', { masks: found, remove: [] })).rejects.toThrow(
      /重新导出PDF再上传/,
    );
  });

  it('masks a number however it is cut into strings, spaced and escaped', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 999 }),
        fc.array(fc.integer({ min: 1, max: 17 }), { maxLength: 6 }),
        fc.constantFrom('TJ', 'Tj', 'Td'),
        fc.boolean(),
        async (order, cuts, how, escaped) => {
          const number = identityNumber(order);
          const borders = [0, ...new Set(cuts.toSorted((a, b) => a - b)), 18];
          const pieces = borders.slice(1).map((end, at) => number.slice(borders[at], end));
          const literal = (text: string) =>
            `(${escaped ? [...text].map((digit) => `\\${digit.charCodeAt(0).toString(8).padStart(3, '0')}`).join('') : text})`;
          const shown =
            how === 'TJ'
              ? `[${pieces.map(literal).join(' -30 ')}] TJ`
              : how === 'Tj'
                ? pieces.map((piece) => `${literal(piece)} Tj`).join(' ')
                : pieces.map((piece) => `${literal(piece)} Tj ${piece.length * 7.2} 0 Td`).join(' ');
          const bytes = pdfOf([
            '<< /Type /Catalog /Pages 2 0 R >>',
            '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
            '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
            stream(`BT /F1 12 Tf 1 0 0 1 50 700 Tm ${shown} ET BT /F1 12 Tf 50 650 Td (rest) Tj ET`),
            '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>',
          ]);
          const { parts } = await inspectFile(bytes, 'a.pdf');
          const masks = masksOf(parts, [number]);
          expect(masks).toHaveLength(1);
          const masked = await maskFile(bytes, 'a.pdf', { masks, remove: [] });
          const after = await inspectFile(masked.bytes, 'a.pdf');
          expect(after.parts.slice(1).map(({ text }) => text)).toEqual([
            expect.stringMatching(/^35\s+\w{3}$/),
            'rest',
          ]);
        },
      ),
      { numRuns: 25 },
    );
  });
});
