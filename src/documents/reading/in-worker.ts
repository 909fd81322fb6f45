import { createWorkerPool } from '../checking/worker-pool.ts';
import type { ReadResult } from './read-result.ts';
import type { ReadTask } from './reading-worker.ts';

export interface ReadingPool {
  /** As `readDocument`, in a worker thread. Never rejects; the bytes are copied, not kept. */
  readonly read: (bytes: Uint8Array, name: string) => Promise<ReadResult>;
  readonly close: () => Promise<void>;
}

export interface ReadingPoolOptions {
  /** Files read at a time. */
  readonly size: number;
  /** Longest time for one file, in milliseconds. */
  readonly timeLimitMs?: number;
}

/** With the start of a thread, a file that hangs is given up within ten seconds. */
const defaultTimeLimitMs = 8_000;
/** Heap of one worker, in MiB: what it inflates comes on top, and all stays below 500. */
const heapMb = 320;

/**
 * A pool of threads that read files, for callers that need the document itself (to check reports, use the
 * checking pool). A file over the limits of time or memory becomes an unreadable one with the reason; its
 * thread is replaced and the other files go on.
 */
export function createReadingPool({
  size,
  timeLimitMs = defaultTimeLimitMs,
}: ReadingPoolOptions): ReadingPool {
  const pool = createWorkerPool<ReadTask, ReadResult>({
    entry: new URL(
      import.meta.url.endsWith('.ts') ? './reading-worker.ts' : './reading-worker.js',
      import.meta.url,
    ),
    size: Math.max(1, Math.floor(size)),
    timeLimitMs,
    heapMb,
    ended: (why) => ({ ok: false, reason: reasons[why] }),
  });
  return { read: (bytes, name) => pool.run({ bytes, name }), close: pool.close };
}

const reasons = {
  time: '读了很久还没有读完，已停下。请另存为新的.docx或.pdf再试，或者只留需要的几页。',
  memory: '文件展开后太大，已停下。请另存为新的.docx或.pdf再试，或者只留需要的几页。',
  fault: '读这份文件的程序中断了，其他文件不受影响。请另存为新的.docx或.pdf再试。',
} as const;
