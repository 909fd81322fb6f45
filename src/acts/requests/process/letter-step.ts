import {
  procedure,
  type LetterKindId,
  type LetterRecipient,
  type Permission,
  type RequestActKind,
  type RequestPayloads,
} from '../../../law/index.ts';
import { refuse, type Outcome, type Refusal } from '../../outcome.ts';
import type { ActContext, StatedAct } from '../../perform.ts';
import { actOnRequest, stating, type ActOnRequest, type RequestHand } from '../act-on-request.ts';
import type { LetterDetails } from '../letters/letter-details.ts';
import { readLetterText } from '../letters/letter-text.ts';

/** A drafted letter as the officer looked at it. */
export interface SeenLetter {
  readonly letterId: string;
  readonly digest: string;
}

/** What a step asks of the letter that goes with it. */
export interface LetterAsked extends SeenLetter {
  readonly kind: LetterKindId;
  readonly to: LetterRecipient;
  /** What the step states and the letter tells, by the detail from which it was drafted: the two must not differ. */
  readonly says?: LetterDetails;
  /** The letter confirms what the step did, and stands after it. */
  readonly confirms?: true;
  /** Further requests of the body that the letter tells of the same step: it stands in their cases too. */
  readonly also?: readonly string[];
}

/**
 * Numbers, signs and files a letter under the lock of the chain, and states it. Given in, as it draws papers.
 * @returns the acts that say so; or why the letter cannot go out
 */
export type IssueLetter = (
  hand: RequestHand,
  letter: LetterAsked,
) => Promise<readonly [StatedAct, ...StatedAct[]] | Refusal>;

export interface LetterContext extends ActContext {
  readonly issueLetter: IssueLetter;
}

/**
 * Issues the letter that tells a step of procedure and does the step, both or neither: no clock runs on a letter that does not exist,
 * and no letter goes out whose step the law refuses. The letter stands first, so that the step can rest on it.
 */
export function stepWithLetter<K extends RequestActKind>(
  context: LetterContext,
  act: ActOnRequest & { readonly permission: Permission },
  letter: LetterAsked,
  kind: K,
  payload: (hand: RequestHand) => Promise<RequestPayloads[K] | Refusal> | RequestPayloads[K] | Refusal,
): Promise<Outcome> {
  const confirms = letter.confirms === true;
  const head = confirms ? (`request.${kind}` as const) : 'request.letter-issued';
  return actOnRequest(context, { ...act, kind: head }, async (hand) => {
    // Before the letter is looked at: what law refuses anyway is told first.
    const closed = procedure[kind].closed(hand.state, hand);
    if (closed !== null) return { ...refuse('not-now', closed.sentence), basis: closed.basis };
    const given = await payload(hand);
    if ('message' in given && 'code' in given) return given;
    const other = await faultOfSaid(context, hand, letter);
    if (other !== null) return other;
    const issued = await context.issueLetter(hand, letter);
    if ('code' in issued) return issued;
    const others = (letter.also ?? []).map((requestId) =>
      stating({ bodyId: act.bodyId, requestId }, kind, given),
    );
    const step = stating(act, kind, given);
    return confirms ? [step, ...issued] : [...issued, step, ...others];
  });
}

/** Refuses a letter that was drafted with another term, day or reason than the step states. */
async function faultOfSaid(
  { ledger: { keys } }: LetterContext,
  hand: RequestHand,
  { letterId, says = {} }: LetterAsked,
): Promise<Refusal | null> {
  const text = await readLetterText(hand.tx, keys, { ...hand.of, letterId });
  if (text === null) return null;
  const differs = Object.entries(says).some(([key, said]) => {
    const drafted = text.details[key as keyof LetterDetails];
    return drafted !== undefined && JSON.stringify(drafted) !== JSON.stringify(said);
  });
  return differs
    ? refuse(
        'wrong-input',
        '文书里写的和这一步填的不一样，没有签发。请按现在填的重新起草文书。',
        'letter.letterId',
      )
    : null;
}
