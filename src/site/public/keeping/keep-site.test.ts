import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { SiteBody, SiteMap } from '../../../ledger/read/site/site-map.ts';
import type { Made, PublicSite } from '../create-site.ts';
import type { Freshness } from '../reply.ts';
import { keepSite, type Kept, type KeptSite } from './keep-site.ts';

const bodyOf = (id: string, base: string, seq: string) => ({ id, base, revision: seq }) as SiteBody;

/** A county with one township, after so many acts of each. */
function mapOf(county: number, township: number): SiteMap {
  const top = bodyOf('county', '/', `${county}`);
  const below = bodyOf('township', '/yizhen/', `${county}.${township}`);
  return {
    top,
    bodies: [top, below],
    byId: new Map([top, below].map((body) => [body.id, body])),
    bySlug: new Map([['yizhen', below]]),
    formerSlugs: new Map([['laozhen', below]]),
    revision: `c.${county} t.${township}`,
  } as unknown as SiteMap;
}

let map: SiteMap;
let broken: boolean;
let made: string[];
let clock: Date;
let fresh: Freshness;
/** Numbers that changed, and whether one was taken back, as the next look at the acts finds them. */
let touched: { readonly numbers: readonly number[]; readonly takenBack: readonly number[] };
let gate: Promise<void> | null;
let answers: ((path: string, query: string) => Made) | null;
let kept: KeptSite;

const text = (path: string, query: string): Made => ({
  kind: 'text',
  status: path.includes('nichts') ? 404 : 200,
  type: 'text/html; charset=utf-8',
  text: `${path}?${query} ${made.length}`,
  fresh,
});

const site: PublicSite = {
  readMap: () => (broken ? Promise.reject(new Error('away')) : Promise.resolve(map)),
  readRevision: () => (broken ? Promise.reject(new Error('away')) : Promise.resolve(map.revision)),
  readTouched: () => Promise.resolve([{ bodyId: 'township', ...touched }]),
  make: async (_map, { path, query }) => {
    made.push(query === '' ? path : `${path}?${query}`);
    if (gate !== null) await gate;
    if (broken) throw new Error('away');
    return (answers ?? text)(path, query);
  },
};

function start(options: { readonly makingsAtOnce?: number; readonly memoryBytes?: number } = {}) {
  // No time goes by for the watch: what it knows holds until a test says that something changed.
  kept = keepSite(site, { memoryBytes: 10_000_000, clock: () => clock, now: () => 0, ...options });
}

beforeEach(() => {
  [map, broken, made, fresh, gate, answers] = [mapOf(1, 1), false, [], 'body', null, null];
  touched = { numbers: [], takenBack: [] };
  clock = new Date('2026-11-20T03:00:00Z');
  start();
});

const ask = (url: string, from = '192.0.2.1'): Promise<Kept> => {
  const [path = '/', query = ''] = url.split('?', 2);
  return kept.answer({ path, query, from });
};
const said = async (url: string) => {
  const answer = await ask(url);
  return answer.kind === 'copy' && answer.copy.kind === 'page'
    ? `${answer.last ? '(last) ' : ''}${answer.copy.identity.bytes.toString()}`
    : answer.kind;
};
const change = (to: SiteMap) => {
  map = to;
  kept.doubt();
};
const goAway = async () => {
  broken = true;
  kept.doubt();
  await ask('/');
};

