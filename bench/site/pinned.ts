import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process that keeps to one core, so that the client on the other one takes nothing from it. */
export interface Pinned {
  readonly process: ChildProcess;
  /** Seconds of processor time that it and what it started have used so far. */
  readonly used: () => number;
  readonly stop: () => Promise<void>;
}

export function pinned(
  core: number,
  command: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Pinned {
  const child = spawn('taskset', ['-c', String(core), ...command], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // A group of its own: what it starts ends with it.
    detached: true,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: { ...process.env, ...options.env },
  });
  return {
    process: child,
    used: () => (child.pid === undefined ? 0 : usedBy(child.pid)),
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      const tell = (signal: NodeJS.Signals) => {
        if (child.pid !== undefined) process.kill(-child.pid, signal);
      };
      tell('SIGTERM');
      const timer = setTimeout(() => tell('SIGKILL'), 15_000);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Ticks of the system in a second, as `/proc` counts them. */
const ticks = 100;

/** Processor time of a group of processes, in seconds. */
function usedBy(group: number): number {
  let sum = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const stat = read(`/proc/${name}/stat`);
    // The name of the program may hold anything; what follows its bracket is numbers.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (Number(fields[2]) === group) sum += Number(fields[11]) + Number(fields[12]);
  }
  return sum / ticks;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Waits until something answers. */
export async function answering(url: string, seconds = 90): Promise<void> {
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    const status = await fetch(url, { redirect: 'manual' }).then(
      async (answer) => {
        await answer.arrayBuffer();
        return answer.status;
      },
      () => 0,
    );
    if (status > 0 && status < 500) return;
    await sleep(200);
  }
  throw new Error(`nobody answers at ${url}`);
}
