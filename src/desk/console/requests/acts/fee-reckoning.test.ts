import { describe, expect, it, test } from 'vitest';
import { reckonItems, reckonPages, usuallyCharged, type RequestOfMonth } from './fee-reckoning.ts';

const month = (
  count: number,
  change: (at: number) => Partial<RequestOfMonth> = () => ({}),
): RequestOfMonth[] =>
  Array.from({ length: count }, (_, at) => ({
    requestId: `r${at + 1}`,
    how: 'identity' as const,
    charged: null,
    ended: false,
    this: at === count - 1,
    ...change(at),
  }));

describe('a fee by items', () => {
  it('of thirty-five requests in a month is 3,000 yuan, for those beyond the ten that are free', () => {
    const all = month(35, (at) => ({ ended: at < 10 }));
    expect(usuallyCharged(all)).toEqual(all.slice(10).map(({ requestId }) => requestId));
    expect(usuallyCharged(month(35))).toEqual(usuallyCharged(all));
    expect(reckonItems(all, usuallyCharged(all))).toMatchObject({ units: 35, fee: { fen: 300_000 } });
  });

  it('goes on where an earlier notice ended', () => {
    const all = month(12, (at) => (at < 11 ? { charged: 'items' } : {}));
    expect(usuallyCharged(all)).toEqual(['r12']);
    expect(reckonItems(all, ['r12'])).toMatchObject({ units: 12, fee: { fen: 10_000 } });
  });

  it('is not asked for what is answered already', () => {
    const all = month(13, (at) => ({ ended: at === 10 }));
    expect(usuallyCharged(all)).toEqual(['r12', 'r13']);
    expect(reckonItems(all, ['r12', 'r13'])).toMatchObject({ units: 13, fee: { fen: 20_000 } });
  });

  it('counts who only has the same name where somebody chose it', () => {
    const all = month(11, (at) => (at === 0 ? { how: 'name' } : {}));
    expect(usuallyCharged(all)).toEqual(['r11']);
    expect(reckonItems(all, usuallyCharged(all))?.fee.fen).toBe(0);
    expect(reckonItems(all, ['r1', 'r11'])?.fee.fen).toBe(10_000);
  });

  it('is none without the request itself', () => {
    expect(reckonItems(month(3), ['r1', 'r2'])).toBeNull();
  });
});

test.each([
  ['30', 0],
  ['31', 1000],
  ['100', 70_000],
  ['', null],
  ['1.5', null],
  ['0', null],
])('%s pages cost %s fen', (typed, fen) => {
  expect(reckonPages(typed)?.fee.fen ?? null).toBe(fen);
});
