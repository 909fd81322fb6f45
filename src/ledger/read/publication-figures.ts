import { sql } from 'kysely';
import { columnOf } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';

/** What a body published in one month of a year in one column. */
export interface PublicationFigure {
  readonly columnId: string;
  readonly columnTitle: string;
  /** 1 to 12, by the civil date in China. */
  readonly month: number;
  /** First editions. */
  readonly published: number;
  /** Editions after the first: corrections. */
  readonly corrected: number;
  /** Editions that went out before their reviews were done. */
  readonly urgent: number;
  /** Of those first published in that month, what has been withdrawn since. */
  readonly withdrawn: number;
}

/**
 * Figures of a body's publications for part 1 and table 2 of the annual report, by column and month. A publication
 * counts in the column in which it stands today.
 * @param year civil year in China
 */
export async function publicationFigures(
  tx: Tx,
  bodyId: string,
  year: number,
): Promise<readonly PublicationFigure[]> {
  const { rows } = await sql<Omit<PublicationFigure, 'columnTitle'>>`
    select p.column_id as "columnId",
      extract(month from e.published_at at time zone 'UTC' + interval '8 hours')::int as month,
      (count(*) filter (where e.edition = 1))::int as published,
      (count(*) filter (where e.edition > 1))::int as corrected,
      (count(*) filter (where e.urgent))::int as urgent,
      (count(*) filter (where e.edition = 1 and p.public_state = 'withdrawn'))::int as withdrawn
    from editions e join publications p on p.body_id = e.body_id and p.publication_id = e.publication_id
    where e.body_id = ${bodyId} and e.published_at >= ${startOf(year)}::timestamptz
      and e.published_at < ${startOf(year + 1)}::timestamptz
    group by 1, 2 order by 1, 2`.execute(tx);
  return rows.map((row) => ({ ...row, columnTitle: columnOf(row.columnId)?.title ?? row.columnId }));
}

/** The first moment of a civil year in China. */
const startOf = (year: number) => `${year}-01-01T00:00:00+08:00`;
