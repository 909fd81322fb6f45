import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { leakyDocx, packageOf, paragraph, run, wordPart } from '../../../tests/support/leaky-office.ts';
import { leakyJpeg } from '../../../tests/support/leaky-pictures.ts';
import { workbookOf } from '../../../tests/support/office-files.ts';
import { identityNumber, maskedNumber } from '../../../tests/support/planted-secrets.ts';
import { inspectFile } from '../inspection/inspect-file.ts';
import type { InspectedPart, Removal } from '../inspection/inspected-part.ts';
import { readDocument } from '../reading/read-file.ts';
import { MaskIncomplete, type Mask } from './mask.ts';
import { maskFile } from './mask-file.ts';
import { proveMasked } from './prove-masked.ts';

const planted = new Map<string, string>();
const secret = (path: string): string => {
  const known = planted.get(path) ?? identityNumber(planted.size + 1);
  planted.set(path, known);
  return known;
};
const inner = workbookOf({
  名单: [
    ['姓名', '号码'],
    ['赵六', secret('embeddedBook')],
  ],
});
const file = leakyDocx(secret, leakyJpeg(secret), inner);

const everything: readonly Removal[] = [
  'comments',
  'changes',
  'hidden-text',
  'faint-text',
  'properties',
  'embedded',
  'custom-data',
  'picture-data',
];

/** Masks for every place where a secret is found in one piece. */
function masksOf(parts: readonly InspectedPart[], secrets: Iterable<string>): Mask[] {
  return [...secrets].flatMap((each) =>
    parts.flatMap((part) => {
      const start = part.text.indexOf(each);
      return start < 0 ? [] : [{ part: part.id, start, end: start + each.length, with: maskedNumber(each) }];
    }),
  );
}

describe('inspectFile, of a Word document', () => {
  test.each([
    ['body', 'body', '正文第1段'],
    ['cell', 'table-cell', '正文表1第2行第2列“身份证号”'],
    ['tableDescription', 'alt-text', '正文表1的替代文字'],
    ['inserted', 'body', '正文第2段'],
    ['deleted', 'deleted-text', '正文第3段（修订中删除的文字）'],
    ['vanish', 'hidden-text', '正文第4段（隐藏文字）'],
    ['styleHidden', 'hidden-text', '正文第5段（隐藏文字）'],
    ['white', 'faint-text', '正文第6段（看不见的文字，白色或者极小）'],
    ['tiny', 'faint-text', '正文第7段（看不见的文字，白色或者极小）'],
    ['alt', 'alt-text', '正文第8段的图片替代文字'],
    ['textBox', 'text-box', '正文第9段的文本框第1段'],
    ['field', 'field-code', '正文第10段（域代码）'],
    ['header', 'header-footer', '页眉（header1.xml）第1段'],
    ['footer', 'header-footer', '页脚（footer1.xml）第1段'],
    ['footnote', 'note', '脚注第1条第1段'],
    ['comment', 'comment', '批注第1条（王五）第1段'],
    ['xmlComment', 'markup', '文件内的word/document.xml的标记注释'],
    ['title', 'title', '文件属性“标题”'],
    ['creator', 'properties', '文件属性“作者”'],
    ['lastModifiedBy', 'properties', '文件属性“最后修改者”'],
    ['company', 'properties', '文件属性“单位”'],
    ['template', 'properties', '文件属性“模板”'],
    ['customProperty', 'properties', '文件属性“经办人”'],
    ['customXml', 'custom-data', '自定义数据item1.xml'],
    ['customXmlAttribute', 'custom-data', '自定义数据item1.xml'],
    ['ole', 'embedded-file', '嵌入的文件“oleObject1.bin”'],
    ['embeddedBook', 'embedded-file', '嵌入的文件“book.xlsx”的工作表“名单”第B列“号码”第2行'],
    ['link', 'link', '链接（document.xml.rels）'],
    ['stray', 'markup', '文件内的stray.xml'],
    ['exif', 'picture-data', '图片“image1.jpeg”的拍摄信息'],
    ['xmp', 'picture-data', '图片“image1.jpeg”的附注'],
    ['trailing', 'picture-data', '图片“image1.jpeg”的末尾数据'],
  ])('finds what is planted as %s', async (path, role, place) => {
    const { kind, parts } = await inspectFile(file, '公示.docx');
    expect(kind).toBe('docx');
    const found = parts.filter(({ text }) => text.includes(secret(path)));
    expect(found.map((part) => [part.role, part.place])).toContainEqual([role, place]);
  });

  it('names what is hidden in its build', async () => {
    const { structure } = await inspectFile(file, '公示.docx');
    for (const removal of everything) expect(structure.map((note) => note.removal)).toContain(removal);
    for (const { says } of structure) expect(says).toMatch(/。$/);
  });

  it('tells a white letter on a dark cell from one on white', async () => {
    const cell = `<w:tc><w:tcPr><w:shd w:fill="1F4E79"/></w:tcPr>${paragraph(run('表头', '<w:color w:val="FFFFFF"/>'))}</w:tc>`;
    const parts = {
      'word/document.xml': wordPart('document', `<w:body><w:tbl><w:tr>${cell}</w:tr></w:tbl></w:body>`),
    };
    const bytes = packageOf(parts, { '': [['rId1', 'officeDocument', 'word/document.xml']] });
    const inspected = await inspectFile(bytes, 'a.docx');
    expect(inspected.parts.find(({ text }) => text === '表头')?.role).toBe('table-cell');
  });
});

