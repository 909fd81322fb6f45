import type { ReactElement } from 'react';
import { sections, type SectionId } from '../../../law/index.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { placeOfSection } from '../place-of-section.ts';
import { frameTexts as texts } from '../texts/frame.ts';

interface SectionNavProps {
  readonly call: SiteCall;
  readonly current: SectionId | 'home' | null;
}

/**
 * The sections of a face. It stands twice in a page, once in a row and once in a `<details>`: which one is there decides the
 * width alone, so that it opens and closes without a script.
 */
export function SectionNav({ call, current }: SectionNavProps): ReactElement {
  const links = (name: string) => (
    <nav aria-label={name}>
      <ul>
        <li>
          <a href={linkTo(call, { kind: 'home' })} aria-current={current === 'home' ? 'page' : undefined}>
            {texts.home}
          </a>
        </li>
        {sections.map(({ id, short }) => (
          <li key={id}>
            <a href={linkTo(call, placeOfSection(id))} aria-current={current === id ? 'true' : undefined}>
              {short}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
  return (
    <div className="sections">
      <div className="wide in-row">{links(texts.navigation)}</div>
      <details className="in-menu">
        <summary>{texts.menu}</summary>
        {links(texts.menu)}
      </details>
    </div>
  );
}
