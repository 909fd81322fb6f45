import { setTimeout as sleep } from 'node:timers/promises';
import { clearDeadPostmaster } from './postmaster-file.ts';
import { launchServer, signalServer, stopServer, type Launch, type ServerProcess } from './server-process.ts';

/** How often the server is looked after, and how long at most between attempts to start it again; milliseconds. */
const interval = { look: 1_000, most: 30_000 };

/**
 * Looks after a running server: where it ends unasked (killed, out of memory), it is started again on the same port,
 * so that connections made anew find it. When Node ends without `stop`, the server is told to stop as well.
 *
 * @param report is told in a Chinese sentence what happened.
 */
export function superviseServer(
  first: ServerProcess,
  launch: Launch,
  report: (sentence: string) => void,
): { readonly stop: () => Promise<void> } {
  let server = first;
  const stopping = new AbortController();
  let mending: Promise<void> | null = null;
  const atExit = () => signalServer(server, launch.places, launch.binaries, 'SIGINT');
  process.once('exit', atExit);

  async function mend(): Promise<void> {
    report('数据库意外停止，正在重新启动。');
    for (let wait = 500; !stopping.signal.aborted; wait = Math.min(wait * 2, interval.most)) {
      try {
        // Crosses out a zombie's id in postmaster.pid, which would be in the way.
        clearDeadPostmaster(launch.places.cluster);
        server = await launchServer(launch, first.connection.port);
        report('数据库已经重新启动，已确认的操作都在。');
        return;
      } catch (fault) {
        report(`数据库还没有启动起来，稍后再试。${fault instanceof Error ? fault.message : String(fault)}`);
        await sleep(wait, null, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  }

  const timer = setInterval(() => {
    if (mending !== null || !server.isDown()) return;
    mending = mend().finally(() => (mending = null));
  }, interval.look);
  timer.unref();

  return {
    stop: async () => {
      stopping.abort();
      clearInterval(timer);
      await mending;
      process.off('exit', atExit);
      await stopServer(server, launch.places, launch.binaries);
    },
  };
}
