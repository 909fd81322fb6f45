import type { ReactElement } from 'react';
import { formatChinese } from '../../../../law/index.ts';
import type { PolicyEntry } from '../../../../ledger/read/site/policies.ts';
import { linkTo, type SiteCall } from '../../call.ts';
import { chineseDayOf, datetimeOf } from '../../items/china-day.ts';
import { policyNamed, type PolicyLibrary } from '../../policies/library.ts';
import { listTexts } from '../../texts/lists.ts';
import { ValidityTag } from './list-rows.tsx';

const texts = listTexts.policies;

interface PolicyRowsProps {
  readonly call: SiteCall;
  readonly entries: readonly PolicyEntry[];
  readonly library: PolicyLibrary;
}

/** Files of the library, each with its worth, its number, its dates, what changed it and what explains it. */
export function PolicyRows({ call, entries, library }: PolicyRowsProps): ReactElement {
  return (
    <ul className="rows policies">
      {entries.map((entry) => {
        const { id, year, number, title, documentNumber, validity, formedOn, firstPublishedAt } = entry;
        const body = call.map.byId.get(entry.bodyId) ?? call.body;
        return (
          <li key={`${body.id}.${id}`} className={entry.ended ? 'ended' : undefined}>
            <a href={linkTo(call, { kind: 'item', year, number }, body)}>{title}</a>{' '}
            {validity !== null && <ValidityTag state={validity} />}
            <p>
              {documentNumber !== null && <span>{documentNumber} </span>}
              <span>{entry.issuer === '' ? body.name : entry.issuer} </span>
              {formedOn !== null && (
                <span>
                  <time dateTime={formedOn}>{texts.formedOn(formatChinese(formedOn))}</time>{' '}
                </span>
              )}
              <time dateTime={datetimeOf(firstPublishedAt)}>
                {texts.publishedOn(chineseDayOf(firstPublishedAt))}
              </time>
              {entry.attachments > 0 && <span> {listTexts.attachments(entry.attachments)}</span>}
            </p>
            <Change call={call} entry={entry} library={library} />
            {entry.explainedBy.length > 0 && (
              <p className="explained">
                <span>{texts.explainedBy} </span>
                {entry.explainedBy.map((each) => (
                  <a
                    key={each.number}
                    href={linkTo(call, { kind: 'item', year: each.year, number: each.number }, body)}
                  >
                    {each.title}
                  </a>
                ))}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Since when it is amended or over, and by what; a link where that is published here. */
function Change({
  call,
  entry,
  library,
}: {
  readonly call: SiteCall;
  readonly entry: PolicyEntry;
  readonly library: PolicyLibrary;
}): ReactElement | null {
  const { validity, since, by } = entry;
  if (since === null || (validity !== 'amended' && validity !== 'lapsed' && validity !== 'repealed'))
    return null;
  const day = formatChinese(since);
  if (by === null) {
    return <p className="change">{entry.expired ? texts.since.expired(day) : texts.since.marked(day)}</p>;
  }
  const named = policyNamed(library, by);
  const [before, after] = texts.since[validity];
  return (
    <p className="change">
      {day}
      {before}
      {named === null || named === entry ? (
        by
      ) : (
        <a
          href={linkTo(
            call,
            { kind: 'item', year: named.year, number: named.number },
            call.map.byId.get(named.bodyId) ?? call.body,
          )}
        >
          {named.documentNumber === by ? texts.titleAndNumber(named.title, by) : by}
        </a>
      )}
      {after}
    </p>
  );
}
