import { utils } from '@e965/xlsx';
import { afterAll, describe, expect, it, test } from 'vitest';
import { workbookOf, zipOf } from '../../../tests/support/office-files.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import { listWorkbook } from '../writing/list-workbook.ts';
import { readTable } from './read-table.ts';
import { tableLimits } from './table-file.ts';
import { createTablePool } from './table-pool.ts';

const text = (content: string) => new TextEncoder().encode(content);
const rowsOf = async (bytes: Uint8Array, name = '名单.xlsx') =>
  (await readTable(bytes, name)).sheets[0]?.rows;

describe('readTable', () => {
  test.each(['xlsx', 'biff8', 'xlsb'] as const)('reads a workbook (%s)', async (bookType) => {
    const bytes = workbookOf(
      { 许可: [['日期', '事项', '件数'], [46_027, ' 公章刻制 ', 0.1 + 0.2], [], ['', '备案', 3, '']] },
      (sheet) => void (sheet['A2'].z = 'yyyy"年"m"月"d"日"'),
      { bookType },
    );
    expect(await readTable(bytes, 'a.xlsx')).toEqual({
      sheets: [
        {
          name: '许可',
          rows: [['日期', '事项', '件数'], ['2026-01-05', '公章刻制', '0.3'], [], ['', '备案', '3']],
          remarks: [],
        },
      ],
      remarks: [],
    });
  });

  it('leaves out what is hidden and says so; rows keep their numbers', async () => {
    const bytes = workbookOf(
      {
        名单: [
          ['姓名', '号码', '金额'],
          ['x', 'x', 'x'],
          ['甲', 'x', '100'],
        ],
        底稿: [['x']],
      },
      (sheet, name) => {
        if (name !== '名单') return;
        sheet['!rows'] = [{}, { hidden: true }];
        sheet['!cols'] = [{}, { hidden: true }];
      },
      { hidden: ['底稿'] },
    );
    expect(await readTable(bytes, 'a.xlsx')).toEqual({
      sheets: [
        {
          name: '名单',
          rows: [['姓名', '', '金额'], [], ['甲', '', '100']],
          remarks: ['隐藏的第2行没有读取。', '隐藏的B列没有读取。'],
        },
      ],
      remarks: ['隐藏的工作表“底稿”没有读取。'],
    });
  });

  it('writes what is merged over rows into each of them, what is merged over columns into the first', async () => {
    const bytes = workbookOf(
      {
        S: [['某某清单'], ['领域', '事项'], ['教育', '招生'], ['', '收费']],
      },
      (sheet) => void (sheet['!merges'] = ['A1:B1', 'A3:A4'].map((range) => utils.decode_range(range))),
    );
    const { sheets } = await readTable(bytes, 'a.xlsx');
    expect(sheets).toEqual([
      {
        name: 'S',
        rows: [['某某清单'], ['领域', '事项'], ['教育', '招生'], ['教育', '收费']],
        remarks: ['合并的单元格里的内容，已写进它占的每一行。'],
      },
    ]);
  });

  test.each([
    ['CSV in UTF-8 with its mark', text('\uFEFF甲,乙\n1,2\n')],
    ['CSV in GB18030', Uint8Array.of(0xbc, 0xd7, 0x2c, 0xd2, 0xd2, 0x0a, 0x31, 0x2c, 0x32)],
    ['rows copied from a workbook', text('甲\t乙\r\n1\t2\r\n')],
    [
      'a page under the name of a workbook',
      text('<html><body><table><tr><td>甲<td>乙<tr><td>1<td>2</table>'),
    ],
  ])('reads %s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual([
      ['甲', '乙'],
      ['1', '2'],
    ]);
  });

  it('lays out the spans of a page', async () => {
    const page = '<table><tr><td colspan=2>题<tr><td rowspan=2>a<td>b<tr><td>c</table>';
    expect(await rowsOf(text(page))).toEqual([['题'], ['a', 'b'], ['a', 'c']]);
  });

  it('reads back the lists that are exported', async () => {
    const rows = [
      ['=1+1', '一'],
      ['公章', '二\n三'],
      [' -3', 'x'],
    ];
    const bytes = listWorkbook({
      title: '台账',
      columns: ['甲', '乙'].map((head) => ({ head, width: 10 })),
      rows,
      remark: null,
      author: '',
      writtenAt: new Date(0),
    });
    expect(await rowsOf(bytes)).toEqual([['甲', '乙'], ...rows.map((row) => row.map((cell) => cell.trim()))]);
  });

  test.each([
    ['too many rows', text('a\tb\n'.repeat(tableLimits.rows + 1)), '20000行'],
    ['too many columns', text('a\t'.repeat(tableLimits.columns + 1) + 'b'), '100列'],
    [
      'a workbook with too many rows',
      workbookOf({ S: Array.from({ length: tableLimits.rows + 1 }, () => ['a']) }),
      '20000行',
    ],
    ['too much text', text(`${'字'.repeat(500_000)}\tb\n`.repeat(17)), '字太多'],
    ['no table', text('<html><body><p>没有表格</p></body></html>'), '没有表格'],
    ['an empty workbook', workbookOf({ S: [['']] }), '没有表格'],
    ['a PDF', text('%PDF-1.7\n'), '这不是Excel表格'],
    ['nothing', new Uint8Array(), '空的'],
    ['a package of nothing', zipOf({}), '空的压缩包'],
    ['a broken workbook', zipOf({ 'xl/workbook.xml': '<x' }), '损坏'],
  ])('refuses %s in a sentence', async (_, bytes, said) => {
    const fault = await readTable(bytes, 'a').catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(UnreadableFile);
    expect((fault as Error).message).toContain(said);
  });
});

describe('createTablePool', () => {
  const pool = createTablePool({ size: 1 });
  afterAll(pool.close);

  it('reads in a thread, and refuses with the same sentences', async () => {
    expect((await pool.readTable(text('a,b'), 'a.csv')).sheets).toHaveLength(1);
    await expect(pool.readTable(new Uint8Array(), 'a')).rejects.toThrow(/空的/u);
  });

  it('ends what takes too long', async () => {
    const hasty = createTablePool({ size: 1, timeLimitMs: 1 });
    const rows = Array.from({ length: 20_000 }, () => Array.from({ length: 20 }, () => '甲乙丙丁'));
    await expect(hasty.readTable(workbookOf({ S: rows }), 'a')).rejects.toThrow(/还没有读完/u);
    await hasty.close();
  });
});
