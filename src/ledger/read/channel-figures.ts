import { sql } from 'kysely';
import { dateOf } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';

/** What went out by other channels in a year, for part 1 of the annual report. */
export interface ChannelFigures {
  readonly year: number;
  /** What is counted together: one channel, one category, one month; nothing stands for nothing. */
  readonly cells: readonly {
    readonly channel: string;
    readonly category: string;
    readonly month: number;
    readonly count: number;
    /** Of those of which readers are counted. */
    readonly reads: number;
  }[];
}

/** Counts a body's records of a year by channel, category and month; what was struck out does not count. */
export async function channelFigures(tx: Tx, bodyId: string, year: number): Promise<ChannelFigures> {
  const { rows } = await sql<ChannelFigures['cells'][number]>`
    select channel, category, extract(month from on_date)::int as month, count(*)::int as count,
      coalesce(sum(reads), 0)::bigint as reads
    from channel_records
    where body_id = ${bodyId} and removed_at is null
      and on_date between ${dateOf(year, 1, 1)}::date and ${dateOf(year, 12, 31)}::date
    group by 1, 2, 3 order by 1, 2, 3`.execute(tx);
  return { year, cells: rows };
}

/** The years of which a body has records, the newest first. */
export async function channelYears(tx: Tx, bodyId: string): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from on_date)::int as year from channel_records
    where body_id = ${bodyId} and removed_at is null order by 1 desc`.execute(tx);
  return rows.map(({ year }) => year);
}

/** How many publications a body first made public by this desk in a year, by China's calendar; also what is no longer shown. */
export async function publishedIn(tx: Tx, bodyId: string, year: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from publications
    where body_id = ${bodyId} and public_state is not null
      and first_published_at >= ${`${year}-01-01T00:00:00+08:00`}::timestamptz
      and first_published_at < ${`${year + 1}-01-01T00:00:00+08:00`}::timestamptz`.execute(tx);
  return rows[0]?.count ?? 0;
}
