import { zipSync } from 'fflate';
import { afterEach, describe, expect, it, test } from 'vitest';
import { leakyDocx } from '../../../tests/support/leaky-office.ts';
import { leakyJpeg } from '../../../tests/support/leaky-pictures.ts';
import { docxOf, wordParagraph, workbookOf, zipOf } from '../../../tests/support/office-files.ts';
import { identityNumber } from '../../../tests/support/planted-secrets.ts';
import { inspectFile } from '../inspection/inspect-file.ts';
import { MaskIncomplete } from './mask.ts';
import { createMaskingPool, type MaskingPool } from './masking-pool.ts';

let pool: MaskingPool | null = null;
function poolOf(timeLimitMs = 25_000): MaskingPool {
  pool = createMaskingPool({ size: 1, timeLimitMs });
  return pool;
}
afterEach(async () => {
  await pool?.close();
  pool = null;
});

const number = identityNumber(9);
const file = leakyDocx(
  () => number,
  leakyJpeg(() => number),
  workbookOf({ a: [[number]] }),
);
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('createMaskingPool', () => {
  it('inspects as inspectFile does, over the border of the thread', async () => {
    expect(await poolOf().inspect(file, 'a.docx')).toEqual(await inspectFile(file, 'a.docx'));
  });

  it('throws over the border what maskFile throws', async () => {
    const { parts } = await inspectFile(file, 'a.docx');
    const part = parts.find(({ role }) => role === 'body');
    const start = part?.text.indexOf(number) ?? 0;
    const masks = [{ part: part?.id ?? '', start, end: start + 18, with: '*' }];
    const { mask } = poolOf();
    await expect(mask(file, 'a.docx', { masks, remove: [] })).rejects.toThrow(MaskIncomplete);
    await expect(
      mask(file, 'a.docx', { masks, remove: ['embedded', 'picture-data'] }),
    ).resolves.toMatchObject({
      name: 'a.docx',
    });
  });

  it('gives up a file that swells and goes on with the next', async () => {
    const { inspect } = poolOf(8_000);
    const hostile = docxOf(wordParagraph('甲').repeat(700_000));
    const [given, next] = await Promise.allSettled([inspect(hostile, 'a.docx'), inspect(file, 'b.docx')]);
    expect(given).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringMatching(/已停下，没有检查，原件没有改动。/) as string },
    });
    expect(next.status).toBe('fulfilled');
  });
});

const bomb = zipSync({ 'word/document.xml': new Uint8Array(60 * 1_048_576) }, { level: 9 });

describe('inspectFile, of hostile files', () => {
  test.each([
    ['a bomb', 'a.docx', bomb, '大得反常'],
    [
      'a bomb inside a file',
      'a.docx',
      leakyDocx(
        () => number,
        leakyJpeg(() => number),
        bomb,
      ),
      '大得反常',
    ],
    [
      'an entity bomb',
      'a.docx',
      docxOf('', { 'word/header1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:hdr/>' }),
      '实体定义',
    ],
    [
      'elements a thousand deep',
      'a.docx',
      docxOf(`${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`),
      '不完整或已损坏',
    ],
    ['crossed tags', 'a.docx', docxOf('<w:p><w:r></w:p></w:r>'), '不完整或已损坏'],
    [
      'a part that is cut off',
      'a.docx',
      zipOf({ 'word/document.xml': '<w:document><w:body>' }),
      '不完整或已损坏',
    ],
    [
      'a page nested ten thousand deep',
      'a.html',
      bytesOf(`<html><body>${'<div>'.repeat(10_000)}`),
      '两千多层',
    ],
    ['a program', 'a.docx', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 1, 2, 3, 4]), '程序'],
    ['nothing', 'a.pdf', new Uint8Array(), '空的'],
    ['a book without its sheets', 'a.xlsx', zipOf({ 'xl/styles.xml': '<styleSheet/>' }), '没有正文'],
  ])('refuses %s with a sentence', async (_, name, bytes, sentence) => {
    await expect(inspectFile(bytes, name)).rejects.toThrow(sentence);
  });

  it('takes a file for what its bytes are, whatever its name says', async () => {
    expect((await inspectFile(file, '名单.pdf')).kind).toBe('docx');
    expect(
      (
        await inspectFile(
          leakyJpeg(() => number),
          '名单.docx',
        )
      ).kind,
    ).toBe('jpeg');
  });

  it('does not open what is larger than 200 MB', async () => {
    await expect(inspectFile(new Uint8Array(200 * 1_048_576 + 1), 'a.pdf')).rejects.toThrow('超过200MB');
  });
});
