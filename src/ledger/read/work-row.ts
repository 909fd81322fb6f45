import { sql, type RawBuilder } from 'kysely';
import type { CivilDate } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { calendarInForce } from './calendar-in-force.ts';
import { readSettings } from './settings-in-force.ts';
import { measureOf, nearnessOf, type DayMeasure, type Nearness } from './urgency.ts';

/** A piece of work, open or done. */
export interface WorkRow extends Nearness {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly kind: string;
  readonly title: string;
  readonly details: string;
  readonly holder: { readonly id: string; readonly name: string };
  /** Who gave it; null for the system. */
  readonly openedBy: { readonly id: string; readonly name: string } | null;
  readonly dueOn: CivilDate | null;
  /** True while a holiday notice on the way is missing: the date may move. */
  readonly atTheEarliest: boolean;
  /** True where the date was counted in working days: there is a derivation to show. */
  readonly counted: boolean;
  /** ISO 8601. */
  readonly openedAt: string;
  readonly doneAt: string | null;
}

/** What the database gives of a row; `workColumns` selects it from `work_items w`. */
export interface WorkRaw {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly kind: string;
  readonly title: string;
  readonly details: string;
  readonly holderId: string;
  readonly holderName: string | null;
  readonly openedBy: string | null;
  readonly openedByName: string | null;
  readonly dueOn: CivilDate | null;
  readonly atTheEarliest: boolean;
  readonly counted: boolean;
  readonly openedAt: Date;
  readonly doneAt: Date | null;
}

/** The columns of `WorkRaw`, from `work_items w`. */
export const workColumns: RawBuilder<unknown> = sql`
  w.item_id as id, w.body_id as "bodyId", (select name from bodies b where b.body_id = w.body_id) as "bodyName",
  w.kind, w.title, w.details, w.holder_id as "holderId", staff_name(w.holder_id) as "holderName",
  w.opened_by as "openedBy", staff_name(w.opened_by) as "openedByName", w.due_on as "dueOn",
  w.at_the_earliest as "atTheEarliest", w.working_days is not null as counted, w.opened_at as "openedAt",
  w.done_at as "doneAt"`;

export function workRow(row: WorkRaw, measure: DayMeasure): WorkRow {
  const { dueOn, doneAt } = row;
  return {
    id: row.id,
    bodyId: row.bodyId,
    bodyName: row.bodyName,
    kind: row.kind,
    title: row.title,
    details: row.details,
    holder: { id: row.holderId, name: row.holderName ?? '' },
    openedBy: row.openedBy === null ? null : { id: row.openedBy, name: row.openedByName ?? '' },
    dueOn,
    ...nearnessOf({ dueOn, done: doneAt !== null }, measure),
    atTheEarliest: row.atTheEarliest,
    counted: row.counted,
    openedAt: row.openedAt.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
  };
}

/** The calendar and the warning days that hold on that day. */
export async function dayMeasure(tx: Tx, today: CivilDate): Promise<DayMeasure> {
  const settings = await readSettings(tx);
  return measureOf(today, await calendarInForce(tx), settings['work.warn-days']);
}
