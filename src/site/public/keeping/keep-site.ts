import type { SiteMap } from '../../../ledger/read/site/site-map.ts';
import { addressOf, readAddress } from '../address.ts';
import type { PublicSite } from '../create-site.ts';
import { reachOf, type Reach } from '../name-of.ts';
import type { Place } from '../place.ts';
import { createCopies } from './copies.ts';
import { copyOf } from './copy-of.ts';
import { dayOf, type Copy } from './copy.ts';
import { createFairQueue } from './fair-queue.ts';
import { keyAt } from './key-at.ts';
import { inTime, longestTurnMs, newMaking, type Making, type Moved, type Result } from './making.ts';
import { watchSite, type WatchTimes } from './watch.ts';

/** What somebody asks for. */
export interface Asked {
  /** Path from the root, as it was asked for. */
  readonly path: string;
  /** Query without the question mark. */
  readonly query: string;
  /** Whose turn it is when pages wait to be made: an address. */
  readonly from: string;
  /** False where nobody waits for the answer any more. */
  readonly wanted?: () => boolean;
  /** Asked before something is made; false lets it be made for nobody. */
  readonly mayMake?: (place: Place | null) => boolean;
}

/** What stands there. */
export type Kept =
  | {
      readonly kind: 'copy';
      readonly copy: Copy;
      /** True where the database is away and this is the last copy that was made. */
      readonly last: boolean;
    }
  | { readonly kind: 'moved'; readonly to: string }
  /** No body was founded yet. */
  | { readonly kind: 'nothing' }
  /** It would have to be made, and `mayMake` said no. */
  | { readonly kind: 'held-back' }
  /** More waits to be made than can be. */
  | { readonly kind: 'busy' }
  /** The database is away and it was never made, or making it went wrong. */
  | { readonly kind: 'away' }
  | { readonly kind: 'fault'; readonly cause: unknown };

interface ToMake {
  readonly map: SiteMap;
  readonly path: string;
  readonly query: string;
  readonly key: string;
  readonly from: string;
  readonly wanted: () => boolean;
}

/** The public site with what was made of it in memory. */
export interface KeptSite {
  /** A copy that may be sent as it is, at once; null where it takes more. @param url as it was asked for */
  readonly atHand: (url: string) => Copy | null;
  readonly answer: (asked: Asked) => Promise<Kept>;
  /** Something was written by this process: copies are looked at again before they are sent. */
  readonly doubt: () => void;
  /** True while the database does not answer. */
  readonly away: () => boolean;
  /** Whom people can call, as the map that was read last has it; null before it was read. */
  readonly reach: () => Reach | null;
  /** Looks whether anything changed, for when nobody asks for pages: what was withdrawn is let go while the database can tell. */
  readonly look: () => Promise<void>;
  /** The pages that may be shown when there is no database, to be kept over a restart. */
  readonly toKeep: () => readonly Copy[];
  /** Counts what makes `toKeep` another: pages made, pages let go. */
  readonly changes: () => number;
  /** Counts what was withdrawn or corrected: what is kept elsewhere of copies is to be renewed soon. */
  readonly takings: () => number;
  /** Takes in copies of before a restart; they are sent if nothing changed since, or while the database is away. */
  readonly takeIn: (copies: readonly Copy[]) => void;
  /** Counts since the last time they were taken. */
  readonly takeCounts: () => { readonly made: number; readonly bytes: number; readonly waiting: number };
}

/** Of the memory, what pages with a query may take: there are as many of them as there are words. */
const shareOfQueries = 0.25;

/** Pages under way at a time: they share the connections of the database with the desk. */
const makingsAtOnce = 4;

/** How long a page holds whose content changes without an act. */
const momentMs = 10_000;

/** Longer addresses are answered and not kept. */
const longestKey = 1000;

/** Where people come in: made again at once when something changed, so that nobody waits for them and they outlast a stop. */
const front: ReadonlySet<Place['kind']> = new Set<Place['kind']>([
  'home',
  'guide',
  'catalogue',
  'policies',
  'latest',
  'column',
  'reports',
  'apply',
  'bodies',
]);
const mostAhead = 50;

/** Places that tell nothing of single items. */
const withoutItems: ReadonlySet<Place['kind']> = new Set<Place['kind']>([
  'apply',
  'apply-form',
  'bodies',
  'map',
  'accessibility',
  'robots',
  'emblem',
  'look-sheet',
]);

/** Whether a page leads to one of some items of a body, whosever page it is. So many at once, and every page is held to do so. */
function namedIn(numbers: readonly number[]): (copy: Copy) => boolean {
  if (numbers.length > mostNamed) return () => true;
  const ends = numbers.map((number) => Buffer.from(`/${number}.html`));
  return (copy) => copy.kind === 'page' && ends.some((end) => copy.identity.bytes.includes(end));
}

