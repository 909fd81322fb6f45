import { Button } from 'antd';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { texts } from './texts.ts';

/** A small form between the tools and the text; Esc closes it, the focus goes back to the text. */
export function Asking({
  title,
  act,
  fault,
  busy = null,
  submit,
  close,
  more,
  children,
}: {
  readonly title: string;
  readonly act: string;
  /** What is to be mended, spoken at once. */
  readonly fault: string | null;
  /** What goes on, where it takes a while. */
  readonly busy?: string | null;
  readonly submit: () => void;
  readonly close: () => void;
  readonly more?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  return (
    <div role="dialog" aria-labelledby={id} className="asking">
      <form
        className="stack tight"
        ref={box}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // The form of the page around it is not meant.
          event.stopPropagation();
          if (busy === null) submit();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          close();
        }}
      >
        <h3 id={id}>{title}</h3>
        {fault !== null && (
          <p className="fault" role="alert">
            {fault}
          </p>
        )}
        {children}
        <div className="row">
          <Button type="primary" htmlType="submit" aria-busy={busy !== null}>
            {act}
          </Button>
          {more}
          <Button onClick={close}>{texts.cancel}</Button>
          <span role="status" className="meta">
            {busy}
          </span>
        </div>
      </form>
    </div>
  );
}

/** A field of such a form. */
export function Asked({
  label,
  hint,
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly children: (id: string, described: string | undefined) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children(id, hint === undefined ? undefined : `${id}-hint`)}
    </div>
  );
}
