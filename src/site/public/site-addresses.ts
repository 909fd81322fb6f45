import { oldPathOf } from '../../law/index.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { OpenAddresses, SiteAddresses, Standing } from '../../ledger/read/site/site-addresses.ts';
import { readSiteMap, type SiteMap } from '../../ledger/read/site/site-map.ts';
import { readItemAddress } from '../../ledger/read/site/item.ts';
import { readOldAddress } from '../../ledger/read/site/old-address.ts';
import { standingOfFile, standingOfItem } from '../../ledger/read/site/standing.ts';
import { addressOf, bodyAt, readAddress } from './address.ts';
import type { Place } from './place.ts';

/** What the server itself answers beside the public site. */
const ofServer = /^\/(?:desk|check|convert|assets|api|healthz|favicon\.ico)(?:[/?]|$)/u;

/** The addresses of the public site, told by what the ledger holds: no page is made for it. */
export function siteAddresses(ledger: Pick<Ledger, 'read'>): SiteAddresses {
  return {
    open: async () => {
      const map = await ledger.read('everything', readSiteMap);
      return map === null ? null : openOn(ledger, map);
    },
  };
}

function openOn(ledger: Pick<Ledger, 'read'>, map: SiteMap): OpenAddresses {
  const known = new Map<string, Promise<Standing>>();
  return {
    pathOf: (bodyId, page) => {
      const body = map.byId.get(bodyId);
      const place: Place = page.kind === 'column' ? { ...page, year: null, page: 1 } : page;
      return body === undefined ? null : addressOf({ body, place, large: false });
    },
    standingOf: (path) => {
      const asked = known.get(path) ?? standingAt(ledger, map, path);
      known.set(path, asked);
      return asked;
    },
    ownerOf: (path) => {
      const body = bodyAt(map, path);
      return body === map.top ? null : body;
    },
    itemAt: (path) => {
      const address = readAddress(map, path.replace(/[?#].*$/u, ''));
      return address !== null && 'place' in address && address.place.kind === 'item'
        ? { bodyId: address.body.id, number: address.place.number }
        : null;
    },
  };
}

async function standingAt(ledger: Pick<Ledger, 'read'>, map: SiteMap, asked: string): Promise<Standing> {
  if (ofServer.test(asked)) return 'there';
  const path = asked.replace(/[?#].*$/u, '');
  const address = readAddress(map, path);
  if (address === null) {
    // As the site looks an old address up: with its query, else without (`places/old-address.ts`).
    const paths = [...new Set([asked, path])].flatMap((each) => oldPathOf(each) ?? []);
    return ledger.read('everything', async (tx): Promise<Standing> => {
      const target = await readOldAddress(tx, paths);
      if (target === null) return 'nothing';
      return 'path' in target || (await readItemAddress(tx, target)) !== null ? 'moved' : 'nothing';
    });
  }
  if ('movedTo' in address) return 'moved';
  const { body, place } = address;
  const { id: bodyId } = body;
  if (place.kind === 'item' || place.kind === 'item-edition') {
    const { number } = place;
    const edition = place.kind === 'item' ? {} : { edition: place.edition };
    return ledger.read('everything', (tx) => standingOfItem(tx, { bodyId, number, ...edition }));
  }
  if (place.kind === 'item-file') {
    const { number, fileId } = place;
    return ledger.read('everything', (tx) => standingOfFile(tx, { bodyId, number, fileId }));
  }
  return 'there';
}
