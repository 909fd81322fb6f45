import { read, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { packageOf } from '../../../tests/support/leaky-office.ts';
import { leakyWorkbook } from '../../../tests/support/leaky-workbook.ts';
import { workbookOf } from '../../../tests/support/office-files.ts';
import { identityNumber, maskedNumber } from '../../../tests/support/planted-secrets.ts';
import { inspectFile } from '../inspection/inspect-file.ts';
import type { InspectedPart, Removal } from '../inspection/inspected-part.ts';
import { hidesAll } from '../inspection/xlsx-book.ts';
import { MaskIncomplete, type Mask } from './mask.ts';
import { maskFile } from './mask-file.ts';
import { proveMasked } from './prove-masked.ts';

const planted = new Map<string, string>();
const secret = (path: string): string => {
  const known = planted.get(path) ?? identityNumber(planted.size + 1);
  planted.set(path, known);
  return known;
};
const file = leakyWorkbook(secret);
const everything: readonly Removal[] = ['comments', 'hidden-cells', 'hidden-sheets', 'properties', 'caches'];

function masksOf(parts: readonly InspectedPart[], secrets: Iterable<string>): Mask[] {
  return [...secrets].flatMap((each) =>
    parts.flatMap((part) => {
      const start = part.text.indexOf(each);
      return start < 0 ? [] : [{ part: part.id, start, end: start + each.length, with: maskedNumber(each) }];
    }),
  );
}

const textsOf = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes))
    .map((data) => Buffer.from(data).toString('utf8'))
    .join('');

describe('inspectFile, of a workbook', () => {
  test.each([
    ['rich', 'table-cell', '工作表“名单”第B列“号码”第2行'],
    ['hiddenColumn', 'hidden-column', '工作表“名单”第C列“身份证号”（隐藏）第2行'],
    ['formula', 'formula', '工作表“名单”第C列“身份证号”（隐藏）第3行的公式'],
    ['inline', 'table-cell', '工作表“名单”第A列“姓名”第4行'],
    ['white', 'faint-text', '工作表“名单”第D列“备注”第4行（白色或者极小的字）'],
    ['format', 'hidden-number', '工作表“名单”第E列“账号”第4行（数字格式不显示内容）'],
    ['hiddenRow', 'hidden-row', '工作表“名单”第A列“姓名”第5行（隐藏或被筛选掉）'],
    ['flatRow', 'hidden-row', '工作表“名单”第A列“姓名”第6行（隐藏或被筛选掉）'],
    ['formulaValue', 'table-cell', '工作表“名单”第A列“姓名”第7行'],
    ['beyondPrint', 'beyond-print-area', '工作表“名单”第G列第9行（打印区域以外）'],
    ['hiddenSheet', 'hidden-sheet', '工作表“底册”（隐藏）第A列第1行'],
    ['veryHidden', 'hidden-sheet', '工作表“更深”（深度隐藏，菜单里也看不到）第A列第1行'],
    ['phonetic', 'markup', '单元格的注音'],
    ['leftover', 'leftover', '已从表里删去、还留在文件里的文字'],
    ['prompt', 'markup', '工作表“名单”的数据有效性提示'],
    ['validation', 'markup', '工作表“名单”的数据有效性提示'],
    ['header', 'header-footer', '工作表“名单”的页眉页脚'],
    ['name', 'defined-name', '名称“秘密”'],
    ['comment', 'comment', '批注comments1.xml'],
    ['threaded', 'comment', '批注threadedComment1.xml'],
    ['vml', 'text-box', '图形里的文字vmlDrawing1.vml'],
    ['shape', 'text-box', '图形里的文字drawing1.xml'],
    ['alt', 'alt-text', '图形里的文字drawing1.xml'],
    ['chartCache', 'cache', '缓存的数据chart1.xml'],
    ['external', 'cache', '缓存的数据externalLink1.xml'],
    ['pivotItem', 'cache', '缓存的数据pivotCacheDefinition1.xml'],
    ['pivotRecord', 'cache', '缓存的数据pivotCacheRecords1.xml'],
    ['creator', 'properties', '文件属性“作者”'],
    ['titlesOfParts', 'properties', '文件属性“各部分标题”'],
  ])('finds what is planted as %s', async (path, role, place) => {
    const { parts } = await inspectFile(file, '名单.xlsx');
    const found = parts.filter(({ text }) => text.includes(secret(path)));
    expect(found.map((part) => [part.role, part.place])).toContainEqual([role, place]);
  });

  it('finds every single thing that was planted', async () => {
    const { parts } = await inspectFile(file, '名单.xlsx');
    const all = parts.map(({ text }) => text).join('\n');
    expect([...planted].filter(([, number]) => !all.includes(number))).toEqual([]);
  });

  test.each([
    [';;;', true],
    [';;', true],
    ['[红色];;;', true],
    ['General', false],
    ['0;;;@', false],
    ['0.00', false],
  ])('knows that the format %s shows nothing: %s', (format, hides) => {
    expect(hidesAll(format)).toBe(hides);
  });
});

