import { inspectPicture, pictureKind } from '../inspection/picture.ts';
import { labelMaker } from './labels.ts';
import { lossyDifference, notCovered, paintBoxes } from './paint-boxes.ts';
import {
  CannotRedact,
  mostBoxes,
  type RedactedFile,
  RedactionIncomplete,
  type RedactionPlan,
} from './redaction.ts';
import { decodePicture, encodeJpeg, encodePng } from './render/codecs.ts';
import type { Raster } from './render/raster.ts';

/**
 * A picture with boxes burned in, turned as it is shown, without anything beside its pixels; read back to prove it. A WebP comes
 * back as JPEG.
 * @throws CannotRedact with a Chinese sentence, RedactionIncomplete where the proof does not hold
 */
export async function redactPicture(
  bytes: Uint8Array,
  kind: 'jpeg' | 'png' | 'webp',
  { boxes, words }: RedactionPlan,
): Promise<RedactedFile> {
  if (words.length > 0)
    throw new CannotRedact('图片里的文字不能按字词遮盖，没有生成遮盖件。请在图片上画方框。');
  if (boxes.length === 0) throw new CannotRedact('还没有画方框，没有生成遮盖件。');
  if (boxes.length > mostBoxes) throw new CannotRedact(`方框超过${mostBoxes}个，没有生成遮盖件。`);
  if (boxes.some(({ page }) => page !== 1))
    throw new CannotRedact('图片只有一页，有方框画在别的页，没有生成遮盖件。请删去这个方框。');
  const labelOf = labelMaker();
  const raster = await decodePicture(bytes, kind);
  await paintBoxes(raster, boxes, labelOf);
  const made = kind === 'png' ? 'png' : 'jpeg';
  const file = made === 'png' ? encodePng(raster) : await encodeJpeg(raster);
  const again = await decodePicture(file, made);
  const bad = await notCovered(again, boxes, labelOf, made === 'png' ? 0 : lossyDifference);
  const remains = [
    ...bad.map((at) => `第${at + 1}个方框`),
    ...(sameSize(again, raster) ? [] : ['图片的大小']),
    ...beside(file),
  ];
  if (remains.length > 0) throw new RedactionIncomplete(remains);
  return {
    bytes: file,
    kind: made,
    mediaType: made === 'png' ? 'image/png' : 'image/jpeg',
    ending: made === 'png' ? 'png' : 'jpg',
    covered: boxes.length,
    places: boxes.map(({ page, ground, note }) => ({ page, ground, note })),
    pictured: [],
    alsoOn: [],
    proof: `遮盖件已重新打开查验：${boxes.length}处方框的像素里没有留下原来的内容，图片里没有拍摄信息、地点和附注。`,
    remarks: ['图片里的拍摄信息、地点和附注都已去掉。', ...(kind === 'webp' ? ['WebP图片已转为JPG。'] : [])],
  };
}

function sameSize(a: Raster, b: Raster): boolean {
  return a.width === b.width && a.height === b.height;
}

function beside(file: Uint8Array): string[] {
  if (pictureKind(file) === null) return ['图片的格式'];
  const facts = inspectPicture(file);
  return facts === null ? ['图片的格式'] : [...facts.notes, ...facts.texts.map(({ name }) => name)];
}
