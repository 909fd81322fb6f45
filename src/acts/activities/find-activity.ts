import type { ActivityKindId } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import type { ActivityEntry } from '../../ledger/report-acts.ts';
import { refuse, type Refusal } from '../outcome.ts';

/** A record of a body that may be changed, or why not. */
export async function findActivity(
  tx: Tx,
  { bodyId, activityId }: { readonly bodyId: string; readonly activityId: string },
): Promise<ActivityEntry | Refusal> {
  const row = await tx
    .selectFrom('activities')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('activity_id', '=', activityId)
    .executeTakeFirst();
  if (row === undefined) return refuse('not-found', '没有找到这条工作记录，或者它不归您管。');
  if (row.removed_at !== null) return refuse('not-now', `“${row.title}”这一条已经注销，不能再改。`);
  const { title, on_date: on, until_date: until, count, people, settled, remark } = row;
  return { activityId, kind: row.kind as ActivityKindId, title, on, until, count, people, settled, remark };
}
