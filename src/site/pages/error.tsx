import type { ReactElement } from 'react';
import { Frame, href, type PageContext } from '../components/frame.tsx';
import { texts } from '../texts.ts';

/** What happened, what was kept, where to go: 404, 429, 500 and the like. */
export function ErrorPage({
  context,
  title,
  text,
}: {
  context: PageContext;
  title: string;
  text: string;
}): ReactElement {
  const { large } = context;
  return (
    <Frame context={context} title={title} path="/">
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      <ul>
        <li>
          <a href={href('/check', large)}>{texts.errors.back}</a>
        </li>
        <li>
          <a href={href('/', large)}>{texts.errors.backHome}</a>
        </li>
      </ul>
    </Frame>
  );
}
