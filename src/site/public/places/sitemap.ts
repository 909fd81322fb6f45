import { sections } from '../../../law/index.ts';
import {
  readItemsOfMonth,
  readMonthsOfItems,
  readUsedColumns,
} from '../../../ledger/read/site/items-by-month.ts';
import { grouped } from '../../../ledger/read/grouped.ts';
import type { SiteBody } from '../../../ledger/read/site/site-map.ts';
import { addressOf } from '../address.ts';
import { whole, type SiteCall } from '../call.ts';
import { placeOfSection } from '../place-of-section.ts';
import type { Place, PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';
import { bodiesInPart, numberOfPart, partOfNumber, partSize, type SitemapPart } from '../sitemap/parts.ts';
import { sitemapIndex, sitemapPart, type MappedAddress } from '../sitemap/write-sitemap.ts';

/**
 * The site map for machines: a list of parts, and each part. Not there where the site does not know its own address: site
 * maps are of whole addresses.
 */
export async function sitemapPlace(call: SiteCall, { part: number }: PlaceOf<'sitemap'>): Replied {
  if (call.publicUrl === null) return null;
  if (number === null) return xml(sitemapIndex(await parts(call)));
  const part = partOfNumber(number);
  if (part === null) return null;
  const pages = part.of === 'bodies' ? await pagesOfBodies(call, part.chunk) : await pagesOfItems(call, part);
  return pages.length === 0 ? null : xml(sitemapPart(pages));
}

const xml = (text: string) =>
  ({ kind: 'text', status: 200, type: 'application/xml; charset=utf-8', text, fresh: 'everything' }) as const;

const at = (call: SiteCall, body: SiteBody, place: Place) =>
  whole(call, addressOf({ body, place, large: false }));

async function parts(call: SiteCall): Promise<readonly MappedAddress[]> {
  const months = await call.ledger.read('everything', (tx) => readMonthsOfItems(tx, call.map.top.id));
  const mapped = (part: SitemapPart, changedAt: Date | null): MappedAddress => ({
    address: at(call, call.map.top, { kind: 'sitemap', part: numberOfPart(part) }),
    changedAt,
  });
  const chunks = (count: number, inOne: number) =>
    Array.from({ length: Math.ceil(count / inOne) }, (_, chunk) => chunk);
  return [
    ...chunks(call.map.bodies.length, bodiesInPart).map((chunk) => mapped({ of: 'bodies', chunk }, null)),
    ...months.flatMap(({ month, items, changedAt }) =>
      chunks(items, partSize).map((chunk) => mapped({ of: 'items', month, chunk }, changedAt)),
    ),
  ];
}

async function pagesOfItems(
  call: SiteCall,
  { month, chunk }: Extract<SitemapPart, { readonly of: 'items' }>,
): Promise<readonly MappedAddress[]> {
  const items = await call.ledger.read('everything', (tx) =>
    readItemsOfMonth(tx, month, { skip: chunk * partSize, size: partSize }),
  );
  return items.flatMap(({ bodyId, year, number, changedAt }) => {
    const body = call.map.byId.get(bodyId);
    return body === undefined ? [] : [{ address: at(call, body, { kind: 'item', year, number }), changedAt }];
  });
}

/** Homes, sections and columns that hold something. */
async function pagesOfBodies(call: SiteCall, chunk: number): Promise<readonly MappedAddress[]> {
  const bodies = call.map.bodies.slice(chunk * bodiesInPart, (chunk + 1) * bodiesInPart);
  const columns = await call.ledger.read('everything', (tx) =>
    readUsedColumns(
      tx,
      bodies.map(({ id }) => id),
    ),
  );
  const used = grouped(columns, ({ bodyId }) => bodyId);
  return bodies.flatMap((body) => {
    const own = used.get(body.id) ?? [];
    const newest =
      own.length === 0 ? null : new Date(Math.max(...own.map(({ newestAt }) => newestAt.getTime())));
    const pages: readonly Place[] = [
      { kind: 'home' },
      ...sections.map(({ id }) => placeOfSection(id)),
      { kind: 'latest', year: null, page: 1 },
      ...(body === call.map.top
        ? ([{ kind: 'report-comparison' }, { kind: 'bodies' }, { kind: 'accessibility' }] as const)
        : []),
    ];
    return [
      ...pages.map((place) => ({
        address: at(call, body, place),
        changedAt: place.kind === 'home' || place.kind === 'latest' ? newest : null,
      })),
      ...own.map(({ columnId, newestAt }) => ({
        address: at(call, body, { kind: 'column', columnId, year: null, page: 1 }),
        changedAt: newestAt,
      })),
    ];
  });
}
