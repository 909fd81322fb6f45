import type { Box } from './geometry.ts';

/** Where the next character of a line stands: rotated text and vertical writing do not go to the right. */
export type Direction = 'right' | 'down' | 'left' | 'up';

/** One visible character (or ligature) with its box: its advance wide, its font size high. */
export interface Glyph extends Box {
  readonly text: string;
  /** Font size on the page, points. */
  readonly size: number;
  readonly direction: Direction;
  /** Name of the font inside the document, to judge a font as a whole. */
  readonly font: string;
}

/** Share of the font size that lies below the baseline in a glyph's box. */
export const descent = 0.12;

/**
 * Box of a glyph as if its line went to the right: reading order is then left to right, top to bottom
 * whatever the direction. Vertical columns follow each other from right to left.
 */
export function uprighted(glyph: Glyph): Glyph {
  const { left, top, right, bottom, direction } = glyph;
  if (direction === 'right') return glyph;
  if (direction === 'left') return { ...glyph, left: -right, top: -bottom, right: -left, bottom: -top };
  if (direction === 'down') return { ...glyph, left: top, top: -right, right: bottom, bottom: -left };
  return { ...glyph, left: -bottom, top: left, right: -top, bottom: right };
}

const clockwise: readonly Direction[] = ['right', 'down', 'left', 'up'];

/** Direction of `direction` on a page that is turned so that `main` goes to the right. */
export function turned(direction: Direction, main: Direction): Direction {
  const quarter = (clockwise.indexOf(direction) - clockwise.indexOf(main) + 4) % 4;
  return clockwise[quarter] ?? 'right';
}
