import { readItemsTouched, type ItemsTouched } from '../../ledger/read/site/items-touched.ts';
import { bodiesChanged, readRevision, readSiteMap, type SiteMap } from '../../ledger/read/site/site-map.ts';
import { renderPage } from '../components/frame.tsx';
import { readAddress } from './address.ts';
import { dayInChina } from './items/china-day.ts';
import type { SiteCall, SiteServices } from './call.ts';
import type { Place } from './place.ts';
import { queryAt } from './place-query.ts';
import { allPlaces } from './places/all-places.ts';
import { notFound } from './places/not-found.tsx';
import { oldAddress } from './places/old-address.ts';
import type { Freshness, Replied, Reply } from './reply.ts';

/** What was asked for. */
export interface SiteRequest {
  /** Path from the root, as it was asked for. */
  readonly path: string;
  /** Query without the question mark. */
  readonly query: string;
  readonly exported?: boolean;
}

/** The public site as a function from addresses to what stands there; it knows nothing of HTTP. */
export interface PublicSite {
  /** Null before the first body was founded. */
  readonly readMap: () => Promise<SiteMap | null>;
  /** `revision` of the map as it would be read now. */
  readonly readRevision: () => Promise<string>;
  /** The items that read otherwise in one map than in the one before. */
  readonly readTouched: (before: SiteMap, after: SiteMap) => Promise<readonly ItemsTouched[]>;
  /** Makes what stands at an address, anew each time. */
  readonly make: (map: SiteMap, request: SiteRequest) => Promise<Made>;
}

/** Something made: never null, what is not there has its page. */
export type Made =
  | Exclude<Reply, { readonly kind: 'page' }>
  | {
      readonly kind: 'text';
      readonly status: 200 | 404 | 410;
      readonly type: string;
      readonly text: string;
      readonly fresh: Freshness;
    };

export const htmlType = 'text/html; charset=utf-8';

export function createSite(services: SiteServices): PublicSite {
  return {
    readMap: () => services.ledger.read('everything', readSiteMap),
    readRevision: () => services.ledger.read('everything', readRevision),
    readTouched: async (before, after) => {
      const changed = bodiesChanged(before, after);
      if (changed.length === 0) return [];
      return services.ledger.read('everything', async (tx) => {
        const touched: ItemsTouched[] = [];
        for (const { bodyId, since } of changed) touched.push(await readItemsTouched(tx, bodyId, since));
        return touched;
      });
    },
    make: async (map, { path, query, exported = false }) => {
      const address = readAddress(map, path);
      if (address !== null && 'movedTo' in address) {
        return { kind: 'moved', to: `${address.movedTo}${query === '' ? '' : `?${query}`}` };
      }
      const now = services.clock();
      const call: SiteCall = {
        ...services,
        map,
        body: address?.body ?? map.top,
        large: address?.large ?? path.startsWith('/large/'),
        query: address === null ? new URLSearchParams(query) : queryAt(address.place, query),
        now,
        today: dayInChina(now),
        exported,
      };
      const reply =
        (address === null
          ? await oldAddress(call, query === '' ? path : `${path}?${query}`)
          : await replyAt(call, address.place)) ?? (await notFound(call, path));
      return reply.kind === 'page'
        ? {
            kind: 'text',
            status: reply.status,
            type: htmlType,
            text: renderPage(reply.page),
            fresh: reply.fresh,
          }
        : reply;
    },
  };
}

const replyAt = (call: SiteCall, place: Place): Replied =>
  (allPlaces[place.kind] as (call: SiteCall, place: Place) => Replied)(call, place);
