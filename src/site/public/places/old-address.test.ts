import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { act } from '../../../../tests/support/ledger.ts';
import { publicCounty, type PublicCounty } from '../../../../tests/support/public-county.ts';
import { siteOn } from '../../../../tests/support/public-site.ts';
import { oldPathOf } from '../../../law/index.ts';

let county: PublicCounty;
let site: ReturnType<typeof siteOn>;
const removed = uuidv7();
beforeAll(async () => {
  county = await publicCounty();
  site = siteOn(county.ledger, { files: county.files });
  const { township } = county.bodies;
  const entered = (
    path: string,
    to: { readonly item?: string; readonly target?: string },
    id = uuidv7(),
  ) => ({
    addressId: id,
    path: oldPathOf(path) ?? '',
    publicationId: to.item === undefined ? null : county.publicationId(to.item),
    target: to.target ?? null,
  });
  await act(county.ledger, township, 'site.old-addresses-entered', township, {
    source: 'form',
    addresses: [
      entered('/乙镇/公示/20261009.html', { item: 'corrected' }),
      entered('/old/withdrawn.html', { item: 'withdrawn' }),
      entered('/old/draft.html', { item: 'draft' }),
      entered('/old/list.aspx?type=3&page=2', { target: '/yizhen/fdzdgknr/notice/' }),
      entered('/old/list.aspx', { target: '/yizhen/zuixin/' }),
      entered('/old/round.html', { target: '/old/round.html' }),
      entered('/old/gone.html', { target: '/yizhen/' }, removed),
    ],
  });
  await act(county.ledger, township, 'site.old-address-removed', removed, {
    path: '/old/gone.html',
    reason: '有误',
  });
}, 300_000);
afterAll(async () => {
  await site.close();
  await county.close();
});

test.each<[asked: string, to: () => string]>([
  ['/zwgk/art_12_345.html', () => county.path('assistance-2026')],
  ['/info.asp?id=88', () => county.path('with-everything')],
  ['/ztzl/zwgk/index.html', () => '/zfxxgkzn/'],
  ['/zwgk/art_12_345.html?from=singlemessage', () => county.path('assistance-2026')],
  ['/%E4%B9%99%E9%95%87/%E5%85%AC%E7%A4%BA/20261009.html', () => county.path('corrected')],
  ['/%e4%b9%99%e9%95%87/%e5%85%ac%e7%a4%ba/20261009.html', () => county.path('corrected')],
  ['/乙镇/公示/20261009.html/', () => county.path('corrected')],
  // It still says why.
  ['/old/withdrawn.html', () => county.path('withdrawn')],
  ['/old/list.aspx?type=3&page=2', () => '/yizhen/fdzdgknr/notice/'],
  ['/old/list.aspx?type=9', () => '/yizhen/zuixin/'],
])('%s leads on', async (asked, to) => {
  expect(await site.ask(asked)).toEqual({ kind: 'moved', to: to() });
});

test.each([
  '/old/draft.html',
  '/old/gone.html',
  '/old/round.html',
  '/old/never.html',
  '/info.asp?id=89',
  '/%E4%B9',
  '/old/%00.html',
  '/old/'.padEnd(9_000, 'x'),
])('%s leads nowhere', async (asked) => {
  expect(await site.ask(asked)).toMatchObject({ kind: 'text', status: 404 });
});

it('does not take the place of a page that stands', async () => {
  expect(await site.ask('/zfxxgkzn/')).toMatchObject({ kind: 'text', status: 200 });
});
