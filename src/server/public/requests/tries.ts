/** Counts wrong tries in memory, and says how long to wait after too many. */
export interface Tries {
  /** Minutes to wait; 0 where it may be tried. */
  readonly wait: (key: string) => number;
  readonly wrong: (key: string) => void;
  readonly right: (key: string) => void;
}

const mostKnown = 20_000;

/** @param most wrong ones in a row, after which it waits so many minutes */
export function createTries(
  { most, minutes }: { readonly most: number; readonly minutes: number },
  now: () => number = Date.now,
): Tries {
  const known = new Map<string, { wrong: number; until: number; at: number }>();
  const lengthMs = minutes * 60_000;
  const forget = () => {
    for (const [key, { at }] of known) if (now() - at >= lengthMs) known.delete(key);
    // Where that is not enough, whoever came first.
    for (const key of known.keys()) {
      if (known.size <= mostKnown / 2) return;
      known.delete(key);
    }
  };
  return {
    wait: (key) => Math.max(0, Math.ceil(((known.get(key)?.until ?? 0) - now()) / 60_000)),
    wrong: (key) => {
      if (known.size >= mostKnown) forget();
      const before = known.get(key);
      const wrong = before === undefined || now() - before.at >= lengthMs ? 1 : before.wrong + 1;
      const locked = wrong >= most;
      known.delete(key);
      known.set(key, { wrong: locked ? 0 : wrong, until: locked ? now() + lengthMs : 0, at: now() });
    },
    right: (key) => void known.delete(key),
  };
}
