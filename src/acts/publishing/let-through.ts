import {
  currentStep,
  refusalOfReviewer,
  type ChainStep,
  type Round,
  type ChainPerson,
} from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { faultOfVerdict } from '../../screening/verdict.ts';
import { faultOfReason } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import type { Stated } from '../perform.ts';
import { faultOfPrivate } from '../publishing-input.ts';
import {
  faultOfDigest,
  lawfully,
  performOnPublication,
  type ActOnPublication,
  type AtHand,
} from './chain-act.ts';
import { readContent } from './contents.ts';
import { placeForEver } from './place-for-ever.ts';
import { refusalOfReach } from './reach.ts';
import {
  countsOf,
  judged,
  readWords,
  screeningMaterial,
  screenWith,
  type RawScreening,
} from './screening.ts';
import type { OfPublication, PublishingContext } from './services.ts';

export interface LetThrough extends ActOnPublication {
  /** The text that was looked at: under review, or public. */
  readonly digest: string;
  readonly fingerprint: string;
  readonly reason: string;
}

/**
 * Lets a finding stand, with a reason: the secrecy reviewer whose step it is. What is public already and was found by
 * new rules, anyone may let through who could review its secrecy and did not write it.
 */
export async function letThrough(context: PublishingContext, input: LetThrough): Promise<Outcome> {
  const { bodyId, publicationId, digest, fingerprint } = input;
  const reason = input.reason.trim();
  const thin = faultOfVerdict({ fingerprint, outcome: 'let-through', by: '', reason });
  const fault =
    refusalOfReach(context.actor, 'publications.review', bodyId) ??
    faultOfReason(reason) ??
    (thin === null ? null : refuse('wrong-input', `${thin}。`, 'reason')) ??
    faultOfPrivate(reason, 'reason', '理由');
  if (fault !== null) return { done: false, refusal: fault };
  const raw = await screenedText(context, { bodyId, publicationId }, digest);
  return performOnPublication(
    context,
    { ...input, permission: 'publications.review', kind: 'hit.let-through' },
    async (hand) => {
      const refusal = (await faultOfDigest(hand, digest, 'either')) ?? (await faultOfReviewer(hand, digest));
      if (refusal !== null) return refusal;
      if (raw === null) return refuse('not-found', '没有找到这一版的内容，请刷新页面。', 'digest');
      if ('code' in raw) return raw;
      return stated(hand, raw, { fingerprint, reason });
    },
  );
}

async function screenedText(
  context: PublishingContext,
  { bodyId }: OfPublication,
  digest: string,
): Promise<RawScreening | Refusal | null> {
  const edition = await context.ledger.read({ bodies: [bodyId] }, (tx) => readContent(tx, bodyId, digest));
  if (edition === null) return null;
  const material = await screeningMaterial(context, bodyId, edition);
  return 'code' in material ? material : screenWith(context, edition, material);
}

/** The act on the finding, and what the screening comes to with it. */
async function stated(
  hand: AtHand,
  raw: RawScreening,
  { fingerprint, reason }: { readonly fingerprint: string; readonly reason: string },
): Promise<Stated> {
  const { tx, of, state, by, at } = hand;
  const words = await readWords(tx, of);
  const finding = judged(raw, words).findings.find((each) => each.fingerprint === fingerprint);
  if (finding === undefined) return refuse('not-found', '这一处已经不在了，请刷新页面。', 'fingerprint');
  if (!finding.open) return refuse('not-now', '这一处已经放行了。', 'fingerprint');
  const verdict = { outcome: 'let-through', reason, byId: by.id, at } as const;
  const after = judged(raw, { ...words, verdicts: new Map([...words.verdicts, [fingerprint, verdict]]) });
  const { digest, rulesVersion } = raw;
  const subjectId = of.publicationId;
  const decided = {
    kind: 'hit.let-through',
    subjectId,
    payload: { fingerprint, hitKind: finding.kind, place: placeForEver(finding), reason },
  } as const;
  const counts = countsOf(after);
  if (state.working?.digest !== digest) {
    const payload = { digest, openHits: counts.openHits, rulesVersion };
    return [decided, { kind: 'publication.rescreened', subjectId, payload }];
  }
  const screened = { digest, ...counts, rulesVersion };
  const acts = lawfully(hand, [
    [
      { kind: 'screened', ...screened },
      { kind: 'publication.screened', subjectId, payload: screened },
    ],
  ]);
  return 'code' in acts ? acts : [decided, ...acts];
}

/** Why the person may not decide on a finding of this text; null for the secrecy reviewer whose step it is, or was. */
async function faultOfReviewer(hand: AtHand, digest: string): Promise<Refusal | null> {
  const { tx, of, state, config } = hand;
  const { working, urgency } = state;
  if (working?.digest === digest) {
    if (!working.submitted) return refuse('not-now', '还没有送审，由写稿的人遮盖或者说明。');
    const turn = currentStep(working);
    if (turn?.kind === 'secrecy') return mayNot(hand, turn, working);
    // New rules of the screening found it after the step was passed.
    return mayNotAny(hand, working);
  }
  const round = urgency?.digest === digest ? urgency : await roundOfPublic(tx, of, digest, config.steps);
  return mayNotAny(hand, round);
}

function mayNot({ by }: AtHand, step: ChainStep, round: Round): Refusal | null {
  const sentence = refusalOfReviewer(by, step, round);
  return sentence === null ? null : refuse('not-now', sentence);
}

/** One of the secrecy steps of a round must be the person's, whether passed or not. */
function mayNotAny({ by }: AtHand, round: Round): Refusal | null {
  const sentence = refusalOfSecrecy(by, round);
  return sentence === null ? null : refuse('not-now', sentence);
}

/** Why a person may decide on no finding of a round, whichever of its steps was passed; null where he may. */
export function refusalOfSecrecy(by: ChainPerson, round: Round): string | null {
  const steps = round.steps.filter(({ kind }) => kind === 'secrecy');
  const isSecrecy = (id: string) => steps.some((step) => step.id === id);
  const others = {
    ...round,
    passed: round.passed.filter(({ personId, step }) => personId !== by.id || !isSecrecy(step)),
  };
  const refusals = steps.map((step) => refusalOfReviewer(by, step, others));
  return refusals.includes(null) ? null : (refusals[0] ?? '没有设置保密审查的步骤，请先设置。');
}

/** What is public as a round: who wrote it ever may not judge it. */
export async function roundOfPublic(
  tx: Tx,
  { bodyId, publicationId }: OfPublication,
  digest: string,
  steps: readonly ChainStep[],
): Promise<Round> {
  const rows = await tx
    .selectFrom('acts')
    .select('payload')
    .where('body_id', '=', bodyId)
    .where('subject_id', '=', publicationId)
    .where('kind', '=', 'publication.drafted')
    .execute();
  const writers = rows.map(({ payload }) => (payload as { readonly writerId: string }).writerId);
  return { digest, steps, writers: [...new Set(writers)], passed: [], exemptions: [], returned: null };
}
