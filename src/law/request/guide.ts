import { cite, type Citation } from '../citation.ts';
import { findingsMissing, type FindingFacts, type MissingFinding, type OnDay } from './findings.ts';
import type { GuideAnswers } from './guide-answers.ts';
import { guideQuestions, replyElements, type GuideQuestionId } from './guide-questions.ts';
import { paymentDays, termIsOver } from './lapse.ts';
import type { LetterKindId } from './letter/letter-kind-id.ts';
import type { OutcomeId } from './outcome-id.ts';
import { outcomes, type RemedyVariant } from './outcome.ts';
import { remedyVariantOf } from './remedy.ts';
import { releaseOf } from './release.ts';
import type { DecidedPart } from './request-act.ts';

/** A step of the reasoning, with what it rests on. */
export interface GuideReason {
  readonly question: GuideQuestionId;
  readonly sentence: string;
  readonly basis: readonly Citation[];
}

/** Where the answers lead. */
export type GuideResult =
  /** A question is open. */
  | { readonly kind: 'open'; readonly question: GuideQuestionId; readonly sentence: string }
  /** A letter goes out first, and the case goes on after it. */
  | {
      readonly kind: 'step';
      readonly question: GuideQuestionId;
      readonly letterKind: LetterKindId;
      readonly sentence: string;
      readonly basis: readonly Citation[];
    }
  /** Someone else has a term that still runs. */
  | { readonly kind: 'waits'; readonly question: GuideQuestionId; readonly sentence: string }
  | GuideOutcome;

export interface GuideOutcome {
  readonly kind: 'outcome';
  readonly outcome: OutcomeId;
  readonly parts: readonly DecidedPart[];
  readonly letterKind: LetterKindId;
  /** Letters to others that go with it: K08 to a third party whose objection is overridden. */
  readonly alsoLetters: readonly LetterKindId[];
  readonly remedy: RemedyVariant;
  readonly why: readonly GuideReason[];
  readonly missing: readonly MissingFinding[];
  /** Elements of the reply that the officer has not ticked yet. */
  readonly unchecked: readonly string[];
}

/** The outcome that the answers lead to, or what is still open. */
export function outcomeOfGuide(answers: GuideAnswers, facts: FindingFacts, day: OnDay): GuideResult {
  return (
    payment(answers, facts, day) ??
    clearness(answers, facts, day) ??
    competence(answers, facts, day) ??
    holding(answers, facts, day) ??
    release(answers, facts, day)
  );
}

const open = (question: GuideQuestionId): GuideResult => ({
  kind: 'open',
  question,
  sentence: guideQuestions.find(({ id }) => id === question)?.sentence ?? '',
});

const regulation = (article: string): readonly Citation[] => [{ instrument: 'regulation', article }];

interface Found {
  readonly question: GuideQuestionId;
  readonly outcome: OutcomeId;
  readonly letterKind?: LetterKindId;
  readonly parts?: readonly DecidedPart[];
  readonly alsoLetters?: readonly LetterKindId[];
  readonly sentence: string;
  readonly basis?: readonly Citation[];
}

function found(found: Found, answers: GuideAnswers, facts: FindingFacts, day: OnDay): GuideOutcome {
  const { outcome, question, sentence, parts = [], alsoLetters = [] } = found;
  const letterKind = found.letterKind ?? outcomes[outcome].letters[0] ?? 'granted';
  const checked = answers.proper?.checked ?? [];
  return {
    kind: 'outcome',
    outcome,
    parts,
    letterKind,
    alsoLetters,
    remedy: remedyVariantOf(letterKind, outcome, parts),
    why: [
      ...earlier(answers, question),
      { question, sentence, basis: found.basis ?? outcomes[outcome].basis },
    ],
    missing: findingsMissing(facts, outcome, answers, day),
    unchecked: replyElements.filter(({ id }) => !checked.includes(id)).map(({ id }) => id),
  };
}

/** What the questions before said, where they let the case go on. */
function earlier(answers: GuideAnswers, before: GuideQuestionId): readonly GuideReason[] {
  const passed: readonly GuideReason[] = [
    { question: 'clear', sentence: '申请内容明确。', basis: [cite('regulation', '第二十九条第二款')] },
    {
      question: 'competent',
      sentence: '是向本机关提出的政府信息公开申请。',
      basis: [cite('regulation', '第十条')],
    },
    { question: 'held', sentence: '本机关有这份信息。', basis: [cite('regulation', '第十三条')] },
  ];
  const at = passed.findIndex(({ question }) => question === before);
  return passed
    .slice(0, at < 0 ? passed.length : at)
    .filter(({ question }) => answers[question] !== undefined);
}

/** A fee that is owed comes before the questions: until it is paid there is nothing to answer, and unpaid the request lapses. */
function payment(answers: GuideAnswers, facts: FindingFacts, day: OnDay): GuideResult | null {
  const { fee } = facts;
  if (fee === null || fee.paid !== null || fee.cancelled !== null) return null;
  const question = 'clear';
  if (!termIsOver(facts, { letterId: fee.letterId, days: paymentDays }, day.today, day.calendar)) {
    return { kind: 'waits', question, sentence: '已经通知缴费，等申请人缴费。' };
  }
  const sentence = '逾期没有按收费通知缴费，不再处理。';
  return found({ question, outcome: 'lapsedFee', sentence }, answers, facts, day);
}

