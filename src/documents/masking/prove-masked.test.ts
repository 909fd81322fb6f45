import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { pdfOf, saveAgain, stream } from '../../../tests/support/leaky-pdf.ts';
import { docxOf, wordParagraph } from '../../../tests/support/office-files.ts';
import { identityNumber } from '../../../tests/support/planted-secrets.ts';
import { proveMasked, scanBytes } from './prove-masked.ts';
import { Haystack, squeeze } from './squeeze.ts';

const number = identityNumber(41);
const other = identityNumber(42);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
const octal = (text: string) => [...text].map((each) => `\\${each.charCodeAt(0).toString(8)}`).join('');
const references = (text: string) => [...text].map((each) => `&#${each.charCodeAt(0)};`).join('');
const full = (text: string) =>
  [...text].map((each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)).join('');

describe('scanBytes', () => {
  test.each<[string, (text: string) => Uint8Array]>([
    ['UTF-8', utf8],
    ['UTF-16, little end first', utf16],
    ['UTF-16, big end first', utf16be],
    ['a member of a package', (text) => zipSync({ 'a/b.bin': utf16(text) })],
    ['a package in a package', (text) => zipSync({ 'a.xlsx': zipSync({ b: utf8(text) }) })],
    ['text between tags, split', (text) => utf8(`<a><t>${text.slice(0, 3)}</t><t>${text.slice(3)}</t></a>`)],
    [
      'text between tags, full width and spaced',
      (text) => utf8(`<a>${full(text.slice(0, 6))} ${full(text.slice(6))}</a>`),
    ],
    ['character references', (text) => utf8(`<a>${references(text)}</a>`)],
    ['a value of an attribute', (text) => utf8(`<a b="${text}"/>`)],
    ['a packed stream of a PDF', (text) => pdfOf([stream(`BT (${text}) Tj ET`, '', true)])],
    [
      'a string of a PDF with octal escapes',
      (text) => pdfOf([stream(`BT (${octal(text)}) Tj ET`, '', true)]),
    ],
    ['a string of a PDF broken over lines', (text) => pdfOf([`(${text.slice(0, 4)}\\\n${text.slice(4)})`])],
    [
      'a hexadecimal string of a PDF',
      (text) =>
        pdfOf([
          `<${Buffer.from(text)
            .toString('hex')
            .toUpperCase()
            .replace(/(.{6})/g, '$1 ')}>`,
        ]),
    ],
    ['a UTF-16 string of a PDF', (text) => pdfOf([`<FEFF${Buffer.from(utf16be(text)).toString('hex')}>`])],
    ['an older revision of a PDF', (text) => saveAgain(pdfOf([stream(text, '', true)]), 1, 'null')],
    [
      'an address with data in it',
      (text) =>
        utf8(
          `<img src="data:image/png;base64,${Buffer.from(`${'x'.repeat(60)}${text}`).toString('base64')}">`,
        ),
    ],
    [
      'a packed text of a PNG',
      (text) =>
        Uint8Array.from([
          ...Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\0zTXtAuthor\0\0', 'latin1'),
          ...deflateSync(text),
        ]),
    ],
  ])('finds a number in %s, and no other', (_, write) => {
    expect(scanBytes(write(number), '文件', [number])).not.toEqual([]);
    expect(scanBytes(write(other), '文件', [number])).toEqual([]);
  });
});

describe('proveMasked', () => {
  it('says where something remains, and nothing where nothing does', async () => {
    const bytes = docxOf(wordParagraph('某') + wordParagraph(`号码${number}`));
    expect(await proveMasked(bytes, 'a.docx', [number])).toEqual(['正文第2段']);
    expect(await proveMasked(bytes, 'a.docx', [other])).toEqual([]);
    expect(await proveMasked(bytes, `${other}.docx`, [other])).toEqual(['文件名']);
  });
});

describe('Haystack', () => {
  it.each([
    ['350102 1990', '3501021990', [[0, 11]]],
    ['３５０１０２－１９９０', '3501021990', [[0, 11]]],
    [
      'a350102a350102',
      '350102',
      [
        [1, 7],
        [8, 14],
      ],
    ],
    ['𠮷350102', '350102', [[2, 8]]],
    ['x', 'X', [[0, 1]]],
    ['350', '3501', []],
    ['350', ' ', []],
  ] as const)('in %s finds %s', (text, sought, places) => {
    expect(new Haystack([text]).find(sought).map(({ start, end }) => [start, end])).toEqual(places);
  });

  it('finds nothing across two texts, and says in which it found', () => {
    const all = new Haystack(['3501', '021990', '3501021990']);
    expect(all.find('3501021990')).toEqual([{ index: 2, start: 0, end: 10 }]);
  });

  it('folds blanks, hyphens and width away', () => {
    expect(squeeze('a　Ｂ-\u200b1').text).toBe('AB1');
  });
});
