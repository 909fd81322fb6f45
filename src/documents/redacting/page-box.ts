import type { PageBox } from './redaction.ts';

/** The smallest box around boxes; the list must not be empty. */
export function around(boxes: readonly PageBox[]): PageBox {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    w: Math.max(...boxes.map((box) => box.x + box.w)) - x,
    h: Math.max(...boxes.map((box) => box.y + box.h)) - y,
  };
}

/** Places of a stretch of a line as one box, a little larger than its characters; null where nothing of it has a place. */
export function boxOfStretch(
  { places }: { readonly places: readonly (PageBox | null)[] },
  start: number,
  end: number,
): PageBox | null {
  const boxes = places.slice(start, end).flatMap((place) => (place === null ? [] : [place]));
  return boxes.length === 0 ? null : grown(around(boxes));
}

/** Wider by a hair, so that no edge of a letter looks out; never beyond the page. */
function grown({ x, y, w, h }: PageBox): PageBox {
  const left = Math.max(0, x - 0.001);
  const top = Math.max(0, y - 0.001);
  return {
    x: left,
    y: top,
    w: Math.min(1, x + w + 0.001) - left,
    h: Math.min(1, y + h + 0.001) - top,
  };
}

/** How much of a box lies under another, 0 to 1. */
export function shareUnder(box: PageBox, cover: PageBox): number {
  const w = Math.min(box.x + box.w, cover.x + cover.w) - Math.max(box.x, cover.x);
  const h = Math.min(box.y + box.h, cover.y + cover.h) - Math.max(box.y, cover.y);
  if (w <= 0 || h <= 0) return 0;
  return (w * h) / Math.max(box.w * box.h, 1e-12);
}
