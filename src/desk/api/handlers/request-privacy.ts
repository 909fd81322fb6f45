import { promoteRequest } from '../../../acts/requests/promote/promote-request.ts';
import { viewPromotion } from '../../../acts/requests/promote/view-promotion.ts';
import { withCase } from '../../../acts/requests/papers/with-case.ts';
import { eraseRequest } from '../../../acts/requests/retention/erase-request.ts';
import { exportPerson, exportRequestPerson } from '../../../acts/requests/retention/export-person.ts';
import { listRetention } from '../../../ledger/read/requests/list-retention.ts';
import type { requestPrivacyEndpoints } from '../../contract/request-privacy.ts';
import { personFile } from '../export/person-archive.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr, refusedBy } from '../frame/refused.ts';
import { caseContext } from './case-context.ts';

export const requestPrivacyHandlers: HandlersOf<typeof requestPrivacyEndpoints> = {
  retention: ({ services: { ledger }, scope, today, params: { bodyId }, query }) =>
    ledger.read(scope, (tx) => listRetention(tx, bodyId, today, query)),
  eraseRequestPerson: async (call) =>
    doneOr(await eraseRequest(caseContext(call), { ...call.params, ...call.body })),
  exportRequestPerson: async (call) => {
    const context = caseContext(call);
    const { format, ...body } = call.body;
    const asked = { ...call.params, ...body, withFiles: format === 'zip' };
    const found = await exportRequestPerson(context, asked);
    return 'code' in found ? refusedBy(found) : personFile(found, format, context.caseTools);
  },
  exportPerson: async (call) => {
    const context = caseContext(call);
    const { format, ...body } = call.body;
    const asked = { ...call.params, ...body, withFiles: format === 'zip' };
    const found = await exportPerson(context, asked);
    return 'code' in found ? refusedBy(found) : personFile(found, format, context.caseTools);
  },
  promotion: async ({ context, params }) => {
    const found = await withCase(context, params, 'requests.handle', 'read', viewPromotion);
    return 'code' in found ? refusedBy(found) : found;
  },
  promoteRequest: async (call) =>
    doneOr(await promoteRequest(caseContext(call), { ...call.params, ...call.body })),
};
