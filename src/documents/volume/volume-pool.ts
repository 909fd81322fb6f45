import { createWorkerPool, workerEntry } from '../checking/worker-pool.ts';
import type { WriteOptions } from '../writing/writer.ts';
import { NotWritten } from '../writing/writing-pool.ts';
import { reasons } from './stand-in.ts';
import type { BoundVolume, Piece, Volume, VolumeFile } from './volume.ts';
import type { VolumeOutcome, VolumeTask } from './volume-worker.ts';

export interface VolumePool {
  /**
   * As `makeVolume`, in worker threads. A file over the limits of a worker has a page that says so; the others stay.
   * @throws NotWritten with a Chinese sentence, where the whole volume is too large
   */
  readonly makeVolume: (volume: Volume, options?: WriteOptions) => Promise<BoundVolume>;
  readonly close: () => Promise<void>;
}

export interface VolumePoolOptions {
  /** How many files at a time. */
  readonly size: number;
  /** Longest time for one file, and for the binding, in milliseconds. */
  readonly timeLimitMs?: number;
}

const defaultTimeLimitMs = 60_000;
/** Heap of one worker, in MiB: the objects of some thousand pages. */
const heapMb = 512;
/** Bytes of all files of a volume together. */
const largestVolume = 512 * 1024 * 1024;

/** A pool of threads that bind volumes, so that a hostile file stops neither the process nor the volume. */
export function createVolumePool({ size, timeLimitMs = defaultTimeLimitMs }: VolumePoolOptions): VolumePool {
  const pool = createWorkerPool<VolumeTask, VolumeOutcome>({
    entry: workerEntry(import.meta.url, 'volume-worker'),
    size,
    timeLimitMs,
    heapMb,
    ended: () => ({ kind: 'stopped' }),
  });
  const piece = async (file: VolumeFile, options: WriteOptions): Promise<Piece> => {
    const outcome = await pool.run({ kind: 'piece', file, options });
    if (outcome.kind === 'piece') return outcome.piece;
    const instead = await pool.run({ kind: 'stand-in', file, reason: reasons.tooLarge, options });
    if (instead.kind === 'piece') return instead.piece;
    throw new NotWritten(tooMuch);
  };
  return {
    makeVolume: async (volume, options = {}) => {
      const total = volume.files.reduce((sum, { bytes }) => sum + bytes.length, 0);
      if (total > largestVolume) throw new NotWritten(tooMuch);
      const pieces = await Promise.all(volume.files.map((file) => piece(file, options)));
      const outcome = await pool.run({ kind: 'bind', volume: bound(volume, pieces), pieces, options });
      if (outcome.kind === 'bound') return outcome.volume;
      throw outcome.kind === 'threw' ? outcome.error : new NotWritten(tooMuch);
    },
    close: pool.close,
  };
}

/** Only what is attached is needed as it came; the rest is not copied into a thread for nothing. */
function bound(volume: Volume, pieces: readonly Piece[]): Volume {
  const files = volume.files.map((file, at) =>
    pieces[at]?.attached === true ? file : { ...file, bytes: new Uint8Array() },
  );
  return { ...volume, files };
}

const tooMuch =
  '卷内的文件太大，没有装订成一个PDF，各份材料都还在本件里。请先压缩扫描件，或者把大的附件另存后再装订。';
