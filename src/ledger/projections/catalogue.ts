import { sql } from 'kysely';
import type { RecordedAct } from '../act-kinds.ts';
import { addingRow, type Projectors } from './projector.ts';

export const catalogueProjections = {
  'catalogue.rows-set': async (tx, { bodyId, at, payload: { rows, removed } }) => {
    for (const { position, row } of rows) {
      const values = {
        field: row.field,
        position,
        content: JSON.stringify(row),
        set_at: at,
        removed_at: null,
      };
      await tx
        .insertInto('catalogue_rows')
        .values({ body_id: bodyId, row_id: row.id, first_set_at: at, ...values })
        .onConflict((conflict) =>
          conflict.columns(['body_id', 'row_id']).doUpdateSet({
            ...values,
            // What was away owes nothing for the time between.
            first_set_at: sql`case when catalogue_rows.removed_at is null
              then catalogue_rows.first_set_at else excluded.first_set_at end`,
          }),
        )
        .execute();
    }
    if (removed.length === 0) return;
    await tx
      .updateTable('catalogue_rows')
      .set({ removed_at: at })
      .where('body_id', '=', bodyId)
      .where('row_id', '=', sql<string>`any (${[...removed]}::uuid[])`)
      .execute();
  },
  'catalogue.event-noted': addingRow(
    'catalogue_events',
    ({ bodyId, subjectId, at, payload }: RecordedAct<'catalogue.event-noted'>) => ({
      body_id: bodyId,
      event_id: subjectId,
      row_id: payload.rowId,
      kind: payload.kind,
      event_text: payload.eventText,
      on_date: payload.on,
      document_id: payload.documentId,
      noted_at: at,
    }),
  ),
  'catalogue.event-removed': (tx, { bodyId, subjectId, at }) =>
    tx
      .updateTable('catalogue_events')
      .set({ removed_at: at })
      .where('body_id', '=', bodyId)
      .where('event_id', '=', subjectId)
      .execute(),
  'obligation.answered': (tx, { bodyId, actorId, at, payload }) => {
    const values = {
      row_id: payload.rowId,
      kind: payload.answer,
      on_date: payload.on,
      reason: payload.reason,
      answered_at: at,
      answered_by: actorId,
      withdrawn_at: null,
    };
    return tx
      .insertInto('obligation_answers')
      .values({ body_id: bodyId, key: payload.key, ...values })
      .onConflict((conflict) => conflict.columns(['body_id', 'key']).doUpdateSet(values))
      .execute();
  },
  'obligation.answer-withdrawn': (tx, { bodyId, at, payload: { key } }) =>
    tx
      .updateTable('obligation_answers')
      .set({ withdrawn_at: at })
      .where('body_id', '=', bodyId)
      .where('key', '=', key)
      .execute(),
} as const satisfies Projectors;
