import { cite } from '../citation.ts';
import { formatChinese } from '../calendar/civil-date.ts';
import { may, whoMay, type Permission } from '../office/permission.ts';
import { figureRules } from './procedure/figure-rules.ts';
import { filingRules } from './procedure/filing-rules.ts';
import { textRules } from './procedure/text-rules.ts';
import {
  refuse,
  type PhaseEntry,
  type ReportActRule,
  type ReportContext,
  type ReportRefusal,
  type ReportRulesOf,
} from './procedure/report-rule.ts';
import type { ReportAct, ReportActKind, ReportPayloads } from './report-act.ts';
import { isGovernment } from './name-in-report.ts';
import { datesOfPeriod, partsOf, periodTitle, type ReportPeriod } from './report-period.ts';
import type { ReportState } from './report-state.ts';

export type {
  ReportActRule,
  ReportContext,
  ReportPublication,
  ReportRefusal,
  ReportSide,
} from './procedure/report-rule.ts';

/** The form of tables 2 to 4 that the platform fills in is in force for reports from this year on. */
const firstYear = 2021;

const onceOnly = '这份年报已经开立。';

const openingRule: ReportRulesOf<'opened'> = {
  opened: {
    title: '开立年报',
    side: 'body',
    permission: 'reports.write',
    byProgram: false,
    basis: [cite('regulation', '第四十九条第一款'), cite('regulation', '第四十九条第二款')],
    phases: {
      open: onceOnly,
      frozen: onceOnly,
      'laid-out': onceOnly,
      submitted: onceOnly,
      returned: onceOnly,
      accepted: onceOnly,
      published: onceOnly,
    },
    refusal: () => null,
  },
};

/**
 * What may happen to a report, by whom, in which phase and on what: the one table. The compiler finds its holes. Whether findings
 * block what is laid out, `acts` asks: law knows no cross-checks.
 */
export const reportProcedure: ReportRulesOf<ReportActKind> = {
  ...openingRule,
  ...figureRules,
  ...textRules,
  ...filingRules,
};

/**
 * Why an act may not be done, with what to do instead; null where it may. Every act is put to this before it is recorded.
 * @param state null for the first act, which opens the report
 */
export function refusalOfReportAct(
  state: ReportState | null,
  act: ReportAct,
  context: ReportContext,
): ReportRefusal | null {
  if (act.kind === 'opened') {
    return state === null
      ? (wrongActor('opened', act.payload, context) ?? openingRefusal(act.payload, context))
      : refuse(onceOnly);
  }
  if (state === null) return refuse('还没有开立这份年报，请先开立。');
  // Why a sum is as it is, whoever adds it up says when he lets it stand.
  const done = act.kind === 'explained' && act.payload.rule === ofSums ? 'frozen' : act.kind;
  const closed = wrongActor(done, state, context) ?? closedByPhase(state, act.kind, context);
  if (closed !== null) return closed;
  if (act.at < state.lastAt) return refuse('时间早于上一步。办理的时间由台账定，不能往前改。');
  // Rule and payload are of the same kind; the compiler cannot follow a table whose key is a union.
  const refusal = reportProcedure[act.kind].refusal as ReportActRule<ReportActKind>['refusal'];
  return refusal(state, act.payload, context);
}

/** Why a kind of act cannot be done now by this person, whatever is stated; null where it can be opened. A screen asks this. */
export function closedReportAct(
  state: ReportState,
  kind: ReportActKind,
  context: ReportContext,
): ReportRefusal | null {
  return wrongActor(kind, state, context) ?? closedByPhase(state, kind, context);
}

/** The rule on sums of others' reports (X-4), which the check of a single report does not know. */
const ofSums = 'X-4';

function closedByPhase(
  state: ReportState,
  kind: ReportActKind,
  context: ReportContext,
): ReportRefusal | null {
  const entry: PhaseEntry = reportProcedure[kind].phases[state.phase];
  if (entry === null) return null;
  return typeof entry === 'string' ? refuse(entry, ...reportProcedure[kind].basis) : entry(state, context);
}

/** True where an act is of the side on which someone acts; what the office above decides outside of the platform, the body puts down. */
export function isOfSide(kind: ReportActKind, { side, hasCounty }: ReportContext): boolean {
  const whose = reportProcedure[kind].side;
  return whose === 'either' ? (side === 'county') === hasCounty : whose === side;
}

/** What a person on a side needs for an act. */
function permissionFor(
  kind: ReportActKind,
  { scope }: Pick<ReportState, 'scope'>,
  { side }: ReportContext,
): Permission {
  const rule = reportProcedure[kind];
  // A decision that was taken outside of the platform is put down by whoever files.
  if (rule.side === 'either' && side === 'body') return 'reports.file';
  return scope === 'county' && addingUp.has(kind) ? 'reports.supervise' : rule.permission;
}

/** What makes a county's sum; its text, reviews and filing are the work of the same office as those of any report. */
const addingUp = new Set<ReportActKind>(['opened', 'frozen', 'unfrozen']);

function wrongActor(
  kind: ReportActKind,
  report: Pick<ReportState, 'scope'>,
  context: ReportContext,
): ReportRefusal | null {
  const { side, title, byProgram, basis } = reportProcedure[kind];
  const { person, hasCounty } = context;
  if (!isOfSide(kind, context)) {
    if (side === 'body') return refuse(`“${title}”由编写年报的单位办。`, ...basis);
    return hasCounty
      ? refuse(`上级在平台上，“${title}”由上级办。`, ...basis)
      : refuse(`上级不在平台上，“${title}”由报送单位登记。`, ...basis);
  }
  if (person === null) return byProgram ? null : refuse(`“${title}”要由工作人员办。`);
  const permission = permissionFor(kind, report, context);
  return may(person.roles, permission) ? null : refuse(whoMay(permission));
}

function openingRefusal(
  { scope, period, filer, agency }: ReportPayloads['opened'],
  { today }: ReportContext,
): ReportRefusal | null {
  const { kind, year, part } = period;
  if (!Number.isInteger(year) || !Number.isInteger(part) || part < 1 || part > partsOf(kind) || year > 9998) {
    return refuse('没有这样的期间，请重新选择。');
  }
  if (year < firstYear) {
    return refuse(
      `${firstYear}年以前的年报用以前的格式，请导入当年的年报文件。`,
      cite('reportFormat2021'),
      cite('reportFormat2019'),
    );
  }
  if ((scope === 'county') !== sumsUp.has(filer)) {
    return refuse('单位的类别和年报的种类不一致，请核对。', cite('reportFormat2021', '二、（二）'));
  }
  if (scope === 'county') {
    const summed = summedRefusal(period, agency);
    if (summed !== null) return summed;
  }
  const { from } = datesOfPeriod(period);
  return today >= from
    ? null
    : refuse(`${periodTitle(period)}从${formatChinese(from)}开始，到时候才能开立。`);
}

/** A county's sum is that of a year, in the name of its government. */
function summedRefusal({ kind }: ReportPeriod, agency = ''): ReportRefusal | null {
  const stepByStep = cite('reportFormat2021', '二、（二）');
  if (kind !== 'year') {
    return refuse('全县汇总只编年度的。半年、季度的数字由各单位直接报，不另汇总。', stepByStep);
  }
  const government = cite('regulation', '第四十九条第二款');
  return isGovernment(agency)
    ? null
    : {
        ...refuse('汇总年报是本级政府的年报，请写政府的全称，如：甲县人民政府。', government, stepByStep),
        field: 'agency',
      };
}

/** Who files a sum of others' reports. */
const sumsUp = new Set<string>(['county', 'city', 'province', 'vertical-system']);
