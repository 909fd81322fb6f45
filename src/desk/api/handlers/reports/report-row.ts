import {
  periodTitle,
  reportPhases,
  type CivilDate,
  type FilerKind,
  type ReportPeriod,
  type WorkingCalendar,
} from '../../../../law/index.ts';
import type { ReportRow } from '../../../../ledger/read/reports/read-report.ts';
import { shownDue } from '../report-county/due.ts';

/** 甲县乙镇人民政府2025年政府信息公开工作年度报告; interim figures are no report. */
export function titleOfReport(agency: string, period: ReportPeriod): string {
  return period.kind === 'year'
    ? `${agency}${period.year}年政府信息公开工作年度报告`
    : `${agency}${periodTitle(period)}政府信息公开统计数字`;
}

/** By when a report is due, as the contract has it; null for interim figures. */
export function dueOfReport(
  filer: FilerKind,
  period: ReportPeriod,
  { today, calendar }: { readonly today: CivilDate; readonly calendar: WorkingCalendar },
  publishedOn: CivilDate | null,
) {
  return period.kind === 'year' ? shownDue(filer, period.year, today, publishedOn, calendar) : null;
}

/** A report as lists show it. */
export function shownRow(
  row: ReportRow,
  {
    agency,
    filer,
    ...when
  }: {
    readonly agency: string;
    readonly filer: FilerKind;
    readonly today: CivilDate;
    readonly calendar: WorkingCalendar;
  },
) {
  const { bodyId, bodyName, reportId, scope, period, edition, phase } = row;
  return {
    id: reportId,
    bodyId,
    bodyName,
    scope,
    period,
    title: titleOfReport(agency, period),
    periodTitle: periodTitle(period),
    edition,
    phase,
    phaseTitle: reportPhases[phase].title,
    due: dueOfReport(filer, period, when, row.publishedOn),
    submittedOn: row.submittedOn,
    publishedOn: row.publishedOn,
    publicationId: row.publicationId,
    lastAt: row.lastAt,
  };
}
