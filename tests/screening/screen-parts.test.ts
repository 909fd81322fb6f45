import { describe, expect, it, test } from 'vitest';
import { applyMasks } from '../../src/screening/apply-masks.ts';
import { maskOf } from '../../src/screening/mask.ts';
import type { PartRole, Screened, ScreenedPart, ScreenedTable } from '../../src/screening/part.ts';
import { screeningRules } from '../../src/screening/rules.ts';
import { screenParts } from '../../src/screening/screen-parts.ts';

const key = 'a key for tests only';
const part = (text: string, role: PartRole = 'body', place = '正文'): ScreenedPart => ({ place, role, text });
const table = (rows: readonly (readonly (string | ScreenedPart)[])[], caption?: string): ScreenedTable => ({
  place: '工作表“名单”',
  ...(caption === undefined ? {} : { caption }),
  rows: rows.map((row, at) =>
    row.map((cell, column) =>
      typeof cell === 'string' ? part(cell, 'cell', `第${at + 1}行第${column + 1}列`) : cell,
    ),
  ),
});
const screen = (...screened: readonly Screened[]) => screenParts(screened, screeningRules, { key });
const told = (hits: ReturnType<typeof screen>) =>
  hits.map(({ kind, level, masked }) => `${kind}|${level}|${masked}`);

const id = '35000019850410007X';

describe('places that readers of the page do not see', () => {
  test.each<[PartRole, string]>([
    ['hidden', '隐藏内容'],
    ['comment', '批注'],
    ['deleted', '修订痕迹'],
    ['metadata', '文件属性'],
    ['annotation', '注释'],
    ['covered', '遮挡物下面'],
    ['embedded', '嵌入的文件'],
  ])('a phone in %s is an error, and the reason says where', (role, name) => {
    const [hit] = screen(part('电话：13800001234', role));
    expect(hit).toMatchObject({ kind: '手机号码', level: 'error' });
    expect(hit?.why).toContain(`写在${name}里，页面上看不见`);
  });

  test.each<PartRole>(['body', 'title', 'cell', 'file-name', 'alt', 'header', 'footnote'])(
    'a phone in %s is a warning',
    (role) => {
      const [hit] = screen(part('电话：13800001234', role));
      expect(hit).toMatchObject({ kind: '手机号码', level: 'warning' });
      expect(hit?.why).not.toContain('看不见');
    },
  );

  test.each([
    ['名单13800001234.xlsx', ['手机号码|warning|138****1234']],
    [`${id}.jpg`, ['身份证号|error|35*************07X']],
    ['t20260313_13800001234.html', []],
    ['乙政发〔2026〕1号.pdf', []],
  ])('the name of a file before its ending: %s', (name, found) => {
    expect(told(screen(part(name, 'file-name')))).toEqual(found);
  });

  it('finds a hidden column of identity numbers in a list', () => {
    const hits = screen(
      table([
        ['姓名', part('身份证号', 'hidden', '第1行B列（隐藏）'), '金额'],
        ['张三', part(id, 'hidden', '第2行B列（隐藏）'), '120.00'],
      ]),
    );
    expect(told(hits)).toEqual(['身份证号|error|35*************07X']);
    expect(hits[0]?.spots).toEqual([
      expect.objectContaining({
        place: '第2行B列（隐藏）',
        role: 'hidden',
        at: { part: 0, row: 1, column: 1 },
      }),
    ]);
  });
});

describe('numbers that are split', () => {
  it('over two cells: each piece has its own mask', () => {
    const [hit, ...more] = screen(
      table([
        ['姓名', '身份证号', ''],
        ['张三', '350000198504', '10007X'],
      ]),
    );
    expect(more).toEqual([]);
    expect(hit?.spots.map(({ at, mask }) => [at.column, mask])).toEqual([
      [1, '35**********'],
      [2, '***07X'],
    ]);
  });

  it('over two lines of a column', () => {
    const [hit] = screen(
      table([
        ['姓名', '身份证号'],
        ['张三', '350000198504'],
        ['', '10007X'],
      ]),
    );
    expect(hit?.spots.map(({ at }) => at.row)).toEqual([1, 2]);
  });

  it('over one digit a cell', () => {
    const [hit] = screen(table([['公民身份号码', ...id]]));
    expect(hit?.spots.length).toBe(18);
    expect(hit?.spots.map(({ mask }) => mask).join('')).toBe('35*************07X');
  });

  it('over two paragraphs, the first half no phone', () => {
    const halves = [part('李四 13000019371'), part('0010741，男')] as const;
    expect(told(screen(...halves))).toEqual(['身份证号|error|13*************741']);
    expect(told(screen(halves[0], part('0010742，男')))).toEqual(['手机号码|warning|130****9371']);
    const hits = screen(part('张三350000198504'), part('10007X，男'));
    expect(told(hits)).toEqual(['身份证号|error|35*************07X']);
    expect(hits[0]?.spots.map(({ at }) => at.part)).toEqual([0, 1]);
  });
});