describe('maskFile, of a Word document', () => {
  it('leaves nothing of what was planted anywhere, and the rest as it was', async () => {
    const { parts } = await inspectFile(file, '公示.docx');
    const masks = masksOf(parts, planted.values());
    const masked = await maskFile(file, '公示.docx', { masks, remove: everything });
    expect(await proveMasked(masked.bytes, masked.name, [...planted.values()])).toEqual([]);
    const raw = Object.values(unzipSync(masked.bytes))
      .map((data) => Buffer.from(data).toString('utf8'))
      .join('');
    for (const number of planted.values()) expect(raw).not.toContain(number);
    expect(raw).not.toContain('王五');
    expect(raw).not.toContain('李四');
    const read = await readDocument(masked.bytes, 'a.docx');
    expect(JSON.stringify(read)).toContain(maskedNumber(secret('body')));
    expect(JSON.stringify(read)).toContain(maskedNumber(secret('cell')));
    expect(JSON.stringify(read)).toContain(maskedNumber(secret('inserted')));
    const names = Object.keys(unzipSync(masked.bytes));
    expect(names).toContain('word/header1.xml');
    expect(names).not.toContain('word/comments.xml');
    expect(names).not.toContain('stray.xml');
  });

  it('does not hand out a file in which something remains that it cannot write over', async () => {
    const { parts } = await inspectFile(file, '公示.docx');
    const masks = masksOf(parts, [secret('ole')]);
    await expect(maskFile(file, '公示.docx', { masks, remove: [] })).rejects.toThrow(MaskIncomplete);
    await expect(maskFile(file, '公示.docx', { masks, remove: [] })).rejects.toThrow(
      '嵌入的文件“oleObject1.bin”',
    );
  });

  it('masks the same number elsewhere, however it is spaced, and a name only where it is said', async () => {
    const number = identityNumber(77);
    const spaced = `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`;
    const body = [`张三，${number}`, `复核：${spaced}`, '联系人：张三']
      .map((text) => paragraph(run(text)))
      .join('');
    const bytes = packageOf(
      { 'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`) },
      { '': [['rId1', 'officeDocument', 'word/document.xml']] },
    );
    const { parts } = await inspectFile(bytes, 'a.docx');
    const first = parts.find(({ text }) => text.startsWith('张三，'));
    const masked = await maskFile(bytes, 'a.docx', {
      masks: [
        { part: first?.id ?? '', start: 0, end: 2, with: '张*' },
        { part: first?.id ?? '', start: 3, end: 21, with: maskedNumber(number) },
      ],
      remove: [],
    });
    const after = await inspectFile(masked.bytes, 'a.docx');
    expect(after.parts.slice(1).map(({ text }) => text)).toEqual([
      `张*，${maskedNumber(number)}`,
      `复核：${maskedNumber(number)}`,
      '联系人：张三',
    ]);
  });

  it('masks the name of the file', async () => {
    const number = identityNumber(500);
    const name = `张三${number}.docx`;
    const masked = await maskFile(file, name, {
      masks: [{ part: 'name', start: 2, end: 20, with: maskedNumber(number) }],
      remove: [],
    });
    expect(masked.name).toBe(`张三${maskedNumber(number)}.docx`);
  });

  it('refuses a mask that was made for another file', async () => {
    const masks = [{ part: 'p99999', start: 0, end: 2, with: '*' }];
    await expect(maskFile(file, 'a.docx', { masks, remove: [] })).rejects.toThrow(RangeError);
  });

  it('masks a text at the same offsets however its runs are split, and changes nothing else', async () => {
    const character = fc.constantFrom('张', '三', '0', '5', '&', '<', 'a', '’', '𠮷');
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(character, { minLength: 1, maxLength: 6 }).map((list) => list.join('')),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
        fc.nat(),
        fc.nat(),
        async (texts, from, size) => {
          const escaped = texts.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
          const runs = escaped.map((text, at) => run(text, at % 2 === 0 ? '<w:b/>' : ''));
          const bytes = packageOf(
            {
              'word/document.xml': wordPart(
                'document',
                `<w:body>${paragraph(`${run('x')}${runs.join('')}`)}</w:body>`,
              ),
            },
            { '': [['rId1', 'officeDocument', 'word/document.xml']] },
          );
          const { parts } = await inspectFile(bytes, 'a.docx');
          const part = parts.find(({ id }) => id !== 'name');
          const text = `x${texts.join('')}`;
          expect(part?.text).toBe(text);
          const start = from % text.length;
          const end = start + 1 + (size % (text.length - start));
          const mask: Mask = { part: part?.id ?? '', start, end, with: '#', elsewhere: 'keep' };
          const masked = await maskFile(bytes, 'a.docx', { masks: [mask], remove: [] });
          const after = (await inspectFile(masked.bytes, 'a.docx')).parts.filter(({ id }) => id !== 'name');
          // A mask that would split a character takes it whole.
          const splits = (at: number) => /[\uDC00-\uDFFF]/.test(text.charAt(at));
          const expected = `${text.slice(0, splits(start) ? start - 1 : start)}#${text.slice(splits(end) ? end + 1 : end)}`;
          expect(after.map((each) => each.text).join('')).toBe(
            /[\p{L}\p{N}]/u.test(expected) ? expected : '',
          );
          const xml = Buffer.from(unzipSync(masked.bytes)['word/document.xml'] ?? []).toString();
          expect(xml.match(/<w:b\/>/g)?.length).toBe(runs.filter((_, at) => at % 2 === 0).length);
        },
      ),
      { numRuns: 60 },
    );
  });
});
