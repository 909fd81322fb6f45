import type { ApprovalRound, RequestPayloads } from '../../../law/index.ts';
import { faultOfLength } from '../../input.ts';
import { refuse, type Outcome, type Refusal } from '../../outcome.ts';
import type { Stated, StatedAct } from '../../perform.ts';
import { faultOfPrivate } from '../../publishing-input.ts';
import { actOnRequest, actsOn, stating, type ActOnRequest, type RequestHand } from '../act-on-request.ts';
import { copyLetter } from '../letters/copy-letter.ts';
import { issueText } from '../letters/issue-letter.ts';
import { readLetterText } from '../letters/letter-text.ts';
import type { CaseContext } from '../papers/case-tools.ts';
import { faultOfWords } from '../request-words.ts';
import { faultOfSecondSignature } from './approvers.ts';
import { faultOfFiles } from './enclosures.ts';
import { joinedTo, type Joined } from './joined.ts';
import { digestNow } from './submit-decision.ts';

export interface PassedDecision extends ActOnRequest {
  /** Of the decision as the approver looked at it. */
  readonly digest: string;
  readonly step: string;
  readonly opinion: string;
}

/**
 * Passes the step whose turn it is. With the last one the letter is numbered and issued and the decision stands, in the same
 * transaction: all of it, or nothing.
 */
export async function passDecision(context: CaseContext, input: PassedDecision): Promise<Outcome> {
  const opinion = input.opinion.trim();
  const fault = faultOfLength(opinion, '意见', 'opinion', 500) ?? faultOfPrivate(opinion, 'opinion', '意见');
  if (fault !== null) return { done: false, refusal: fault };
  return actOnRequest(
    context,
    { ...input, permission: 'requests.approve', kind: 'request.passed' },
    async (hand): Promise<Stated> => {
      const { round } = hand.state;
      if (round === null || round.returned !== null) {
        return refuse('not-now', '现在没有在审批的答复，可能已经退回或者签发。请刷新页面。');
      }
      const stale = await faultOfRound(context, hand, round, input);
      if (stale !== null) return stale;
      const { step, digest } = input;
      const joined = await joinedTo(context.ledger.keys, hand);
      const passed = [hand.of, ...joined.map(({ of }) => of)].map((of) =>
        stating(of, 'passed', { step, digest, opinion }),
      );
      const [first, ...rest] = passed;
      if (first === undefined) throw new RangeError('no act');
      const left = round.steps.filter(
        ({ id }) => id !== step && !round.passed.some((each) => each.step === id),
      );
      if (left.length > 0) return [first, ...rest];
      const decided = await decidedActs(context, hand, round, joined);
      return 'code' in decided ? decided : [first, ...rest, ...decided];
    },
  );
}

/** What was signed is what stands now: letter, files, result. Who wrote the letter does not sign it. */
async function faultOfRound(
  { ledger, actor }: CaseContext,
  { tx, of, state, today }: RequestHand,
  round: ApprovalRound,
  { digest, step }: Pick<PassedDecision, 'digest' | 'step'>,
): Promise<Refusal | null> {
  const text = await readLetterText(tx, ledger.keys, { ...of, letterId: round.letterId });
  if (text === null || digest !== round.digest || digestNow(state, text.digest, round) !== digest) {
    return refuse('stale', '送审的内容和您看到的不一样，没有办。请刷新页面，看过现在的内容再办。', 'digest');
  }
  if (text.savedBy === actor.staffId) {
    return refuse('not-now', '这份文书是您起草、修改的，不能自己审批，请由其他同事审批。');
  }
  const second = { round, step, writer: text.savedBy };
  return (
    (await faultOfSecondSignature(tx, of.bodyId, second, { id: actor.staffId, today })) ??
    faultOfFiles(state, round.files, round.outcome)
  );
}

/** The letter, its files and the decision; each joined request gets the same letter in its own case. */
async function decidedActs(
  context: CaseContext,
  hand: RequestHand,
  round: ApprovalRound,
  joined: readonly Joined[],
): Promise<readonly StatedAct[] | Refusal> {
  const { keys } = context.ledger;
  const { letterId } = round;
  const text = await readLetterText(hand.tx, keys, { ...hand.of, letterId });
  if (text === null) return refuse('not-found', '没有找到送审的文书。请退回，重新起草。');
  const { kind, to, digest } = text;
  const issued = await issueText(context, hand, { letterId, kind, to, digest }, round);
  if ('code' in issued) return issued;
  const acts: StatedAct[] = [
    stating(hand.of, 'letter-issued', issued.payload),
    stating(hand.of, 'decided', decisionIn(round, hand.today)),
  ];
  for (const { of, state } of joined) {
    if (state.round === null) continue;
    const copy = await copyLetter(context, hand, of, issued);
    acts.push(
      stating(of, 'letter-issued', copy),
      stating(of, 'decided', decisionIn(state.round, hand.today)),
    );
  }
  return acts;
}

function decisionIn(
  { letterId, outcome, parts, risk, files }: ApprovalRound,
  on: RequestHand['today'],
): RequestPayloads['decided'] {
  return { letterId, on, outcome, parts, risk, files };
}

/** Sends a decision back with what has to be changed. */
export async function returnDecision(
  context: Pick<CaseContext, 'ledger' | 'actor' | 'today'>,
  input: ActOnRequest & { readonly digest: string; readonly step: string; readonly comments: string },
): Promise<Outcome> {
  const { digest, step } = input;
  const comments = input.comments.trim();
  const fault =
    comments === ''
      ? refuse('wrong-input', '请写明哪里要改。', 'comments')
      : (faultOfLength(comments, '退回的意见', 'comments', 1000) ??
        faultOfPrivate(comments, 'comments', '退回的意见'));
  if (fault !== null) return { done: false, refusal: fault };
  const act = { ...input, permission: 'requests.approve', kind: 'request.returned' } as const;
  return actOnRequest(context, act, async (hand) => {
    const joined = await joinedTo(context.ledger.keys, hand);
    const payload = { digest, step, comments };
    const others = joined.map(({ of }) => stating(of, 'returned', payload));
    return [stating(hand.of, 'returned', payload), ...others];
  });
}

/** Answers anew of the body's own motion; after reconsideration or a judgment the redress case reopens. */
export async function reopenRequest(
  context: Pick<CaseContext, 'ledger' | 'actor' | 'today'>,
  input: ActOnRequest & { readonly days: number; readonly reason: string },
): Promise<Outcome> {
  const { days } = input;
  const reason = input.reason.trim();
  const fault = faultOfWords([{ text: reason, field: 'reason', name: '理由', most: 500 }]);
  if (fault !== null) return { done: false, refusal: fault };
  return actsOn(context, { ...input, permission: 'requests.handle' }, 'reopened', async ({ today }) => ({
    on: today,
    cause: 'own',
    redressId: null,
    days,
    reason,
  }));
}
