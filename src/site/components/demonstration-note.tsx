import type { ReactElement } from 'react';
import { texts } from '../texts.ts';

/**
 * Above every page of a demonstration, also those that tell of trouble: nothing of it is real, and where its people sign in.
 * @param desk the address of the desk; null where there is no way to it
 */
export function DemonstrationNote({ desk }: { readonly desk: string | null }): ReactElement {
  return (
    <aside className="demonstration" aria-label={texts.demonstration.label}>
      <p>
        {texts.demonstration.text}
        {desk !== null && <a href={desk}>{texts.demonstration.desk}</a>}
      </p>
    </aside>
  );
}
