import { describe, expect, it, test } from 'vitest';
import { raised, readingWith, withFigure } from '../../../tests/support/change-cell.ts';
import { plainReport } from '../../../tests/support/plain-report.ts';
import type { AnnualReport } from '../annual-report.ts';
import type { CellAddress } from '../cell.ts';
import { readingOf, type Reading } from '../reading.ts';
import { findingsOf } from './findings-of.ts';
import { remediesBalance } from './remedies-balance.ts';
import { requestsBalance } from './requests-balance.ts';

const at = (row: string, column: string): CellAddress => ({ table: 3, row, column });
const found = (reading: Reading) => findingsOf([...requestsBalance, remediesBalance], { reading });
const messages = (report: AnnualReport) =>
  found(readingOf(report)).map(({ rule, message }) => `${rule} ${message}`);

describe('what the arithmetic rules say', () => {
  test.each<[string, AnnualReport, readonly string[]]>([
    ['a clean report', plainReport(), []],
    [
      'a total of 结转 that is short',
      raised(plainReport(), at('carriedOut', 'total'), -1),
      [
        'T3-A 表三“总计”列：新收3件+结转1件=4件，办理结果3件+结转下年0件=3件，相差1件',
        'T3-C 表三“四、结转下年度继续办理”行：自然人和五类组织加起来是1件，总计列是0件，相差1件',
      ],
    ],
    [
      'a result counted twice',
      raised(plainReport(), at('refusedStateSecret', 'naturalPerson'), 1),
      [
        'T3-B 表三“自然人”列：各项办理结果加起来是3件，（七）总计是2件，相差1件',
        'T3-C 表三“三、（三）1.属于国家秘密”行：自然人和五类组织加起来是1件，总计列是0件，相差1件',
      ],
    ],
    [
      'a block of table 4',
      raised(plainReport(), { table: 4, row: 'directLitigation', column: 'pending' }, 2),
      [
        'T4-A 表四“行政诉讼（未经复议直接起诉）”栏：结果维持、结果纠正、其他结果、尚未审结加起来是2件，总计是0件，相差2件',
      ],
    ],
  ])('%s', (_, report, expected) => {
    expect(messages(report)).toEqual(expected);
  });

  const advice = (report: AnnualReport) => [...new Set(found(readingOf(report)).map((each) => each.advice))];

  it('points to the one cell that explains all findings', () => {
    expect(advice(raised(plainReport(), at('notHeld', 'naturalPerson'), 3))).toEqual([
      '最可能是表三“三、（四）1.本机关不掌握相关政府信息”行、“自然人”列有误：现为4，改成1后有关各项都相符。请对照登记台账核实后再改',
    ]);
  });

  it('sees an applicant that changed columns between rows', () => {
    const report = raised(
      raised(plainReport(), at('received', 'naturalPerson'), -1),
      at('received', 'otherOrganization'),
      1,
    );
    expect(advice(report)).toEqual([
      '“自然人”列与“其他”列一多一少，相差的件数相同，总计列相符，多半是同一件申请在不同的行里记在了不同类别的申请人名下。请按申请人类别核对',
      '“其他”列与“自然人”列一多一少，相差的件数相同，总计列相符，多半是同一件申请在不同的行里记在了不同类别的申请人名下。请按申请人类别核对',
    ]);
  });

  it('sees a mistake that was carried to the total', () => {
    const report = raised(raised(plainReport(), at('received', 'business'), 2), at('received', 'total'), 2);
    expect(advice(report)).toEqual([
      '“商业企业”列和“总计”列相差的件数相同，多半是“商业企业”列里某一行的数有误，又带进了总计。请先核对“商业企业”列',
    ]);
  });

  it('points to no cell where a row alone does not add up', () => {
    const wrong = raised(
      raised(plainReport(), at('granted', 'naturalPerson'), 1),
      at('notHeld', 'naturalPerson'),
      -1,
    );
    expect(advice(wrong)).toEqual(['请核对这一行各类申请人的件数和总计']);
  });
});

describe('cells without a figure', () => {
  const blank = (...cells: readonly CellAddress[]) =>
    readingWith(
      plainReport(),
      cells.map((cell) => ({ cell, state: 'blank' as const })),
    );

  test.each<[string, Reading, readonly string[]]>([
    ['a blank zero makes nothing false', blank(at('granted', 'research')), []],
    ['a blank that some figure would fill', blank(at('granted', 'naturalPerson')), []],
    ['a blank on both sides', blank(at('received', 'total'), at('carriedOut', 'total')), []],
    [
      'a blank that no figure ≥ 0 would mend',
      readingWith(withFigure(plainReport(), at('received', 'business'), 9), [
        { cell: at('carriedIn', 'business'), state: 'mark', raw: '/' },
      ]),
      ['T3-A 9 1', 'T3-C 11 3'],
    ],
    [
      'a cell that could not be placed is not judged',
      readingWith(withFigure(plainReport(), at('received', 'business'), 9), [
        { cell: at('carriedIn', 'business'), state: 'unplaced', raw: '1 9 0' },
        { cell: at('received', 'total'), state: 'missing' },
      ]),
      [],
    ],
    [
      'a figure with a note counts',
      readingWith(raised(plainReport(), at('granted', 'total'), 1), [
        { cell: at('granted', 'total'), state: 'noted', raw: '3（件）' },
      ]),
      ['T3-B 4 3', 'T3-C 2 3'],
    ],
  ])('%s', (_, reading, expected) => {
    expect(found(reading).map(({ rule, left, right }) => `${rule} ${left} ${right}`)).toEqual(expected);
  });

  it('says that there are blanks', () => {
    const report = withFigure(
      withFigure(plainReport(), at('received', 'business'), 9),
      at('carriedIn', 'business'),
      null,
    );
    expect(found(readingOf(report))[0]?.message).toBe(
      '表三“商业企业”列：新收9件+结转（未填）=9件，办理结果1件+结转下年0件=1件，相差8件。有1格没有数字，填什么数都对不上',
    );
  });
});
