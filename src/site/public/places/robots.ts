import { addressOf } from '../address.ts';
import { whole, type SiteCall } from '../call.ts';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

/**
 * What crawlers may read: every page once. Searches, filtered lists and the same pages in large type would only make them
 * read the same again; the seconds between two pages are for those that heed them. Of a demonstration nothing is read.
 */
export async function robotsPlace(call: SiteCall, _place: PlaceOf<'robots'>): Replied {
  const { publicUrl, map } = call;
  const sitemap = addressOf({ body: map.top, place: { kind: 'sitemap', part: null }, large: false });
  const lines = map.demonstration
    ? ['User-agent: *', 'Disallow: /', '']
    : [
        'User-agent: *',
        ...['/*?', '/ss/', '/*/ss/', '/large/', '/api/', '/desk/', '/check', '/convert'].map(
          (path) => `Disallow: ${path}`,
        ),
        'Crawl-delay: 1',
        ...(publicUrl === null ? [] : ['', `Sitemap: ${whole(call, sitemap)}`]),
        '',
      ];
  return {
    kind: 'text',
    status: 200,
    type: 'text/plain; charset=utf-8',
    text: lines.join('\n'),
    fresh: 'never',
  };
}
