import { readConfig } from './config.ts';
import { startOnCopies } from './start-on-copies.ts';
import { startWhole } from './start-whole.ts';

export interface Serving {
  /** Address at which the pages are open. */
  readonly url: string;
  /** Chinese sentences for the terminal, a line each: which database, where to go first. */
  readonly notes: readonly string[];
  /** Finishes what is under way, then stops. */
  readonly close: () => Promise<void>;
  /** Resolves when the server has stopped, by `close` or by SIGINT or SIGTERM. */
  readonly closed: Promise<void>;
}

/**
 * Starts the server with the settings of an environment. Where the database is away and pages of the public site were kept,
 * these are shown until it is back.
 * @throws StartError with a Chinese sentence: a wrong setting, a port that is taken, a database that does not start
 */
export async function serve(env: Readonly<Record<string, string | undefined>>): Promise<Serving> {
  const config = readConfig(env);
  const start = await startWhole(config).catch(async (error: unknown) => startOnCopies(config, error));
  let finished: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (finished = resolve));
  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
    stopping ??= start.close().finally(finished);
    return stopping;
  };
  const onSignal = () => void stop();
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return { url: start.url, notes: start.notes, closed, close: stop };
}
