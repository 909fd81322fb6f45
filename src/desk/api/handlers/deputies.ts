import { appointDeputy } from '../../../acts/deputies/appoint-deputy.ts';
import { endDeputy } from '../../../acts/deputies/end-deputy.ts';
import { listDeputies } from '../../../ledger/read/list-deputies.ts';
import type { handoverEndpoints } from '../../contract/handover.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr } from '../frame/refused.ts';

export const deputyHandlers: Pick<
  HandlersOf<typeof handoverEndpoints>,
  'listDeputies' | 'appointDeputy' | 'endDeputy'
> = {
  listDeputies: ({ services: { ledger }, scope, today, params: { bodyId }, query }) =>
    ledger.read(scope, (tx) => listDeputies(tx, today, query, bodyId)),
  appointDeputy: async ({ context, params, body }) =>
    doneOr(await appointDeputy(context, { ...params, ...body })),
  endDeputy: async ({ context, params, body }) => doneOr(await endDeputy(context, { ...params, ...body })),
};
