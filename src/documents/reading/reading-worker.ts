import { parentPort } from 'node:worker_threads';
import { readDocument } from './read-file.ts';

/** One file to be read. */
export interface ReadTask {
  readonly bytes: Uint8Array;
  readonly name: string;
}

// Entry of a worker thread of the reading pool: one message in, one `ReadResult` out.
const port = parentPort;
port?.on('message', ({ bytes, name }: ReadTask) => {
  void readDocument(bytes, name).then((result) => port.postMessage(result));
});
port?.postMessage('ready');
