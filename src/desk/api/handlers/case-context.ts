import { letterIssuer } from '../../../acts/requests/letters/issue-letter.ts';
import type { CaseContext } from '../../../acts/requests/papers/case-tools.ts';
import type { LetterContext } from '../../../acts/requests/process/letter-step.ts';
import type { CallFacts, CallerFacts } from '../frame/handler.ts';

/** What acts on the papers of a case are given: who acts, where bytes stand, what opens and writes papers. */
export function caseContext({ context, services, now }: CallFacts & CallerFacts): CaseContext {
  const { files, caseTools } = services;
  return { ...context, now, files, caseTools };
}

/** The same with what issues letters, for steps that are told by one. */
export function letterContext(call: CallFacts & CallerFacts): LetterContext {
  const context = caseContext(call);
  return { ...context, issueLetter: letterIssuer(context) };
}
