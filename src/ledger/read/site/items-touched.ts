import type { Tx } from '../../ledger.ts';

/** Items of a body whose public page reads otherwise since an act. */
export interface ItemsTouched {
  readonly bodyId: string;
  /** Their numbers in addresses. */
  readonly numbers: readonly number[];
  /** Those of them that were withdrawn or corrected: what other pages say of them is not to be said any more. */
  readonly takenBack: readonly number[];
}

/** What changed for the public in a body after the act of that number in its chain. */
export async function readItemsTouched(tx: Tx, bodyId: string, after: number): Promise<ItemsTouched> {
  const rows = await tx
    .selectFrom('acts as a')
    .innerJoin('publications as p', (join) =>
      join.onRef('p.body_id', '=', 'a.body_id').onRef('p.publication_id', '=', 'a.subject_id'),
    )
    .where('a.body_id', '=', bodyId)
    .where('a.seq', '>', after)
    .where('p.public_number', 'is not', null)
    .select(['p.public_number as number', 'p.public_state as state', 'p.public_edition as edition'])
    .distinct()
    .execute();
  return {
    bodyId,
    numbers: rows.flatMap(({ number }) => number ?? []),
    takenBack: rows.flatMap(({ number, state, edition }) =>
      number !== null && (state === 'withdrawn' || (edition ?? 1) > 1) ? [number] : [],
    ),
  };
}
