import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cellKey, cellsOfTable, cellValue, editionForYear } from '../../report/index.ts';
import { consistentReport } from '../../../tests/support/arbitrary-report.ts';
import { sampleReport } from '../../../tests/support/sample-report.ts';
import { figureText } from './figure-text.ts';
import { fileNameOf } from './file-name.ts';
import type { LayoutTable } from './layout.ts';
import { paragraphsOf } from './paragraphs.ts';
import { printableText } from './printable-text.ts';
import { reportLayout } from './report-layout.ts';

const tablesOf = (report: Parameters<typeof reportLayout>[0]): readonly LayoutTable[] =>
  reportLayout(report).parts.flatMap(({ table }) => table ?? []);

const tableOf = (report: Parameters<typeof reportLayout>[0], number: 2 | 3 | 4): LayoutTable => {
  const table = tablesOf(report).find((each) => each.number === number);
  if (table === undefined) throw new Error(`no table ${number}`);
  return table;
};

/** Each row as `text[columns x rows]`, spans of one left out. */
const drawn = ({ rows }: LayoutTable): string[] =>
  rows.map((row) =>
    row
      .map(({ text, kind, colSpan, rowSpan }) => {
        const shown = kind === 'figure' ? '#' : text.replace('\n', '');
        return colSpan * rowSpan === 1 ? shown : `${shown}[${colSpan}x${rowSpan}]`;
      })
      .join(' | '),
  );

