import type { ReactElement } from 'react';
import { chinaMoment } from '../../../channels/china-moment.ts';
import type { PublishedReport } from '../../../ledger/read/site/report-comparison.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { AttachmentList } from '../components/item/attachment-list.tsx';
import { CorrectedFigures } from '../components/item/corrected-figures.tsx';
import { ContentsList, hasContents } from '../components/item/contents-list.tsx';
import { HeadFields } from '../components/item/head-fields.tsx';
import { ItemHistory } from '../components/item/item-history.tsx';
import { Neighbours, Related } from '../components/item/item-links.tsx';
import { Phrases } from '../components/phrases.tsx';
import { ReportVersions } from '../components/item/report-versions.tsx';
import { Share } from '../components/item/share.tsx';
import { StatusBanner } from '../components/item/status-banner.tsx';
import { PublicFrame } from '../frame.tsx';
import { datetimeOf } from '../items/china-day.ts';
import type { ItemView } from '../items/item-view.ts';
import { placeInColumn } from '../items/place-in-column.ts';
import { phoneOf } from '../name-of.ts';
import { itemTexts as texts } from '../texts/item.ts';

interface ItemPageProps {
  readonly call: SiteCall;
  readonly view: ItemView;
  /** The annual report that it is, with its figures; null where it is none, or none that the platform made. */
  readonly report: PublishedReport | null;
}

/** 文件页: read, trust and take away one document. */
export function ItemPage({ call, view, report }: ItemPageProps): ReactElement {
  const { item, notes, head, html, contents, attachments, editions, newer, older, url } = view;
  const { title } = item.shown;
  const { section, trail } = placeInColumn(call, item.columnId);
  const beside = hasContents(contents);
  return (
    <PublicFrame
      call={call}
      place={{ kind: 'item', year: item.year, number: item.number }}
      title={title}
      section={section}
      trail={trail}
      columnId={item.columnId}
      meta={view.meta}
      head={<HeadLinks call={call} view={view} />}
    >
      <div className={beside ? 'item with-contents' : 'item'}>
        <StatusBanner call={call} notes={notes} />
        <h1>{item.columnId === 'annual-report' ? <Phrases text={title} /> : title}</h1>
        <Byline view={view} />
        {item.columnId === 'annual-report' && (
          <ReportVersions call={call} attachments={attachments} report={report} />
        )}
        <HeadFields rows={head} />
        <ContentsList entries={contents} />
        <div className="item-text">
          {html === '' ? (
            <p>{attachments.length > 0 ? texts.onlyAttachments : texts.noText}</p>
          ) : (
            <article className="text" dangerouslySetInnerHTML={{ __html: html }} />
          )}
          {report !== null && editions.every(({ withheld }) => withheld === null) && (
            <CorrectedFigures report={report} />
          )}
          <AttachmentList rows={attachments} phone={phoneOf(call)} />
          <Related call={call} title={texts.interpretedBy} items={view.interpretedBy} />
          <Related call={call} title={texts.interprets} items={view.interprets} />
          <Related call={call} title={texts.succeeded} items={view.replaced} />
          <ItemHistory call={call} item={item} editions={editions} />
          <Neighbours call={call} newer={newer} older={older} />
          {url !== null && <Share title={title} url={url} />}
        </div>
      </div>
    </PublicFrame>
  );
}

/** 来源, 发布时间 as YYYY-MM-DD HH:MM, and how to print. */
function Byline({ view: { item, source } }: Pick<ItemPageProps, 'view'>): ReactElement {
  return (
    <p className="byline">
      <span>{texts.source(source)}</span>
      <span>
        {texts.publishedAt}
        <time dateTime={datetimeOf(item.firstPublishedAt)}>{chinaMoment(item.firstPublishedAt)}</time>
      </span>
      {item.edition > 1 && (
        <span>
          {texts.correctedAt}
          <time dateTime={datetimeOf(item.publishedAt)}>{chinaMoment(item.publishedAt)}</time>
        </span>
      )}
      <span className="printing">{texts.printing}</span>
    </p>
  );
}

/** The items before and after it, for browsers and programs that go through a column. */
function HeadLinks({ call, view: { newer, older } }: Omit<ItemPageProps, 'report'>): ReactElement {
  const links = [
    ['prev', newer],
    ['next', older],
  ] as const;
  return (
    <>
      {links.map(([rel, item]) =>
        item === null ? null : (
          <link
            key={rel}
            rel={rel}
            href={linkTo(call, { kind: 'item', year: item.year, number: item.number })}
          />
        ),
      )}
    </>
  );
}
