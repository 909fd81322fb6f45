import { sql } from 'kysely';
import {
  citationText,
  filingCountdown,
  filingDeadline,
  may,
  periodTitle,
  reportPhases,
  yearOf,
  type FilerKind,
  type FilingCountdown,
  type ReportPhaseId,
  type ReportScope,
} from '../../../law/index.ts';
import type { BodyLevel } from '../../act-kinds.ts';
import type { Tx } from '../../ledger.ts';
import type { StandingDuty, Worker } from '../standing-duties.ts';
import type { DayMeasure } from '../urgency.ts';
import { filerOf, scopesOf } from './report-state.ts';
import { reportsWaiting, type ReportWaiting } from './reports-waiting.ts';

/** How far the report of a year is. */
interface YearReport {
  readonly scope: ReportScope;
  readonly year: number;
  /** Null where it was filed elsewhere, and came as a file. */
  readonly phase: ReportPhaseId | null;
  /** Null for a file. */
  readonly reportId: string | null;
  readonly done: boolean;
}

interface Asked {
  readonly worker: Worker;
  readonly level: BodyLevel;
  readonly measure: DayMeasure;
}

/**
 * The yearly reports that the body has to file: from 1 December of the report year until it is public, with the countdown. After the
 * last day only what was begun on the platform is late: another one was filed elsewhere. Then what else waits for a step of this
 * person: a correction, interim figures that were sent back.
 * @returns `next`: what comes next where none is shown
 */
export async function reportDuties(
  tx: Tx,
  { worker, level, measure }: Asked,
): Promise<{ readonly shown: readonly StandingDuty[]; readonly next: readonly Next[] }> {
  const scopes = scopesOf(level).filter((scope) => isTold(scope, worker));
  if (scopes.length === 0) return { shown: [], next: [] };
  const reports = await yearReports(tx, worker.bodyId);
  const waiting = await reportsWaiting(tx, worker, measure.today);
  const each = scopes.map((scope) => dutiesOf(scope, reports, { level, measure, waiting }));
  const counted = each.flatMap(({ shown }) => shown);
  const told = new Set(counted.map(({ reportId = null }) => reportId));
  return {
    shown: [...counted, ...waiting.filter(({ reportId }) => !told.has(reportId)).map(stepDuty)],
    next: each.flatMap(({ next }) => next),
  };
}

/** A step of a report that no countdown tells of. */
const stepDuty = ({ reportId, state: { scope, period }, sentence }: ReportWaiting): StandingDuty => ({
  key: 'report-step',
  title: `${periodTitle(period)}${scope === 'county' ? '全县汇总' : ''}${period.kind === 'year' ? '年报' : '数字'}`,
  details: sentence,
  dueOn: null,
  basis: [],
  reportId,
});

type Next = { readonly title: string; readonly dueOn: FilingCountdown['deadline']['date'] };

/** Whoever does casework in the body knows of its report; of the county's sum, whoever makes it. */
const isTold = (scope: ReportScope, { roles }: Worker): boolean =>
  may(roles, scope === 'county' ? 'reports.supervise' : 'work.read');

const titles: Readonly<Record<ReportScope, string>> = {
  own: '年政府信息公开工作年度报告',
  county: '年全县政府信息公开工作年度报告（汇总）',
};

function dutiesOf(
  scope: ReportScope,
  reports: readonly YearReport[],
  {
    level,
    measure: { today, calendar },
    waiting,
  }: Pick<Asked, 'level' | 'measure'> & { readonly waiting: readonly ReportWaiting[] },
): { readonly shown: readonly StandingDuty[]; readonly next: readonly Next[] } {
  const filer = filerOf(level, scope);
  if (filer === null) return { shown: [], next: [] };
  const mine = reports.filter((report) => report.scope === scope);
  const now = yearOf(today);
  const begun = mine.filter(({ done }) => !done).map(({ year }) => year);
  const years = [...new Set([...begun, now - 1, now])]
    .filter((year) => !mine.some((report) => report.year === year && report.done))
    .toSorted((a, b) => a - b);
  const shown = years.flatMap((year) => {
    const countdown = filingCountdown(filer, year, today, calendar);
    const report = mine.find((each) => each.year === year);
    return countdown === null || (countdown.level === 'late' && report === undefined)
      ? []
      : [dutyOf(scope, countdown, report, waiting)];
  });
  return { shown, next: shown.length > 0 ? [] : nextOf(scope, filer, years) };
}

/** The first report whose countdown has not begun. */
function nextOf(scope: ReportScope, filer: FilerKind, years: readonly number[]): readonly Next[] {
  const year = years.at(-1);
  const deadline = year === undefined ? null : filingDeadline(filer, year);
  return deadline === null ? [] : [{ title: `${deadline.reportYear}${titles[scope]}`, dueOn: deadline.date }];
}

function dutyOf(
  scope: ReportScope,
  { deadline: { duty, reportYear, date, basis }, sentence }: FilingCountdown,
  report: YearReport | undefined,
  waiting: readonly ReportWaiting[],
): StandingDuty {
  const sentTo = duty.to === null ? '' : `，报${duty.to}`;
  const { phase = null, reportId = null } = report ?? {};
  const step = waiting.find((each) => each.reportId === reportId)?.sentence;
  const where = step ?? (phase === null ? '' : `现在${reportPhases[phase].title}。`);
  return {
    key: scope === 'county' ? 'county-report' : 'annual-report',
    title: `${reportYear}${titles[scope]}`,
    details: `${sentence}${where}${duty.report}${sentTo}${duty.published ? '，并向社会公布' : ''}。`,
    dueOn: date,
    basis: basis.map((each) => citationText(each)),
    // A sum that is still open is made on the page of the county.
    reportId: scope === 'county' && phase === 'open' ? null : reportId,
  };
}

/** Reports on whole years that the body made on the platform, or that it made elsewhere and read from their files. */
async function yearReports(tx: Tx, bodyId: string): Promise<readonly YearReport[]> {
  const { rows } = await sql<YearReport>`
    select scope, year, phase, report_id as "reportId", published_on is not null as done from reports
      where body_id = ${bodyId} and period_kind = 'year'
    union all
    select 'own', year, null, null, true from imported_reports
      where body_id = ${bodyId} and member_id = ${bodyId} and removed_at is null`.execute(tx);
  return rows;
}
