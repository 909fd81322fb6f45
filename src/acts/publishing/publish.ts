import { v7 as uuidv7 } from 'uuid';
import type { CivilDate } from '../../law/index.ts';
import { faultOfBodyState } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { record } from '../perform.ts';
import { faultOfReasonForEver } from '../publishing-input.ts';
import { bringScreeningUpToDate } from './bring-screening-up-to-date.ts';
import { atHand, askLaw, faultOfDigest, performOnPublication, type ActOnPublication } from './chain-act.ts';
import { faultOfFiles, faultOfGoingOut, goOut } from './go-out.ts';
import { refusalOfReach } from './reach.ts';
import type { OfPublication, PublishingContext, PublishingServices } from './services.ts';

export interface PublishedNow extends ActOnPublication {
  readonly digest: string;
}

/** Makes an edition public that passed all reviews. The moment is the ledger's own. */
export async function publishNow(context: PublishingContext, input: PublishedNow): Promise<Outcome> {
  const { actId, publicationId, digest } = input;
  const fault = await faultBefore(context, input);
  if (fault !== null) return { done: false, refusal: fault };
  return performOnPublication(
    context,
    { ...input, permission: 'publications.review', kind: 'publication.published' },
    async (hand) => {
      const refusal =
        (await faultOfDigest(hand, digest, 'working')) ??
        askLaw(hand, { kind: 'published', at: hand.at, by: hand.by, digest }) ??
        (await faultOfGoingOut(hand, digest, context.today));
      if (refusal !== null) return refusal;
      await goOut(hand, actId, digest);
      return [{ kind: 'publication.published', subjectId: publicationId, payload: { digest } }];
    },
  );
}

export interface PublishedUrgently extends PublishedNow {
  readonly reason: string;
}

/**
 * Makes an edition public before its reviews are done, for a reason; screening and secrecy review are never left out
 * (Art. 17). The reviews are owed from this day on.
 */
export async function publishUrgently(
  context: PublishingContext,
  input: PublishedUrgently,
): Promise<Outcome> {
  const { actId, publicationId, digest } = input;
  const reason = input.reason.trim();
  const fault = faultOfReasonForEver(reason) ?? (await faultBefore(context, input));
  if (fault !== null) return { done: false, refusal: fault };
  return performOnPublication(
    context,
    { ...input, permission: 'publications.review', kind: 'publication.published-urgently' },
    async (hand) => {
      const payload = { digest, reason, on: context.today };
      const refusal =
        (await faultOfDigest(hand, digest, 'working')) ??
        askLaw(hand, { kind: 'published-urgently', at: hand.at, by: hand.by, ...payload }) ??
        (await faultOfGoingOut(hand, digest, context.today));
      if (refusal !== null) return refusal;
      await goOut(hand, actId, digest);
      return [{ kind: 'publication.published-urgently', subjectId: publicationId, payload }];
    },
  );
}

async function faultBefore(context: PublishingContext, { bodyId, publicationId, digest }: PublishedNow) {
  const of = { bodyId, publicationId };
  return (
    refusalOfReach(context.actor, 'publications.review', bodyId) ??
    (await bringScreeningUpToDate(context, of)) ??
    (await faultOfFiles(context, of, digest))
  );
}

/**
 * Makes an edition public whose set time has come, in the system's name. Done again it does nothing: the law knows no set
 * time any more. What has become open by new rules of the screening keeps it back; it goes out when that is settled.
 */
export async function publishDue(
  services: PublishingServices,
  of: OfPublication,
  today: CivilDate,
): Promise<Outcome> {
  const { bodyId, publicationId } = of;
  const digest = await services.ledger.read({ bodies: [bodyId] }, async (tx) => {
    const row = await tx
      .selectFrom('publications')
      .select('work_digest')
      .where('body_id', '=', bodyId)
      .where('publication_id', '=', publicationId)
      .where('scheduled_for', 'is not', null)
      .executeTakeFirst();
    return row?.work_digest ?? null;
  });
  if (digest === null) return { done: false, refusal: refuse('not-now', '没有定时发布。') };
  const fault = (await bringScreeningUpToDate(services, of)) ?? (await faultOfFiles(services, of, digest));
  if (fault !== null) return { done: false, refusal: fault };
  const actId = uuidv7();
  return record(services.ledger, {
    bodies: [bodyId],
    bodyId,
    actId,
    actorId: null,
    kind: 'publication.published',
    decide: async (tx) => {
      const hand = await atHand(tx, of, { id: '', roles: [] });
      if ('code' in hand) return hand;
      const refusal =
        (await faultOfBodyState(tx, bodyId)) ??
        askLaw(hand, { kind: 'published', at: hand.at, by: null, digest }) ??
        (await faultOfGoingOut(hand, digest, today));
      if (refusal !== null) return refusal;
      await goOut(hand, actId, digest);
      return [{ kind: 'publication.published', subjectId: publicationId, payload: { digest } }];
    },
  });
}
