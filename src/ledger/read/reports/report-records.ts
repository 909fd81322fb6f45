import { sql } from 'kysely';
import {
  datesOfPeriod,
  feesPlace,
  periodTitle,
  recordsByCell,
  type CivilDate,
  type ReportPeriod,
} from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import { pageOfRows } from '../page-of-rows.ts';
import { readPage, type Page, type PageQuery } from '../page.ts';
import { countedFamilies, linesBehind } from './counted-lines.ts';
import { cellsOfFact } from './facts-of-cells.ts';
import { readLastYear, type LastYear } from './last-year.ts';
import { lateRows, obligationsOfPeriod } from './late-obligations.ts';
import { lateRequests } from './late-requests.ts';
import { titledRecords, type CountedRecord, type RecordKind, type TitledFor } from './record-titles.ts';
import { readCounted, withSums } from './registered-period.ts';
import { staleColumns } from './stale-columns.ts';

/** One record behind a figure. */
export interface ReportRecord {
  readonly kind: RecordKind;
  /** Of the record; of a column its id in law, of an obligation its key. */
  readonly id: string;
  /** What it belongs to, for its link: the register, the column, the kind of activity; empty where the id suffices. */
  readonly part: string;
  readonly title: string;
  readonly on: CivilDate | null;
  /** What it puts into the figure: a number, or 分. */
  readonly count: number;
}

/** The records behind a cell or a fact. */
export interface RecordsBehind {
  readonly place: string;
  /** What the records add up to, on all pages: the figure itself; for 2/feesTenThousandYuan in 分. */
  readonly figure: number;
  readonly unit: 'count' | 'fen';
  readonly page: Page<ReportRecord>;
}

/**
 * The records behind a cell (`3/received/total`) or a fact of the text (`channel.wechat.news`) as the ledger counts it now; their counts
 * add up to the figure. What is only computed from other figures (`growth.published.total`) has none, and neither has what is unknown.
 * @param today as for `readReportFacts`
 */
export async function readRecordsOf(
  tx: Tx,
  of: TitledFor & { readonly period: ReportPeriod },
  place: string,
  page: PageQuery,
  today: CivilDate,
): Promise<RecordsBehind> {
  const unit = place === feesPlace || place.endsWith('Fen') ? 'fen' : 'count';
  const { bodyId, period } = of;
  const own = await lawfulRecords(tx, bodyId, period, place, today);
  if (own === null) return { place, unit, ...(await linesOf(tx, of, place, page)) };
  const shown = pageOfRows(own, page, ({ kind, id, part }) => `${kind} ${part} ${id}`);
  return {
    place,
    unit,
    figure: own.reduce((sum, { count }) => sum + count, 0),
    page: { ...shown, rows: await titledRecords(tx, of, shown.rows) },
  };
}

interface Line {
  readonly kind: RecordKind;
  readonly id: string;
  readonly part: string;
  readonly on: CivilDate;
  readonly count: number;
}

async function linesOf(
  tx: Tx,
  of: TitledFor & { readonly period: ReportPeriod },
  place: string,
  page: PageQuery,
): Promise<Pick<RecordsBehind, 'figure' | 'page'>> {
  const families = countedFamilies(of.bodyId, of.period).filter(({ places }) =>
    places.some((each) => place.startsWith(each)),
  );
  if (families.length === 0) return { figure: 0, page: pageOfRows<ReportRecord>([], page, ({ id }) => id) };
  const lines = linesBehind(families, place);
  const { rows } = await sql<{ figure: number }>`
    select coalesce(sum(figure), 0)::bigint as figure from (${lines}) l`.execute(tx);
  const found = await readPage<Line>(tx, page, {
    keys: [
      { of: sql`l.on_date`, type: 'date' },
      { of: sql`l.id`, type: 'uuid' },
      { of: sql`l.kind`, type: 'text' },
    ],
    descending: false,
    rows: (slice) => sql`
      select l.kind, l.id, l.part, l.on_date as "on", l.figure as count, ${slice.key} from (${lines}) l
      where ${slice.where} order by ${slice.order} limit ${slice.limit}`,
    count: sql`select 1 from (${lines}) l`,
  });
  return {
    figure: rows[0]?.figure ?? 0,
    page: { ...found, rows: await titledRecords(tx, of, found.rows) },
  };
}

/** The records of places that law counts, without titles; null for those that the database counts. */
async function lawfulRecords(
  tx: Tx,
  bodyId: string,
  period: ReportPeriod,
  place: string,
  today: CivilDate,
): Promise<readonly CountedRecord[] | null> {
  const cells = cellsOfFact[place] ?? [place];
  if (cells.some((cell) => /^(?:2\/normativeDocuments|3|4)\//u.test(cell))) {
    const records = await cellRecords(tx, bodyId, period);
    return cells.flatMap((cell) => (records[cell] ?? []).map((id) => one(kindOfCell(cell), id)));
  }
  const { to } = datesOfPeriod(period);
  const asOf = today < to ? today : to;
  if (place === 'requests.late') {
    const answered = (await cellRecords(tx, bodyId, period))['3/resultTotal/total'] ?? [];
    const late = new Set(await lateRequests(tx, bodyId, answered));
    return answered.filter((id) => late.has(id)).map((id) => one('request', id));
  }
  if (place === 'late.obligations') {
    const late = await lateRows(tx, bodyId, period, asOf);
    return late.map(({ key, rowId, title, occasion, due, stands }) => ({
      ...one('obligation', key),
      part: rowId,
      on: due,
      title: `${title}（${occasion}）：${stands}`,
    }));
  }
  if (place === 'stale.columns') {
    const rows = await obligationsOfPeriod(tx, bodyId, period, asOf);
    return (await staleColumns(tx, bodyId, rows, asOf)).map(({ columnId, facts, state }) => ({
      ...one('column', columnId ?? facts.kind),
      on: facts.lastDatedOn,
      title: `${facts.title}：${state.sentence}`,
    }));
  }
  if (place.startsWith('last.')) return lastRecords(await readLastYear(tx, bodyId, period), place);
  return null;
}

const one = (kind: RecordKind, id: string): CountedRecord => ({
  kind,
  id,
  part: '',
  on: null,
  count: 1,
  title: null,
});

const kindOfCell = (cell: string): RecordKind =>
  cell.startsWith('2/') ? 'document' : cell.startsWith('3/') ? 'request' : 'redress';

async function cellRecords(tx: Tx, bodyId: string, period: ReportPeriod) {
  // What the database sums up of table 2 is not asked for here.
  return recordsByCell(withSums(await readCounted(tx, bodyId, period, [])));
}

/** Of last year's figure the report that bears it. */
function lastRecords(last: LastYear | null, place: string): readonly CountedRecord[] {
  const count = last?.facts[place.slice('last.'.length)] ?? 0;
  if (last === null || count === 0) return [];
  const { source, id, period, fileName } = last;
  const title = `${periodTitle(period)}政府信息公开工作年度报告`;
  return [
    source === 'imported'
      ? { ...one('imported-report', id), count, title: `${title}（${fileName ?? ''}）` }
      : { ...one('report', id), count, on: null, title },
  ];
}
