import { faultOfLine, faultOfReason } from '../input.ts';
import type { Outcome } from '../outcome.ts';
import type { ActContext } from '../perform.ts';
import { faultOfPrivateTexts, faultOfReasonForEver } from '../publishing-input.ts';
import { askLaw, performOnPublication, type ActOnPublication, type AtHand } from './chain-act.ts';
import { tellPortal, type PortalMessage } from './go-out.ts';
import { dropManuscript } from './manuscript.ts';

export interface EndedPublication extends ActOnPublication {
  readonly reason: string;
}

/** Takes what is public down, with a reason for the record and a notice that the public reads in its place. */
export async function withdrawPublication(
  context: ActContext,
  input: EndedPublication & { readonly notice: string },
): Promise<Outcome> {
  const reason = input.reason.trim();
  const notice = input.notice.trim();
  const fault =
    faultOfReason(reason) ??
    faultOfLine(notice, '给公众的说明', 'notice', 300) ??
    faultOfPrivateTexts([
      { text: reason, field: 'reason', name: '理由' },
      { text: notice, field: 'notice', name: '给公众的说明' },
    ]);
  if (fault !== null) return { done: false, refusal: fault };
  return performOnPublication(
    context,
    { ...input, permission: 'publications.review', kind: 'publication.withdrawn' },
    async (hand) => {
      const payload = { reason, notice };
      const refusal = askLaw(hand, { kind: 'withdrawn', at: hand.at, by: hand.by, ...payload });
      if (refusal !== null) return refusal;
      await tell(hand, input.actId, 'withdrawn');
      return [{ kind: 'publication.withdrawn', subjectId: input.publicationId, payload }];
    },
  );
}

/** Marks what is public as no longer valid; it stays readable. */
export async function invalidatePublication(context: ActContext, input: EndedPublication): Promise<Outcome> {
  const reason = input.reason.trim();
  const fault = faultOfReasonForEver(reason);
  if (fault !== null) return { done: false, refusal: fault };
  return performOnPublication(
    context,
    { ...input, permission: 'publications.review', kind: 'publication.invalidated' },
    async (hand) => {
      const refusal = askLaw(hand, { kind: 'invalidated', at: hand.at, by: hand.by, reason });
      if (refusal !== null) return refusal;
      await tell(hand, input.actId, 'invalidated');
      return [{ kind: 'publication.invalidated', subjectId: input.publicationId, payload: { reason } }];
    },
  );
}

/** Closes a publication for good: nothing more is done on it. */
export async function archivePublication(context: ActContext, input: EndedPublication): Promise<Outcome> {
  const reason = input.reason.trim();
  const fault = faultOfReasonForEver(reason);
  if (fault !== null) return { done: false, refusal: fault };
  return performOnPublication(
    context,
    { ...input, permission: 'publications.review', kind: 'publication.archived' },
    async (hand) => {
      const refusal = askLaw(hand, { kind: 'archived', at: hand.at, by: hand.by });
      if (refusal !== null) return refusal;
      await tell(hand, input.actId, 'archived');
      await dropManuscript(hand.tx, hand.of);
      return [{ kind: 'publication.archived', subjectId: input.publicationId, payload: { reason } }];
    },
  );
}

async function tell(
  { tx, of, state }: AtHand,
  actId: string,
  change: PortalMessage['change'],
): Promise<void> {
  const shown = state.public;
  if (shown === null) return;
  const { edition, digest } = shown;
  const { bodyId, publicationId } = of;
  await tellPortal(tx, { bodyId, actId }, { publicationId, change, edition, digest });
}
