import { setImmediate as breathe } from 'node:timers/promises';
import { countedEdition, wholeYear, type ReportFigures } from '../../../../law/index.ts';
import {
  crossCheck,
  narrativeOf,
  parseAnnualReport,
  plainText,
  readingOf,
  reportOfFigures,
  sectionIds,
  sectionsOf,
  type AnnualReport,
  type Finding,
  type ReportText,
  type SectionId,
} from '../../../../report/index.ts';
import { screenText } from '../../../../screening/screen-text.ts';
import type { Tx } from '../../../../ledger/ledger.ts';
import type { Member, MemberReport } from '../../../../ledger/read/report-county/members.ts';
import { reportsOfFiles } from '../../../../acts/reports/county/member-reports.ts';

/** A member's report as it is looked at: of the platform once its figures stand, else the file that came. */
export interface MemberReading {
  readonly from: 'report' | 'file';
  readonly report: AnnualReport;
  readonly sections: Readonly<Record<SectionId, string>>;
}

/** The reports of members in a year, by the member's id; those that have no figures yet are left out. */
export async function memberReadings(
  tx: Tx,
  countyId: string,
  members: readonly Member[],
  year: number,
): Promise<ReadonlyMap<string, MemberReading>> {
  const texts = await textsOf(tx, members);
  const files = await reportsOfFiles(
    tx,
    countyId,
    members.flatMap(({ file }) => file?.importId ?? []),
  );
  return new Map(
    members.flatMap((member) => {
      const reading = ofPlatform(member, texts, year) ?? ofFile(member, files);
      return reading === null ? [] : [[member.line.memberId, reading] as const];
    }),
  );
}

function ofPlatform(
  { line, report, file }: Member,
  texts: ReadonlyMap<string, ReportText>,
  year: number,
): MemberReading | null {
  if (report === null) return null;
  const { frozen } = report.state;
  const atWork = isAtWork(report.state);
  const shown = countedEdition(report.state)?.figures;
  // While a correction is at work what is public is looked at, and while the first edition is, a file that came.
  if (atWork && shown === undefined && file !== null) return null;
  const figures: ReportFigures | undefined = (atWork ? shown : undefined) ?? frozen?.figures;
  if (figures === undefined) return null;
  const text = texts.get(report.reportId);
  const narrative = text === undefined ? undefined : narrativeOf(text);
  return {
    from: 'report',
    report: reportOfFigures({
      agency: line.name,
      period: wholeYear(year),
      figures,
      ...(narrative === undefined ? {} : { narrative }),
    }),
    sections: Object.fromEntries(
      sectionIds.map((id) => [id, text === undefined ? '' : plainText(text.sections[id])]),
    ) as Record<SectionId, string>,
  };
}

function ofFile({ file }: Member, files: ReadonlyMap<string, AnnualReport>): MemberReading | null {
  const report = file === null ? undefined : files.get(file.importId);
  return report === undefined ? null : { from: 'file', report, sections: sectionsOf(report.narrative) };
}

/** Of the text that belongs to the figures that are looked at. */
const digestOf = ({ state }: MemberReport): string | null =>
  isAtWork(state) && state.published.length > 0
    ? (countedEdition(state)?.textDigest ?? null)
    : state.textDigest;

const isAtWork = ({ phase }: MemberReport['state']): boolean =>
  phase === 'open' || phase === 'frozen' || phase === 'laid-out';

async function textsOf(tx: Tx, members: readonly Member[]): Promise<ReadonlyMap<string, ReportText>> {
  const digests = members.flatMap(({ report }) => (report === null ? [] : (digestOf(report) ?? [])));
  if (digests.length === 0) return new Map();
  const reports = members.flatMap(({ report }) => report ?? []);
  const rows = await tx
    .selectFrom('report_texts')
    .select(['report_id', 'digest', 'text'])
    .where(
      'body_id',
      'in',
      reports.map(({ bodyId }) => bodyId),
    )
    .where(
      'report_id',
      'in',
      reports.map(({ reportId }) => reportId),
    )
    .where('digest', 'in', digests)
    .execute();
  const at = new Map(reports.map((each) => [each.reportId, digestOf(each)]));
  return new Map(
    rows
      .filter(({ report_id, digest }) => at.get(report_id) === digest)
      .map(({ report_id, text }) => [report_id, text as ReportText]),
  );
}

/** Reports that bodies imported themselves as the base of comparison, by the body's id. */
export async function ownImports(
  tx: Tx,
  bodyIds: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, MemberReading>> {
  if (bodyIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('imported_reports as i')
    .innerJoin('imported_texts as t', (join) =>
      join.onRef('t.body_id', '=', 'i.body_id').onRef('t.import_id', '=', 'i.import_id'),
    )
    .select(['i.body_id', 't.report'])
    .where('i.body_id', 'in', bodyIds)
    .whereRef('i.member_id', '=', 'i.body_id')
    .where('i.year', '=', year)
    .where('i.removed_at', 'is', null)
    .execute();
  return new Map(
    rows.flatMap(({ body_id, report }): [string, MemberReading][] => {
      const parsed = parseAnnualReport(report);
      return parsed.ok
        ? [[body_id, { from: 'file', report: parsed.report, sections: sectionsOf(parsed.report.narrative) }]]
        : [];
    }),
  );
}

/** Every rule on a report, with last year's where there is one; worst first. */
export const findingsOfReading = (
  { report }: MemberReading,
  previous: MemberReading | undefined,
): readonly Finding[] =>
  crossCheck({
    reading: readingOf(report),
    ...(previous === undefined ? {} : { previous: readingOf(previous.report) }),
    screen: screenText,
  });

/**
 * The same for many members, by the member's id. A report takes some ten milliseconds, a page has a hundred: others are answered
 * between two of them.
 */
export async function findingsInTurn(
  readings: ReadonlyMap<string, MemberReading>,
  previous: ReadonlyMap<string, MemberReading>,
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const found = new Map<string, readonly Finding[]>();
  for (const [memberId, reading] of readings) {
    found.set(memberId, findingsOfReading(reading, previous.get(memberId)));
    await breathe();
  }
  return found;
}
