import type { ReactElement } from 'react';
import type { SiteCall } from '../../call.ts';
import { listAddress, type ListPlace } from '../../lists/list-place.ts';
import { listTexts } from '../../texts/lists.ts';
import { Pager } from './pager.tsx';

const texts = listTexts.pager;

interface ListPagerProps {
  readonly call: SiteCall;
  readonly place: ListPlace;
  readonly pages: number;
  /** What the list is narrowed by. */
  readonly query: URLSearchParams;
}

/** Above so many, going to a page by its number saves more than it asks. */
const manyPages = 10;

/** The pages of a list under its years and filters; where they are many, a box for the number of one. */
export function ListPager({ call, place, pages, query }: ListPagerProps): ReactElement {
  return (
    <Pager page={place.page} pages={pages} to={(page) => listAddress(call, { ...place, page }, query)}>
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
    </Pager>
  );
}

/** Previous and next for the head of the page: browsers and programs read them there. */
export function ListPagerHead({ call, place, pages, query }: ListPagerProps): ReactElement {
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
