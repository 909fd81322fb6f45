import { sql } from 'kysely';
import {
  closedReportAct,
  datesOfPeriod,
  refusalOfReportAct,
  reportAfter,
  type CivilDate,
  type Permission,
  type ReportAct,
  type ReportActKind,
  type ReportContext,
  type ReportPayloads,
  type ReportPeriod,
  type ReportState,
} from '../../law/index.ts';
import { lockChain } from '../../ledger/acts/append-act.ts';
import type { Tx } from '../../ledger/ledger.ts';
import {
  reportingBody,
  reportState,
  type OfReport,
  type ReportingBody,
} from '../../ledger/read/reports/report-state.ts';
import { faultOfBodyState } from '../input.ts';
import { isRefusal, refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform, type ActContext, type Stated, type StatedAct } from '../perform.ts';
import { refusalByLaw } from '../requests/act-on-request.ts';
import { publicationOf } from './publication-of-report.ts';

export type { OfReport } from '../../ledger/read/reports/report-state.ts';

/** What every act on a report is given. */
export interface ActOnReport extends OfReport {
  readonly actId: string;
}

/** What stands of a report while the body's chain is locked: nobody else changes it before the act does. */
export interface ReportHand {
  readonly tx: Tx;
  readonly of: OfReport;
  readonly body: ReportingBody;
  readonly state: ReportState;
  readonly today: CivilDate;
  /** The ledger's moment. */
  readonly at: string;
  readonly person: NonNullable<ReportContext['person']>;
}

type Decide = (hand: ReportHand) => Promise<Stated> | Stated;

export const noReport = () => refuse('not-found', '没有找到这份年报，或者它不归您管。');

/**
 * Does acts on a report: permission, lock, then what stands now. What `decide` states of the report is put to law act by act, each
 * after those before it; acts of other kinds pass as they are.
 * @param act.side who acts: the body that reports, or the county's office that reviews
 */
export async function actOnReport(
  context: ActContext,
  act: ActOnReport & {
    readonly permission: Permission;
    readonly kind: `report.${ReportActKind}`;
    readonly side: ReportContext['side'];
  },
  decide: Decide,
): Promise<Outcome> {
  const { bodyId, reportId, side } = act;
  const { actor, today } = context;
  return perform(context, act, async (tx) => {
    const closed = await faultOfBodyState(tx, bodyId);
    if (closed !== null) return closed;
    const { now: at } = await lockChain(tx, bodyId);
    const [state, body] = [await reportState(tx, act), await reportingBody(tx, bodyId)];
    if (state === null || body === null) return noReport();
    const person = { id: actor.staffId, roles: actor.roles };
    const of = { bodyId, reportId };
    const asked = await reportContext(tx, { of, body, state, today, person, side });
    // What is closed whatever is stated is refused before anything is counted or written.
    const shut = closedReportAct(state, act.kind.slice('report.'.length) as ReportActKind, asked);
    if (shut !== null) return refusalByLaw(shut);
    const stated = await decide({ tx, of, body, state, today, at, person });
    return 'code' in stated ? stated : lawfulReport(asked, state, at, stated);
  });
}

/** What law is asked with about a report. */
export async function reportContext(
  tx: Tx,
  {
    of,
    body,
    state,
    ...asked
  }: Pick<ReportContext, 'today' | 'person' | 'side'> & {
    readonly of: OfReport;
    readonly body: ReportingBody;
    readonly state: ReportState;
  },
): Promise<ReportContext> {
  const found = await publicationOf(tx, of.bodyId, state);
  return {
    ...asked,
    hasCounty: hasCounty(body, state.scope),
    publication: found?.at ?? 'none',
    requestsElsewhere: await requestsElsewhere(tx, of.bodyId, state.period),
  };
}

/** Whether a body kept its requests elsewhere in a period: the register has none that came in by its end. */
export async function requestsElsewhere(tx: Tx, bodyId: string, period: ReportPeriod): Promise<boolean> {
  const { rows } = await sql<{ readonly here: boolean }>`
    select exists (select from requests
        where body_id = ${bodyId} and submitted_on <= ${datesOfPeriod(period).to}::date)
      or exists (select from redress_cases
        where body_id = ${bodyId} and notice_on <= ${datesOfPeriod(period).to}::date) as here`.execute(tx);
  return rows[0]?.here !== true;
}

/** Whether a report is submitted to a body on the platform: the county's sum goes to the city, which is outside of it. */
export const hasCounty = ({ countyId }: ReportingBody, scope: ReportState['scope']): boolean =>
  scope === 'own' && countyId !== null;

/** Puts acts on a report to law in their order. @returns the acts as they were stated; or why one of them cannot be done */
export function lawfulReport(
  context: ReportContext,
  state: ReportState | null,
  at: string,
  stated: readonly [StatedAct, ...StatedAct[]],
): Stated {
  let now = state;
  for (const each of stated) {
    const act = reportActIn(each, at, context.person?.id ?? null);
    if (act === null) continue;
    const refusal = refusalOfReport(now, act, context);
    if (refusal !== null) return refusal;
    now = reportAfter(now, act);
  }
  return stated;
}

/** What law says against an act, as acts refuse; null where it may be done. */
function refusalOfReport(state: ReportState | null, act: ReportAct, context: ReportContext): Refusal | null {
  const refusal = refusalOfReportAct(state, act, context);
  return refusal === null ? null : refusalByLaw(refusal);
}

/** A stated act as law takes it; null for one that is on no report. */
function reportActIn({ kind, payload }: StatedAct, at: string, by: string | null): ReportAct | null {
  return kind.startsWith('report.')
    ? // Each kind stands with its own payload in the ledger's table of acts.
      ({ kind: kind.slice('report.'.length), at, by, payload } as ReportAct)
    : null;
}

/** An act on a report as `decide` states it. */
export function statingReport<K extends ReportActKind>(
  of: OfReport,
  kind: K,
  payload: ReportPayloads[K],
): StatedAct {
  return { kind: `report.${kind}`, bodyId: of.bodyId, subjectId: of.reportId, payload } as StatedAct;
}

/** The most common act of the body: one, whose payload law judges. */
export function actsOnReport<K extends ReportActKind>(
  context: ActContext,
  act: ActOnReport & { readonly permission: Permission },
  kind: K,
  payload: ReportPayloads[K] | ((hand: ReportHand) => Promise<ReportPayloads[K] | Refusal>),
): Promise<Outcome> {
  return actOnReport(context, { ...act, kind: `report.${kind}`, side: 'body' }, async (hand) => {
    const given = typeof payload === 'function' ? await payload(hand) : payload;
    return isRefusal(given) ? given : [statingReport(act, kind, given)];
  });
}
