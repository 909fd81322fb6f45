import type { ReactElement } from 'react';
import type { YearOfList } from '../../../../ledger/read/site/list-public.ts';
import type { SiteCall } from '../../call.ts';
import { listAddress, type ListPlace } from '../../lists/list-place.ts';
import { listTexts } from '../../texts/lists.ts';

const texts = listTexts.years;

interface YearIndexProps {
  readonly call: SiteCall;
  readonly place: ListPlace;
  readonly years: readonly YearOfList[];
  readonly query: URLSearchParams;
  /** Whether the figures are those of the list as it is shown. */
  readonly withCounts: boolean;
}

/** The years of a list as links, each a page of its own. Nothing where all is of one year. */
export function YearIndex({ call, place, years, query, withCounts }: YearIndexProps): ReactElement | null {
  if (years.length <= 1 && place.year === null) return null;
  const current = (year: number | null) => (place.year === year ? 'page' : undefined);
  const to = (year: number | null) => listAddress(call, { ...place, year, page: 1 }, query);
  return (
    <nav className="years" aria-label={texts.label}>
      <ul>
        <li>
          <a href={to(null)} aria-current={current(null)}>
            {texts.all}
          </a>
        </li>
        {years.map(({ year, items }) => (
          <li key={year}>
            <a href={to(year)} aria-current={current(year)}>
              {texts.year(year)}
              {withCounts && <span>{listTexts.inBrackets(String(items))}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
