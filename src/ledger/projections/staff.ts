import { sql } from 'kysely';
import type { RecordedAct } from '../act-kinds.ts';
import type { Tx } from '../ledger.ts';
import { addingRow, type Projectors } from './projector.ts';

export const staffProjections = {
  'staff.added': addingRow('staff', ({ bodyId, subjectId, at, payload }: RecordedAct<'staff.added'>) => ({
    body_id: bodyId,
    staff_id: subjectId,
    account: payload.account,
    name: payload.name,
    post: payload.post,
    roles: [...payload.roles],
    phone_id: payload.phoneId,
    added_at: at,
  })),
  'staff.changed': (tx, { bodyId, subjectId, payload: { name, post, phoneId } }) =>
    person(tx, bodyId, subjectId).set({ name, post, phone_id: phoneId }).execute(),
  'staff.roles-set': (tx, { bodyId, subjectId, payload: { roles } }) =>
    person(tx, bodyId, subjectId)
      .set({ roles: [...roles] })
      .execute(),
  'staff.left': (tx, { bodyId, subjectId, payload: { on } }) =>
    person(tx, bodyId, subjectId).set({ left_on: on }).execute(),
  'deputy.appointed': (tx, { bodyId, subjectId, payload: { absentId, actingId, from, until } }) =>
    tx
      .insertInto('deputies')
      .values({
        body_id: bodyId,
        deputy_id: subjectId,
        absent_id: absentId,
        acting_id: actingId,
        from_on: from,
        until_on: until,
      })
      .execute(),
  'deputy.ended': (tx, { bodyId, subjectId, payload: { on } }) =>
    tx
      .updateTable('deputies')
      .set({ ended_on: on })
      .where('body_id', '=', bodyId)
      .where('deputy_id', '=', subjectId)
      .execute(),
  'handover.done': async (tx, { bodyId, subjectId, at, payload }) => {
    const { fromId, toId, leaves, on, remarks, items, drafts } = payload;
    await tx
      .insertInto('handovers')
      .values({
        body_id: bodyId,
        handover_id: subjectId,
        from_id: fromId,
        to_id: toId,
        handed_over_at: at,
        leaves,
        remarks,
        items: JSON.stringify(items),
        drafts: JSON.stringify(drafts),
      })
      .execute();
    await tx
      .updateTable('work_items')
      .set({ holder_id: toId })
      .where('body_id', '=', bodyId)
      .where('item_id', '=', sql<string>`any (${items.map(({ itemId }) => itemId)}::uuid[])`)
      .execute();
    if (leaves) await person(tx, bodyId, fromId).set({ left_on: on }).execute();
  },
} as const satisfies Projectors;

const person = (tx: Tx, bodyId: string, staffId: string) =>
  tx.updateTable('staff').where('body_id', '=', bodyId).where('staff_id', '=', staffId);
