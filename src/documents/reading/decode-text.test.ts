import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { declaredCharset, decodeText } from './decode-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark = false) =>
  new Uint8Array(Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le'));
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());
/** 一、甲县 and a line end, in GBK. */
const gbk = Uint8Array.of(0xd2, 0xbb, 0xa1, 0xa2, 0xbc, 0xd7, 0xcf, 0xd8, 0x0a);
/** A character that only the four bytes of GB18030 can write (U+20000). */
const gb18030 = Uint8Array.of(...gbk, 0x95, 0x32, 0x82, 0x36);
const text = '甲县2025年\n新收12件\n';

describe('decodeText', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['UTF-8', utf8(text), 'utf-8', text],
    ['UTF-8 with a mark', utf8(`\uFEFF${text}`), 'utf-8', text],
    ['UTF-16 with a mark', utf16(text, true), 'utf-16le', text],
    ['UTF-16, big end first, with a mark', swapped(utf16(text, true)), 'utf-16be', text],
    ['UTF-16 without a mark', utf16(text), 'utf-16le', text],
    ['UTF-16, big end first, without a mark', swapped(utf16(text)), 'utf-16be', text],
    ['GBK', gbk, 'gb18030', '一、甲县\n'],
    ['GB18030', gb18030, 'gb18030', '一、甲县\n\u{20000}'],
  ])('%s', (_, bytes, encoding, expected) => {
    expect(decodeText(bytes)).toEqual({ text: expected, encoding, damaged: 0 });
  });

  it('believes the bytes before a declaration that they contradict', () => {
    expect(decodeText(utf8(text), 'gb2312')).toMatchObject({ text, encoding: 'utf-8' });
    expect(decodeText(gbk, 'utf-8').text).toBe('一、甲县\n');
    expect(decodeText(Uint8Array.of(0xbf, 0xa4), 'big5').text).toBe('縣');
  });

  it('counts a few damaged bytes and goes on', () => {
    const bytes = Uint8Array.of(...utf8('甲'.repeat(100)), 0xff);
    expect(decodeText(bytes)).toMatchObject({ encoding: 'utf-8', damaged: 1 });
  });

  it('refuses what is no text', () => {
    const noise = Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7_919) % 256);
    expect(() => decodeText(noise)).toThrow('认不出这是什么文件');
    expect(() => decodeText(Uint8Array.of(0x61, 0, 0, 0, 0x62))).toThrow('认不出这是什么文件');
  });

  it('gives back any Chinese text in UTF-8', () => {
    const chinese = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)),
      minLength: 1,
    });
    fc.assert(fc.property(chinese, (any) => decodeText(utf8(any)).text === any));
  });
});

test.each([
  ['<meta charset=gb2312>', 'gb2312'],
  ['<meta http-equiv="Content-Type" content="text/html; charset=GBK">', 'gbk'],
  ['<p>charset=gbk</p>', undefined],
])('declaredCharset %s', (html, expected) => {
  expect(declaredCharset(utf8(html))).toBe(expected);
});
