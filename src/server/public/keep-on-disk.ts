import type { FastifyBaseLogger } from 'fastify';
import { loadSiteAssets } from '../../site/assets.ts';
import type { Copy } from '../../site/public/keeping/copy.ts';
import type { KeptSite } from '../../site/public/keeping/keep-site.ts';
import { readCopies, writeCopies } from '../../site/public/keeping/on-disk.ts';
import type { Config } from '../config.ts';
import { version } from '../version.ts';

/** How often pages are written down, in milliseconds. */
const everyMs = 60_000;
/** How often is looked whether something was withdrawn, by another process, too: after so long it is gone from the disk. */
const lookMs = 2_000;

type Settings = Pick<Config, 'PUBLIC_URL'>;

/** By what pages were made: other styles, another version or another address make other pages. */
const madeBy = ({ PUBLIC_URL }: Settings) => `${version()} ${loadSiteAssets().icon} ${PUBLIC_URL ?? ''}`;

/** Writes pages down again and again, so that they can be shown after a restart while the database is away. */
export function keepOnDisk(
  kept: Pick<KeptSite, 'toKeep' | 'changes' | 'takings' | 'look'>,
  file: string,
  settings: Settings,
  log: Pick<FastifyBaseLogger, 'warn'>,
): { readonly close: () => Promise<void> } {
  const program = madeBy(settings);
  let written = 0;
  let taken = 0;
  let writtenAt = performance.now();
  let writing = Promise.resolve();
  const write = (): Promise<void> => {
    writing = writing.then(async () => {
      const now = kept.changes();
      if (now === written) return;
      const takings = kept.takings();
      try {
        // None, too: the file may hold what was withdrawn since.
        await writeCopies(file, program, kept.toKeep());
        [written, taken, writtenAt] = [now, takings, performance.now()];
      } catch (error) {
        log.warn(
          { code: (error as { readonly code?: unknown }).code },
          'public site: pages were not kept on disk',
        );
      }
    });
    return writing;
  };
  const look = async () => {
    await kept.look();
    if (kept.takings() !== taken || performance.now() - writtenAt >= everyMs) await write();
  };
  const timer = setInterval(() => void look(), lookMs);
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
