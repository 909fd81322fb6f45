import { sql } from 'kysely';
import type { CivilDate, OutcomeId, RequestPhaseId } from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import type { OfRequest } from '../../../ledger/read/requests/request-state.ts';

/** An earlier request of the same applicant in this body, without whose it was. */
export interface EarlierDecision {
  readonly requestId: string;
  readonly number: string | null;
  readonly matter: string;
  readonly submittedOn: CivilDate;
  readonly phase: RequestPhaseId;
  readonly outcome: OutcomeId | null;
  readonly decidedOn: CivilDate | null;
}

const most = 20;

/**
 * What the same applicant asked before and how it ended: like cases are answered alike (条例第三十六条第六项 for repeated ones). The
 * applicant is told by number, or by name with telephone; a name alone is not enough for whoever signs.
 * @returns at most 20, the newest first
 */
export async function earlierDecisions(
  tx: Tx,
  { bodyId, requestId }: OfRequest,
): Promise<readonly EarlierDecision[]> {
  const { rows } = await sql<EarlierDecision>`
    select r.request_id as "requestId", r.number, r.matter, r.submitted_on as "submittedOn", r.phase, r.outcome,
      r.decided_on as "decidedOn"
    from requests r where r.body_id = ${bodyId} and r.request_id <> ${requestId}
      and r.phase not in ('split', 'handed-on') and exists (
        select from applicant_keys mine join applicant_keys theirs using (body_id, key)
        where mine.body_id = ${bodyId} and mine.request_id = ${requestId} and mine.kind <> 'name'
          and theirs.request_id = r.request_id)
    order by r.submitted_on desc, r.request_id desc limit ${sql.lit(most)}`.execute(tx);
  return rows;
}
