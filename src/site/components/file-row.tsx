import type { ReactElement } from 'react';
import type { Reading } from '../../report/index.ts';
import { tableNumbers } from '../../report/cell-name.ts';
import { texts } from '../texts.ts';
import type { CheckedView } from './checked-view.ts';
import { Downloads } from './downloads.tsx';
import { FindingList } from './finding-list.tsx';
import { numbered } from './marks.ts';
import { countsOf, shownInOrder, Tag, wordOf } from './outcome.tsx';
import { ReportTable } from './report-table.tsx';

/** One file of the list: its name, what it is, the counts, and behind 看结果 everything else. */
export function FileRow({ view, open }: { view: CheckedView; open: boolean }): ReactElement {
  const { id, checked } = view;
  return (
    <li className="file" id={id} data-file={checked.file}>
      <FileResult view={view} open={open} />
    </li>
  );
}

/** The inside of a row: what the script puts in when a file is done. */
export function FileResult({ view, open }: { view: CheckedView; open: boolean }): ReactElement {
  const { id, checked, opened, previous } = view;
  if (!opened.readable) {
    return (
      <>
        <h2 tabIndex={-1}>{checked.file}</h2>
        <p className="outcome">
          <Tag shown="unread">{texts.results.notChecked}</Tag>
        </p>
        <p className="reason">{checked.reason ?? opened.reason}</p>
      </>
    );
  }
  const { reading } = opened;
  const counts = countsOf(checked.findings, opened);
  const found = shownInOrder.filter((shown) => counts[shown] > 0);
  const findings = numbered(checked.findings);
  const before = previous?.readable === true ? previous : null;
  return (
    <>
      <h2 tabIndex={-1} id={`${id}-name`}>
        {checked.file}
      </h2>
      <p className="meta">
        {facts(reading, before?.file).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <p className="outcome">
        {found.map((shown) => (
          <Tag key={shown} shown={shown}>
            {texts.counted(wordOf(shown), counts[shown])}
          </Tag>
        ))}
        {found.length === 0 && (
          <>
            <Tag shown="pass">{texts.results.pass}</Tag> {texts.results.passLong}
          </>
        )}
      </p>
      <details open={open}>
        <summary>
          {texts.results.open}
          <span className="unseen">{`：${checked.file}`}</span>
        </summary>
        {found.length > 0 && (
          <section>
            <h3>{texts.results.findings}</h3>
            <FindingList id={id} reading={reading} findings={findings} said={opened} />
          </section>
        )}
        <section>
          <h3>{texts.results.tables}</h3>
          {before !== null && <p className="hint">{texts.table.lastYearNote}</p>}
          {tableNumbers.map((table) => (
            <ReportTable
              key={table}
              id={id}
              table={table}
              reading={reading}
              findings={findings}
              {...(before === null ? {} : { previous: before.reading })}
            />
          ))}
        </section>
        <section className="take-away">
          <h3>{texts.results.downloads}</h3>
          <Downloads report={reading.report} file={checked.file} />
        </section>
      </details>
    </>
  );
}

/** Body, year, form and what it was held against, as far as they are known. */
function facts({ report }: Reading, previous: string | undefined): readonly string[] {
  const forms = [...new Set([report.forms.disclosure, report.forms.requests])].filter(
    (form) => form !== null,
  );
  return [
    report.agency ?? texts.results.noAgency,
    report.year === null ? texts.results.noYear : texts.results.year(report.year),
    ...forms.map(texts.results.form),
    previous === undefined ? texts.results.notCompared : texts.results.comparedWith(previous),
  ];
}
