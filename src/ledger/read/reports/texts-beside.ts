import { sql } from 'kysely';
import type { ReportPeriod } from '../../../law/index.ts';
import { withBodiesInScope } from '../../beyond-scope.ts';
import type { Tx } from '../../ledger.ts';
import { linesOfYear, readRoster } from '../report-county/roster.ts';
import type { ReportingBody } from './report-state.ts';

/** More than a handful tell nothing more of how the county's reports are worded. */
const most = 5;

/**
 * Texts (`ReportText` of report) that other bodies on the county's roster have published for the same year, the latest first, so that a
 * proposal need not read like theirs. What is not public yet stays with whom it belongs to.
 */
export async function textsBeside(
  tx: Tx,
  { bodyId, countyId }: Pick<ReportingBody, 'bodyId' | 'countyId'>,
  { kind, year }: ReportPeriod,
): Promise<readonly unknown[]> {
  if (countyId === null || kind !== 'year') return [];
  const roster = await withBodiesInScope(tx, [countyId], () => readRoster(tx, countyId));
  const others = linesOfYear(roster, year)
    .flatMap((line) => line.bodyId ?? [])
    .filter((id) => id !== bodyId);
  if (others.length === 0) return [];
  const rows = await withBodiesInScope(tx, others, () =>
    tx
      .selectFrom('reports as r')
      .innerJoin('report_texts as t', (join) =>
        join.onRef('t.body_id', '=', 'r.body_id').onRef('t.report_id', '=', 'r.report_id'),
      )
      .select('t.text')
      .where('r.body_id', 'in', others)
      .where('r.scope', '=', 'own')
      .where('r.period_kind', '=', kind)
      .where('r.year', '=', year)
      // Of one that is being corrected the newest text is not public.
      .where('r.phase', '=', 'published')
      .whereRef('t.digest', '=', sql<string>`r.state->>'textDigest'`)
      .orderBy('r.published_on', 'desc')
      .orderBy('r.report_id')
      .limit(most)
      .execute(),
  );
  return rows.map(({ text }) => text);
}
