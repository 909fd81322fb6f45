import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { leakyDocx } from '../../../tests/support/leaky-office.ts';
import { leakyPdf } from '../../../tests/support/leaky-pdf.ts';
import { leakyJpeg, leakyPng, leakyWebp } from '../../../tests/support/leaky-pictures.ts';
import { leakyWorkbook } from '../../../tests/support/leaky-workbook.ts';
import { workbookOf } from '../../../tests/support/office-files.ts';
import { identityNumber } from '../../../tests/support/planted-secrets.ts';
import { inspectFile } from '../inspection/inspect-file.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import { CannotMask, MaskIncomplete } from './mask.ts';
import { maskFile } from './mask-file.ts';

const number = () => identityNumber(1);
const files = {
  'a.docx': leakyDocx(number, leakyJpeg(number), workbookOf({ a: [[number()]] })),
  'a.xlsx': leakyWorkbook(number),
  'a.pdf': leakyPdf(number),
  'a.jpg': leakyJpeg(number),
  'a.png': leakyPng(number),
  'a.webp': leakyWebp(number),
};

/** One member of a package, or the file itself, with some bytes written over. */
function damaged(name: keyof typeof files, places: readonly number[], byte: number): Uint8Array {
  const bytes = Uint8Array.from(files[name]);
  if (!name.endsWith('x')) {
    for (const place of places) bytes[place % bytes.length] = byte;
    return bytes;
  }
  const members = unzipSync(bytes);
  const names = Object.keys(members);
  for (const place of places) {
    const member = members[names[place % names.length] ?? ''];
    if (member !== undefined && member.length > 0) member[(place * 31) % member.length] = byte;
  }
  return zipSync(members);
}

describe('files that are damaged anywhere', () => {
  it.each(Object.keys(files) as (keyof typeof files)[])(
    '%s: is read, or refused with a sentence; what is masked is masked, or not handed out',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.nat(100_000), { minLength: 1, maxLength: 4 }),
          fc.constantFrom(0, 0x20, 0x3c, 0x3e, 0x26, 0x28, 0x39, 0xff),
          async (places, byte) => {
            const bytes = damaged(name, places, byte);
            try {
              const { parts } = await inspectFile(bytes, name);
              const masks = parts.flatMap((part) => {
                const start = part.text.indexOf(number());
                return start < 0 ? [] : [{ part: part.id, start, end: start + 18, with: '*' }];
              });
              const masked = await maskFile(bytes, name, { masks, remove: ['picture-data', 'embedded'] });
              if (masks.length === 0) return;
              const after = await inspectFile(masked.bytes, name);
              expect(after.parts.filter(({ text }) => text.includes(number()))).toEqual([]);
            } catch (error) {
              const known = [UnreadableFile, CannotMask, MaskIncomplete].some(
                (kind) => error instanceof kind,
              );
              if (!known) throw error;
              expect((error as Error).message).toMatch(/。$/);
            }
          },
        ),
        { numRuns: 40 },
      );
    },
  );
});
