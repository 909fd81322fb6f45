import type { Projectors } from './project.ts';

export const calendarProjections = {
  'calendar.notice-entered': (tx, { bodyId, actorId, at, payload: { year, arrangement } }) =>
    tx
      .insertInto('holiday_notices')
      .values({
        body_id: bodyId,
        year,
        arrangement: JSON.stringify(arrangement),
        entered_at: at,
        entered_by: actorId,
      })
      .onConflict((conflict) =>
        conflict.columns(['body_id', 'year']).doUpdateSet((row) => ({
          arrangement: row.ref('excluded.arrangement'),
          entered_at: row.ref('excluded.entered_at'),
          entered_by: row.ref('excluded.entered_by'),
        })),
      )
      .execute(),
} as const satisfies Projectors;
