import { parentPort } from 'node:worker_threads';
import { inspectFile } from '../inspection/inspect-file.ts';
import type { FileInspection } from '../inspection/inspected-part.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import { CannotMask, type MaskedFile, MaskIncomplete, type MaskRequest } from './mask.ts';
import { maskFile } from './mask-file.ts';

/** A file to be looked into, or to be masked. */
export type MaskingTask =
  | { readonly kind: 'inspect'; readonly bytes: Uint8Array; readonly name: string }
  | {
      readonly kind: 'mask';
      readonly bytes: Uint8Array;
      readonly name: string;
      readonly request: MaskRequest;
    };

/** What came of a task; `refused` is a sentence for the user, `threw` a defect. */
export type MaskingOutcome =
  | { readonly kind: 'inspected'; readonly inspection: FileInspection }
  | { readonly kind: 'masked'; readonly file: MaskedFile }
  | { readonly kind: 'incomplete'; readonly remains: readonly string[] }
  | {
      readonly kind: 'refused';
      readonly why: 'unreadable' | 'cannot-mask' | 'limit';
      readonly reason: string;
    }
  | { readonly kind: 'threw'; readonly message: string };

async function outcomeOf(task: MaskingTask): Promise<MaskingOutcome> {
  try {
    return task.kind === 'inspect'
      ? { kind: 'inspected', inspection: await inspectFile(task.bytes, task.name) }
      : { kind: 'masked', file: await maskFile(task.bytes, task.name, task.request) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'refused', why: 'unreadable', reason: error.message };
    if (error instanceof CannotMask) return { kind: 'refused', why: 'cannot-mask', reason: error.message };
    if (error instanceof MaskIncomplete) return { kind: 'incomplete', remains: error.remains };
    return { kind: 'threw', message: error instanceof Error ? error.message : String(error) };
  }
}

// Entry of a worker thread of the masking pool: one message in, one `MaskingOutcome` out.
const port = parentPort;
port?.on('message', (task: MaskingTask) => {
  void outcomeOf(task).then((outcome) => port.postMessage(outcome));
});
port?.postMessage('ready');
