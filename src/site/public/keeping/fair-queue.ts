/** Work taken in turn by who asked for it. */
export interface FairQueue {
  /**
   * Runs work when its turn comes.
   * @param from who asks: an address, a network
   * @param wanted asked when the turn comes: false where nobody waits any more
   * @returns null where so much waits that it was not taken in
   */
  readonly run: (from: string, work: () => Promise<void>, wanted: () => boolean) => boolean;
  readonly waiting: () => number;
}

interface Ticket {
  readonly work: () => Promise<void>;
  readonly wanted: () => boolean;
}

/**
 * So much at once, and of what waits one of each asker in turn: a crawler with a hundred requests under way is one among
 * those who wait.
 */
export function createFairQueue(options: {
  readonly atOnce: number;
  /** Waiting of one asker, at most. */
  readonly mostOfOne: number;
  /** Waiting at all, at most. */
  readonly most: number;
}): FairQueue {
  /** In the order of turns: who was served goes to the end. */
  const lines = new Map<string, Ticket[]>();
  let running = 0;
  let waiting = 0;

  const next = () => {
    while (running < options.atOnce) {
      const first = lines.entries().next();
      if (first.done === true) return;
      const [from, line] = first.value;
      const ticket = line.shift();
      lines.delete(from);
      if (line.length > 0) lines.set(from, line);
      if (ticket === undefined) continue;
      waiting -= 1;
      if (!ticket.wanted()) continue;
      running += 1;
      void ticket.work().finally(() => {
        running -= 1;
        next();
      });
    }
  };

  return {
    run: (from, work, wanted) => {
      const line = lines.get(from) ?? [];
      if (waiting >= options.most || line.length >= options.mostOfOne) return false;
      line.push({ work, wanted });
      waiting += 1;
      lines.set(from, line);
      next();
      return true;
    },
    waiting: () => waiting,
  };
}
