import {
  answerGuide,
  clearedBy,
  type ClearedAnswer,
  type GuideAnswers,
  type GuideQuestionId,
  type GuideResult,
} from '../../../../law/index.ts';
import { requestProcessEndpoints } from '../../../contract/request-process.ts';
import { call } from '../../call/call.ts';
import { useForm, type Fault, type Form } from '../../form/use-form.ts';
import { useFinish } from '../../parts/finish.tsx';
import { useMe } from '../../parts/person.ts';
import type { OfCase } from '../acts/act-page.tsx';
import { answersOf } from './case-facts.ts';
import { texts } from './texts.ts';
import { nextQuestion, resultOf } from './where-to.ts';

type Sent = Parameters<typeof call<typeof requestProcessEndpoints.answerGuide>>[1]['body'];

export interface Answering<V> {
  readonly form: Form<V>;
  /** Where all answers lead, with this one as it is chosen now. */
  readonly result: GuideResult;
  /** Later answers that go when this one is saved. */
  readonly cleared: readonly ClearedAnswer[];
}

/** The form of one question: its answer is an act; what it clears is named before and after. */
export function useAnswer<K extends GuideQuestionId, V extends object>(
  { data, params, page }: OfCase,
  question: K,
  {
    initially,
    answer,
    check,
    done = texts.saved,
    goTo,
  }: {
    readonly initially: V;
    /** What was chosen, as an answer; null while it is none yet. */
    readonly answer: (values: V) => NonNullable<GuideAnswers[K]> | null;
    readonly check: (values: V) => Fault[];
    readonly done?: string;
    /** Where it goes on; the next question where nothing is said. */
    readonly goTo?: string;
  },
): Answering<V> {
  const { today } = useMe();
  const finish = useFinish();
  const before = answersOf(data);
  const after = (values: V) => {
    const given = answer(values);
    return given === null ? { answers: before, cleared: [] } : answerGuide(before, question, given);
  };
  const form = useForm<V, typeof requestProcessEndpoints.answerGuide.body>({
    initially,
    schema: requestProcessEndpoints.answerGuide.body,
    input: (values, actId) => ({ actId, answers: after(values).answers }) as Sent,
    check,
    send: async (body, values) => {
      await call(requestProcessEndpoints.answerGuide, { params, body });
      const { answers, cleared } = after(values);
      const next = nextQuestion(resultOf(data, answers, today));
      finish(
        goTo ?? `${page}/guide?${new URLSearchParams({ q: next ?? question }).toString()}`,
        cleared.length === 0 ? done : texts.savedAnd(cleared.map(({ sentence }) => sentence)),
      );
    },
  });
  const chosen = answer(form.values);
  const now: GuideAnswers = chosen === null ? before : { ...before, [question]: chosen };
  return {
    form,
    result: resultOf(data, after(form.values).answers, today),
    cleared: chosen === null ? [] : clearedBy(now, question, before),
  };
}
