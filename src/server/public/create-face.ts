import type { FastifyBaseLogger } from 'fastify';
import type { FileStore } from '../../ledger/files.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { SiteAssets } from '../../site/assets.ts';
import type { PublicSite } from '../../site/public/create-site.ts';
import type { Copy } from '../../site/public/keeping/copy.ts';
import { firstPlaces } from '../../site/public/keeping/first-places.ts';
import { keepSite, type KeptSite } from '../../site/public/keeping/keep-site.ts';
import type { Config } from '../config.ts';
import { createBudget } from './budget.ts';
import { callerAddress } from './caller-address.ts';
import { publicFront, type Front } from './front.ts';
import { securityHeaders } from './security-headers.ts';

/** The public site with what stands behind it. */
export interface PublicFace extends Front {
  readonly kept: KeptSite;
  /** Says in the log what it did, each minute in which it did something; and when the database goes and comes. */
  readonly logTo: (log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>) => void;
  readonly close: () => void;
}

const minuteMs = 60_000;

/** The site as it was before a stop, where its ledger cannot be opened: what was kept of it is all there is. */
export const siteOfCopies: PublicSite = {
  readMap: () => Promise.reject(new Error('no ledger')),
  readRevision: () => Promise.reject(new Error('no ledger')),
  readTouched: () => Promise.reject(new Error('no ledger')),
  make: () => Promise.reject(new Error('no ledger')),
};

/** A ledger whose writing is on the pages of this process at once. */
export const watched = (ledger: Ledger, { doubt }: Pick<KeptSite, 'doubt'>): Ledger => ({
  ...ledger,
  write: async (scope, work) => {
    const done = await ledger.write(scope, work);
    doubt();
    return done;
  },
});

export function createFace(options: {
  readonly config: Pick<Config, 'PUBLIC_URL' | 'TRUST_PROXY' | 'SITE_MEMORY' | 'SITE_RATE'>;
  readonly site: PublicSite;
  readonly files: Pick<FileStore, 'open'>;
  readonly clock: () => Date;
  /** Milliseconds of a clock that is never set back: by it points fill up again. */
  readonly now?: () => number;
  readonly assets: SiteAssets;
  readonly demonstration: boolean;
  /** What was kept before a restart. */
  readonly copies?: readonly Copy[];
}): PublicFace {
  const { config, site, files, clock, now, assets, demonstration, copies = [] } = options;
  let log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'> | null = null;
  const kept = keepSite(site, {
    memoryBytes: config.SITE_MEMORY * 1024 * 1024,
    clock,
    first: firstPlaces,
    report: (away, cause) => {
      if (away) log?.warn(facts(cause), 'public site: the database is away, kept pages are shown');
      else log?.info('public site: the database is back');
    },
  });
  kept.takeIn(copies);
  const front = publicFront({
    demonstration,
    kept,
    budget: createBudget(config.SITE_RATE, now === undefined ? {} : { now }),
    addressOf: callerAddress(config),
    files,
    assets,
    security: securityHeaders(config),
    onFault: (cause) => log?.error(facts(cause), 'public site: a page could not be made'),
  });
  const minute = setInterval(() => {
    const counts = { ...front.takeCounts(), ...kept.takeCounts() };
    if (counts.fromMemory + counts.others > 0) log?.info(counts, 'public site');
  }, minuteMs);
  minute.unref();
  return {
    ...front,
    kept,
    logTo: (to) => (log = to),
    close: () => clearInterval(minute),
  };
}

/** What the log says of an error: no message, it may hold what somebody wrote. */
function facts(cause: unknown): object {
  const { name, code, stack } = cause as {
    readonly name?: string;
    readonly code?: string;
    readonly stack?: string;
  };
  const at = stack?.split('\n').filter((line) => /^\s+at /u.test(line));
  return { fault: name, code, at: at?.slice(0, 6) };
}
