import type { ReactElement } from 'react';
import { Frame, href, type PageContext } from '../components/frame.tsx';
import { texts } from '../texts.ts';

/** The home page: what this is, and the way to what it can do. */
export function HomePage({
  context,
  desk,
}: {
  context: PageContext;
  /** True where the server has a desk for staff. */
  desk: boolean;
}): ReactElement {
  const words = texts.homePage;
  return (
    <Frame context={context} title={texts.home} current="home" path="/">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <section className="card" aria-labelledby="check-title">
        <h2 id="check-title">{words.checkTitle}</h2>
        <p>{words.checkText}</p>
        <p>
          <a className="button" href={href('/check', context.large)}>
            {words.checkAct}
          </a>
        </p>
        <p className="hint">{texts.privacy}</p>
      </section>
      {desk && (
        <section className="card" aria-labelledby="desk-title">
          <h2 id="desk-title">{words.deskTitle}</h2>
          <p>{words.deskText}</p>
          <p>
            <a className="button" href="/desk/">
              {words.deskAct}
            </a>
          </p>
        </section>
      )}
      <section aria-labelledby="what-title">
        <h2 id="what-title">{words.whatTitle}</h2>
        <ul>
          {words.what.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <p className="hint">{words.basis}</p>
      </section>
      <section aria-labelledby="also-title">
        <h2 id="also-title">{words.alsoTitle}</h2>
        <p>{words.also}</p>
      </section>
    </Frame>
  );
}
