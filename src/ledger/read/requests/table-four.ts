import {
  cellOfRedress,
  countedRedress,
  dateOf,
  tableFourOf,
  type RedressBlock,
  type RedressColumn,
  type RedressState,
  type TableFour,
} from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';

/** Table 4 with the cases that each cell counts. */
export interface TableFourCases {
  readonly figures: TableFour;
  readonly cases: Readonly<Record<RedressBlock, Readonly<Record<RedressColumn, readonly string[]>>>>;
}

const none = () => ({ upheld: [], corrected: [], other: [], pending: [] });

/** Table 4 of the annual report of a body: reconsiderations and suits over requests, by result. */
export async function readTableFour(tx: Tx, bodyId: string, year: number): Promise<TableFourCases> {
  const rows = await tx
    .selectFrom('redress_cases')
    .select(['redress_id as id', 'state'])
    .where('body_id', '=', bodyId)
    .where('notice_on', '<=', dateOf(year, 12, 31))
    .orderBy('notice_on')
    .orderBy('redress_id')
    .execute();
  const cases: Record<RedressBlock, Record<RedressColumn, string[]>> = {
    reconsideration: none(),
    directLitigation: none(),
    litigationAfterReconsideration: none(),
  };
  const counted = rows.map(({ id, state }) => ({ id, of: countedRedress(state as RedressState) }));
  for (const { id, of } of counted) {
    const cell = cellOfRedress(of, year);
    if (cell !== null) cases[cell.block][cell.column].push(id);
  }
  return {
    figures: tableFourOf(
      counted.map(({ of }) => of),
      year,
    ),
    cases,
  };
}
