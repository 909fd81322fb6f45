import type { Projectors } from './projector.ts';

export const calendarProjections = {
  'calendar.notice-entered': (tx, { bodyId, subjectId, actorId, at, payload: { year, arrangement } }) =>
    tx
      .insertInto('holiday_notices')
      .values({
        body_id: bodyId,
        notice_id: subjectId,
        year,
        arrangement: JSON.stringify(arrangement),
        entered_at: at,
        entered_by: actorId,
      })
      .onConflict((conflict) =>
        conflict.columns(['body_id', 'notice_id']).doUpdateSet((row) => ({
          year: row.ref('excluded.year'),
          arrangement: row.ref('excluded.arrangement'),
          entered_at: row.ref('excluded.entered_at'),
          entered_by: row.ref('excluded.entered_by'),
          withdrawn_at: null,
        })),
      )
      .execute(),
  'calendar.notice-withdrawn': (tx, { bodyId, subjectId, at }) =>
    tx
      .updateTable('holiday_notices')
      .set({ withdrawn_at: at })
      .where('body_id', '=', bodyId)
      .where('notice_id', '=', subjectId)
      .execute(),
} as const satisfies Projectors;
