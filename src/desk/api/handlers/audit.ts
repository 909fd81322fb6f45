import { recordExport } from '../../../acts/audit/record-export.ts';
import { titleOf } from '../../../ledger/act-titles.ts';
import { listActs, readAct, type ActFilter } from '../../../ledger/read/list-acts.ts';
import { readBody } from '../../../ledger/read/list-bodies.ts';
import { personName } from '../../../ledger/read/person-name.ts';
import type { Tx } from '../../../ledger/ledger.ts';
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
  exportActs: async (call) => {
    const { services, scope, context, body } = call;
    const { actId, ...filter } = body;
    const { words, ...found } = await services.ledger.read(scope, async (tx) => ({
      ...(await allRows((page) => listActs(tx, page, filter))),
      words: await inWords(tx, filter),
    }));
    // Recorded before it is handed out: nothing leaves without a trace.
    const outcome = await recordExport(context, { actId, rows: found.rows.length, filter: words });
    return outcome.done ? spreadsheetOf(call, '操作记录', actColumns, found) : refusedBy(outcome.refusal);
  },
};

/** What an export was narrowed by, for the record of it: 单位 → 乙镇人民政府. */
async function inWords(tx: Tx, filter: ActFilter): Promise<Readonly<Record<string, string>>> {
  const { actor, kind, subject, body, from, to } = filter;
  const words = {
    办理的人: actor === undefined ? undefined : ((await personName(tx, actor)) ?? actor),
    动作: kind === undefined ? undefined : titleOf(kind),
    对象: subject === undefined ? undefined : ((await personName(tx, subject)) ?? subject),
    单位: body === undefined ? undefined : ((await readBody(tx, body))?.name ?? body),
    开始日期: from,
    结束日期: to,
  };
  return Object.fromEntries(
    Object.entries(words).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
