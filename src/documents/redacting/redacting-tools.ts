import { CannotMask } from '../masking/mask.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import type { FoundWords } from './find-words.ts';
import type { LookedAt, PlacedWord } from './look-at-file.ts';
import type { RedactingPool } from './redacting-pool.ts';
import {
  CannotRedact,
  CoveredElsewhere,
  type RedactedFile,
  RedactionIncomplete,
  type RedactionPlan,
} from './redaction.ts';

/** A file with which nothing can be done: a sentence that says why and what to do. */
interface Unusable {
  readonly reason: string;
}

/** What the desk asks of files that are covered for an applicant; what goes wrong over a file is a sentence. */
export interface RedactingTools {
  readonly look: (bytes: Uint8Array) => Promise<LookedAt | Unusable>;
  /** A page (from 1) as PNG. */
  readonly picture: (bytes: Uint8Array, page: number) => Promise<Uint8Array | Unusable>;
  readonly words: (bytes: Uint8Array, page: number) => Promise<readonly PlacedWord[] | Unusable>;
  readonly find: (bytes: Uint8Array, text: string) => Promise<readonly FoundWords[] | Unusable>;
  readonly redact: (bytes: Uint8Array, plan: RedactionPlan) => Promise<RedactedFile | Unusable>;
}

/** The desk's tools over a pool of threads. */
export function redactingToolsOf(pool: Omit<RedactingPool, 'close'>): RedactingTools {
  return {
    look: (bytes) => told(() => pool.look(bytes)),
    picture: (bytes, page) => told(() => pool.picture(bytes, page)),
    words: (bytes, page) => told(() => pool.words(bytes, page)),
    find: (bytes, text) => told(() => pool.find(bytes, text)),
    redact: (bytes, plan) => told(() => pool.redact(bytes, plan)),
  };
}

const sentences = [CannotRedact, CoveredElsewhere, RedactionIncomplete, CannotMask, UnreadableFile];

async function told<T>(work: () => Promise<T>): Promise<T | Unusable> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && sentences.some((kind) => error instanceof kind))
      return { reason: error.message };
    throw error;
  }
}
