import { describe, expect, it, test } from 'vitest';
import { readingWith, withFigure } from '../../../tests/support/change-cell.ts';
import { plainReport } from '../../../tests/support/plain-report.ts';
import { applicantColumns, requestRows } from '../annual-report.ts';
import type { CellAddress } from '../cell.ts';
import { cellsOfTable, tableNumbers } from '../cell-name.ts';
import { readingOf, type CellState, type Reading } from '../reading.ts';
import { everyCellANumber } from './every-cell-a-number.ts';
import { findingsOf } from './findings-of.ts';
import { notJudged } from './not-judged.ts';

const report = plainReport();
const found = (reading: Reading) => findingsOf([everyCellANumber, notJudged], { reading });
const cells = (tables: readonly (2 | 3 | 4)[]) =>
  tables.flatMap((table) => cellsOfTable(report, table).map(({ cell }) => cell));
const column = (name: string): readonly CellAddress[] =>
  requestRows.map((row) => ({ table: 3, row, column: name }));
const row = (name: string): readonly CellAddress[] =>
  applicantColumns.map((each) => ({ table: 3, row: name, column: each }));
const all = (addresses: readonly CellAddress[], state: CellState, raw = '') =>
  addresses.map((cell) => ({ cell, state, raw }));
const cell = (name: string, each: string): CellAddress => ({ table: 3, row: name, column: each });

