import { type Box, compose, identity, type Matrix } from './geometry.ts';
import { descent, type Direction, type Glyph } from './glyph.ts';
import type { FontFacts } from './operators.ts';

/** A glyph as pdf.js lists it in a show command; numbers between the glyphs move the pen. */
export interface ShownGlyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
  /** Advance and origin in vertical writing. */
  readonly vmetric?: readonly number[] | null;
}

/** The part of the text state (PDF 32000-1, 9.3) that is saved with the graphics state. */
export interface TextSettings {
  readonly font: FontFacts;
  readonly fontId: string;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly rise: number;
  readonly leading: number;
}

export const initialText: TextSettings = {
  font: { broken: false, vertical: false, unit: 0.001, name: '', verticalMetrics: [-1000, 500, 880] },
  fontId: '',
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  rise: 0,
  leading: 0,
};

/** The pen of a text object: text matrix, and positions along its line. */
export class TextPen {
  private matrix: Matrix = identity;
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;

  begin(matrix: Matrix = identity): void {
    this.matrix = matrix;
    this.x = this.y = this.lineX = this.lineY = 0;
  }

  move(x: number, y: number): void {
    this.lineX += x;
    this.lineY += y;
    this.x = this.lineX;
    this.y = this.lineY;
  }

  /** Shows glyphs and gives the visible ones with their boxes on the page. `page` maps user space there. */
  show(shown: readonly (ShownGlyph | number)[], text: TextSettings, page: Matrix): Glyph[] {
    const glyphs: Glyph[] = [];
    const { font } = text;
    const unit = text.size * font.unit;
    const map = compose(page, this.matrix);
    const direction = directionOf(map, font.vertical, text.size < 0);
    const size = Math.abs(text.size) * Math.hypot(map[2], map[3]);
    const visible = direction !== null && size > 0.5;
    for (const item of shown) {
      if (typeof item === 'number') {
        this.advance((-item * text.size) / 1000, text);
        continue;
      }
      const spacing = text.charSpacing + (item.isSpace === true ? text.wordSpacing : 0);
      const metrics = item.vmetric ?? font.verticalMetrics;
      const along = font.vertical ? (metrics[0] ?? -1000) * unit : (item.width ?? 0) * unit;
      const character = item.unicode ?? '';
      if (visible && character.trim() !== '') {
        const box = this.boxOf(along, text, map);
        if (Number.isFinite(box.left + box.top + box.right + box.bottom)) {
          const { left, top, right, bottom } = box;
          glyphs.push({ text: character, left, top, right, bottom, size, direction, font: text.fontId });
        }
      }
      this.advance(along + (font.vertical ? -spacing : spacing), text);
    }
    return glyphs;
  }

  private advance(distance: number, text: TextSettings): void {
    if (text.font.vertical) this.y += distance;
    else this.x += distance * text.scale;
  }

  /** Box of a glyph at the pen. Upright glyphs of a vertical font hang below the pen, centred on it. */
  private boxOf(along: number, text: TextSettings, map: Matrix): Box {
    const height = text.size;
    const [x, y] = [this.x, this.y + text.rise];
    return text.font.vertical
      ? boxBetween(map, x - height / 2, y + along, x + height / 2, y)
      : boxBetween(map, x, y - descent * height, x + along * text.scale, y + (1 - descent) * height);
  }
}

/** Box on the page of the corners x1, y1 and x2, y2; the map turns by quarters only. */
function boxBetween([a, b, c, d, e, f]: Matrix, x1: number, y1: number, x2: number, y2: number): Box {
  const [px, py] = [a * x1 + c * y1 + e, b * x1 + d * y1 + f];
  const [qx, qy] = [a * x2 + c * y2 + e, b * x2 + d * y2 + f];
  return {
    left: Math.min(px, qx),
    top: Math.min(py, qy),
    right: Math.max(px, qx),
    bottom: Math.max(py, qy),
  };
}

/** Direction on the page; null for text on a slant, which is a watermark. */
function directionOf(map: Matrix, vertical: boolean, backwards: boolean): Direction | null {
  const sign = backwards ? -1 : 1;
  const dx = sign * (vertical ? -map[2] : map[0]);
  const dy = sign * (vertical ? -map[3] : map[1]);
  if (Math.abs(dy) < Math.abs(dx) * 0.15) return dx > 0 ? 'right' : 'left';
  if (Math.abs(dx) < Math.abs(dy) * 0.15) return dy > 0 ? 'down' : 'up';
  return null;
}
