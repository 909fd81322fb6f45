import { createWorkerPool, workerEntry } from '../checking/worker-pool.ts';
import { largestFile } from '../inspection/inspect-file.ts';
import type { FoundWords } from './find-words.ts';
import type { LookedAt, PlacedWord } from './look-at-file.ts';
import type { RedactingOutcome, RedactingTask } from './redacting-worker.ts';
import {
  CannotRedact,
  CoveredElsewhere,
  type RedactedFile,
  RedactionIncomplete,
  type RedactionPlan,
} from './redaction.ts';

/** Covering files for applicants, in worker threads; the bytes are copied. What goes wrong over a file is CannotRedact with a Chinese sentence. */
export interface RedactingPool {
  /** How a file is covered, its pages, and what most likely has to be covered. */
  readonly look: (bytes: Uint8Array) => Promise<LookedAt>;
  /** A page (from 1) as PNG. */
  readonly picture: (bytes: Uint8Array, page: number) => Promise<Uint8Array>;
  readonly words: (bytes: Uint8Array, page: number) => Promise<readonly PlacedWord[]>;
  readonly find: (bytes: Uint8Array, text: string) => Promise<readonly FoundWords[]>;
  /**
   * As `redactFile`.
   * @throws CannotRedact, CoveredElsewhere, RedactionIncomplete as there, CannotRedact over the limits of a worker too
   */
  readonly redact: (bytes: Uint8Array, plan: RedactionPlan) => Promise<RedactedFile>;
  readonly close: () => Promise<void>;
}

export interface RedactingPoolOptions {
  /** How many files at a time. */
  readonly size: number;
  /** Longest time for one task, in milliseconds. */
  readonly timeLimitMs?: number;
}

/** Some three hundred pages are drawn, painted, written and proven in this time. */
const defaultTimeLimitMs = 180_000;
/** Heap of one worker, in MiB; pictures and the memory of PDFium stand outside of it. */
const heapMb = 512;

/** A pool of threads that cover files, so that a hostile file stops nothing but itself. */
export function createRedactingPool({
  size,
  timeLimitMs = defaultTimeLimitMs,
}: RedactingPoolOptions): RedactingPool {
  const pool = createWorkerPool<RedactingTask, RedactingOutcome>({
    entry: workerEntry(import.meta.url, 'redacting-worker'),
    size,
    timeLimitMs,
    heapMb,
    ended: (why) => ({ kind: 'refused', reason: reasons[why](timeLimitMs) }),
  });
  const run = async <K extends RedactingTask['kind']>(
    task: RedactingTask & { readonly kind: K },
  ): Promise<Extract<RedactingOutcome, { readonly kind: K }>> => {
    if (task.bytes.length > largestFile)
      throw new CannotRedact('文件超过200MB，没有打开。请拆成几个文件，每个不超过200MB再上传。');
    const outcome = await pool.run(task);
    if (outcome.kind === task.kind) return outcome as Extract<RedactingOutcome, { readonly kind: K }>;
    throw errorOf(outcome);
  };
  return {
    look: async (bytes) => (await run({ kind: 'look', bytes })).looked,
    picture: async (bytes, page) => (await run({ kind: 'picture', bytes, page })).png,
    words: async (bytes, page) => (await run({ kind: 'words', bytes, page })).words,
    find: async (bytes, text) => (await run({ kind: 'find', bytes, text })).found,
    redact: async (bytes, plan) => (await run({ kind: 'redact', bytes, plan })).file,
    close: pool.close,
  };
}

function errorOf(outcome: RedactingOutcome): Error {
  switch (outcome.kind) {
    case 'refused':
      return new CannotRedact(outcome.reason);
    case 'elsewhere':
      return new CoveredElsewhere(outcome.places);
    case 'incomplete':
      return new RedactionIncomplete(outcome.remains);
    case 'threw':
      return new Error(outcome.message);
    case 'look':
    case 'picture':
    case 'words':
    case 'find':
    case 'redact':
      return new Error(`a file was answered with ${outcome.kind}`);
  }
}

const reasons = {
  time: (ms: number) =>
    `处理了${Math.round(ms / 1000)}秒还没有完，已停下，没有生成遮盖件，原件没有改动。请把文件拆成几个再遮盖。`,
  memory: () => '文件展开后太大，已停下，没有生成遮盖件，原件没有改动。请把文件拆成几个再遮盖。',
  fault: () => '处理这份文件的程序中断了，没有生成遮盖件，原件没有改动。请把文件另存一份再上传。',
} as const;
