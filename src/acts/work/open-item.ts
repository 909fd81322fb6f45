import type { Tx } from '../../ledger/ledger.ts';
import { refuse, type Refusal } from '../outcome.ts';

/** A piece of work that is not done. */
export interface OpenItem {
  readonly title: string;
  readonly holderId: string;
  readonly holderName: string;
  readonly openedBy: string | null;
}

/** The piece of work; or why nothing can be done with it. */
export async function findOpenItem(
  tx: Tx,
  { bodyId, itemId }: { readonly bodyId: string; readonly itemId: string },
): Promise<OpenItem | Refusal> {
  const row = await tx
    .selectFrom('work_items as w')
    .innerJoin('staff as s', (join) =>
      join.onRef('s.body_id', '=', 'w.body_id').onRef('s.staff_id', '=', 'w.holder_id'),
    )
    .select([
      'w.title',
      'w.done_at',
      'w.holder_id as holderId',
      's.name as holderName',
      'w.opened_by as openedBy',
    ])
    .where('w.body_id', '=', bodyId)
    .where('w.item_id', '=', itemId)
    .executeTakeFirst();
  if (row === undefined) return refuse('not-found', '没有找到这件待办，或者它不归您管。');
  const { title, holderId, holderName, openedBy } = row;
  if (row.done_at !== null) return refuse('not-now', `“${title}”已经办结了。`);
  return { title, holderId, holderName, openedBy };
}
