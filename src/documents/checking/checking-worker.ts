import { parentPort } from 'node:worker_threads';
import { openReport } from './open-report.ts';

/** One file to be opened. */
export interface OpenTask {
  readonly bytes: Uint8Array;
  readonly file: string;
}

// Entry of a worker thread of the checking pool: one message in, one `Opened` out.
const port = parentPort;
port?.on('message', ({ bytes, file }: OpenTask) => {
  void openReport(bytes, file).then((opened) => port.postMessage(opened));
});
port?.postMessage('ready');
