import type { CivilDate, RequestPayloads } from '../../../law/index.ts';
import type { Outcome } from '../../outcome.ts';
import type { ActContext } from '../../perform.ts';
import { actsOn, type ActOnRequest } from '../act-on-request.ts';
import { faultOfWords, reasonText } from '../request-words.ts';
import { stepWithLetter, type LetterContext, type SeenLetter } from './letter-step.ts';

const handling = <A extends ActOnRequest>(act: A) => ({ ...act, permission: 'requests.handle' }) as const;
const no = (refusal: NonNullable<ReturnType<typeof faultOfWords>>): Outcome => ({ done: false, refusal });
const toApplicant = { kind: 'applicant' } as const;

/** Asks why so many requests are made (条例第三十五条). */
export async function askReasons(
  context: LetterContext,
  input: ActOnRequest & { letter: SeenLetter; counts: string; termDays: number },
): Promise<Outcome> {
  const { letter, counts, termDays, ...of } = input;
  const fault = faultOfWords([{ text: counts, field: 'counts', name: '申请的件数', most: 200 }]);
  if (fault !== null) return no(fault);
  const asked = {
    ...letter,
    kind: 'reasons',
    to: toApplicant,
    says: { termDays, counts: counts.trim() },
  } as const;
  return stepWithLetter(context, handling(of), asked, 'reasons-asked', ({ today }) => ({
    letterId: letter.letterId,
    on: today,
    counts: counts.trim(),
    termDays,
  }));
}

/** Whether the reasons given hold; silence gives none. */
export async function weighReasons(
  context: ActContext,
  input: ActOnRequest & RequestPayloads['reasons-weighed'],
): Promise<Outcome> {
  const { on, given, reasonable, why, ...of } = input;
  const fault = faultOfWords([{ text: why, field: 'why', name: '判断的依据', most: 1000 }]);
  if (fault !== null) return no(fault);
  return actsOn(context, handling(of), 'reasons-weighed', { on, given, reasonable, why: why.trim() });
}

/** Extends the term once, with the consent of the head of the office, who does this act (条例第三十三条第二款). */
export async function extendRequest(
  context: LetterContext,
  input: ActOnRequest & { letter: SeenLetter; days: number; reason: string },
): Promise<Outcome> {
  const { letter, days, reason, ...of } = input;
  const fault = faultOfWords([reasonText(reason)]);
  if (fault !== null) return no(fault);
  const act = { ...of, permission: 'requests.extend' } as const;
  const asked = { ...letter, kind: 'extension', to: toApplicant, says: { extendDays: days } } as const;
  return stepWithLetter(context, act, asked, 'extended', ({ today }) => ({
    letterId: letter.letterId,
    on: today,
    days,
    reason: reason.trim(),
    approvedBy: context.actor.staffId,
  }));
}

/** Puts the answer off to a reasonable day, where the reasons hold and there is too much to answer in time (条例第三十五条). */
export async function delayRequest(
  context: LetterContext,
  input: ActOnRequest & { letter: SeenLetter; until: CivilDate; reason: string },
): Promise<Outcome> {
  const { letter, until, reason, ...of } = input;
  const fault = faultOfWords([reasonText(reason)]);
  if (fault !== null) return no(fault);
  const asked = { ...letter, kind: 'delay', to: toApplicant, says: { until } } as const;
  return stepWithLetter(context, handling(of), asked, 'delayed', ({ today }) => ({
    letterId: letter.letterId,
    on: today,
    until,
    reason: reason.trim(),
  }));
}

/** The applicant withdrew; where a confirmation was drafted, it goes out with it. */
export function withdrawRequest(
  context: LetterContext,
  input: ActOnRequest & RequestPayloads['withdrawn'] & { letter: SeenLetter | null },
): Promise<Outcome> {
  const { on, through, letter, ...of } = input;
  const payload = { on, through };
  if (letter === null) return actsOn(context, handling(of), 'withdrawn', payload);
  const says = { withdrawnOn: on };
  const asked = { ...letter, kind: 'withdrawal', to: toApplicant, says, confirms: true } as const;
  return stepWithLetter(context, handling(of), asked, 'withdrawn', () => payload);
}
