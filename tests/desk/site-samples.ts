import { v7 as uuidv7 } from 'uuid';
import type { siteEndpoints } from '../../src/desk/contract/site.ts';
import { emptyGuide, initialLook } from '../../src/law/index.ts';
import { hire } from '../support/county.ts';
import { act } from '../support/ledger.ts';
import { plainEdition, published } from '../support/published.ts';
import type { Place, Sample } from './samples.ts';
import { newAccount, now } from './world.ts';

/** Counts what may stand but once in an installation. */
let made = 0;
const next = () => (made += 1);

/** When the face of that body was set last, as its page would show it. */
const setAt = async ({ world, bodyId }: Place) => {
  const row = await world.ledger.read('everything', (tx) =>
    tx.selectFrom('public_sites').select('set_at').where('body_id', '=', bodyId).executeTakeFirst(),
  );
  return row?.set_at.toISOString() ?? null;
};

const list: Sample = { place: 'query', given: () => ({}) };
const ofBody: Sample = { place: 'params', given: () => ({}) };

const publication = async ({ world, bodyId }: Place) => {
  const writer = await hire(world.ledger, bodyId, newAccount(), ['clerk'], { name: '李四', now });
  return published(world.ledger, bodyId, writer, plainEdition('公示'));
};

const table = async (at: Place) => ({
  source: 'paste',
  lines: [{ row: 1, from: `/zwgk/art_${next()}.html`, to: await publication(at) }],
});

const entered = async (at: Place) => {
  const addressId = uuidv7();
  const address = { addressId, path: `/old/${next()}.html`, publicationId: null, target: '/' };
  await act(at.world.ledger, at.bodyId, 'site.old-addresses-entered', at.bodyId, {
    source: 'form',
    addresses: [address],
  });
  return addressId;
};

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

export const siteSamples: Readonly<Record<keyof typeof siteEndpoints, Sample>> = {
  site: ofBody,
  setSiteSlug: {
    place: 'params',
    given: async (at) => ({ body: { actId: uuidv7(), slug: `zhen${next()}`, seenAt: await setAt(at) } }),
  },
  // The callers stand in 乙镇: only the county decides the look.
  setSiteLook: {
    place: 'params',
    given: async (at) => ({
      body: { actId: uuidv7(), look: { ...initialLook, name: '甲县政务公开' }, seenAt: await setAt(at) },
    }),
    allowed: () => 409,
  },
  keepEmblem: {
    place: 'params',
    given: () => ({ file: { name: '徽标.png', bytes: onePixel } }),
    allowed: () => 409,
  },
  setSiteGuide: {
    place: 'params',
    given: async (at) => ({
      body: {
        actId: uuidv7(),
        guide: { ...emptyGuide, office: `综合办公室${next()}` },
        seenAt: await setAt(at),
      },
    }),
  },
  listOldAddresses: ofBody,
  oldAddress: { place: 'params', given: async (at) => ({ params: { addressId: await entered(at) } }) },
  checkOldAddresses: { place: 'params', given: async (at) => ({ body: await table(at) }) },
  enterOldAddresses: {
    place: 'params',
    given: async (at) => ({ body: { actId: uuidv7(), ...(await table(at)) } }),
  },
  removeOldAddress: {
    place: 'params',
    given: async (at) => ({
      params: { addressId: await entered(at) },
      body: { actId: uuidv7(), reason: '对应错了' },
    }),
  },
  listSiteFindings: list,
  exportSiteFindings: list,
  siteChecks: list,
  checkSite: { place: 'params', given: () => ({ body: {} }) },
};
