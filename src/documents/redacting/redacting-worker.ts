import { parentPort } from 'node:worker_threads';
import { CannotMask } from '../masking/mask.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import type { FoundWords } from './find-words.ts';
import {
  findInFile,
  lookAtFile,
  type LookedAt,
  pagePicture,
  type PlacedWord,
  wordsOnPage,
} from './look-at-file.ts';
import { redactFile } from './redact-file.ts';
import {
  CannotRedact,
  CoveredElsewhere,
  type RedactedFile,
  RedactionIncomplete,
  type RedactionPlan,
  type StillThere,
} from './redaction.ts';

/** What is asked of a file. */
export type RedactingTask = { readonly bytes: Uint8Array } & (
  | { readonly kind: 'look' }
  | { readonly kind: 'picture'; readonly page: number }
  | { readonly kind: 'words'; readonly page: number }
  | { readonly kind: 'find'; readonly text: string }
  | { readonly kind: 'redact'; readonly plan: RedactionPlan }
);

/** What came of a task; `refused` is a sentence for the user, `threw` a defect. */
export type RedactingOutcome =
  | { readonly kind: 'look'; readonly looked: LookedAt }
  | { readonly kind: 'picture'; readonly png: Uint8Array }
  | { readonly kind: 'words'; readonly words: readonly PlacedWord[] }
  | { readonly kind: 'find'; readonly found: readonly FoundWords[] }
  | { readonly kind: 'redact'; readonly file: RedactedFile }
  | { readonly kind: 'elsewhere'; readonly places: readonly StillThere[] }
  | { readonly kind: 'incomplete'; readonly remains: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'threw'; readonly message: string };

async function done(task: RedactingTask): Promise<RedactingOutcome> {
  switch (task.kind) {
    case 'look':
      return { kind: 'look', looked: await lookAtFile(task.bytes) };
    case 'picture':
      return { kind: 'picture', png: await pagePicture(task.bytes, task.page) };
    case 'words':
      return { kind: 'words', words: await wordsOnPage(task.bytes, task.page) };
    case 'find':
      return { kind: 'find', found: await findInFile(task.bytes, task.text) };
    case 'redact':
      return { kind: 'redact', file: await redactFile(task.bytes, task.plan) };
  }
}

async function outcomeOf(task: RedactingTask): Promise<RedactingOutcome> {
  try {
    return await done(task);
  } catch (error) {
    if (error instanceof CoveredElsewhere) return { kind: 'elsewhere', places: error.places };
    if (error instanceof RedactionIncomplete) return { kind: 'incomplete', remains: error.remains };
    if (error instanceof CannotRedact || error instanceof CannotMask || error instanceof UnreadableFile)
      return { kind: 'refused', reason: error.message };
    return { kind: 'threw', message: error instanceof Error ? error.message : String(error) };
  }
}

// Entry of a worker thread of the redacting pool: one message in, one `RedactingOutcome` out.
const port = parentPort;
port?.on('message', (task: RedactingTask) => {
  void outcomeOf(task).then((outcome) => port.postMessage(outcome));
});
port?.postMessage('ready');
