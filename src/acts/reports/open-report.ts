import {
  nameInReport,
  periodTitle,
  type Permission,
  type ReportPeriod,
  type ReportScope,
} from '../../law/index.ts';
import { lockChain } from '../../ledger/acts/append-act.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { reportOfPeriod } from '../../ledger/read/reports/read-report.ts';
import { filerOf, reportingBody } from '../../ledger/read/reports/report-state.ts';
import { faultOfBodyState } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { issuerOf } from '../publishing/open-publication.ts';
import { hasCounty, lawfulReport, noReport, statingReport } from './act-on-report.ts';

export interface NewReport {
  /** Also the id of the report: the same act twice opens one. */
  readonly actId: string;
  readonly bodyId: string;
  readonly scope: ReportScope;
  readonly period: ReportPeriod;
  /** By whom: a writer of the body, or the office that supervises, for the sum of its county. */
  readonly permission?: Permission;
  /** Of a county's sum: the full name of its government, as the title will have it. */
  readonly agency?: string;
}

/** Opens the report of a period: one for each body, scope and period (条例第四十九条). Its figures live from then on. */
export async function openReport(
  context: ActContext,
  { actId, bodyId, scope, period, permission = 'reports.write', agency }: NewReport,
): Promise<Outcome> {
  const named = scope === 'county' ? { agency: (agency ?? '').trim() } : {};
  const { actor, today } = context;
  return perform(context, { permission, bodyId, actId, kind: 'report.opened' }, async (tx) => {
    const closed = await faultOfBodyState(tx, bodyId);
    if (closed !== null) return closed;
    const { now: at } = await lockChain(tx, bodyId);
    const body = await reportingBody(tx, bodyId);
    if (body === null) return noReport();
    const filer = filerOf(body.level, scope);
    if (filer === null) {
      return refuse(
        'not-now',
        scope === 'county'
          ? `${body.name}不是县级，不汇总下级的年报。`
          : `${body.name}不单独报年报，由所属的乡镇一并报告。`,
        'scope',
      );
    }
    if ((await reportOfPeriod(tx, bodyId, scope, period)) !== null) {
      return refuse('not-now', `${periodTitle(period)}的已经开立，请从列表里打开。`, 'period');
    }
    const fault = await faultOfName(tx, bodyId, named.agency);
    if (fault !== null) return fault;
    const person = { id: actor.staffId, roles: actor.roles };
    return lawfulReport(
      {
        today,
        person,
        side: 'body',
        hasCounty: hasCounty(body, scope),
        publication: 'none',
        requestsElsewhere: false,
      },
      null,
      at,
      [statingReport({ bodyId, reportId: actId }, 'opened', { scope, period, filer, ...named })],
    );
  });
}

/** The sum and the office's own report are public in one column: they must not bear one title. */
async function faultOfName(tx: Tx, bodyId: string, agency: string | undefined): Promise<Refusal | null> {
  if (agency === undefined) return null;
  const own = nameInReport(await issuerOf(tx, bodyId), { scope: 'own', filer: 'office' });
  return own === agency
    ? refuse(
        'wrong-input',
        `本机关自己的年报也叫“${agency}”，公布在同一个栏目会分不清。汇总年报请写本级政府的全称。`,
        'agency',
      )
    : null;
}
