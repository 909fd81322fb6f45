import type { ReactNode } from 'react';
import { citationText, guideQuestions, type GuideQuestionId } from '../../../../law/index.ts';
import { ActForm } from '../../form/act-form.tsx';
import { LawChips } from '../../parts/law-chip.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { OfCase } from '../acts/act-page.tsx';
import { ResultPanel } from './result-panel.tsx';
import { texts } from './texts.ts';
import type { Answering } from './use-answer.ts';

/** One question: its sentence, articles, what proves it, an example; the answer; at its side where all answers lead. */
export function QuestionPage<V>({
  of,
  question,
  answering: { form, result, cleared },
  act = texts.go,
  aside,
  children,
}: {
  readonly of: OfCase;
  readonly question: GuideQuestionId;
  readonly answering: Answering<V>;
  readonly act?: string;
  /** What the case holds on this question. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const { sentence, basis, evidence, example } = guideQuestions.find(({ id }) => id === question) ?? {
    sentence: '',
    basis: [],
    evidence: [],
    example: '',
  };
  return (
    <div className="beside">
      <div className="stack">
        <h2>{sentence}</h2>
        <LawChips basis={basis.map(citationText)} />
        <details className="note">
          <summary>{texts.examples}</summary>
          <p>
            {texts.evidence}：{evidence.join(texts.join)}
          </p>
          <p>
            {texts.example}：{example}
          </p>
        </details>
        {aside}
        <ActForm
          form={form}
          act={act}
          back={of.page}
          more={<LinkButton to={`${of.page}/submit?choose`}>{texts.direct}</LinkButton>}
        >
          {children}
          {cleared.length > 0 && (
            <Notice kind="warning" title={texts.willClear}>
              <ul>
                {cleared.map((each) => (
                  <li key={each.question}>{each.sentence}</li>
                ))}
              </ul>
            </Notice>
          )}
        </ActForm>
      </div>
      <ResultPanel of={of} result={result} />
    </div>
  );
}
