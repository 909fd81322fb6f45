import { findingKey } from '../../../report/index.ts';
import { faultOfLength } from '../../input.ts';
import { refuse, type Outcome, type Refusal } from '../../outcome.ts';
import type { ActContext } from '../../perform.ts';
import { faultOfPrivate, faultOfReasonForEver } from '../../publishing-input.ts';
import { countedOf } from '../../../ledger/read/report-county/members.ts';
import { withDerivedFacts } from '../../../ledger/read/reports/facts-of-cells.ts';
import { actOnReport, statingReport, type ActOnReport } from '../act-on-report.ts';
import { staleFigures } from '../seen-figures.ts';
import { factsWithEntered } from '../with-entered.ts';
import { countySum, type CountySum } from './county-sum.ts';
import { summedFacts } from './summed-facts.ts';

export interface CountyFreeze extends ActOnReport {
  /** Members that are left out, as they were seen: others refuse it. */
  readonly without: readonly string[];
  /** `figuresDigest` of the sum that was looked at: another refuses it; unsaid, whatever stands is frozen. */
  readonly seen?: string | undefined;
  /** Why, where something speaks against the sum (warnings of X-4); else empty. */
  readonly explanation: string;
}

const noSum = () => refuse('not-now', '这不是全县汇总的年报。');

/**
 * Lets the county's sum stand: figures, and from which reports and files they come. An error of X-4 (counted twice, another year,
 * another form) refuses it; whatever is missing needs an explanation, which is kept.
 */
export async function freezeCountyReport(context: ActContext, input: CountyFreeze): Promise<Outcome> {
  const explanation = input.explanation.trim();
  const fault =
    faultOfLength(explanation, '说明', 'explanation', 500) ??
    faultOfPrivate(explanation, 'explanation', '说明');
  if (fault !== null) return { done: false, refusal: fault };
  const act = { ...input, permission: 'reports.supervise', kind: 'report.frozen', side: 'body' } as const;
  return actOnReport(context, act, async ({ tx, of, state, today }) => {
    if (state.scope !== 'county') return noSum();
    const sum = await countySum(tx, of.bodyId, { year: state.period.year, today });
    const refusal = refusalOfSum(sum, input);
    if (refusal !== null) return refusal;
    const { figures, sources } = sum;
    // Tables are sums and nothing else; a count of the text may be kept elsewhere.
    const facts = withDerivedFacts(factsWithEntered(factsOfSum(sum), state.entered), figures);
    const explained = warningsOf(sum).map((finding) =>
      statingReport(of, 'explained', { key: findingKey(finding), rule: finding.rule, explanation }),
    );
    return [statingReport(of, 'frozen', { on: today, figures, facts, sources }), ...explained];
  });
}

/** Lets the sum live again: what was frozen stays in its act. */
export async function unfreezeCountyReport(
  context: ActContext,
  input: ActOnReport & { readonly reason: string },
): Promise<Outcome> {
  const reason = input.reason.trim();
  const fault = faultOfReasonForEver(reason);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { ...input, permission: 'reports.supervise', kind: 'report.unfrozen', side: 'body' } as const;
  return actOnReport(context, act, ({ of, state }) =>
    state.scope === 'county' ? [statingReport(of, 'unfrozen', { reason })] : noSum(),
  );
}

/** Why a sum cannot be frozen whatever is said; null where it can. Needs no more than the sum: pages show it beforehand. */
export function whyBlocked({ findings, sources }: Pick<CountySum, 'findings' | 'sources'>): string | null {
  if (sources.length === 0) return '还没有审核通过的年报，没有可以汇总的数。';
  const error = findings.find(({ level }) => level === 'error');
  if (error === undefined) return null;
  return `${error.message}。${error.advice === undefined ? '' : `${error.advice}。`}`;
}

function refusalOfSum(sum: CountySum, { without, seen, explanation }: CountyFreeze): Refusal | null {
  const blocked = whyBlocked(sum);
  if (blocked !== null) return refuse('not-now', blocked);
  const same = sum.without.length === without.length && sum.without.every((id) => without.includes(id));
  if (!same) return refuse('stale', '各单位的年报刚才有了变化，数字没有定。请看一遍再定。', 'without');
  const stale = staleFigures(sum.figures, seen);
  if (stale !== null) return stale;
  const [first, ...more] = warningsOf(sum);
  if (first === undefined || explanation.trim() !== '') return null;
  const others = more.length === 0 ? '' : `，另有${more.length}项`;
  return refuse('wrong-input', `请写明原因：${first.message}${others}。`, 'explanation');
}

const warningsOf = ({ findings }: CountySum) => findings.filter(({ level }) => level === 'warning');

/** Counts that the text of a county may name. */
export const factsOfSum = ({ members, figures }: CountySum) =>
  summedFacts(
    members.map((member) => countedOf(member)?.facts ?? null).filter((facts) => facts !== null),
    figures,
  );
