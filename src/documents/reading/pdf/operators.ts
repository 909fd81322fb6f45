import { getResolvedPDFJS } from 'unpdf';
import type { PdfDocument } from './open-pdf.ts';

/** The page's drawing commands as pdf.js lists them: codes and, at the same place, their arguments. */
export interface Operators {
  readonly codes: readonly number[];
  readonly operands: readonly (readonly unknown[] | null)[];
}

/** What a font tells about its glyphs' places. */
export interface FontFacts {
  /** True where the font could not be read: what is set in it is lost. */
  readonly broken: boolean;
  readonly vertical: boolean;
  /** Width of one unit of the glyph's space in text space: 0.001 but for Type 3 fonts. */
  readonly unit: number;
  readonly name: string;
  /** Advance and origin of vertical glyphs, thousandths: advance, x of origin, y of origin. */
  readonly verticalMetrics: readonly number[];
}

type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;
export type OperatorCodes = Awaited<ReturnType<typeof getResolvedPDFJS>>['OPS'];

export async function operatorCodes(): Promise<OperatorCodes> {
  return (await getResolvedPDFJS()).OPS;
}

/** Commands of a page; the annotations that are shown (filled-in form fields) are among them. */
export async function operatorsOf(page: PdfPage): Promise<Operators> {
  const list = await page.getOperatorList();
  return { codes: list.fnArray, operands: list.argsArray as (unknown[] | null)[] };
}

/** Looks up fonts by the names that the commands use. A font that could not be read gets plain values. */
export function fontsOf(page: PdfPage): (id: string) => FontFacts {
  const known = new Map<string, FontFacts>();
  return (id) => {
    const found = known.get(id) ?? readFont(page, id);
    known.set(id, found);
    return found;
  };
}

function readFont(page: PdfPage, id: string): FontFacts {
  const loaded: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
  const broken = typeof loaded !== 'object' || loaded === null || 'error' in loaded;
  const font = broken ? {} : (loaded as Record<string, unknown>);
  const unit = (font['fontMatrix'] as ArrayLike<number> | undefined)?.[0] ?? 0.001;
  const metrics = font['defaultVMetrics'] as ArrayLike<number> | undefined;
  return {
    broken,
    vertical: font['vertical'] === true,
    unit: Number.isFinite(unit) && unit !== 0 ? Math.abs(unit) : 0.001,
    name: (font['name'] as string | undefined) ?? '',
    verticalMetrics: metrics === undefined ? [-1000, 500, 880] : Array.from(metrics),
  };
}
