import type { ReactElement } from 'react';
import { requestFormTexts as texts } from '../../texts/request-form.ts';
import type { Challenge } from '../proof.ts';

/** What a script solves before it sends the form; without scripts the form says since when it waits. */
export function ProofFields({ challenge }: { readonly challenge: Challenge }): ReactElement {
  return (
    <>
      <input type="hidden" name="challenge" value={challenge.text} data-bits={challenge.bits} />
      <input type="hidden" name="answer" value="" />
      <p className="hint" hidden data-scripted>
        {texts.check.ready}
      </p>
    </>
  );
}