describe('maskFile, of a workbook', () => {
  it('leaves nothing of what was planted anywhere, and the visible rest as it was', async () => {
    const { parts } = await inspectFile(file, '名单.xlsx');
    const masks = masksOf(parts, planted.values());
    const masked = await maskFile(file, '名单.xlsx', { masks, remove: everything });
    expect(await proveMasked(masked.bytes, masked.name, [...planted.values()])).toEqual([]);
    const raw = textsOf(masked.bytes);
    for (const number of planted.values()) expect(raw).not.toContain(number);
    expect(raw).not.toContain('王五');
    expect(raw).not.toContain('底册');
    const book = read(masked.bytes, { type: 'array' });
    expect(book.SheetNames).toEqual(['名单', '说明']);
    const rows = utils.sheet_to_json<string[]>(book.Sheets['名单'] ?? {}, { header: 1 });
    expect(rows[0]).toEqual(['姓名', '号码', undefined, '备注', '账号'].map((each) => each));
    expect(rows[1]?.slice(0, 2)).toEqual(['张三', maskedNumber(secret('rich'))]);
    expect(rows[2]?.[1]).toBe(13812340001);
    expect(rows[6]?.[0]).toBe(maskedNumber(secret('formulaValue')));
    expect(masked.remarks).toContain('表里的公式已换成算好的值。');
  });

  it('writes a number over as text, its style kept', async () => {
    const { parts } = await inspectFile(file, '名单.xlsx');
    const masks = masksOf(parts, []);
    const part = parts.find(({ text }) => text === '13812340001');
    const masked = await maskFile(file, '名单.xlsx', {
      masks: [...masks, { part: part?.id ?? '', start: 3, end: 7, with: '****' }],
      remove: [],
    });
    expect(textsOf(masked.bytes)).toContain(
      '<c r="B3" s="3" t="inlineStr"><is><t xml:space="preserve">138****0001</t></is></c>',
    );
  });

  it.each([
    ['hidden-cells', ['hiddenColumn', 'hiddenRow', 'flatRow', 'formula']],
    ['hidden-sheets', ['hiddenSheet', 'veryHidden']],
    ['comments', ['comment', 'threaded', 'vml', 'person']],
    ['caches', ['external', 'pivotItem', 'pivotRecord']],
    ['formulas', ['formula']],
  ] as const)('takes out %s alone, and all of it', async (removal, paths) => {
    const masked = await maskFile(file, '名单.xlsx', { masks: [], remove: [removal] });
    const raw = textsOf(masked.bytes);
    for (const path of paths) expect(raw).not.toContain(secret(path));
    expect(raw).toContain(secret('header'));
    expect(read(masked.bytes, { type: 'array' }).SheetNames[0]).toBe('名单');
  });

  it('takes a hidden cell out that is to be masked as well', async () => {
    const numbers = [identityNumber(901), identityNumber(902)];
    const list = workbookOf(
      { 名单: [['姓名', '号码'], ...numbers.map((each) => ['张三', each])] },
      (sheet) => {
        sheet['!cols'] = [{}, { hidden: true }];
      },
    );
    const { parts } = await inspectFile(list, '名单.xlsx');
    const masks = masksOf(parts, numbers);
    expect(masks).toHaveLength(2);
    const masked = await maskFile(list, '名单.xlsx', { masks, remove: ['hidden-cells'] });
    const book = read(masked.bytes, { type: 'array' });
    const rows = utils.sheet_to_json<string[]>(book.Sheets['名单'] ?? {}, { header: 1 });
    expect(rows).toEqual([['姓名'], ['张三'], ['张三']]);
  });

  it('says where a number remains that is not asked to be taken out and cannot be written over', async () => {
    const book = workbookOf({
      名单: [
        ['姓名', '号码'],
        ['张三', identityNumber(1)],
      ],
    });
    const { parts } = await inspectFile(book, 'a.xlsx');
    const part = parts.find(({ text }) => text === identityNumber(1));
    const mask: Mask = { part: part?.id ?? '', start: 0, end: 18, with: identityNumber(1) };
    await expect(maskFile(book, 'a.xlsx', { masks: [mask], remove: [] })).rejects.toThrow(MaskIncomplete);
    await expect(maskFile(book, 'a.xlsx', { masks: [mask], remove: [] })).rejects.toThrow(
      '工作表“名单”第B列“号码”第2行',
    );
  });

  it('masks a name in the one cell that is said, though others share its string', async () => {
    const cell = (address: string, index: number) => `<c r="${address}" t="s"><v>${index}</v></c>`;
    const bytes = packageOf(
      {
        'xl/workbook.xml': '<workbook><sheets><sheet name="名单" r:id="rId1"/></sheets></workbook>',
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${cell('A1', 0)}${cell('B1', 0)}${cell('C1', 1)}</row></sheetData></worksheet>`,
        'xl/sharedStrings.xml': '<sst><si><t>张三</t></si><si><t>无</t></si></sst>',
      },
      {
        '': [['rId1', 'officeDocument', 'xl/workbook.xml']],
        'xl/workbook.xml': [
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'sharedStrings', 'sharedStrings.xml'],
        ],
      },
    );
    const { parts } = await inspectFile(bytes, 'a.xlsx');
    const named = parts.filter(({ text }) => text === '张三');
    const mask = (part: InspectedPart | undefined): Mask => ({
      part: part?.id ?? '',
      start: 0,
      end: 2,
      with: '张*',
    });
    const one = await maskFile(bytes, 'a.xlsx', { masks: [mask(named[1])], remove: [] });
    const after = (await inspectFile(one.bytes, 'a.xlsx')).parts.filter(({ role }) => role === 'table-cell');
    expect(after.map(({ text }) => text)).toEqual(['张三', '张*', '无']);
    const both = await maskFile(bytes, 'a.xlsx', { masks: named.map(mask), remove: [] });
    expect(textsOf(both.bytes)).not.toContain('张三');
  });

  it('reads and masks what a writer of workbooks wrote', async () => {
    const numbers = [1, 2, 3].map((order) => identityNumber(order));
    const book = workbookOf(
      { 名单: [['姓名', '身份证号', '金额'], ...numbers.map((number, at) => [`某${at}`, number, 100 + at])] },
      (sheet) => {
        sheet['!cols'] = [{}, { hidden: true }, {}];
      },
    );
    const masked = await maskFile(book, 'a.xlsx', { masks: [], remove: ['hidden-cells'] });
    expect(await proveMasked(masked.bytes, 'a.xlsx', numbers)).toEqual([]);
    const rows = utils.sheet_to_json<unknown[]>(read(masked.bytes, { type: 'array' }).Sheets['名单'] ?? {}, {
      header: 1,
    });
    expect(rows.map((row) => row[2])).toEqual(['金额', 100, 101, 102]);
  });
});
