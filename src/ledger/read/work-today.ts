import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { civilDate, dayOf, formatChinese, yearOf, type CivilDate, type Day } from '../../law/index.ts';
import type { BodyLevel } from '../act-kinds.ts';
import type { Tx } from '../ledger.ts';
import { listNotices, missingNow } from './list-notices.ts';
import { publishingToday, type PublishingToday } from './publishing-today.ts';
import { requestsToday, type RequestToday } from './requests/requests-today.ts';
import { standingDuties, type StandingDuty, type Worker } from './standing-duties.ts';
import type { DayMeasure } from './urgency.ts';
import { dayMeasure, workColumns, workRow, type WorkRaw, type WorkRow } from './work-row.ts';

/** What a person has to do today, in the order in which it is due. */
export interface WorkToday {
  readonly today: CivilDate;
  /** What kind of day it is, and why. */
  readonly day: Day;
  /** The year's notice, and what is said where one is wanting. */
  readonly calendar: {
    readonly year: number;
    /** Number or title of the notice; null where the year has none. */
    readonly notice: string | null;
    readonly missing: { readonly year: number; readonly message: string } | null;
  };
  /** Own open work and that of the people acted for: the overdue first, work without a date last. */
  readonly work: readonly WorkRow[];
  /** True where there is more open work than `work` shows. */
  readonly more: boolean;
  /** Open work that the person gave to others. */
  readonly waiting: readonly WorkRow[];
  readonly duties: readonly StandingDuty[];
  /** Reviews, what came back, what is to be published, what is owed. */
  readonly publishing: PublishingToday;
  /** Dates of requests, and decisions to sign. */
  readonly requests: { readonly entries: readonly RequestToday[]; readonly more: boolean };
  /** The first date after today, of work or of a yearly duty; null where there is none. */
  readonly next: { readonly title: string; readonly dueOn: CivilDate } | null;
}

/** So many pieces of work are shown at once. */
export const mostShown = 50;

/**
 * What a person has to do today.
 * @param now for when the own password has to be changed
 */
export async function workToday(tx: Tx, worker: Worker, now: Date, today: CivilDate): Promise<WorkToday> {
  const measure = await dayMeasure(tx, today);
  const holders = [worker.staffId, ...worker.actingFor.map(({ staffId }) => staffId)];
  const found = await openWork(
    tx,
    measure,
    sql`
    w.body_id = ${worker.bodyId} and w.holder_id = any (${holders}::uuid[])`,
  );
  const waiting = await openWork(
    tx,
    measure,
    sql`
    w.opened_by = ${worker.staffId} and w.holder_id <> ${worker.staffId}`,
  );
  const { shown: duties, toCome } = await standingDuties(tx, {
    worker,
    level: await levelOf(tx, worker.bodyId),
    measure,
    now,
  });
  const publishing = await publishingToday(tx, { worker, measure });
  const requests = await requestsToday(tx, { worker, measure });
  const work = found.slice(0, mostShown);
  const later = [
    ...work.flatMap(({ title, dueOn }) => (dueOn === null || dueOn <= today ? [] : [{ title, dueOn }])),
    ...[...publishing.entries, ...requests.entries].flatMap(({ title, dueOn }) =>
      dueOn === null || dueOn <= today ? [] : [{ title, dueOn }],
    ),
    ...toCome,
  ].toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return {
    today,
    day: dayOf(today, measure.calendar),
    calendar: await calendarLine(tx, measure),
    work,
    more: found.length > mostShown,
    waiting: waiting.slice(0, mostShown),
    duties,
    publishing,
    requests,
    next: later[0] ?? null,
  };
}

async function openWork(
  tx: Tx,
  measure: DayMeasure,
  where: RawBuilder<SqlBool>,
): Promise<readonly WorkRow[]> {
  const { rows } = await sql<WorkRaw>`
    select ${workColumns} from work_items w where w.done_at is null and ${where}
    order by coalesce(w.due_on, 'infinity'), w.item_id limit ${sql.lit(mostShown + 1)}`.execute(tx);
  return rows.map((row) => workRow(row, measure));
}

async function levelOf(tx: Tx, bodyId: string): Promise<BodyLevel | null> {
  const row = await tx.selectFrom('bodies').select('level').where('body_id', '=', bodyId).executeTakeFirst();
  return (row?.level as BodyLevel | undefined) ?? null;
}

async function calendarLine(tx: Tx, { calendar, today }: DayMeasure): Promise<WorkToday['calendar']> {
  const year = yearOf(today);
  const notice = (await listNotices(tx)).findLast((each) => each.year === year)?.arrangement.notice;
  const missing = missingNow(calendar, today);
  return {
    year,
    notice: notice === undefined ? null : (notice.number ?? notice.title),
    missing: missing === null ? null : { year: missing, message: missingMessage(missing, today) },
  };
}

/** 2027年放假安排还没有录入，2026年12月29日以后的期限可能后移。 The notice of 2019 reached furthest back, so far. */
function missingMessage(year: number, today: CivilDate): string {
  const from = civilDate(`${year - 1}-12-29`);
  return from > today
    ? `${year}年放假安排还没有录入，${formatChinese(from)}以后的期限可能后移。`
    : `${year}年放假安排还没有录入，期限可能后移。`;
}
