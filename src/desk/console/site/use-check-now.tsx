import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { siteEndpoints } from '../../contract/site.ts';
import { sentenceOf } from '../call/call-error.ts';
import { call } from '../call/call.ts';
import { Notice } from '../parts/notice.tsx';
import { texts } from './texts.ts';

/** Has the site of a body checked in the background: the button, and what it came to. */
export function useCheckNow(bodyId: string): { readonly button: ReactNode; readonly told: ReactNode } {
  const [asking, setAsking] = useState(false);
  /** The body that is being checked. */
  const [asked, setAsked] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = async () => {
    if (asking) return;
    setAsking(true);
    setProblem(null);
    try {
      await call(siteEndpoints.checkSite, { params: { bodyId }, body: {} });
      setAsked(bodyId);
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setAsking(false);
    }
  };
  return {
    button: (
      <Button aria-busy={asking} onClick={() => void ask()}>
        {texts.checkNow}
      </Button>
    ),
    told: (
      <div role="status">
        {asked === bodyId && <p>{texts.checkAsked}</p>}
        {problem !== null && (
          <Notice kind="danger" alert>
            {problem}
          </Notice>
        )}
      </div>
    ),
  };
}
