import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { separatedRows, separatorOf } from './separated-text.ts';

describe('separatedRows', () => {
  test.each([
    [
      'tabs',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'commas',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['semicolons', 'a;b,c;d', [['a', 'b,c', 'd']]],
    [
      'Chinese commas where there are no others',
      'a，b\nc，d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a comma among tabs', 'a,b\tc', [['a,b', 'c']]],
    ['a cell of several lines', '"a\nb"\tc', [['a\nb', 'c']]],
    ['quotes within quotes', '"说“好”，""a""",b', [['说“好”，"a"', 'b']]],
    ['a quote that is a character', '3"管,b', [['3"管', 'b']]],
    ['a quote that never closes', '"a,b\nc', [['"a', 'b'], ['c']]],
    ['text after the closing quote', '"a"b,c', [['"a"b', 'c']]],
    ['blank cells and lines', ',a,\n\nb', [['', 'a', ''], [''], ['b']]],
    ['one cell', 'a', [['a']]],
  ])('reads %s', (_, text, rows) => {
    expect(separatedRows(text)).toEqual(rows);
  });

  it('reads back whatever was written as CSV', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '公', '"', ',', '\n', '\t', ';', ' ') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const text = rows
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        expect(separatedRows(text, ',')).toEqual(rows);
      }),
    );
  });
});

test.each([
  ['a\tb,c', '\t'],
  ['a,b;c,d', ','],
  ['"a,b,c";d', ';'],
  ['甲，乙', '，'],
  ['甲', ','],
] as const)('the separator of %j is %j', (text, separator) => {
  expect(separatorOf(text)).toBe(separator);
});
