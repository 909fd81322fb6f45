import type { LabelOf } from './labels.ts';
import type { Redaction } from './redaction.ts';
import {
  differenceWithin,
  fillBlack,
  type PixelBox,
  pixelsOf,
  type Raster,
  whiteRaster,
} from './render/raster.ts';

/** Paints boxes into a picture: black, with the words of their ground in white where they fit. All black first, so that no box cuts the words of another. */
export async function paintBoxes(
  raster: Raster,
  redactions: readonly Pick<Redaction, 'box' | 'ground'>[],
  labelOf: LabelOf,
): Promise<void> {
  for (const { box } of redactions) fillBlack(raster, pixelsOf(box, raster));
  for (const { box, ground } of redactions) {
    const pixels = pixelsOf(box, raster);
    const label = await labelOf(ground, pixels);
    if (label !== null) stamp(raster, label, pixels);
  }
}

function stamp(raster: Raster, label: Raster, { left, top, right, bottom }: PixelBox): void {
  const x = Math.round((left + right - label.width) / 2);
  const y = Math.round((top + bottom - label.height) / 2);
  for (let row = Math.max(0, top - y); row < label.height && y + row < bottom; row += 1) {
    const line = label.data.subarray(row * label.width * 4, (row + 1) * label.width * 4);
    raster.data.set(line, ((y + row) * raster.width + x) * 4);
  }
}

/** Differences that writing as JPEG leaves where letters stand, 0–255. What shone through a box would be seen from half of it. */
export const lossyDifference = 90;

/**
 * Where a painted picture is not, under its boxes, what it would be on an empty page: then something of the original is left.
 * @param most difference that is allowed: 0 for pictures that are kept to the pixel
 * @returns numbers of the boxes, from 0
 */
export async function notCovered(
  raster: Raster,
  redactions: readonly Pick<Redaction, 'box' | 'ground'>[],
  labelOf: LabelOf,
  most: number,
): Promise<number[]> {
  const empty = whiteRaster(raster.width, raster.height);
  await paintBoxes(empty, redactions, labelOf);
  return redactions.flatMap(({ box }, at) => {
    const pixels = most === 0 ? pixelsOf(box, raster) : inner(pixelsOf(box, raster));
    return differenceWithin(raster, empty, pixels) > most ? [at] : [];
  });
}

/** Lossy writing mixes what is up to eight pixels apart: the rim of a box takes something of what is beside it. */
function inner({ left, top, right, bottom }: PixelBox): PixelBox {
  const rim = Math.min(8, Math.floor((right - left) / 4), Math.floor((bottom - top) / 4));
  return { left: left + rim, top: top + rim, right: right - rim, bottom: bottom - rim };
}
