import type { PageBox } from '../redaction.ts';

/** Pixels of a picture, four bytes each: red, green, blue and 255, from the top left row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** A rectangle of pixels; right and bottom excluded. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels of one picture at most: A3 in 300 dots is half of it. */
export const mostPixels = 40_000_000;

export function whiteRaster(width: number, height: number): Raster {
  return { width, height, data: new Uint8ClampedArray(width * height * 4).fill(255) };
}

/** The pixels that a box touches, also in part. */
export function pixelsOf({ x, y, w, h }: PageBox, { width, height }: Raster): PixelBox {
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
  return {
    left: within(Math.floor(x * width), width),
    top: within(Math.floor(y * height), height),
    right: within(Math.ceil((x + w) * width), width),
    bottom: within(Math.ceil((y + h) * height), height),
  };
}

export function fillBlack({ data, width }: Raster, { left, top, right, bottom }: PixelBox): void {
  for (let row = top; row < bottom; row += 1) {
    const start = (row * width + left) * 4;
    data.fill(0, start, start + Math.max(0, right - left) * 4);
    for (let at = start + 3; at < start + (right - left) * 4; at += 4) data[at] = 255;
  }
}

/** Whether a picture has no colour, but for the traces that lossy writing leaves. */
export function isGray({ data }: Raster): boolean {
  for (let at = 0; at < data.length; at += 4) {
    const [r = 0, g = 0, b = 0] = [data[at], data[at + 1], data[at + 2]];
    if (Math.abs(r - g) > 6 || Math.abs(g - b) > 6 || Math.abs(r - b) > 6) return false;
  }
  return true;
}

/** One byte a pixel where it is gray, three where it is not. */
export function samplesOf({ data, width, height }: Raster, gray: boolean): Uint8Array {
  const channels = gray ? 1 : 3;
  const samples = new Uint8Array(width * height * channels);
  for (let from = 0, to = 0; from < data.length; from += 4, to += channels) {
    samples[to] = gray ? (data[from + 1] ?? 0) : (data[from] ?? 0);
    if (gray) continue;
    samples[to + 1] = data[from + 1] ?? 0;
    samples[to + 2] = data[from + 2] ?? 0;
  }
  return samples;
}

/** The largest difference of two pictures of one size within a box, 0–255. */
export function differenceWithin(a: Raster, b: Raster, { left, top, right, bottom }: PixelBox): number {
  let most = 0;
  for (let row = top; row < bottom; row += 1) {
    for (let at = (row * a.width + left) * 4; at < (row * a.width + right) * 4; at += 1)
      most = Math.max(most, Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0)));
  }
  return most;
}
