import { buildApp } from './app.ts';
import type { Config } from './config.ts';
import { copiesFile } from './installation/folders.ts';
import { copiesOnDisk } from './public/keep-on-disk.ts';
import { createServices } from './services.ts';
import { isDatabaseAway } from './start-error.ts';
import { listen, startWhole, type Started } from './start-whole.ts';

/** Pause between two looks whether the database is back, in milliseconds. */
const pauseMs = 5000;
/** Where something else is wrong, which the log tells. */
const longPauseMs = 60_000;

/**
 * Shows the pages that were kept before a restart while the database does not answer, and turns into the whole server when
 * it is back.
 * @param why the server did not start
 * @throws why, where it is something else, or nothing was kept
 */
export async function startOnCopies(config: Config, why: unknown): Promise<Started> {
  if (!isDatabaseAway(why) || !config.SITE) throw why;
  const copies = await copiesOnDisk(copiesFile(config.DATA_DIR), config);
  if (copies.length === 0) throw why;
  const app = await buildApp({ config, services: createServices(config), copies });
  const url = await listen(app, config);
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.PORT;
  let whole: Started | null = null;
  let stopped = false;
  let between = pauseMs;
  let wake: () => void = () => undefined;
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, between);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const waitForDatabase = async () => {
    while (!stopped && whole === null) {
      await pause();
      if (stopped) return;
      try {
        const started = await startWhole({ ...config, PORT: port }, () => app.close());
        if (stopped) await started.close();
        else whole = started;
      } catch (error) {
        if (isDatabaseAway(error)) continue;
        app.log.error({ fault: (error as Error).name }, (error as Error).message);
        between = longPauseMs;
      }
    }
  };
  const waiting = waitForDatabase();
  return {
    url,
    notes: [
      (why as Error).message,
      '公开网站先用停机以前存下的网页，其余功能等数据库恢复以后自动接上，不用重新启动。',
    ],
    close: async () => {
      stopped = true;
      wake();
      await waiting;
      await (whole === null ? app.close() : whole.close());
    },
  };
}
