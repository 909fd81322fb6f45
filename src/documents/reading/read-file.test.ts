import { CFB } from '@e965/xlsx';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { docxOf, outline, wordParagraph, workbookOf, zipOf } from '../../../tests/support/office-files.ts';
import { show, writePdf } from '../../../tests/support/pdf-writer.ts';
import { readDocument } from './read-file.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const page = '<html><body><table><tr><td>规章<td>0</table>';

/** An OLE file with one stream of that name. */
function oleOf(stream: string, content = new Uint8Array(600)): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, stream, content);
  const written: unknown = CFB.write(file, { type: 'buffer' });
  return Uint8Array.from(written as Uint8Array);
}

describe('what a file is, by its bytes', () => {
  test.each<[string, Uint8Array, string[]]>([
    ['a.txt', bytesOf('规章\t0'), ['[cells]', '规章 | 0']],
    ['a.html', bytesOf(page), ['[table]', '规章 | 0']],
    ['a.docx', docxOf(wordParagraph('甲')), ['甲']],
    ['a.docm', docxOf(wordParagraph('甲')), ['甲']],
    ['a.xlsx', workbookOf({ Sheet1: [['甲']] }), ['甲']],
    ['a.xls', workbookOf({ Sheet1: [['甲']] }, undefined, { bookType: 'biff8' }), ['甲']],
    ['a.unknown', bytesOf('甲'), ['甲']],
    ['gbk.html', Uint8Array.of(...bytesOf('<meta charset=gbk><p>'), 0xbc, 0xd7), ['甲']],
  ])('%s', async (name, bytes, expected) => {
    const result = await readDocument(bytes, name);
    expect(result).not.toHaveProperty('source.omissions');
    expect(result.ok && 'source' in result && outline(result.source)).toEqual(expected);
  });

  const archive = [
    'From: <x>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    ' boundary="=_b"',
    '',
    'note',
    '--=_b',
    'Content-Type: text/html; charset="utf-8"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<p>=E7=94=B2=',
    '=E5=8E=BF</p>',
    '--=_b--',
    '',
  ].join('\r\n');

  test.each<[string, Uint8Array, string[], string]>([
    ['report.doc', bytesOf(page), ['[table]', '规章 | 0'], '网页'],
    ['report.doc', bytesOf(archive), ['甲县'], '网页存档'],
    ['report.xls', bytesOf(page), ['[table]', '规章 | 0'], '网页'],
    ['report.pdf', docxOf(wordParagraph('甲')), ['甲'], 'Word文档'],
    ['report.docx', bytesOf('甲'), ['甲'], '文本文件'],
    ['report.txt', workbookOf({ Sheet1: [['甲']] }), ['甲'], 'Excel表格'],
  ])('%s, wrongly named, with a remark', async (name, bytes, expected, kind) => {
    const result = await readDocument(bytes, name);
    if (!result.ok || !('source' in result)) throw new Error(JSON.stringify(result));
    expect(outline(result.source)).toEqual(expected);
    expect(result.source.omissions).toBeUndefined();
    expect(result.source.remarks?.[0]).toBe(
      `文件名以.${name.slice(7)}结尾，内容其实是${kind}，已按${kind}读取。`,
    );
  });

  test.each<[string, string, unknown]>([
    ['a.json', '{"year":2025}', { year: 2025 }],
    ['a.txt', ' [{"year":2025}]\n', [{ year: 2025 }]],
    ['a.json', '\uFEFF{"a":"]["}', { a: '][' }],
  ])('data of %s', async (name, text, data) => {
    expect(await readDocument(bytesOf(text), name)).toEqual({ ok: true, data });
  });

  it('takes text in braces for text', async () => {
    const result = await readDocument(bytesOf('[2025]年度报告\n{附件}'), 'a.txt');
    expect(result.ok && 'source' in result && outline(result.source)).toEqual(['[2025]年度报告', '{附件}']);
  });
});

