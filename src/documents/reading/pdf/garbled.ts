import type { Glyph } from './glyph.ts';

/** Fonts of bullets and signs, whose characters are private by nature. */
const signs = /symbol|wingding|webding|dingbat|bullet/i;

/** Whether a character is one that a Chinese office document could contain, emoji among them. */
const expected =
  /^[\u0020-\u007E\u00A0-\u017F\u01CD-\u01DC\u0250-\u0261\u02C7-\u02D9\u0391-\u03C9\u0401-\u0451\u2000-\u206F\u20A0-\u20BF\u2100-\u27BF\u2900-\u2BFF\u2E80-\u312F\u3190-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFB00-\uFB06\uFE10-\uFE6F\uFF00-\uFFEF\u{1F100}-\u{1F1FF}\u{1F300}-\u{1FAFF}\u{20000}-\u{323AF}]+$/u;

export function isExpected(text: string): boolean {
  return ordinary.test(text) || expected.test(text);
}

/** Nearly all of a Chinese document; saves time over the full list. */
const ordinary = /^[\u0020-\u007E\u3000-\u3020\u4E00-\u9FFF\uFF01-\uFF5E]$/;

/**
 * Whether the text of a page cannot be trusted: a font without a table from glyphs to characters gives
 * private or impossible characters. One such font is enough, for it may be the one of the figures.
 */
export function isGarbled(glyphs: readonly Glyph[], nameOf: (font: string) => string): boolean {
  const fonts = new Map<string, { strange: number; all: number }>();
  for (const { text, font } of glyphs) {
    const count = fonts.get(font) ?? { strange: 0, all: 0 };
    count.all += 1;
    if (!isExpected(text)) count.strange += 1;
    fonts.set(font, count);
  }
  return [...fonts].some(
    ([font, { strange, all }]) => strange >= 3 && strange > all * 0.2 && !signs.test(nameOf(font)),
  );
}