describe('a page', () => {
  it('is made once, and is at hand from then on', async () => {
    expect(kept.atHand('/yizhen/')).toBeNull();
    await ask('/yizhen/');
    await ask('/yizhen/');
    expect(kept.atHand('/yizhen/')?.key).toBe('/yizhen/');
    expect(made).toEqual(['/yizhen/']);
  });

  it('is made once for all who ask at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => ask('/yizhen/', `10.0.0.${at}`)));
    expect(made).toEqual(['/yizhen/']);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test.each([
    ['body', mapOf(1, 2), true],
    ['body', mapOf(2, 1), true],
    ['everything', mapOf(1, 2), true],
    ['never', mapOf(2, 2), false],
  ] as const)('that holds for %s is made again after acts: %#', async (holds, after, again) => {
    fresh = holds;
    await ask('/yizhen/');
    change(after);
    await ask('/yizhen/');
    expect(made.filter((path) => path === '/yizhen/')).toHaveLength(again ? 2 : 1);
  });

  it('of one body stands while another body acts', async () => {
    await ask('/2026/5.html');
    change(mapOf(1, 2));
    await ask('/2026/5.html');
    expect(made.filter((path) => path === '/2026/5.html')).toHaveLength(1);
  });

  it('is made again on the next civil day in China', async () => {
    await ask('/yizhen/');
    clock = new Date('2026-11-20T15:59:59Z');
    expect(kept.atHand('/yizhen/')).not.toBeNull();
    clock = new Date('2026-11-20T16:00:00Z');
    expect(kept.atHand('/yizhen/')).toBeNull();
    await ask('/yizhen/');
    expect(made).toHaveLength(2);
  });

  it('that holds for the moment is at hand for ten seconds', async () => {
    fresh = 'moment';
    await ask('/ss/?q=a');
    clock = new Date(clock.getTime() + 9000);
    expect(kept.atHand('/ss/?q=a')).not.toBeNull();
    clock = new Date(clock.getTime() + 2000);
    expect(kept.atHand('/ss/?q=a')).toBeNull();
  });

  it('that was under way when something changed is not given to who asks after it', async () => {
    let open: () => void = () => undefined;
    gate = new Promise((resolve) => (open = resolve));
    const before = ask('/yizhen/');
    await new Promise((resolve) => setImmediate(resolve));
    change(mapOf(1, 2));
    const after = said('/yizhen/');
    await new Promise((resolve) => setImmediate(resolve));
    gate = null;
    open();
    await before;
    await after;
    expect(made.filter((path) => path === '/yizhen/')).toHaveLength(2);
  });
});

describe('addresses', () => {
  it('that mean the same have one copy', async () => {
    for (const url of ['/ss/?q=a&sort=date', '/ss/?sort=date&q=a', '/ss/?x=1&q=a&sort=date&q=a&year=']) {
      await ask(url);
    }
    expect(made).toHaveLength(1);
  });

  it('with made-up queries make no copies', async () => {
    for (let at = 0; at < 300; at += 1) await ask(`/yizhen/?x${at}=${at}`);
    expect(made).toHaveLength(1);
  });

  it('under which nothing stands are not kept', async () => {
    await ask('/nichts/');
    await ask('/nichts/');
    expect(made).toHaveLength(2);
    expect(kept.atHand('/nichts/')).toBeNull();
  });

  it('lead on from where a body stood before, with their query', async () => {
    expect(await ask('/laozhen/ss/?q=a')).toEqual({ kind: 'moved', to: '/yizhen/ss/?q=a' });
    expect(made).toEqual([]);
  });

  it('of thousands of searches stay within the memory', async () => {
    start({ memoryBytes: 1_000_000 });
    answers = (path, query) => ({ ...text(path, query), text: 'x'.repeat(20_000) }) as Made;
    await ask('/yizhen/');
    for (let at = 0; at < 3000; at += 1) await ask(`/ss/?q=${at}`);
    expect(kept.takeCounts().bytes).toBeLessThan(500_000);
    // The searches did not push out the page.
    expect(kept.atHand('/yizhen/')).not.toBeNull();
  });
});

describe('while the database is away', () => {
  it('what was made is shown, also of yesterday and out of date; what was not, is not', async () => {
    await ask('/yizhen/');
    change(mapOf(1, 2));
    await ask('/');
    await goAway();
    clock = new Date('2026-11-23T03:00:00Z');
    expect(kept.away()).toBe(true);
    expect(await said('/yizhen/')).toMatch(/^\(last\) \/yizhen\//u);
    expect(kept.atHand('/yizhen/')).not.toBeNull();
    expect(await said('/yizhen/zfxxgkzn/')).toBe('away');
    expect(await said('/nichts/')).toBe('away');
  });

  it('nothing that was withdrawn comes back, nor lists that told of it', async () => {
    for (const url of ['/yizhen/2026/5.html', '/yizhen/2026/6.html', '/yizhen/zuixin/', '/yizhen/ditu/']) {
      await ask(url);
    }
    touched = { numbers: [5], takenBack: [5] };
    change(mapOf(1, 2));
    gate = new Promise(() => undefined);
    await kept.answer({ path: '/', query: '', from: 'a', mayMake: () => false });
    await goAway();
    expect(await said('/yizhen/2026/5.html')).toBe('away');
    expect(await said('/yizhen/zuixin/')).toBe('away');
    expect(await said('/yizhen/2026/6.html')).toMatch(/^\(last\)/u);
    expect(await said('/yizhen/ditu/')).toMatch(/^\(last\)/u);
  });

  it('nor the pages of other items that name it, whosever they are', async () => {
    const naming: Record<string, string> = {
      '/yizhen/2026/6.html': '上一条 <a href="/yizhen/2026/5.html">',
      '/large/yizhen/2026/6.html': '上一条 <a href="/large/yizhen/2026/5.html">',
      '/2026/9.html': '解读 <a href="/yizhen/2026/5.html">',
      '/yizhen/2026/7.html': '下一条 <a href="/yizhen/2026/15.html">',
    };
    answers = (path, query) => ({ ...text(path, query), text: naming[path] ?? path }) as Made;
    for (const url of Object.keys(naming)) await ask(url);
    touched = { numbers: [5], takenBack: [5] };
    change(mapOf(1, 2));
    await kept.look();
    await goAway();
    const left = await Promise.all(Object.keys(naming).map(async (url) => [url, await said(url)] as const));
    expect(left.filter(([, what]) => what !== 'away').map(([url]) => url)).toEqual(['/yizhen/2026/7.html']);
  });

  it('nor what was read before the withdrawal and was ready only after it', async () => {
    await ask('/');
    let open: () => void = () => undefined;
    gate = new Promise((resolve) => (open = resolve));
    const slow = ask('/yizhen/2026/5.html');
    await new Promise((resolve) => setImmediate(resolve));
    touched = { numbers: [5], takenBack: [5] };
    change(mapOf(1, 2));
    await kept.look();
    gate = null;
    open();
    await slow;
    await goAway();
    expect(await said('/yizhen/2026/5.html')).toBe('away');
    expect(kept.toKeep().map(({ key }) => key)).not.toContain('/yizhen/2026/5.html');
  });

  it('nor what was withdrawn in a quiet hour, before anybody asked for a page again', async () => {
    await ask('/yizhen/2026/5.html');
    touched = { numbers: [5], takenBack: [5] };
    change(mapOf(1, 2));
    await new Promise((resolve) => setImmediate(resolve));
    await goAway();
    expect(await said('/yizhen/2026/5.html')).toBe('away');
    expect(kept.takings()).toBe(1);
  });

  it('a page whose making fails then is answered by the last one', async () => {
    await ask('/yizhen/ditu/');
    change(mapOf(1, 2));
    await ask('/2026/1.html');
    broken = true;
    expect(await said('/yizhen/ditu/')).toMatch(/^\(last\)/u);
  });

  it('and came back, pages are made again', async () => {
    await ask('/yizhen/');
    await goAway();
    broken = false;
    change(mapOf(1, 2));
    expect(await said('/yizhen/')).toMatch(/^\(last\)/u);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await said('/yizhen/')).not.toMatch(/^\(last\)/u);
  });
});

it('a fault of ours shows no old page: what it says may be withdrawn', async () => {
  await ask('/yizhen/');
  answers = () => {
    throw new Error('ours');
  };
  change(mapOf(1, 2));
  expect(await ask('/yizhen/')).toMatchObject({ kind: 'fault' });
  answers = null;
  expect(await said('/yizhen/')).toMatch(/^\/yizhen\//u);
});

it('makes the pages where people come in again by itself after a change', async () => {
  await ask('/');
  await ask('/yizhen/2026/5.html');
  made = [];
  change(mapOf(2, 1));
  await ask('/robots.txt');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(made.toSorted()).toEqual(['/', '/robots.txt']);
});

describe('when more is asked than can be made', () => {
  it('a person waits for one turn, not for a crawler', async () => {
    start({ makingsAtOnce: 1 });
    await ask('/');
    made = [];
    for (let at = 1; at <= 60; at += 1) void ask(`/2026/${at}.html`, 'crawler');
    await ask('/2026/999.html', 'person');
    expect(made.length).toBeLessThanOrEqual(4);
    // Also for what the crawler asked for last.
    await ask('/2026/60.html', 'person');
    expect(made.length).toBeLessThanOrEqual(8);
  });

  it('one who asks for too much at once is told to wait, others are not', async () => {
    start({ makingsAtOnce: 1 });
    await ask('/');
    gate = new Promise(() => undefined);
    const results = Array.from({ length: 100 }, (_, at) => ask(`/2026/${at + 1}.html`, 'crawler'));
    const turnedAway = await Promise.race(results.slice(90));
    expect(turnedAway.kind).toBe('busy');
    const other = ask('/2026/500.html', 'person');
    expect(
      await Promise.race([other, new Promise((resolve) => setTimeout(() => resolve('waits'), 20))]),
    ).toBe('waits');
  });

  it('a page that is given up keeps its turn while its statements run, but not for ever', async () => {
    vi.useFakeTimers();
    try {
      start({ makingsAtOnce: 1 });
      let open: () => void = () => undefined;
      gate = new Promise((resolve) => (open = resolve));
      const slow = ask('/2026/1.html', 'crawler');
      await vi.advanceTimersByTimeAsync(15_000);
      expect((await slow).kind).toBe('fault');
      const next = ask('/2026/2.html', 'person');
      await vi.advanceTimersByTimeAsync(10_000);
      expect(made).toEqual(['/2026/1.html']);
      open();
      await vi.advanceTimersByTimeAsync(1);
      expect((await next).kind).toBe('copy');

      gate = new Promise(() => undefined);
      const hanging = ask('/2026/3.html', 'crawler');
      await vi.advanceTimersByTimeAsync(15_000);
      expect((await hanging).kind).toBe('fault');
      gate = null;
      const after = ask('/2026/4.html', 'person');
      await vi.advanceTimersByTimeAsync(60_000);
      expect((await after).kind).toBe('copy');
    } finally {
      vi.useRealTimers();
    }
  });
});
