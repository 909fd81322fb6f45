import { sql } from 'kysely';
import {
  awaitsReview,
  civilDate,
  countedEdition,
  daysBetween,
  filingDeadline,
  type CivilDate,
  type ReportFigures,
  type ReportState,
  type RosterLine,
  type SummedSource,
} from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import { figuresOfColumns } from '../../projections/reports.ts';
import { linesOfYear, readRoster } from './roster.ts';

/**
 * Where a member of the roster stands with its report of a year: `missing` nothing is there, `at-work` it writes,
 * `to-review` its report or file waits for the county's office.
 */
export const memberStandings = [
  'missing',
  'at-work',
  'returned',
  'to-review',
  'accepted',
  'published',
  'exempt',
] as const;
export type MemberStanding = (typeof memberStandings)[number];

/** A report that came as a file, as the county's office keeps it. */
export interface MemberFile {
  readonly importId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly importedOn: CivilDate;
  readonly acceptedAt: string | null;
  readonly remark: string;
  readonly figures: ReportFigures;
  readonly lacking: readonly string[];
}

/** A report on the platform. */
export interface MemberReport {
  readonly bodyId: string;
  readonly reportId: string;
  readonly state: ReportState;
}

/** A line of the roster with what there is of its report. */
export interface Member {
  readonly line: RosterLine;
  readonly standing: MemberStanding;
  readonly report: MemberReport | null;
  readonly file: MemberFile | null;
  readonly due: CivilDate | null;
  /** When it came to the county's office; of the office itself when it was published. */
  readonly receivedOn: CivilDate | null;
  /** Calendar days after the last day on which it came, or until today; 0 where it is in time. */
  readonly lateBy: number;
  readonly reminders: number;
  /** ISO 8601. */
  readonly lastReminder: string | null;
  /** True where it went public on its last day, and the county's office has still to look at it. */
  readonly unreviewed: boolean;
}

/** Members of a county's roster in a report year, in its order, with how each stands. */
export async function readMembers(
  tx: Tx,
  countyId: string,
  { year, today }: { readonly year: number; readonly today: CivilDate },
): Promise<readonly Member[]> {
  const lines = linesOfYear(await readRoster(tx, countyId), year);
  const reports = await reportsOf(tx, lines, year);
  const files = await filesOf(tx, countyId, year);
  const reminders = await remindersOf(tx, countyId, year);
  return lines.map((line) => {
    const report = line.bodyId === null ? null : (reports.get(line.bodyId) ?? null);
    // A file of the county's own body is last year's base of comparison, no member's report.
    const file = line.bodyId === countyId ? null : (files.get(line.memberId) ?? null);
    const due = filingDeadline(line.filer, year)?.date ?? null;
    const receivedOn = receivedOf(line, report, file);
    const late = due === null || line.exempt !== null ? 0 : daysBetween(due, receivedOn ?? today);
    const reminded = reminders.get(line.memberId);
    return {
      line,
      standing: standingOf(line, report, file),
      report,
      file,
      due,
      receivedOn,
      lateBy: Math.max(0, late),
      reminders: reminded?.count ?? 0,
      lastReminder: reminded?.last ?? null,
      unreviewed: line.exempt === null && report?.state.phase === 'published' && awaitsReview(report.state),
    };
  });
}

/** What of a member goes into the county's sum; null where nothing does yet. A report of the platform comes before a file. */
export function countedOf({ line, report, file }: Member): {
  readonly source: SummedSource;
  readonly figures: ReportFigures;
  /** Counts of its text; null for a file, whose tables alone are known. */
  readonly facts: Readonly<Record<string, number>> | null;
} | null {
  if (line.exempt !== null) return null;
  const { memberId } = line;
  const edition = report === null ? null : countedEdition(report.state);
  if (report !== null && edition !== null) {
    const { figures, facts } = edition;
    return { source: { memberId, reportId: report.reportId, importId: null }, figures, facts };
  }
  return file === null || file.acceptedAt === null
    ? null
    : {
        source: { memberId, reportId: null, importId: file.importId },
        figures: file.figures,
        facts: null,
      };
}

/** Both a report of the platform and an accepted file: the file would count the same matters twice. */
export const countedTwice = ({ line, report, file }: Member): boolean =>
  line.exempt === null &&
  report !== null &&
  countedEdition(report.state) !== null &&
  file?.acceptedAt != null;

function standingOf(line: RosterLine, report: MemberReport | null, file: MemberFile | null): MemberStanding {
  if (line.exempt !== null) return 'exempt';
  const fromPlatform = report !== null && countedEdition(report.state) !== null;
  if (file !== null && file.acceptedAt !== null && !fromPlatform) return 'accepted';
  const phase = report?.state.phase;
  if (phase === 'published' || phase === 'accepted' || phase === 'returned') return phase;
  if (phase === 'submitted') return 'to-review';
  // While a correction is at work what is public stays.
  if (fromPlatform) return 'published';
  if (file !== null) return 'to-review';
  return report === null ? 'missing' : 'at-work';
}

function receivedOf(
  { filer }: RosterLine,
  report: MemberReport | null,
  file: MemberFile | null,
): CivilDate | null {
  const own = filer === 'office' ? report?.state.published[0]?.on : report?.state.submitted?.on;
  return own ?? report?.state.published[0]?.on ?? file?.importedOn ?? null;
}

async function reportsOf(
  tx: Tx,
  lines: readonly RosterLine[],
  year: number,
): Promise<ReadonlyMap<string, MemberReport>> {
  const bodies = lines.flatMap(({ bodyId }) => bodyId ?? []);
  if (bodies.length === 0) return new Map();
  const rows = await tx
    .selectFrom('reports')
    .select(['body_id', 'report_id', 'state'])
    .where('scope', '=', 'own')
    .where('period_kind', '=', 'year')
    .where('year', '=', year)
    .where('body_id', 'in', bodies)
    .execute();
  return new Map(
    rows.map((row) => [
      row.body_id,
      { bodyId: row.body_id, reportId: row.report_id, state: row.state as ReportState },
    ]),
  );
}

async function filesOf(tx: Tx, countyId: string, year: number): Promise<ReadonlyMap<string, MemberFile>> {
  const rows = await tx
    .selectFrom('imported_reports')
    .selectAll()
    .select(sql<string>`(imported_at at time zone 'Asia/Shanghai')::date`.as('imported_on'))
    .where('body_id', '=', countyId)
    .where('year', '=', year)
    .where('removed_at', 'is', null)
    .execute();
  return new Map(
    rows.map((row) => [
      row.member_id,
      {
        importId: row.import_id,
        fileName: row.file_name,
        sha256: row.sha256,
        importedOn: civilDate(row.imported_on),
        acceptedAt: row.accepted_at?.toISOString() ?? null,
        remark: row.remark,
        figures: figuresOfColumns(row.cells, row.figures),
        lacking: row.lacking,
      },
    ]),
  );
}

async function remindersOf(tx: Tx, countyId: string, year: number) {
  const rows = await tx
    .selectFrom('report_reminders')
    .select(({ fn }) => ['member_id', fn.countAll<number>().as('count'), fn.max('sent_at').as('last')])
    .where('body_id', '=', countyId)
    .where('year', '=', year)
    .groupBy('member_id')
    .execute();
  return new Map(rows.map(({ member_id, count, last }) => [member_id, { count, last: last.toISOString() }]));
}
