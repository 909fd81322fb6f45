import { addWorkingDays, type CivilDate, type WorkingCalendar } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import type { StatedAct } from '../perform.ts';

/** Open work whose date changes with the calendar, or becomes certain. */
export interface MovedDue {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly itemId: string;
  readonly title: string;
  readonly holder: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly atTheEarliest: boolean;
}

/**
 * Counts the dates of all open work again by a calendar. Work whose date was given as a date is left alone.
 * @param tx a transaction that sees the whole installation
 */
export async function recompute(tx: Tx, calendar: WorkingCalendar): Promise<readonly MovedDue[]> {
  const rows = await tx
    .selectFrom('work_items as w')
    .innerJoin('bodies as b', 'b.body_id', 'w.body_id')
    .innerJoin('staff as s', (join) =>
      join.onRef('s.body_id', '=', 'w.body_id').onRef('s.staff_id', '=', 'w.holder_id'),
    )
    .select([
      'w.body_id as bodyId',
      'b.name as bodyName',
      'w.item_id as itemId',
      'w.title',
      's.name as holder',
      'w.counted_from as countedFrom',
      'w.working_days as workingDays',
      'w.due_on as dueOn',
      'w.at_the_earliest as atTheEarliest',
    ])
    .where('w.done_at', 'is', null)
    .where('w.working_days', 'is not', null)
    .orderBy('w.body_id')
    .orderBy('w.due_on')
    .orderBy('w.item_id')
    .execute();
  return rows.flatMap((row): MovedDue[] => {
    const { countedFrom, workingDays, dueOn: from } = row;
    if (countedFrom === null || workingDays === null || from === null) return [];
    const { date: to, atTheEarliest } = addWorkingDays(countedFrom, workingDays, calendar);
    if (to === from && atTheEarliest === row.atTheEarliest) return [];
    const { bodyId, bodyName, itemId, title, holder } = row;
    return [{ bodyId, bodyName, itemId, title, holder, from, to, atTheEarliest }];
  });
}

/** Each as an act in the chain of its own body. */
export function recomputedActs(moved: readonly MovedDue[], year: number): readonly StatedAct[] {
  return moved.map(({ bodyId, itemId, from, to, atTheEarliest }) => ({
    kind: 'work.due-recomputed',
    bodyId,
    subjectId: itemId,
    payload: { from, to, atTheEarliest, year },
  }));
}

/** Locks every chain, so that no date is counted by the old calendar while the new one comes in. */
export async function lockEveryChain(tx: Tx): Promise<void> {
  await tx.selectFrom('chain_heads').select('body_id').orderBy('body_id').forUpdate().execute();
}
