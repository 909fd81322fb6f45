import type { AnnualReport } from '../../report/index.ts';
import { createWorkerPool, workerEntry } from '../checking/worker-pool.ts';
import type { FileFindings } from './findings-xlsx.ts';
import type { PlainList } from './list-workbook.ts';
import type { Sheet, WorkbookFacts } from './workbook.ts';
import type { Paper } from './write-paper.ts';
import { WrittenDifferently, type Verified } from './write-verified-report.ts';
import type { WriteOptions } from './writer.ts';
import type { WriteOutcome, WriteTask } from './writing-worker.ts';
import type { Written, WrittenFormat } from './written.ts';

/** A file that was not written within the limits of a worker; the message is the sentence for the user. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
}

export interface WritingPool {
  /**
   * As `writeVerifiedReport`, in a worker thread.
   * @throws WrittenDifferently as there
   * @throws NotWritten with a Chinese sentence, where it takes too long or too much memory
   */
  readonly writeReport: (
    report: AnnualReport,
    format: WrittenFormat,
    options?: WriteOptions,
  ) => Promise<Verified>;
  /** As `writeFindings`, in a worker thread; throws `NotWritten` likewise. */
  readonly writeFindings: (files: readonly FileFindings[], options?: WriteOptions) => Promise<Uint8Array>;
  /** As `writePaper`, in a worker thread; throws `NotWritten` likewise. */
  readonly writePaper: (paper: Paper, format: 'docx' | 'pdf', options?: WriteOptions) => Promise<Written>;
  /** As `listWorkbook`, in a worker thread; throws `NotWritten` likewise. */
  readonly writeList: (list: PlainList) => Promise<Uint8Array>;
  /** As `workbook`, in a worker thread; throws `NotWritten` likewise. */
  readonly writeWorkbook: (sheets: readonly Sheet[], facts: WorkbookFacts) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

export interface WritingPoolOptions {
  /** How many files at a time. */
  readonly size: number;
  /** Longest time for one file, in milliseconds. */
  readonly timeLimitMs?: number;
}

/** A PDF of an ordinary report takes half a second, fonts included. */
const defaultTimeLimitMs = 20_000;
/** Heap of one worker, in MiB. */
const heapMb = 256;

/**
 * A pool of threads that write files, so that one large report stops neither the process nor the other requests.
 * The threads start with the first file.
 */
export function createWritingPool({
  size,
  timeLimitMs = defaultTimeLimitMs,
}: WritingPoolOptions): WritingPool {
  const pool = createWorkerPool<WriteTask, WriteOutcome>({
    entry: workerEntry(import.meta.url, 'writing-worker'),
    size,
    timeLimitMs,
    heapMb,
    ended: (why) => ({ kind: 'stopped', reason: reasons[why](timeLimitMs) }),
  });
  return {
    writeReport: async (report, format, options = {}) => {
      const outcome = await pool.run({ kind: 'report', report, format, options });
      if (outcome.kind === 'report') return outcome.written;
      throw errorOf(outcome);
    },
    writeFindings: async (files, options = {}) => {
      const outcome = await pool.run({ kind: 'findings', files, options });
      if (outcome.kind === 'findings') return outcome.bytes;
      throw errorOf(outcome);
    },
    writePaper: async (paper, format, options = {}) => {
      const outcome = await pool.run({ kind: 'paper', paper, format, options });
      if (outcome.kind === 'paper') return outcome.written;
      throw errorOf(outcome);
    },
    writeList: async (list) => {
      const outcome = await pool.run({ kind: 'list', list });
      if (outcome.kind === 'list') return outcome.bytes;
      throw errorOf(outcome);
    },
    writeWorkbook: async (sheets, facts) => {
      const outcome = await pool.run({ kind: 'workbook', sheets, facts });
      if (outcome.kind === 'workbook') return outcome.bytes;
      throw errorOf(outcome);
    },
    close: pool.close,
  };
}

function errorOf(outcome: WriteOutcome): unknown {
  switch (outcome.kind) {
    case 'differs':
      return new WrittenDifferently(outcome.message, outcome.differences);
    case 'stopped':
      return new NotWritten(outcome.reason);
    case 'threw':
      return outcome.error;
    case 'report':
    case 'paper':
    case 'list':
    case 'findings':
    case 'workbook':
      return new Error(`a ${outcome.kind} was written that was not asked for`);
  }
}

const reasons = {
  time: (ms: number) =>
    `写了${Math.round(ms / 1000)}秒还没有写完，已停下，没有交出文件。请换一种格式再试，或者先删去正文里多余的内容。`,
  memory: () => '内容太多，内存放不下，已停下，没有交出文件。请换一种格式再试，或者先删去正文里多余的内容。',
  fault: () => '写这份文件的程序中断了，没有交出文件。请换一种格式再试。',
} as const;
