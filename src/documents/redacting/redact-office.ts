import { wordsOfGround } from '../../law/index.ts';
import type { Removal } from '../inspection/inspected-part.ts';
import { inspectFile } from '../inspection/inspect-file.ts';
import type { Mask } from '../masking/mask.ts';
import { MaskIncomplete } from '../masking/mask.ts';
import { maskFile } from '../masking/mask-file.ts';
import { scanBytes } from '../masking/prove-masked.ts';
import { Haystack, isTelling } from '../masking/squeeze.ts';
import {
  CannotRedact,
  type CoveredPlace,
  type RedactedFile,
  RedactionIncomplete,
  type RedactionPlan,
} from './redaction.ts';

/** Everything that a Word file or a workbook hides: an applicant's copy has none of it. */
const everythingHidden: readonly Removal[] = [
  'comments',
  'changes',
  'hidden-text',
  'faint-text',
  'hidden-cells',
  'hidden-sheets',
  'formulas',
  'properties',
  'embedded',
  'caches',
  'custom-data',
  'picture-data',
  'macros',
];

const kinds = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/**
 * A Word file or a workbook with words covered wherever they stand, hidden places too: the words of the ground stand in their place.
 * What the file hides otherwise is taken out. Read back to prove it.
 * @throws CannotRedact, UnreadableFile, CannotMask with a Chinese sentence; RedactionIncomplete where the proof does not hold
 */
export async function redactOffice(
  bytes: Uint8Array,
  kind: 'docx' | 'xlsx',
  { boxes, words }: RedactionPlan,
): Promise<RedactedFile> {
  if (boxes.length > 0)
    throw new CannotRedact(
      'Word文件和表格按字词遮盖，不能画方框，没有生成遮盖件。要画方框的，请先另存为PDF再上传。',
    );
  const sought = words.filter(({ text }) => text.trim() !== '');
  if (sought.length === 0) throw new CannotRedact('还没有填要遮盖的字词，没有生成遮盖件。');
  const { parts } = await inspectFile(bytes, '');
  const hay = new Haystack(parts.map(({ text }) => text));
  const masks: Mask[] = [];
  const places: CoveredPlace[] = [];
  for (const { text, ground, note } of sought) {
    const found = hay.find(text);
    if (found.length === 0)
      throw new CannotRedact(`文件里没有“${text}”，没有生成遮盖件。请改成文件里的写法，或者删去这一项。`);
    const [full] = wordsOfGround(ground);
    for (const { index, start, end } of found) {
      const part = parts[index];
      if (part === undefined) continue;
      masks.push({ part: part.id, start, end, with: `【${full}】`, elsewhere: 'mask' });
      places.push({ page: null, ground, note });
    }
  }
  const masked = await maskFile(bytes, '', { masks, remove: everythingHidden }).catch((error: unknown) => {
    throw error instanceof MaskIncomplete ? new RedactionIncomplete(error.remains) : error;
  });
  const remains = await remaining(
    masked.bytes,
    sought.map(({ text }) => text),
  );
  if (remains.length > 0) throw new RedactionIncomplete(remains);
  return {
    bytes: masked.bytes,
    kind,
    mediaType: kinds[kind],
    ending: kind,
    covered: places.length,
    places,
    pictured: [],
    alsoOn: [],
    proof: `遮盖件已重新打开查验：${sought.length}项字词共${places.length}处都已换成遮盖的依据，全文和文件数据里都找不到。`,
    remarks: [
      '批注、修订痕迹、隐藏的内容、公式、文件属性和嵌入的文件都已去掉。文件里的图片没有遮盖，请逐张看一遍。',
      ...masked.remarks,
    ],
  };
}

/** Once more as a whole, with names and other short words, wherever they stand. */
async function remaining(bytes: Uint8Array, texts: readonly string[]): Promise<string[]> {
  const { parts } = await inspectFile(bytes, '');
  const hay = new Haystack(parts.map(({ text }) => text));
  const read = texts.flatMap((text) => hay.find(text)).map(({ index }) => parts[index]?.place ?? '文件');
  return [...new Set([...read, ...scanBytes(bytes, '文件', texts.filter(isTelling))])];
}
