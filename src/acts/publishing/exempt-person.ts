import { findWorking } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import type { ActContext } from '../perform.ts';
import { faultOfReasonForEver } from '../publishing-input.ts';
import { lawfully, performOnPublication, type ActOnPublication } from './chain-act.ts';

export interface ExemptedPerson extends ActOnPublication {
  readonly personId: string;
  /** The steps that this person may do together. */
  readonly steps: readonly string[];
  readonly reason: string;
}

/** Lets one person do several steps of this publication's review, for a reason that the county sees. */
export async function exemptPerson(context: ActContext, input: ExemptedPerson): Promise<Outcome> {
  const { bodyId, publicationId, personId, steps } = input;
  const reason = input.reason.trim();
  const fault = faultOfReasonForEver(reason);
  if (fault !== null) return { done: false, refusal: fault };
  return performOnPublication(
    context,
    { ...input, permission: 'publications.review', kind: 'publication.exempted' },
    async (hand) => {
      if ((await findWorking(hand.tx, bodyId, personId, context.today)) === null) {
        return refuse('wrong-input', '本单位没有这个人，或者此人已经离岗。', 'personId');
      }
      const payload = { personId, steps: [...new Set(steps)], reason };
      return lawfully(hand, [
        [
          { kind: 'exempted', by: hand.by, ...payload },
          { kind: 'publication.exempted', subjectId: publicationId, payload },
        ],
      ]);
    },
  );
}
