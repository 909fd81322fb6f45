import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { supplyFonts } from './supply-fonts.ts';

/** What is called of PDFium; pointers and handles are numbers, 0 where there is none. */
export interface Pdfium {
  readonly PDFiumExt_Init: () => void;
  readonly FPDF_LoadMemDocument: (at: number, size: number, password: string) => number;
  readonly FPDF_GetLastError: () => number;
  readonly FPDF_GetPageCount: (document: number) => number;
  readonly FPDF_LoadPage: (document: number, index: number) => number;
  readonly FPDF_GetPageWidthF: (page: number) => number;
  readonly FPDF_GetPageHeightF: (page: number) => number;
  readonly FPDF_ClosePage: (page: number) => void;
  readonly FPDF_CloseDocument: (document: number) => void;
  readonly FPDFBitmap_CreateEx: (
    width: number,
    height: number,
    format: number,
    buffer: number,
    stride: number,
  ) => number;
  readonly FPDFBitmap_FillRect: (
    bitmap: number,
    left: number,
    top: number,
    width: number,
    height: number,
    colour: number,
  ) => unknown;
  readonly FPDFBitmap_GetBuffer: (bitmap: number) => number;
  readonly FPDFBitmap_GetStride: (bitmap: number) => number;
  readonly FPDFBitmap_Destroy: (bitmap: number) => void;
  readonly FPDF_RenderPageBitmap: (
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ) => void;
  /** Draws form fields, for which a form must have been opened. */
  readonly FPDF_FFLDraw: (
    form: number,
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ) => void;
  readonly PDFiumExt_OpenFormFillInfo: () => number;
  readonly PDFiumExt_CloseFormFillInfo: (info: number) => void;
  readonly PDFiumExt_InitFormFillEnvironment: (document: number, info: number) => number;
  readonly PDFiumExt_ExitFormFillEnvironment: (form: number) => void;
  readonly FPDF_SetFormFieldHighlightAlpha: (form: number, alpha: number) => void;
  readonly FORM_OnAfterLoadPage: (page: number, form: number) => void;
  readonly FORM_OnBeforeClosePage: (page: number, form: number) => void;
  readonly FPDF_PageToDevice: (
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    x: number,
    y: number,
    outX: number,
    outY: number,
  ) => unknown;
  readonly FPDFText_LoadPage: (page: number) => number;
  readonly FPDFText_ClosePage: (text: number) => void;
  readonly FPDFText_CountChars: (text: number) => number;
  readonly FPDFText_GetUnicode: (text: number, index: number) => number;
  readonly FPDFText_IsGenerated: (text: number, index: number) => number;
  readonly FPDFText_GetCharAngle: (text: number, index: number) => number;
  readonly FPDFText_GetCharOrigin: (text: number, index: number, x: number, y: number) => unknown;
  readonly FPDFText_GetCharBox: (
    text: number,
    index: number,
    left: number,
    right: number,
    bottom: number,
    top: number,
  ) => unknown;
  readonly FPDFText_GetLooseCharBox: (text: number, index: number, box: number) => unknown;
  readonly FPDF_SetSystemFontInfo: (info: number) => void;
  readonly pdfium: PdfiumMemory;
}

/** Memory of the module: its views change when it grows, so they are read each time. */
export interface PdfiumMemory {
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
  readonly wasmExports: {
    readonly malloc: (size: number) => number;
    readonly free: (at: number) => void;
  };
  readonly addFunction: (run: (...numbers: number[]) => number | void, signature: string) => number;
}

interface PdfiumModule {
  readonly init: (overrides: {
    readonly instantiateWasm: (
      imports: WebAssembly.Imports,
      ready: (instance: WebAssembly.Instance) => void,
    ) => object;
  }) => Promise<Pdfium>;
}

/** Memory of one module at most, in bytes: a page of A3 in 200 dots takes some 60 MB with its fonts. */
const mostMemory = 1_073_741_824;

let opened: Promise<Pdfium> | null = null;

/**
 * PDFium as WebAssembly, once a thread: it draws pages as browsers do, and whatever a hostile file does to it stays within its
 * own memory. Fonts that a file names and does not bring are those that come with this package.
 */
export async function openPdfium(): Promise<Pdfium> {
  opened ??= start();
  return opened;
}

/** After a fault the module's memory is not to be trusted: the next call starts it anew. */
export function forgetPdfium(): void {
  opened = null;
}

async function start(): Promise<Pdfium> {
  const require = createRequire(import.meta.url);
  // Its types need a package that describes all of Emscripten, so what is called of it is described above.
  const { init } = require('@embedpdf/pdfium') as PdfiumModule;
  const compiled = await WebAssembly.compile(readFileSync(require.resolve('@embedpdf/pdfium/pdfium.wasm')));
  const module = await init({
    instantiateWasm: (imports, ready) => {
      const instance = new WebAssembly.Instance(compiled, withMemoryLimit(imports, mostMemory));
      ready(instance);
      return instance.exports;
    },
  });
  module.PDFiumExt_Init();
  supplyFonts(module);
  return module;
}

/** A file that asks for more memory than the limit is refused it, as on a machine that has no more. */
function withMemoryLimit(imports: WebAssembly.Imports, most: number): WebAssembly.Imports {
  const grow = imports['env']?.['emscripten_resize_heap'];
  if (typeof grow !== 'function') throw new Error('PDFium asks for its memory in an unknown way');
  const limited = (size: number): unknown => (size >>> 0 > most ? 0 : grow(size));
  return { ...imports, env: { ...imports['env'], emscripten_resize_heap: limited } };
}
