import { afterEach, describe, expect, it } from 'vitest';
import { clean, inventedHtml } from '../../../tests/journeys/invented-reports.ts';
import { createCheckingPool } from './checking-pool.ts';
import { openReport } from './open-report.ts';
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
    const { run } = poolOf(1, task === 'hang' ? 500 : 20_000);
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

describe('createCheckingPool', () => {
  it('opens as openReport does, over the border of the thread', async () => {
    const checking = createCheckingPool({ size: 1 });
    try {
      const bytes = new TextEncoder().encode(inventedHtml(clean));
      const opened = await checking.open(bytes, '丙镇.html');
      expect(opened).toEqual(await openReport(bytes, '丙镇.html'));
      // The caller's bytes are still the caller's.
      expect(bytes.length).toBeGreaterThan(0);
    } finally {
      await checking.close();
    }
  });

  it('says in a sentence that a file took too long', async () => {
    const checking = createCheckingPool({ size: 1, timeLimitMs: 1 });
    try {
      const long = new TextEncoder().encode('一、总体情况\n'.repeat(200_000));
      expect(await checking.open(long, 'a.txt')).toMatchObject({
        file: 'a.txt',
        readable: false,
        reason: expect.stringMatching(/没有检查.*。$/u) as string,
      });
    } finally {
      await checking.close();
    }
  });
});
