import type { LetterLayout } from './letter-layout.ts';
import { setPdf, trySetting, type PdfFonts } from './set-pdf.ts';
import { plainPitch, type LetterPlan, type Seal } from './letter-plan.ts';
import type { Drawn, WriteOptions } from './writer.ts';

/** The letter as a PDF (`setPdf`), its pages parted as `planLetter` says. */
export function letterPdf(
  layout: LetterLayout,
  seal: Seal | null,
  { plan, options }: { readonly plan: LetterPlan; readonly options: WriteOptions },
): Drawn {
  return setPdf('letter.typ', 'letter', dataOf(layout, plan, { seal, probe: false }), options);
}

/** Line pitches that 22, 23 and 24 lines on a page need, in points: a little is taken where a letter then ends a page earlier. */
const pitches = [plainPitch, 28.2, 27] as const;

/**
 * Where the pages of a letter end. The standard lets lines stand closer where the seal would otherwise come on a page with little
 * text (GB/T 9704-2012, 7.3.5.4); the last page begins with two lines of a paragraph, never with the remedies alone.
 */
export function planLetter(layout: LetterLayout, options: WriteOptions): LetterPlan {
  const tried = (plan: LetterPlan) =>
    trySetting('letter.typ', 'letter', dataOf(layout, plan, { seal: null, probe: true }), {
      options,
      label: 'place',
    });
  const plain = { pitch: plainPitch, carry: false };
  const { pages } = tried(plain);
  if (pages === 1) return plain;
  const closer = pitches.slice(1).find((pitch) => tried({ pitch, carry: false }).pages < pages);
  const kept = { pitch: closer ?? plainPitch, carry: false };
  const carried = { ...kept, carry: true };
  const { noted } = tried(carried);
  const [before, tail] = ['before', 'tail'].map((what) => pageOf(noted, what));
  return before !== undefined && tail !== undefined && before < tail ? carried : kept;
}

function pageOf(noted: readonly unknown[], what: string): number | undefined {
  for (const each of noted) {
    if (typeof each !== 'object' || each === null || !('what' in each) || !('page' in each)) continue;
    if (each.what === what && typeof each.page === 'number') return each.page;
  }
  return undefined;
}

/** @param probe whether the template notes on which pages the tail and what stands before it come */
function dataOf(
  layout: LetterLayout,
  plan: LetterPlan,
  { seal, probe }: { readonly seal: Seal | null; readonly probe: boolean },
) {
  return (fonts: PdfFonts) => ({
    ...layout,
    ...plan,
    fonts,
    probe,
    seal: seal === null ? null : { png: [...seal.png], width: seal.widthMm },
  });
}
