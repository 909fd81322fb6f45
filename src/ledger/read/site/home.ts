import { sql, type RawBuilder } from 'kysely';
import type { CivilDate } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import { readAnnualReports, type AnnualReport } from './annual-reports.ts';
import { readColumnCounts } from './column-counts.ts';
import { readPublicRows, type PublicRow } from './public-rows.ts';

/** What the first page of a face shows of what is public. */
export interface HomeLists {
  readonly latest: readonly PublicRow[];
  /** Of the policy library, the newest, whatever each is worth today. */
  readonly policies: readonly PublicRow[];
  /** The body's annual reports; a county has two a year, its own and the sum of its bodies. */
  readonly reports: readonly AnnualReport[];
  /** Columns of Articles 20 and 21 with the most items, the fullest first. */
  readonly columns: readonly string[];
}

const sizes = { latest: 10, policies: 6, reports: 4, columns: 6 } as const;

const policyColumns = ['normative', 'policy'];

/** @param of the body; `whole` at the top, where the lists are those of every body */
export async function readHome(
  tx: Tx,
  of: { readonly bodyId: string; readonly whole: boolean },
  today: CivilDate,
): Promise<HomeLists> {
  const scope = of.whole ? sql`true` : sql`body_id = ${of.bodyId}`;
  return {
    latest: await readPublicRows(tx, newest(scope, sizes.latest), today),
    policies: await readPublicRows(tx, newestOfColumns(scope, policyColumns, sizes.policies), today),
    reports: (await readAnnualReports(tx, { bodyId: of.bodyId, whole: false })).slice(0, sizes.reports),
    columns: await fullestColumns(tx, of, today),
  };
}

/** Each item of a fixed section that is read whole (指南、制度), the newest first. */
export const readColumnWhole = (
  tx: Tx,
  { bodyId, columnId }: { readonly bodyId: string; readonly columnId: string },
  size: number,
  today: CivilDate,
): Promise<readonly PublicRow[]> =>
  readPublicRows(tx, newestOfColumns(sql`body_id = ${bodyId}`, [columnId], size), today);

const placed = (rows: RawBuilder<unknown>) =>
  sql`select *, row_number() over (order by first_published_at desc, publication_id desc) as place from (${rows}) s`;

const keys = sql`body_id, publication_id, first_published_at`;
const newestFirst = sql`first_published_at desc, publication_id desc`;

const newest = (scope: RawBuilder<unknown>, size: number) =>
  placed(sql`select ${keys} from public_index where ${scope} order by ${newestFirst} limit ${sql.lit(size)}`);

/** A few of each column by its index, then the newest of those: the columns may be empty, the index is long. */
const newestOfColumns = (scope: RawBuilder<unknown>, columnIds: readonly string[], size: number) =>
  placed(sql`
    select ${keys} from unnest(${columnIds}::text[]) c (wanted)
    cross join lateral (
      select ${keys} from public_index where ${scope} and column_id = wanted
      order by ${newestFirst} limit ${sql.lit(size)}
    ) i
    order by ${newestFirst} limit ${sql.lit(size)}`);

async function fullestColumns(
  tx: Tx,
  of: { readonly bodyId: string; readonly whole: boolean },
  today: CivilDate,
): Promise<readonly string[]> {
  const counts = await readColumnCounts(tx, of, Number(today.slice(0, 4)));
  return [...counts.values()]
    .filter(({ columnId }) => columnId.startsWith('item-'))
    .toSorted((a, b) => b.items - a.items || (a.columnId < b.columnId ? -1 : 1))
    .slice(0, sizes.columns)
    .map(({ columnId }) => columnId);
}
