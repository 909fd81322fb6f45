import type { ReactElement, ReactNode } from 'react';
import { scrollHint } from '../texts/lists.ts';

/**
 * A box in which a table scrolls sideways. Where the table is wider than the box, and only there, a line above it says so: the style
 * compares the two (`folds.css`), without a script. The line is for the eye; who listens hears the name of the region.
 */
export function WideTable({
  labelledBy,
  children,
}: {
  /** The id of the table's caption. */
  readonly labelledBy: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className="scroll told" role="region" aria-labelledby={labelledBy} tabIndex={0}>
      <div className="as-wide">
        <p className="scroll-hint" aria-hidden="true">
          {scrollHint}
        </p>
        {children}
      </div>
    </div>
  );
}
