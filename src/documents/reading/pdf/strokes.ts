import { apply, type Box, boxAround, type Matrix } from './geometry.ts';

/** A straight horizontal or vertical line on the page, wherever it came from. */
export interface Stroke {
  readonly axis: 'horizontal' | 'vertical';
  /** y of a horizontal, x of a vertical line. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A filled shape not thicker than this is a line, points. */
const thickestLine = 3.2;

/** Deviation from the axis within which a line still counts as straight, points. */
const slant = 1;

type Point = readonly [number, number];

/** Corner points of the parts of a path (pdf.js: 0 move, 1 line, 2 and 3 curves, 4 close). Curved parts are left out. */
export function polygonsOf(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const polygons: Point[][] = [];
  let current: Point[] = [];
  let curved = false;
  const finish = () => {
    if (current.length > 1 && !curved) polygons.push(current);
    current = [];
    curved = false;
  };
  for (let i = 0; i < path.length;) {
    const code = path[i];
    const [x, y] = [path[i + 1] ?? 0, path[i + 2] ?? 0];
    if (code === 0) {
      finish();
      current = [apply(matrix, x, y)];
      i += 3;
    } else if (code === 1) {
      current.push(apply(matrix, x, y));
      i += 3;
    } else if (code === 4) {
      const [first] = current;
      if (first !== undefined) current.push(first);
      i += 1;
    } else {
      curved = true;
      i += code === 2 ? 7 : 5;
    }
  }
  finish();
  return polygons;
}

/** The straight edges of a stroked path. */
export function strokedEdges(polygons: readonly Point[][]): Stroke[] {
  const strokes: Stroke[] = [];
  for (const points of polygons) {
    for (let i = 1; i < points.length; i += 1) {
      const [from, to] = [points[i - 1], points[i]];
      if (from !== undefined && to !== undefined) edge(from, to, strokes);
    }
  }
  return strokes;
}

/** Lines drawn by filling: thin shapes, and frames made of one rectangle inside another. */
export function filledLines(polygons: readonly Point[][]): Stroke[] {
  const boxes = polygons.map((points) => boxAround(points));
  const strokes = boxes.flatMap(thinBox);
  for (let i = 1; i < boxes.length; i += 1) {
    const [outer, inner] = [boxes[i - 1], boxes[i]];
    if (outer !== undefined && inner !== undefined && isFrame(outer, inner)) {
      strokes.push(...edgesOf(isWider(outer, inner) ? outer : inner));
    }
  }
  return strokes;
}

function edge([x1, y1]: Point, [x2, y2]: Point, strokes: Stroke[]): void {
  const [dx, dy] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (dy <= slant && dx > dy) {
    strokes.push({ axis: 'horizontal', at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
  } else if (dx <= slant && dy > dx) {
    strokes.push({ axis: 'vertical', at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  }
}

function thinBox(box: Box): Stroke[] {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (Math.min(width, height) > thickestLine) return [];
  const horizontal: Stroke = {
    axis: 'horizontal',
    at: (box.top + box.bottom) / 2,
    from: box.left,
    to: box.right,
  };
  const vertical: Stroke = {
    axis: 'vertical',
    at: (box.left + box.right) / 2,
    from: box.top,
    to: box.bottom,
  };
  // A dot belongs to a dotted line or to a corner: it may continue a line in both directions.
  if (Math.max(width, height) <= thickestLine) return [horizontal, vertical];
  return width > height ? [horizontal] : [vertical];
}

const isWider = (a: Box, b: Box): boolean => a.right - a.left > b.right - b.left;

function isFrame(a: Box, b: Box): boolean {
  const gaps = [a.left - b.left, a.top - b.top, b.right - a.right, b.bottom - a.bottom];
  const near = gaps.every((gap) => Math.abs(gap) > 0.05 && Math.abs(gap) <= thickestLine);
  return near && (gaps.every((gap) => gap > 0) || gaps.every((gap) => gap < 0));
}

function edgesOf({ left, top, right, bottom }: Box): Stroke[] {
  return [
    { axis: 'horizontal', at: top, from: left, to: right },
    { axis: 'horizontal', at: bottom, from: left, to: right },
    { axis: 'vertical', at: left, from: top, to: bottom },
    { axis: 'vertical', at: right, from: top, to: bottom },
  ];
}
