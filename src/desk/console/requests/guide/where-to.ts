import {
  guideQuestions,
  outcomeOfGuide,
  type CivilDate,
  type GuideAnswers,
  type GuideQuestionId,
  type GuideResult,
} from '../../../../law/index.ts';
import type { RequestCase } from '../words.ts';
import { factsOf } from './case-facts.ts';

/** Where answers lead, by what the page knows of the case. */
export const resultOf = (data: RequestCase, answers: GuideAnswers, today: string): GuideResult =>
  outcomeOfGuide(answers, factsOf(data), { today: today as CivilDate });

/** The question to go on with: the one that is open, the last check where there is a result; none where something else comes first. */
export function nextQuestion(result: GuideResult): GuideQuestionId | null {
  if (result.kind === 'open') return result.question;
  return result.kind === 'outcome' ? 'proper' : null;
}

export type QuestionState = 'answered' | 'now' | 'open' | 'unasked';

/** Where each of the five stands: answered, being answered, still open, or not asked because the case ends before it. */
export function questionStates(
  answers: GuideAnswers,
  result: GuideResult,
  now: GuideQuestionId,
): ReadonlyMap<GuideQuestionId, QuestionState> {
  const ids = guideQuestions.map(({ id }) => id);
  const endedAt = result.kind === 'outcome' ? (result.why.at(-1)?.question ?? 'release') : result.question;
  return new Map(
    ids.map((id): [GuideQuestionId, QuestionState] => {
      if (id === now) return [id, 'now'];
      if (answers[id] !== undefined) return [id, 'answered'];
      if (id === 'proper' && result.kind === 'outcome') return [id, 'open'];
      const behind = ids.indexOf(id) > ids.indexOf(endedAt);
      return [id, behind && result.kind !== 'open' ? 'unasked' : 'open'];
    }),
  );
}
