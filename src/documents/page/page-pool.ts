import { createWorkerPool, workerEntry } from '../checking/worker-pool.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import { largestPageFile, tooLargeForPage, type PageOfFile } from './page-of-file.ts';
import type { PageOutcome, PageTask } from './page-worker.ts';

export interface PagePool {
  /**
   * As `pageOfFile`, in a worker thread; the bytes are copied.
   * @throws UnreadableFile with a Chinese sentence, over the limits of a worker too
   */
  readonly pageOfFile: (
    bytes: Uint8Array,
    name: string,
    options?: { readonly keepImages?: boolean },
  ) => Promise<PageOfFile>;
  readonly close: () => Promise<void>;
}

export interface PagePoolOptions {
  /** How many files at a time. */
  readonly size: number;
  /** Longest time for one file, in milliseconds. */
  readonly timeLimitMs?: number;
}

/** A long document is looked into, rewritten without what it hides, and read, within some seconds. */
const defaultTimeLimitMs = 30_000;
/** Heap of one worker, in MiB. */
const heapMb = 384;

/** A pool of threads that make pages of files, so that a hostile file stops nothing but itself. */
export function createPagePool({ size, timeLimitMs = defaultTimeLimitMs }: PagePoolOptions): PagePool {
  const pool = createWorkerPool<PageTask, PageOutcome>({
    entry: workerEntry(import.meta.url, 'page-worker'),
    size,
    timeLimitMs,
    heapMb,
    ended: (why) => ({ made: false, reason: reasons[why](timeLimitMs) }),
  });
  return {
    pageOfFile: async (bytes, name, { keepImages = true } = {}) => {
      // Too large to be copied into a thread for nothing.
      if (bytes.length > largestPageFile) throw new UnreadableFile(tooLargeForPage);
      const outcome = await pool.run({ bytes, name, keepImages });
      if (outcome.made) return outcome.page;
      throw new UnreadableFile(outcome.reason);
    },
    close: pool.close,
  };
}

const reasons = {
  time: (ms: number) =>
    `转了${Math.round(ms / 1000)}秒还没有转完，已停下，没有转成网页。请把文件拆小后再试，或者直接作为附件公开。`,
  memory: () => '文件展开后太大，已停下，没有转成网页。请把文件拆小后再试，或者直接作为附件公开。',
  fault: () => '转换的程序中断了，没有转成网页。请另存为.docx后再试，或者直接作为附件公开。',
} as const;
