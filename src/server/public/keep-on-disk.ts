import type { FastifyBaseLogger } from 'fastify';
import { loadSiteAssets } from '../../site/assets.ts';
import type { Copy } from '../../site/public/keeping/copy.ts';
import type { KeptSite } from '../../site/public/keeping/keep-site.ts';
import { readCopies, writeCopies } from '../../site/public/keeping/on-disk.ts';
import type { Config } from '../config.ts';
import { version } from '../version.ts';

/** How often pages are written down, in milliseconds. What is withdrawn is gone from the disk after so long. */
const everyMs = 60_000;

type Settings = Pick<Config, 'PUBLIC_URL'>;

/** By what pages were made: other styles, another version or another address make other pages. */
const madeBy = ({ PUBLIC_URL }: Settings) => `${version()} ${loadSiteAssets().icon} ${PUBLIC_URL ?? ''}`;

/** Writes pages down again and again, so that they can be shown after a restart while the database is away. */
export function keepOnDisk(
  kept: Pick<KeptSite, 'toKeep' | 'changes' | 'away'>,
  file: string,
  settings: Settings,
  log: Pick<FastifyBaseLogger, 'warn'>,
): { readonly close: () => Promise<void> } {
  const program = madeBy(settings);
  let written = 0;
  let writing = Promise.resolve();
  const write = (): Promise<void> => {
    writing = writing.then(async () => {
      const now = kept.changes();
      const copies = kept.toKeep();
      if (now === written || copies.length === 0) return;
      try {
        await writeCopies(file, program, copies);
        written = now;
      } catch (error) {
        log.warn(
          { code: (error as { readonly code?: unknown }).code },
          'public site: pages were not kept on disk',
        );
      }
    });
    return writing;
  };
  const timer = setInterval(() => void write(), everyMs);
  timer.unref();
  return {
    close: () => {
      clearInterval(timer);
      return write();
    },
  };
}

/** The pages that this program wrote down before it stopped. */
export const copiesOnDisk = (file: string, settings: Settings): Promise<readonly Copy[]> =>
  readCopies(file, madeBy(settings));
