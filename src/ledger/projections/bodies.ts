import { sql } from 'kysely';
import type { Projectors } from './projector.ts';

export const bodyProjections = {
  'body.founded': (tx, { bodyId, at, payload: { name, level, parentId, siteCode } }) =>
    tx
      .insertInto('bodies')
      .values({
        body_id: bodyId,
        parent_id: parentId,
        path: sql<
          string[]
        >`coalesce((select path from bodies where body_id = ${parentId}), '{}') || ${bodyId}::uuid`,
        level,
        name,
        site_code: siteCode,
        founded_at: at,
      })
      .execute(),
  'body.changed': (tx, { bodyId, payload: { name, siteCode } }) =>
    tx.updateTable('bodies').set({ name, site_code: siteCode }).where('body_id', '=', bodyId).execute(),
  'body.closed': (tx, { bodyId, payload: { on } }) =>
    tx.updateTable('bodies').set({ closed_on: on }).where('body_id', '=', bodyId).execute(),
  'setting.changed': (tx, { bodyId, actorId, at, payload: { key, value } }) =>
    tx
      .insertInto('settings')
      .values({
        body_id: bodyId,
        key,
        value: JSON.stringify(value),
        changed_at: at,
        changed_by: actorId,
      })
      .onConflict((conflict) =>
        conflict.columns(['body_id', 'key']).doUpdateSet((row) => ({
          value: row.ref('excluded.value'),
          changed_at: row.ref('excluded.changed_at'),
          changed_by: row.ref('excluded.changed_by'),
        })),
      )
      .execute(),
} as const satisfies Projectors;
