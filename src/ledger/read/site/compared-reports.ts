import { sql } from 'kysely';
import type { ReportFigures, ReportScope } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import { figuresOfColumns } from '../../projections/reports.ts';
import { readPublishedReports, type PublishedReport } from './report-comparison.ts';

/**
 * Where figures that the public may read come from: `platform` a report made and published here; `published-file` the body's own report of
 * before, read from the file as it was published elsewhere; `submitted-file` a file that a body sent to the county's office, which checked it
 * and counted it in a sum that is public.
 */
export const figureOrigins = ['platform', 'published-file', 'submitted-file'] as const;
export type FigureOrigin = (typeof figureOrigins)[number];

/** The figures of one body, scope and year, as the public compares them. */
export interface ComparedReport {
  /** The body, or the line of the county's roster that stands for one outside of the platform. */
  readonly unitId: string;
  /** As the roster names a body outside of the platform; null for one that has a site here. */
  readonly outside: string | null;
  readonly scope: ReportScope;
  /** Of a county's sum: the government whose year it tells; null for others. */
  readonly agency: string | null;
  readonly reportYear: number;
  readonly origin: FigureOrigin;
  /** Cells that are not named are 0, but for those that the file leaves blank. */
  readonly figures: ReportFigures;
  /** Addresses of cells that the file leaves blank. */
  readonly lacking: readonly string[];
  /** Where it stands on this site; null for a file, which has no page. */
  readonly page: ReportPage | null;
}

/** The edition of a report that holds, and its address. */
export type ReportPage = Pick<PublishedReport, 'title' | 'year' | 'number' | 'firstPublishedAt'> & {
  readonly edition: number;
  readonly publishedOn: string;
};

/**
 * Every report whose figures the public may read, the newest year first: those published here, and those read from files where nothing was
 * published here (`public_report_files` says which). There is one of a body, scope and year. To be read in the scope of everything, or what
 * a county read in is missing.
 */
export async function readComparedReports(tx: Tx): Promise<readonly ComparedReport[]> {
  const published = (await readPublishedReports(tx)).flatMap(comparedOf);
  const files = await readReportFiles(tx);
  return [...published, ...files].toSorted((a, b) => b.reportYear - a.reportYear);
}

function comparedOf(report: PublishedReport): readonly ComparedReport[] {
  const { bodyId, scope, agency, reportYear, title, year, number, firstPublishedAt, editions } = report;
  const holds = editions.at(-1);
  if (holds === undefined) return [];
  const { edition, on, figures } = holds;
  const page = { title, year, number, firstPublishedAt, edition, publishedOn: on };
  return [
    {
      unitId: bodyId,
      outside: null,
      scope,
      agency,
      reportYear,
      origin: 'platform',
      figures,
      lacking: [],
      page,
    },
  ];
}

interface FileRow {
  readonly origin: FigureOrigin;
  readonly reporter: string | null;
  readonly memberId: string;
  readonly name: string | null;
  readonly year: number;
  readonly cells: readonly string[];
  readonly figures: readonly string[];
  readonly lacking: readonly string[];
}

/** Reports that came as files, as far as they are public, in the order of the county's roster; a body's own where its scope alone is read. */
export async function readReportFiles(tx: Tx): Promise<readonly ComparedReport[]> {
  const { rows } = await sql<FileRow>`
    select origin, reporter, member_id as "memberId", name, year, cells, figures, lacking
    from public_report_files
    order by year desc, position, reporter, member_id`.execute(tx);
  return rows.map(({ origin, reporter, memberId, name, year, cells, figures, lacking }) => ({
    unitId: reporter ?? memberId,
    outside: reporter === null ? name : null,
    scope: 'own',
    agency: null,
    reportYear: year,
    origin,
    figures: figuresOfColumns(cells, figures),
    lacking,
    page: null,
  }));
}
