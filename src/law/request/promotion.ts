import { cite, type Citation } from '../citation.ts';
import { formatChinese, type CivilDate } from '../calendar/civil-date.ts';
import { outcomes } from './outcome.ts';
import type { OutcomeId } from './outcome-id.ts';
import type { RequestState } from './request-state.ts';

/**
 * Whether an answer should be moved into proactive disclosure (条例第四十四条).
 * - `advised`: it was opened, and others asked for the same
 * - `possible`: it was opened, wholly or in part
 * - `not-possible`: there is no answer, nothing was opened by it, or it was moved already
 */
export type PromotionAdviceId = 'advised' | 'possible' | 'not-possible';

export interface PromotionAdvice {
  readonly id: PromotionAdviceId;
  readonly sentence: string;
  readonly basis: readonly Citation[];
}

const article = [cite('regulation', '第四十四条')];

/** Whether something was opened by a result: what may be known by all is that alone (条例第四十四条). Null: there is none yet. */
export const isOpening = (outcome: OutcomeId | null): boolean =>
  outcome === 'granted' || outcome === 'partlyGranted';

export const nothingOpened = '答复没有公开信息，不能转为主动公开。';

type Answered = Pick<RequestState, 'ended' | 'promoted'>;

/** What Art. 44 says of an answer. @param others requests by other applicants on the same matter */
export function promotionAdvice({ ended, promoted }: Answered, others: number): PromotionAdvice {
  if (promoted !== null) return { id: 'not-possible', sentence: '已经转为主动公开。', basis: [] };
  if (ended?.how !== 'decided') {
    return { id: 'not-possible', sentence: '作出答复以后才能转为主动公开。', basis: article };
  }
  if (!isOpening(ended.outcome)) return { id: 'not-possible', sentence: nothingOpened, basis: article };
  return others > 0
    ? {
        id: 'advised',
        sentence: `信息已经公开给申请人，另有${others}件别人的申请内容相近，建议纳入主动公开。`,
        basis: article,
      }
    : {
        id: 'possible',
        sentence: '信息已经公开给申请人，涉及公众利益、需要公众知晓的，可以纳入主动公开。',
        basis: article,
      };
}

/** What of an answer the public may read. */
export interface PublicSummary {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

type Summarised = Pick<RequestState, 'matter' | 'received' | 'ended'>;

/**
 * An answer without the applicant: what was asked in short, when, and what became of it. Neither the number of the request nor that of
 * the letter stands in it: whoever knows a number could tell whose it is.
 */
export function publicSummaryOf({ matter, received, ended }: Summarised): PublicSummary {
  const decision = ended?.how === 'decided' ? ended : null;
  const month = (on: CivilDate) => formatChinese(on).replace(/\d+日$/u, '');
  const parts = decision?.parts ?? [];
  return {
    title: `关于${matter}的依申请公开答复`,
    paragraphs: [
      `申请内容：${matter}。`,
      `申请时间：${month(received.submittedOn)}。`,
      ...(decision === null
        ? []
        : [
            `答复时间：${month(decision.on)}。`,
            `办理结果：${outcomes[decision.outcome].title}。`,
            ...parts.map(({ what, outcome }) => `${what}：${outcomes[outcome].title}。`),
          ]),
    ],
  };
}
