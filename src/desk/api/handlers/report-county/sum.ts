import {
  governmentOf,
  nameInReport,
  reportPhases,
  wholeYear,
  type CivilDate,
} from '../../../../law/index.ts';
import { cellKey } from '../../../../report/index.ts';
import { countedOf } from '../../../../ledger/read/report-county/members.ts';
import { reportOfPeriod, type ReportWithState } from '../../../../ledger/read/reports/read-report.ts';
import { countySum, type CountySum } from '../../../../acts/reports/county/county-sum.ts';
import {
  freezeCountyReport,
  unfreezeCountyReport,
  whyBlocked,
} from '../../../../acts/reports/county/freeze-county-report.ts';
import { issuerOf } from '../../../../acts/publishing/open-publication.ts';
import { figuresDigest } from '../../../../acts/reports/seen-figures.ts';
import { openReport } from '../../../../acts/reports/open-report.ts';
import type { reportCountyEndpoints } from '../../../contract/report-county.ts';
import type { HandlersOf } from '../../frame/handler.ts';
import { doneOr } from '../../frame/refused.ts';
import { titleOfReport } from '../reports/report-row.ts';
import { shownDue } from './due.ts';
import { shownFinding, titleOfCell } from './shown.ts';

type Handlers = Pick<
  HandlersOf<typeof reportCountyEndpoints>,
  'reportSum' | 'openCountyReport' | 'freezeCountyReport' | 'unfreezeCountyReport'
>;

/** The county's sum: live, and as it was frozen. */
export const sumHandlers: Handlers = {
  reportSum: ({ services: { ledger }, scope, today, params: { bodyId }, query: { year } }) =>
    ledger.read(scope, async (tx) => {
      const sum = await countySum(tx, bodyId, { year, today });
      const report = await reportOfPeriod(tx, bodyId, 'county', wholeYear(year));
      const issuer = await issuerOf(tx, bodyId);
      return shownSum(sum, report, { year, today, issuer });
    }),
  openCountyReport: async ({ context, params: { bodyId }, body: { actId, year, agency } }) =>
    doneOr(
      await openReport(context, {
        actId,
        bodyId,
        scope: 'county',
        period: wholeYear(year),
        permission: 'reports.supervise',
        agency,
      }),
    ),
  freezeCountyReport: async ({ context, params, body }) =>
    doneOr(await freezeCountyReport(context, { ...params, ...body })),
  unfreezeCountyReport: async ({ context, params, body }) =>
    doneOr(await unfreezeCountyReport(context, { ...params, ...body })),
};

function shownSum(
  { members, cells, findings, figures, sources, without }: CountySum,
  report: ReportWithState | null,
  { year, today, issuer }: { readonly year: number; readonly today: CivilDate; readonly issuer: string },
) {
  const agency = report === null ? governmentOf(issuer) : nameInReport(issuer, report.state);
  const frozen = report?.state.frozen?.figures ?? null;
  return {
    year,
    agency,
    title: report === null || agency === null ? null : titleOfReport(agency, report.period),
    due: shownDue('county', year, today, report?.state.published[0]?.on ?? null),
    report:
      report === null
        ? null
        : {
            id: report.reportId,
            phase: report.state.phase,
            phaseTitle: reportPhases[report.state.phase].title,
            edition: report.state.edition,
            frozenOn: report.state.frozen?.on ?? null,
            differs:
              frozen === null
                ? []
                : cells
                    .map(({ cell }) => cellKey(cell))
                    .filter((key) => (frozen[key] ?? 0) !== (figures[key] ?? 0)),
          },
    members: members
      .filter(({ line }) => line.exempt === null)
      .map((member) => {
        const counted = countedOf(member);
        const { memberId, bodyId, name, filer } = member.line;
        return {
          memberId,
          bodyId,
          reportId: member.report?.reportId ?? null,
          name,
          filer,
          standing: member.standing,
          counted:
            counted === null
              ? null
              : counted.source.importId === null
                ? ('report' as const)
                : ('file' as const),
        };
      }),
    cells: cells.map(({ cell, sum, parts, lacking }) => ({
      place: cellKey(cell),
      placeTitle: titleOfCell(cell),
      table: cell.table,
      sum,
      frozen: frozen === null ? null : (frozen[cellKey(cell)] ?? 0),
      parts: parts.flatMap(({ source, value }) =>
        value === null || value === 0 ? [] : [{ memberId: source, value }],
      ),
      lacking,
    })),
    figuresDigest: figuresDigest(figures),
    findings: findings.map((finding) => shownFinding(finding)),
    blocked: whyBlocked({ findings, sources }),
    without,
  };
}
