import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { requestPaperEndpoints } from '../../../contract/request-papers.ts';
import { sentenceOf } from '../../call/call-error.ts';
import { call } from '../../call/call.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { useShowPaper } from '../../parts/paper-viewer.ts';
import { texts } from './texts.ts';

export type Made = AnswerOf<typeof requestPaperEndpoints.redactMaterial>;

/** The copy that was made: what was proven, what else was changed, and the copy itself to be looked at. */
export function DonePanel({
  made,
  params,
  back,
  goOn,
}: {
  readonly made: Made;
  readonly params: { readonly bodyId: string; readonly requestId: string };
  readonly back: string;
  readonly goOn: () => void;
}) {
  const box = useRef<HTMLElement>(null);
  const show = useShowPaper();
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => box.current?.focus(), [made]);
  const download = async () => {
    try {
      setProblem(null);
      show(await call(requestPaperEndpoints.caseFile, { params: { ...params, fileId: made.id } }));
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return (
    <section className="notice success stack tight" tabIndex={-1} ref={box} aria-labelledby="redact-done">
      <h2 id="redact-done">{texts.done}</h2>
      {made.repeated ? (
        <p>{texts.repeatedDone}</p>
      ) : (
        <>
          <p>{texts.doneCounts(made.covered, made.pictured.length)}</p>
          <p>{made.proof}</p>
        </>
      )}
      {(made.remarks.length > 0 || made.alsoOn.length > 0) && (
        <ul>
          {made.alsoOn.map(({ text, pages }) => (
            <li key={text}>{texts.alsoOn(text, pages.map(texts.pageOf).join(texts.comma))}</li>
          ))}
          {made.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <p>
        <strong>{texts.lookOnce}</strong>
      </p>
      <p className="row">
        <Button type="primary" onClick={() => void download()}>
          {texts.download}
        </Button>
        <Button onClick={goOn}>{texts.goOn}</Button>
        <LinkButton to={back}>{texts.back}</LinkButton>
      </p>
      {problem !== null && (
        <p className="fault" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
