import type { RosterLine } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';

/** The roster of a county's office as it stands (应报单位名单), in its order; empty where none was set. */
export async function readRoster(tx: Tx, countyId: string): Promise<readonly RosterLine[]> {
  const rows = await tx
    .selectFrom('report_roster')
    .selectAll()
    .where('body_id', '=', countyId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('member_id')
    .execute();
  return rows.map((row) => ({
    memberId: row.member_id,
    bodyId: row.member_body_id,
    name: row.name,
    // Acts put in nothing else.
    filer: row.filer as RosterLine['filer'],
    exempt: row.exempt as RosterLine['exempt'],
    remark: row.remark,
    from: row.from_year,
    until: row.until_year,
  }));
}

/** The lines that hold for a report year. */
export const linesOfYear = (lines: readonly RosterLine[], year: number): readonly RosterLine[] =>
  lines.filter(({ from, until }) => from <= year && (until === null || year <= until));