describe('what is not read, with the reason', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), '文件是空的'],
    ['blanks', bytesOf(' \n　'), '只有空白'],
    ['an empty page', bytesOf('<html><body> '), '没有任何文字'],
    ['PNG', latin('\x89PNG\r\n\x1a\n....'), '这是图片'],
    ['JPEG', latin('\xFF\xD8\xFF\xE0....'), '这是图片'],
    ['BMP', latin('BM\x10\x20\x00\x00\x00\x00\x00\x00\x36'), '这是图片'],
    ['WebP', latin('RIFF\x10\x00\x00\x00WEBPVP8 '), '这是图片'],
    ['RAR', latin('Rar!\x1A\x07\x00'), '这是压缩包'],
    ['a ZIP of files', zipOf({ 'a.docx': 'x' }), '这是压缩包'],
    ['RTF', bytesOf('{\\rtf1\\ansi x}'), 'RTF'],
    ['OFD', zipOf({ 'OFD.xml': '<x/>' }), 'OFD'],
    ['slides', zipOf({ 'ppt/presentation.xml': '<x/>' }), '演示文稿'],
    ['OpenDocument', zipOf({ mimetype: 'x', 'content.xml': '<x/>' }), 'OpenDocument'],
    [
      'Word 2003 XML',
      bytesOf('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>'),
      'XML格式',
    ],
    ['a program', latin('\x7FELF\x02\x01'), '这是程序'],
    ['a locked package', oleOf('EncryptedPackage'), '打开密码'],
    [
      'a locked .doc',
      oleOf(
        'WordDocument',
        Uint8Array.from({ length: 600 }, (_, i) => (i === 11 ? 1 : 0)),
      ),
      '打开密码',
    ],
    [
      'a .doc of Word 6',
      oleOf(
        'WordDocument',
        Uint8Array.from({ length: 600 }, (_, i) => [0xec, 0xa5, 0x65][i] ?? 0),
      ),
      'Word 97之前',
    ],
    ['an OLE file of something else', oleOf('Other'), '旧版办公软件'],
    ['a broken OLE file', latin(`\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1${'\xFE'.repeat(600)}`), '损坏'],
    ['a broken ZIP', latin('PK\x03\x04....'), '不完整或已损坏'],
    ['broken JSON', bytesOf('{"a":\n1,}'), 'JSON写得不完整或格式不对'],
    ['nested JSON', bytesOf('['.repeat(100_000)), '层次过多'],
    ['an archive without a page', bytesOf('MIME-Version: 1.0\nContent-Type: text/plain\n\nx'), 'MHT'],
  ])('%s', async (_, bytes, reason) => {
    const result = await readDocument(bytes, 'report.json');
    expect(result).toMatchObject({ ok: false });
    expect(!result.ok && result.reason).toContain(reason);
    expect(!result.ok && result.reason).not.toMatch(/[！]|失败|错误|非法|请勿/);
  });
});

const samples = new URL('../../../../shared/samples/reports/', import.meta.url);

describe.skipIf(!existsSync(samples))('samples (skipped where ../shared/samples is not there)', () => {
  const names = existsSync(samples) ? readdirSync(samples).filter((name) => !name.endsWith('.pdf')) : [];

  test.each(names)('%s opens, and the rows of its gridded tables are equally wide', async (name) => {
    const result = await readDocument(new Uint8Array(readFileSync(new URL(name, samples))), name);
    if (!result.ok || !('source' in result)) throw new Error(JSON.stringify(result));
    const tables = result.source.blocks.filter((block) => block.kind === 'table');
    expect(tables.length).toBeGreaterThanOrEqual(3);
    for (const table of tables.filter(({ gridded }) => gridded)) {
      const widths = table.rows.map(() => 0);
      table.rows.forEach((row, index) => {
        for (const { colSpan = 1, rowSpan = 1 } of row) {
          for (let down = 0; down < rowSpan; down += 1)
            widths[index + down] = (widths[index + down] ?? 0) + colSpan;
        }
      });
      expect(widths).toHaveLength(table.rows.length);
      expect(new Set(widths).size).toBe(1);
    }
  });
});

describe('a PDF that is not read in its time', () => {
  const pdf = () => writePdf([{ content: show(100, 700, 16, '甲县2024年') }]);

  it('says from which page on it was left', async () => {
    const left = await readDocument(pdf(), 'a.pdf', { pdfMs: 0 });
    expect(JSON.stringify(left)).toContain('第1页起没有来得及读');
  });

  it('is read where it is given more', async () => {
    expect(await readDocument(pdf(), 'a.pdf', { pdfMs: 60_000 })).toMatchObject({ ok: true });
  });
});
