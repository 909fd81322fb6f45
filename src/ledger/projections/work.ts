import type { RecordedAct } from '../act-kinds.ts';
import type { Tx } from '../ledger.ts';
import { addingRow, type Projectors } from './projector.ts';

export const workProjections = {
  'work.opened': addingRow(
    'work_items',
    ({ bodyId, subjectId, actorId, at, payload }: RecordedAct<'work.opened'>) => ({
      body_id: bodyId,
      item_id: subjectId,
      kind: payload.kind,
      title: payload.title,
      details: payload.details,
      holder_id: payload.holderId,
      counted_from: payload.countedFrom,
      working_days: payload.workingDays,
      due_on: payload.dueOn,
      at_the_earliest: payload.atTheEarliest,
      opened_at: at,
      opened_by: actorId,
    }),
  ),
  'work.done': (tx, { bodyId, subjectId, actorId, at }) =>
    item(tx, bodyId, subjectId).set({ done_at: at, done_by: actorId }).execute(),
  'work.moved': (tx, { bodyId, subjectId, payload: { to } }) =>
    item(tx, bodyId, subjectId).set({ holder_id: to }).execute(),
  'work.due-recomputed': (tx, { bodyId, subjectId, payload: { to, atTheEarliest } }) =>
    item(tx, bodyId, subjectId).set({ due_on: to, at_the_earliest: atTheEarliest }).execute(),
} as const satisfies Projectors;

const item = (tx: Tx, bodyId: string, itemId: string) =>
  tx.updateTable('work_items').where('body_id', '=', bodyId).where('item_id', '=', itemId);
