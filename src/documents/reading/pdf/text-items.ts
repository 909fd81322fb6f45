import { area, type Box } from './geometry.ts';
import { type Direction, type Glyph, turned } from './glyph.ts';
import type { PageContent } from './page-content.ts';
import type { Stroke } from './strokes.ts';

/** Radicals and vertical forms that fonts give instead of the character they stand for, and NFKC leaves. */
const standsFor: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⺟': '母',
  '⺁': '厂',
  '⺇': '几',
  '⺏': '尢',
  '⺻': '聿',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
  '︵': '（',
  '︶': '）',
  '︐': '，',
  '︑': '、',
  '︒': '。',
  '︓': '：',
  '︔': '；',
};

/**
 * The character that is meant: Kangxi radicals (⼀), compatibility ideographs and ligatures become ordinary
 * characters, half and full width stay as printed.
 */
export function plainForm(text: string): string {
  // oxlint-disable-next-line no-control-regex -- plain ASCII is by far the most frequent and needs nothing
  if (/^[\u0000-\u2DFF\u3000-\uD7FF]*$/.test(text)) return text;
  return text.replace(
    /[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06\uFE10-\uFE14\uFE35\uFE36]|[\u{2F800}-\u{2FA1F}]/gu,
    (character) => standsFor[character] ?? character.normalize('NFKC'),
  );
}

/** Glyphs without those printed again at nearly the same place, as imitated bold type and shadows are. */
export function withoutOverprints(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<number, Glyph[]>();
  return glyphs.filter((glyph) => {
    const [left, right] = [fieldOf(glyph.left - reach), fieldOf(glyph.left + reach)];
    const [top, bottom] = [fieldOf(glyph.top - reach), fieldOf(glyph.top + reach)];
    for (let x = left; x <= right; x += 1) {
      for (let y = top; y <= bottom; y += 1) {
        if (seen.get(x * 65_536 + y)?.some((other) => overprints(glyph, other)) === true) return false;
      }
    }
    const key = fieldOf(glyph.left) * 65_536 + fieldOf(glyph.top);
    const there = seen.get(key);
    if (there === undefined) seen.set(key, [glyph]);
    else if (there.length < mostInField) there.push(glyph);
    return true;
  });
}

/** Side of the fields in which glyphs are looked up and how far an overprint may lie off, points. */
const field = 4;
const reach = 2;
const mostInField = 40;

/** Beyond it there is no page, points: of what lies further out whole numbers are no longer counted one by one. */
const farthest = 1_000_000;

const fieldOf = (place: number): number => Math.floor(Math.max(-farthest, Math.min(farthest, place)) / field);

function overprints(a: Glyph, b: Glyph): boolean {
  if (a.text !== b.text) return false;
  const near = Math.min(reach, 0.15 * Math.min(a.size, b.size));
  return (
    a.direction === b.direction && Math.abs(a.left - b.left) <= near && Math.abs(a.bottom - b.bottom) <= near
  );
}

/** The direction of most text on the page. A vertical font on an upright page does not count as turned. */
export function mainDirection(glyphs: readonly Glyph[]): Direction {
  const counts = new Map<Direction, number>();
  for (const { direction } of glyphs) counts.set(direction, (counts.get(direction) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] > glyphs.length * 0.6 ? most[0] : 'right';
}

/** The page turned so that text in direction `main` goes to the right. */
export function turnPage(content: PageContent, main: Direction): PageContent {
  if (main === 'right') return content;
  const { width, height } = content;
  const turnBox = ({ left, top, right, bottom }: Box): Box => {
    if (main === 'left') {
      return { left: width - right, top: height - bottom, right: width - left, bottom: height - top };
    }
    if (main === 'down') return { left: top, top: width - right, right: bottom, bottom: width - left };
    return { left: height - bottom, top: left, right: height - top, bottom: right };
  };
  const turn = <T extends Box>(box: T): T => ({ ...box, ...turnBox(box) });
  const sideways = main !== 'left';
  return {
    width: sideways ? height : width,
    height: sideways ? width : height,
    glyphs: content.glyphs.map((glyph) => ({ ...turn(glyph), direction: turned(glyph.direction, main) })),
    strokes: content.strokes.map((stroke) => strokeIn(turnBox(boxOf(stroke)), stroke.axis, sideways)),
    pictures: content.pictures.map(turn),
    lostText: content.lostText,
  };
}

function boxOf({ axis, at, from, to }: Stroke): Box {
  return axis === 'horizontal'
    ? { left: from, right: to, top: at, bottom: at }
    : { left: at, right: at, top: from, bottom: to };
}

function strokeIn({ left, top, right, bottom }: Box, axis: Stroke['axis'], sideways: boolean): Stroke {
  return (axis === 'horizontal') !== sideways
    ? { axis: 'horizontal', at: top, from: left, to: right }
    : { axis: 'vertical', at: left, from: top, to: bottom };
}

/** Pictures at least `share` of the page large with hardly any text upon them. */
export function barePictures(content: PageContent, share: number): Box[] {
  return content.pictures.filter((picture) => {
    if (area(picture) < share * content.width * content.height) return false;
    const upon = content.glyphs.filter(
      (glyph) =>
        glyph.left >= picture.left &&
        glyph.right <= picture.right &&
        glyph.top >= picture.top &&
        glyph.bottom <= picture.bottom,
    );
    return upon.length < 10;
  });
}
