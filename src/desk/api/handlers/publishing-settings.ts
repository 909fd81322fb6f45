import { setChain } from '../../../acts/publishing/set-chain.ts';
import { setProfile } from '../../../acts/publishing/set-profile.ts';
import { readBody } from '../../../ledger/read/list-bodies.ts';
import { exceptionsInForce, listCombinedRoles } from '../../../ledger/read/list-exceptions.ts';
import { publishingSettings } from '../../../ledger/read/publishing-settings.ts';
import type { publishingSettingsEndpoints } from '../../contract/publishing-settings.ts';
import { combinedColumns } from '../export/combined-columns.ts';
import { exportList } from '../export/export-list.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr, refused } from '../frame/refused.ts';

export const publishingSettingsHandlers: HandlersOf<typeof publishingSettingsEndpoints> = {
  publishingSettings: async ({ services: { ledger }, scope, params: { bodyId } }) => {
    const { body, settings } = await ledger.read(scope, async (tx) => ({
      body: await readBody(tx, bodyId),
      settings: await publishingSettings(tx, bodyId),
    }));
    if (body === null) return refused('not-found', '没有找到这个单位，或者它不归您管。');
    const chains = settings.chains.map((each) => ({
      ...each,
      faults: each.faults.map(({ level, sentence }) => ({ level, sentence })),
    }));
    return { bodyName: body.name, ...settings, chains };
  },
  setReviewChain: async ({ context, params, body }) =>
    doneOr(await setChain(context, { ...params, ...body })),
  setPublishingProfile: async ({ context, params, body }) =>
    doneOr(await setProfile(context, { ...params, ...body })),
  exceptions: ({ services: { ledger }, scope, today }) =>
    ledger.read(scope, (tx) => exceptionsInForce(tx, today)),
  listCombinedRoles: ({ services: { ledger }, scope, query: { after, before, size, ...filter } }) =>
    ledger.read(scope, (tx) => listCombinedRoles(tx, { after, before, size }, filter)),
  exportCombinedRoles: (call) =>
    exportList(call, '一人兼几步', combinedColumns, (tx, page) => listCombinedRoles(tx, page, call.query)),
};