function clearness(answers: GuideAnswers, facts: FindingFacts, day: OnDay): GuideResult | null {
  const { clear } = answers;
  if (clear === undefined) return open('clear');
  if (clear.defects.length === 0) return null;
  const question = 'clear';
  const { clarification } = facts;
  if (clarification === null) {
    return {
      kind: 'step',
      question,
      letterKind: 'clarification',
      sentence: '申请内容不明确，收到之日起7个工作日内一次性告知补正。',
      basis: regulation('第三十条'),
    };
  }
  if (clarification.answered === null) {
    const term = { letterId: clarification.letterId, days: clarification.termDays };
    if (!termIsOver(facts, term, day.today, day.calendar)) {
      return { kind: 'waits', question, sentence: '已经告知补正，等申请人补正。' };
    }
    const sentence = '无正当理由逾期不补正，视为放弃申请，不再处理。';
    return found({ question, outcome: 'lapsedSupplement', sentence }, answers, facts, day);
  }
  const sentence = '补正后申请内容仍不明确，无法提供。';
  return found({ question, outcome: 'stillUnclear', sentence }, answers, facts, day);
}

/** Findings of the second question that end the case at once. */
const otherwise = {
  petition: ['petition', 'petition', '以公开申请的形式信访、投诉、举报，不作为公开申请处理。'],
  consultation: ['otherOutcome', 'not-government-information', '是咨询，不是申请政府信息公开。'],
  'party-information': ['otherOutcome', 'not-government-information', '属于党务信息，不适用条例。'],
  'other-organ': ['notHeld', 'other-organ', '不属于本机关负责公开。'],
  repeated: ['repeated', 'repeated', '已经答复过，同一申请人又申请同样的信息。'],
  publication: ['publication', 'publication', '要求提供的是公开出版物，告知获取的途径。'],
  registry: ['refusedInquiry', 'inquiry', '登记资料的查询另有规定，告知按规定办理。'],
  reconfirmation: ['reconfirmation', 'reconfirmation', '要求确认或者重新出具已经获取的信息，不予处理。'],
} as const satisfies Record<string, readonly [OutcomeId, LetterKindId, string]>;

function competence(answers: GuideAnswers, facts: FindingFacts, day: OnDay): GuideResult | null {
  const { competent } = answers;
  const question = 'competent';
  if (competent === undefined) return open(question);
  if (competent.finding === 'ours') return null;
  if (competent.finding === 'excessive') return excess(answers, facts, day);
  const [outcome, letterKind, sentence] = otherwise[competent.finding];
  const basis =
    competent.finding === 'other-organ'
      ? [...regulation('第十条'), ...regulation('第三十六条第（五）项')]
      : outcomes[outcome].basis;
  return found({ question, outcome, letterKind, sentence, basis }, answers, facts, day);
}

/** Art. 35: reasons are asked for first; reasonable ones let the case go on. */
function excess(answers: GuideAnswers, facts: FindingFacts, day: OnDay): GuideResult | null {
  const question = 'competent';
  const { reasons } = facts;
  if (reasons === null) {
    return {
      kind: 'step',
      question,
      letterKind: 'reasons',
      sentence: '数量、频次明显超过合理范围的，先要求申请人说明理由。',
      basis: regulation('第三十五条'),
    };
  }
  if (reasons.weighed === null) {
    return {
      kind: 'waits',
      question,
      sentence: '等申请人说明理由；说明了或者期限过了，请登记并判断是否合理。',
    };
  }
  if (reasons.weighed.reasonable) return null;
  const sentence = '理由不合理，不予处理。';
  return found({ question, outcome: 'excessive', sentence }, answers, facts, day);
}

function holding(answers: GuideAnswers, facts: FindingFacts, day: OnDay): GuideResult | null {
  const { held } = answers;
  const question = 'held';
  if (held === undefined) return open(question);
  if (held.finding === 'held') return null;
  if (held.finding === 'public') {
    const basis = regulation('第三十六条第（一）项');
    const sentence = '已经主动公开，告知获取的方式、途径。';
    return found(
      { question, outcome: 'granted', letterKind: 'already-public', sentence, basis },
      answers,
      facts,
      day,
    );
  }
  if (held.finding === 'not-held') {
    const basis = regulation('第三十六条第（四）项');
    const sentence = '经检索没有，告知该信息不存在。';
    return found(
      { question, outcome: 'notHeld', letterKind: 'not-existing', sentence, basis },
      answers,
      facts,
      day,
    );
  }
  const sentence = '没有现成信息，需要加工、分析，不予提供。';
  return found({ question, outcome: 'needsCreation', sentence }, answers, facts, day);
}

function release(answers: GuideAnswers, facts: FindingFacts, day: OnDay): GuideResult {
  if (answers.release === undefined) return open('release');
  const decided = releaseOf(answers.release);
  const alsoLetters: readonly LetterKindId[] = decided.overridden ? ['third-party-decision'] : [];
  return found({ question: 'release', ...decided, alsoLetters }, answers, facts, day);
}
