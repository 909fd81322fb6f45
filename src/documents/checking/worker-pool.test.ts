import { afterEach, describe, expect, it } from 'vitest';
import { createWorkerPool, type WorkerPool } from './worker-pool.ts';

const entry = new URL('../../../tests/support/trying-worker.ts', import.meta.url);
let pool: WorkerPool<string, string> | null = null;

function poolOf(size: number, timeLimitMs = 20_000): WorkerPool<string, string> {
  pool = createWorkerPool<string, string>({
    entry,
    size,
    timeLimitMs,
    heapMb: 40,
    ended: (why, task) => `${why} ${task}`,
  });
  return pool;
}

afterEach(async () => {
  await pool?.close();
  pool = null;
});

describe('createWorkerPool', () => {
  it('does every task, more than there are workers', async () => {
    const { run } = poolOf(2);
    const tasks = ['a', 'b', 'c', 'd', 'e'];
    expect(await Promise.all(tasks.map(run))).toEqual(tasks.map((task) => `done ${task}`));
  });

  it.each([
    ['hang', 'time hang'],
    ['fill', 'memory fill'],
    ['throw', 'fault throw'],
    ['exit', 'fault exit'],
  ])('ends a task that does not end well (%s) and goes on with the next', async (task, outcome) => {
    const { run } = poolOf(1, task === 'hang' ? 2_000 : 20_000);
    expect(await Promise.all([run(task), run('next')])).toEqual([outcome, 'done next']);
  });

  it('answers where the worker cannot even start', async () => {
    pool = createWorkerPool<string, string>({
      entry: new URL('./not-there.js', entry),
      size: 1,
      timeLimitMs: 1000,
      heapMb: 40,
      ended: (why, task) => `${why} ${task}`,
    });
    expect(await Promise.all([pool.run('a'), pool.run('b')])).toEqual(['fault a', 'fault b']);
  });

  it('answers what is waiting when it is closed, and everything after', async () => {
    const { run, close } = poolOf(1);
    const answers = Promise.all([run('hang'), run('next')]);
    await close();
    expect(await answers).toEqual(['fault hang', 'fault next']);
    expect(await run('late')).toBe('fault late');
  });
});
