import type { ReportFigures, ReportState } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { readLastYear, yearBefore } from '../../ledger/read/reports/last-year.ts';
import { reportOfPeriod } from '../../ledger/read/reports/read-report.ts';
import { readReportText } from '../../ledger/read/reports/report-texts.ts';
import {
  narrativeOf,
  plainText,
  reportOfFigures,
  sectionsOf,
  type AnnualReport,
  type Measure,
  type ReportText,
  type SectionId,
} from '../../report/index.ts';
import { cellsOfFile } from './county/member-file.ts';

/** The report of the same period a year before: what this one is held against. */
export interface LastYearsReport {
  readonly from: 'platform' | 'file';
  /** Of the report, or of the import. */
  readonly id: string;
  readonly year: number;
  readonly report: AnnualReport;
  readonly figures: ReportFigures;
  /** Cells without a figure. */
  readonly lacking: readonly string[];
  /** Plain text by section; of a file as its headings tell them. */
  readonly sections: Readonly<Record<SectionId, string>>;
  readonly measures: readonly Measure[];
}

/** Last year's report as it stands on the platform; else as it was read from its file; null where there is neither. */
export async function lastYearsReport(
  tx: Tx,
  { bodyId, agency }: { readonly bodyId: string; readonly agency: string },
  { scope, period }: Pick<ReportState, 'scope' | 'period'>,
): Promise<LastYearsReport | null> {
  if (scope === 'county') return ofCounty(tx, { bodyId, agency }, period);
  const last = await readLastYear(tx, bodyId, period);
  if (last === null) return null;
  const { id, figures } = last;
  const { year } = last.period;
  if (last.source !== 'imported') {
    // Its shape was looked at when it was saved.
    const text = last.text as ReportText | null;
    return { from: 'platform', id, year, ...written(agency, last.period, figures, text) };
  }
  const report = last.report as AnnualReport | null;
  if (report === null) return null;
  const { lacking } = cellsOfFile(report);
  return {
    from: 'file',
    id,
    year,
    report,
    figures,
    lacking,
    measures: [],
    sections: sectionsOf(report.narrative),
  };
}

/** A county's sum of the year before. */
async function ofCounty(
  tx: Tx,
  { bodyId, agency }: { readonly bodyId: string; readonly agency: string },
  period: ReportState['period'],
): Promise<LastYearsReport | null> {
  const before = yearBefore(period);
  const found = await reportOfPeriod(tx, bodyId, 'county', before);
  const figures = found?.state.published.at(-1)?.figures ?? found?.state.frozen?.figures;
  if (found === null || figures === undefined) return null;
  const { reportId, state } = found;
  const digest = state.published.length === 0 ? state.textDigest : (state.publicText?.textDigest ?? null);
  const text = digest === null ? null : await readReportText(tx, { bodyId, reportId, digest });
  return {
    from: 'platform',
    id: reportId,
    year: before.year,
    ...written(agency, before, figures, text as ReportText | null),
  };
}

function written(
  agency: string,
  period: ReportState['period'],
  figures: ReportFigures,
  text: ReportText | null,
): Pick<LastYearsReport, 'report' | 'figures' | 'lacking' | 'sections' | 'measures'> {
  const narrative = text === null ? {} : { narrative: narrativeOf(text) };
  const report = reportOfFigures({ agency, period, figures, ...narrative });
  return {
    report,
    figures,
    lacking: [],
    sections: text === null ? sectionsOf(report.narrative) : plainSections(text.sections),
    measures: text?.measures ?? [],
  };
}

const plainSections = (sections: ReportText['sections']): ReportText['sections'] =>
  Object.fromEntries(Object.entries(sections).map(([id, text]) => [id, plainText(text)])) as Record<
    SectionId,
    string
  >;
