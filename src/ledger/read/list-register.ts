import { sql } from 'kysely';
import { dateOf, type CivilDate, type RegisterKind } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { all, contains, readPage, type OrderKey, type Page, type PageQuery } from './page.ts';

/** A line of a register. */
export interface RegisterRow {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly register: RegisterKind;
  readonly number: string | null;
  readonly matter: string;
  readonly on: CivilDate;
  readonly count: number;
  readonly amountFen: number | null;
  readonly remark: string;
  /** Where it was made public; the title as the public reads it. */
  readonly publication: { readonly id: string; readonly title: string } | null;
  /** ISO 8601 */
  readonly enteredAt: string;
  /** `form`, or the name of the file. */
  readonly source: string;
  readonly struckOut: boolean;
}

export interface RegisterFilter {
  readonly register: RegisterKind;
  /** In the matter, the number or the remark. */
  readonly text?: string | undefined;
  /** Year of the decision or the collection. */
  readonly year?: number | undefined;
  readonly body?: string | undefined;
  /** `standing` where nothing is said. */
  readonly state?: 'struck-out' | 'not-linked' | undefined;
}

const keys: readonly OrderKey[] = [
  { of: sql`e.on_date`, type: 'date' },
  { of: sql`e.entry_id`, type: 'uuid' },
  { of: sql`e.body_id`, type: 'uuid' },
];

/** The columns of a row, from `register_entries e`. */
const columns = sql`
  e.entry_id as id, e.body_id as "bodyId",
  coalesce((select b.name from bodies b where b.body_id = e.body_id), '') as "bodyName",
  e.register, e.number, e.matter, e.on_date as "on", e.count, e.amount_fen as "amountFen", e.remark,
  (
    select json_build_object('id', p.publication_id, 'title', c.title)
    from publications p join contents c on c.body_id = p.body_id and c.digest = p.public_digest
    where p.body_id = e.body_id and p.publication_id = e.publication_id
  ) as publication,
  e.entered_at as "enteredAt", e.source, e.removed_at is not null as "struckOut"`;

type Raw = Omit<RegisterRow, 'enteredAt'> & { readonly enteredAt: Date };

/** A page of one register in the transaction's scope, the newest first. */
export async function listRegister(
  tx: Tx,
  page: PageQuery,
  { register, text, year, body, state }: RegisterFilter,
): Promise<Page<RegisterRow>> {
  const where = all([
    sql`e.register = ${register}`,
    state === 'struck-out' ? sql`e.removed_at is not null` : sql`e.removed_at is null`,
    state === 'not-linked' ? sql`e.publication_id is null` : null,
    text === undefined || text === ''
      ? null
      : sql`(${contains(sql`e.matter`, text)} or ${contains(sql`e.number`, text)} or ${contains(sql`e.remark`, text)})`,
    year === undefined
      ? null
      : sql`e.on_date between ${dateOf(year, 1, 1)}::date and ${dateOf(year, 12, 31)}::date`,
  ]);
  const ofBody = body === undefined ? sql`true` : sql`b.body_id = ${body}`;
  const found = await readPage<Raw>(tx, page, {
    keys,
    descending: true,
    // Body by body, so that each is read along its index, and the newest of them merged.
    rows: (slice) => sql`
      select ${columns}, e.key from (
        select e.* from bodies b cross join lateral (
          select e.*, ${slice.key} from register_entries e
          where e.body_id = b.body_id and ${where} and ${slice.where}
          order by ${slice.order} limit ${slice.limit}
        ) e where ${ofBody} order by ${slice.order} limit ${slice.limit}
      ) e order by ${slice.order}`,
    count: sql`select 1 from bodies b join register_entries e on e.body_id = b.body_id where ${ofBody} and ${where}`,
  });
  return { ...found, rows: found.rows.map(rowOf) };
}

/** One line; null where there is none in the transaction's scope. */
export async function readRegisterLine(
  tx: Tx,
  { bodyId, entryId }: { readonly bodyId: string; readonly entryId: string },
): Promise<RegisterRow | null> {
  const { rows } = await sql<Raw>`
    select ${columns} from register_entries e where e.body_id = ${bodyId} and e.entry_id = ${entryId}`.execute(
    tx,
  );
  return rows[0] === undefined ? null : rowOf(rows[0]);
}

const rowOf = ({ enteredAt, ...row }: Raw & { readonly key?: unknown }): RegisterRow => ({
  ...row,
  enteredAt: enteredAt.toISOString(),
});
