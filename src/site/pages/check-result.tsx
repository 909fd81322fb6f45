import type { ReactElement } from 'react';
import type { CheckedView } from '../components/checked-view.ts';
import { ExportFindings } from '../components/downloads.tsx';
import { FileRow } from '../components/file-row.tsx';
import { Frame, href, type PageContext } from '../components/frame.tsx';
import { summarySentence, tallyOf } from '../components/summary-sentence.ts';
import { texts } from '../texts.ts';

interface CheckResultPageProps {
  readonly context: PageContext;
  readonly views: readonly CheckedView[];
  /** Sentences on the call as a whole: last year's report could not be used, … */
  readonly remarks: readonly string[];
}

/** All results of one call on one page: what people without scripts get. Worst files first. */
export function CheckResultPage({ context, views, remarks }: CheckResultPageProps): ReactElement {
  const tallies = views.map((view) => ({ view, tally: tallyOf(view) }));
  const sorted = tallies.toSorted((a, b) => b.tally.errors - a.tally.errors).map(({ view }) => view);
  return (
    <Frame context={context} title={texts.results.title} path="/check" once>
      <h1>{texts.results.title}</h1>
      <p className="count" role="status">
        {summarySentence(tallies.map(({ tally }) => tally))}
      </p>
      {remarks.map((remark) => (
        <p key={remark} className="notice-line">
          {remark}
        </p>
      ))}
      <p className="privacy">{texts.privacy}</p>
      <div className="acts">
        <a href={href('/check', context.large)}>{texts.results.again}</a>
        <ExportFindings files={views.map(({ checked }) => checked)} />
      </div>
      <ul className="files">
        {sorted.map((view, index) => (
          <FileRow key={view.id} view={view} open={index === 0} />
        ))}
      </ul>
    </Frame>
  );
}
