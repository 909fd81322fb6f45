import { sql } from 'kysely';
import { activityKind, datesOfPeriod, type ReportPeriod } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';

/** What a body recorded of one kind in a period, for part 1 of the annual report. */
export interface ActivityFigure {
  /** `ActivityKindId` of law. */
  readonly kind: string;
  /** Of the days of the period; for what lasts: set up in it. */
  readonly records: number;
  readonly count: number;
  readonly people: number;
  readonly settled: number;
  /** For what lasts: what stood on the last day of the period. 0 for the others. */
  readonly standing: number;
  /** For what lasts: what had its last day in the period. */
  readonly ended: number;
}

/** Counts a body's record of activities by kind; kinds without any are left out, what was struck out does not count. */
export async function activityFigures(
  tx: Tx,
  bodyId: string,
  period: ReportPeriod,
): Promise<readonly ActivityFigure[]> {
  const { from, to } = datesOfPeriod(period);
  const during = sql`between ${from}::date and ${to}::date`;
  const begun = sql`on_date ${during}`;
  const ended = sql`until_date ${during}`;
  const { rows } = await sql<ActivityFigure>`
    select kind,
      count(*) filter (where ${begun})::int as records,
      coalesce(sum(count) filter (where ${begun}), 0)::bigint as count,
      coalesce(sum(people) filter (where ${begun}), 0)::bigint as people,
      coalesce(sum(settled) filter (where ${begun}), 0)::bigint as settled,
      coalesce(sum(count) filter (where coalesce(until_date, 'infinity'::date) >= ${to}::date), 0)::bigint as standing,
      coalesce(sum(count) filter (where ${ended}), 0)::bigint as ended
    from activities
    where body_id = ${bodyId} and removed_at is null and on_date <= ${to}::date
    group by kind order by kind`.execute(tx);
  return rows
    .map((row) => (activityKind(row.kind)?.lasts === true ? row : { ...row, standing: 0, ended: 0 }))
    .filter(({ records, standing, ended: taken }) => records > 0 || standing > 0 || taken > 0);
}

/** The years of which a body has records, the newest first. */
export async function activityYears(tx: Tx, bodyId: string): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from on_date)::int as year from activities
    where body_id = ${bodyId} and removed_at is null order by 1 desc`.execute(tx);
  return rows.map(({ year }) => year);
}
