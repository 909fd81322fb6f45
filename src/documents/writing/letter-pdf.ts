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
  const plain = { pitch: plainPitch, carry: false, apart: false };
  const { pages } = tried(plain);
  if (pages === 1) return plain;
  const closer = pitches.slice(1).find((pitch) => tried({ ...plain, pitch }).pages < pages);
  const kept = { ...plain, pitch: closer ?? plainPitch };
  const carried = { ...kept, carry: true };
  const places = placesOf(tried(carried));
  const { before, tail } = places;
  if (before === undefined || tail === undefined) return kept;
  // A page between that is nearly empty, while attachments would fill the last one without the remedies.
  if (tail.page > 2 && layout.attachments.length > 0 && filled(places) < nearlyEmpty) {
    const apart = { ...kept, apart: true };
    const again = placesOf(tried(apart));
    if (again.tail?.page === tail.page && again.before?.page === tail.page - 1) return apart;
  }
  return before.page < tail.page ? carried : kept;
}

/** Down to where a page may be filled before it counts as nearly empty, in millimetres from its upper edge. */
const nearlyEmpty = 37 + 90;

interface Place {
  readonly page: number;
  readonly mm: number;
}

/** Where paragraphs end, the last of them before the tail, and where the tail begins. */
interface Places {
  readonly ends: readonly Place[];
  readonly before: Place | undefined;
  readonly tail: Place | undefined;
}

/** How far down the page before the tail is filled. */
function filled({ ends, tail }: Places): number {
  return Math.max(0, ...ends.flatMap(({ page, mm }) => (page + 1 === tail?.page ? [mm] : [])));
}

function placesOf({ noted }: { readonly noted: readonly unknown[] }): Places {
  const places = noted.flatMap((each) => {
    if (typeof each !== 'object' || each === null) return [];
    if (!('what' in each && 'page' in each && 'mm' in each)) return [];
    const { what, page, mm } = each;
    return typeof page === 'number' && typeof mm === 'number' ? [{ what, page, mm }] : [];
  });
  return {
    ends: places.filter(({ what }) => what !== 'tail'),
    before: places.find(({ what }) => what === 'before'),
    tail: places.find(({ what }) => what === 'tail'),
  };
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
