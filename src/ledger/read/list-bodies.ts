import { sql, type RawBuilder } from 'kysely';
import type { CivilDate } from '../../law/index.ts';
import type { BodyLevel } from '../act-kinds.ts';
import type { Tx } from '../ledger.ts';
import { all, contains, readPage, type OrderKey, type Page, type PageQuery } from './page.ts';

export interface BodyRow {
  readonly id: string;
  readonly parentId: string | null;
  /** Null at the top, and where the body above is not in the reader's scope. */
  readonly parentName: string | null;
  readonly name: string;
  readonly level: BodyLevel;
  readonly siteCode: string | null;
  /** People who have not left. */
  readonly staff: number;
  /** Bodies below it that are not closed, at any depth. */
  readonly bodiesBelow: number;
  /** ISO 8601. */
  readonly foundedAt: string;
  readonly closedOn: CivilDate | null;
}

export interface BodyFilter {
  /** In the name or the site code. */
  readonly text?: string | undefined;
  readonly level?: BodyLevel | undefined;
  readonly state?: 'open' | 'closed' | undefined;
}

/** `tree`: each body before those below it. */
export type BodyOrder = 'tree' | 'name' | 'founded';

const keys: Readonly<Record<BodyOrder, readonly OrderKey[]>> = {
  tree: [{ of: sql`array_to_string(b.path, ',')`, type: 'text' }],
  name: [
    { of: sql`b.name`, type: 'text' },
    { of: sql`b.body_id`, type: 'uuid' },
  ],
  founded: [
    { of: sql`b.founded_at`, type: 'timestamptz' },
    { of: sql`b.body_id`, type: 'uuid' },
  ],
};

/** A page of the bodies in the transaction's scope. */
export async function listBodies(
  tx: Tx,
  page: PageQuery,
  filter: BodyFilter = {},
  order: BodyOrder = 'tree',
): Promise<Page<BodyRow>> {
  const where = all([
    filter.text === undefined || filter.text === ''
      ? null
      : sql`(${contains(sql`b.name`, filter.text)} or ${contains(sql`b.site_code`, filter.text)})`,
    filter.level === undefined ? null : sql`b.level = ${filter.level}`,
    filter.state === undefined
      ? null
      : filter.state === 'open'
        ? sql`b.closed_on is null`
        : sql`b.closed_on is not null`,
  ]);
  const found = await readPage<BodyRaw>(tx, page, {
    keys: keys[order],
    descending: false,
    rows: (slice) => sql`
      select ${columns}, ${slice.key} from bodies b left join bodies above on above.body_id = b.parent_id
      where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`,
    count: sql`select 1 from bodies b where ${where}`,
  });
  return { ...found, rows: found.rows.map(bodyRow) };
}

/** One body; null where there is none in the transaction's scope. */
export async function readBody(tx: Tx, bodyId: string): Promise<BodyRow | null> {
  const { rows } = await sql<BodyRaw>`
    select ${columns} from bodies b left join bodies above on above.body_id = b.parent_id
    where b.body_id = ${bodyId}`.execute(tx);
  return rows[0] === undefined ? null : bodyRow(rows[0]);
}

interface BodyRaw extends Omit<BodyRow, 'foundedAt'> {
  readonly foundedAt: Date;
}

const columns: RawBuilder<unknown> = sql`
  b.body_id as id, b.parent_id as "parentId", above.name as "parentName", b.name, b.level,
  b.site_code as "siteCode", b.founded_at as "foundedAt", b.closed_on as "closedOn",
  (select count(*) from staff s where s.body_id = b.body_id and s.left_on is null) as staff,
  (select count(*) from bodies d
    where d.path @> array[b.body_id] and d.body_id <> b.body_id and d.closed_on is null) as "bodiesBelow"`;

const bodyRow = (row: BodyRaw): BodyRow => ({
  id: row.id,
  parentId: row.parentId,
  parentName: row.parentName,
  name: row.name,
  level: row.level,
  siteCode: row.siteCode,
  staff: row.staff,
  bodiesBelow: row.bodiesBelow,
  foundedAt: row.foundedAt.toISOString(),
  closedOn: row.closedOn,
});
