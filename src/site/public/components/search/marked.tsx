import type { ReactElement } from 'react';
import type { Stretch } from '../../../../content/words/marked.ts';

/** A text with what was sought marked in it. */
export function Marked({ stretches }: { readonly stretches: readonly Stretch[] }): ReactElement {
  return (
    <>
      {stretches.map(({ text, marked }, at) =>
        // The same stretches in the same order each time: their place is all that tells them apart.
        marked ? <mark key={`m${at}`}>{text}</mark> : <span key={`t${at}`}>{text}</span>,
      )}
    </>
  );
}