describe('what the columns and the title of a table say', () => {
  const rows = (heading: string, cell: string) => [
    ['姓名', heading],
    ['张三', cell],
  ];
  test.each([
    [
      '身份证号',
      '350000198504100079',
      '身份证号|error|35*************079',
      'check digit wrong, but so called',
    ],
    ['身份证号', '35000019850410007', '身份证号|error|35************007', 'one digit forgotten'],
    ['联系电话', '0591-87654321', '固定电话|warning|0591****4321', 'phone of a home'],
    ['联系电话', '1380000 1234', '手机号码|warning|138****1234', 'odd groups'],
    ['银行账号', '80100012345678', '银行账号|warning|**********5678', 'no check digit'],
    ['医保编号', '3501234567', '社保账号|error|******4567', 'health insurance'],
    ['护照号码', 'E12345678', '证件号码|error|*******78', 'passport'],
    ['家庭住址', '甲县乙镇丙村3组12号', '详细住址|warning|甲县乙镇***', 'home'],
    ['病种', '尿毒症', '敏感身份|error|张*', 'illness'],
    ['残疾等级', '二级', '敏感身份|error|张*', 'grade'],
    ['备注', '孤儿', '敏感身份|error|张*', 'note'],
    ['备注', '精神残疾二级', '敏感身份|error|张*', 'note'],
  ])('%s: %s', (heading, cell, expected) => {
    expect(told(screen(table(rows(heading, cell))))).toEqual([expected]);
  });

  test.each([
    ['受理编号', id],
    ['金额（元）', '13800001234'],
    ['办公电话', '0591-87654321'],
    ['所在村', '丙村'],
    ['家庭住址', '甲县乙镇丙村'],
    ['健康状况', '健康'],
    ['是否残疾', '否'],
    ['身份证号', '35*************07X'],
    ['联系电话', '138****1234'],
  ])('%s: %s is left alone', (heading, cell) => {
    expect(told(screen(table(rows(heading, cell))))).toEqual([]);
  });

  it('takes the title for everyone in the list, not for a list of offices', () => {
    const list = table(
      [
        ['姓名', '金额'],
        ['张三', '100'],
        ['李四', '100'],
      ],
      '孤儿基本生活费发放名单',
    );
    expect(told(screen(list))).toEqual(['敏感身份|error|张*', '敏感身份|error|李*']);
    expect(
      told(
        screen(
          part('乙镇孤儿名单', 'title'),
          table([
            ['姓名', '金额'],
            ['张三', '100'],
          ]),
        ),
      ),
    ).toEqual(['敏感身份|error|张*']);
    expect(
      told(
        screen(
          table(
            [
              ['村名', '孤儿人数'],
              ['丙村', '3'],
            ],
            '孤儿人数统计',
          ),
        ),
      ),
    ).toEqual([]);
  });

  it('leaves the names of a list of subsistence allowances, which are published', () => {
    expect(
      told(
        screen(
          table(
            [
              ['户主姓名', '人口', '金额'],
              ['张三', '3', '900'],
            ],
            '农村低保对象名单',
          ),
        ),
      ),
    ).toEqual([]);
  });

  it('weighs phones and addresses of people who get help more', () => {
    const hits = screen(
      table(
        [
          ['户主姓名', '联系电话', '家庭住址'],
          ['张三', '13800001234', '丙村3组'],
        ],
        '农村低保对象名单',
      ),
    );
    expect(told(hits)).toEqual(['手机号码|error|138****1234', '详细住址|error|***']);
    expect(hits[0]?.why).toContain('名单里');
  });

  it('leaves the account of an office to pay to', () => {
    const rows = [
      ['单位名称', '银行账号'],
      ['甲县财政局', '80100012345678'],
    ];
    expect(told(screen(table(rows)))).toEqual([]);
  });
});

describe('lists whose cells stand apart by blanks', () => {
  const lines = [
    '乙镇残疾人补贴名单',
    '序号 姓 名 残疾类别 家庭住址 金额',
    '1 张三 肢体 丙村3组 120',
    '2 李四 肢体 120',
    '第1页',
    '3 王五 视力 丙村 120',
    '合计 360元',
    '受理编号 姓名 结果',
    '13800001234 赵六 通过',
  ];
  const expected = ['敏感身份|error|张*', '详细住址|error|***', '敏感身份|error|王*'];

  it('are read line by line as parts, over the end of a page', () => {
    const hits = screen(...lines.map((line, at) => part(line, 'body', `第${at + 1}行`)));
    expect(told(hits)).toEqual(expected);
    expect(hits.map(({ spots }) => spots[0].place)).toEqual(['第3行', '第3行', '第6行']);
    expect(hits.map(({ spots }) => lines[spots[0].at.part]?.slice(spots[0].start, spots[0].end))).toEqual([
      '张三',
      '丙村3组',
      '王五',
    ]);
  });

  it('are read in one text', () => {
    expect(told(screen(part(lines.join('\n'))))).toEqual(expected);
  });
});

describe('forms without headings', () => {
  it('take the cell to the left for the label', () => {
    const form = table([
      ['姓名', '张三', '身份证号', '350000198504100079'],
      ['账号', '80100012345678', '家庭住址', '乙镇丙村3组'],
      ['受理编号', '13800001234', '', ''],
    ]);
    expect(told(screen(form))).toEqual([
      '身份证号|error|35*************079',
      '银行账号|warning|**********5678',
      '详细住址|warning|乙镇***',
    ]);
  });

  it('leave the account of an office', () => {
    expect(
      told(
        screen(
          table([
            ['单位名称', '甲县财政局'],
            ['账号', '80100012345678'],
          ]),
        ),
      ),
    ).toEqual([]);
  });
});

describe('masks', () => {
  it('are what is put in the place of a hit', () => {
    const text = '张三，身份证号350000 19850410 007X，电话13800001234。';
    const hits = screen(part(text));
    expect(
      applyMasks(
        text,
        hits.flatMap(({ spots }) => spots),
      ),
    ).toBe('张三，身份证号35**** ******** *07X，电话138****1234。');
  });

  it('are none for a mark: writing over it would not make the paper public', () => {
    const [hit] = screen(part('机密★10年'));
    expect(hit?.spots[0].mask).toBeNull();
    expect(maskOf({ mask: null })).toBeNull();
    expect(applyMasks('机密★10年', hit?.spots ?? [])).toBe('机密★10年');
  });
});

it('wants a key that cannot be guessed', () => {
  expect(() => screenParts([], screeningRules, { key: 'short' })).toThrow(RangeError);
});
