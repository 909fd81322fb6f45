import type { ReactElement } from 'react';
import type { SiteAssets } from '../../assets.ts';
import { troubleTexts as texts } from '../texts/trouble.ts';

/** A page that needs nothing but itself: shown where neither the database nor the map of the site can be asked. */
export function TroublePage({
  assets,
  title,
  text,
}: {
  readonly assets: Pick<SiteAssets, 'icon' | 'publicCss'>;
  readonly title: string;
  readonly text: string;
}): ReactElement {
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        {assets.publicCss.map((sheet) => (
          <link key={sheet} rel="stylesheet" href={sheet} />
        ))}
      </head>
      <body>
        <main id="main">
          <div className="wide">
            <h1>{title}</h1>
            <p className="lead">{text}</p>
            <p>
              <a href="/">{texts.home}</a>
            </p>
          </div>
        </main>
      </body>
    </html>
  );
}
