import { useId, useState } from 'react';
import { minuteText } from '../parts/dates.ts';
import { Loaded } from '../parts/loaded.tsx';
import { EditionDiff } from '../publications/diff/edition-diff.tsx';
import { editionOf, useEdition, type EditionAnswer } from '../publications/use-publication.ts';
import type { Earlier } from './round.ts';
import { texts } from './texts.ts';

function titleOf({ kind, at, edition, step }: Earlier): string {
  if (kind === 'public') return texts.comparedPublic(edition, minuteText(at));
  return kind === 'returned'
    ? texts.comparedReturned(step, minuteText(at))
    : texts.comparedSent(minuteText(at));
}

/** What changed in the text under review since an earlier one. */
export function Compared({
  params,
  answer,
  earlier,
}: {
  readonly params: { readonly bodyId: string; readonly publicationId: string };
  readonly answer: EditionAnswer;
  readonly earlier: readonly Earlier[];
}) {
  const [digest, choose] = useState(earlier[0]?.digest ?? '');
  const id = useId();
  const query = useEdition(params, digest);
  return (
    <div className="stack tight">
      <div className="field">
        <label htmlFor={id}>{texts.comparedTo}</label>
        <select id={id} className="choice" value={digest} onChange={(event) => choose(event.target.value)}>
          {earlier.map((each) => (
            <option key={each.digest} value={each.digest}>
              {titleOf(each)}
            </option>
          ))}
        </select>
      </div>
      <Loaded query={query}>
        {(before) => <EditionDiff before={editionOf(before)} after={editionOf(answer)} />}
      </Loaded>
    </div>
  );
}
