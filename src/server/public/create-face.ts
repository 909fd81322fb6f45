import type { FastifyBaseLogger } from 'fastify';
import type { Words } from '../../documents/words/words-pool.ts';
import type { Paper } from '../../documents/writing/write-paper.ts';
import type { Written } from '../../documents/writing/written.ts';
import type { FileStore } from '../../ledger/files.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { SiteAssets } from '../../site/assets.ts';
import { createSite } from '../../site/public/create-site.ts';
import { keepSite, type KeptSite } from '../../site/public/keeping/keep-site.ts';
import type { Config } from '../config.ts';
import { createBudget } from './budget.ts';
import { callerAddress } from './caller-address.ts';
import { publicFront, type Front } from './front.ts';
import { securityHeaders } from './security-headers.ts';

/** The public site with what stands behind it. */
export interface PublicFace extends Front {
  readonly kept: KeptSite;
  /** The ledger for whoever writes in this process: what is written is on the pages at once. */
  readonly ledger: Ledger;
  /** Says in the log what it did, each minute in which it did something; and when the database goes and comes. */
  readonly logTo: (log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>) => void;
  readonly close: () => void;
}

const minuteMs = 60_000;

export function createFace(options: {
  readonly config: Pick<Config, 'PUBLIC_URL' | 'TRUST_PROXY' | 'SITE_MEMORY' | 'SITE_RATE'>;
  readonly ledger: Ledger;
  readonly files: FileStore;
  readonly clock: () => Date;
  readonly publicUrl: string | null;
  readonly writePaper: (paper: Paper, format: 'docx' | 'pdf') => Promise<Written>;
  readonly words: Pick<Words, 'ofQuery'>;
  readonly assets: SiteAssets;
}): PublicFace {
  const { config, ledger, files, clock, publicUrl, writePaper, words, assets } = options;
  let log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'> | null = null;
  const site = createSite({ ledger, files, clock, publicUrl, writePaper, words, assets });
  const kept = keepSite(site, {
    memoryBytes: config.SITE_MEMORY * 1024 * 1024,
    clock,
    report: (away, cause) => {
      if (away) log?.warn(facts(cause), 'public site: the database is away, kept pages are shown');
      else log?.info('public site: the database is back');
    },
  });
  const front = publicFront({
    kept,
    budget: createBudget(config.SITE_RATE),
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
    ledger: {
      ...ledger,
      write: async (scope, work) => {
        const done = await ledger.write(scope, work);
        kept.doubt();
        return done;
      },
    },
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
