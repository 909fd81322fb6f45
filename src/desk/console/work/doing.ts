import { searchPage } from '../requests/act-pages.ts';
import type { Work } from './due.tsx';
import { texts } from './texts.ts';

/** Where a piece of work is done, and the words of its button: a call to search is answered with what was found. */
export function doingOf({ kind, bodyId, id }: Pick<Work, 'kind' | 'bodyId' | 'id'>): {
  readonly page: string;
  readonly act: string;
} {
  return kind === 'request-search'
    ? { page: searchPage(bodyId, id), act: texts.recordSearch }
    : { page: `/work/${bodyId}/${id}/done`, act: texts.finish };
}
