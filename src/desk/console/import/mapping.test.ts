import { describe, expect, it, test } from 'vitest';
import { columnTitles, mappedRows, mappingOf, unusedHeadings, withHeadRow, withPlace } from './mapping.ts';

const names = { on: ['日期', '决定日期'], matter: ['事项', '案由'], count: ['件数'] };
const rows = [
  ['一览表'],
  ['序号', '姓名', '案由', '决定日期'],
  ['1', '张三', '占地', '2026-03-02'],
  [],
  ['2', '', '', ''],
];

describe('the mapping of a sheet', () => {
  const mapping = mappingOf(rows, names);

  it('is suggested by its headings', () => {
    expect(mapping).toEqual({ headRow: 2, places: { matter: 2, on: 3 } });
    expect(mappingOf([['a'], ['b']], names)).toEqual({ headRow: 0, places: {} });
  });

  it('gives the rows under them, blank ones left out, with their numbers in the sheet', () => {
    expect(mappedRows(rows, mapping)).toEqual([{ row: 3, cells: { matter: '占地', on: '2026-03-02' } }]);
  });

  it('says what is not taken', () => {
    expect(unusedHeadings(rows, mapping)).toEqual(['序号', '姓名']);
  });

  it('follows another head', () => {
    const other = [['事项', '件数'], ...rows];
    expect(withHeadRow(other, 1, names)).toEqual({ headRow: 1, places: { matter: 0, count: 1 } });
    expect(mappedRows(rows, withHeadRow(rows, 0, names))).toEqual([]);
  });

  it('gives a place to one column only', () => {
    expect(withPlace(mapping, 'count', 3)).toEqual({ headRow: 2, places: { matter: 2, count: 3 } });
    expect(withPlace(mapping, 'on', null)).toEqual({ headRow: 2, places: { matter: 2 } });
    expect(withPlace(mapping, 'on', 0).places).toEqual({ matter: 2, on: 0 });
  });
});

test('columns are called by their letters and headings', () => {
  const titles = columnTitles(rows, 2).map(({ title }) => title);
  expect(titles).toEqual(['A 序号', 'B 姓名', 'C 案由', 'D 决定日期']);
  expect(columnTitles([Array.from({ length: 28 }, () => 'x')], 0).at(-1)?.title).toBe('AB');
});
