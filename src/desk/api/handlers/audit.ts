import { recordExport } from '../../../acts/audit/record-export.ts';
import { titleOf } from '../../../ledger/act-titles.ts';
import { listActs, readAct, type ActFilter } from '../../../ledger/read/list-acts.ts';
import type { auditEndpoints } from '../../contract/audit.ts';
import { actColumns } from '../export/columns.ts';
import { allRows, spreadsheetOf } from '../export/export-list.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { refused, refusedBy } from '../frame/refused.ts';

export const auditHandlers: Omit<HandlersOf<typeof auditEndpoints>, 'ledgerState' | 'verifyLedger'> = {
  ownActs: ({ services: { ledger }, caller: { actor }, query }) =>
    ledger.read({ bodies: [actor.bodyId] }, (tx) => listActs(tx, query, { actor: actor.staffId })),
  listActs: ({ services: { ledger }, scope, query: { after, before, size, ...filter } }) =>
    ledger.read(scope, (tx) => listActs(tx, { after, before, size }, filter)),
  act: async ({ services: { ledger }, scope, params }) =>
    (await ledger.read(scope, (tx) => readAct(tx, params))) ??
    refused('not-found', '没有找到这条操作记录，或者它不归您管。'),
  exportActs: async ({ services: { ledger }, scope, caller, context, now, body: { actId, ...filter } }) => {
    const { rows, cut } = await ledger.read(scope, (tx) => allRows((page) => listActs(tx, page, filter)));
    // Recorded before it is handed out: nothing leaves without a trace.
    const outcome = await recordExport(context, { actId, rows: rows.length, filter: inWords(filter) });
    if (!outcome.done) return refusedBy(outcome.refusal);
    return spreadsheetOf({ title: '操作记录', columns: actColumns, rows, cut, by: caller.actor.name, now });
  },
};

const names = {
  actor: '办理的人',
  kind: '动作',
  subject: '对象',
  body: '单位',
  from: '开始日期',
  to: '结束日期',
} as const satisfies Record<keyof ActFilter, string>;

/** What an export was narrowed by, for the record of it. */
function inWords(filter: ActFilter): Readonly<Record<string, string>> {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    given.map(([key, value]) => [
      names[key as keyof ActFilter],
      key === 'kind' ? titleOf(String(value)) : String(value),
    ]),
  );
}
