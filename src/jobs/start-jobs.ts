import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, run, type Runner, type TaskList } from 'graphile-worker';
import { openPool } from '../ledger/connection.ts';
import { markOldWords } from '../ledger/public-words.ts';
import { addJob, type JobKind } from '../ledger/queue.ts';
import { tasks, type JobServices } from './tasks.ts';

/** What runs by the clock. Times are UTC; in China eight hours later. A run that was missed is made up for within a day. */
const crontab = [
  // 02:30 in China
  '30 18 * * * make-backup ?fill=1d&max=5',
  // 03:00 in China
  '0 19 * * * verify-ledger ?fill=1d&max=5',
  '15 * * * * clear-sessions ?max=2',
  // Somebody may wait for nothing longer than they were told.
  '*/10 * * * * clear-drafts ?max=1&jobKey=clear-drafts',
  // Each minute: what was missed while no server ran goes out, too.
  '* * * * * publish-due ?max=1&jobKey=publish-due',
  // Each minute: words of what is public and has none, where the job of its going out was lost.
  '* * * * * index-public ?max=1&jobKey=index-public',
  // Each hour; before 08:00 in China nobody is reminded.
  '0 * * * * remind-of-requests ?max=3&jobKey=remind-of-requests',
  // 03:30 in China: a new version of the program may find more.
  '30 19 * * * re-screen ?fill=1d&max=3',
  // 04:00 in China
  '0 20 * * * thin-manuscripts ?fill=1d&max=3',
  // 04:30 in China
  '30 20 * * * check-site ?fill=1d&max=3',
].join('\n');

export interface Jobs {
  /** Lets the jobs under way finish, then stops. */
  readonly close: () => Promise<void>;
}

export interface JobOptions extends JobServices {
  /** Address of the database's owner: the queue keeps its own connections. */
  readonly url: string;
  readonly log: (level: 'info' | 'warn' | 'error', message: string) => void;
  /** Milliseconds between looks for jobs that nobody announced (retries, the clock). */
  readonly pollMs?: number;
}

/** Starts doing jobs. Any number of servers may, on one database: each job is done by one of them. */
export async function startJobs({ url, log, pollMs = 2_000, ...services }: JobOptions): Promise<Jobs> {
  const pgPool = openPool(url, null, 4);
  const list: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([kind, task]) => [
      kind,
      (payload) => (task as (services: JobServices, payload: unknown) => Promise<void>)(services, payload),
    ]),
  );
  const logger = new Logger(() => (level, message) => {
    const name: string = level;
    if (name === 'error' || name === 'warning') log(name === 'error' ? 'error' : 'warn', message);
  });
  try {
    await deliverWaiting(services);
    await services.ledger.write('everything', async (tx) => {
      await addJob(tx, 'publish-due', {}, 'publish-due');
      await markOldWords(tx);
      await addJob(tx, 'index-public', {}, 'index-public');
    });
    const begin = () =>
      run({
        preset: {
          worker: {
            // What ends while the database is away cannot be noted: by these the queue stops then and says so. Without them the
            // library leaves a promise to itself, whose rejection would end the whole server.
            completeJobBatchDelay: 0,
            failJobBatchDelay: 0,
          },
        },
        pgPool,
        taskList: list,
        crontab,
        // Screening all that is public may take long; what is due goes out meanwhile.
        concurrency: 3,
        pollInterval: pollMs,
        noHandleSignals: true,
        logger,
      });
    const kept = keepRunning(await begin(), begin, log);
    return {
      close: async () => {
        await kept.stop();
        await pgPool.end();
      },
    };
  } catch (error) {
    await pgPool.end();
    throw error;
  }
}

/** How long it waits before a queue that stopped is begun again, in milliseconds. */
const pauseMs = 5_000;

/** Begins the queue again whenever it stops by itself: the database was away. */
function keepRunning(
  first: Runner,
  begin: () => Promise<Runner>,
  log: JobOptions['log'],
): { readonly stop: () => Promise<void> } {
  let runner: Runner | null = first;
  const leaving = new AbortController();
  const { signal } = leaving;
  const watching = (async () => {
    while (!signal.aborted) {
      if (runner !== null) await runner.promise.catch(() => undefined);
      if (signal.aborted) return;
      runner = null;
      log('warn', 'jobs stopped, the database may be away; they begin again');
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) runner = await begin().catch(() => null);
    }
  })();
  return {
    stop: async () => {
      leaving.abort();
      await runner?.stop().catch(() => undefined);
      await watching;
    },
  };
}

/** Messages that were written while no mail was set go out once it is. */
async function deliverWaiting({ ledger, deliver }: JobServices): Promise<void> {
  if (deliver === null) return;
  await ledger.write('everything', async (tx) => {
    const waiting = await tx
      .selectFrom('outbox')
      .select(['body_id as bodyId', 'message_id as messageId'])
      .where('delivered_at', 'is', null)
      // What goes to other channels waits for them: the county's portal pulls it.
      .where('channel', '=', 'alert')
      .execute();
    for (const message of waiting) {
      const kind: JobKind = 'deliver-message';
      await addJob(tx, kind, message, `message/${message.messageId}`);
    }
  });
}
