import { listDrafts, readDraft, saveDraft, throwAwayDraft } from '../../../acts/drafts/drafts.ts';
import type { draftEndpoints } from '../../contract/work.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { refused, refusedBy } from '../frame/refused.ts';

export const draftHandlers: HandlersOf<typeof draftEndpoints> = {
  listDrafts: async ({ services: { ledger }, caller: { actor } }) => ({
    drafts: (await listDrafts(ledger, actor)).map(({ draftId, ...draft }) => ({ ...draft, id: draftId })),
  }),
  draft: async ({ services: { ledger }, caller: { actor }, params: { draftId } }) => {
    const draft = await readDraft(ledger, actor, draftId);
    if (draft === null) return refused('not-found', '没有找到这份草稿，或者它不是您的。');
    const { draftId: id, ...rest } = draft;
    return { ...rest, id };
  },
  saveDraft: async ({ services: { ledger }, caller: { actor }, now, params, body }) => {
    const saving = await saveDraft(ledger, actor, { ...params, ...body }, now);
    return saving.saved ? { savedAt: saving.savedAt } : refusedBy(saving.refusal);
  },
  throwAwayDraft: async ({ services: { ledger }, caller: { actor }, params: { draftId } }) => {
    await throwAwayDraft(ledger, actor, draftId);
    return { result: 'gone' };
  },
};
