import { readRules } from '../../../acts/requests/rules/read-rules.ts';
import { keepSealPicture, readSeal, removeSealPicture } from '../../../acts/requests/rules/seal-picture.ts';
import { setRequestRules } from '../../../acts/requests/rules/set-rules.ts';
import type { requestRulesEndpoints } from '../../contract/request-rules.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr, refused, refusedBy } from '../frame/refused.ts';
import { caseContext } from './case-context.ts';
import { faultsAnswer } from './request-letters.ts';

export const requestRulesHandlers: HandlersOf<typeof requestRulesEndpoints> = {
  requestRules: async ({ services: { ledger, files }, scope, today, params: { bodyId } }) => {
    const store = { files, keys: ledger.keys };
    const { seal, ...found } = await ledger.read(scope, (tx) => readRules(tx, store, bodyId, today));
    return {
      ...found,
      faults: faultsAnswer(found.faults),
      seal: seal === null ? null : { width: seal.width, height: seal.height, bytes: seal.bytes },
    };
  },
  setRequestRules: async ({ context, params, body }) =>
    doneOr(await setRequestRules(context, { ...params, ...body })),
  keepSealPicture: async (call) => {
    const kept = await keepSealPicture(caseContext(call), { ...call.params, ...call.upload });
    return 'code' in kept ? refusedBy(kept) : kept;
  },
  sealPicture: async ({ services: { ledger, files }, scope, params: { bodyId } }) => {
    const store = { files, keys: ledger.keys };
    const found = await ledger.read(scope, (tx) => readSeal(tx, store, bodyId));
    return found === null
      ? refused('not-found', '还没有印章图片。')
      : { name: '印章.png', type: 'image/png', bytes: found.bytes, inline: true };
  },
  removeSealPicture: async (call) => {
    const refusal = await removeSealPicture(caseContext(call), call.params.bodyId);
    return refusal === null ? {} : refusedBy(refusal);
  },
};
