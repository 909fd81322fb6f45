import type { PublishingFault } from '../../../law/index.ts';
import { texts } from './texts.ts';

/** What law remarks on a field while it is typed: what forbids nothing, but should be looked at. */
export function hintsAt(
  faults: readonly PublishingFault[],
  field: string,
  hint?: React.ReactNode,
): { readonly hint?: React.ReactNode } {
  const own = faults.filter((fault) => fault.field === field && fault.level !== 'error');
  if (own.length === 0) return hint === undefined ? {} : { hint };
  return {
    hint: (
      <>
        {hint}
        {own.map(({ id, sentence }) => (
          <div key={id} className="live-hint" role="status">
            <span className="hidden">{texts.lookAt}</span>
            {sentence}
          </div>
        ))}
      </>
    ),
  };
}
