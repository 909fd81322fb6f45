import { sql } from 'kysely';
import type { ReportFigures, ReportPeriod, ReportState } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import { figuresOfColumns } from '../../projections/reports.ts';
import type { Asked } from './asked-together.ts';
import { factsOfCells } from './facts-of-cells.ts';
import { reportOfPeriod } from './read-report.ts';
import { readReportText } from './report-texts.ts';

/** What was kept of the same period of the year before, as the base of comparison. */
export interface LastYear {
  readonly period: ReportPeriod;
  /** Where it is from: a report of the platform, published or frozen, or a file. */
  readonly source: 'published' | 'frozen' | 'imported';
  /** Of the report, or of the import. */
  readonly id: string;
  /** Name of the file; null for a report of the platform. */
  readonly fileName: string | null;
  readonly figures: ReportFigures;
  /** Counts of its text; of a file, those that its tables tell. */
  readonly facts: Readonly<Record<string, number>>;
  /** `ReportText` of report; null for a file, or where none was written. */
  readonly text: unknown;
  /** `AnnualReport` of report, for a file. */
  readonly report: unknown;
}

/** The same part of the year before: a half-year or quarter is compared with that of last year (同比). */
export const yearBefore = ({ kind, year, part }: ReportPeriod): ReportPeriod => ({
  kind,
  year: year - 1,
  part,
});

/** What is asked of the database for the report of the year before. */
export interface AskedLast {
  readonly lastReport: ReportState | null;
  /** Of what was read from a file; asked for years alone. */
  readonly lastImport: Parameters<typeof figuresOfColumns> | null;
}

/** The report that the platform made of the year before, for `lastFactsFrom`. */
export function askLast(
  bodyId: string,
  period: ReportPeriod,
): { readonly [K in keyof AskedLast]: Asked<AskedLast[K]> } {
  const { kind, year, part } = yearBefore(period);
  return {
    lastReport: sql`(
      select state from reports
      where body_id = ${bodyId} and scope = 'own' and period_kind = ${kind} and year = ${year} and part = ${part})`,
    lastImport: sql`(
      select json_build_array(cells, figures) from imported_reports
      where body_id = ${bodyId} and member_id = ${bodyId} and year = ${year} and removed_at is null and ${kind}::text = 'year')`,
  };
}

/** The counts of last year alone. */
export function lastFactsFrom({ lastReport, lastImport }: AskedLast): Readonly<Record<string, number>> {
  const kept = lastReport === null ? null : keptOf(lastReport);
  if (kept !== null) return lastFacts(kept);
  return lastFacts(lastImport === null ? null : { facts: factsOfCells(figuresOfColumns(...lastImport)) });
}

/** What the text may say of last year: what was published, else what was frozen, else what a file says; null where nothing was kept. */
export async function readLastYear(tx: Tx, bodyId: string, period: ReportPeriod): Promise<LastYear | null> {
  const before = yearBefore(period);
  const own = await reportOfPeriod(tx, bodyId, 'own', before);
  const kept = own === null ? null : keptOf(own.state);
  if (own !== null && kept !== null) {
    const digest = textOf(own.state);
    return {
      ...kept,
      period: before,
      id: own.reportId,
      fileName: null,
      text: digest === null ? null : await readReportText(tx, { bodyId, reportId: own.reportId, digest }),
      report: null,
    };
  }
  return period.kind === 'year' ? importedOf(tx, bodyId, before) : null;
}

function keptOf({
  published,
  publicText,
  frozen,
}: ReportState): Pick<LastYear, 'source' | 'figures' | 'facts'> | null {
  const edition = published.at(-1);
  const figures = edition?.figures ?? frozen?.figures;
  if (figures === undefined) return null;
  // While a correction is at work, what is public stands as a whole: its figures and what its text counted.
  const counted = (edition === undefined ? frozen?.facts : publicText?.facts) ?? {};
  const own = Object.entries(counted).filter(([id]) => !isComparison(id));
  return {
    source: edition === undefined ? 'frozen' : 'published',
    figures,
    facts: { ...Object.fromEntries(own), ...factsOfCells(figures) },
  };
}

/** The text that belongs to those figures. */
const textOf = ({ published, publicText, textDigest }: ReportState): string | null =>
  published.length === 0 ? textDigest : (publicText?.textDigest ?? null);

const isComparison = (id: string) => id.startsWith('last.') || id.startsWith('growth.');

async function importedOf(tx: Tx, bodyId: string, period: ReportPeriod): Promise<LastYear | null> {
  const row = await tx
    .selectFrom('imported_reports as i')
    .leftJoin('imported_texts as t', (on) =>
      on.onRef('t.body_id', '=', 'i.body_id').onRef('t.import_id', '=', 'i.import_id'),
    )
    .select(['i.import_id as id', 'i.file_name as fileName', 'i.cells', 'i.figures', 't.report'])
    .where('i.body_id', '=', bodyId)
    .where('i.member_id', '=', bodyId)
    .where('i.year', '=', period.year)
    .where('i.removed_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  const figures = figuresOfColumns(row.cells, row.figures);
  return {
    period,
    source: 'imported',
    id: row.id,
    fileName: row.fileName,
    figures,
    facts: factsOfCells(figures),
    text: null,
    report: row.report ?? null,
  };
}

/** `last.<id>` for what was kept of the year before. */
export const lastFacts = (last: Pick<LastYear, 'facts'> | null): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(last?.facts ?? {}).map(([id, figure]) => [`last.${id}`, figure]));
