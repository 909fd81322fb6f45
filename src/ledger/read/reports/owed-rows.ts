import { sql } from 'kysely';
import {
  dateOf,
  type CatalogueRow,
  type CivilDate,
  type OwingRow,
  type ReportPeriod,
  type WorkingCalendar,
} from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import { calendarWith, noticesInForce, type EnteredNotice } from '../calendar-in-force.ts';
import { answersOf, elsewhereOf, eventsOf, publishedOf } from '../obligation-facts.ts';
import { whatCameOf, type CameOfRows } from '../what-came-of.ts';
import { listOf, type Asked } from './asked-together.ts';

/** A row of a catalogue that can owe something, with what tells whether it was late. */
export interface OwedRow extends OwingRow {
  readonly row: Pick<CatalogueRow, 'id' | 'timeLimit' | 'manner' | 'itemId'>;
}

export interface OwedRows {
  readonly rows: readonly OwedRow[];
  readonly calendar: WorkingCalendar;
}

/** What is asked of the database for the rows of a body. */
export interface AskedRows extends Pick<CameOfRows, 'events' | 'elsewhere' | 'answers'> {
  readonly rows: readonly (OwedRow['row'] & { readonly rowId: string; readonly since: CivilDate })[];
  readonly published: {
    /** What came out for an obligation, or of a document, that it names. */
    readonly named: CameOfRows['published'];
    /** The days on which anything else came out, row by row: which it was makes no difference to what is late. */
    readonly unnamed: readonly { readonly rowId: string; readonly days: readonly CivilDate[] }[];
  };
  readonly notices: readonly EnteredNotice[];
}

/** What fell due in the year before a period, and is not settled, may be settled by what comes out in it. */
export const owedSince = ({ year }: ReportPeriod): CivilDate => dateOf(year - 1, 1, 1);

/** The rows of a body but for those on request, of which nothing is ever due, and what came of them, for `owedRows`. */
export function askRows(
  tx: Tx,
  bodyId: string,
  period: ReportPeriod,
): { readonly [K in keyof AskedRows]: Asked<AskedRows[K]> } {
  const since = owedSince(period);
  const published = publishedOf(tx, [bodyId], since)
    .select(['body_id as bodyId', 'row_id as rowId', 'publication_id as id', 'obligation_key as key'])
    .select([
      'document_id as documentId',
      sql`(first_published_at at time zone 'Asia/Shanghai')::date`.as('on'),
    ]);
  const isNamed = sql`(key is not null or "documentId" is not null)`;
  return {
    rows: listOf(sql`
      select r.row_id as "rowId", (r.first_set_at at time zone 'Asia/Shanghai')::date as since, c.*
      from catalogue_rows r, json_to_record(r.content) c (id text, "timeLimit" text, manner text, "itemId" text)
      where r.body_id = ${bodyId} and r.removed_at is null and c.manner is distinct from 'on-request' order by r.position, r.row_id`),
    events: listOf(sql`${eventsOf(tx, [bodyId], since)}`),
    elsewhere: listOf(sql`${elsewhereOf(tx, [bodyId])}`),
    answers: listOf(sql`${answersOf(tx, [bodyId])}`),
    published: sql`(
      with p as materialized (${published})
      select json_build_object('named', ${listOf(sql`select * from p where ${isNamed}`)},
        'unnamed', ${listOf(sql`select "rowId", json_agg("on") as days from p where not ${isNamed} group by "rowId"`)}))`,
    notices: listOf(sql`${noticesInForce(tx)}`),
  };
}

/** The rows with what came of them, and the calendar by which they are due. */
export function owedRows(
  { rows, published: { named, unnamed }, notices, ...came }: AskedRows,
  bodyId: string,
  period: ReportPeriod,
): OwedRows {
  const days = new Map(unnamed.map(({ rowId, days: on }) => [rowId, on]));
  const found = whatCameOf(
    rows.map(({ rowId, since, ...row }) => ({ bodyId, rowId, since, row })),
    { ...came, published: named, filled: [] },
    owedSince(period),
  );
  return {
    rows: found.map(({ of: { row, rowId }, since, events, formed, published, answers }) => ({
      row,
      since,
      events,
      formed,
      published: [...published, ...(days.get(rowId) ?? []).map((on) => ({ id: null, on, key: null }))],
      answers,
    })),
    calendar: calendarWith(notices),
  };
}
