import { standardRows } from '../../../law/index.ts';
import { noteEvent, removeEvent } from '../../../acts/catalogue/events.ts';
import { importCatalogue, planImport } from '../../../acts/catalogue/import-catalogue.ts';
import { matterKey, removeRow, setRow } from '../../../acts/catalogue/set-row.ts';
import { takeStandardRows } from '../../../acts/catalogue/take-standard-rows.ts';
import {
  catalogueFieldsOf,
  catalogueOf,
  listCatalogue,
  readCatalogueRow,
} from '../../../ledger/read/catalogue.ts';
import { readBody } from '../../../ledger/read/list-bodies.ts';
import type { catalogueEndpoints } from '../../contract/catalogue.ts';
import { catalogueColumns } from '../export/catalogue-columns.ts';
import { spreadsheetOf } from '../export/export-list.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr, refused } from '../frame/refused.ts';

const noBody = () => refused('not-found', '没有找到这个单位，或者它不归您管。');
const noRow = () => refused('not-found', '公开目录里没有这一行，可能已经去掉了。请回到目录再看。');

export const catalogueHandlers: HandlersOf<typeof catalogueEndpoints> = {
  listCatalogue: ({
    services: { ledger },
    scope,
    today,
    params,
    query: { after, before, size, ...filter },
  }) => ledger.read(scope, (tx) => listCatalogue(tx, params.bodyId, today, { after, before, size }, filter)),
  catalogueFields: async ({ services: { ledger }, scope, params }) => ({
    fields: await ledger.read(scope, (tx) => catalogueFieldsOf(tx, params.bodyId)),
  }),
  exportCatalogue: async (call) => {
    const { services, scope, params } = call;
    const found = await services.ledger.read(scope, async (tx) => ({
      body: await readBody(tx, params.bodyId),
      rows: await catalogueOf(tx, params.bodyId),
    }));
    if (found.body === null) return noBody();
    const rows = found.rows.map((row, at) => ({ row, number: at + 1 }));
    return spreadsheetOf(call, `${found.body.name}公开目录`, catalogueColumns, { rows, cut: false });
  },
  catalogueRow: async ({ services: { ledger }, scope, today, params }) => {
    const found = await ledger.read(scope, async (tx) => ({
      body: await readBody(tx, params.bodyId),
      row: await readCatalogueRow(tx, params, today),
    }));
    if (found.body === null || found.row === null) return noRow();
    return { bodyName: found.body.name, ...found.row };
  },
  setCatalogueRow: async ({ context, params, body: { actId, rowId, seenAt, ...row } }) =>
    doneOr(await setRow(context, { ...params, actId, rowId, seenAt, row })),
  removeCatalogueRow: async ({ context, params, body }) =>
    doneOr(await removeRow(context, { ...params, ...body })),
  standardRows: async ({ services: { ledger }, scope, params }) => {
    const rows = await ledger.read(scope, (tx) => catalogueOf(tx, params.bodyId));
    const taken = new Set(rows.map(matterKey));
    return { rows: standardRows.map((row) => ({ ...row, taken: taken.has(matterKey(row)) })) };
  },
  takeStandardRows: async ({ context, params, body }) =>
    doneOr(await takeStandardRows(context, { ...params, ...body })),
  planCatalogueImport: ({ services: { ledger }, scope, params, body }) =>
    ledger.read(scope, (tx) => planImport(tx, { ...params, ...body, source: '' })),
  importCatalogue: async ({ context, params, body }) =>
    doneOr(await importCatalogue(context, { ...params, ...body })),
  noteCatalogueEvent: async ({ context, params, body }) =>
    doneOr(await noteEvent(context, { ...params, ...body })),
  removeCatalogueEvent: async ({ context, params, body }) =>
    doneOr(await removeEvent(context, { ...params, ...body })),
};
