import { sql, type RawBuilder } from 'kysely';
import { dateOf, outcomeIds, outcomes, type CivilDate, type OutcomeGroup } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import { all, contains, readPage, type OrderKey, type Page, type PageQuery } from '../page.ts';
import type { DayMeasure } from '../urgency.ts';
import { dayMeasure } from '../work-row.ts';
import { soonUntil } from './list-requests.ts';

/** Requests in numbers, of one body or of several; no persons. */
export interface RequestFigures {
  readonly received: number;
  readonly running: number;
  readonly overdue: number;
  /** Today and within the days of warning. */
  readonly dueSoon: number;
  readonly paused: number;
  readonly waitingApproval: number;
  readonly answered: number;
  /** Answered after the last day of the term. */
  readonly late: number;
  readonly extended: number;
  readonly granted: number;
  readonly refused: number;
  readonly other: number;
  readonly withdrawn: number;
  readonly handedOn: number;
  readonly takenOver: number;
  /** Working days from receipt to the answer, those counted too in which the term stood still; null where nothing was answered. */
  readonly averageDays: number | null;
  readonly redress: number;
  readonly redressPending: number;
  readonly corrected: number;
}

export interface BodyRequests extends RequestFigures {
  readonly bodyId: string;
  readonly bodyName: string;
}

export interface BodiesFilter {
  readonly year: number;
  readonly text?: string | undefined;
  readonly only?: 'overdue' | 'late' | 'corrected' | undefined;
}

type Counts = Omit<RequestFigures, 'averageDays'>;

interface Raw extends Counts {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly days: readonly { readonly from: CivilDate; readonly to: CivilDate; readonly count: number }[];
}

const ofGroup = (...groups: readonly OutcomeGroup[]) =>
  outcomeIds.filter((id) => groups.includes(outcomes[id].group));
const granted = ofGroup('（一）予以公开', '（二）部分公开');
const refused = ofGroup('（三）不予公开');

/** Of `requests r`: whether the answer came after its last day. What was opened again counts by its last answer. */
const wasLate = sql`exists (select from request_clocks a where a.body_id = r.body_id and a.subject_id = r.request_id
  and a.clock = 'answer' and a.ended_on > a.due_on)`;

interface Span {
  readonly year: RawBuilder<unknown>;
  readonly today: CivilDate;
  readonly soon: CivilDate;
}

const within = (column: string, { year }: Span) => sql`${sql.ref(column)} between ${year}`;

/** Counts over `requests r` with `request_order o`. */
const requestCounts = (span: Span) => sql`
  count(*) filter (where ${within('r.received_on', span)} and r.phase not in ('split', 'handed-on'))::int as received,
  count(*) filter (where r.running)::int as running,
  count(*) filter (where r.running and o.nearest_on < ${span.today}::date)::int as overdue,
  count(*) filter (where r.running and o.nearest_on between ${span.today}::date and ${span.soon}::date)::int
    as "dueSoon",
  count(*) filter (where r.running and o.paused)::int as paused,
  count(*) filter (where r.phase = 'approving')::int as "waitingApproval",
  count(*) filter (where ${within('r.decided_on', span)})::int as answered,
  count(*) filter (where ${within('r.decided_on', span)} and ${wasLate})::int as late,
  count(*) filter (where ${within('r.decided_on', span)} and (r.state ->> 'extension') is not null)::int as extended,
  count(*) filter (where ${within('r.decided_on', span)} and r.outcome = any (${granted}::text[]))::int as granted,
  count(*) filter (where ${within('r.decided_on', span)} and r.outcome = any (${refused}::text[]))::int as refused,
  count(*) filter (where ${within('r.decided_on', span)} and not r.outcome = any (${[...granted, ...refused]}::text[]))::int
    as other,
  count(*) filter (where ${within('r.ended_on', span)} and r.state -> 'ended' ->> 'how' = 'withdrawn')::int
    as withdrawn,
  count(*) filter (where ${within('r.ended_on', span)} and r.phase = 'handed-on')::int as "handedOn",
  count(*) filter (where ${within('r.submitted_on', span)}
    and r.state -> 'received' -> 'from' ->> 'why' = 'handed-on')::int as "takenOver"`;

/** Counts over `redress_cases d`. */
const redressCounts = (span: Span) => sql`
  count(*) filter (where ${within('d.notice_on', span)})::int as redress,
  count(*) filter (where d.outcome is null)::int as "redressPending",
  count(*) filter (where ${within('d.decided_on', span)} and d.outcome = 'corrected')::int as corrected`;

