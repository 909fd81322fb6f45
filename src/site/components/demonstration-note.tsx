import type { ReactElement } from 'react';
import { texts } from '../texts.ts';

/** Above every page of a demonstration, also those that tell of trouble: nothing of it is real. */
export function DemonstrationNote(): ReactElement {
  return (
    <aside className="demonstration" aria-label={texts.demonstration.label}>
      <p>{texts.demonstration.text}</p>
    </aside>
  );
}
