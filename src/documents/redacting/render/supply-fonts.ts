import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Pdfium } from './pdfium.ts';

const files = {
  serif: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  serifBold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  sans: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
} as const;

const faces = ['serif', 'serifBold', 'sans'] as const;
/** GB2312_CHARSET of Windows, by which PDFium asks for Chinese. */
const chinese = 134;

/**
 * Tells PDFium which fonts the machine has (FPDF_SYSFONTINFO): those that come with this package, read when a file needs them. So a
 * file that names 宋体 and does not bring it looks the same everywhere.
 */
export function supplyFonts({ pdfium, FPDF_SetSystemFontInfo }: Pdfium): void {
  const require = createRequire(import.meta.url);
  const read = new Map<number, Buffer>();
  const font = (handle: number): Buffer | null => {
    const face = faces[handle - 1];
    if (face === undefined) return null;
    const known = read.get(handle) ?? readFileSync(require.resolve(files[face]));
    read.set(handle, known);
    return known;
  };
  const name = (at: number): string => {
    const end = pdfium.HEAPU8.indexOf(0, at);
    return Buffer.from(pdfium.HEAPU8.subarray(at, end)).toString('latin1');
  };
  const hand = (data: Buffer, buffer: number, size: number): number => {
    if (buffer !== 0 && size >= data.length) pdfium.HEAPU8.set(data, buffer);
    return data.length;
  };
  const functions: readonly (readonly [string, (...numbers: number[]) => number | void])[] = [
    // Release, EnumFonts
    ['vi', () => undefined],
    ['vii', () => undefined],
    // MapFont: weight, italic, charset, pitch, name, exact
    [
      'iiiiiiii',
      (_, weight = 400, _italic, charset = 0, _pitch, face = 0) => handleOf(name(face), weight, charset),
    ],
    // GetFont
    ['iii', () => 0],
    // GetFontData: the whole file, or one of its tables
    [
      'iiiiii',
      (_, handle = 0, table = 0, buffer = 0, size = 0) => {
        const data = font(handle);
        const part = data === null || table === 0 ? data : tableOf(data, table >>> 0);
        return part === null ? 0 : hand(part, buffer, size);
      },
    ],
    // GetFaceName
    [
      'iiiii',
      (_, handle = 0, buffer = 0, size = 0) =>
        hand(Buffer.from(`${faces[handle - 1] ?? ''}\0`, 'latin1'), buffer, size),
    ],
    // GetFontCharset
    ['iii', () => chinese],
    // DeleteFont
    ['vii', () => undefined],
  ];
  const info = pdfium.wasmExports.malloc(4 * (functions.length + 1));
  pdfium.HEAP32[info >> 2] = 1;
  functions.forEach(([signature, run], at) => {
    pdfium.HEAP32[(info >> 2) + 1 + at] = pdfium.addFunction(run, signature);
  });
  FPDF_SetSystemFontInfo(info);
}

/** Latin fonts are PDFium's own; whatever is Chinese or not known is set in one of ours. */
function handleOf(face: string, weight: number, charset: number): number {
  if (charset !== chinese && /^(?:courier|helvetica|arial|times|symbol|zapf)/i.test(face)) return 0;
  if (/hei|yahei|sans|kai-?sc|dengxian|gothic/i.test(face)) return 3;
  return weight >= 600 ? 2 : 1;
}

function tableOf(data: Buffer, tag: number): Buffer | null {
  const count = data.readUInt16BE(4);
  for (let at = 12; at < 12 + count * 16; at += 16) {
    if (data.readUInt32BE(at) !== tag) continue;
    const start = data.readUInt32BE(at + 8);
    return data.subarray(start, start + data.readUInt32BE(at + 12));
  }
  return null;
}
