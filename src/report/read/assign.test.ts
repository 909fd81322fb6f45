import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { assign, superfluousColumn } from './assign.ts';

const none = (count: number) => Array.from({ length: count }, () => null);

describe('figures to columns', () => {
  test.each([
    ['as many as columns', '1 2 3 4 5 6 21', ['1', '2', '3', '4', '5', '6', '21']],
    ['trailing blanks of a wider table', '1 2 3 4 5 6 21 _', ['1', '2', '3', '4', '5', '6', '21']],
    ['blank label columns before', '_ _ 1 2 3 4 5 6 21', ['1', '2', '3', '4', '5', '6', '21']],
    ['a blank cell inside', '1 _ 0 0 0 0 1', ['1', '', '0', '0', '0', '0', '1']],
    ['six zeros: the seventh is not known', '0 0 0 0 0 0', ['0', '0', '0', '0', '0', '0', null]],
    ['one zero: the others may stand on another line', '0', none(7)],
    ['six figures: none is certain', '5 0 0 0 0 0', none(7)],
    ['eight alike', '0 0 0 0 0 0 0 0', ['0', '0', '0', '0', '0', '0', '0']],
    ['eight: certain where both neighbours agree', '3 0 0 0 0 0 0 3', [null, '0', '0', '0', '0', '0', null]],
    ['cut out of a line, the last blank', '1 0 0 0 0 1 _', ['1', '0', '0', '0', '0', '1', null]],
    ['all blank', '_ _ _', ['', '', '', '', '', '', '']],
    ['a first blank that may be a shift', '_ 1 0 0 0 0 1', none(7)],
  ])('%s', (_, row, values) => {
    const figures = row.split(' ').map((text) => (text === '_' ? '' : text));
    expect(assign(figures, 7, false).values).toEqual(values);
  });

  it('says why where something is not certain', () => {
    expect(assign(['5', '0', '0', '0', '0', '0'], 7, false).reason).toBe(
      '这一行有6个数，表中应有7列，不能确定各属哪一列',
    );
  });

  it('keeps a leading blank where the file gives the columns', () => {
    expect(assign(['', '1', '0', '0', '0', '0', '1'], 7, true).values[0]).toBe('');
  });

  it('never gives a figure that does not stand at that column or the next when one is too many', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }), (numbers) => {
        const row = numbers.map(String);
        assign(row, 7, false).values.forEach((value, column) => {
          if (value !== null) expect([row[column], row[column + 1]]).toEqual([value, value]);
        });
      }),
    );
  });
});

describe('a superfluous column', () => {
  it('is the one that is blank in every row', () => {
    const rows = [
      ['1', '0', '', '1', '0', '0', '0', '2'],
      ['0', '0', '', '0', '', '0', '0', '0'],
    ];
    expect(superfluousColumn(rows, 7)).toBe(2);
  });

  it('is not guessed from one row', () => {
    expect(superfluousColumn([['1', '0', '', '1', '0', '0', '0', '2']], 7)).toBeNull();
  });
});
