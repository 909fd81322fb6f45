import { checkRegisterImport, importRegister } from '../../../acts/registers/import-lines.ts';
import { correctLine } from '../../../acts/registers/correct-line.ts';
import { enterLine } from '../../../acts/registers/enter-line.ts';
import { strikeOutLine } from '../../../acts/registers/strike-out-line.ts';
import { registers } from '../../../law/index.ts';
import { listRegister, readRegisterLine } from '../../../ledger/read/list-register.ts';
import { registerYears } from '../../../ledger/read/register-figures.ts';
import type { registerEndpoints } from '../../contract/registers.ts';
import { exportList } from '../export/export-list.ts';
import { registerExportColumns } from '../export/register-columns.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr, refused } from '../frame/refused.ts';

export const registerHandlers: HandlersOf<typeof registerEndpoints> = {
  listRegister: ({ services: { ledger }, scope, params, query: { after, before, size, ...filter } }) =>
    ledger.read(scope, (tx) => listRegister(tx, { after, before, size }, { ...params, ...filter })),
  exportRegister: (call) => {
    const { register } = call.params;
    return exportList(call, `${registers[register].title}台账`, registerExportColumns(register), (tx, page) =>
      listRegister(tx, page, { ...call.params, ...call.query }),
    );
  },
  registerFigures: async ({ services: { ledger }, scope, params: { bodyId } }) => ({
    years: await ledger.read(scope, (tx) => registerYears(tx, bodyId)),
  }),
  registerLine: async ({ services: { ledger }, scope, params }) =>
    (await ledger.read(scope, (tx) => readRegisterLine(tx, params))) ??
    refused('not-found', '台账里没有这一行，或者它不归您管。'),
  enterLine: async ({ context, params, body: { actId, ...line } }) =>
    doneOr(await enterLine(context, { ...params, actId, line })),
  correctLine: async ({ context, params, body: { actId, reason, ...line } }) =>
    doneOr(await correctLine(context, { ...params, actId, reason, line })),
  strikeOutLine: async ({ context, params, body }) =>
    doneOr(await strikeOutLine(context, { ...params, ...body })),
  checkRegisterImport: ({ context, params, body }) => checkRegisterImport(context, { ...params, ...body }),
  importRegister: async ({ context, params, body }) =>
    doneOr(await importRegister(context, { ...params, ...body })),
};
