import { sql } from 'kysely';
import type { CivilDate, RegisterKind } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import {
  linkedPublication,
  listRecords,
  readRecord,
  type RecordFilter,
  type RecordRow,
  type RecordTable,
} from './list-records.ts';
import type { Page, PageQuery } from './page.ts';

/** A line of a register. */
export interface RegisterRow extends RecordRow {
  readonly register: RegisterKind;
  readonly number: string | null;
  readonly matter: string;
  /** Of the decision or the collection. */
  readonly on: CivilDate;
  readonly count: number;
  readonly amountFen: number | null;
  readonly remark: string;
  /** Where it was made public; the title as the public reads it. */
  readonly publication: { readonly id: string; readonly title: string } | null;
}

/** The text is looked for in the matter, the number and the remark. */
export interface RegisterFilter extends RecordFilter {
  readonly register: RegisterKind;
  readonly state?: 'struck-out' | 'not-linked' | undefined;
}

const table: RecordTable = {
  name: 'register_entries',
  id: sql`r.entry_id`,
  columns: sql`
    r.register, r.number, r.matter, r.on_date as "on", r.count, r.amount_fen as "amountFen", r.remark,
    ${linkedPublication} as publication`,
  searched: [sql`r.matter`, sql`r.number`, sql`r.remark`],
};

/** A page of one register in the transaction's scope, the newest first. */
export const listRegister = (
  tx: Tx,
  page: PageQuery,
  { register, ...filter }: RegisterFilter,
): Promise<Page<RegisterRow>> =>
  listRecords(tx, page, table, filter, [
    sql`r.register = ${register}`,
    filter.state === 'not-linked' ? sql`r.publication_id is null` : null,
  ]);

/** One line; null where there is none in the transaction's scope. */
export const readRegisterLine = (
  tx: Tx,
  { bodyId, entryId }: { readonly bodyId: string; readonly entryId: string },
): Promise<RegisterRow | null> => readRecord(tx, table, { bodyId, id: entryId });