const mostNamed = 20;

/**
 * Keeps what the site made until it would read otherwise.
 * @param options.memoryBytes room for copies
 * @param options.now milliseconds of a clock that is never set back
 */
export function keepSite(
  site: PublicSite,
  options: {
    readonly memoryBytes: number;
    readonly clock: () => Date;
    readonly now?: () => number;
    readonly times?: Partial<WatchTimes>;
    readonly report?: (away: boolean, cause: unknown) => void;
    readonly makingsAtOnce?: number;
    /** Of the body at the top: made before anyone asks for them. */
    readonly first?: readonly Place[];
  },
): KeptSite {
  const { clock, memoryBytes, now = () => performance.now(), times, report } = options;
  const plain = createCopies(memoryBytes * (1 - shareOfQueries));
  const asked = createCopies(memoryBytes * shareOfQueries);
  const both = [plain, asked] as const;
  const storeOf = (key: string) => (key.includes('?') ? asked : plain);
  const queue = createFairQueue({
    atOnce: options.makingsAtOnce ?? makingsAtOnce,
    mostOfOne: 60,
    most: 2000,
  });
  const makings = new Map<string, Making>();
  /** The generation of the map under which a copy was last found to hold. */
  const heldUnder = new WeakMap<Copy, number>();
  let made = 0;
  let changes = 0;
  let takings = 0;
  /** The map by which copies were let go last: what was begun before and is finished later is held to it. */
  let latest: SiteMap | null = null;

  const watch = watchSite({
    readRevision: site.readRevision,
    readMap: site.readMap,
    changed: letGo,
    renewed: makeAhead,
    now,
    ...(times === undefined ? {} : { times }),
    ...(report === undefined ? {} : { report }),
  });

  /** Lets go what must not be sent any more, whatever happens to the database next; the rest is only out of date. */
  async function letGo(before: SiteMap | null, after: SiteMap): Promise<void> {
    if (before === null) {
      latest = after;
      if (plain.list().length > 0) changes += 1;
      for (const copies of both) copies.drop((copy) => !holdsUnder(copy, after));
      return;
    }
    const touched = await site.readTouched(before, after);
    latest = after;
    changes += 1;
    for (const { bodyId, numbers, takenBack } of touched) {
      const gone = new Set(numbers);
      const isNamed = namedIn(takenBack);
      if (takenBack.length > 0) takings += 1;
      for (const copies of both) {
        copies.drop((copy) => {
          if (copy.bodyId === bodyId && copy.number !== null && gone.has(copy.number)) return true;
          if (takenBack.length === 0 || (copy.place !== null && withoutItems.has(copy.place))) return false;
          // Pages of items name those beside them, what they explain and what took their place.
          if (copy.number !== null) return isNamed(copy);
          return (
            copy.bodyId === bodyId || copy.fresh === 'everything' || copy.fresh === 'moment' || isNamed(copy)
          );
        });
      }
    }
  }

  function makeAhead(): void {
    const map = watch.map();
    if (map === null) return;
    const outOfDate = plain
      .list()
      .filter((copy) => copy.place !== null && front.has(copy.place) && !holdsUnder(copy, map));
    const first = (options.first ?? [])
      .map((place) => addressOf({ body: map.top, place, large: false }))
      .filter((key) => plain.get(key) === undefined);
    for (const key of [...first, ...outOfDate.map((copy) => copy.key)].slice(0, mostAhead)) {
      void make({ map, path: key, query: '', key, from: 'ahead', wanted: () => true });
    }
  }

  /** Whether a copy is as it would be made now, but for the day. */
  const holdsUnder = (copy: Copy, map: SiteMap): boolean => {
    switch (copy.fresh) {
      case 'never':
        return true;
      case 'moment':
        return copy.revision === map.revision;
      case 'everything':
        return copy.revision === map.revision;
      case 'body':
        return copy.revision === map.byId.get(copy.bodyId)?.revision;
    }
  };

  const isGood = (copy: Copy): boolean => {
    const map = watch.map();
    const at = clock();
    if (copy.fresh !== 'never' && copy.day !== dayOf(at)) return false;
    if (copy.fresh === 'moment' && at.getTime() - copy.madeAt.getTime() > momentMs) return false;
    const generation = watch.generation();
    if (heldUnder.get(copy) === generation) return true;
    if (map === null || !holdsUnder(copy, map)) return false;
    heldUnder.set(copy, generation);
    return true;
  };

  /** Makes what stands at an address; who asks while it is under way waits for the same. */
  function make({ map, path, query, key, from, wanted }: ToMake): Promise<Result> {
    const generation = watch.generation();
    const under = makings.get(key);
    const making = under?.generation === generation ? under : newMaking(generation);
    makings.set(key, making);
    const forget = () => {
      if (makings.get(key) === making) makings.delete(key);
    };
    const work = async () => {
      making.begun = true;
      const keeping = keep(map, path, query, key);
      const result = await inTime(keeping).then(
        (what): Result => ({ kind: 'made', made: what }),
        (cause: unknown): Result => ({ kind: 'fault', cause }),
      );
      forget();
      making.finish(result);
      await inTime(keeping, longestTurnMs).catch(() => undefined);
    };
    if (making.begun) return making.done;
    // One turn for each who waits: a person who asks for what a crawler asked for does not wait in the crawler's line.
    making.turns += 1;
    const leave = () => {
      making.turns -= 1;
      if (making.turns === 0) forget();
    };
    const takenIn = queue.run(from, work, () => {
      if (making.begun) return false;
      if (wanted()) return true;
      leave();
      return false;
    });
    if (takenIn) return making.done;
    leave();
    return Promise.resolve({ kind: 'busy' });
  }

  async function keep(map: SiteMap, path: string, query: string, key: string): Promise<Copy | Moved> {
    const at = clock();
    const address = readAddress(map, path);
    const reply = await site.make(map, { path, query });
    made += 1;
    changes += 1;
    if (reply.kind === 'moved') return reply;
    const there = address === null || 'movedTo' in address ? null : address;
    const body = there?.body ?? map.top;
    const fresh = reply.kind === 'file' ? 'body' : reply.fresh;
    const copy = await copyOf(reply, {
      key,
      place: there?.place.kind ?? null,
      bodyId: body.id,
      number: there === null || !('number' in there.place) ? null : there.place.number,
      fresh,
      revision: fresh === 'everything' || fresh === 'moment' ? map.revision : body.revision,
      day: dayOf(at),
      madeAt: at,
    });
    // What is not there has no end of addresses.
    const worth = copy.kind === 'file' || copy.status === 200 || copy.status === 410;
    // What was read before something was withdrawn may come in after its copies were let go: it is not kept.
    const holds = latest === null || holdsUnder(copy, latest);
    if (worth && holds && there !== null && key.length <= longestKey) storeOf(key).put(copy);
    return copy;
  }

  return {
    atHand: (url) => {
      const copy = plain.get(url) ?? (url.includes('?') ? asked.get(url) : undefined);
      if (copy === undefined || !watch.holds()) return null;
      return watch.away() || isGood(copy) ? copy : null;
    },
    answer: async ({ path, query, from, wanted = () => true, mayMake = () => true }) => {
      const there = await watch.settled();
      const map = watch.map();
      if (map === null) {
        const copy = plain.get(path);
        if (copy !== undefined) return { kind: 'copy', copy, last: true };
        return there ? { kind: 'nothing' } : { kind: 'away' };
      }
      const { key, place, moved } = keyAt(map, path, query);
      if (moved !== null) return { kind: 'moved', to: moved };
      const copy = storeOf(key).get(key);
      if (copy !== undefined && (watch.away() || isGood(copy))) {
        return { kind: 'copy', copy, last: watch.away() };
      }
      if (!there) return { kind: 'away' };
      if (!mayMake(place)) return { kind: 'held-back' };
      const result = await make({ map, path, query, key, from, wanted });
      if (result.kind === 'busy') return copy === undefined ? result : { kind: 'copy', copy, last: true };
      if (result.kind === 'made') {
        return result.made.kind === 'moved' ? result.made : { kind: 'copy', copy: result.made, last: false };
      }
      // Ours, or the database's: only then is an old copy better than none.
      if (await watch.ask()) return { kind: 'fault', cause: result.cause };
      const left = storeOf(key).get(key);
      return left === undefined ? { kind: 'away' } : { kind: 'copy', copy: left, last: true };
    },
    doubt: watch.doubt,
    away: watch.away,
    reach: () => {
      const map = watch.map();
      return map === null ? null : reachOf({ map, body: map.top });
    },
    look: async () => void (await watch.ask()),
    toKeep: plain.list,
    changes: () => changes,
    takings: () => takings,
    takeIn: (copies) => {
      for (const copy of copies) plain.put(copy);
    },
    takeCounts: () => {
      const counts = { made, bytes: plain.bytes() + asked.bytes(), waiting: queue.waiting() };
      made = 0;
      return counts;
    },
  };
}
