import type { CivilDate } from '../calendar/civil-date.ts';
import type { Citation } from '../citation.ts';
import { filingDeadline } from './filing-deadline.ts';
import {
  closedReportAct,
  isOfSide,
  reportProcedure,
  type ReportContext,
  type ReportRefusal,
} from './procedure.ts';
import type { ReportActKind } from './report-act.ts';
import type { ReportState } from './report-state.ts';

/** An act that the page of a report offers, or explains why it cannot be done. */
export interface NextReportAct {
  readonly kind: ReportActKind;
  readonly title: string;
  readonly basis: readonly Citation[];
  /** Until when the report has to be filed and public; null for interim figures and for what has no term. */
  readonly until: CivilDate | null;
  /** Null: it can be done now. */
  readonly refusal: ReportRefusal | null;
}

/** In the order of a report's life. */
const onTheWay: readonly ReportActKind[] = [
  'figure-entered',
  'figure-withdrawn',
  'frozen',
  'text-set',
  'explained',
  'laid-out',
  'submitted',
  'accepted',
  'returned',
  'published',
  'unfrozen',
  'correction-begun',
];

/** Those that the date of filing presses. */
const towardsFiling = new Set<ReportActKind>(['frozen', 'text-set', 'laid-out', 'submitted', 'published']);

/**
 * What can be done on a report now by someone of this side, in the order of its life; then what cannot, each with the sentence why.
 * What is asked of the payload (a reason, a place) is not asked here.
 */
export function nextReportActs(state: ReportState, context: ReportContext): readonly NextReportAct[] {
  const acts = onTheWay
    .filter((kind) => isOfSide(kind, context))
    .map((kind): NextReportAct => {
      const { title, basis } = reportProcedure[kind];
      const refusal = closedReportAct(state, kind, context) ?? nothingToWithdraw(state, kind);
      return { kind, title, basis, until: towardsFiling.has(kind) ? dueOf(state) : null, refusal };
    });
  return [
    ...acts.filter(({ refusal }) => refusal === null),
    ...acts.filter(({ refusal }) => refusal !== null),
  ];
}

const nothingToWithdraw = ({ entered }: ReportState, kind: ReportActKind): ReportRefusal | null =>
  kind === 'figure-withdrawn' && Object.keys(entered).length === 0
    ? { sentence: '没有填报的数字，不用撤回。', basis: [] }
    : null;

/** A correction has no term of its own: it is due when the mistake is found. */
const dueOf = ({ period, filer, edition }: ReportState): CivilDate | null =>
  period.kind === 'year' && edition === 1 ? (filingDeadline(filer, period.year)?.date ?? null) : null;
