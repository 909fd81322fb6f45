import { expect, test } from 'vitest';
import { cellOfPlace, cells, pathOfPlace, sectionOfPlace } from './place.ts';

test('every cell of the form is named once', () => {
  expect(cells).toHaveLength(new Set(cells.map(({ place }) => place)).size);
  expect(cells).toHaveLength(10 + 25 * 7 + 15);
});

test.each([
  ['3/received/total', '3/received/total'],
  ['2/licences', '2/licences'],
  // A whole row, a whole column, a whole table.
  ['3/granted', '3/granted/naturalPerson'],
  ['3/total', '3/received/total'],
  ['4/reconsideration', '4/reconsideration/upheld'],
  ['4', '4/reconsideration/upheld'],
  ['overview', null],
  ['channel.wechat', null],
])('%s is seen at cell %s', (place, cell) => {
  expect(cellOfPlace(place)).toBe(cell);
});

test.each([
  ['proactive', 'proactive'],
  ['overview', 'lead'],
  ['problems', 'problems'],
  ['other', 'fees'],
  ['preamble', 'preamble'],
  ['document', null],
  ['title', null],
])('%s is seen in section %s', (place, section) => {
  expect(sectionOfPlace(place)).toBe(section);
});

test.each([
  ['3/received/total', '/r/figures?place=3%2Freceived%2Ftotal'],
  ['measures', '/r/text?section=measures'],
  ['document', '/r/text'],
  [null, '/r/text'],
])('%s leads to %s', (place, path) => {
  expect(pathOfPlace('/r', place)).toBe(path);
});
