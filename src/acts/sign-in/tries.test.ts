import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshLedger } from '../../../tests/support/ledger.ts';
import { howLong } from './moment.ts';
import { lockAfter, takeTryOfStranger } from './tries.ts';

const now = new Date('2026-11-20T01:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('the lock', () => {
  it('comes at the limit, never shortens with another wrong try, and is a day at most', () => {
    const rules = fc.record({
      tries: fc.integer({ min: 3, max: 10 }),
      minutes: fc.integer({ min: 1, max: 240 }),
    });
    fc.assert(
      fc.property(rules, fc.integer({ min: 1, max: 10_000 }), (each, failures) => {
        const until = lockAfter(failures, each, now);
        expect(until !== null).toBe(failures >= each.tries);
        if (until === null) return;
        expect(until >= later(each.minutes)).toBe(true);
        expect(until <= later(1_440)).toBe(true);
        expect((lockAfter(failures + 1, each, now) ?? now) >= until).toBe(true);
      }),
    );
  });

  it('holds for names that no account has, of which ten thousand are remembered', async () => {
    const { ledger, close } = await freshLedger();
    try {
      const rules = { tries: 3, minutes: 15 };
      const go = (name: string, minutes = 0) => takeTryOfStranger(ledger, name, rules, later(minutes));
      expect([go('a'), go('a'), go('a')].map(({ failures }) => failures)).toEqual([1, 2, 3]);
      expect(go('a', 14)).toEqual({ allowed: false, failures: 3, lockedUntil: later(15) });
      expect(go('b')).toMatchObject({ allowed: true, failures: 1 });
      expect(go('a', 15)).toEqual({ allowed: true, failures: 4, lockedUntil: later(45) });
      for (let each = 0; each < 10_000; each += 1) go(`guess-${each}`);
      expect(go('a', 16)).toMatchObject({ allowed: true, failures: 1 });
    } finally {
      await close();
    }
  });
});

describe('how long', () => {
  it('is told in minutes, from an hour and a half on in hours, rounded up', () => {
    expect([0, 0.1, 1, 1.5, 15, 90, 91, 120, 121, 1_440].map((each) => howLong(now, later(each)))).toEqual([
      '1分钟',
      '1分钟',
      '1分钟',
      '2分钟',
      '15分钟',
      '90分钟',
      '2小时',
      '2小时',
      '3小时',
      '24小时',
    ]);
  });
});
