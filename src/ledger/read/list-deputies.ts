import { sql, type RawBuilder } from 'kysely';
import type { CivilDate } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { readPage, type OrderKey, type Page, type PageQuery } from './page.ts';

/** Who acts for whom, and whether now. */
export interface DeputyRow {
  readonly id: string;
  readonly bodyId: string;
  readonly absent: { readonly id: string; readonly name: string };
  readonly acting: { readonly id: string; readonly name: string };
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly endedOn: CivilDate | null;
  readonly state: 'to-come' | 'now' | 'over';
}

const keys: readonly OrderKey[] = [
  { of: sql`d.from_on`, type: 'date' },
  { of: sql`d.deputy_id`, type: 'uuid' },
];

/** A page of a body's deputyships, the latest first. */
export async function listDeputies(
  tx: Tx,
  today: CivilDate,
  page: PageQuery,
  bodyId: string,
): Promise<Page<DeputyRow>> {
  const found = await readPage<DeputyRaw>(tx, page, {
    keys,
    descending: true,
    rows: (slice) => sql`
      select ${columns}, ${slice.key} from deputies d
      where d.body_id = ${bodyId} and ${slice.where} order by ${slice.order} limit ${slice.limit}`,
    count: sql`select 1 from deputies d where d.body_id = ${bodyId}`,
  });
  return { ...found, rows: found.rows.map((row) => deputyRow(row, today)) };
}

/** Deputyships in which a person is absent or acting and that are not over by that day, the earliest first. */
export async function deputiesOf(
  tx: Tx,
  today: CivilDate,
  { bodyId, staffId }: { readonly bodyId: string; readonly staffId: string },
): Promise<readonly DeputyRow[]> {
  const { rows } = await sql<DeputyRaw>`
    select ${columns} from deputies d
    where d.body_id = ${bodyId} and ${staffId} in (d.absent_id, d.acting_id)
      and d.until_on >= ${today} and (d.ended_on is null or d.ended_on > ${today})
    order by d.from_on, d.deputy_id`.execute(tx);
  return rows.map((row) => deputyRow(row, today));
}

const columns: RawBuilder<unknown> = sql`
  d.deputy_id as id, d.body_id as "bodyId", d.absent_id as "absentId", staff_name(d.absent_id) as "absentName",
  d.acting_id as "actingId", staff_name(d.acting_id) as "actingName", d.from_on as "from", d.until_on as "until",
  d.ended_on as "endedOn"`;

interface DeputyRaw {
  readonly id: string;
  readonly bodyId: string;
  readonly absentId: string;
  readonly absentName: string | null;
  readonly actingId: string;
  readonly actingName: string | null;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly endedOn: CivilDate | null;
}

function deputyRow(row: DeputyRaw, today: CivilDate): DeputyRow {
  const { from, until, endedOn } = row;
  const over = until < today || (endedOn !== null && endedOn <= today);
  return {
    id: row.id,
    bodyId: row.bodyId,
    absent: { id: row.absentId, name: row.absentName ?? '' },
    acting: { id: row.actingId, name: row.actingName ?? '' },
    from,
    until,
    endedOn,
    state: over ? 'over' : from > today ? 'to-come' : 'now',
  };
}
