/** Addresses in a part: the protocol takes 50,000, smaller ones are made and read at once. */
export const partSize = 10_000;

/** Bodies whose pages stand in one part: each has some fifty. */
export const bodiesInPart = 150;

/** Numbers of parts below this are of bodies' pages; those above of items, `202611` and two digits. */
const firstMonth = 190_001;

/** What a part of the site map holds. */
export type SitemapPart =
  /** The pages of bodies, in the order of the map; from 0. */
  | { readonly of: 'bodies'; readonly chunk: number }
  /** Items first made public in a month, in chunks from 0: what is old keeps its part, and so its date. */
  | { readonly of: 'items'; readonly month: number; readonly chunk: number };

/** The number of a part in its address. */
export const numberOfPart = (part: SitemapPart): number =>
  part.of === 'bodies' ? part.chunk + 1 : part.month * 100 + part.chunk;

/** What stands under a number; null where nothing can. */
export function partOfNumber(number: number): SitemapPart | null {
  if (number < firstMonth) return { of: 'bodies', chunk: number - 1 };
  const month = Math.floor(number / 100);
  const inYear = month % 100;
  if (month < firstMonth || month > 999_912 || inYear < 1 || inYear > 12) return null;
  return { of: 'items', month, chunk: number % 100 };
}
