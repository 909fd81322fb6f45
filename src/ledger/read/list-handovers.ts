import { sql, type RawBuilder } from 'kysely';
import type { HandedOverDraft, HandedOverItem } from '../act-kinds.ts';
import type { Tx } from '../ledger.ts';
import { readPage, type OrderKey, type Page, type PageQuery } from './page.ts';

/** A handover with what changed hands, as it was on that day. */
export interface HandoverRow {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly from: { readonly id: string; readonly name: string; readonly post: string };
  readonly to: { readonly id: string; readonly name: string; readonly post: string };
  /** ISO 8601. */
  readonly at: string;
  /** True where the person left the body. */
  readonly leaves: boolean;
  readonly remarks: string;
  readonly items: readonly HandedOverItem[];
  readonly drafts: readonly HandedOverDraft[];
}

const keys: readonly OrderKey[] = [
  { of: sql`h.handed_over_at`, type: 'timestamptz' },
  { of: sql`h.handover_id`, type: 'uuid' },
];

/** A page of a body's handovers, the latest first. */
export async function listHandovers(tx: Tx, page: PageQuery, bodyId: string): Promise<Page<HandoverRow>> {
  const found = await readPage<HandoverRaw>(tx, page, {
    keys,
    descending: true,
    rows: (slice) => sql`
      select ${columns}, ${slice.key} from ${tables}
      where h.body_id = ${bodyId} and ${slice.where} order by ${slice.order} limit ${slice.limit}`,
    count: sql`select 1 from handovers h where h.body_id = ${bodyId}`,
  });
  return { ...found, rows: found.rows.map(handoverRow) };
}

/** One handover; null where there is none in that body, or it is out of the transaction's scope. */
export async function readHandover(
  tx: Tx,
  { bodyId, handoverId }: { readonly bodyId: string; readonly handoverId: string },
): Promise<HandoverRow | null> {
  const { rows } = await sql<HandoverRaw>`
    select ${columns} from ${tables} where h.body_id = ${bodyId} and h.handover_id = ${handoverId}`.execute(
    tx,
  );
  return rows[0] === undefined ? null : handoverRow(rows[0]);
}

const tables: RawBuilder<unknown> = sql`handovers h
  join bodies b on b.body_id = h.body_id
  join staff f on f.body_id = h.body_id and f.staff_id = h.from_id
  join staff t on t.body_id = h.body_id and t.staff_id = h.to_id`;

const columns: RawBuilder<unknown> = sql`
  h.handover_id as id, h.body_id as "bodyId", b.name as "bodyName", h.from_id as "fromId", f.name as "fromName",
  f.post as "fromPost", h.to_id as "toId", t.name as "toName", t.post as "toPost", h.handed_over_at as at, h.leaves,
  h.remarks, h.items, h.drafts`;

interface HandoverRaw {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly fromId: string;
  readonly fromName: string;
  readonly fromPost: string;
  readonly toId: string;
  readonly toName: string;
  readonly toPost: string;
  readonly at: Date;
  readonly leaves: boolean;
  readonly remarks: string;
  readonly items: readonly HandedOverItem[];
  readonly drafts: readonly HandedOverDraft[];
}

const handoverRow = (row: HandoverRaw): HandoverRow => ({
  id: row.id,
  bodyId: row.bodyId,
  bodyName: row.bodyName,
  from: { id: row.fromId, name: row.fromName, post: row.fromPost },
  to: { id: row.toId, name: row.toName, post: row.toPost },
  at: row.at.toISOString(),
  leaves: row.leaves,
  remarks: row.remarks,
  items: row.items,
  drafts: row.drafts,
});
