import type { GuideAnswers } from './guide-answers.ts';
import { guideQuestions, type GuideQuestionId } from './guide-questions.ts';

/** A later answer that no longer holds, and why. */
export interface ClearedAnswer {
  readonly question: GuideQuestionId;
  /** 补不补改了，“给不给”的回答已清除。 */
  readonly sentence: string;
}

const order = guideQuestions.map(({ id }) => id);
const shortOf = (id: GuideQuestionId) => guideQuestions.find((question) => question.id === id)?.short ?? '';

/** Whether an answer lets the next question be asked. */
function goesOn(answers: GuideAnswers, question: GuideQuestionId): boolean {
  if (question === 'clear') return answers.clear?.defects.length === 0;
  // An excessive request goes on where its reasons were found reasonable.
  if (question === 'competent') return ['ours', 'excessive'].includes(answers.competent?.finding ?? '');
  if (question === 'held') return answers.held?.finding === 'held';
  return true;
}

/**
 * Answers one question. Later answers that no longer hold are taken away and named: those behind an answer that ends the case, and
 * always the last check of the letter, which was of another letter.
 */
export function answerGuide<K extends GuideQuestionId>(
  before: GuideAnswers,
  question: K,
  answer: GuideAnswers[K],
): { readonly answers: GuideAnswers; readonly cleared: readonly ClearedAnswer[] } {
  const changed: GuideAnswers = { ...before, [question]: answer };
  const gone = clearedBy(changed, question, before);
  const answers = Object.fromEntries(
    Object.entries(changed).filter(([id]) => !gone.some((each) => each.question === id)),
  ) as GuideAnswers;
  return { answers, cleared: gone };
}

/** The answers behind a question that no longer hold after it was answered so. */
export function clearedBy(
  after: GuideAnswers,
  question: GuideQuestionId,
  before: GuideAnswers,
): readonly ClearedAnswer[] {
  if (JSON.stringify(after[question]) === JSON.stringify(before[question])) return [];
  const later = order.slice(order.indexOf(question) + 1);
  return later
    .filter((id) => before[id] !== undefined && (id === 'proper' || !goesOn(after, question)))
    .map((id) => ({
      question: id,
      sentence: `“${shortOf(question)}”改了，“${shortOf(id)}”的回答已清除，需要时请重新回答。`,
    }));
}
