import type { ReactElement } from 'react';
import type { SiteCall } from '../../call.ts';
import { listAddress, type ListPlace } from '../../lists/list-place.ts';
import { listTexts } from '../../texts/lists.ts';

const texts = listTexts.pager;

interface PagerProps {
  readonly call: SiteCall;
  readonly place: ListPlace;
  readonly pages: number;
  /** What the list is narrowed by. */
  readonly query: URLSearchParams;
}

/** Pages beside the present one that have a link of their own. */
const beside = 2;
/** Above so many, going to a page by its number saves more than it asks. */
const manyPages = 10;

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

/** Links to the pages of a list; nothing where there is one. */
export function Pager({ call, place, pages, query }: PagerProps): ReactElement | null {
  if (pages <= 1) return null;
  const { page } = place;
  const to = (at: number) => listAddress(call, { ...place, page: at }, query);
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
      {pages > manyPages && !call.exported && (
        <form action={listAddress(call, { ...place, page: 1 }, new URLSearchParams())} method="get">
          {[...query].map(([name, value]) => (
            <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
          ))}
          <label htmlFor="to-page">{texts.jump}</label>
          <input id="to-page" name="page" type="number" min={1} max={pages} inputMode="numeric" required />
          <button type="submit" className="secondary">
            {texts.go}
          </button>
        </form>
      )}
    </nav>
  );
}

/** Previous and next for the head of the page: browsers and programs read them there. */
export function PagerHead({ call, place, pages, query }: PagerProps): ReactElement {
  const { page } = place;
  return (
    <>
      {page > 1 && page <= pages && (
        <link rel="prev" href={listAddress(call, { ...place, page: page - 1 }, query)} />
      )}
      {page < pages && <link rel="next" href={listAddress(call, { ...place, page: page + 1 }, query)} />}
    </>
  );
}
