import type { Removal, StructureNote } from '../inspection/inspected-part.ts';
import { pictureKind } from '../inspection/picture.ts';
import { masksOfHits, screenable } from '../inspection/screenable.ts';
import { sniff, type ReadableKind } from '../reading/sniff.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import type { Screened } from '../../screening/part.ts';
import type { ScreenedHit } from '../../screening/screen-parts.ts';
import { CannotMask, MaskIncomplete } from './mask.ts';
import type { MaskingPool } from './masking-pool.ts';

/** What the desk asks of files; what goes wrong over a file is a sentence. */
export interface FileTools {
  readonly recognise: (bytes: Uint8Array, name: string) => Promise<Recognised | Unusable>;
  readonly inspect: (
    bytes: Uint8Array,
  ) => Promise<
    { readonly screened: readonly Screened[]; readonly structure: readonly StructureNote[] } | Unusable
  >;
  readonly mask: (
    bytes: Uint8Array,
    what: { readonly hits: readonly Pick<ScreenedHit, 'spots'>[]; readonly remove: readonly string[] },
  ) => Promise<{ readonly bytes: Uint8Array; readonly remarks: readonly string[] } | Unusable>;
}

interface Recognised {
  readonly mediaType: string;
  readonly endings: readonly string[];
}
interface Unusable {
  readonly reason: string;
}

const openXml = 'application/vnd.openxmlformats-officedocument';
const pictures = {
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  webp: { mediaType: 'image/webp', endings: ['webp'] },
} as const;
const papers: Readonly<Record<ReadableKind, Recognised | Unusable>> = {
  docx: { mediaType: `${openXml}.wordprocessingml.document`, endings: ['docx'] },
  xlsx: { mediaType: `${openXml}.spreadsheetml.sheet`, endings: ['xlsx'] },
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  doc: { mediaType: 'application/msword', endings: ['doc', 'wps'] },
  xls: { mediaType: 'application/vnd.ms-excel', endings: ['xls', 'et'] },
  text: { mediaType: 'text/plain', endings: ['txt', 'csv', 'md'] },
  html: { reason: '这是网页文件，没有存。请用浏览器打开，复制内容粘贴到正文，或者另存为PDF再上传。' },
  mht: { reason: '这是网页存档，没有存。请用浏览器打开，复制内容粘贴到正文，或者另存为PDF再上传。' },
  json: { reason: '这是JSON数据文件，没有存。请存为Excel表格（.xlsx）再上传。' },
};
const unusual: readonly (readonly [what: RegExp, sentence: string])[] = [
  [/演示文稿/u, '这是演示文稿，没有存。请另存为PDF再上传。'],
  [/压缩包/u, '这是压缩包，没有存。请先解压，再把里面的文件逐个上传。'],
  [/这是图片/u, '这种图片没有存。请用看图软件另存为JPG或PNG再上传。'],
];

/**
 * The desk's tools over a pool of threads. A file is inspected under no name: its name is screened with the text.
 */
export function fileToolsOf(pool: Pick<MaskingPool, 'inspect' | 'mask'>): FileTools {
  return {
    recognise: (bytes, name) => told(async () => recognised(bytes, name)),
    inspect: (bytes) =>
      told(async () => {
        const inspection = await pool.inspect(bytes, '');
        return { screened: screenable(inspection).screened, structure: inspection.structure };
      }),
    mask: (bytes, { hits, remove }) =>
      told(async () => {
        // The parts are those of these very bytes each time, so the places of the hits are found again.
        const masks = hits.length === 0 ? [] : masksOfHits(screenable(await pool.inspect(bytes, '')), hits);
        const { bytes: masked, remarks } = await pool.mask(bytes, '', { masks, remove: remove as Removal[] });
        return { bytes: masked, remarks };
      }),
  };
}

async function recognised(bytes: Uint8Array, name: string): Promise<Recognised | Unusable> {
  const picture = pictureKind(bytes);
  if (picture === 'heif') {
    return { reason: 'HEIC图片多数浏览器打不开，没有存。请用手机或看图软件另存为JPG再上传。' };
  }
  return picture === null ? papers[await sniff(bytes, name)] : pictures[picture];
}

async function told<T>(work: () => Promise<T>): Promise<T | Unusable> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableFile || error instanceof CannotMask || error instanceof MaskIncomplete) {
      const { message } = error;
      return { reason: unusual.find(([what]) => what.test(message))?.[1] ?? message };
    }
    throw error;
  }
}
