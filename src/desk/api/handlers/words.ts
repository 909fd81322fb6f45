import { setWords } from '../../../acts/publishing/set-words.ts';
import { wordLists } from '../../../ledger/read/word-lists.ts';
import type { wordEndpoints } from '../../contract/words.ts';
import { spreadsheetOf } from '../export/export-list.ts';
import { wordExportColumns } from '../export/word-columns.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr } from '../frame/refused.ts';

export const wordHandlers: HandlersOf<typeof wordEndpoints> = {
  // What the bodies above list holds here too, so it is shown, though the bodies themselves are beyond reach.
  words: ({ services: { ledger }, params: { bodyId } }) =>
    ledger.read('everything', (tx) => wordLists(tx, bodyId)),
  exportWords: async (call) => {
    const { words } = await call.services.ledger.read(call.scope, (tx) => wordLists(tx, call.params.bodyId));
    return spreadsheetOf(call, '词库', wordExportColumns, { rows: words, cut: false });
  },
  setWords: async ({ context, params, body }) => doneOr(await setWords(context, { ...params, ...body })),
};
