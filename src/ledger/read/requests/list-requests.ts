import { sql, type RawBuilder, type SqlBool } from 'kysely';
import {
  addDays,
  dateOf,
  type ApplicantKindId,
  type CivilDate,
  type OutcomeId,
  type RequestChannelId,
  type RequestStandId,
} from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import { all, contains, readPage, type OrderKey, type Page, type PageQuery } from '../page.ts';
import type { DayMeasure } from '../urgency.ts';
import { dayMeasure } from '../work-row.ts';
import {
  nearestDate,
  requestColumns,
  requestRow,
  standsAt,
  type RequestRaw,
  type RequestRow,
} from './request-row.ts';

export type RequestDue = 'overdue' | 'today' | 'soon' | 'later' | 'paused';

export interface RequestFilter {
  /** These only: those that bear a number that was typed in full. */
  readonly ids?: readonly string[] | undefined;
  /** In the number or the summary. */
  readonly text?: string | undefined;
  readonly phase?: RequestStandId | undefined;
  readonly state?: 'running' | 'ended' | undefined;
  /** How near the body's nearest date is. */
  readonly due?: RequestDue | undefined;
  readonly holder?: string | undefined;
  readonly channel?: RequestChannelId | undefined;
  readonly applicantKind?: ApplicantKindId | undefined;
  readonly outcome?: OutcomeId | undefined;
  /** Of submission. */
  readonly year?: number | undefined;
  readonly body?: string | undefined;
}

/** By nearest date; what has none, and what ended, after it, the latest first. */
const keys: readonly OrderKey[] = [
  { of: sql`o.nearest_on`, type: 'date' },
  { of: sql`o.submitted_back`, type: 'bigint' },
  { of: sql`o.request_id`, type: 'uuid' },
  { of: sql`o.body_id`, type: 'uuid' },
];

/** A page of the requests in the transaction's scope, the nearest date first. */
export async function listRequests(
  tx: Tx,
  today: CivilDate,
  page: PageQuery,
  filter: RequestFilter = {},
): Promise<Page<RequestRow>> {
  const measure = await dayMeasure(tx, today);
  const where = whereOf(filter, measure);
  const found = await readPage<RequestRaw>(tx, page, {
    keys,
    descending: false,
    rows: (slice) => sql`
      select ${requestColumns}, ${slice.key} from requests r ${nearestDate}
      where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`,
    // Only a date needs more than the row itself.
    count:
      filter.due === undefined
        ? sql`select 1 from requests r where ${where}`
        : sql`select 1 from requests r ${nearestDate} where ${where}`,
  });
  return { ...found, rows: found.rows.map((row) => requestRow(row, measure)) };
}

function whereOf(filter: RequestFilter, measure: DayMeasure): RawBuilder<SqlBool> {
  const { ids, text, phase, state, due, holder, channel, applicantKind, outcome, year, body } = filter;
  return all([
    ids === undefined ? null : sql`r.request_id = any (${ids}::uuid[])`,
    text === undefined || text === ''
      ? null
      : sql`(${contains(sql`r.number`, text)} or ${contains(sql`r.matter`, text)})`,
    phase === undefined ? null : standsAt(phase, measure.today),
    state === undefined ? null : state === 'running' ? sql`r.running` : sql`not r.running`,
    due === undefined ? null : dueIs(due, measure),
    holder === undefined ? null : sql`r.holder_id = ${holder}`,
    channel === undefined ? null : sql`r.channel = ${channel}`,
    applicantKind === undefined ? null : sql`r.applicant_kind = ${applicantKind}`,
    outcome === undefined ? null : sql`r.outcome = ${outcome}`,
    year === undefined
      ? null
      : sql`r.submitted_on between ${dateOf(year, 1, 1)}::date and ${dateOf(year, 12, 31)}::date`,
    body === undefined ? null : sql`r.body_id = ${body}`,
  ]);
}

function dueIs(due: RequestDue, measure: DayMeasure): RawBuilder<SqlBool> {
  const { today } = measure;
  switch (due) {
    case 'overdue':
      return sql`o.nearest_on < ${today}::date`;
    case 'today':
      return sql`o.nearest_on = ${today}::date`;
    case 'soon':
      return sql`o.nearest_on > ${today}::date and o.nearest_on <= ${soonUntil(measure)}::date`;
    case 'later':
      return sql`o.nearest_on > ${soonUntil(measure)}::date`;
    case 'paused':
      return sql`r.running and o.nearest_on = 'infinity' and o.paused`;
  }
}

/** The last day that counts as soon. */
export function soonUntil({ today, workingDaysTo, warnDays }: DayMeasure): CivilDate {
  let day = today;
  while (workingDaysTo(addDays(day, 1)) <= warnDays) day = addDays(day, 1);
  return day;
}

/** Running requests in groups by date. */
export interface RequestGroup {
  readonly due: RequestDue | 'none';
  readonly total: number;
  /** The nearest first, not more than `mostInGroup`. */
  readonly rows: readonly RequestRow[];
}

const mostInGroup = 50;

/** The board: every running request in the group of its nearest date. */
export async function requestBoard(
  tx: Tx,
  today: CivilDate,
  filter: Pick<RequestFilter, 'holder' | 'body'> = {},
): Promise<readonly RequestGroup[]> {
  const measure = await dayMeasure(tx, today);
  const { rows } = await sql<RequestRaw>`
    select ${requestColumns} from requests r ${nearestDate}
    where r.running and ${whereOf(filter, measure)}
    order by ${sql.join(keys.map(({ of }) => of))} limit 10000`.execute(tx);
  const groups = new Map<RequestGroup['due'], RequestRow[]>(
    (['overdue', 'today', 'soon', 'later', 'paused', 'none'] as const).map((due) => [due, []]),
  );
  for (const raw of rows) {
    const row = requestRow(raw, measure);
    groups.get(row.nearest?.urgency ?? (row.paused ? 'paused' : 'none'))?.push(row);
  }
  return [...groups].map(([due, all]) => ({ due, total: all.length, rows: all.slice(0, mostInGroup) }));
}
