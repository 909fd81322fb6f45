import { changeBody } from '../../../acts/bodies/change-body.ts';
import { closeBody } from '../../../acts/bodies/close-body.ts';
import { foundBody } from '../../../acts/bodies/found-body.ts';
import { listBodies, readBody } from '../../../ledger/read/list-bodies.ts';
import type { bodyEndpoints } from '../../contract/bodies.ts';
import { bodyColumns } from '../export/columns.ts';
import { exportList } from '../export/export-list.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr, refused } from '../frame/refused.ts';
import { wording } from '../frame/wording.ts';

export const bodyHandlers: HandlersOf<typeof bodyEndpoints> = {
  listBodies: ({ services: { ledger }, scope, query: { after, before, size, ...filter } }) =>
    ledger.read(scope, (tx) => listBodies(tx, { after, before, size }, filter)),
  exportBodies: (call) =>
    exportList(call, '单位', bodyColumns, (tx, page) => listBodies(tx, page, call.query)),
  body: async ({ services: { ledger }, scope, params: { bodyId } }) =>
    (await ledger.read(scope, (tx) => readBody(tx, bodyId))) ?? refused('not-found', wording.otherBody),
  foundBody: async ({ context, body }) => doneOr(await foundBody(context, body)),
  changeBody: async ({ context, params, body }) => doneOr(await changeBody(context, { ...params, ...body })),
  closeBody: async ({ context, params, body }) => doneOr(await closeBody(context, { ...params, ...body })),
};
