import { whoMay, type Permission } from '../../../law/index.ts';
import { lockChain } from '../../../ledger/acts/append-act.ts';
import { calendarInForce } from '../../../ledger/read/calendar-in-force.ts';
import { requestRules } from '../../../ledger/read/requests/request-rules.ts';
import { requestState } from '../../../ledger/read/requests/request-state.ts';
import { bodiesFor } from '../../actor.ts';
import { faultOfBodyState } from '../../input.ts';
import { refuse, type Refusal } from '../../outcome.ts';
import type { ActContext } from '../../perform.ts';
import { noRequest, type OfRequest } from '../act-on-request.ts';
import type { CaseAtHand } from '../letters/gather-facts.ts';

/**
 * Reads a case, or works on what stands beside its acts (drafts), in one transaction. Who writes holds the lock of the body's chain: no
 * act comes between.
 */
export async function withCase<T>(
  { ledger, actor, today }: ActContext,
  { bodyId, requestId }: OfRequest,
  permission: Permission,
  mode: 'read' | 'write',
  work: (hand: CaseAtHand) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const bodies = bodiesFor(actor, permission);
  if (bodies.length === 0) return refuse('not-allowed', whoMay(permission));
  // Whoever supervises sees by when, not what: texts and papers stay in the own body.
  if (!bodies.includes(bodyId) || bodyId !== actor.bodyId) return noRequest();
  return ledger[mode]({ bodies: [bodyId] }, async (tx) => {
    if (mode === 'write') {
      const closed = await faultOfBodyState(tx, bodyId);
      if (closed !== null) return closed;
      await lockChain(tx, bodyId);
    }
    const of = { bodyId, requestId };
    const state = await requestState(tx, of);
    if (state === null) return noRequest();
    const calendar = await calendarInForce(tx);
    return work({ tx, of, state, calendar, rules: await requestRules(tx, bodyId), today });
  });
}
