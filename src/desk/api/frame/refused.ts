import { citationText } from '../../../law/index.ts';
import type { Outcome, Refusal } from '../../../acts/outcome.ts';
import { problemStatus, type Problem, type ProblemCode } from '../../contract/problem.ts';

/** A call that is not answered, as a handler gives it back instead of an answer. */
export class Refused {
  readonly problem: Problem;
  /** Seconds after which to try again. */
  readonly retryAfter: number | null;

  constructor(problem: Problem, retryAfter: number | null = null) {
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  get status(): number {
    return problemStatus[this.problem.code];
  }
}

/** A call refused, in a sentence; with the field that it is about. */
export function refused(code: ProblemCode, message: string, field?: string): Refused {
  return new Refused({ code, message, ...(field === undefined ? {} : { fields: [{ field, message }] }) });
}

/** What an act refused, as the desk says it. */
export function refusedBy({ code, message, field, basis }: Refusal): Refused {
  return new Refused({
    code,
    message,
    ...(field === undefined ? {} : { fields: [{ field, message }] }),
    ...(basis === undefined ? {} : { basis: basis.map(citationText) }),
  });
}

/** What an act came to, in the words of the contract. */
export function doneOr(outcome: Outcome): { id: string; repeated: boolean } | Refused {
  return outcome.done ? { id: outcome.subjectId, repeated: outcome.repeated } : refusedBy(outcome.refusal);
}
