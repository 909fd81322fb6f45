import { Button } from 'antd';
import { useState } from 'react';
import { Notice } from '../parts/notice.tsx';
import { texts } from './texts.ts';

/** The recovery codes, this once: to print, to copy, to say that they are kept. */
export function RecoveryCodes({
  codes,
  kept,
}: {
  /** Null where the act was repeated: they were shown then. */
  readonly codes: readonly string[] | null;
  readonly kept: () => void;
}) {
  const [copied, setCopied] = useState(false);
  if (codes === null) {
    return (
      <div className="stack">
        <Notice kind="warning">{texts.codesShown}</Notice>
        <p>
          <Button onClick={kept}>{texts.goOn}</Button>
        </p>
      </div>
    );
  }
  return (
    <div className="stack">
      <p>{texts.codesLead}</p>
      <ul className="codes plain-list panel" aria-label={texts.codesTitle}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="row act-buttons">
        <Button onClick={() => window.print()}>{texts.print}</Button>
        <Button
          onClick={() => {
            void navigator.clipboard?.writeText(codes.join('\n')).then(() => setCopied(true));
          }}
        >
          {texts.copy}
        </Button>
        <Button type="primary" onClick={kept}>
          {texts.codesKept}
        </Button>
        <span role="status" className="meta">
          {copied && texts.copied}
        </span>
      </div>
    </div>
  );
}
