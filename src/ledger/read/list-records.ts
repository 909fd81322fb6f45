import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { dateOf } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { all, contains, readPage, type Page, type PageQuery } from './page.ts';

/** A table of records that bodies enter one by one or from a list, and strike out where they are wrong: registers, channels, activities. */
export interface RecordTable {
  readonly name: 'activities' | 'channel_records' | 'register_entries';
  /** The column of its id, and its own columns as they are read of `r`. */
  readonly id: RawBuilder<unknown>;
  readonly columns: RawBuilder<unknown>;
  /** Columns of `r` in which a text is looked for. */
  readonly searched: readonly RawBuilder<unknown>[];
}

/** What is read of every record besides its own columns. */
export interface RecordRow {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string;
  /** ISO 8601 */
  readonly enteredAt: string;
  /** `form`, or the name of the file. */
  readonly source: string;
  readonly struckOut: boolean;
}

/** What every list of records is narrowed by. */
export interface RecordFilter {
  readonly text?: string | undefined;
  /** Year of the record's day. */
  readonly year?: number | undefined;
  readonly body?: string | undefined;
  /** Records that stand, unless those struck out are asked for. */
  readonly state?: string | undefined;
}

/** The publication that `r` is linked to, with the title as the public reads it; null for none. */
export const linkedPublication = sql`(
    select json_build_object('id', p.publication_id, 'title', c.title)
    from publications p join contents c on c.body_id = p.body_id and c.digest = p.public_digest
    where p.body_id = r.body_id and p.publication_id = r.publication_id
  )`;

const columnsOf = ({ id, columns }: RecordTable) => sql`
  ${id} as id, r.body_id as "bodyId",
  coalesce((select b.name from bodies b where b.body_id = r.body_id), '') as "bodyName",
  ${columns}, r.entered_at as "enteredAt", r.source, r.removed_at is not null as "struckOut"`;

type Raw<Row extends RecordRow> = Omit<Row, 'enteredAt'> & { readonly enteredAt: Date };

/**
 * A page of records in the transaction's scope, the newest first.
 * @param conditions what else holds of `r`; null for what is not asked
 */
export async function listRecords<Row extends RecordRow>(
  tx: Tx,
  page: PageQuery,
  table: RecordTable,
  { text, year, body, state }: RecordFilter,
  conditions: readonly (RawBuilder<SqlBool> | null)[],
): Promise<Page<Row>> {
  const where = all([
    state === 'struck-out' ? sql`r.removed_at is not null` : sql`r.removed_at is null`,
    // Before the text, which is the dearest to look for.
    ...conditions,
    text === undefined || text === ''
      ? null
      : sql<SqlBool>`(${sql.join(
          table.searched.map((column) => contains(column, text)),
          sql` or `,
        )})`,
    year === undefined
      ? null
      : sql`r.on_date between ${dateOf(year, 1, 1)}::date and ${dateOf(year, 12, 31)}::date`,
  ]);
  const ofBody = body === undefined ? sql`true` : sql`b.body_id = ${body}`;
  const from = sql.table(table.name);
  const found = await readPage<Raw<Row>>(tx, page, {
    keys: [
      { of: sql`r.on_date`, type: 'date' },
      { of: table.id, type: 'uuid' },
      { of: sql`r.body_id`, type: 'uuid' },
    ],
    descending: true,
    // Body by body, so that each is read along its index, and the newest of them merged.
    rows: (slice) => sql`
      select ${columnsOf(table)}, r.key from (
        select r.* from bodies b cross join lateral (
          select r.*, ${slice.key} from ${from} r
          where r.body_id = b.body_id and ${where} and ${slice.where}
          order by ${slice.order} limit ${slice.limit}
        ) r where ${ofBody} order by ${slice.order} limit ${slice.limit}
      ) r order by ${slice.order}`,
    count: sql`select 1 from bodies b join ${from} r on r.body_id = b.body_id where ${ofBody} and ${where}`,
  });
  return { ...found, rows: found.rows.map(rowOf) };
}

/** One record; null where there is none in the transaction's scope. */
export async function readRecord<Row extends RecordRow>(
  tx: Tx,
  table: RecordTable,
  { bodyId, id }: { readonly bodyId: string; readonly id: string },
): Promise<Row | null> {
  const { rows } = await sql<Raw<Row>>`
    select ${columnsOf(table)} from ${sql.table(table.name)} r
    where r.body_id = ${bodyId} and ${table.id} = ${id}`.execute(tx);
  return rows[0] === undefined ? null : rowOf(rows[0]);
}

const rowOf = <Row extends RecordRow>({ enteredAt, ...row }: Raw<Row>): Row =>
  ({ ...row, enteredAt: enteredAt.toISOString() }) as unknown as Row;
