import type { CivilDate, DefectId, RequestPayloads } from '../../../law/index.ts';
import type { Outcome } from '../../outcome.ts';
import type { ActContext } from '../../perform.ts';
import { actOnRequest, stating, type ActOnRequest } from '../act-on-request.ts';
import { faultOfContent, type RequestContent } from '../content.ts';
import { keepContent } from '../request-data.ts';
import { faultOfWords } from '../request-words.ts';
import { stepWithLetter, type LetterContext, type SeenLetter } from './letter-step.ts';

/** Tells the applicant, once, what the request lacks (条例第三十条). */
export function askClarification(
  context: LetterContext,
  input: ActOnRequest & { letter: SeenLetter; defects: readonly DefectId[]; termDays: number },
): Promise<Outcome> {
  const { letter, defects, termDays, ...of } = input;
  const act = { ...of, permission: 'requests.handle' } as const;
  const asked = { ...letter, kind: 'clarification', to: { kind: 'applicant' }, says: { termDays } } as const;
  return stepWithLetter(context, act, asked, 'clarification-asked', ({ today }) => ({
    letterId: letter.letterId,
    on: today,
    defects: [...new Set(defects)],
    termDays,
  }));
}

/** The applicant's answer as it came to the office. */
export async function clarified(
  context: ActContext,
  input: ActOnRequest & {
    on: CivilDate;
    how: RequestPayloads['clarified']['how'];
    /** Null where only identity or contact was supplied. */
    content: RequestContent | null;
    lateBecause: string | null;
  },
): Promise<Outcome> {
  const { on, how, content, lateBecause, ...of } = input;
  const fault =
    (content === null ? null : faultOfContent(content)) ??
    faultOfWords([
      {
        text: lateBecause ?? '',
        field: 'lateBecause',
        name: '逾期的正当理由',
        most: 500,
        optional: true,
      },
    ]);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { ...of, permission: 'requests.handle', kind: 'request.clarified' } as const;
  return actOnRequest(context, act, async ({ tx }) => [
    stating(of, 'clarified', {
      on,
      how,
      contentId: content === null ? null : await keepContent(tx, context.ledger.keys, of.bodyId, content),
      lateBecause: lateBecause === null || lateBecause.trim() === '' ? null : lateBecause.trim(),
    }),
  ]);
}
