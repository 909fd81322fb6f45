import { Fragment, type ReactElement } from 'react';
import { phrasesOf } from '../phrases-of.ts';

/** A long name that breaks between its parts and not within them; within one that is longer than the line all the same. */
export function Phrases({ text }: { readonly text: string }): ReactElement {
  return (
    <span className="phrases">
      {phrasesOf(text).map((part, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- parts of one text, in its order
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
