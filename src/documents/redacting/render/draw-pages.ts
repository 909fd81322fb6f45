import { CannotRedact } from '../redaction.ts';
import { charactersOf, type DrawnCharacter } from './drawn-characters.ts';
import { forgetPdfium, openPdfium, type Pdfium } from './pdfium.ts';
import { mostPixels, type Raster } from './raster.ts';

/** A PDF of which pages are drawn. */
export interface DrawnPdf {
  readonly pages: number;
  /** Width and height of a page in points, as it is turned for the reader. */
  readonly size: (page: number) => { readonly width: number; readonly height: number };
  /** A page (from 1) with its annotations and form fields; larger pages than the limit in fewer dots. */
  readonly draw: (page: number, dpi: number) => Raster;
  /** The characters of a page where they are drawn; what notes and fields show is not among them. */
  readonly characters: (page: number) => DrawnCharacter[];
  readonly close: () => void;
}

/** Draw annotations, as the officer sees them. */
const withAnnotations = 0x01;
const bgrx = 3;
const passwordNeeded = 4;

/**
 * Opens a PDF for drawing.
 * @throws CannotRedact with a Chinese sentence where it cannot be opened
 */
export async function openDrawing(bytes: Uint8Array): Promise<DrawnPdf> {
  const module = await openPdfium();
  const { pdfium } = module;
  const at = guarded(() => pdfium.wasmExports.malloc(bytes.length));
  if (at === 0) throw new CannotRedact(tooMuch);
  pdfium.HEAPU8.set(bytes, at);
  const document = guarded(() => module.FPDF_LoadMemDocument(at, bytes.length, ''));
  if (document === 0) {
    const locked = module.FPDF_GetLastError() === passwordNeeded;
    pdfium.wasmExports.free(at);
    throw new CannotRedact(
      locked
        ? '这个PDF设有打开密码，没有打开。请用密码打开后另存一份不带密码的，再上传。'
        : '这个PDF已损坏，打不开，没有遮盖。请重新导出后再上传。',
    );
  }
  const info = module.PDFiumExt_OpenFormFillInfo();
  const form = guarded(() => module.PDFiumExt_InitFormFillEnvironment(document, info));
  if (form !== 0) module.FPDF_SetFormFieldHighlightAlpha(form, 0);
  const open: Opened = { module, document, form };
  return {
    pages: module.FPDF_GetPageCount(document),
    size: (page) => onPage(open, page, (handle) => sizeOf(module, handle)),
    characters: (page) => onPage(open, page, (handle) => charactersOf(module, handle)),
    draw: (page, dpi) => onPage(open, page, (handle) => drawn(open, handle, dpi)),
    close: () => {
      try {
        if (form !== 0) module.PDFiumExt_ExitFormFillEnvironment(form);
        module.PDFiumExt_CloseFormFillInfo(info);
        module.FPDF_CloseDocument(document);
        pdfium.wasmExports.free(at);
      } catch {
        // A module that broke over a page breaks again here; what was thrown there is what counts.
        forgetPdfium();
      }
    },
  };
}

/** A document that is open, with its form fields (0: none could be opened). */
interface Opened {
  readonly module: Pdfium;
  readonly document: number;
  readonly form: number;
}

function onPage<T>({ module, document, form }: Opened, page: number, work: (handle: number) => T): T {
  return guarded(() => {
    const handle = module.FPDF_LoadPage(document, page - 1);
    if (handle === 0)
      throw new CannotRedact(`第${page}页已损坏，画不出来，没有遮盖。请重新导出PDF后再上传。`);
    if (form !== 0) module.FORM_OnAfterLoadPage(handle, form);
    try {
      return work(handle);
    } finally {
      if (form !== 0) module.FORM_OnBeforeClosePage(handle, form);
      module.FPDF_ClosePage(handle);
    }
  });
}

function sizeOf(module: Pdfium, page: number): { readonly width: number; readonly height: number } {
  return { width: module.FPDF_GetPageWidthF(page), height: module.FPDF_GetPageHeightF(page) };
}

function drawn({ module, form }: Opened, page: number, dpi: number): Raster {
  const points = sizeOf(module, page);
  const wanted = dpi / 72;
  const scale = Math.min(wanted, Math.sqrt(mostPixels / Math.max(1, points.width * points.height)));
  const width = Math.max(1, Math.round(points.width * scale));
  const height = Math.max(1, Math.round(points.height * scale));
  const bitmap = module.FPDFBitmap_CreateEx(width, height, bgrx, 0, 0);
  if (bitmap === 0) throw new CannotRedact(tooMuch);
  try {
    module.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    module.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, withAnnotations);
    if (form !== 0) module.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, withAnnotations);
    const stride = module.FPDFBitmap_GetStride(bitmap);
    const start = module.FPDFBitmap_GetBuffer(bitmap);
    const source = module.pdfium.HEAPU8;
    const data = new Uint8ClampedArray(width * height * 4);
    for (let row = 0, to = 0; row < height; row += 1) {
      for (let from = start + row * stride; from < start + row * stride + width * 4; from += 4, to += 4) {
        data[to] = source[from + 2] ?? 0;
        data[to + 1] = source[from + 1] ?? 0;
        data[to + 2] = source[from] ?? 0;
        data[to + 3] = 255;
      }
    }
    return { width, height, data };
  } finally {
    module.FPDFBitmap_Destroy(bitmap);
  }
}

const tooMuch = '这个PDF展开后太大，没有遮盖。请拆成几个文件，或者降低图片的分辨率后再上传。';

/** A trap of the module (memory, a defect that a hostile file finds) ends the module, not the thread. */
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof CannotRedact) throw error;
    forgetPdfium();
    throw new CannotRedact(tooMuch, { cause: error });
  }
}
