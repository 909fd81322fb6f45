/** A box in fractions of a page, from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The smallest box: what is smaller was a click. */
export const least = 0.004;

const within = (value: number, from: number, to: number) => Math.min(to, Math.max(from, value));

/** The box between two points, kept on the page. */
export function boxBetween(a: Point, b: Point): Box {
  const [left, right] = [within(Math.min(a.x, b.x), 0, 1), within(Math.max(a.x, b.x), 0, 1)];
  const [top, bottom] = [within(Math.min(a.y, b.y), 0, 1), within(Math.max(a.y, b.y), 0, 1)];
  return { x: left, y: top, w: right - left, h: bottom - top };
}

export const isDrawn = ({ w, h }: Box): boolean => w >= least && h >= least;

/** The box moved, as far as the page goes. */
export function moved(box: Box, dx: number, dy: number): Box {
  return { ...box, x: within(box.x + dx, 0, 1 - box.w), y: within(box.y + dy, 0, 1 - box.h) };
}

/** The box with its lower right corner moved, never smaller than a line. */
export function sized(box: Box, dw: number, dh: number): Box {
  return { ...box, w: within(box.w + dw, least, 1 - box.x), h: within(box.h + dh, least, 1 - box.y) };
}

export function holds({ x, y, w, h }: Box, point: Point): boolean {
  return point.x >= x && point.x <= x + w && point.y >= y && point.y <= y + h;
}

/** Whether a box lies under another as a whole, but for a hair. */
export function covers(cover: Box, box: Box): boolean {
  const hair = 0.002;
  return (
    box.x >= cover.x - hair &&
    box.y >= cover.y - hair &&
    box.x + box.w <= cover.x + cover.w + hair &&
    box.y + box.h <= cover.y + cover.h + hair
  );
}

/** What an arrow key does to a box: moves it, with Shift sizes it. Null for other keys. */
export function byKey(box: Box, key: string, shift: boolean): Box | null {
  const step = 0.004;
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-step, 0],
    ArrowRight: [step, 0],
    ArrowUp: [0, -step],
    ArrowDown: [0, step],
  };
  const by = steps[key];
  if (by === undefined) return null;
  return shift ? sized(box, ...by) : moved(box, ...by);
}
