import type { ReactElement } from 'react';
import { FileField } from '../components/file-field.tsx';
import { Frame, href, type PageContext } from '../components/frame.tsx';
import { Tag } from '../components/outcome.tsx';
import { texts } from '../texts.ts';

/**
 * The page that checks annual reports, before any file is chosen. The form works by itself; the script takes
 * it over, and shows each file as it is done.
 * @param problem what was wrong with the form as it was sent
 */
export function CheckPage({ context, problem }: { context: PageContext; problem?: string }): ReactElement {
  const words = texts.checkPage;
  const title = problem === undefined ? words.title : `${words.problemTitle}${words.title}`;
  return (
    <Frame context={context} title={title} current="check" path="/check" script>
      {problem !== undefined && (
        <div className="summary-of-problems" role="alert" tabIndex={-1}>
          <h2>{words.problem}</h2>
          <p>
            <a href="#files">{problem}</a>
          </p>
        </div>
      )}
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <p className="privacy">{texts.privacy}</p>
      <form
        method="post"
        action={href('/check', context.large)}
        encType="multipart/form-data"
        className="upload"
        id="upload"
        data-words={JSON.stringify({
          ...texts.progress,
          none: words.none,
          formats: texts.formats,
        })}
      >
        <div className="drop" id="drop">
          <FileField
            id="files"
            label={words.files}
            hints={[words.filesHint, words.years]}
            note={words.formats}
            problem={problem ?? ''}
            drop={words.drop}
            multiple
          />
        </div>
        <div className="previous">
          <FileField id="previous" label={words.previous} hints={[words.previousHint]} />
        </div>
        <p>
          <button type="submit">{words.start}</button>
        </p>
        <noscript>
          <p className="hint">{words.withoutScript}</p>
        </noscript>
      </form>
      <section id="results" hidden aria-labelledby="count">
        <p id="count" className="count" role="status" tabIndex={-1} />
        <div className="acts">
          <button type="button" className="secondary" id="stop" hidden>
            {texts.progress.stop}
          </button>
          <form method="post" action="/api/check/findings.xlsx" data-download data-export hidden>
            <input type="hidden" name="files" value="[]" />
            <button className="secondary">{texts.results.exportAll}</button>
          </form>
        </div>
        <p id="notice" className="notice-line" role="status" />
        <ul className="files" id="rows" />
        <template id="unread">
          <Tag shown="unread">{texts.results.notChecked}</Tag>
        </template>
      </section>
    </Frame>
  );
}
