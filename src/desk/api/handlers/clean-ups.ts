import { closeCleanUp } from '../../../acts/documents/close-clean-up.ts';
import { concludeCleanUp } from '../../../acts/documents/conclude-clean-up.ts';
import { openCleanUp } from '../../../acts/documents/open-clean-up.ts';
import { readBody } from '../../../ledger/read/list-bodies.ts';
import { listCleanUps, readCleanUp } from '../../../ledger/read/list-clean-ups.ts';
import type { cleanUpEndpoints } from '../../contract/clean-ups.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr, refused } from '../frame/refused.ts';

const noCampaign = () => refused('not-found', '没有找到这次清理，或者它不归您管。');

export const cleanUpHandlers: HandlersOf<typeof cleanUpEndpoints> = {
  listCleanUps: async ({ services: { ledger }, scope, today, params: { bodyId } }) => ({
    campaigns: await ledger.read(scope, (tx) => listCleanUps(tx, today, bodyId)),
  }),
  cleanUp: async ({ services: { ledger }, scope, today, params }) =>
    (await ledger.read(scope, (tx) => readCleanUp(tx, today, params))) ?? noCampaign(),
  openCleanUp: async ({ context, params, body }) =>
    doneOr(await openCleanUp(context, { ...params, ...body })),
  concludeCleanUp: async ({ context, params, body }) =>
    doneOr(await concludeCleanUp(context, { ...params, ...body })),
  closeCleanUp: async ({ context, params, body }) =>
    doneOr(await closeCleanUp(context, { ...params, ...body })),
  cleanUpList: async ({ services: { ledger, writePaper }, scope, today, params, query: { format } }) => {
    const found = await ledger.read(scope, async (tx) => ({
      campaign: await readCleanUp(tx, today, params),
      body: await readBody(tx, params.bodyId),
    }));
    const { campaign, body } = found;
    if (campaign === null || body === null) return noCampaign();
    const { title, asOf, closedOn: on, result } = campaign;
    if (on === null || result === null) {
      return refused('not-now', `“${title}”还没有公布结果，结果目录要在公布以后印。`);
    }
    const list = { kind: 'clean-up-list' as const, bodyName: body.name, title, asOf, on, ...result };
    const { fileName: name, contentType: type, bytes } = await writePaper(list, format);
    return { name, type, bytes };
  },
};
