import { textOf } from '../../../content/text.ts';
import type { Content } from '../../../content/content.ts';
import { columnOf } from '../../../law/index.ts';
import { readNewestItems, type NewestItem } from '../../../ledger/read/site/newest-items.ts';
import { addressOf } from '../address.ts';
import { linkTo, scopeOf, whole, type SiteCall } from '../call.ts';
import { atomOf } from '../feeds/atom.ts';
import type { FeedItem, SiteFeed } from '../feeds/feed.ts';
import { rssOf } from '../feeds/rss.ts';
import { nameOf } from '../name-of.ts';
import type { Place, PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';
import { feedTexts } from '../texts/feeds.ts';

/** Items that a feed holds. */
const size = 50;
/** Characters of a summary that is made of the text's beginning. */
const excerpt = 200;

const formats = {
  rss: { type: 'application/rss+xml; charset=utf-8', write: rssOf },
  atom: { type: 'application/atom+xml; charset=utf-8', write: atomOf },
} as const;

/** The newest items of a body or one of its columns; at the top those of all bodies. */
export async function feedPlace(call: SiteCall, place: PlaceOf<'feed'>): Replied {
  const { body, map, ledger } = call;
  const top = body === map.top;
  const items = await ledger.read(scopeOf(call), async (tx) =>
    readNewestItems(tx, { bodyId: top ? null : body.id, columnId: place.columnId }, size),
  );
  const { type, write } = formats[place.format];
  return {
    kind: 'text',
    status: 200,
    type,
    text: write(feedOf(call, place, items)),
    fresh: top ? 'everything' : 'body',
  };
}

function feedOf(call: SiteCall, place: PlaceOf<'feed'>, items: readonly NewestItem[]): SiteFeed {
  const { body } = call;
  const column = place.columnId === null ? null : columnOf(place.columnId);
  const site = nameOf(call);
  const page: Place =
    column === null
      ? { kind: 'latest', year: null, page: 1 }
      : { kind: 'column', columnId: column.id, year: null, page: 1 };
  return {
    id: `urn:uuid:${body.id}${column === null ? '' : `#${column.id}`}`,
    title: column === null ? site : feedTexts.ofColumn(site, column.title),
    description:
      column === null ? feedTexts.newest(body.name) : feedTexts.newestOfColumn(body.name, column.title),
    link: whole(call, linkTo(call, page)),
    self: whole(call, linkTo(call, place)),
    author: body.name,
    items: items.flatMap((item) => entryOf(call, item)),
  };
}

function entryOf(call: SiteCall, item: NewestItem): readonly FeedItem[] {
  const body = call.map.byId.get(item.bodyId);
  const column = columnOf(item.columnId);
  if (body === undefined || column === null) return [];
  const { year, number } = item;
  return [
    {
      id: item.id,
      title: item.title,
      link: whole(call, addressOf({ body, place: { kind: 'item', year, number }, large: false })),
      summary: item.summary ?? beginningOf(item.content as Content),
      category: column,
      author: item.issuer === '' ? body.name : item.issuer,
      firstPublishedAt: item.firstPublishedAt,
      updatedAt: item.publishedAt,
    },
  ];
}

/** The first words of a text, cut between characters. */
function beginningOf(content: Content): string {
  const characters = Array.from(textOf(content).replaceAll(/\s+/gu, ' ').trim());
  return characters.length <= excerpt ? characters.join('') : `${characters.slice(0, excerpt).join('')}…`;
}
