import type { SiteMap } from '../../../ledger/read/site/site-map.ts';

/** Times of the watch, in milliseconds. */
export interface WatchTimes {
  /** How old what is known of the revisions may be when a copy is sent. */
  readonly holds: number;
  /** From this age on they are read again beside the answering, so that nobody waits for it. */
  readonly ahead: number;
  /** So long is waited for the database before it counts as away. */
  readonly patience: number;
  /** Pause after the first try in vain; it doubles. */
  readonly firstPause: number;
  readonly longestPause: number;
}

export const watchTimes: WatchTimes = {
  holds: 1000,
  ahead: 500,
  patience: 2000,
  firstPause: 1000,
  longestPause: 15_000,
};

/** What is known of the site as a whole. */
export interface Watch {
  /** The last map that was read; null before there was one, or before the first body was founded. */
  readonly map: () => SiteMap | null;
  /** Counts the maps: a copy that held under one of them need not be compared again. */
  readonly generation: () => number;
  /** True where what is known is new enough to send copies by; asks ahead when it soon is not. */
  readonly holds: () => boolean;
  /** Waits until that is so. False: the database is away. */
  readonly settled: () => Promise<boolean>;
  readonly away: () => boolean;
  /** Something was written in this process: what is known counts for nothing until it was read again. */
  readonly doubt: () => void;
  /** A page could not be made: looks whether the database is there. @returns whether it is */
  readonly ask: () => Promise<boolean>;
}

/**
 * Reads the revisions of the site by one short query for all requests, and the map only where they changed.
 * @param options.now milliseconds of a clock that is never set back
 * @param options.changed told of each new map before any copy is sent by it
 */
export function watchSite(options: {
  readonly readRevision: () => Promise<string>;
  readonly readMap: () => Promise<SiteMap | null>;
  readonly changed: (before: SiteMap | null, after: SiteMap) => Promise<void>;
  /** Told when copies are sent by a new map. */
  readonly renewed?: () => void;
  readonly now: () => number;
  readonly times?: Partial<WatchTimes>;
  readonly report?: (away: boolean, cause: unknown) => void;
}): Watch {
  const { readRevision, readMap, changed, renewed, now, report } = options;
  const times = { ...watchTimes, ...options.times };
  let map: SiteMap | null = null;
  let generation = 0;
  /** When the reading began of which we know. */
  let knownAt = -Infinity;
  let away = false;
  let tryAgainAt = -Infinity;
  let pause = times.firstPause;
  /** Doubts so far, and how many of them the last reading has answered. */
  let doubts = 0;
  let answered = 0;
  let reading: Promise<void> | null = null;

  const readOnce = async () => {
    const [at, upTo, before] = [now(), doubts, generation];
    const revision = map === null ? null : await readRevision();
    if (map === null || revision !== map.revision) {
      const after = await readMap();
      // One that hung and comes through late knows less than one that was begun after it.
      if (at < knownAt) return;
      if (after !== null) {
        await changed(map, after);
        map = after;
        generation += 1;
      }
    }
    knownAt = Math.max(knownAt, at);
    answered = upTo;
    pause = times.firstPause;
    if (away) report?.(false, null);
    away = false;
    if (generation > before) renewed?.();
  };

  const isAway = (cause: unknown) => {
    if (!away) report?.(true, cause);
    away = true;
    tryAgainAt = now() + pause;
    pause = Math.min(pause * 2, times.longestPause);
  };

  /** One at a time. One that hangs counts as away; when it comes through after all, the database is back. */
  const read = (): Promise<void> => {
    reading ??= new Promise<void>((resolve) => {
      const patience = setTimeout(() => {
        isAway(new Error(`no answer within ${times.patience} ms`));
        reading = null;
        resolve();
      }, times.patience);
      readOnce().then(
        () => {
          clearTimeout(patience);
          reading = null;
          resolve();
        },
        (error: unknown) => {
          clearTimeout(patience);
          reading = null;
          isAway(error);
          resolve();
        },
      );
    });
    return reading;
  };

  const isNew = (at: number) => answered === doubts && at - knownAt < times.holds;

  const settled = async () => {
    // Twice: the reading under way may have begun before what is in doubt.
    for (let round = 0; round < 2 && !away && !isNew(now()); round += 1) await read();
    if (away && now() >= tryAgainAt) void read();
    return !away;
  };

  return {
    map: () => map,
    generation: () => generation,
    away: () => away,
    holds: () => {
      const at = now();
      if (away) {
        if (at >= tryAgainAt) void read();
        return true;
      }
      if (!isNew(at)) return false;
      if (at - knownAt >= times.ahead) void read();
      return true;
    },
    settled,
    doubt: () => {
      doubts += 1;
      tryAgainAt = -Infinity;
      // At once, not when somebody asks: by then the database may be away, and what was withdrawn would be shown.
      void settled();
    },
    ask: async () => {
      if (!away) await read();
      return !away;
    },
  };
}
