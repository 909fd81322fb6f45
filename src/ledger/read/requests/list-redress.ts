import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { dateOf, type CivilDate, type RedressKind, type RedressStanding } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import { all, contains, readPage, type OrderKey, type Page, type PageQuery } from '../page.ts';
import type { DayMeasure } from '../urgency.ts';
import { dayMeasure } from '../work-row.ts';
import { soonUntil } from './list-requests.ts';
import { redressClock, redressColumns, redressRow, type RedressRaw, type RedressRow } from './redress-row.ts';

export interface RedressFilter {
  /** In the number or the organ, or in number and summary of a request in dispute. */
  readonly text?: string | undefined;
  readonly kind?: RedressKind | undefined;
  readonly standing?: RedressStanding | undefined;
  readonly due?: 'overdue' | 'today' | 'soon' | 'later' | undefined;
  readonly holder?: string | undefined;
  readonly request?: string | undefined;
  /** Of the notice. */
  readonly year?: number | undefined;
  readonly body?: string | undefined;
}

/** By the date of the answer; what has none after it, the latest notice first. */
const keys: readonly OrderKey[] = [
  { of: sql`coalesce(c.due_on, 'infinity'::date)`, type: 'date' },
  { of: sql`('2999-12-31'::date - d.notice_on)`, type: 'bigint' },
  { of: sql`d.redress_id`, type: 'uuid' },
  { of: sql`d.body_id`, type: 'uuid' },
];

/** A page of the reconsiderations and suits in the transaction's scope, the nearest date first. */
export async function listRedress(
  tx: Tx,
  today: CivilDate,
  page: PageQuery,
  filter: RedressFilter = {},
): Promise<Page<RedressRow>> {
  const measure = await dayMeasure(tx, today);
  const where = whereOf(filter, measure);
  const found = await readPage<RedressRaw>(tx, page, {
    keys,
    descending: false,
    rows: (slice) => sql`
      select ${redressColumns}, ${slice.key} from redress_cases d ${redressClock}
      where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`,
    count: sql`select 1 from redress_cases d ${redressClock} where ${where}`,
  });
  return { ...found, rows: found.rows.map((row) => redressRow(row, measure)) };
}

/** One of them; null where there is none in that body, or it is out of the transaction's scope. */
export async function readRedressRow(
  tx: Tx,
  measure: DayMeasure,
  { bodyId, redressId }: { readonly bodyId: string; readonly redressId: string },
): Promise<{ readonly row: RedressRow; readonly state: RedressRaw['state'] } | null> {
  const { rows } = await sql<RedressRaw>`
    select ${redressColumns} from redress_cases d ${redressClock}
    where d.body_id = ${bodyId} and d.redress_id = ${redressId}`.execute(tx);
  const [raw] = rows;
  return raw === undefined ? null : { row: redressRow(raw, measure), state: raw.state };
}

function whereOf(filter: RedressFilter, measure: DayMeasure): RawBuilder<SqlBool> {
  const { text, kind, standing, due, holder, request, year, body } = filter;
  return all([
    text === undefined || text === ''
      ? null
      : sql`(${contains(sql`d.number`, text)} or ${contains(sql`d.state ->> 'organ'`, text)} or exists (
          select from requests r where r.body_id = d.body_id and r.request_id = any (d.request_ids)
            and (${contains(sql`r.number`, text)} or ${contains(sql`r.matter`, text)})))`,
    kind === undefined ? null : sql`d.kind = ${kind}`,
    standing === undefined
      ? null
      : standing === 'pending'
        ? sql`d.outcome is null`
        : sql`d.outcome = ${standing}`,
    due === undefined ? null : dueIs(due, measure),
    holder === undefined ? null : sql`d.holder_id = ${holder}`,
    request === undefined ? null : sql`d.request_ids @> array[${request}::uuid]`,
    year === undefined
      ? null
      : sql`d.notice_on between ${dateOf(year, 1, 1)}::date and ${dateOf(year, 12, 31)}::date`,
    body === undefined ? null : sql`d.body_id = ${body}`,
  ]);
}

function dueIs(due: NonNullable<RedressFilter['due']>, measure: DayMeasure): RawBuilder<SqlBool> {
  const { today } = measure;
  switch (due) {
    case 'overdue':
      return sql`c.due_on < ${today}::date`;
    case 'today':
      return sql`c.due_on = ${today}::date`;
    case 'soon':
      return sql`c.due_on > ${today}::date and c.due_on <= ${soonUntil(measure)}::date`;
    case 'later':
      return sql`c.due_on > ${soonUntil(measure)}::date`;
  }
}
