import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Heading } from '../parts/heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { texts } from './texts.ts';

/** A first password, shown this once. */
export function FirstPassword({
  name,
  account,
  password,
  done,
  children,
}: {
  readonly name: string;
  readonly account: string | null;
  /** Null where the act was a repetition: it was shown then. */
  readonly password: string | null;
  readonly done: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="stack form">
      <Heading title={texts.firstTitle} />
      <Notice kind="success">{done}</Notice>
      {password === null ? (
        <Notice kind="warning">{texts.firstShown}</Notice>
      ) : (
        <>
          <p>{texts.firstLead(name)}</p>
          <dl className="facts panel">
            {account !== null && (
              <>
                <dt>{texts.account}</dt>
                <dd className="hash">{account}</dd>
              </>
            )}
            <dt>{texts.firstTitle}</dt>
            <dd className="hash" style={{ fontSize: 'var(--h1)' }}>
              {password}
            </dd>
          </dl>
        </>
      )}
      <div className="row no-print">
        {password !== null && <Button onClick={() => window.print()}>{texts.print}</Button>}
        {children}
      </div>
    </div>
  );
}
