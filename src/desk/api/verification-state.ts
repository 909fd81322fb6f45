import { verifyAndRecord } from '../../acts/upkeep/record-upkeep.ts';
import type { FileStore } from '../../ledger/files.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Verification } from '../../ledger/verify/verify-ledger.ts';

/** Who asked for a verification, and under which act id it is recorded. */
export interface Asker {
  readonly bodyId: string;
  readonly staffId: string;
  readonly actId: string;
}

/** Verifications asked for in the desk: one at a time, in the background where the ledger is large. */
export interface Verifications {
  readonly running: () => boolean;
  /** The last one that this server finished; null where there was none. */
  readonly last: () => Verification | null;
  /** Begins one, or joins the one under way, and comes back when it is finished or after so many milliseconds. */
  readonly verify: (by: Asker, waitMs: number) => Promise<void>;
}

export function createVerifications(services: {
  readonly ledger: Ledger;
  readonly files: FileStore;
}): Verifications {
  let last: Verification | null = null;
  let underWay: Promise<void> | null = null;
  const begin = async (by: Asker): Promise<void> => {
    last = await verifyAndRecord(services, by);
  };
  return {
    running: () => underWay !== null,
    last: () => last,
    verify: async (by, waitMs) => {
      underWay ??= begin(by).finally(() => (underWay = null));
      let timer: NodeJS.Timeout | undefined;
      const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, waitMs)));
      await Promise.race([underWay, enough]).finally(() => clearTimeout(timer));
    },
  };
}
