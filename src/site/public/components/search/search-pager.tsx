import type { ReactElement } from 'react';
import type { SiteCall } from '../../call.ts';
import { searchLink, type SearchForm } from '../../search/search-form.ts';
import { listTexts } from '../../texts/lists.ts';
import { pageLinks } from '../list/pager.tsx';

const texts = listTexts.pager;

/** Links to the pages of results; nothing where there is one. */
export function SearchPager({
  call,
  form,
  page,
  pages,
}: {
  readonly call: SiteCall;
  readonly form: SearchForm;
  readonly page: number;
  readonly pages: number;
}): ReactElement | null {
  if (pages <= 1) return null;
  const to = (at: number) => searchLink(call, form, { page: at });
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
    </nav>
  );
}
