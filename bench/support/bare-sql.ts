import { spawn, spawnSync } from 'node:child_process';
import type pg from 'pg';

/** Runs statements as a person would, and tells how long each took. */
export interface BareSql {
  readonly by: string;
  /** Milliseconds of every statement, one after the other. */
  readonly time: (statements: readonly string[]) => Promise<readonly number[]>;
  readonly close: () => void;
}

/** By psql with \timing where it is installed, in one session; else through a bare client. */
export async function bareSql(url: string, client: pg.Client): Promise<BareSql> {
  const installed = spawnSync('psql', ['--version']).status === 0;
  if (installed) return { by: 'in psql', ...inPsql(url) };
  return {
    by: 'through pg',
    time: async (statements) => {
      const times: number[] = [];
      for (const statement of statements) {
        const start = performance.now();
        await client.query(statement);
        times.push(performance.now() - start);
      }
      return times;
    },
    close: () => undefined,
  };
}

function inPsql(url: string): Omit<BareSql, 'by'> {
  const psql = spawn('psql', ['-X', '-q', '-v', 'ON_ERROR_STOP=1', url], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  psql.stdin.write('\\timing on\n\\o /dev/null\n');
  let waiting: { readonly count: number; readonly done: (times: readonly number[]) => void } | null = null;
  let times: number[] = [];
  let left = '';
  psql.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = `${left}${chunk}`.split('\n');
    left = lines.pop() ?? '';
    for (const line of lines) {
      const [, taken] = /^[^:]+: ([\d.]+) ms/u.exec(line) ?? [];
      if (taken !== undefined) times.push(Number(taken));
    }
    if (waiting !== null && times.length >= waiting.count) {
      waiting.done(times);
      waiting = null;
    }
  });
  return {
    time: (statements: readonly string[]) =>
      new Promise<readonly number[]>((done, failed) => {
        times = [];
        waiting = { count: statements.length, done };
        psql.once('exit', () => failed(new Error('psql ended')));
        psql.stdin.write(statements.map((statement) => `${statement.replaceAll(/\s+/gu, ' ')};\n`).join(''));
      }).finally(() => void psql.removeAllListeners('exit')),
    close: () => void psql.stdin.end(),
  };
}
