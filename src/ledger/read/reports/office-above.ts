import { sql } from 'kysely';
import { permissions } from '../../../law/index.ts';
import { withBodiesInScope } from '../../beyond-scope.ts';
import type { Tx } from '../../ledger.ts';

/**
 * Whether the office above works on the platform: its body is open, and somebody there may review the reports of those below. A
 * township that uses the platform alone has the body of its county, and nobody in it. Of that body's staff the transaction learns
 * this one fact.
 */
export function isAtWork(tx: Tx, countyId: string): Promise<boolean> {
  return withBodiesInScope(tx, [countyId], async () => {
    const found = await tx
      .selectFrom('staff as s')
      .innerJoin('bodies as b', 'b.body_id', 's.body_id')
      .select('s.staff_id')
      .where('s.body_id', '=', countyId)
      .where('s.left_on', 'is', null)
      .where(sql<boolean>`s.roles && ${[...permissions['reports.supervise'].roles]}::text[]`)
      .where('b.closed_on', 'is', null)
      .limit(1)
      .executeTakeFirst();
    return found !== undefined;
  });
}
