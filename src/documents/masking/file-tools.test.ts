import { describe, expect, it, test } from 'vitest';
import { docxOf, wordParagraph, workbookOf } from '../../../tests/support/office-files.ts';
import { leakyJpeg, leakyPng } from '../../../tests/support/leaky-pictures.ts';
import { identityNumber, maskedNumber } from '../../../tests/support/planted-secrets.ts';
import { screeningRules } from '../../screening/rules.ts';
import { screenParts } from '../../screening/screen-parts.ts';
import { inspectFile } from '../inspection/inspect-file.ts';
import { fileToolsOf } from './file-tools.ts';
import { maskFile } from './mask-file.ts';

const tools = fileToolsOf({ inspect: inspectFile, mask: maskFile });
const id = identityNumber(11);
const key = 'k'.repeat(16);
const word = docxOf(wordParagraph(`身份证号${id}`));

describe('recognise', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['docx', word, 'x', 'docx'],
    ['xlsx', workbookOf({ 表: [['甲']] }), 'x', 'xlsx'],
    ['xls', workbookOf({ 表: [['甲']] }, undefined, { bookType: 'biff8' }), 'x', 'xls'],
    ['pdf', Buffer.from('%PDF-1.7\n'), 'x', 'pdf'],
    ['text', Buffer.from('一行'), 'x.csv', 'txt'],
    ['jpeg', leakyJpeg(() => ''), 'x', 'jpg'],
    ['png', leakyPng(() => ''), 'x', 'png'],
  ])('%s by its bytes', async (_, bytes, name, ending) => {
    const found = await tools.recognise(bytes, name);
    expect('endings' in found && found.endings[0]).toBe(ending);
  });

  test.each<[string, Uint8Array, RegExp]>([
    ['a web page', Buffer.from('<!doctype html><p>文'), /网页文件，没有存/u],
    ['a page archive', Buffer.from('From: x\r\nMIME-Version: 1.0\r\n\r\n'), /网页存档，没有存/u],
    ['an archive', Buffer.from('7z\xBC\xAF\x27\x1C', 'latin1'), /压缩包，没有存/u],
    ['another picture', Buffer.from('GIF89a'), /另存为JPG或PNG/u],
    ['nothing', new Uint8Array(), /空的/u],
  ])('not %s', async (_, bytes, reason) => {
    const found = await tools.recognise(bytes, 'x');
    expect('reason' in found && found.reason).toMatch(reason);
  });
});

describe('inspect and mask', () => {
  it('finds what stands in a file and hands it out without it', async () => {
    const found = await tools.inspect(word);
    if ('reason' in found) throw new Error(found.reason);
    const hits = screenParts(found.screened, screeningRules, { key });
    expect(hits).toHaveLength(1);
    const masked = await tools.mask(word, { hits, remove: [] });
    if ('reason' in masked) throw new Error(masked.reason);
    const again = await tools.inspect(masked.bytes);
    if ('reason' in again) throw new Error(again.reason);
    expect(JSON.stringify(again.screened)).not.toContain(id);
    expect(JSON.stringify(again.screened)).toContain(maskedNumber(id));
  });

  it('say why not, and throw only what is a defect', async () => {
    const old = workbookOf({ 表: [[id]] }, undefined, { bookType: 'biff8' });
    const found = await tools.inspect(old);
    if ('reason' in found) throw new Error(found.reason);
    const hits = screenParts(found.screened, screeningRules, { key });
    expect(await tools.mask(old, { hits, remove: [] })).toMatchObject({
      reason: expect.stringMatching(/另存为.docx或.xlsx/u) as string,
    });
    expect(await tools.inspect(word.subarray(0, 200))).toMatchObject({
      reason: expect.any(String) as string,
    });
    const broken = fileToolsOf({
      inspect: () => Promise.reject(new Error('a defect')),
      mask: () => Promise.reject(new Error('a defect')),
    });
    await expect(broken.inspect(word)).rejects.toThrow(/a defect/u);
  });
});
