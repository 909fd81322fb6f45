import type { RequestState } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import type { StatedAct } from '../perform.ts';

/** The work that a call-out opened, while it is not done. */
export async function openSearchWork(
  tx: Tx,
  bodyId: string,
  itemId: string,
): Promise<{ readonly holderId: string } | null> {
  const row = await tx
    .selectFrom('work_items')
    .select('holder_id as holderId')
    .where('body_id', '=', bodyId)
    .where('item_id', '=', itemId)
    .where('done_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Ends the call-outs of a request that came to its end: nobody looks for what is not asked any more. */
export async function closedSearches(
  tx: Tx,
  bodyId: string,
  before: RequestState,
  after: RequestState,
): Promise<readonly StatedAct[]> {
  if (before.ended !== null || after.ended === null) return [];
  const asked = after.searches.filter((search) => search.asked?.staffId != null && search.recorded === null);
  const closed: StatedAct[] = [];
  for (const { searchId } of asked) {
    if ((await openSearchWork(tx, bodyId, searchId)) === null) continue;
    const payload = { remark: '申请已经办结，不用再检索' };
    closed.push({ kind: 'work.done', bodyId, subjectId: searchId, payload });
  }
  return closed;
}
