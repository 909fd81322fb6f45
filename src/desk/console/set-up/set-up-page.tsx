import { Button } from 'antd';
import { useState } from 'react';
import { Heading } from '../parts/heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { readSession } from '../session.ts';
import { Entrance } from '../sign-in/entrance.tsx';
import { forgetAnswers, keepAnswers, keptAnswers, type Answers } from './answers.ts';
import { ReviewStep } from './review-step.tsx';
import { BodyStep, PersonStep, SiteStep } from './steps.tsx';
import { texts } from './texts.ts';

const titles = [texts.bodyTitle, texts.siteTitle, texts.personTitle, texts.reviewTitle];

/** The first visitor is led through the set-up, one short page at a time. */
export function SetUpPage({ codeNeeded }: { readonly codeNeeded: boolean }) {
  const [answers, setAnswers] = useState(keptAnswers);
  const [step, setStep] = useState(0);
  const next = (given: Answers) => {
    setAnswers(given);
    keepAnswers(given);
    setStep(step + 1);
  };
  const previous = () => setStep(step - 1);
  if (step === titles.length) {
    return (
      <Entrance>
        <Heading title={texts.doneTitle} />
        <Notice kind="success">{texts.done(answers.name, answers.account)}</Notice>
        <ol>
          {texts.happensRows.slice(1).map((row) => (
            <li key={row}>{row}</li>
          ))}
        </ol>
        <p>
          <Button
            type="primary"
            onClick={() => {
              forgetAnswers();
              void readSession();
            }}
          >
            {texts.signIn}
          </Button>
        </p>
      </Entrance>
    );
  }
  return (
    <Entrance key={step}>
      <p className="meta">
        {texts.title} · {texts.step(step + 1, titles.length)}
      </p>
      <Heading title={titles[step] ?? ''} />
      {step === 0 && <p className="note">{texts.lead}</p>}
      {step === 0 && <BodyStep answers={answers} next={next} previous={null} codeNeeded={codeNeeded} />}
      {step === 1 && <SiteStep answers={answers} next={next} previous={previous} />}
      {step === 2 && <PersonStep answers={answers} next={next} previous={previous} />}
      {step === 3 && <ReviewStep answers={answers} next={next} goTo={setStep} />}
    </Entrance>
  );
}
