import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from 'antd';
import { texts } from './texts.ts';

/**
 * A panel at the side, on a phone over the whole page: Esc closes it, the focus goes back to what opened it. It is put outside of any
 * form: Enter in one of its fields would submit that as well.
 */
export function SidePanel({
  title,
  backTo,
  close,
  children,
}: {
  readonly title: string;
  /** Id of what the focus goes to where the opener is gone, or nobody opened it. */
  readonly backTo?: string;
  readonly close: () => void;
  readonly children: ReactNode;
}) {
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const dialog = box.current;
    if (dialog === null) return;
    const opener = document.activeElement;
    if (!dialog.open) dialog.showModal();
    heading.current?.focus();
    return () => {
      dialog.close();
      const known = backTo === undefined ? null : document.getElementById(backTo);
      if (known !== null) known.focus();
      else if (opener instanceof HTMLElement) opener.focus();
    };
  }, [backTo]);
  return (
    <dialog
      ref={box}
      className="side-panel"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onPointerDown={(event) => {
        // Only the ground behind the panel is the dialog itself.
        if (event.target === box.current) close();
      }}
    >
      <div className="side-panel-inside stack">
        <div className="side-panel-head">
          <h2 id={id} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <Button onClick={close}>{texts.close}</Button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
