import type { ReactElement, ReactNode } from 'react';
import { initialMainColour, type SectionId } from '../../law/index.ts';
import { linkTo, programAt, whole, type SiteCall } from './call.ts';
import { DemonstrationNote } from '../components/demonstration-note.tsx';
import { FeedLinks } from './components/feed-links.tsx';
import { PrintedFrom } from './components/printed-from.tsx';
import { SiteFooter } from './components/site-footer.tsx';
import { SiteHeader } from './components/site-header.tsx';
import { Trail, type TrailStep } from './components/trail.tsx';
import { nameOf } from './name-of.ts';
import { pageMeta, type PageMeta } from './page-meta.ts';
import type { Place } from './place.ts';
import { frameTexts as texts } from './texts/frame.ts';

export interface FrameProps {
  readonly call: SiteCall;
  /** Of the page itself: for 大字版 and the canonical address. */
  readonly place: Place;
  /** The part of the query that the page knows, without the question mark: it goes along into the other type. */
  readonly query?: string;
  /** Begins with the name of the page; the names of body and site follow. */
  readonly title: string;
  readonly section?: SectionId;
  /** From the first step below the home page of the body. */
  readonly trail?: readonly TrailStep[];
  /** Of a page about one column: its feed stands in the head before that of the body. */
  readonly columnId?: string;
  /** Meta tags of 国办发〔2017〕47号, as law makes them (`metaTagsOf`); without them those of the section. */
  readonly meta?: PageMeta;
  /** What belongs into the head besides: previous and next. Canonical address and feeds are there. */
  readonly head?: ReactNode;
  /** What the search box in the header holds. */
  readonly words?: string;
  readonly noindex?: boolean;
  /** The place that a printed sheet names, where it is not the page's own: an address can be a secret. */
  readonly printed?: Place;
  readonly children: ReactNode;
}

/** The frame of every public page: skip link, header with search and sections, 当前位置, main, footer. */
export function PublicFrame(props: FrameProps): ReactElement {
  const { call, place, query = '', title, section, trail = [], columnId } = props;
  const { head, words = '', children } = props;
  const { map, body, large, assets } = call;
  const noindex = props.noindex === true || map.demonstration;
  const name = nameOf(call);
  const meta = props.meta ?? (props.noindex === true ? [] : pageMeta(call, section ?? null));
  const tags = new Map(meta);
  // Searches elsewhere read this one alone; names of tags are the same in small letters.
  const description = tags.has('Description') ? undefined : tags.get('ColumnDescription');
  const colour = map.look.mainColour.toLowerCase();
  return (
    <html lang="zh-CN" className={large ? 'large' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {noindex && <meta name="robots" content="noindex" />}
        <title>{title === name ? name : `${title}_${name}`}</title>
        {meta.map(([tag, content]) => (
          <meta key={tag} name={tag} content={content} />
        ))}
        {description !== undefined && <meta name="description" content={description} />}
        {!noindex && <link rel="canonical" href={whole(call, linkTo({ body, large: false }, place))} />}
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        {assets.publicCss.map((sheet) => (
          <link key={sheet} rel="stylesheet" href={sheet} />
        ))}
        {colour !== '' && colour !== initialMainColour && (
          <link
            rel="stylesheet"
            href={linkTo(call, { kind: 'look-sheet', colour: colour.slice(1) }, map.top)}
          />
        )}
        <script src={assets.lookScript} />
        <FeedLinks call={call} columnId={columnId ?? null} />
        {head}
      </head>
      <body>
        <a className="skip" href="#main">
          {texts.skip}
        </a>
        {map.demonstration && <DemonstrationNote desk={programAt(call, '/desk/')} />}
        <SiteHeader
          call={call}
          otherType={`${linkTo({ body, large: !large }, place)}${query === '' ? '' : `?${query}`}`}
          current={place.kind === 'home' && props.noindex !== true ? 'home' : (section ?? null)}
          words={words}
        />
        <main id="main" tabIndex={-1}>
          <div className="wide">
            <Trail call={call} steps={trail} />
            {children}
            <PrintedFrom call={call} place={props.printed ?? place} />
          </div>
        </main>
        <SiteFooter call={call} />
      </body>
    </html>
  );
}
