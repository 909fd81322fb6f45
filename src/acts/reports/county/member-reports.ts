import { wholeYear } from '../../../law/index.ts';
import { parseAnnualReport, reportOfFigures, type AnnualReport } from '../../../report/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { countedOf, type Member } from '../../../ledger/read/report-county/members.ts';

/** A member's report as data, under the member's name on the roster. */
export interface MemberAsReport {
  readonly member: Member;
  readonly from: 'report' | 'file';
  readonly report: AnnualReport;
}

/** The reports that go into the county's sum, in the order of the roster: of the platform by their figures, of files as they were read. */
export async function countedReports(
  tx: Tx,
  countyId: string,
  members: readonly Member[],
  year: number,
): Promise<readonly MemberAsReport[]> {
  const files = await reportsOfFiles(
    tx,
    countyId,
    members.flatMap((member) => countedOf(member)?.source.importId ?? []),
  );
  return members.flatMap((member): readonly MemberAsReport[] => {
    const counted = countedOf(member);
    if (counted === null) return [];
    const { source, figures } = counted;
    const { name } = member.line;
    if (source.importId === null) {
      const report = reportOfFigures({ agency: name, period: wholeYear(year), figures });
      return [{ member, from: 'report', report }];
    }
    const read = files.get(source.importId);
    // Whose it is the roster says: a file may name its body otherwise, or not at all.
    return read === undefined ? [] : [{ member, from: 'file', report: { ...read, agency: name, year } }];
  });
}

/** What was read from files, by the id of the import. */
export async function reportsOfFiles(
  tx: Tx,
  countyId: string,
  importIds: readonly string[],
): Promise<ReadonlyMap<string, AnnualReport>> {
  if (importIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('imported_texts')
    .select(['import_id', 'report'])
    .where('body_id', '=', countyId)
    .where('import_id', 'in', importIds)
    .execute();
  return new Map(
    rows.flatMap(({ import_id, report }) => {
      const parsed = parseAnnualReport(report);
      return parsed.ok ? [[import_id, parsed.report] as const] : [];
    }),
  );
}
