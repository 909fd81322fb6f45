import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { columns, faultOfSlug, initialLook } from '../../law/index.ts';
import { initialSlug, type SiteBody, type SiteMap } from '../../ledger/read/site/site-map.ts';
import { addressOf, readAddress } from './address.ts';
import { reportFileNames, type Place } from './place.ts';
import type { FormPage } from './requests/form-step.ts';

const bodyOf = (id: string, base: string): SiteBody => ({
  id,
  name: '乙镇人民政府',
  level: base === '/' ? 'county' : 'township',
  parentId: null,
  path: [id],
  base,
  siteCode: null,
  domain: '',
  guide: null,
  guideSetAt: null,
  requestContact: null,
  closedOn: null,
  revision: '1',
});
const top = bodyOf('01a1fe8e-af85-7168-839d-453fbca099f9', '/');
const town = bodyOf('01a1fe8e-af85-7168-839d-453fbca099aa', '/yizhen/');
const map: SiteMap = {
  top,
  look: initialLook,
  name: '甲县政府信息公开',
  bodies: [top, town],
  byId: new Map([top, town].map((body) => [body.id, body])),
  bySlug: new Map([
    ['', top],
    ['yizhen', town],
  ]),
  formerSlugs: new Map([['jiuzhen', town]]),
  demonstration: false,
  revision: '1',
};

const page = fc.integer({ min: 1, max: 9_999_999 });
const year = fc.integer({ min: 2000, max: 2099 });
const yearOrNone = fc.option(year);
const columnId = fc.constantFrom(...columns.map(({ id }) => id));
const number = fc.integer({ min: 1, max: 9_999_999_999 });

/** Any place that a body of any kind has. */
const places: fc.Arbitrary<Place> = fc.oneof(
  fc.constantFrom<Place>(
    { kind: 'home' },
    { kind: 'guide' },
    { kind: 'catalogue' },
    { kind: 'reports' },
    { kind: 'apply' },
    { kind: 'request-form', page: 'look', draft: null },
    { kind: 'request-status', page: 'status' },
    { kind: 'request-status', page: 'clarify' },
    { kind: 'request-status', page: 'withdraw' },
    { kind: 'request-status', page: 'rate' },
    { kind: 'search' },
    { kind: 'map' },
    { kind: 'apply-form', applicant: 'person', format: 'pdf' },
    { kind: 'apply-form', applicant: 'organisation', format: 'docx' },
  ),
  fc.record({
    kind: fc.constant('request-form' as const),
    page: fc.constantFrom<FormPage>('look', 'who', 'what', 'how', 'check', 'wait', 'done'),
    draft: fc.stringMatching(/^[\w-]{43}$/u),
  }),
  fc.record({
    kind: fc.constant('request-file' as const),
    fileId: fc.uuid({ version: 7 }),
    name: fc.string({ minLength: 1, unit: 'grapheme' }).filter((name) => !/^\.\.?$|\p{Cs}/u.test(name)),
  }),
  fc.record({ kind: fc.constant('system' as const), page }),
  fc.record({ kind: fc.constant('column' as const), columnId, year: yearOrNone, page }),
  fc.record({
    kind: fc.constant('policies' as const),
    state: fc.constantFrom('in-force' as const, 'ended' as const, 'all' as const),
    year: yearOrNone,
    page,
  }),
  fc.record({ kind: fc.constant('latest' as const), year: yearOrNone, page }),
  fc.record({ kind: fc.constant('item' as const), year, number }),
  fc.record({
    kind: fc.constant('item-edition' as const),
    year,
    number,
    edition: fc.integer({ min: 1, max: 9999 }),
  }),
  fc.record({
    kind: fc.constant('item-file' as const),
    year,
    number,
    fileId: fc.uuid(),
    name: fc.string({ minLength: 1, unit: 'grapheme' }).filter((name) => !/^\.\.?$|\p{Cs}/u.test(name)),
  }),
  fc.record({
    kind: fc.constant('feed' as const),
    format: fc.constantFrom('rss' as const, 'atom' as const),
    columnId: fc.option(columnId),
  }),
);
const ofTop: fc.Arbitrary<Place> = fc.oneof(
  places,
  fc.constantFrom<Place>(
    { kind: 'bodies' },
    { kind: 'report-comparison' },
    ...reportFileNames.map((file) => ({ kind: 'report-data', file }) as const),
    { kind: 'accessibility' },
    { kind: 'robots' },
    { kind: 'sitemap', part: null },
    { kind: 'sitemap', part: 3 },
    { kind: 'emblem', sha256: 'a'.repeat(64) },
    { kind: 'look-sheet', colour: '0b5394' },
    { kind: 'api', rest: '/items' },
  ),
);

describe('addresses', () => {
  it('are read as they are written, of every place, body and type', () => {
    const whose = fc.oneof(
      fc.tuple(fc.constant(top), ofTop, fc.boolean()),
      fc.tuple(fc.constant(town), places, fc.boolean()),
    );
    fc.assert(
      fc.property(whose, ([body, place, large]) => {
        const address = addressOf({ body, place, large });
        expect(new URL(address, 'http://127.0.0.1').pathname).toBe(address);
        expect(readAddress(map, address)).toEqual({
          body,
          place,
          large: large && address.startsWith('/large/'),
        });
      }),
      { numRuns: 500 },
    );
  });

  it('at the top begin with what no body can choose for its own', () => {
    fc.assert(
      fc.property(ofTop, fc.boolean(), (place, large) => {
        const [, first = ''] = addressOf({ body: top, place, large }).split('/');
        expect(first === '' || faultOfSlug(first) !== null).toBe(true);
      }),
    );
  });

  test.each([
    ['/zfxxgkzn', '/zfxxgkzn/'],
    ['/yizhen', '/yizhen/'],
    ['/yizhen/zc/shixiao/2024', '/yizhen/zc/shixiao/2024/'],
    ['/jiuzhen/', '/yizhen/'],
    ['/jiuzhen', '/yizhen/'],
    ['/jiuzhen/2026/12.html', '/yizhen/2026/12.html'],
    ['/large', '/large/'],
    ['/large/jiuzhen/zc', '/large/yizhen/zc/'],
  ])('%s has moved to %s', (path, movedTo) => {
    expect(readAddress(map, path)).toEqual({ movedTo });
  });

  test.each([
    '/yizhen/danwei/',
    '/yizhen/robots.txt',
    '/fdzdgknr/item-99-1/',
    '/zc/p0/',
    '/zc/p01/',
    '/2026/0.html',
    '/2026/12.htm',
    '/1999/12.html',
    '/%E0%A4%A/',
    '/2026/12/01a1fe8e-af85-7168-839d-453fbca099f9/%E0%A4%A',
    '/../etc/passwd',
    '//',
    '/large/robots.txt',
    '/large/large/',
    '/__proto__/',
    '/constructor/zc/',
  ])('%s leads nowhere', (path) => {
    expect(readAddress(map, path)).toBeNull();
  });
});

it('the initial part of an address can be one', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(faultOfSlug(initialSlug(id))).toBeNull();
    }),
  );
});