describe('the grids', () => {
  it('cover every place once and hold every figure of the form once', () => {
    fc.assert(
      fc.property(consistentReport(), (report) => {
        for (const table of tablesOf(report)) {
          const taken = new Set<string>();
          for (const [row, cells] of table.rows.entries()) {
            for (const { column, colSpan, rowSpan } of cells) {
              for (let r = row; r < row + rowSpan; r += 1) {
                for (let c = column; c < column + colSpan; c += 1) {
                  expect(taken.has(`${r},${c}`)).toBe(false);
                  taken.add(`${r},${c}`);
                }
              }
            }
          }
          expect(taken.size).toBe(table.rows.length * table.widths.length);
          const figures = table.rows
            .flat()
            .flatMap(({ figure, text }) => (figure ? [{ ...figure, text }] : []));
          expect(figures.map(({ address }) => cellKey(address)).sort()).toEqual(
            cellsOfTable(report, table.number)
              .map(({ cell }) => cellKey(cell))
              .sort(),
          );
          for (const { address, text } of figures) expect(text).toBe(figureText(cellValue(report, address)));
          expect(table.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(156, 6);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('merge table 2 as the form of 2021 does', () => {
    expect(drawn(tableOf(sampleReport(), 2))).toEqual([
      '第二十条第（一）项[4x1]',
      '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
      '规章 | # | # | #',
      '行政规范性文件 | # | # | #',
      '第二十条第（五）项[4x1]',
      '信息内容 | 本年处理决定数量[3x1]',
      '行政许可 | #[3x1]',
      '第二十条第（六）项[4x1]',
      '信息内容 | 本年处理决定数量[3x1]',
      '行政处罚 | #[3x1]',
      '行政强制 | #[3x1]',
      '第二十条第（八）项[4x1]',
      '信息内容 | 本年收费金额（单位：万元）[3x1]',
      '行政事业性收费 | #[3x1]',
    ]);
  });

  it('merge table 3 as the form of 2021 does', () => {
    const rows = drawn(tableOf(sampleReport(), 3));
    const seven = ' | # | # | # | # | # | # | #';
    expect(rows).toHaveLength(28);
    expect(rows.slice(0, 4)).toEqual([
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）[3x3] | 申请人情况[7x1]',
      '自然人[1x2] | 法人或其他组织[5x1] | 总计[1x2]',
      '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他',
      `一、本年新收政府信息公开申请数量[3x1]${seven}`,
    ]);
    expect(rows[5]).toBe(`三、本年度办理结果[1x22] | （一）予以公开[2x1]${seven}`);
    expect(rows[7]).toBe(`（三）不予公开[1x8] | 1.属于国家秘密${seven}`);
    expect(rows[15]).toBe(`（四）无法提供[1x3] | 1.本机关不掌握相关政府信息${seven}`);
    expect(rows[18]).toBe(`（五）不予处理[1x5] | 1.信访举报投诉类申请${seven}`);
    expect(rows[23]).toMatch(/^（六）其他处理\[1x3\] \| 1\.申请人无正当理由逾期不补正/u);
    expect(rows.slice(26)).toEqual([`（七）总计[2x1]${seven}`, `四、结转下年度继续办理[3x1]${seven}`]);
  });

  it('merge table 4 as the form does', () => {
    const five = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计';
    expect(drawn(tableOf(sampleReport(), 4))).toEqual([
      '行政复议[5x1] | 行政诉讼[10x1]',
      `${five.replace(/(?= \||$)/gu, '[1x2]')} | 未经复议直接起诉[5x1] | 复议后起诉[5x1]`,
      `${five} | ${five}`,
      Array.from({ length: 15 }, () => '#').join(' | '),
    ]);
  });

  it('follow the form of 2019 where the report does, each table its own', () => {
    const [old = sampleReport()] = fc.sample(consistentReport({ edition: '2019' }), 1);
    expect(drawn(tableOf(old, 2))).toContain('信息内容 | 采购项目数量 | 采购总金额[2x1]');
    expect(drawn(tableOf(old, 3))).toHaveLength(26);
    const mixed = { ...sampleReport(), forms: { disclosure: '2021', requests: '2019' } as const };
    expect(tablesOf(mixed).map(({ rows }) => rows.length)).toEqual([14, 26, 4]);
  });
});

describe('the remarks', () => {
  it('are none for a report that is whole', () => {
    fc.assert(
      fc.property(consistentReport(), (report) => {
        expect(reportLayout(report).remarks).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    [{ agency: null }, '2025年政府信息公开工作年度报告', '报告里没有机关名称'],
    [{ year: null }, '甲县乙镇人民政府政府信息公开工作年度报告', '报告里没有年份'],
    [{ agency: null, year: null }, '政府信息公开工作年度报告', '报告里没有机关名称和年份'],
  ])('name what the title lacks: %j', (change, title, remark) => {
    const layout = reportLayout({ ...sampleReport(), ...change });
    expect(layout.title).toBe(title);
    expect(layout.titleLines.join('')).toBe(title);
    expect(layout.remarks.join('')).toContain(remark);
  });

  it('fold empty cells to rows, columns and tables', () => {
    const report = sampleReport();
    const none = Object.fromEntries(Object.keys(report.requests.notHeld).map((key) => [key, null]));
    const row = { ...report, requests: { ...report.requests, notHeld: none as never } };
    expect(reportLayout(row).remarks).toEqual([
      '表三“三、（四）1.本机关不掌握相关政府信息”行共7格没有数字，文件中留空，请补填后再用。',
    ]);
    const block = Object.fromEntries(Object.keys(report.remedies.reconsideration).map((key) => [key, null]));
    const remedies = {
      reconsideration: block,
      directLitigation: block,
      litigationAfterReconsideration: block,
    } as never;
    expect(reportLayout({ ...report, remedies }).remarks).toEqual([
      '表四共15格没有数字，文件中留空，请补填后再用。',
    ]);
  });

  it('name figures that the form of the report has no place for', () => {
    const report = { ...sampleReport(), forms: { disclosure: '2021', requests: '2019' } as const };
    expect(reportLayout(report).remarks.join('')).toMatch(/表三按2019年版式写.+“三、（六）1\..+没有写入/u);
  });

  it('take the form in force for the year where the report names none', () => {
    const report = { ...sampleReport({ year: 2020 }), forms: { disclosure: null, requests: null } };
    expect(reportLayout(report).remarks.join('')).toContain(`表二按${editionForYear(2020).id}年版式`);
  });
});

describe('texts', () => {
  test.each([
    ['（一）主动公开。更新目录。', '（一）主动公开。', '更新目录。'],
    ['（二）依申请公开', '（二）依申请公开', ''],
    ['　　（三）平台建设。', '（三）平台建设。', ''],
    ['1.更新目录。', '', '1.更新目录。'],
    ['（一）' + '很'.repeat(40) + '。', '', '（一）' + '很'.repeat(40) + '。'],
  ])('the lead of %s', (line, lead, text) => {
    expect(paragraphsOf(line)).toEqual([{ lead, text }]);
  });

  test.each([
    [null, ''],
    [0, '0'],
    [-5, '-5'],
    [4166.241619, '4166.241619'],
    [0.000001, '0.000001'],
    [1e-7, '0.0000001'],
    [1e21, '1000000000000000000000'],
    [12258, '12258'],
  ])('the figure %s is printed as %s', (value, text) => {
    expect(figureText(value)).toBe(text);
  });

  test.each([
    ['甲县/乙镇:2025?年报', '甲县乙镇2025年报.docx'],
    ['..', '政府信息公开工作年度报告.docx'],
    ['a b\u202e\u0000c', 'abc.docx'],
    ['甲'.repeat(200), `${'甲'.repeat(60)}.docx`],
  ])('the file name of %j', (title, name) => {
    expect(fileNameOf(title, 'docx')).toBe(name);
  });

  test.each([
    ['a\u0000b\u000bc', 'abc', 2],
    ['一\r\n二\u2028三', '一\n二\n三', 0],
    ['\ud800坏', '坏', 1],
    ['𠮷😀䶮\t', '𠮷😀䶮\t', 0],
  ])('%j without what no file holds', (text, kept, removed) => {
    expect(printableText(text)).toEqual({ text: kept, removed });
  });
});
