import type { Citation } from '../law/index.ts';

/** Why an act was not done. A closed list: the desk has a status for each. */
export type RefusalCode =
  /** The role does not allow it, or the body is another's. */
  | 'not-allowed'
  /** No such record in the bodies that the person sees. */
  | 'not-found'
  /** What was entered will not do. */
  | 'wrong-input'
  /** The record is in a state in which this cannot be done. */
  | 'not-now'
  /** Someone else changed it in the meantime. */
  | 'stale'
  /** The act's id stands for another act. */
  | 'act-id-used';

/** A legal or factual "no", told to the person: never thrown. */
export interface Refusal {
  readonly code: RefusalCode;
  /** Chinese: what is so, what was kept, what to do. */
  readonly message: string;
  /** The field of the input that it is about. */
  readonly field?: string;
  readonly basis?: readonly Citation[];
}

/** What came of an act. `repeated`: it had been done before by the same act id, and nothing was done twice. */
export type Outcome =
  | { readonly done: true; readonly subjectId: string; readonly repeated: boolean }
  | { readonly done: false; readonly refusal: Refusal };

/** @param message Chinese: what is so, what was kept, what to do @param field of the input that it is about */
export function refuse(code: RefusalCode, message: string, field?: string): Refusal {
  return field === undefined ? { code, message } : { code, message, field };
}

/** Whether an act was refused, where what it states is an object, too. */
export const isRefusal = (given: object): given is Refusal => 'code' in given && 'message' in given;
