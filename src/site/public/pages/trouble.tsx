import type { ReactElement } from 'react';
import type { SiteAssets } from '../../assets.ts';
import { DemonstrationNote } from '../../components/demonstration-note.tsx';
import { PhoneNumber } from '../components/phone-number.tsx';
import type { Reach } from '../name-of.ts';
import { troubleTexts as texts } from '../texts/trouble.ts';

/** A page that needs nothing but itself: shown where neither the database nor the map of the site can be asked. */
export function TroublePage({
  assets,
  title,
  text,
  reach,
  demonstration,
}: {
  readonly assets: Pick<SiteAssets, 'icon' | 'publicCss' | 'lookScript'>;
  readonly title: string;
  readonly text: string;
  /** Whom people can call; null where the site does not know. */
  readonly reach: Reach | null;
  readonly demonstration: boolean;
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
        <script src={assets.lookScript} />
      </head>
      <body>
        {demonstration && <DemonstrationNote desk={null} />}
        <main id="main">
          <div className="wide">
            <h1>{title}</h1>
            <p className="lead">{text}</p>
            {reach !== null && (
              <p>
                {texts.call(reach.name)}
                <PhoneNumber number={reach.phone} />
              </p>
            )}
            <p>
              <a href="/">{texts.home}</a>
            </p>
          </div>
        </main>
      </body>
    </html>
  );
}
