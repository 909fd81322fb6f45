import { sql } from 'kysely';
import type { CivilDate } from '../../../law/index.ts';
import type { BodyLevel } from '../../act-kinds.ts';
import type { Tx } from '../../ledger.ts';
import { columnFactsOf, columnStatesOf, type ColumnStates } from '../column-states.ts';
import { obligationMeasure, rowStandings } from '../obligations.ts';

/** How the columns of a body stand on a day, for the self-check of its site. */
export async function checkedColumns(
  tx: Tx,
  body: { readonly id: string; readonly level: BodyLevel },
  today: CivilDate,
): Promise<ColumnStates> {
  const rows = await rowStandings(tx, [body.id], await obligationMeasure(tx, today));
  const found = await columnFactsOf(tx, [body.id]);
  return columnStatesOf(body.level, found.get(body.id) ?? [], rows, today);
}

/** Whether an annual report of a year is public: the year stands in its title, or it came out in the year after. */
export async function hasAnnualReport(tx: Tx, bodyId: string, year: number): Promise<boolean> {
  const { rows } = await sql<{ readonly found: boolean }>`
    select exists (
      select from public_index
      where body_id = ${bodyId} and column_id = 'annual-report' and (
        title like ${`%${year}年%`}
        or (year = ${year + 1} and title !~ '[0-9]{4}年')
      )
    ) as found`.execute(tx);
  return rows[0]?.found ?? false;
}

/** An old address with what it leads to. */
export interface CheckedOldAddress {
  readonly path: string;
  readonly publicationId: string | null;
  /** State of that publication; null where there is none or it was never public. */
  readonly publicState: string | null;
  readonly target: string | null;
}

export async function checkedOldAddresses(tx: Tx, bodyId: string): Promise<readonly CheckedOldAddress[]> {
  return tx
    .selectFrom('old_addresses as o')
    .leftJoin('publications as p', (join) =>
      join.onRef('p.body_id', '=', 'o.body_id').onRef('p.publication_id', '=', 'o.publication_id'),
    )
    .select(['o.path', 'o.publication_id as publicationId', 'p.public_state as publicState', 'o.target'])
    .where('o.body_id', '=', bodyId)
    .where('o.removed_at', 'is', null)
    .orderBy('o.path')
    .execute();
}
