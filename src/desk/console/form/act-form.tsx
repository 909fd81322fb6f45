import { Button } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useConnected } from '../call/connection.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { texts as common } from '../parts/texts.ts';
import { Notice } from '../parts/notice.tsx';
import { texts } from './texts.ts';
import type { Draft } from './use-draft.ts';
import { controlId, type Form } from './use-form.ts';

/** Moves the focus to a field: an input, or the first control of a group. */
function focusField(name: string): void {
  const place = document.getElementById(controlId(name));
  if (place === null) return;
  // What is folded away takes no focus.
  for (let at = place.closest('details'); at !== null; at = at.parentElement?.closest('details') ?? null) {
    at.open = true;
  }
  const control = place.matches('input,select,textarea,button')
    ? place
    : place.querySelector<HTMLElement>('input,select,textarea,button');
  (control ?? place).focus();
  place.scrollIntoView({ block: 'center' });
}

/** What must be mended, on top of a form: each sentence leads to its place. Takes the focus at each attempt. */
export function Summary({ form }: { readonly form: Pick<Form<unknown>, 'faults' | 'refusal' | 'attempts'> }) {
  const box = useRef<HTMLDivElement>(null);
  const { faults, refusal, attempts } = form;
  useEffect(() => {
    if (attempts === 0) return;
    box.current?.focus();
    const plain = document.title.replace(common.faultyTitle, '');
    document.title = `${common.faultyTitle}${plain}`;
    return () => {
      document.title = plain;
    };
  }, [attempts]);
  if (faults.length === 0 && refusal === null) return null;
  return (
    <div className="notice danger" role="alert" tabIndex={-1} ref={box}>
      <h2>{refusal === null ? texts.toMend(faults.length) : texts.notDone}</h2>
      {refusal !== null && <p>{refusal.code === 'signed-out' ? texts.signedOut : refusal.message}</p>}
      {refusal !== null && refusal.basis.length > 0 && (
        <p>
          {texts.basis}：{refusal.basis.join('；')}
        </p>
      )}
      {faults.length > 0 && (
        <ul>
          {faults.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              <a
                href={`#${controlId(field)}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusField(field);
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The layout of every form: what to mend on top, fields, what will happen, the act's button and the way back. */
export function ActForm<V>({
  form,
  act,
  danger = false,
  back,
  draft,
  more,
  children,
}: {
  readonly form: Form<V>;
  /** The button's words: the act's own name. */
  readonly act: string;
  readonly danger?: boolean;
  /** Where 「返回」 leads; none where there is no page to go back to. */
  readonly back?: string;
  readonly draft?: Draft;
  readonly more?: ReactNode;
  readonly children?: ReactNode;
}) {
  const connected = useConnected();
  return (
    <form className="form stack" noValidate onSubmit={form.submit}>
      <Summary form={form} />
      {draft?.found != null && (
        <Notice>
          <p>{draft.found.sentence}</p>
          <p className="row">
            <Button onClick={draft.found.take}>{texts.goOn}</Button>
            <Button onClick={draft.found.drop}>{texts.throwAway}</Button>
          </p>
        </Notice>
      )}
      {children}
      {!connected && <Notice kind="warning">{texts.offline}</Notice>}
      <div className="row act-buttons">
        <Button
          type="primary"
          danger={danger}
          htmlType="submit"
          disabled={!connected}
          aria-busy={form.sending}
        >
          {act}
        </Button>
        {more}
        {back !== undefined && <LinkButton to={back}>{texts.back}</LinkButton>}
        <span role="status" className="meta">
          {form.sending ? texts.sending : draft?.kept}
        </span>
      </div>
    </form>
  );
}
