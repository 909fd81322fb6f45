import {
  composeLetter,
  letterKinds,
  type Letter,
  type LetterBlock,
  type LetterKindId,
  type LetterRecipient,
  type PublishingFault,
} from '../../../law/index.ts';
import { refuse, type Refusal } from '../../outcome.ts';
import { hasQueryCode, newQueryCode } from '../access/query-code.ts';
import type { CaseContext } from '../papers/case-tools.ts';
import { withCase } from '../papers/with-case.ts';
import { checkLetter } from './check-letter.ts';
import { gatherFacts, type CaseAtHand } from './gather-facts.ts';
import type { LetterDetails } from './letter-details.ts';
import {
  dropLetterText,
  readLetterText,
  writeLetterText,
  type LetterText,
  type OfLetter,
} from './letter-text.ts';

type DraftContext = Pick<CaseContext, 'ledger' | 'actor' | 'today' | 'now'>;

export interface LetterToDraft extends OfLetter {
  readonly kind: LetterKindId;
  readonly to: LetterRecipient;
  readonly details: LetterDetails;
}

const noLetter = () => refuse('not-found', '没有找到这份文书，或者它不在这件申请的案卷里。');
/** A case of more letters than this is a slip. */
const mostLetters = 200;

/** Drafts a letter from the case. It is no act: nothing is said to anybody until it is issued. The same id again drafts nothing. */
export async function draftLetter(
  context: DraftContext,
  input: LetterToDraft,
): Promise<{ readonly letterId: string; readonly version: number } | Refusal> {
  const { kind, to, letterId } = input;
  if (to.kind !== letterKinds[kind].to) {
    return refuse('wrong-input', `《${letterKinds[kind].title}》不是发给这个对象的，请重新选择。`, 'to');
  }
  return withCase(context, input, 'requests.handle', 'write', async (hand) => {
    const { keys } = context.ledger;
    const before = await readLetterText(hand.tx, keys, { ...hand.of, letterId });
    if (before !== null) {
      return before.kind === kind
        ? { letterId, version: before.version }
        : refuse('act-id-used', '这个文书编号已经用过了。请刷新页面，再起草一次。');
    }
    const fault = await faultOfDrafting(hand);
    if (fault !== null) return fault;
    const { letter, details } = await composed(context, hand, input);
    const { actor, now } = context;
    await writeLetterText(hand.tx, keys, {
      ...hand.of,
      ...input,
      details,
      template: letter,
      letter,
      version: 1,
      at: now,
      by: actor.staffId,
    });
    const kept = await readLetterText(hand.tx, keys, { ...hand.of, letterId });
    return kept === null ? noLetter() : { letterId, version: 1 };
  });
}

async function faultOfDrafting({ tx, of, state }: CaseAtHand): Promise<Refusal | null> {
  if (state.registered === null) {
    return refuse('not-now', '还没有登记。请先登记、编号，再起草文书。');
  }
  if (state.archived !== null || state.erased !== null) {
    return refuse('not-now', '这件申请已经归档，不能再起草文书。');
  }
  const { count } = await tx
    .selectFrom('letter_texts')
    .select((each) => each.fn.countAll<string>().as('count'))
    .where('body_id', '=', of.bodyId)
    .where('subject_id', '=', of.requestId)
    .executeTakeFirstOrThrow();
  return Number(count) < mostLetters
    ? null
    : refuse('not-now', `一件申请最多${mostLetters}份文书。请删去没有用的草稿。`);
}

async function composed(
  context: DraftContext,
  hand: CaseAtHand,
  order: Pick<LetterToDraft, 'kind' | 'to' | 'details'>,
): Promise<{ readonly letter: Letter; readonly details: LetterDetails }> {
  const { keys } = context.ledger;
  const details = { ...order.details, queryCode: await codeFor(hand, order) };
  const { queryCode } = details;
  const facts = await gatherFacts(keys, hand, {
    ...order,
    ...(queryCode === undefined ? {} : { queryCode }),
  });
  return { letter: composeLetter(order.kind, facts), details };
}

