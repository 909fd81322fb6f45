import { archiveChecklist } from '../../../acts/requests/archive/checklist.ts';
import { archiveRequest, openVolume } from '../../../acts/requests/archive/archive-request.ts';
import { headOf, planOf } from '../../../acts/requests/archive/volume-order.ts';
import { listApprovals } from '../../../acts/requests/decision/list-approvals.ts';
import {
  passDecision,
  reopenRequest,
  returnDecision,
} from '../../../acts/requests/decision/pass-decision.ts';
import { submitDecision } from '../../../acts/requests/decision/submit-decision.ts';
import { viewApproval, viewDecision } from '../../../acts/requests/decision/view-decision.ts';
import type { Enclosure } from '../../../acts/requests/decision/enclosures.ts';
import { drawPaper } from '../../../acts/requests/papers/draw-paper.ts';
import { paperFacts } from '../../../acts/requests/papers/paper-facts.ts';
import { withCase } from '../../../acts/requests/papers/with-case.ts';
import { noteService, serveLetter } from '../../../acts/requests/service/serve-letter.ts';
import { viewService } from '../../../acts/requests/service/view-service.ts';
import { may } from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import type { requestDecisionEndpoints } from '../../contract/request-decision.ts';
import type { requestServiceEndpoints } from '../../contract/request-service.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr, refused, refusedBy } from '../frame/refused.ts';
import { caseContext } from './case-context.ts';
import { faultsAnswer } from './request-letters.ts';
import { paperAnswer } from './request-papers.ts';

/** The media type of each file, by the rows of the case. */
async function withTypes(tx: Tx, bodyId: string, enclosures: readonly Enclosure[]) {
  if (enclosures.length === 0) return [];
  const rows = await tx
    .selectFrom('case_files')
    .select(['file_id', 'media_type'])
    .where('body_id', '=', bodyId)
    .where(
      'file_id',
      'in',
      enclosures.map(({ fileId }) => fileId),
    )
    .execute();
  const types = new Map(rows.map(({ file_id, media_type }) => [file_id, media_type]));
  return enclosures.map((each) => ({ ...each, mediaType: types.get(each.fileId) ?? '' }));
}

export const requestDecisionHandlers: HandlersOf<typeof requestDecisionEndpoints> = {
  decision: async ({ context, params }) => {
    const found = await withCase(context, params, 'requests.read', 'read', async (hand) => {
      const view = await viewDecision(context.ledger.keys, hand, context.actor);
      const enclosures = await withTypes(hand.tx, params.bodyId, view.enclosures);
      return { ...view, enclosures, faults: faultsAnswer(view.faults) };
    });
    return 'code' in found ? refusedBy(found) : found;
  },
  submitDecision: async ({ context, params, body }) =>
    doneOr(await submitDecision(context, { ...params, ...body })),
  approval: async ({ context, params }) => {
    const found = await withCase(context, params, 'requests.read', 'read', async (hand) => {
      const view = await viewApproval(context.ledger.keys, hand, context.actor);
      if ('code' in view) return view;
      const enclosures = await withTypes(hand.tx, params.bodyId, view.enclosures);
      return { ...view, enclosures, faults: faultsAnswer(view.faults) };
    });
    return 'code' in found ? refusedBy(found) : found;
  },
  passDecision: async (call) =>
    doneOr(await passDecision(caseContext(call), { ...call.params, ...call.body })),
  returnDecision: async ({ context, params, body }) =>
    doneOr(await returnDecision(context, { ...params, ...body })),
  approvals: async ({ context: { actor, today }, scope, services: { ledger }, params }) =>
    // Names of matters of other bodies are no concern of approvers: their reach is the own body.
    params.bodyId === actor.bodyId
      ? { waiting: await ledger.read(scope, (tx) => listApprovals(tx, params.bodyId, actor, today)) }
      : refused('not-found', '没有找到这个单位，或者它不归您管。'),
  reopenRequest: async ({ context, params, body }) =>
    doneOr(await reopenRequest(context, { ...params, ...body })),
};

export const requestServiceHandlers: HandlersOf<typeof requestServiceEndpoints> = {
  letterService: async ({ context, params }) => {
    const found = await withCase(context, params, 'requests.read', 'read', async (hand) => {
      const view = await viewService(hand, params.letterId);
      if ('code' in view) return view;
      return { ...view, enclosures: await withTypes(hand.tx, params.bodyId, view.enclosures) };
    });
    return 'code' in found ? refusedBy(found) : found;
  },
  serveLetter: async ({ context, params, body }) =>
    doneOr(await serveLetter(context, { ...params, ...body })),
  noteService: async ({ context, params, body }) =>
    doneOr(await noteService(context, { ...params, ...body })),
  casePaper: async (call) => {
    const made = await drawPaper(caseContext(call), { ...call.params, ...call.body });
    return 'code' in made ? refusedBy(made) : { name: made.name, type: made.mediaType, bytes: made.bytes };
  },
  archiveChecklist: async (call) => {
    const context = caseContext(call);
    const found = await withCase(context, call.params, 'requests.read', 'read', async (hand) => {
      const items = archiveChecklist(hand.state);
      const missing = items.filter(({ state }) => state === 'missing').length;
      const planned = await planOf(context, hand, await paperFacts(context.ledger.keys, hand));
      const { archived } = hand.state;
      const why = whyNotArchived(archived !== null, may(context.actor.roles, 'requests.handle'), missing);
      return {
        items,
        papers: planned.map((each) => {
          const { title, number, date } = headOf(each);
          return { title, number, date, pages: each.is === 'material' ? each.material.pages : null };
        }),
        archived: archived === null ? null : { on: archived.on, pages: archived.pages },
        may: { archive: why === null, why },
      };
    });
    return 'code' in found ? refusedBy(found) : found;
  },
  archiveRequest: async (call) =>
    doneOr(await archiveRequest(caseContext(call), { ...call.params, ...call.body })),
  openVolume: async (call) => {
    const found = await openVolume(caseContext(call), { ...call.params, ...call.body });
    return 'code' in found ? refusedBy(found) : paperAnswer(found);
  },
};

function whyNotArchived(archived: boolean, handles: boolean, missing: number): string | null {
  if (archived) return '已经归档。';
  if (!handles) return '只有经办人和负责人可以归档。';
  return missing === 0 ? null : `还缺${missing}项，请先补上。`;
}
