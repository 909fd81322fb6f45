import { sizeOf, type Copy } from './copy.ts';

/** Copies up to a number of bytes; those that nobody asks for go first. */
export interface Copies {
  readonly get: (key: string) => Copy | undefined;
  readonly put: (copy: Copy) => void;
  /** Drops those for which it says so. */
  readonly drop: (which: (copy: Copy) => boolean) => void;
  /** Those asked for lately first. */
  readonly list: () => readonly Copy[];
  readonly bytes: () => number;
}

/**
 * Keeps copies in two generations: when the younger has filled half of the room the elder is dropped, and what is asked for
 * in the elder moves to the younger. A copy at hand costs one look-up, where a list in order of use would be rewritten
 * each time.
 * @param mostBytes room for all of them
 */
export function createCopies(mostBytes: number): Copies {
  let young = new Map<string, Copy>();
  let old = new Map<string, Copy>();
  let youngBytes = 0;
  let oldBytes = 0;
  const half = mostBytes / 2;

  const put = (copy: Copy) => {
    const size = sizeOf(copy);
    const before = young.get(copy.key);
    const elder = old.get(copy.key);
    if (elder !== undefined) {
      old.delete(copy.key);
      oldBytes -= sizeOf(elder);
    }
    if (before !== undefined) {
      young.delete(copy.key);
      youngBytes -= sizeOf(before);
    }
    if (size > half) return;
    if (youngBytes + size > half) {
      old = young;
      oldBytes = youngBytes;
      young = new Map();
      youngBytes = 0;
    }
    young.set(copy.key, copy);
    youngBytes += size;
  };

  return {
    get: (key) => {
      const copy = young.get(key);
      if (copy !== undefined) return copy;
      const elder = old.get(key);
      if (elder !== undefined) put(elder);
      return elder;
    },
    put,
    drop: (which) => {
      for (const [key, copy] of young) {
        if (which(copy) && young.delete(key)) youngBytes -= sizeOf(copy);
      }
      for (const [key, copy] of old) {
        if (which(copy) && old.delete(key)) oldBytes -= sizeOf(copy);
      }
    },
    list: () => [...young.values(), ...old.values()],
    bytes: () => youngBytes + oldBytes,
  };
}
