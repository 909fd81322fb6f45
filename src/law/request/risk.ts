import type { RiskId } from './approval.ts';
import type { OutcomeId } from './outcome-id.ts';
import { outcomes } from './outcome.ts';
import type { RequestState } from './request-state.ts';

/** What the risk of a decision follows from. */
export interface DecisionFacts extends Pick<
  RequestState,
  'parties' | 'fee' | 'reasons' | 'extension' | 'delay' | 'reopenings' | 'links' | 'joined'
> {
  readonly outcome: OutcomeId;
  readonly parts: readonly { readonly outcome: OutcomeId }[];
  /** Reason of public interest; empty for none. */
  readonly publicInterest: string;
}

export interface Risk {
  readonly risk: RiskId;
  /** Why, in Chinese, the gravest first; empty for an ordinary decision. */
  readonly reasons: readonly string[];
}

const grave: ReadonlySet<OutcomeId> = new Set<OutcomeId>(['refusedStateSecret', 'refusedSecurityStability']);

/** How far up a decision goes before it is signed; a reason more never lowers it. */
export function riskOf(facts: DecisionFacts): Risk {
  const decided = [...new Set([facts.outcome, ...facts.parts.map(({ outcome }) => outcome)])];
  const high = [
    ...decided.filter((each) => grave.has(each)).map((each) => outcomes[each].title),
    ...(facts.publicInterest.trim() === '' ? [] : ['因公共利益公开涉及第三方的信息']),
    ...facts.reopenings.map(({ cause }) =>
      cause === 'reconsideration'
        ? '行政复议后重新答复'
        : cause === 'judgment'
          ? '判决后重新答复'
          : '自行纠正后重新答复',
    ),
  ];
  const raised = [
    ...decided
      .filter(
        (each) => !grave.has(each) && ['（二）部分公开', '（三）不予公开'].includes(outcomes[each].group),
      )
      .map((each) => outcomes[each].title),
    ...(['repeated', 'excessive', 'lapsedFee'] as const)
      .filter((each) => decided.includes(each))
      .map((each) => outcomes[each].title),
    ...(facts.parties.length > 0 ? ['征求过第三方意见'] : []),
    ...(facts.fee !== null ? ['收取信息处理费'] : []),
    ...(facts.reasons !== null && facts.outcome !== 'excessive' ? ['要求过说明理由'] : []),
    ...(facts.extension !== null ? ['延长过答复期限'] : []),
    ...(facts.delay !== null ? ['延迟答复'] : []),
    ...(facts.joined !== null ? ['和其他申请合并答复'] : []),
    ...(facts.links.some(({ how }) => how === 'repeat') && facts.outcome !== 'repeated'
      ? ['有同样内容的申请']
      : []),
  ];
  const risk: RiskId = high.length > 0 ? 'high' : raised.length > 0 ? 'raised' : 'ordinary';
  return { risk, reasons: [...new Set([...high, ...raised])] };
}
