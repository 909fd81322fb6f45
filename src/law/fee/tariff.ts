import { cite, type Citation } from '../citation.ts';

/** 按件 (requests of one applicant in a calendar month) or 按量 (pages of one request); never both for one request (109号第三条). */
export type FeeMethod = 'items' | 'pages';

/** The part of a count that falls into one tier. */
export interface FeeTier {
  /** First and last unit of the tier; `to` null for open-ended. */
  readonly from: number;
  readonly to: number | null;
  /** Units counted in it. */
  readonly units: number;
  /** 分 for one unit. */
  readonly rate: number;
  /** 分 */
  readonly fen: number;
}

export interface FeeCalculation {
  readonly method: FeeMethod;
  readonly units: number;
  /** 分 */
  readonly fen: number;
  readonly tiers: readonly FeeTier[];
  readonly basis: readonly Citation[];
}

/**
 * The tiers of 国办函〔2020〕109号, read on a county's price list and in six reprints.
 * Article 4: up to ten requests a month free, 11 to 30 at 100 yuan, from 31 on each ten 100 yuan more for a request.
 * Article 5: up to 30 pages free, 31 to 100 at 10 yuan, 101 to 200 at 20, from 201 on at 40.
 */
const itemBasis = [cite('regulation', '第四十二条'), cite('processingFee', '第四条')];
const pageBasis = [cite('regulation', '第四十二条'), cite('processingFee', '第五条')];

const yuan = 100;
/** Rises by ten from the 31st request on. */
const stepOfItems = 10;

/** What the n-th request of an applicant in a calendar month costs by itself, in 分. */
export function feeOfItem(rank: number): number {
  assertCount(rank, 1);
  if (rank <= 10) return 0;
  return rank <= 30 ? 100 * yuan : (Math.floor((rank - 31) / stepOfItems) + 2) * 100 * yuan;
}

/** 按件: what the requests of one applicant in one calendar month cost together, tier by tier. */
export function feeOfItems(count: number): FeeCalculation {
  assertCount(count, 0);
  const bounds: [number, number][] = [
    [1, 10],
    [11, 30],
  ];
  for (let from = 31; from <= count; from += stepOfItems) bounds.push([from, from + stepOfItems - 1]);
  const tiers = bounds.flatMap(([from, to]) => tier(count, from, to, feeOfItem(from)));
  return { method: 'items', units: count, fen: sum(tiers), tiers, basis: itemBasis };
}

/**
 * 按件, of some requests of a month only: those from one rank to another, for a notice that follows an earlier one.
 * @param first rank of the first request charged, counted from 1
 * @param last rank of the last
 */
export function feeOfRanks(first: number, last: number): FeeCalculation {
  assertCount(first, 1);
  assertCount(last, first);
  const before = feeOfItems(first - 1);
  const all = feeOfItems(last);
  const tiers = all.tiers.flatMap((each) => {
    const less = before.tiers.find(({ from }) => from === each.from)?.units ?? 0;
    const units = each.units - less;
    return units === 0 ? [] : [{ ...each, units, fen: units * each.rate }];
  });
  return { method: 'items', units: last - first + 1, fen: sum(tiers), tiers, basis: itemBasis };
}

const pageTiers: readonly (readonly [number, number | null, number])[] = [
  [1, 30, 0],
  [31, 100, 10 * yuan],
  [101, 200, 20 * yuan],
  [201, null, 40 * yuan],
];

/**
 * 按量: what the pages given for one request cost. A page is one side of one sheet of A4 or smaller, counted for each request by
 * itself [memory: to be verified]; no rule that turns electronic data into pages is known, so the count is entered with a reason.
 */
export function feeOfPages(pages: number): FeeCalculation {
  assertCount(pages, 0);
  const tiers = pageTiers.flatMap(([from, to, rate]) => tier(pages, from, to, rate));
  return { method: 'pages', units: pages, fen: sum(tiers), tiers, basis: pageBasis };
}

/** The calculation of a method. */
export function feeOf(method: FeeMethod, units: number): FeeCalculation {
  return method === 'items' ? feeOfItems(units) : feeOfPages(units);
}

function tier(count: number, from: number, to: number | null, rate: number): readonly FeeTier[] {
  const units = Math.min(count, to ?? count) - from + 1;
  return units <= 0 ? [] : [{ from, to, units, rate, fen: units * rate }];
}

const sum = (tiers: readonly FeeTier[]) => tiers.reduce((total, { fen }) => total + fen, 0);

/** More requests of a month, or pages of a request, than this are a slip. */
const most = 1_000_000;

function assertCount(count: number, least: number): void {
  if (!Number.isSafeInteger(count) || count < least || count > most) {
    throw new RangeError(`not a count of requests or pages: ${count}`);
  }
}
