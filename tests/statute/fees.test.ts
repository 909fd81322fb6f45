import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import {
  amountInWords,
  feeOf,
  feeOfItem,
  feeOfItems,
  feeOfPages,
  feeOfRanks,
  type FeeMethod,
} from '../../src/law/index.ts';
import { readCases } from '../support/csv.ts';

const cases = readCases(new URL('fees.csv', import.meta.url), [
  'method',
  'units',
  'yuan',
  'words',
  'tiers',
  'note',
]);

describe('fees.csv', () => {
  test.each(cases)('$method $units: $yuan yuan', ({ method, units, yuan, words, tiers }) => {
    const fee = feeOf(method as FeeMethod, Number(units));
    expect(fee.fen).toBe(Number(yuan) * 100);
    expect(amountInWords(fee.fen)).toBe(words);
    const printed = fee.tiers.map(
      (tier) => `${tier.from}-${tier.to ?? ''}:${tier.units}×${tier.rate / 100}=${tier.fen / 100}`,
    );
    expect(printed.join('; ')).toBe(tiers);
  });
});

const count = fc.integer({ min: 0, max: 3000 });

describe('the tariff', () => {
  it('charges for a month what its requests cost one by one', () => {
    fc.assert(
      fc.property(count, (many) => {
        let total = 0;
        for (let rank = 1; rank <= many; rank += 1) total += feeOfItem(rank);
        expect(feeOfItems(many).fen).toBe(total);
      }),
      { numRuns: 40 },
    );
  });

  it('charges no request and no page less than the one before it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (at) => {
        expect(feeOfItem(at + 1)).toBeGreaterThanOrEqual(feeOfItem(at));
        const page = (pages: number) => feeOfPages(pages).fen - feeOfPages(pages - 1).fen;
        expect(page(at + 1)).toBeGreaterThanOrEqual(page(at));
      }),
    );
  });

  it('puts every unit into one tier', () => {
    fc.assert(
      fc.property(fc.constantFrom<FeeMethod>('items', 'pages'), count, (method, units) => {
        const { tiers, fen } = feeOf(method, units);
        expect(tiers.reduce((sum, tier) => sum + tier.units, 0)).toBe(units);
        expect(tiers.reduce((sum, tier) => sum + tier.units * tier.rate, 0)).toBe(fen);
      }),
    );
  });

  it('charges two notices of a month together as one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (first, more) => {
        const whole = feeOfItems(first + more).fen;
        expect(feeOfItems(first).fen + feeOfRanks(first + 1, first + more).fen).toBe(whole);
      }),
    );
  });

  test.each([-1, 1.5, Number.NaN, 2_000_000])('%s is no count', (units) => {
    expect(() => feeOfItems(units)).toThrow(RangeError);
    expect(() => feeOfPages(units)).toThrow(RangeError);
  });
});
