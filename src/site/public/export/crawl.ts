/** Paths that are still to be made, each once, worked off by a few hands at a time. */
export interface Crawl {
  /** Adds paths; those that were added before are left. @param from the page that leads there, for what is told of dead links */
  readonly add: (paths: Iterable<string>, from: string) => void;
  /** Works until nothing is left. What `work` throws ends it. */
  readonly run: () => Promise<void>;
  readonly done: () => number;
  readonly left: () => number;
}

interface Found {
  readonly path: string;
  readonly from: string;
}

/** @param hands pages that are made at a time */
export function createCrawl(work: (found: Found) => Promise<void>, hands: number): Crawl {
  const seen = new Set<string>();
  let waiting: Found[] = [];
  let done = 0;
  return {
    add: (paths, from) => {
      for (const path of paths) {
        if (seen.has(path)) continue;
        seen.add(path);
        waiting.push({ path, from });
      }
    },
    run: async () => {
      const busy = new Set<Promise<void>>();
      const begin = (found: Found) => {
        const working: Promise<void> = work(found).then(() => {
          done += 1;
          busy.delete(working);
        });
        busy.add(working);
      };
      try {
        while (waiting.length > 0 || busy.size > 0) {
          for (let found; busy.size < hands && (found = waiting.pop()) !== undefined;) begin(found);
          await Promise.race(busy);
        }
      } catch (error) {
        waiting = [];
        await Promise.allSettled(busy);
        throw error;
      }
    },
    done: () => done,
    left: () => waiting.length,
  };
}