const names = [
  'received',
  'running',
  'overdue',
  'dueSoon',
  'paused',
  'waitingApproval',
  'answered',
  'late',
  'extended',
  'granted',
  'refused',
  'other',
  'withdrawn',
  'handedOn',
  'takenOver',
  'redress',
  'redressPending',
  'corrected',
] as const satisfies readonly (keyof Counts)[];

const keys: readonly OrderKey[] = [
  { of: sql`array_to_string(b.path, ',')`, type: 'text' },
  { of: sql`b.body_id`, type: 'uuid' },
];

/** The bodies of the transaction's scope that take requests, each before those below it, with how they stand. */
export async function superviseBodies(
  tx: Tx,
  today: CivilDate,
  page: PageQuery,
  { year, text, only }: BodiesFilter,
): Promise<Page<BodyRequests> & { readonly sum: RequestFigures }> {
  const measure = await dayMeasure(tx, today);
  const span: Span = {
    year: sql`${dateOf(year, 1, 1)}::date and ${dateOf(year, 12, 31)}::date`,
    today,
    soon: soonUntil(measure),
  };
  const counted = sql`
    bodies b left join (
      select r.body_id, ${requestCounts(span)} from requests r
      join request_order o on o.body_id = r.body_id and o.request_id = r.request_id group by r.body_id
    ) q on q.body_id = b.body_id left join (
      select d.body_id, ${redressCounts(span)} from redress_cases d group by d.body_id
    ) s on s.body_id = b.body_id`;
  const where = all([
    // Villages take no requests; a body that was closed is listed while something of it is open.
    sql`(b.level <> 'village' or q.body_id is not null)`,
    sql`(b.closed_on is null or coalesce(q.running, 0) > 0 or coalesce(s."redressPending", 0) > 0)`,
    text === undefined || text === '' ? null : contains(sql`b.name`, text),
    only === undefined ? null : sql`coalesce(${sql.ref(only)}, 0) > 0`,
  ]);
  const columns = sql.join(names.map((name) => sql`coalesce(${sql.ref(name)}, 0) as ${sql.ref(name)}`));
  const found = await readPage<Raw>(tx, page, {
    keys,
    descending: false,
    rows: (slice) => sql`
      select b.body_id as "bodyId", b.name as "bodyName", ${columns}, ${daysOf(span)} as days, ${slice.key}
      from ${counted} where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`,
    count: sql`select 1 from ${counted} where ${where}`,
  });
  const rows = found.rows.map(({ days, ...row }) => ({
    ...Object.fromEntries(names.map((name) => [name, row[name]])),
    bodyId: row.bodyId,
    bodyName: row.bodyName,
    averageDays: averageOf(days, measure),
  }));
  return { ...found, rows: rows as unknown as readonly BodyRequests[], sum: await sumOf(tx, span, measure) };
}

/** Of `bodies b`: from when to when its answers of the year took. */
const daysOf = (span: Span) => sql`coalesce((
  select json_agg(t) from (
    select r.received_on as "from", r.decided_on as "to", count(*)::int as count from requests r
    where r.body_id = b.body_id and ${within('r.decided_on', span)} and r.received_on is not null
    group by r.received_on, r.decided_on) t), '[]')`;

/** All bodies of the scope together. */
async function sumOf(tx: Tx, span: Span, measure: DayMeasure): Promise<RequestFigures> {
  const requests = await sql<Counts>`
    select ${requestCounts(span)} from requests r
    join request_order o on o.body_id = r.body_id and o.request_id = r.request_id`.execute(tx);
  const redress = await sql<Counts>`select ${redressCounts(span)} from redress_cases d`.execute(tx);
  const days = await sql<Raw['days'][number]>`
    select r.received_on as "from", r.decided_on as "to", count(*)::int as count from requests r
    where ${within('r.decided_on', span)} and r.received_on is not null
    group by r.received_on, r.decided_on`.execute(tx);
  const counts = { ...requests.rows[0], ...redress.rows[0] } as Counts;
  return { ...counts, averageDays: averageOf(days.rows, measure) };
}

/** To one place. */
function averageOf(days: Raw['days'], { workingDaysTo }: DayMeasure): number | null {
  const count = days.reduce((sum, each) => sum + each.count, 0);
  if (count === 0) return null;
  const total = days.reduce(
    (sum, { from, to, count: times }) => sum + (workingDaysTo(to) - workingDaysTo(from)) * times,
    0,
  );
  return Math.round((total / count) * 10) / 10;
}
