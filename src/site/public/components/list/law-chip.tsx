import type { ReactElement } from 'react';
import { articleSummary, citationText, instrumentOf, type Citation } from '../../../../law/index.ts';
import { linkTo, type SiteCall } from '../../call.ts';
import { listTexts } from '../../texts/lists.ts';

/** 依据: the article in short, and one key away what it says and where the whole text stands. */
export function LawChip({
  call,
  basis,
}: {
  readonly call: SiteCall;
  readonly basis: Citation;
}): ReactElement {
  const { title, number, toBeVerified = false } = instrumentOf(basis);
  const summary = articleSummary(basis);
  return (
    <details className="law-chip">
      <summary>{citationText(basis)}</summary>
      <div>
        <p>
          《{title}》{/* A number that nobody has read in the original is not told as certain. */}
          {number !== undefined && !toBeVerified && listTexts.inBrackets(number)}
        </p>
        {summary !== null && <p>{summary}。</p>}
        <p>
          <a href={linkTo(call, { kind: 'system', page: 1 })}>{listTexts.column.toSystem}</a>
        </p>
      </div>
    </details>
  );
}
