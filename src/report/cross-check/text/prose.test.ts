import { describe, expect, test } from 'vitest';
import { figuresIn } from './figures.ts';
import { listFaults } from './lists-in-text.ts';
import { foldProse, sentencesOf } from './prose.ts';

const textsOf = (text: string) => sentencesOf(text, 'overview').map((sentence) => sentence.text);

describe('Prose is folded', () => {
  test.each([
    ['共 10 件', '共10件'],
    ['WPS Office 软件', 'WPS Office软件'],
    ['3 5', '3 5'],
    ['１２件，其中（微信）5件', '12件，其中（微信）5件'],
    [
      '全年通过政府网站主动公开政府信息\n198条，比上年多。',
      '全年通过政府网站主动公开政府信息198条，比上年多。',
    ],
    ['全年通过政府网站主动公开政府信息。\n另有3条。', '全年通过政府网站主动公开政府信息。\n另有3条。'],
    [
      '全年通过政府网站主动公开政府信息\n（二）依申请公开',
      '全年通过政府网站主动公开政府信息\n（二）依申请公开',
    ],
    ['短行\n另一行', '短行\n另一行'],
  ])('%j', (text, folded) => expect(foldProse(text)).toBe(folded));
});

describe('A sentence', () => {
  test('ends at a full stop, not at a semicolon', () =>
    expect(textsOf('共10条；其中5条。另有3条。')).toStrictEqual(['共10条；其中5条。', '另有3条。']));

  test('that never ends is taken in pieces, cut where a clause ends, with no word lost', () => {
    const endless = '共10条，其中5条，'.repeat(1000);
    const pieces = textsOf(endless);
    expect(pieces.join('')).toBe(endless);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(2000);
    expect(pieces.every((piece) => piece.endsWith('，'))).toBe(true);
    expect(textsOf('公'.repeat(4500)).map((piece) => piece.length)).toStrictEqual([2000, 2000, 500]);
  });
});

test('A Chinese numeral within another figure is no figure of its own, one beside it is', () =>
  expect(figuresIn('共3百件，三件，4件，十二件').map(({ value }) => value)).toStrictEqual([300, 3, 4, 12]));

describe('Parts of a list', () => {
  const messages = (text: string) =>
    sentencesOf(text, 'overview').flatMap((sentence) =>
      listFaults(sentence).map(({ left, right }) => [left, right]),
    );

  test.each([
    ['公开198条，其中网站41条，公众号157条。', []],
    ['公开198条，其中网站41条，公众号158条。', [[199, 198]]],
    // What a deeper list divides is no part of the whole.
    ['公开198条，其中网站41条，包括补助24条；公众号157条。', []],
    ['公开10条，其中网站（含补助2条）4条，公众号7条。', [[11, 10]]],
  ])('%s', (text, sums) => expect(messages(text)).toStrictEqual(sums));
});
