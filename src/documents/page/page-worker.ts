import { parentPort } from 'node:worker_threads';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import { pageOfFile, type PageOfFile } from './page-of-file.ts';

/** A file to be made a page. */
export interface PageTask {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly keepImages: boolean;
}

/** What came of it: the page, or the sentence why not. */
export type PageOutcome =
  { readonly made: true; readonly page: PageOfFile } | { readonly made: false; readonly reason: string };

async function outcomeOf({ bytes, name, keepImages }: PageTask): Promise<PageOutcome> {
  try {
    return { made: true, page: await pageOfFile(bytes, name, { keepImages }) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { made: false, reason: error.message };
    return {
      made: false,
      reason: '文件不完整或已损坏，没有转成网页。请打开原件，另存为.docx后再试，或者直接作为附件公开。',
    };
  }
}

// Entry of a worker thread of the page pool: one message in, one `PageOutcome` out.
const port = parentPort;
port?.on('message', (task: PageTask) => {
  void outcomeOf(task).then((outcome) => port.postMessage(outcome));
});
port?.postMessage('ready');
