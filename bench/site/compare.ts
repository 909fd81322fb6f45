import { wrk, type Load } from './wrk.ts';

/** A server under load. */
export interface Contender {
  readonly name: string;
  /** Address of a page on it. */
  readonly addressOf: (page: string) => string;
  /** Seconds of processor time that it has used. */
  readonly used: () => number;
}

/** One measurement of one page on one server. */
interface Measured extends Load {
  /** Microseconds of the server's processor time for an answer: what else the machine does changes it little. */
  readonly cost: number;
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

export interface Comparison {
  readonly rate: number;
  readonly p99: number;
  readonly cost: number;
}

/** Measures every page on every server, round by round, so that what else the machine does falls on all of them. */
export async function compare(
  contenders: readonly Contender[],
  pages: readonly string[],
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
) {
  const all = new Map<string, Measured[]>();
  const of = (name: string, page: string): readonly Measured[] => all.get(`${name} ${page}`) ?? [];
  for (const { addressOf } of contenders) for (const page of pages) await wrk(addressOf(page), 1);
  for (let round = 0; round < rounds; round += 1) {
    for (const page of pages) {
      for (const { name, addressOf, used } of contenders) {
        const before = used();
        const load = await wrk(addressOf(page), seconds);
        const cost = ((used() - before) * 1e6) / load.answers;
        all.set(`${name} ${page}`, [...of(name, page), { ...load, cost }]);
      }
    }
  }
  return {
    summary: (name: string, page: string): Comparison => ({
      rate: median(of(name, page).map(({ rate }) => rate)),
      p99: median(of(name, page).map(({ p99 }) => p99)),
      cost: median(of(name, page).map(({ cost }) => cost)),
    }),
    /** How many times as many answers a second, and for the same processor time, one gives as the other. */
    ratio: (name: string, other: string, page: string) => {
      const pairs = of(name, page).map((mine, at) => [mine, of(other, page)[at]] as const);
      return {
        byRate: median(pairs.map(([mine, theirs]) => mine.rate / (theirs?.rate ?? Number.NaN))),
        byCost: median(pairs.map(([mine, theirs]) => (theirs?.cost ?? Number.NaN) / mine.cost)),
      };
    },
  };
}
