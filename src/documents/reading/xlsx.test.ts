import { utils } from '@e965/xlsx';
import { describe, expect, it, test } from 'vitest';
import { outline, workbookOf, zipOf } from '../../../tests/support/office-files.ts';
import { readXlsx } from './xlsx.ts';

const merge = (range: string) => utils.decode_range(range);

describe('readXlsx', () => {
  test.each(['xlsx', 'biff8', 'xlsb'] as const)('reads sheets with merged cells (%s)', (bookType) => {
    const bytes = workbookOf(
      {
        公开情况: [['第二十条第（一）项'], ['信息内容', '本年制发件数', '现行有效件数'], ['规章', 0, 3]],
        Sheet2: [['一、总体情况'], ['全年12条。']],
      },
      (sheet, name) => {
        if (name === '公开情况') sheet['!merges'] = [merge('A1:C1')];
      },
      { bookType },
    );
    expect(outline(readXlsx(bytes))).toEqual([
      '## 公开情况',
      '[table]',
      '第二十条第（一）项 ›3',
      '信息内容 | 本年制发件数 | 现行有效件数',
      '规章 | 0 | 3',
      '一、总体情况',
      '全年12条。',
    ]);
  });

  it('gives values, not what formats make of them; dates as dates, percentages as shown', () => {
    const bytes = workbookOf({ S: [['甲', 0, 0.1 + 0.2, 46_027, 0.5, true, '12件']] }, (sheet) => {
      for (const [cell, format] of [
        ['B1', '0.00'],
        ['D1', 'yyyy/m/d'],
        ['E1', '0%'],
      ] as const)
        sheet[cell].z = format;
    });
    expect(outline(readXlsx(bytes))).toEqual([
      '## S',
      '[table]',
      '甲 | 0 | 0.3 | 2026年1月5日 | 50% | TRUE | 12件',
    ]);
  });

  it('leaves out what is hidden, and says so', () => {
    const bytes = workbookOf(
      {
        表: [
          ['a', 'b', 'c'],
          ['x', 'x', 'x'],
          ['d', 'y', 'e'],
        ],
        底稿: [['x']],
      },
      (sheet, name) => {
        if (name !== '表') return;
        sheet['!rows'] = [{}, { hidden: true }];
        sheet['!cols'] = [{}, { hidden: true }];
        sheet['!merges'] = [merge('A1:B1'), merge('A1:A1')].slice(0, 1);
      },
      { hidden: ['底稿'] },
    );
    const read = readXlsx(bytes);
    expect(outline(read)).toEqual(['## 表', '[table]', 'a | c', 'd | e']);
    expect(read.omissions).toEqual([
      '隐藏的工作表“底稿”没有读取。',
      '工作表“表”里隐藏的第2行没有读取。',
      '工作表“表”里隐藏的B列没有读取。',
    ]);
  });

  it('parts a sheet at blank rows, keeps its columns and spans down', () => {
    const bytes = workbookOf(
      { S: [['年度报告'], [], ['a', 'b', '', 'c'], [null, 1, '', 2], [], ['d', null, '', 3], [], ['e', 4]] },
      (sheet) => {
        sheet['!merges'] = [merge('A3:A4')];
      },
    );
    expect(outline(readXlsx(bytes))).toEqual([
      '## S',
      '年度报告',
      '[table]',
      'a v2 | b | c',
      '1 | 2',
      '[table]',
      'd |  | 3',
      '[table]',
      'e | 4',
    ]);
  });

  it('parts a sheet at headings across it and at prose, not at labels of a blank form', () => {
    const prose = '全年主动公开政府信息，依法办理申请，'.repeat(4);
    const bytes = workbookOf(
      { S: [['一、总体情况'], [prose], ['二、公开情况'], ['a', 'b'], ['一、新收'], ['二、结转', 1]] },
      (sheet) => {
        sheet['!merges'] = [merge('A1:B1'), merge('A3:B3')];
      },
    );
    expect(outline(readXlsx(bytes))).toEqual([
      '## S',
      '一、总体情况',
      prose,
      '二、公开情况',
      '[table]',
      'a | b',
      '一、新收 | ',
      '二、结转 | 1',
    ]);
  });

  test.each<[string, Uint8Array, string]>([
    ['broken', zipOf({ 'xl/workbook.xml': '<workbook' }), '损坏'],
    ['entities', zipOf({ 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' }), '实体定义'],
    [
      'a bomb',
      zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': '0'.repeat(60_000_000) }),
      '大得反常',
    ],
  ])('refuses %s', (_, bytes, reason) => {
    expect(() => readXlsx(bytes)).toThrow(reason);
  });
});
