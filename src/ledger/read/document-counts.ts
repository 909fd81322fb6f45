import { dateOf, type AttributeId } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';

/** How many documents of a body were formed in a year, by their attribute today. */
export async function documentCounts(
  tx: Tx,
  bodyId: string,
  year: number,
): Promise<Readonly<Record<AttributeId, number>>> {
  const rows = await tx
    .selectFrom('official_documents')
    .select(['attribute', ({ fn }) => fn.countAll<string>().as('count')])
    .where('body_id', '=', bodyId)
    .where('removed_at', 'is', null)
    .where('formed_on', '>=', dateOf(year, 1, 1))
    .where('formed_on', '<=', dateOf(year, 12, 31))
    .groupBy('attribute')
    .execute();
  const of = (attribute: AttributeId) => Number(rows.find((row) => row.attribute === attribute)?.count ?? 0);
  return { proactive: of('proactive'), 'on-request': of('on-request'), withheld: of('withheld') };
}
