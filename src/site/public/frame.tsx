import type { ReactElement, ReactNode } from 'react';
import { sections, type MetaTag, type SectionId } from '../../law/index.ts';
import { linkTo, type SiteCall } from './call.ts';
import type { Place } from './place.ts';
import { frameTexts as texts } from './texts/frame.ts';

/** A step of 当前位置; the page itself has no address. */
export interface TrailStep {
  readonly title: string;
  readonly href: string | null;
}

export interface FrameProps {
  readonly call: SiteCall;
  /** Of the page itself: for 大字版 and the canonical address. */
  readonly place: Place;
  /** Begins with the name of the page; the names of body and site follow. */
  readonly title: string;
  readonly section?: SectionId;
  /** From the first step below the home page. */
  readonly trail?: readonly TrailStep[];
  /** Meta tags of 国办发〔2017〕47号, as law makes them (`metaTagsOf`). */
  readonly meta?: readonly (readonly [name: MetaTag['name'], content: string])[];
  /** What belongs into the head besides: feeds, previous and next. */
  readonly head?: ReactNode;
  readonly noindex?: boolean;
  readonly children: ReactNode;
}

/** The place of a section. */
export function placeOfSection(id: SectionId): Place {
  switch (id) {
    case 'system':
      return { kind: 'system', page: 1 };
    case 'policies':
      return { kind: 'policies', state: 'in-force', year: null, page: 1 };
    case 'guide':
    case 'catalogue':
    case 'reports':
    case 'apply':
      return { kind: id };
  }
}

/** The frame of every public page: skip link, header with search and sections, 当前位置, main, footer. */
export function PublicFrame(props: FrameProps): ReactElement {
  const { call, place, title, section, trail = [], meta = [], head, noindex, children } = props;
  const { map, body, large, assets } = call;
  const name = body === map.top ? map.name : `${body.name}政府信息公开`;
  return (
    <html lang="zh-CN" className={large ? 'large' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {noindex === true && <meta name="robots" content="noindex" />}
        <title>{title === name ? name : `${title}_${name}`}</title>
        {meta.map(([tag, content]) => (
          <meta key={tag} name={tag} content={content} />
        ))}
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        {assets.publicCss.map((sheet) => (
          <link key={sheet} rel="stylesheet" href={sheet} />
        ))}
        {head}
      </head>
      <body>
        <a className="skip" href="#main">
          {texts.skip}
        </a>
        <header className="site-header">
          <div className="wide">
            <a className="brand" href={linkTo(call, { kind: 'home' })}>
              {name}
            </a>
            <a className="size" href={linkTo({ body, large: !large }, place)}>
              {large ? texts.standard : texts.large}
            </a>
            <nav aria-label={texts.navigation}>
              <ul>
                {sections.map(({ id, short }) => (
                  <li key={id}>
                    <a
                      href={linkTo(call, placeOfSection(id))}
                      aria-current={section === id ? 'true' : undefined}
                    >
                      {short}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </header>
        <main id="main" tabIndex={-1}>
          <div className="wide">
            {trail.length > 0 && (
              <nav className="trail" aria-label={texts.trail}>
                <ol>
                  {[{ title: texts.home, href: linkTo(call, { kind: 'home' }) }, ...trail].map((step) => (
                    <li key={step.title}>
                      {step.href === null ? step.title : <a href={step.href}>{step.title}</a>}
                    </li>
                  ))}
                </ol>
              </nav>
            )}
            {children}
          </div>
        </main>
        <footer className="site-footer">
          <div className="wide">
            <p>{map.look.sponsor === '' ? map.top.name : map.look.sponsor}</p>
          </div>
        </footer>
      </body>
    </html>
  );
}
