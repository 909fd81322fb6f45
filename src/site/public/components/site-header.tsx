import type { ReactElement } from 'react';
import type { SectionId } from '../../../law/index.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { nameOf } from '../name-of.ts';
import { frameTexts as texts } from '../texts/frame.ts';
import { SearchBox } from './search-box.tsx';
import { SectionNav } from './section-nav.tsx';

interface SiteHeaderProps {
  readonly call: SiteCall;
  /** Address of the same page in the other type. */
  readonly otherType: string;
  readonly current: SectionId | 'home' | null;
  /** What the search box holds. */
  readonly words: string;
}

/** Tools, name with emblem, search, sections: in the order in which they are reached by keyboard. */
export function SiteHeader({ call, otherType, current, words }: SiteHeaderProps): ReactElement {
  const { map, body, large } = call;
  const atTop = body === map.top;
  const { emblem } = map.look;
  return (
    <header className="masthead">
      <nav className="tools" aria-label={texts.tools}>
        <div className="wide">
          <ul>
            {!atTop && (
              <li>
                <a href={linkTo(call, { kind: 'home' }, map.top)}>{map.name}</a>
              </li>
            )}
            {map.bodies.length > 1 && (
              <li>
                <a href={linkTo(call, { kind: 'bodies' }, map.top)}>{texts.bodies}</a>
              </li>
            )}
          </ul>
          <ul>
            <li>
              <a href={otherType}>{large ? texts.standard : texts.large}</a>
            </li>
            <li hidden>
              <label htmlFor="look" className="unseen">
                {texts.look}
              </label>
              <select id="look">
                {Object.entries(texts.looks).map(([value, look]) => (
                  <option key={value} value={value}>
                    {look}
                  </option>
                ))}
              </select>
            </li>
            <li>
              <a href={linkTo(call, { kind: 'accessibility' }, map.top)}>{texts.accessibility}</a>
            </li>
          </ul>
        </div>
      </nav>
      <div className="wide name">
        <a className="brand" href={linkTo(call, { kind: 'home' })}>
          {emblem !== null && (
            <img
              src={linkTo(call, { kind: 'emblem', sha256: emblem.sha256 }, map.top)}
              alt=""
              width="56"
              height="56"
            />
          )}
          <span>{nameOf(call)}</span>
        </a>
        <SearchBox call={call} id="site-search" words={words} />
      </div>
      <SectionNav call={call} current={current} />
    </header>
  );
}
