import { describe, expect, it, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { registerKinds, registers } from './register.ts';
import {
  columnsOfRegister,
  faultsOfRegisterLine,
  readRegisterRow,
  registerColumns,
  type RegisterLine,
} from './register-row.ts';
import { columnFor, headOfList } from './table-head.ts';

const today = civilDate('2026-11-20');

describe('readRegisterRow', () => {
  test.each([
    [
      'a licence',
      'licence',
      { on: '2026/3/2', number: '乙许〔2026〕1号', matter: ' 农村村民住宅 \n建设审批 ', remark: '' },
      {
        number: '乙许〔2026〕1号',
        matter: '农村村民住宅 建设审批',
        on: '2026-03-02',
        count: 1,
        amountFen: null,
        remark: '',
      },
    ],
    [
      'several decisions in a line',
      'penalty',
      { on: '2026-03-31', number: '/', matter: '占用土地建房', count: '3件' },
      { number: null, matter: '占用土地建房', on: '2026-03-31', count: 3, amountFen: null, remark: '' },
    ],
    [
      'a fee in 元',
      'fee',
      { on: '2026-03-31', matter: '不动产登记费', yuan: '1,080.50' },
      { number: null, matter: '不动产登记费', on: '2026-03-31', count: 0, amountFen: 108_050, remark: '' },
    ],
    [
      'a fee in 万元',
      'fee',
      { on: '2026-03-31', matter: '不动产登记费', tenThousandYuan: '0.108' },
      { number: null, matter: '不动产登记费', on: '2026-03-31', count: 0, amountFen: 108_000, remark: '' },
    ],
  ] as const)('reads %s', (_, register, cells, line) => {
    expect(readRegisterRow(register, cells, today)).toEqual({ line, faults: [] });
  });

  test.each([
    ['no date', 'licence', { matter: '甲' }, ['没有填日期。']],
    [
      'a date that is none',
      'licence',
      { on: '三月', matter: '甲' },
      ['日期“三月”读不出来，请写成2026-03-02的样子。'],
    ],
    ['a date to come', 'licence', { on: '2026-11-21', matter: '甲' }, ['日期在今天以后，请核对。']],
    ['no matter', 'licence', { on: '2026-03-02' }, ['没有填许可事项。']],
    ['no matter of a penalty', 'penalty', { on: '2026-03-02' }, ['没有填处罚事由。']],
    [
      'a count in words',
      'coercion',
      { on: '2026-03-02', matter: '甲', count: '若干' },
      ['件数“若干”读不出来，请只写数字。'],
    ],
    [
      'no decision',
      'penalty',
      { on: '2026-03-02', matter: '甲', count: '0' },
      ['件数应为1到100000的整数，没有作出决定的不用登记。'],
    ],
    ['no amount', 'fee', { on: '2026-03-02', matter: '甲' }, ['没有填金额。']],
    [
      'an amount below 分',
      'fee',
      { on: '2026-03-02', matter: '甲', yuan: '1.005' },
      ['金额“1.005”读不出来，请写成1234.56的样子，最小到分。'],
    ],
    [
      'nothing collected',
      'fee',
      { on: '2026-03-02', matter: '甲', yuan: '0' },
      ['金额要大于0，没有收费的不用登记。'],
    ],
    [
      'too long a matter',
      'licence',
      { on: '2026-03-02', matter: '长'.repeat(101) },
      ['许可事项最多100个字。'],
    ],
    [
      'a date and a count',
      'licence',
      { on: 'x', matter: '甲', count: 'y' },
      ['日期“x”读不出来，请写成2026-03-02的样子。', '件数“y”读不出来，请只写数字。'],
    ],
  ] as const)('names %s', (_, register, cells, faults) => {
    expect(readRegisterRow(register, cells, today)).toEqual({ line: null, faults });
  });
});

test.each([
  ['count', { count: 1.5 }],
  ['count', { count: 100_001 }],
  ['number', { number: '长'.repeat(61) }],
  ['remark', { remark: '长'.repeat(201) }],
  ['on', { on: civilDate('1900-01-01') }],
] as const)('a line is wrong in %s', (field, change) => {
  const line: RegisterLine = { number: null, matter: '甲', on: today, count: 1, amountFen: null, remark: '' };
  expect(faultsOfRegisterLine('licence', line, today)).toEqual([]);
  expect(faultsOfRegisterLine('licence', { ...line, ...change }, today).map((fault) => fault.field)).toEqual([
    field,
  ]);
});

it('has columns for each register: decisions are counted, fees in money', () => {
  expect(registerKinds.filter((kind) => columnsOfRegister(kind).includes('yuan'))).toEqual(['fee']);
  expect(registerKinds.filter((kind) => columnsOfRegister(kind).includes('count'))).toEqual(
    registerKinds.filter((kind) => registers[kind].counts === 'decisions'),
  );
});

describe('the head of a list', () => {
  test.each([
    ['金额（元）', 'yuan'],
    ['收费金额(万元)', 'tenThousandYuan'],
    ['金额(万元)', 'tenThousandYuan'],
    ['* 决定日期：', 'on'],
    ['决定日期（必填）', 'on'],
    ['行政相对人', null],
    ['姓名', null],
    ['', null],
  ])('%j means %j', (heading, column) => {
    expect(columnFor(heading, registerColumns)).toBe(column);
  });

  it('is the first row with two headings that are known, under titles', () => {
    const rows = [
      ['乙镇行政许可一览表'],
      ['填报单位：乙镇', '2026年'],
      ['序号', '姓名', '许可事项', '决定日期'],
      ['1'],
    ];
    expect(headOfList(rows, registerColumns)).toEqual({ row: 2, places: { matter: 2, on: 3 } });
    expect(headOfList([['a', 'b']], registerColumns)).toBeNull();
  });

  it('takes the first of two columns of one name', () => {
    expect(headOfList([['日期', '决定日期', '事由']], registerColumns)?.places).toEqual({ on: 0, matter: 2 });
  });
});
