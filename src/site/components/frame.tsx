import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';
import { texts } from '../texts.ts';
import { DemonstrationNote } from './demonstration-note.tsx';

/** What every page needs to know of the request and the server. */
export interface PageContext {
  /** 大字版: kept in the address (`?size=large`), so that nothing is stored on either side. */
  readonly large: boolean;
  /** True where the whole installation is invented. */
  readonly demonstration: boolean;
  /** Addresses of the icon, the style sheets and the script. */
  readonly assets: {
    readonly icon: string;
    readonly css: readonly string[];
    readonly script: string;
  };
}

interface FrameProps {
  readonly context: PageContext;
  /** Begins with the name of the page. */
  readonly title: string;
  readonly current?: 'home' | 'check';
  /** Path of this page for the 大字版 link; result pages name the page that they came from. */
  readonly path: string;
  /** A page of results, which cannot be asked for again. */
  readonly once?: boolean;
  readonly script?: boolean;
  readonly children: ReactNode;
}

/** An address within the site that keeps 大字版. */
export function href(path: string, large: boolean): string {
  return large ? `${path}?size=large` : path;
}

/** The frame of every page: skip link, header with navigation, main, footer. */
export function Frame({ context, title, current, path, once, script, children }: FrameProps): ReactElement {
  const { large, demonstration, assets } = context;
  const [larger, standard] =
    once === true ? [texts.largeAgain, texts.standardAgain] : [texts.large, texts.standard];
  return (
    <html lang="zh-CN" className={large ? 'large' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content={once === true || demonstration ? 'noindex' : 'index'} />
        <title>{`${title} - ${texts.siteLong}`}</title>
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        {assets.css.map((sheet) => (
          <link key={sheet} rel="stylesheet" href={sheet} />
        ))}
        {script === true && <script type="module" src={assets.script} />}
      </head>
      <body>
        <a className="skip" href="#main">
          {texts.skip}
        </a>
        {demonstration && <DemonstrationNote desk="/desk/" />}
        <header className="site-header">
          <div className="wide">
            <a className="brand" href={href('/', large)}>
              {texts.site}
            </a>
            <nav aria-label={texts.navigation}>
              <ul>
                <li>
                  <a href={href('/', large)} aria-current={current === 'home' ? 'page' : undefined}>
                    {texts.home}
                  </a>
                </li>
                <li>
                  <a href={href('/check', large)} aria-current={current === 'check' ? 'page' : undefined}>
                    {texts.check}
                  </a>
                </li>
              </ul>
            </nav>
            <a
              className="size"
              href={href(path, !large)}
              data-size-link
              data-large={texts.large}
              data-standard={texts.standard}
            >
              {large ? standard : larger}
            </a>
          </div>
        </header>
        <main id="main" tabIndex={-1}>
          <div className="wide">{children}</div>
        </main>
        <footer className="site-footer">
          <div className="wide">
            <p>{texts.footer}</p>
          </div>
        </footer>
      </body>
    </html>
  );
}

/** A page as the text of an HTML document. */
export function renderPage(page: ReactElement): string {
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}

/** A part of a page as HTML, for the script to put in. */
export function renderPart(part: ReactElement): string {
  return renderToStaticMarkup(part);
}
