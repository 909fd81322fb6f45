import type { ReactElement } from 'react';
import { columnOf } from '../../../law/index.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { nameOf } from '../name-of.ts';
import { frameTexts as texts } from '../texts/frame.ts';

/** What readers of feeds find in the head of a page: the feed of the body, and of the column that the page shows. */
export function FeedLinks({
  call,
  columnId,
}: {
  readonly call: SiteCall;
  readonly columnId: string | null;
}): ReactElement {
  const column = columnId === null ? null : columnOf(columnId);
  const feeds = [
    ...(column === null ? [] : [{ id: column.id, title: `${column.title}_${nameOf(call)}` }]),
    { id: null, title: nameOf(call) },
  ];
  return (
    <>
      {feeds.flatMap(({ id, title }) =>
        (['rss', 'atom'] as const).map((format) => (
          <link
            key={`${id ?? ''}.${format}`}
            rel="alternate"
            type={`application/${format}+xml`}
            title={texts.feed[format](title)}
            href={linkTo(call, { kind: 'feed', format, columnId: id })}
          />
        )),
      )}
    </>
  );
}
