import {
  faultsOfRemedy,
  letterKindName,
  outcomes,
  type DecidedPart,
  type OutcomeId,
} from '../../../law/index.ts';
import { refuse, type Outcome, type Refusal } from '../../outcome.ts';
import type { StatedAct } from '../../perform.ts';
import { faultOfPrivateTexts } from '../../publishing-input.ts';
import { actOnRequest, stating, type ActOnRequest, type RequestHand } from '../act-on-request.ts';
import { checkLetter } from '../letters/check-letter.ts';
import { refusalOfFaults } from '../letters/issue-letter.ts';
import { digestOfDecision } from '../letters/letter-digest.ts';
import { readLetterText, type LetterText } from '../letters/letter-text.ts';
import type { CaseContext } from '../papers/case-tools.ts';
import { findMaterial } from '../papers/material-facts.ts';
import { faultOfApprovers } from './approvers.ts';
import { decisionOf, type Choice, type Decision } from './decide.ts';
import { faultOfFiles } from './enclosures.ts';
import { joinedTo } from './joined.ts';

export interface DecisionToSubmit extends ActOnRequest {
  readonly letterId: string;
  /** Of the letter as it was looked at. */
  readonly digest: string;
  /** What goes out with it. */
  readonly files: readonly string[];
  /** Null: as the guide leads. */
  readonly choice: Choice | null;
}

/** Sends a decision up: the letter, what goes with it, the result, and the signatures that its risk asks for. */
export async function submitDecision(
  context: Pick<CaseContext, 'ledger' | 'actor' | 'today'>,
  input: DecisionToSubmit,
): Promise<Outcome> {
  const { choice } = input;
  const fault = choice === null ? null : faultOfChoice(choice);
  if (fault !== null) return { done: false, refusal: fault };
  return actOnRequest(
    context,
    { ...input, permission: 'requests.handle', kind: 'request.submitted' },
    async (hand) => {
      const { keys } = context.ledger;
      const decision = decisionOf(hand, choice);
      if ('open' in decision) {
        return refuse('not-now', `答复指引还没有答完：${decision.open}请先答完，再送审。`);
      }
      const text = await readLetterText(hand.tx, keys, { ...hand.of, letterId: input.letterId });
      const refusal =
        faultOfLetterText(text, decision, input) ??
        faultOfFiles(hand.state, input.files, decision.outcome) ??
        (await faultOfApprovers(hand.tx, hand.of.bodyId, decision.steps, {
          id: context.actor.staffId,
          today: hand.today,
        }));
      if (refusal !== null || text === null) return refusal ?? noLetter();
      const wrong = await faultOfDraft(context, hand, text, decision);
      return wrong ?? submittedActs(context, hand, input, decision);
    },
  );
}

const noLetter = () => refuse('not-found', '没有找到这份文书，或者它不在这件申请的案卷里。', 'letterId');

function faultOfChoice({ parts, why }: Choice): Refusal | null {
  if (why.trim() === '') return refuse('wrong-input', '没有按指引的，请写明理由。', 'choice');
  return faultOfPrivateTexts([
    { text: why, field: 'choice', name: '理由' },
    ...parts.flatMap(({ what, reason }) => [
      { text: what, field: 'choice', name: '内容的概括' },
      { text: reason, field: 'choice', name: '理由' },
    ]),
  ]);
}

function faultOfLetterText(
  text: LetterText | null,
  { outcome }: Decision,
  { digest }: DecisionToSubmit,
): Refusal | null {
  if (text === null) return noLetter();
  if (text.issuedAt !== null) return refuse('not-now', '这份文书已经签发，请另外起草。', 'letterId');
  if (text.to.kind !== 'applicant' || !outcomes[outcome].letters.includes(text.kind)) {
    const right = outcomes[outcome].letters.map((kind) => `《${letterKindName(kind)}》`).join('或者');
    return refuse(
      'wrong-input',
      `结果是“${outcomes[outcome].title}”，要用${right}，不能用《${letterKindName(text.kind)}》。`,
      'letterId',
    );
  }
  return text.digest === digest
    ? null
    : refuse('stale', '这份文书在您看过以后改过，没有送审。请看过现在的文书，再送一次。', 'digest');
}

/** What must be mended in the letter before anyone is asked to sign it. */
async function faultOfDraft(
  { ledger }: Pick<CaseContext, 'ledger'>,
  hand: RequestHand,
  text: LetterText,
  { outcome, parts }: Decision,
): Promise<Refusal | null> {
  const decided = { outcome, parts };
  const { facts, faults } = await checkLetter(ledger.keys, hand, text, { stage: 'draft', decided });
  const { electronic, rules } = facts;
  const remedy = faultsOfRemedy({ letterKind: text.kind, outcome, parts, electronic, rules });
  return refusalOfFaults([...faults, ...remedy]);
}

async function submittedActs(
  { ledger }: Pick<CaseContext, 'ledger'>,
  hand: RequestHand,
  { letterId, digest: letter, files }: DecisionToSubmit,
  { outcome, parts, risk, steps }: Decision,
): Promise<readonly [StatedAct, ...StatedAct[]] | Refusal> {
  const digest = digestOfDecision({ letter, outcome, parts, files: hashed(hand.state, files) });
  const submitted = { letterId, digest, outcome, parts, risk, steps, files };
  const others: StatedAct[] = [];
  for (const { of, state } of await joinedTo(ledger.keys, hand)) {
    const own = decisionOf({ ...hand, of, state });
    const number = state.registered?.number ?? '';
    if ('open' in own) {
      return refuse('not-now', `一并答复的${number}，答复指引还没有答完。请先答完，或者不再一并答复。`);
    }
    const theirs = { outcome: own.outcome, parts: own.parts, risk, steps, files: [] };
    others.push(stating(of, 'submitted', { letterId, digest, ...theirs }));
  }
  return [stating(hand.of, 'submitted', submitted), ...others];
}

/** Files with the hashes of their bytes. */
export const hashed = (
  state: RequestHand['state'],
  files: readonly string[],
): readonly { readonly fileId: string; readonly sha256: string }[] =>
  files.map((fileId) => ({ fileId, sha256: findMaterial(state, fileId)?.sha256 ?? '' }));

/** The digest that a round must still have: recomputed from what stands. */
export function digestNow(
  state: RequestHand['state'],
  letter: string,
  round: {
    readonly outcome: OutcomeId;
    readonly parts: readonly DecidedPart[];
    readonly files: readonly string[];
  },
): string {
  const { outcome, parts, files } = round;
  return digestOfDecision({ letter, outcome, parts, files: hashed(state, files) });
}
