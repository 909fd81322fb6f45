import { Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { AskWhy } from './ask-why.tsx';
import { texts } from './texts.ts';

const shownFor = 60_000;

/**
 * Personal data: masked until someone says why it must be seen. The reveal is an act, recorded before the value is sent;
 * the value goes again after 60 seconds, when the page is left or put aside, and is never printed.
 */
export function Masked<T = string>({
  what,
  masked = texts.masked,
  reveal,
  show = (value) => String(value),
}: {
  /** What it is: 电话号码. */
  readonly what: string;
  /** What stands there meanwhile: 张**. */
  readonly masked?: ReactNode;
  readonly reveal: (reason: string) => Promise<T | null>;
  readonly show?: (value: T) => ReactNode;
}) {
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<{ readonly value: T | null } | null>(null);
  useEffect(() => {
    if (shown === null) return;
    const hide = () => setShown(null);
    const timer = setTimeout(hide, shownFor);
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('beforeprint', hide);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('beforeprint', hide);
    };
  }, [shown]);
  return (
    <div className="stack tight">
      <div className="row">
        <div role="status">
          {shown === null ? masked : shown.value === null ? texts.unknown : show(shown.value)}
        </div>
        {shown === null && !asking && (
          <Button size="small" onClick={() => setAsking(true)}>
            {texts.show(what)}
          </Button>
        )}
        {shown !== null && (
          <>
            <Button size="small" onClick={() => setShown(null)}>
              {texts.hide}
            </Button>
            <span className="meta">{texts.hiddenAgain}</span>
          </>
        )}
      </div>
      {asking && (
        <AskWhy
          act={texts.show(what)}
          run={async (reason) => {
            setShown({ value: await reveal(reason) });
            setAsking(false);
          }}
          close={() => setAsking(false)}
        />
      )}
    </div>
  );
}
