import type { ReactElement } from 'react';
import { linkTo, type SiteCall } from '../call.ts';
import { frameTexts as texts } from '../texts/frame.ts';

/** A step of 当前位置; the page itself has no address. */
export interface TrailStep {
  readonly title: string;
  readonly href: string | null;
}

interface TrailProps {
  readonly call: SiteCall;
  /** From the first step below the home page. */
  readonly steps: readonly TrailStep[];
}

/** 当前位置: from the home of the site, by that of the body, to the page. */
export function Trail({ call, steps }: TrailProps): ReactElement | null {
  if (steps.length === 0) return null;
  const { map, body } = call;
  const home = { title: texts.home, href: linkTo(call, { kind: 'home' }, map.top) };
  const homes =
    body === map.top ? [home] : [home, { title: body.name, href: linkTo(call, { kind: 'home' }) }];
  return (
    <nav className="trail" aria-label={texts.trail}>
      <ol>
        {[...homes, ...steps].map(({ title, href }, at) => (
          // Two steps may bear the same name; their order is what tells them apart.
          <li key={at} aria-current={href === null ? 'page' : undefined}>
            {href === null ? title : <a href={href}>{title}</a>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
