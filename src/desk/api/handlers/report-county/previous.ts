import type { CivilDate } from '../../../../law/index.ts';
import type { Tx } from '../../../../ledger/ledger.ts';
import { readMembers, type Member } from '../../../../ledger/read/report-county/members.ts';
import { memberReadings, ownImports, type MemberReading } from './member-reading.ts';

/**
 * Reports that these members made of the year before, by the member's id: of the platform, as a file of the county's office, or as the body imported it itself.
 */
export async function previousReadings(
  tx: Tx,
  countyId: string,
  members: readonly Member[],
  { year, today }: { readonly year: number; readonly today: CivilDate },
): Promise<ReadonlyMap<string, MemberReading>> {
  const asked = new Set(members.map(({ line }) => line.memberId));
  const all = await readMembers(tx, countyId, { year: year - 1, today });
  const before = all.filter(({ line }) => asked.has(line.memberId));
  const readings = await memberReadings(tx, countyId, before, year - 1);
  const bodies = members.flatMap(({ line }) => line.bodyId ?? []);
  const own = await ownImports(tx, bodies, year - 1);
  return new Map(
    members.flatMap(({ line: { memberId, bodyId } }) => {
      const reading = readings.get(memberId) ?? (bodyId === null ? undefined : own.get(bodyId));
      return reading === undefined ? [] : [[memberId, reading] as const];
    }),
  );
}
