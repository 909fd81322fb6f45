import { refuse, type Outcome } from '../outcome.ts';
import type { ActContext } from '../perform.ts';
import { faultOfReasonForEver } from '../publishing-input.ts';
import { lawfully, performOnPublication, type ActOnPublication } from './chain-act.ts';
import { dropManuscript, readManuscript } from './manuscript.ts';

/** Gives up what is being written: a draft that never came out for good, a correction while what is public stays. */
export async function discardDraft(
  context: ActContext,
  input: ActOnPublication & { readonly reason: string },
): Promise<Outcome> {
  const reason = input.reason.trim();
  const fault = faultOfReasonForEver(reason);
  if (fault !== null) return { done: false, refusal: fault };
  return performOnPublication(
    context,
    { ...input, permission: 'publications.write', kind: 'publication.discarded' },
    async (hand) => {
      const { tx, of, state, by } = hand;
      if (state.working === null && (await readManuscript(tx, of, true)) === null) {
        return refuse('not-now', '没有在写的稿子，不用作废。已经发布的，请撤回。');
      }
      const stated = lawfully(hand, [
        [
          { kind: 'discarded', by, reason },
          { kind: 'publication.discarded', subjectId: input.publicationId, payload: { reason } },
        ],
      ]);
      if (!('code' in stated)) await dropManuscript(tx, of);
      return stated;
    },
  );
}
