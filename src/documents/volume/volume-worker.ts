import { parentPort } from 'node:worker_threads';
import type { WriteOptions } from '../writing/writer.ts';
import { bindVolume } from './bind-volume.ts';
import { pieceOfFile } from './piece-of-file.ts';
import { standIn } from './stand-in.ts';
import type { BoundVolume, Piece, Volume, VolumeFile } from './volume.ts';

/** A paper to be made into pages, to be named on a page instead, or all pieces to be bound. */
export type VolumeTask = { readonly options: WriteOptions } & (
  | { readonly kind: 'piece'; readonly file: VolumeFile }
  | { readonly kind: 'stand-in'; readonly file: VolumeFile; readonly reason: string }
  | { readonly kind: 'bind'; readonly volume: Volume; readonly pieces: readonly Piece[] }
);

export type VolumeOutcome =
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'bound'; readonly volume: BoundVolume }
  | { readonly kind: 'threw'; readonly error: unknown }
  | { readonly kind: 'stopped' };

async function outcomeOf(task: VolumeTask): Promise<VolumeOutcome> {
  try {
    switch (task.kind) {
      case 'piece':
        return { kind: 'piece', piece: await pieceOfFile(task.file, task.options) };
      case 'stand-in':
        return { kind: 'piece', piece: standIn(task.file, task.reason, task.options) };
      case 'bind':
        return { kind: 'bound', volume: await bindVolume(task.volume, task.pieces, task.options) };
    }
  } catch (error) {
    return { kind: 'threw', error };
  }
}

// Entry of a worker thread of the volume pool: one message in, one `VolumeOutcome` out.
const port = parentPort;
port?.on('message', (task: VolumeTask) => {
  void outcomeOf(task).then((outcome) => port.postMessage(outcome));
});
port?.postMessage('ready');
