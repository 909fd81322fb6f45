import { Button } from 'antd';
import { useRef, useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { v7 } from 'uuid';
import { reportEndpoints } from '../../../contract/reports.ts';
import { CallError, sentenceOf } from '../../call/call-error.ts';
import { call } from '../../call/call.ts';
import { readAnew } from '../../call/use-read.ts';
import { useFinish } from '../../parts/finish.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { NotNow, ReportPage } from '../parts/report-page.tsx';
import { texts as common } from '../texts.ts';
import { canDo, whyNot, type OfReport } from '../use-report.ts';
import { texts } from './texts.ts';

type Question = keyof typeof texts.questions;
type Answer = 'none' | 'some';
const questions = Object.keys(texts.questions) as readonly Question[];

function Ask({
  question,
  answer,
  page,
  put,
}: {
  readonly question: Question;
  readonly answer: Answer | undefined;
  /** Of the report. */
  readonly page: string;
  readonly put: (answer: Answer) => void;
}) {
  const { question: words, hint, where, page: elsewhere, link } = texts.questions[question];
  return (
    <fieldset className="panel nil-question">
      <legend>{words}</legend>
      <p className="hint">{hint}</p>
      <div className="options inline">
        {(['none', 'some'] as const).map((each) => (
          <label className="option" key={each}>
            <input
              type="radio"
              name={question}
              value={each}
              checked={answer === each}
              onChange={() => put(each)}
            />
            <span>{texts[each]}</span>
          </label>
        ))}
      </div>
      {answer === 'some' && (
        <Notice kind="warning">
          <p>{where}</p>
          <p>
            <Link to={elsewhere ?? `${page}/figures`}>{link}</Link>
          </p>
        </Notice>
      )}
    </fieldset>
  );
}

function Questions({ of: { report, params, page } }: { readonly of: OfReport }) {
  const finish = useFinish();
  const [answers, setAnswers] = useState<Partial<Record<Question, Answer>>>({});
  const [state, setState] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  // A second try after a lost answer does nothing twice.
  const acts = useRef({
    freeze: v7(),
    write: v7(),
    seen: report.text?.digest ?? null,
    frozen: report.frozen !== null,
  });
  const open = questions.filter((question) => answers[question] === undefined).length;
  const some = questions.some((question) => answers[question] === 'some');
  const run = async (event: FormEvent) => {
    event.preventDefault();
    if (running || some) return;
    if (open > 0) return setState(texts.left(open));
    setRunning(true);
    try {
      if (!acts.current.frozen) {
        setState(texts.freezing);
        await call(reportEndpoints.freezeReport, {
          params,
          body: { actId: acts.current.freeze, seen: report.figuresDigest },
        });
        acts.current.frozen = true;
      }
      setState(texts.writing);
      const text = await call(reportEndpoints.reportProposals, { params });
      await call(reportEndpoints.saveReportText, {
        params,
        body: { actId: acts.current.write, seen: acts.current.seen, text },
      });
      finish(`${page}/check`, texts.done);
    } catch (error) {
      setState(sentenceOf(error));
      setRunning(false);
      // Shows what changed since the questions were asked: there may be something to report by now.
      if (error instanceof CallError && error.code === 'stale') await readAnew();
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void run(event)}>
      {questions.map((question) => (
        <Ask
          key={question}
          question={question}
          answer={answers[question]}
          page={page}
          put={(answer) => {
            setAnswers((before) => ({ ...before, [question]: answer }));
            setState(null);
          }}
        />
      ))}
      <div className="row act-buttons">
        <Button type="primary" htmlType="submit" disabled={some} aria-busy={running}>
          {texts.act}
        </Button>
        <LinkButton to={page}>{common.back}</LinkButton>
        <span role="status" className="meta">
          {state}
        </span>
      </div>
    </form>
  );
}

/** 零报告: five questions for a body in which nothing happened; then figures stand and the text is proposed. */
export function NilReportPage() {
  return (
    <ReportPage step={null} title={texts.title}>
      {(of) => {
        const { report, page } = of;
        if (!report.nil) return <NotNow why={texts.notNil} page={page} />;
        if (!canDo(report, 'frozen')) {
          return <NotNow why={whyNot(report, 'frozen') ?? texts.started} page={page} />;
        }
        return (
          <>
            <p className="lead">{texts.lead}</p>
            <Questions of={of} />
          </>
        );
      }}
    </ReportPage>
  );
}
