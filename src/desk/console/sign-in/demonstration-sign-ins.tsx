import { Button } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { sessionEndpoints } from '../../contract/session.ts';
import { CallError } from '../call/call-error.ts';
import { call } from '../call/call.ts';
import { Notice } from '../parts/notice.tsx';
import { readSession } from '../session.ts';
import { texts } from './texts.ts';

type Demonstration = NonNullable<z.output<typeof sessionEndpoints.signInOptions.answer>['demonstration']>;

/** The accounts of a demonstration, body by body; one key signs in. */
export function DemonstrationSignIns({
  demonstration: { password, signIns },
}: {
  readonly demonstration: Demonstration;
}) {
  const [entering, setEntering] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const bodies = [...new Set(signIns.map(({ body }) => body))];
  const enter = async (account: string) => {
    setEntering(account);
    setTrouble(null);
    try {
      await call(sessionEndpoints.signIn, { body: { account, password } });
      await readSession();
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setTrouble(error.message);
    } finally {
      setEntering(null);
    }
  };
  return (
    <section className="demonstration-accounts" aria-labelledby="demonstration-accounts">
      <h2 id="demonstration-accounts">{texts.demonstrationTitle}</h2>
      <p className="hint">
        {texts.demonstrationHint}
        {texts.demonstrationPassword} <span className="password">{password}</span>
      </p>
      {trouble !== null && (
        <Notice kind="danger" alert>
          {trouble}
        </Notice>
      )}
      {bodies.map((body) => (
        <div key={body}>
          <h3>{body}</h3>
          <ul>
            {signIns
              .filter((each) => each.body === body)
              .map(({ account, name, title, tries }) => (
                <li key={account}>
                  <Button
                    loading={entering === account}
                    disabled={entering !== null}
                    onClick={() => void enter(account)}
                  >
                    {texts.demonstrationPost(title, name)}
                  </Button>
                  <span className="meta">{account}</span>
                  {tries.map((what) => (
                    <p key={what} className="tries">
                      {what}
                    </p>
                  ))}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