/**
 * Whoever has a code keeps it: another one would shut them out. Told by what is kept, not by the channel: what was split off an application
 * online, or handed on, has none of its own yet.
 */
async function codeFor(
  { tx, of }: CaseAtHand,
  { kind, details }: Pick<LetterToDraft, 'kind' | 'details'>,
): Promise<string | undefined> {
  if (kind !== 'receipt' || (await hasQueryCode(tx, of))) return undefined;
  return details.queryCode ?? newQueryCode();
}

/** What was edited of a letter. */
export interface LetterToSave extends OfLetter {
  readonly version: number;
  readonly title: string;
  readonly addressee: string;
  readonly blocks: readonly LetterBlock[];
  readonly attachments: readonly string[];
  readonly contact: string;
}

export interface SavedLetter {
  readonly version: number;
  readonly savedAt: string;
  readonly digest: string;
  readonly faults: readonly PublishingFault[];
  readonly hints: readonly string[];
}

/** Saves a draft, unless it was saved meanwhile elsewhere: nothing is lost. */
export async function saveLetter(context: DraftContext, input: LetterToSave): Promise<SavedLetter | Refusal> {
  const { title, addressee, blocks, attachments, contact, version } = input;
  return withCase(context, input, 'requests.handle', 'write', async (hand) => {
    const { ledger, actor, now } = context;
    const before = await draftAt(context, hand, input);
    if ('code' in before) return before;
    const letter: Letter = { ...before.letter, title, addressee, blocks, attachments, contact };
    const saved = { ...before, letter, version: version + 1, at: now, by: actor.staffId };
    const digest = await writeLetterText(hand.tx, ledger.keys, saved);
    const { faults, hints } = await checkLetter(ledger.keys, hand, before, { stage: 'draft', letter });
    return { version: version + 1, savedAt: now.toISOString(), digest, faults, hints };
  });
}

/** Writes a draft anew from the case as it stands; what was edited goes. */
export async function regenerateLetter(
  context: DraftContext,
  input: OfLetter & { readonly version: number; readonly details?: LetterDetails | undefined },
): Promise<{ readonly version: number; readonly digest: string } | Refusal> {
  return withCase(context, input, 'requests.handle', 'write', async (hand) => {
    const { ledger, actor, now } = context;
    const before = await draftAt(context, hand, input);
    if ('code' in before) return before;
    const { kind, to } = before;
    const { queryCode } = before.details;
    const given = { ...(input.details ?? before.details), queryCode };
    const { letter, details } = await composed(context, hand, { kind, to, details: given });
    const version = before.version + 1;
    const draft = { ...before, details, template: letter, letter, version, at: now, by: actor.staffId };
    return { version, digest: await writeLetterText(hand.tx, ledger.keys, draft) };
  });
}

/** Gives up a letter that was not issued. */
export async function discardLetter(
  context: DraftContext,
  input: OfLetter & { readonly version: number },
): Promise<null | Refusal> {
  return withCase(context, input, 'requests.handle', 'write', async (hand) => {
    const before = await draftAt(context, hand, input);
    if ('code' in before) return before;
    await dropLetterText(hand.tx, before);
    return null;
  });
}

/** A draft as it was looked at, under the lock; refuses what was issued, submitted, or saved meanwhile. */
async function draftAt(
  { ledger }: DraftContext,
  hand: CaseAtHand,
  { letterId, version }: { readonly letterId: string; readonly version: number },
): Promise<LetterText | Refusal> {
  const text = await readLetterText(hand.tx, ledger.keys, { ...hand.of, letterId }, true);
  if (text === null) return noLetter();
  if (text.issuedAt !== null) return refuse('not-now', '这份文书已经签发，不能再改。要改的，另发文书更正。');
  const { round } = hand.state;
  if (round !== null && round.returned === null && round.letterId === letterId) {
    return refuse('not-now', '这份文书正在审批，不能改。要改的，请审批人退回。');
  }
  return text.version === version
    ? text
    : refuse('stale', '这份文书在别处存过新的，没有覆盖。请刷新页面，看过现在的文书再改。');
}
