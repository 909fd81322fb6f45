import { Link, useSearchParams } from 'react-router';
import { guideQuestions, type GuideQuestionId } from '../../../../law/index.ts';
import { Heading } from '../../parts/heading.tsx';
import { LawChips } from '../../parts/law-chip.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useMe } from '../../parts/person.ts';
import type { OfCase } from '../acts/act-page.tsx';
import { useCase } from '../case/use-case.ts';
import { nameOf } from '../words.ts';
import { answersOf } from './case-facts.ts';
import { ClearForm } from './clear-form.tsx';
import { CompetentForm } from './competent-form.tsx';
import { HeldForm } from './held-form.tsx';
import { ProperForm } from './proper-form.tsx';
import { ReleaseForm } from './release-form.tsx';
import { texts } from './texts.ts';
import { nextQuestion, questionStates, resultOf } from './where-to.ts';

const forms: Readonly<Record<GuideQuestionId, typeof ClearForm>> = {
  clear: ClearForm,
  competent: CompetentForm,
  held: HeldForm,
  release: ReleaseForm,
  proper: ProperForm,
};

const isQuestion = (id: string | null): id is GuideQuestionId => id !== null && id in forms;

/** The five, each a way back to its answer; what the case does not come to is no link. */
function Steps({ of, now }: { readonly of: OfCase; readonly now: GuideQuestionId }) {
  const { today } = useMe();
  const answers = answersOf(of.data);
  const states = questionStates(answers, resultOf(of.data, answers, today), now);
  return (
    <nav aria-label={texts.steps}>
      <ol className="guide-steps plain-list">
        {guideQuestions.map(({ id, short }, at) => {
          const state = states.get(id) ?? 'open';
          const words = (
            <>
              {texts.step(at + 1, short)} <span className="meta">{texts.states[state]}</span>
            </>
          );
          return (
            <li key={id} className={state} aria-current={state === 'now' ? 'step' : undefined}>
              {state === 'now' || state === 'unasked' ? (
                words
              ) : (
                <Link to={{ search: `?q=${id}` }}>{words}</Link>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Question({ of, asked }: { readonly of: OfCase; readonly asked: string | null }) {
  const { today } = useMe();
  const result = resultOf(of.data, answersOf(of.data), today);
  const next = nextQuestion(result) ?? (result.kind === 'outcome' ? 'proper' : result.question);
  const now = isQuestion(asked) ? asked : next;
  const at = guideQuestions.findIndex(({ id }) => id === now);
  const Form = forms[now];
  const closed = of.data.next.find(({ act, why }) => act === 'guide-answered' && why !== null);
  return (
    <>
      <Heading title={texts.title(at + 1, guideQuestions[at]?.short ?? '')} />
      <p className="lead">{nameOf(of.data)}</p>
      {closed === undefined ? (
        <>
          <Steps of={of} now={now} />
          <Form key={now} of={of} />
        </>
      ) : (
        <>
          <Notice kind="warning">
            <p>{closed.why}</p>
            <LawChips basis={closed.basis} />
          </Notice>
          <div>
            <LinkButton to={of.page}>{texts.back}</LinkButton>
          </div>
        </>
      )}
    </>
  );
}

/** 答复指引: five questions to one lawful outcome, its article, letter and remedy. */
export function GuidePage() {
  const { params, query, page } = useCase();
  const [search] = useSearchParams();
  const asked = search.get('q');
  return (
    <div className="stack">
      <Loaded query={query}>
        {(data) => <Question key={asked ?? ''} of={{ data, params, page }} asked={asked} />}
      </Loaded>
    </div>
  );
}
