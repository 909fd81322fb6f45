import { createWorkerPool, workerEntry } from '../checking/worker-pool.ts';
import { largestFile } from '../inspection/inspect-file.ts';
import type { FileInspection } from '../inspection/inspected-part.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import { CannotMask, type MaskedFile, MaskIncomplete, type MaskRequest } from './mask.ts';
import type { MaskingOutcome, MaskingTask } from './masking-worker.ts';

export interface MaskingPool {
  /**
   * As `inspectFile`, in a worker thread.
   * @throws UnreadableFile with a Chinese sentence, over the limits of a worker too
   */
  readonly inspect: (bytes: Uint8Array, name: string) => Promise<FileInspection>;
  /**
   * As `maskFile`, in a worker thread; the bytes are copied.
   * @throws UnreadableFile, CannotMask, MaskIncomplete as there
   */
  readonly mask: (bytes: Uint8Array, name: string, request: MaskRequest) => Promise<MaskedFile>;
  readonly close: () => Promise<void>;
}

export interface MaskingPoolOptions {
  /** How many files at a time. */
  readonly size: number;
  /** Longest time for one file, in milliseconds. */
  readonly timeLimitMs?: number;
}

/** A list of ten thousand persons is masked and read back twice within some seconds. */
const defaultTimeLimitMs = 30_000;
/** Heap of one worker, in MiB. */
const heapMb = 384;

/**
 * A pool of threads that look into files and mask them, so that one hostile file stops neither the process nor the
 * other files: over the limits of time or memory it is refused with a sentence.
 */
export function createMaskingPool({
  size,
  timeLimitMs = defaultTimeLimitMs,
}: MaskingPoolOptions): MaskingPool {
  const pool = createWorkerPool<MaskingTask, MaskingOutcome>({
    entry: workerEntry(import.meta.url, 'masking-worker'),
    size,
    timeLimitMs,
    heapMb,
    ended: (why) => ({ kind: 'refused', why: 'limit', reason: reasons[why](timeLimitMs) }),
  });
  const run = async (task: MaskingTask): Promise<MaskingOutcome> => {
    // Too large to be copied into a thread for nothing.
    if (task.bytes.length > largestFile) {
      throw new UnreadableFile(
        '文件超过200MB，没有检查。请压缩其中的图片，或者拆成几个文件，每个不超过200MB再上传。',
      );
    }
    return pool.run(task);
  };
  return {
    inspect: async (bytes, name) => {
      const outcome = await run({ kind: 'inspect', bytes, name });
      if (outcome.kind === 'inspected') return outcome.inspection;
      throw errorOf(outcome);
    },
    mask: async (bytes, name, request) => {
      const outcome = await run({ kind: 'mask', bytes, name, request });
      if (outcome.kind === 'masked') return outcome.file;
      throw errorOf(outcome);
    },
    close: pool.close,
  };
}

function errorOf(outcome: MaskingOutcome): Error {
  switch (outcome.kind) {
    case 'refused':
      return outcome.why === 'cannot-mask'
        ? new CannotMask(outcome.reason)
        : new UnreadableFile(outcome.reason);
    case 'incomplete':
      return new MaskIncomplete(outcome.remains);
    case 'threw':
      return new Error(outcome.message);
    case 'inspected':
    case 'masked':
      return new Error(`a file was ${outcome.kind} that was not to be`);
  }
}

const reasons = {
  time: (ms: number) =>
    `看了${Math.round(ms / 1000)}秒还没有看完，已停下，没有检查，原件没有改动。请拆成几个文件，或者另存为新的DOCX或XLSX再上传。`,
  memory: () =>
    '文件展开后太大，已停下，没有检查，原件没有改动。请拆成几个文件，或者另存为新的DOCX或XLSX再上传。',
  fault: () => '处理这份文件的程序中断了，没有检查，原件没有改动。请另存为新的DOCX或XLSX再上传。',
} as const;
