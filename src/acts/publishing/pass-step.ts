import { faultOfLength } from '../input.ts';
import type { Outcome } from '../outcome.ts';
import { faultOfPrivate } from '../publishing-input.ts';
import { bringScreeningUpToDate } from './bring-screening-up-to-date.ts';
import { faultOfDigest, lawfully, performOnPublication, type ActOnPublication } from './chain-act.ts';
import { refusalOfReach } from './reach.ts';
import type { PublishingContext } from './services.ts';

export interface PassedStep extends ActOnPublication {
  /** The text that the reviewer looked at: another one in force is not approved. */
  readonly digest: string;
  readonly step: string;
  readonly opinion: string;
}

/** Passes the step of the review whose turn it is: of the edition at work, or of an urgent one that is public already. */
export async function passStep(context: PublishingContext, input: PassedStep): Promise<Outcome> {
  const { bodyId, publicationId, digest, step } = input;
  const opinion = input.opinion.trim();
  const fault =
    refusalOfReach(context.actor, 'publications.review', bodyId) ??
    faultOfLength(opinion, '意见', 'opinion', 500) ??
    faultOfPrivate(opinion, 'opinion', '意见') ??
    (await bringScreeningUpToDate(context, { bodyId, publicationId }));
  if (fault !== null) return { done: false, refusal: fault };
  return performOnPublication(
    context,
    { ...input, permission: 'publications.review', kind: 'publication.passed' },
    async (hand) => {
      const stale = await faultOfDigest(hand, digest, 'either');
      if (stale !== null) return stale;
      const payload = { digest, step, opinion };
      return lawfully(hand, [
        [
          { kind: 'passed', by: hand.by, ...payload },
          { kind: 'publication.passed', subjectId: publicationId, payload },
        ],
      ]);
    },
  );
}
