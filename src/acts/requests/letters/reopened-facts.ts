import { letterKinds, type LetterFacts, type RedressState, type RequestState } from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import type { OfRequest } from '../act-on-request.ts';
import { referenceTo } from './course-facts.ts';

/** Why a case is answered anew, with the answer that came before and who decided on it; undefined for a first answer. */
export async function reopenedFacts(
  tx: Tx,
  { bodyId }: OfRequest,
  state: RequestState,
): Promise<LetterFacts['reopened']> {
  const reopening = state.reopenings.at(-1);
  if (reopening === undefined) return undefined;
  const { cause, redressId, on } = reopening;
  const earlier = state.decisions.findLast(({ at }) => at < reopening.at);
  const letter = state.letters.find(({ letterId }) => letterId === earlier?.letterId);
  const reference = letter === undefined ? null : referenceTo(state, letter.letterId);
  const row =
    redressId === null
      ? undefined
      : await tx
          .selectFrom('redress_cases')
          .select('state')
          .where('body_id', '=', bodyId)
          .where('redress_id', '=', redressId)
          .executeTakeFirst();
  const redress = row === undefined ? null : (row.state as RedressState);
  return {
    cause,
    on,
    before:
      letter === undefined || reference === null
        ? null
        : { ...reference, title: letterKinds[letter.kind].title },
    decided:
      redress === null || redress.decided === null
        ? null
        : { organ: redress.organ, number: redress.number, on: redress.decided.on },
  };
}
