import { listTexts } from '../texts/lists.ts';
import type { ListPlace } from './list-place.ts';

/** The title of a page of a list: no two pages of the site have the same. */
export function pageTitle(title: string, { year, page }: Pick<ListPlace, 'year' | 'page'>): string {
  const ofYear = year === null ? title : listTexts.column.year(title, year);
  return page === 1 ? ofYear : listTexts.column.page(ofYear, page);
}
