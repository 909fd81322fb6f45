import { useParams } from 'react-router';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { reportEndpoints } from '../../contract/reports.ts';
import { useRead } from '../call/use-read.ts';
import { texts } from './texts.ts';

/** One report with all that its pages show. */
export type Report = AnswerOf<typeof reportEndpoints.report>;
export type ReportRow = AnswerOf<typeof reportEndpoints.reports>['rows'][number];
export type ReportList = AnswerOf<typeof reportEndpoints.reports>;
export type ReportCheck = Report['check'];
export type ReportFinding = ReportCheck['findings'][number];
export type LastYear = NonNullable<Report['lastYear']>;
export type ReportActName = keyof Report['can'];

export interface ReportParams {
  readonly bodyId: string;
  readonly reportId: string;
}

/** A report as its page hands it on to the parts. */
export interface OfReport {
  readonly report: Report;
  readonly params: ReportParams;
  /** Its address in the desk, without the step. */
  readonly page: string;
}

/** The address of a report in the desk. */
export const pageOf = ({ bodyId, id }: { readonly bodyId: string; readonly id: string }): string =>
  `/reports/${bodyId}/${id}`;

/** 2025年度年报, 2025年第三季度数字, 2025年度全县汇总年报 */
export const nameOf = ({
  scope,
  period,
  periodTitle,
}: Pick<ReportRow, 'scope' | 'period' | 'periodTitle'>): string =>
  texts.name(periodTitle, scope === 'county', period.kind === 'year');

/** Whether an act can be done now; what no rule names cannot. */
export const canDo = ({ can }: Pick<Report, 'can'>, act: ReportActName): boolean =>
  can[act]?.allowed === true;

/** Why an act cannot be done now; null where it can, or where nothing is said. */
export const whyNot = ({ can }: Pick<Report, 'can'>, act: ReportActName): string | null =>
  can[act]?.why ?? null;

/** The report that the address names. */
export function useReport() {
  const { bodyId = '', reportId = '' } = useParams();
  const params = { bodyId, reportId };
  return {
    params,
    page: pageOf({ bodyId, id: reportId }),
    query: useRead(reportEndpoints.report, { params }),
  };
}
