import { Button } from 'antd';
import { useState } from 'react';
import { texts } from './texts.ts';

/** The recovery codes, this once: to print, to copy, to say that they are kept. */
export function RecoveryCodes({
  codes,
  kept,
}: {
  readonly codes: readonly string[];
  readonly kept: () => void;
}) {
  const [copied, setCopied] = useState(false);
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
