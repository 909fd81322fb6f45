import { useLocation, useNavigate } from 'react-router';
import { forgetShown } from '../call/use-read.ts';
import { Notice } from './notice.tsx';

interface Told {
  readonly done?: string;
}

/** After an act: goes to a page and says there, in one sentence, what was done. */
export function useFinish(): (to: string, done: string) => void {
  const navigate = useNavigate();
  return (to, done) => {
    void navigate(to, { state: { done } satisfies Told });
    forgetShown();
  };
}

/** The sentence of the act that led here; it stands on the page until the next one. */
export function DoneNote() {
  const told = (useLocation().state ?? {}) as Told;
  return (
    <div role="status" className={told.done === undefined ? undefined : 'done-note'}>
      {told.done !== undefined && <Notice kind="success">{told.done}</Notice>}
    </div>
  );
}
