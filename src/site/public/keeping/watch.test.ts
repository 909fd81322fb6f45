import { beforeEach, describe, expect, it } from 'vitest';
import type { SiteMap } from '../../../ledger/read/site/site-map.ts';
import { watchSite, type Watch } from './watch.ts';

let now: number;
let revision: string;
let reads: number;
let broken: boolean;
let hanging: (() => void)[] | null;
let told: boolean[];
let watch: Watch;

const mapOf = (of: string) => ({ revision: of }) as SiteMap;
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => {
  [now, revision, reads, broken, hanging, told] = [0, '1', 0, false, null, []];
  watch = watchSite({
    readRevision: async () => {
      reads += 1;
      const seen = revision;
      if (hanging !== null) await new Promise<void>((resolve) => hanging?.push(resolve));
      if (broken) throw new Error('away');
      return seen;
    },
    readMap: async () => {
      if (broken) throw new Error('away');
      return mapOf(revision);
    },
    changed: () => Promise.resolve(),
    now: () => now,
    times: { patience: 30 },
    report: (away) => told.push(away),
  });
});

describe('while the database is there', () => {
  it('asks once a second, whoever and however many ask', async () => {
    await Promise.all(Array.from({ length: 50 }, () => watch.settled()));
    reads = 0;
    for (now = 0; now <= 10_000; now += 10) {
      if (!watch.holds()) await watch.settled();
      if (now % 500 === 0) await settle();
    }
    expect(reads).toBeGreaterThanOrEqual(10);
    expect(reads).toBeLessThanOrEqual(21);
  });

  it('holds for less than a second after a change elsewhere', async () => {
    await watch.settled();
    revision = '2';
    now = 999;
    expect(watch.holds()).toBe(true);
    await settle();
    expect(watch.map()?.revision).toBe('2');
    revision = '3';
    now = 3000;
    expect(watch.holds()).toBe(false);
    expect(await watch.settled()).toBe(true);
    expect([watch.map()?.revision, watch.generation()]).toEqual(['3', 3]);
  });

  it('knows a change of this process at once, also one made while it was reading', async () => {
    await watch.settled();
    hanging = [];
    now = 600;
    expect(watch.holds()).toBe(true);
    revision = '2';
    watch.doubt();
    expect(watch.holds()).toBe(false);
    const settled = watch.settled();
    hanging.shift()?.();
    hanging = null;
    await settled;
    expect(watch.map()?.revision).toBe('2');
  });

  it('reads the map only where something changed', async () => {
    await watch.settled();
    now = 2000;
    await watch.settled();
    expect(watch.generation()).toBe(1);
  });
});

describe('when the database goes', () => {
  it('says so once, holds what it has, and tries again at growing distances', async () => {
    await watch.settled();
    broken = true;
    now = 2000;
    expect(await watch.settled()).toBe(false);
    expect([watch.away(), told]).toEqual([true, [true]]);
    reads = 0;
    for (now = 2000; now < 122_000; now += 100) {
      expect(watch.holds()).toBe(true);
      await new Promise((resolve) => setImmediate(resolve));
    }
    // 1, 2, 4, 8, then each 15 seconds.
    expect(reads).toBeGreaterThanOrEqual(8);
    expect(reads).toBeLessThanOrEqual(14);
    expect(told).toEqual([true]);
  });

  it('finds it back, with what changed meanwhile', async () => {
    await watch.settled();
    broken = true;
    now = 2000;
    await watch.settled();
    [broken, revision, now] = [false, '2', 20_000];
    expect(watch.holds()).toBe(true);
    await settle();
    expect([watch.away(), watch.map()?.revision, told]).toEqual([false, '2', [true, false]]);
  });

  it('does not wait for one that hangs, and takes its late answer for what it is', async () => {
    await watch.settled();
    hanging = [];
    now = 2000;
    expect(await watch.settled()).toBe(false);
    const [late] = hanging;
    hanging = null;
    revision = '2';
    now = 20_000;
    watch.holds();
    await settle();
    expect([watch.away(), watch.map()?.revision]).toEqual([false, '2']);
    late?.();
    await settle();
    expect(watch.map()?.revision).toBe('2');
  });
});