describe('cells that hold no number', () => {
  test.each<[string, Reading, readonly [string, string, object, string][]]>([
    ['none', readingOf(report), []],
    [
      'an empty form is one finding',
      readingWith(report, all(cells(tableNumbers), 'blank')),
      [['V-1', 'error', { part: 'document' }, '三张表一个数字都没有，像是还没有填写的空白表']],
    ],
    [
      'a blank table is one finding',
      readingWith(report, all(cells([4]), 'blank')),
      [['V-1', 'error', { table: 4 }, '表四整表没有填数字']],
    ],
    [
      'a column of marks, a blank row and a blank cell',
      readingWith(report, [
        ...all(column('research'), 'mark', '/'),
        ...all(
          row('refusedSecurityStability').filter((each) => each.column !== 'research'),
          'blank',
        ),
        ...all([cell('granted', 'total')], 'mark', '-'),
      ]),
      [
        [
          'V-1',
          'error',
          { table: 3, row: 'refusedSecurityStability' },
          '表三“三、（三）3.危及‘三安全一稳定’”行整行没有填数字',
        ],
        ['V-1', 'error', { table: 3, column: 'research' }, '表三“科研机构”列整列填的是“/”，不是数字'],
        [
          'V-1',
          'error',
          { table: 3, row: 'granted', column: 'total' },
          '表三“三、（一）予以公开”行、“总计”列填的是“-”，不是数字',
        ],
      ],
    ],
    [
      'a single figure of table 2, and a row of it',
      readingWith(
        report,
        all(
          [
            { table: 2, row: 'licences' },
            ...(['issued', 'repealed', 'inForce'] as const).map((each) => ({
              table: 2 as const,
              row: 'regulations',
              column: each,
            })),
          ],
          'blank',
        ),
      ),
      [
        ['V-1', 'error', { table: 2, row: 'regulations' }, '表二“规章”行整行没有填数字'],
        ['V-1', 'error', { table: 2, row: 'licences' }, '表二“行政许可”行没有填数字'],
      ],
    ],
    [
      'words, a negative count, a figure with a note',
      readingWith(report, [
        ...all([cell('received', 'total')], 'words', '三件'),
        ...all([cell('received', 'business')], 'out-of-range', '-1'),
        ...all([cell('granted', 'total')], 'noted', '2（其中修订1件）'),
        ...all([{ table: 2, row: 'feesTenThousandYuan' }], 'noted', '0元'),
      ]),
      [
        [
          'V-1',
          'error',
          { table: 3, row: 'received', column: 'business' },
          '表三“一、本年新收政府信息公开申请数量”行、“商业企业”列填的是“-1”，应为0或者正整数',
        ],
        [
          'V-1',
          'error',
          { table: 3, row: 'received', column: 'total' },
          '表三“一、本年新收政府信息公开申请数量”行、“总计”列填的是“三件”，不是一个数字',
        ],
        [
          'V-1',
          'notice',
          { table: 3, row: 'granted', column: 'total' },
          '表三“三、（一）予以公开”行、“总计”列填的是“2（其中修订1件）”，按2计',
        ],
      ],
    ],
    [
      'a row that could not be placed, a row that is not there, a table that was not found',
      readingWith(report, [
        ...row('granted').map((each) => ({
          cell: each,
          state: 'unplaced' as const,
          raw: '1 1 2',
          reason: '这一行有3个数，应有7个',
        })),
        ...row('notHeld').map((each) => ({
          cell: each,
          state: 'missing' as const,
          reason: '没有找到这一行',
        })),
        ...all(cells([4]), 'missing'),
      ]),
      [
        [
          'V-7',
          'warning',
          { table: 3, row: 'granted' },
          '表三“三、（一）予以公开”行的数字不能确定在哪一格，没有检查：这一行有3个数，应有7个。原文是“1 1 2”',
        ],
        [
          'V-7',
          'warning',
          { table: 3, row: 'notHeld' },
          '表三“三、（四）1.本机关不掌握相关政府信息”行没有找到，没有检查：没有找到这一行',
        ],
        ['V-7', 'warning', { table: 4 }, '没有找到表四，没有检查'],
      ],
    ],
    [
      'many rows with the same trouble are one finding that names them all',
      readingWith(
        report,
        ['granted', 'partlyGranted', 'refusedStateSecret', 'petition'].map((each) => ({
          cell: cell(each, 'total'),
          state: 'unplaced' as const,
          raw: '0 0 0 0 0 0',
          reason: '这一行有6个数，应有7个',
        })),
      ),
      [
        [
          'V-7',
          'warning',
          { table: 3, column: 'total' },
          '表三“总计”列有4行的数字不能确定在哪一格，没有检查：这一行有6个数，应有7个。' +
            '是“三、（一）予以公开”至“三、（三）1.属于国家秘密”、“三、（五）1.信访举报投诉类申请”',
        ],
      ],
    ],
    [
      'no table at all',
      readingWith(report, all(cells(tableNumbers), 'missing')),
      [['V-7', 'warning', { part: 'document' }, '没有找到三张表，表内数字没有检查']],
    ],
    [
      'lines that could not be placed and remarks on the document',
      { ...readingOf(report), unplaced: ['3 0 1'], remarks: ['文件里有2份年度报告，只检查了其中一份'] },
      [
        [
          'V-7',
          'warning',
          { part: 'document' },
          '这些内容像是表里的数字，但不能确定在哪一格，没有检查：“3 0 1”',
        ],
        ['V-7', 'warning', { part: 'document' }, '文件里有2份年度报告，只检查了其中一份'],
      ],
    ],
  ])('%s', (_, reading, expected) => {
    expect(found(reading).map(({ rule, level, where, message }) => [rule, level, where, message])).toEqual(
      expected,
    );
  });

  it('takes a null of data as blank, and as missing where the data says that there is no table', () => {
    const blank = withFigure(report, cell('granted', 'total'), null);
    expect(found(readingOf(blank)).map(({ rule }) => rule)).toEqual(['V-1']);
    const none = cells([3]).reduce((so, each) => withFigure(so, each, null), report);
    expect(found(readingOf(none)).map(({ rule, where }) => [rule, where])).toEqual([['V-1', { table: 3 }]]);
    const absent = { ...none, forms: { ...none.forms, requests: null } };
    expect(found(readingOf(absent)).map(({ rule, where }) => [rule, where])).toEqual([['V-7', { table: 3 }]]);
  });
});
