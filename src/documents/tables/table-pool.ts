import { createWorkerPool, workerEntry } from '../checking/worker-pool.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import type { TableFile } from './table-file.ts';
import type { TableOutcome, TableTask } from './table-worker.ts';

export interface TablePool {
  /**
   * As `readTable`, in a worker thread.
   * @throws UnreadableFile with a Chinese sentence, over the limits of a worker too
   */
  readonly readTable: (bytes: Uint8Array, name: string) => Promise<TableFile>;
  readonly close: () => Promise<void>;
}

export interface TablePoolOptions {
  /** How many files at a time. */
  readonly size: number;
  /** Longest time for one file, in milliseconds. */
  readonly timeLimitMs?: number;
}

/** A list of twenty thousand rows is read within some seconds. */
const defaultTimeLimitMs = 20_000;
/** Heap of one worker, in MiB. */
const heapMb = 384;

/** A pool of threads that read lists for import, so that a hostile workbook stops nothing but itself. */
export function createTablePool({ size, timeLimitMs = defaultTimeLimitMs }: TablePoolOptions): TablePool {
  const pool = createWorkerPool<TableTask, TableOutcome>({
    entry: workerEntry(import.meta.url, 'table-worker'),
    size,
    timeLimitMs,
    heapMb,
    ended: (why) => ({ read: false, reason: reasons[why](timeLimitMs) }),
  });
  return {
    readTable: async (bytes, name) => {
      const outcome = await pool.run({ bytes, name });
      if (outcome.read) return outcome.file;
      throw new UnreadableFile(outcome.reason);
    },
    close: pool.close,
  };
}

const reasons = {
  time: (ms: number) =>
    `读了${Math.round(ms / 1000)}秒还没有读完，已停下，没有读取。请只留要导入的表格，另存为新的.xlsx再试。`,
  memory: () => '文件展开后太大，已停下，没有读取。请只留要导入的表格，另存为新的.xlsx再试。',
  fault: () => '读这份文件的程序中断了，没有读取。请另存为新的.xlsx再试。',
} as const;
