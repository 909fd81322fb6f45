import { Readable } from 'node:stream';
import { sha256Of, type FileStore } from '../../src/ledger/files.ts';

/** A file store that lasts as long as the test. */
export function memoryStore(): FileStore {
  const kept = new Map<string, Buffer>();
  return {
    keep: (bytes) => {
      const sha256 = sha256Of(bytes);
      kept.set(sha256, Buffer.from(bytes));
      return Promise.resolve(sha256);
    },
    open: (sha256) => {
      const bytes = kept.get(sha256);
      return Promise.resolve(
        bytes === undefined
          ? null
          : {
              size: bytes.length,
              stream: (from, to) => Readable.from([bytes.subarray(from, to + 1)]),
              close: () => Promise.resolve(),
            },
      );
    },
    read: (sha256) => Promise.resolve(kept.get(sha256) ?? null),
    has: (sha256) => Promise.resolve(kept.has(sha256)),
    // Nothing in it is old: what is to be taken away for its age is tried with the folder.
    keptBefore: () => Promise.resolve([]),
    remove: (sha256) => {
      kept.delete(sha256);
      return Promise.resolve();
    },
  };
}
