import { feeOfPages, feeOfRanks, type FeeCalculation } from '../../../../law/index.ts';

/** A request of the month that may be the same applicant's, as the server names it. */
export interface RequestOfMonth {
  readonly requestId: string;
  readonly how: 'identity' | 'contact' | 'name';
  readonly charged: 'items' | 'pages' | null;
  readonly ended: boolean;
  readonly this: boolean;
}

/**
 * What a notice is for unless someone chooses otherwise: all of the month that surely are the same applicant's, run, are beyond the free
 * ones and were not charged yet. The free ones are answered as ever: named in a notice they would wait for it, and lapse with it.
 */
export const usuallyCharged = (month: readonly RequestOfMonth[]): string[] =>
  month
    .filter(({ how }) => how === 'identity')
    .filter(
      (each, at) => each.this || (!each.ended && each.charged === null && feeOfRanks(at + 1, at + 1).fen > 0),
    )
    .map(({ requestId }) => requestId);

/**
 * 按件: how far into the month the chosen requests reach, counted among those of the same person, and what they cost; null where this
 * request is not among them.
 */
export function reckonItems(
  month: readonly RequestOfMonth[],
  chosen: readonly string[],
): { readonly units: number; readonly fee: FeeCalculation } | null {
  const own = month.find((each) => each.this);
  if (own === undefined || !chosen.includes(own.requestId)) return null;
  const same = month.filter((each) => each.how === 'identity' || chosen.includes(each.requestId));
  const units = same.findLastIndex(({ requestId }) => chosen.includes(requestId)) + 1;
  const count = same.filter(({ requestId }) => chosen.includes(requestId)).length;
  return { units, fee: feeOfRanks(units - count + 1, units) };
}

/** 按量: what that many pages cost; null while no number is typed. */
export function reckonPages(typed: string): { readonly units: number; readonly fee: FeeCalculation } | null {
  const pages = Number(typed);
  if (typed.trim() === '' || !Number.isInteger(pages) || pages < 1 || pages > 100_000) return null;
  return { units: pages, fee: feeOfPages(pages) };
}
