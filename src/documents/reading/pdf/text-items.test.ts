import { describe, expect, it, test } from 'vitest';
import { glyphsOf } from '../../../../tests/support/glyphs.ts';
import { isGarbled } from './garbled.ts';
import type { Glyph } from './glyph.ts';
import { barePictures, mainDirection, plainForm, turnPage, withoutOverprints } from './text-items.ts';

test.each([
  ['⼀', '一'],
  ['⼈', '人'],
  ['⺠', '民'],
  ['豈', '豈'],
  ['ﬁ', 'fi'],
  ['１２', '１２'],
  ['（', '（'],
  ['公开', '公开'],
])('%s is meant as %s', (printed, meant) => {
  expect(plainForm(printed)).toBe(meant);
});

it('drops text printed again beside itself, and keeps double figures', () => {
  const bold = [...glyphsOf('公开11', 10, 20), ...glyphsOf('公开11', 10.4, 20)];
  expect(withoutOverprints(bold).map(({ text }) => text)).toEqual(['公', '开', '1', '1']);
});

it('ends where a hostile file puts text further out than numbers are counted', () => {
  for (const far of [1.1e17, -1.1e17, Infinity, -Infinity, NaN]) {
    expect(withoutOverprints(glyphsOf('公', far, 20))).toHaveLength(1);
    expect(withoutOverprints(glyphsOf('公', 20, far))).toHaveLength(1);
  }
});

describe('a turned page', () => {
  const vertical = (text: string, y: number): Glyph => ({
    text,
    left: 100,
    right: 110,
    top: y,
    bottom: y + 10,
    size: 10,
    direction: 'down',
    font: 'F1',
  });
  const content = {
    width: 600,
    height: 800,
    glyphs: [vertical('甲', 50), vertical('县', 60)],
    strokes: [{ axis: 'vertical', at: 90, from: 40, to: 200 } as const],
    pictures: [],
    lostText: false,
  };

  it('is turned so that its text goes to the right', () => {
    const page = turnPage(content, mainDirection(content.glyphs));
    expect([page.width, page.height]).toEqual([800, 600]);
    expect(page.glyphs.map(({ text, left, top, direction }) => [text, left, top, direction])).toEqual([
      ['甲', 50, 490, 'right'],
      ['县', 60, 490, 'right'],
    ]);
    expect(page.strokes).toEqual([{ axis: 'horizontal', at: 510, from: 40, to: 200 }]);
  });

  it('stays where it is with mixed directions', () => {
    expect(mainDirection([...content.glyphs, ...glyphsOf('正文正文', 10, 20)])).toBe('right');
  });
});

it('finds pictures with no text upon them', () => {
  const page = {
    width: 600,
    height: 800,
    strokes: [],
    lostText: false,
    glyphs: glyphsOf('图上的文字有十多个字呢', 110, 150),
  };
  const covered = { left: 100, top: 100, right: 500, bottom: 400 };
  const bare = { ...covered, top: 420, bottom: 700 };
  expect(barePictures({ ...page, pictures: [covered, bare] }, 0.1)).toEqual([bare]);
  expect(barePictures({ ...page, pictures: [bare] }, 0.5)).toEqual([]);
});

describe('isGarbled', () => {
  const name = () => 'ABCDEF+Font';
  it.each([
    ['private characters', '\uE001\uE002\uE003', true],
    ['replacement characters', '\uFFFD\uFFFD\uFFFD', true],
    ['control characters', '\u0011\u0012\u0013', true],
    ['other scripts', 'ሀሁሂ', true],
    ['Chinese', '甲县（一）①Ⅱ“三”——%·2024', false],
  ])('%s', (_, text, garbled) => {
    expect(isGarbled(glyphsOf(text, 0, 0), name)).toBe(garbled);
  });

  it('judges every font: the figures alone may be unreadable', () => {
    const page = [
      ...glyphsOf('很多读得出的汉字'.repeat(20), 0, 0),
      ...glyphsOf('\uE001\uE002\uE003', 0, 20, 10, { font: 'F2' }),
    ];
    expect(isGarbled(page, name)).toBe(true);
    expect(isGarbled(page, (font) => (font === 'F2' ? 'Wingdings' : ''))).toBe(false);
  });
});
