import type { ReactElement, ReactNode } from 'react';
import { listTexts } from '../../texts/lists.ts';

const texts = listTexts.pager;

interface PagerProps {
  readonly page: number;
  readonly pages: number;
  /** Address of a page. */
  readonly to: (page: number) => string;
  /** What stands below the links. */
  readonly children?: ReactNode;
}

/** Pages beside the present one that have a link of their own. */
const beside = 2;

/** The pages that have a link: the first, the last, those beside the present one; null for a gap. */
export function pageLinks(page: number, pages: number): readonly (number | null)[] {
  const near = Array.from({ length: 2 * beside + 1 }, (_, at) => page - beside + at);
  const shown = [...new Set([1, ...near, pages])].filter((each) => each >= 1 && each <= pages);
  return shown
    .toSorted((a, b) => a - b)
    .flatMap((each, at, all) => {
      const gap = each - (all[at - 1] ?? each);
      // A gap of one page is that page.
      return gap === 2 ? [each - 1, each] : gap > 2 ? [null, each] : [each];
    });
}

/** Links to the pages of a list or of results; nothing where there is one. */
export function Pager({ page, pages, to, children }: PagerProps): ReactElement | null {
  if (pages <= 1) return null;
  return (
    <nav className="pager" aria-label={texts.label}>
      <p>{texts.of(page, pages)}</p>
      <ul>
        {page > 1 && (
          <li>
            <a href={to(page - 1)} rel="prev">
              {texts.previous}
            </a>
          </li>
        )}
        {pageLinks(page, pages).map((each, at) =>
          each === null ? (
            // The gap before that page, which is the same in no other place of the row.
            <li key={`gap-${at}`} className="gap" aria-hidden="true">
              …
            </li>
          ) : (
            <li key={each} className={each === page ? undefined : 'number'}>
              <a
                href={to(each)}
                aria-label={texts.page(each)}
                aria-current={each === page ? 'page' : undefined}
              >
                {each}
              </a>
            </li>
          ),
        )}
        {page < pages && (
          <li>
            <a href={to(page + 1)} rel="next">
              {texts.next}
            </a>
          </li>
        )}
      </ul>
      {children}
    </nav>
  );
}
