import type { Raster } from './raster.ts';

/** A picture no wider and no higher than a limit: each pixel is the mean of those that it stands for. */
export function shrunk(raster: Raster, most: number): Raster {
  const scale = Math.min(1, most / Math.max(raster.width, raster.height));
  if (scale === 1) return raster;
  const width = Math.max(1, Math.round(raster.width * scale));
  const height = Math.max(1, Math.round(raster.height * scale));
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = range(y, height, raster.height);
    for (let x = 0; x < width; x += 1) {
      const [left, right] = range(x, width, raster.width);
      const sums = [0, 0, 0];
      for (let row = top; row < bottom; row += 1)
        for (let column = left; column < right; column += 1)
          for (let channel = 0; channel < 3; channel += 1)
            sums[channel] =
              (sums[channel] ?? 0) + (raster.data[(row * raster.width + column) * 4 + channel] ?? 0);
      const count = (bottom - top) * (right - left);
      for (let channel = 0; channel < 3; channel += 1)
        data[(y * width + x) * 4 + channel] = (sums[channel] ?? 0) / count;
    }
  }
  return { width, height, data };
}

function range(at: number, size: number, original: number): readonly [number, number] {
  const start = Math.floor((at * original) / size);
  return [start, Math.max(start + 1, Math.floor(((at + 1) * original) / size))];
}
