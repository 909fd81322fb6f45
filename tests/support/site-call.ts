import { civilDate, initialLook } from '../../src/law/index.ts';
import type { SiteBody, SiteMap } from '../../src/ledger/read/site/site-map.ts';
import { loadSiteAssets } from '../../src/site/assets.ts';
import type { SiteCall } from '../../src/site/public/call.ts';
import { memoryStore } from './memory-store.ts';

const body: SiteBody = {
  id: '01a1fe8e-af85-7168-839d-453fbca099aa',
  name: '乙镇人民政府',
  level: 'township',
  parentId: null,
  path: ['01a1fe8e-af85-7168-839d-453fbca099aa'],
  base: '/',
  siteCode: null,
  domain: '',
  guide: null,
  guideSetAt: null,
  requestContact: null,
  closedOn: null,
  revision: '1',
};

const map: SiteMap = {
  top: body,
  look: initialLook,
  name: '乙镇政府信息公开',
  bodies: [body],
  byId: new Map([[body.id, body]]),
  bySlug: new Map([['', body]]),
  formerSlugs: new Map(),
  demonstration: false,
  revision: '1',
};

const nothing = () => Promise.reject(new Error('nothing is read here'));

/** What a page is made with that reads nothing: of a township, on a day. */
export const siteCall = ({
  today,
  large = false,
}: {
  readonly today: string;
  readonly large?: boolean;
}): SiteCall => ({
  ledger: { read: nothing },
  files: memoryStore(),
  clock: () => new Date(`${today}T02:00:00Z`),
  publicUrl: null,
  assets: loadSiteAssets(),
  writePaper: nothing,
  writeWorkbook: nothing,
  words: { ofQuery: nothing },
  map,
  body,
  large,
  query: new URLSearchParams(),
  now: new Date(`${today}T02:00:00Z`),
  today: civilDate(today),
  exported: false,
});
