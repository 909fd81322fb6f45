import type { CivilDate, ReportFigures, SummedSource } from '../../../law/index.ts';
import { cellKey, readingOf, rollUp, type Finding, type SummedCell } from '../../../report/index.ts';
import { withBodiesInScope } from '../../../ledger/beyond-scope.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { countedOf, readMembers, type Member } from '../../../ledger/read/report-county/members.ts';
import { proposeRoster } from '../../../ledger/read/report-county/propose-roster.ts';
import { linesOfYear, readRoster } from '../../../ledger/read/report-county/roster.ts';
import { countedReports } from './member-reports.ts';
import { missing, sumFindings } from './sum-findings.ts';

/** A county's sum over its roster, as it would be now. */
export interface CountySum {
  readonly members: readonly Member[];
  /** What goes in, in the order of the roster. */
  readonly sources: readonly SummedSource[];
  /** Ids of members that have to report and do not go in. */
  readonly without: readonly string[];
  /** Each cell with what each member put into it; `source` is the member's id. */
  readonly cells: readonly SummedCell[];
  /** Cells that are not 0, as reports keep them. */
  readonly figures: ReportFigures;
  /** X-4, worst first. */
  readonly findings: readonly Finding[];
}

/**
 * Adds up what the county's office accepted, or what is public, over the roster of a year (国办公开办函〔2021〕30号二（二）). Whoever writes
 * the county's report sees no casework of the bodies below; the sum is the same for all who may read it.
 */
export async function countySum(
  tx: Tx,
  countyId: string,
  of: { readonly year: number; readonly today: CivilDate },
): Promise<CountySum> {
  const bodies = (await readRoster(tx, countyId)).flatMap(({ bodyId }) => bodyId ?? []);
  return withBodiesInScope(tx, bodies, () => sumOver(tx, countyId, of));
}

async function sumOver(
  tx: Tx,
  countyId: string,
  { year, today }: { readonly year: number; readonly today: CivilDate },
): Promise<CountySum> {
  const members = await readMembers(tx, countyId, { year, today });
  const reports = await countedReports(tx, countyId, members, year);
  const county = await tx
    .selectFrom('bodies')
    .select('name')
    .where('body_id', '=', countyId)
    .executeTakeFirst();
  const { cells, findings } = rollUp(
    reports.map(({ member, report }) => ({ source: member.line.memberId, reading: readingOf(report) })),
    county?.name ?? null,
  );
  const { lines, added } = await proposeRoster(tx, countyId);
  const notOnRoster = linesOfYear(lines, year).filter(({ memberId }) => added.includes(memberId));
  const names = new Map(members.map(({ line }) => [line.memberId, line.name]));
  return {
    members,
    sources: reports.flatMap(({ member }) => countedOf(member)?.source ?? []),
    without: missing(members).map(({ line }) => line.memberId),
    cells,
    figures: Object.fromEntries(
      cells.flatMap(({ cell, sum }) => (sum === null || sum === 0 ? [] : [[cellKey(cell), sum]])),
    ),
    findings: worstFirst([
      ...sumFindings(members, { notOnRoster: notOnRoster.map(({ name }) => name) }),
      ...findings.map((finding) => ({ ...finding, message: withNames(finding.message, names) })),
    ]),
  };
}

/** Sentences of the roll-up name its sources: ids there, names for people. */
function withNames(message: string, names: ReadonlyMap<string, string>): string {
  return [...names].reduce((text, [id, name]) => text.replaceAll(id, name), message);
}

const rank = { error: 0, warning: 1, notice: 2 } as const;

const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => rank[a.level] - rank[b.level]);
