import type { OpenTask } from './checking-worker.ts';
import type { Opened } from './open-report.ts';
import { createWorkerPool, workerEntry } from './worker-pool.ts';

export interface CheckingPool {
  /** As `openReport`, in a worker thread. Never rejects; the bytes are copied, not kept. */
  readonly open: (bytes: Uint8Array, file: string) => Promise<Opened>;
  readonly close: () => Promise<void>;
}

export interface CheckingPoolOptions {
  /** How many files at a time: the number of cores that the caller may use. */
  readonly size: number;
  /** Longest time for one file, in milliseconds. */
  readonly timeLimitMs?: number;
}

/** With the start of a thread, a file that hangs is given up within ten seconds. */
const defaultTimeLimitMs = 8_000;

/** One runaway file, the other workers and the process itself stay within 500 MiB. */
const heapInAllMb = 400;

/**
 * A pool of threads that open annual reports, so that all cores are used and a hostile file stops neither the
 * process nor the other files: over the time or memory limit it becomes an unreadable file with the reason.
 */
export function createCheckingPool({
  size,
  timeLimitMs = defaultTimeLimitMs,
}: CheckingPoolOptions): CheckingPool {
  const pool = createWorkerPool<OpenTask, Opened>({
    entry: workerEntry(import.meta.url, 'checking-worker'),
    size,
    timeLimitMs,
    heapMb: Math.min(320, Math.max(128, Math.floor(heapInAllMb / Math.max(1, size)))),
    ended: (why, { file }) => ({ file, readable: false, reason: reasons[why](timeLimitMs) }),
  });
  return { open: (bytes, file) => pool.run({ bytes, file }), close: pool.close };
}

const reasons = {
  time: (ms: number) =>
    `读了${Math.round(ms / 1000)}秒还没有读完，已停下，没有检查。请另存为新的DOCX或PDF再试，或者只留年度报告的几页。`,
  memory: () => '文件展开后太大，已停下，没有检查。请另存为新的DOCX或PDF再试，或者只留年度报告的几页。',
  fault: () => '读这份文件的程序中断了，没有检查，其他文件不受影响。请另存为新的DOCX或PDF再试。',
} as const;
