import { use } from 'react';
import { factNow, factTitle, shownFact } from '../../../../report/index.ts';
import { ReferenceContext } from './reference-context.ts';
import { texts } from './texts.ts';

/** A figure of the ledger in the text: a button that opens its records; where it no longer agrees it is marked with what it is now. */
export function Chip({
  id,
  written,
  inText = false,
}: {
  readonly id: string;
  readonly written: number;
  /** True where Tab passes over it, as the caret does not. */
  readonly inText?: boolean;
}) {
  const { facts, open } = use(ReferenceContext);
  const now = factNow(id, facts);
  const stale = now !== written;
  const title = factTitle(id)?.title ?? id;
  return (
    <button
      type="button"
      className={stale ? 'chip stale' : 'chip'}
      tabIndex={inText ? -1 : 0}
      aria-haspopup="dialog"
      title={title}
      onClick={() => open(id)}
    >
      <span className="hidden">{title}</span>
      {shownFact(id, written)}
      {stale && (
        <span className="chip-now">{now === null ? texts.chipGone : texts.chipNow(shownFact(id, now))}</span>
      )}
    </button>
  );
}
