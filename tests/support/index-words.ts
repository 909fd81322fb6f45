import { inspectFile } from '../../src/documents/inspection/inspect-file.ts';
import { wordsHere } from '../../src/documents/words/words-pool.ts';
import { indexPublic } from '../../src/jobs/index-public.ts';
import type { FileStore } from '../../src/ledger/files.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';

/** Makes the words of all that is public, as the job does, in this thread. */
export const indexWords = (ledger: Ledger, files: FileStore): Promise<void> =>
  indexPublic({ ledger, files, words: wordsHere, masking: { inspect: inspectFile } }, {});
