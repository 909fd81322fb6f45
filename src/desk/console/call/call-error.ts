import type { Problem, ProblemCode } from '../../contract/problem.ts';
import { texts } from './texts.ts';

/** Why a call gave no answer: a problem that the server named, or `network` where nothing came back. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly code: ProblemCode | 'network';
  /** Fields to mend, each with its sentence. */
  readonly fields: readonly { readonly field: string; readonly message: string }[];
  readonly basis: readonly string[];

  constructor(code: ProblemCode | 'network', message: string, problem?: Problem) {
    super(message);
    this.code = code;
    this.fields = problem?.fields ?? [];
    this.basis = problem?.basis ?? [];
  }
}

/** The sentence for whatever was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof CallError ? error.message : texts.unexpected;
}
