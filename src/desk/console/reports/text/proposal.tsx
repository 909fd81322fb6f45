import { Button } from 'antd';
import { useRef, useState } from 'react';
import { reportEndpoints } from '../../../contract/reports.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { sentenceOf } from '../../call/call-error.ts';
import { call } from '../../call/call.ts';
import type { ReportParams } from '../use-report.ts';
import { PlainSection } from './plain-section.tsx';
import { texts } from './texts.ts';

export type Proposals = AnswerOf<typeof reportEndpoints.reportProposals>;

/** Reads what the ledger proposes, once for a page. */
export function useProposals(params: ReportParams) {
  const reading = useRef<Promise<Proposals> | null>(null);
  return (): Promise<Proposals> => {
    reading.current ??= call(reportEndpoints.reportProposals, { params }).catch((error: unknown) => {
      // Asked for again, it is read again.
      reading.current = null;
      throw error;
    });
    return reading.current;
  };
}

/** 起草: fills an empty section; where something stands already, it is shown first and nothing is written over unasked. */
export function Proposal({
  name,
  now,
  propose,
  put,
}: {
  /** Of the section, for readers. */
  readonly name: string;
  readonly now: string;
  readonly propose: () => Promise<string>;
  readonly put: (text: string) => void;
}) {
  const [state, setState] = useState<string | null>(null);
  const [offered, setOffered] = useState<string | null>(null);
  const run = async () => {
    setState(texts.proposing);
    try {
      const text = await propose();
      setState(text === '' ? texts.nothingToPropose : now.trim() === '' ? texts.proposedFilled : null);
      if (text === '') return;
      if (now.trim() === '') put(text);
      else setOffered(text);
    } catch (error) {
      setState(sentenceOf(error));
    }
  };
  const take = (text: string) => {
    put(text);
    setOffered(null);
  };
  return (
    <>
      <Button onClick={() => void run()}>
        {texts.propose}
        <span className="hidden">{name}</span>
      </Button>
      <span role="status" className="meta">
        {state}
      </span>
      {offered !== null && (
        <div className="notice info stack tight proposal">
          <p>
            <strong>{texts.proposed}</strong>
          </p>
          <PlainSection text={offered} />
          <div className="row">
            <Button onClick={() => take(offered)}>{texts.replace}</Button>
            <Button onClick={() => take(`${now}\n${offered}`)}>{texts.append}</Button>
            <Button onClick={() => setOffered(null)}>{texts.leave}</Button>
          </div>
        </div>
      )}
    </>
  );
}
