import { describe, expect, it } from 'vitest';
import { leakyDocx, packageOf, paragraph, run, wordPart } from '../../../tests/support/leaky-office.ts';
import { leakyPdf } from '../../../tests/support/leaky-pdf.ts';
import { leakyJpeg } from '../../../tests/support/leaky-pictures.ts';
import { inline, leakyWorkbook } from '../../../tests/support/leaky-workbook.ts';
import { workbookOf } from '../../../tests/support/office-files.ts';
import { identityNumber } from '../../../tests/support/planted-secrets.ts';
import { screenParts } from '../../screening/screen-parts.ts';
import { maskFile } from '../masking/mask-file.ts';
import { proveMasked } from '../masking/prove-masked.ts';
import { inspectFile } from './inspect-file.ts';
import type { Removal } from './inspected-part.ts';
import { masksOfHits, screenable } from './screenable.ts';

const options = { key: 'a key of this test only' };

function planter() {
  const planted = new Map<string, string>();
  const secret = (path: string) => {
    const known = planted.get(path) ?? identityNumber(planted.size + 1);
    planted.set(path, known);
    return known;
  };
  return { planted, secret };
}

const removals: readonly Removal[] = [
  'comments',
  'changes',
  'hidden-text',
  'faint-text',
  'hidden-cells',
  'hidden-sheets',
  'properties',
  'embedded',
  'caches',
  'custom-data',
  'picture-data',
];

describe('from upload to masked file: inspect, screen, mask, prove', () => {
  it.each([
    [
      'a.docx',
      (secret: (path: string) => string) =>
        leakyDocx(secret, leakyJpeg(secret), workbookOf({ a: [[secret('inner')]] })),
    ],
    ['a.xlsx', leakyWorkbook],
    ['a.pdf', leakyPdf],
  ])('finds by screening whatever was planted in %s, masks it and proves it', async (name, make) => {
    const { planted, secret } = planter();
    const bytes = make(secret);
    const file = screenable(await inspectFile(bytes, name));
    const hits = screenParts(file.screened, undefined, options);
    const masks = masksOfHits(file, hits);
    const masked = await maskFile(bytes, name, { masks, remove: removals });
    expect(await proveMasked(masked.bytes, name, [...planted.values()])).toEqual([]);
  });

  it('keeps a hidden column in its row, so that its heading tells what it is', async () => {
    const bytes = workbookOf(
      {
        名单: [
          ['姓名', '一卡通账号', '金额'],
          ['张三', '6210000000000', 100],
          ['李四', '6210000000001', 200],
        ],
      },
      (sheet) => {
        sheet['!cols'] = [{}, { hidden: true }, {}];
      },
    );
    const file = screenable(await inspectFile(bytes, 'a.xlsx'));
    const hits = screenParts(file.screened, undefined, options);
    expect(hits.map(({ kind, spots }) => [kind, spots[0].place, spots[0].role])).toContainEqual([
      '银行账号',
      '工作表“名单”第B列“一卡通账号”（隐藏）第2行',
      'hidden',
    ]);
  });

  it('masks a number that is split over two cells and over two paragraphs of one', async () => {
    const number = identityNumber(31);
    const cell = (...texts: string[]) => `<w:tc>${texts.map((text) => paragraph(run(text))).join('')}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const table = `<w:tbl>${row(cell('姓名'), cell('身份证号'), cell('身份证号'))}${row(cell('张三'), cell(number.slice(0, 6)), cell(number.slice(6)))}${row(cell('李四'), cell(number.slice(0, 9), number.slice(9)), cell('无'))}</w:tbl>`;
    const bytes = packageOf(
      { 'word/document.xml': wordPart('document', `<w:body>${table}</w:body>`) },
      { '': [['rId1', 'officeDocument', 'word/document.xml']] },
    );
    const file = screenable(await inspectFile(bytes, 'a.docx'));
    const masks = masksOfHits(file, screenParts(file.screened, undefined, options));
    const masked = await maskFile(bytes, 'a.docx', { masks, remove: [] });
    const texts = (await inspectFile(masked.bytes, 'a.docx')).parts.map(({ text }) => text).join('|');
    expect(texts).toContain('张三|');
    expect(texts.replace(/[|\n]/g, '')).not.toContain(number.slice(4, 14));
  });

  it('makes no large table of a cell far out', async () => {
    const rows = `<row r="1">${inline('A1', '甲')}${inline('B1', '乙')}</row><row r="1048576">${inline('XFD1048576', '远处')}</row>`;
    const bytes = packageOf(
      {
        'xl/workbook.xml': '<workbook><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      },
      {
        '': [['rId1', 'officeDocument', 'xl/workbook.xml']],
        'xl/workbook.xml': [['rId1', 'worksheet', 'worksheets/sheet1.xml']],
      },
    );
    const [, , table] = screenable(await inspectFile(bytes, 'a.xlsx')).screened;
    expect(table).toMatchObject({
      rows: [
        [{ text: '甲' }, { text: '乙' }],
        [{ text: '' }, { text: '' }, { text: '远处' }],
      ],
    });
  });
});
