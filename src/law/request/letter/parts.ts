import type { Citation } from '../../citation.ts';
import { isGround } from '../ground-fields.ts';
import type { OutcomeId } from '../outcome-id.ts';
import { outcomes } from '../outcome.ts';
import type { DecidedPart } from '../request-act.ts';
import { bare, byLaw, gap, itemNumber, or } from './wording.ts';

/**
 * What a part rests on. Where nothing is held, the reason says which of the two: not there at all, or another organ's
 * (条例第三十六条第（四）项、第（五）项).
 */
export function basisOfPart({ outcome, reason }: DecidedPart): readonly Citation[] {
  const { basis } = outcomes[outcome];
  if (outcome !== 'notHeld') return basis.filter(({ instrument }) => instrument !== 'reportFormat2021');
  const elsewhere = /本机关负责|其他机关|其他行政机关/u.test(reason);
  return basis.filter(({ article }) => article === `第三十六条第（${elsewhere ? '五' : '四'}）项`);
}

/** What becomes of a part, in a few words. */
function resultOf(outcome: OutcomeId): string {
  if (outcome === 'refusedInquiry') return '请按照有关规定查询';
  if (isGround(outcome)) return '不予公开';
  if (outcome === 'petition' || outcome === 'otherOutcome') return '不作为政府信息公开申请处理';
  if (outcome === 'repeated') return '不予重复处理';
  return ['notHeld', 'needsCreation', 'stillUnclear'].includes(outcome) ? '无法提供' : '不予处理';
}

/** Each withheld part in a sentence: what it is, the article, the reason, and that it is not opened. */
export function partSentences(parts: readonly DecidedPart[]): readonly string[] {
  const withheld = parts.filter(({ outcome }) => outcome !== 'granted');
  if (withheld.length === 0) return [gap('不予公开的内容、条款和理由')];
  return withheld.map((part, at) => {
    const reason = part.reason.trim() === '' ? gap('理由') : bare(part.reason);
    const number = withheld.length > 1 ? itemNumber(at) : '';
    return `${number}${bare(or(part.what, '内容的概括'))}：${reason}。${byLaw(...basisOfPart(part))}${resultOf(part.outcome)}。`;
  });
}
