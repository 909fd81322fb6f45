import { doHandover } from '../../../acts/handover/do-handover.ts';
import { previewHandover } from '../../../acts/handover/in-hand.ts';
import type { HandedOverDraft, HandedOverItem } from '../../../ledger/act-kinds.ts';
import { listHandovers, readHandover, type HandoverRow } from '../../../ledger/read/list-handovers.ts';
import type { handoverEndpoints } from '../../contract/handover.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { dateInChina } from '../frame/today.ts';
import { doneOr, refused } from '../frame/refused.ts';

export const handoverHandlers: Pick<
  HandlersOf<typeof handoverEndpoints>,
  'previewHandover' | 'handOver' | 'listHandovers' | 'handover' | 'handoverSheet'
> = {
  previewHandover: async ({ context, now, params: { bodyId }, query: { from } }) => {
    const inHand = await previewHandover(context, { bodyId, staffId: from }, now);
    if (inHand === null) return refused('not-found', '这个单位没有这个人，或者此人已经离岗。', 'from');
    const { items, drafts, sessions, ...rest } = inHand;
    return {
      ...rest,
      items: items.map(itemOf),
      drafts: drafts.map(draftOf),
      sessions: sessions.length,
    };
  },
  handOver: async ({ context, params, body }) => doneOr(await doHandover(context, { ...params, ...body })),
  listHandovers: async ({ services: { ledger }, scope, params: { bodyId }, query }) => {
    const page = await ledger.read(scope, (tx) => listHandovers(tx, query, bodyId));
    return { ...page, rows: page.rows.map(handoverOf) };
  },
  handover: async ({ services: { ledger }, scope, params }) => {
    const row = await ledger.read(scope, (tx) => readHandover(tx, params));
    return row === null ? noSuchHandover : handoverOf(row);
  },
  handoverSheet: async ({ services: { ledger, writePaper }, scope, params, query: { format } }) => {
    const row = await ledger.read(scope, (tx) => readHandover(tx, params));
    if (row === null) return noSuchHandover;
    const sheet = { ...row, kind: 'handover-sheet' as const, on: dateInChina(new Date(row.at)) };
    const { fileName: name, contentType: type, bytes } = await writePaper(sheet, format);
    return { name, type, bytes };
  },
};

const noSuchHandover = refused('not-found', '没有找到这次交接，或者它不归您管。');

const itemOf = ({ itemId, ...item }: HandedOverItem) => ({ ...item, id: itemId });
const draftOf = ({ draftId, ...draft }: HandedOverDraft) => ({ ...draft, id: draftId });

const handoverOf = (row: HandoverRow) => ({
  ...row,
  items: row.items.map(itemOf),
  drafts: row.drafts.map(draftOf),
});
