import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { addWorkingDays, type CivilDate, type WorkingDayCount } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { calendarInForce } from './calendar-in-force.ts';
import { all, contains, readPage, type OrderKey, type Page, type PageQuery } from './page.ts';
import { dayMeasure, workColumns, workRow, type WorkRaw, type WorkRow } from './work-row.ts';

export interface WorkFilter {
  /** In the title or the details. */
  readonly text?: string | undefined;
  /** Id of the person who has it. */
  readonly holder?: string | undefined;
  readonly body?: string | undefined;
  readonly state?: 'open' | 'overdue' | 'done' | undefined;
}

/** `due`: the earliest date first, work without a date last. `done`: the last one done first. */
const orders = {
  due: [
    { of: sql`coalesce(w.due_on, 'infinity')`, type: 'date' },
    { of: sql`w.item_id`, type: 'uuid' },
    { of: sql`w.body_id`, type: 'uuid' },
  ],
  done: [
    { of: sql`w.done_at`, type: 'timestamptz' },
    { of: sql`w.item_id`, type: 'uuid' },
    { of: sql`w.body_id`, type: 'uuid' },
  ],
} as const satisfies Record<string, readonly OrderKey[]>;

/** A page of the work in the transaction's scope; done work by the moment it was done, all other by date. */
export async function listWork(
  tx: Tx,
  today: CivilDate,
  page: PageQuery,
  filter: WorkFilter = {},
): Promise<Page<WorkRow>> {
  const order = filter.state === 'done' ? 'done' : 'due';
  const where = all([
    filter.text === undefined || filter.text === ''
      ? null
      : sql`(${contains(sql`w.title`, filter.text)} or ${contains(sql`w.details`, filter.text)})`,
    filter.holder === undefined ? null : sql`w.holder_id = ${filter.holder}`,
    filter.state === undefined ? null : stateIs(filter.state, today),
  ]);
  const ofBody = filter.body === undefined ? sql`true` : sql`b.body_id = ${filter.body}`;
  const found = await readPage<WorkRaw>(tx, page, {
    keys: orders[order],
    descending: order === 'done',
    // Body by body, so that each is read along its index, and the least of them merged.
    rows: (slice) => sql`
      select ${workColumns}, w.key from (
        select w.* from bodies b cross join lateral (
          select w.*, ${slice.key} from work_items w
          where w.body_id = b.body_id and ${where} and ${slice.where}
          order by ${slice.order} limit ${slice.limit}
        ) w where ${ofBody} order by ${slice.order} limit ${slice.limit}
      ) w order by ${slice.order}`,
    count: sql`select 1 from bodies b join work_items w on w.body_id = b.body_id where ${ofBody} and ${where}`,
  });
  const measure = await dayMeasure(tx, today);
  return { ...found, rows: found.rows.map((row) => workRow(row, measure)) };
}

/** One piece of work; null where there is none in that body, or it is out of the transaction's scope. */
export async function readWork(
  tx: Tx,
  today: CivilDate,
  { bodyId, itemId }: { readonly bodyId: string; readonly itemId: string },
): Promise<WorkRow | null> {
  const { rows } = await sql<WorkRaw>`
    select ${workColumns} from work_items w where w.body_id = ${bodyId} and w.item_id = ${itemId}`.execute(
    tx,
  );
  return rows[0] === undefined ? null : workRow(rows[0], await dayMeasure(tx, today));
}

/** How the date of a piece of work was counted. */
export interface Derivation extends WorkingDayCount {
  readonly from: CivilDate;
  readonly workingDays: number;
  /** The date that stands; `date` is what the calendar of today gives. */
  readonly dueOn: CivilDate;
}

/** The count of a date, day by day; null where there is no such work, or its date was given as a date. */
export async function readDerivation(
  tx: Tx,
  { bodyId, itemId }: { readonly bodyId: string; readonly itemId: string },
): Promise<Derivation | null> {
  const row = await tx
    .selectFrom('work_items')
    .select(['counted_from', 'working_days', 'due_on'])
    .where('body_id', '=', bodyId)
    .where('item_id', '=', itemId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { counted_from: from, working_days: workingDays, due_on: dueOn } = row;
  if (from === null || workingDays === null || dueOn === null) return null;
  return { from, workingDays, dueOn, ...addWorkingDays(from, workingDays, await calendarInForce(tx)) };
}

function stateIs(state: 'open' | 'overdue' | 'done', today: CivilDate): RawBuilder<SqlBool> {
  if (state === 'done') return sql`w.done_at is not null`;
  return state === 'open'
    ? sql`w.done_at is null`
    : // The same expression as in the index.
      sql`(w.done_at is null and coalesce(w.due_on, 'infinity') < ${today}::date)`;
}
