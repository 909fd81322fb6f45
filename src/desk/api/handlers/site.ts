import { checkOldAddresses, enterOldAddresses } from '../../../acts/site/enter-old-addresses.ts';
import { keepEmblem } from '../../../acts/site/keep-emblem.ts';
import { removeOldAddress } from '../../../acts/site/remove-old-address.ts';
import { setGuide } from '../../../acts/site/set-guide.ts';
import { setLook } from '../../../acts/site/set-look.ts';
import { setSlug } from '../../../acts/site/set-slug.ts';
import { emptyGuide, faultsOfGuide, type GuideFacts, type SiteLook } from '../../../law/index.ts';
import { addJob } from '../../../ledger/queue.ts';
import { listOldAddresses, oldAddressRow } from '../../../ledger/read/site/list-old-addresses.ts';
import {
  countSiteFindings,
  listSiteChecks,
  listSiteFindings,
} from '../../../ledger/read/site/list-site-findings.ts';
import type { OpenAddresses } from '../../../ledger/read/site/site-addresses.ts';
import { otherBodies, siteSettings } from '../../../ledger/read/site/site-settings.ts';
import type { siteEndpoints } from '../../contract/site.ts';
import { exportList } from '../export/export-list.ts';
import { siteFindingColumns } from '../export/site-finding-columns.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr, refused, refusedBy } from '../frame/refused.ts';
import type { DeskServices } from '../services.ts';
import { publishingContext } from './publishing-context.ts';

export const siteHandlers: HandlersOf<typeof siteEndpoints> = {
  site: async ({ services, scope, params: { bodyId } }) => {
    const { ledger } = services;
    const settings = await ledger.read(scope, (tx) => siteSettings(tx, bodyId));
    const site = await services.addresses.open();
    const address = site?.pathOf(bodyId, { kind: 'home' }) ?? null;
    const guideAddress = site?.pathOf(bodyId, { kind: 'guide' }) ?? null;
    if (settings === null || address === null || guideAddress === null) {
      return refused('not-found', '没有找到这个单位，或者它不归您管。');
    }
    // The names of public bodies are public.
    const others = await ledger.read('everything', (tx) => otherBodies(tx, bodyId));
    const { bodyName: name, level, guide, look } = settings;
    return {
      ...settings,
      address,
      guideAddress,
      formerSlugs: [...settings.formerSlugs],
      look,
      guide: guide === null ? null : mutable(guide),
      guideFaults: faultsOfGuide(guide ?? emptyGuide, { name, level }, others).map(
        ({ field, level: grave, sentence }) => ({ field, level: grave, sentence }),
      ),
      otherBodies: [...others],
    };
  },
  setSiteSlug: async ({ context, params, body }) => doneOr(await setSlug(context, { ...params, ...body })),
  setSiteLook: async ({ context, params, body }) =>
    doneOr(await setLook(context, { ...params, ...body, look: body.look satisfies SiteLook | null })),
  keepEmblem: async (call) => {
    const kept = await keepEmblem(
      { ...publishingContext(call), now: call.now },
      { ...call.params, ...call.upload },
    );
    return 'code' in kept ? refusedBy(kept) : kept;
  },
  setSiteGuide: async ({ context, params, body }) =>
    doneOr(await setGuide(context, { ...params, ...body, guide: body.guide satisfies GuideFacts })),
  listOldAddresses: ({
    services: { ledger },
    scope,
    params: { bodyId },
    query: { after, before, size, ...filter },
  }) => ledger.read(scope, (tx) => listOldAddresses(tx, bodyId, { after, before, size }, filter)),
  oldAddress: async ({ services: { ledger }, scope, params }) =>
    (await ledger.read(scope, (tx) => oldAddressRow(tx, params))) ??
    refused('not-found', '没有找到这个旧网址，或者它不归您管。'),
  checkOldAddresses: async ({ context, services, params, body }) => {
    const site = await addressesOf(services);
    const { addresses, faults, same } = await checkOldAddresses({ ...context, site }, { ...params, ...body });
    return {
      addresses: addresses.map(({ row, leadsTo, address: { path } }) => ({ row, leadsTo, path })),
      faults: [...faults],
      same: [...same],
    };
  },
  enterOldAddresses: async ({ context, services, params, body }) => {
    const site = await addressesOf(services);
    return doneOr(await enterOldAddresses({ ...context, site }, { ...params, ...body }));
  },
  removeOldAddress: async ({ context, params, body }) =>
    doneOr(await removeOldAddress(context, { ...params, ...body })),
  listSiteFindings: ({ services: { ledger }, scope, query: { after, before, size, ...filter } }) =>
    ledger.read(scope, (tx) => listSiteFindings(tx, { after, before, size }, filter)),
  exportSiteFindings: (call) =>
    exportList(call, '网站找错纠错', siteFindingColumns, (tx, page) =>
      listSiteFindings(tx, page, call.query),
    ),
  siteChecks: ({ services: { ledger }, scope, query: { body } }) =>
    ledger.read(scope, async (tx) => ({
      rules: [...(await countSiteFindings(tx, body ?? null))],
      bodies: (await listSiteChecks(tx)).filter(({ bodyId }) => body === undefined || bodyId === body),
    })),
  checkSite: async ({ services: { ledger }, scope, params: { bodyId } }) => {
    await ledger.write(scope, (tx) => addJob(tx, 'check-site', { bodyId }, `check-site/${bodyId}`));
    return { asked: true };
  },
};

const mutable = (guide: GuideFacts) => ({ ...guide, readingPlaces: [...guide.readingPlaces] });

/** Someone is signed in, so a body was founded and the site has addresses. */
async function addressesOf({ addresses }: DeskServices): Promise<OpenAddresses> {
  const site = await addresses.open();
  if (site === null) throw new Error('no body was founded');
  return site;
}
