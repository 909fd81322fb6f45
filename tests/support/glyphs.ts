import type { Direction, Glyph } from '../../src/documents/reading/pdf/glyph.ts';

/** Glyphs of a text on one baseline: Chinese characters one size wide, others half. */
export function glyphsOf(
  text: string,
  left: number,
  baseline: number,
  size = 10,
  options: { readonly gap?: number; readonly direction?: Direction; readonly font?: string } = {},
): Glyph[] {
  let x = left;
  const glyphs: Glyph[] = [];
  for (const character of text) {
    const width = character.charCodeAt(0) < 0x100 ? size / 2 : size;
    if (character !== ' ') {
      glyphs.push({
        text: character,
        left: x,
        right: x + width,
        top: baseline - 0.88 * size,
        bottom: baseline + 0.12 * size,
        size,
        direction: options.direction ?? 'right',
        font: options.font ?? 'F1',
      });
    }
    x += width + (options.gap ?? 0);
  }
  return glyphs;
}
