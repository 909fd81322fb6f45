import { citationText } from '../../../law/index.ts';
import { answerObligation, withdrawAnswer } from '../../../acts/catalogue/answer-obligation.ts';
import { listRow } from '../../../ledger/read/catalogue.ts';
import { columnFactsOf, columnStatesOf } from '../../../ledger/read/column-states.ts';
import { readBody } from '../../../ledger/read/list-bodies.ts';
import { obligationCounts } from '../../../ledger/read/obligation-counts.ts';
import {
  obligationMeasure,
  obligationsOfYear,
  openOf,
  rowStandings,
  titleOfRow,
} from '../../../ledger/read/obligations.ts';
import type { obligationEndpoints } from '../../contract/obligations.ts';
import { countyColumns, yearColumns } from '../export/catalogue-columns.ts';
import { spreadsheetOf } from '../export/export-list.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr, refused } from '../frame/refused.ts';

const noBody = () => refused('not-found', '没有找到这个单位，或者它不归您管。');

export const obligationHandlers: HandlersOf<typeof obligationEndpoints> = {
  answerObligation: async ({ context, params, body }) =>
    doneOr(await answerObligation(context, { ...params, ...body })),
  withdrawAnswer: async ({ context, params, body }) =>
    doneOr(await withdrawAnswer(context, { ...params, ...body })),
  obligations: async ({ services: { ledger }, scope, today, params: { bodyId } }) => {
    const found = await ledger.read(scope, async (tx) => ({
      body: await readBody(tx, bodyId),
      rows: await rowStandings(tx, [bodyId], await obligationMeasure(tx, today)),
      columns: await columnFactsOf(tx, [bodyId]),
    }));
    const { body, rows, columns } = found;
    if (body === null) return noBody();
    const { all, vetoes } = columnStatesOf(body.level, columns.get(bodyId) ?? [], rows, today);
    return {
      bodyName: body.name,
      rows: rows.length,
      open: openOf(rows),
      neverFilled: rows.filter(({ standing }) => standing === 'never-filled').map(listRow),
      unread: rows.filter(({ unread }) => unread !== null).map(listRow),
      columns: all.map(({ columnId, facts, state }) => ({
        columnId,
        title: facts.title,
        items: facts.items,
        state: state.state,
        sentence: state.sentence,
      })),
      vetoes: vetoes.map(({ basis, ...veto }) => ({ ...veto, basis: citationText(basis) })),
    };
  },
  obligationYear: async ({ services: { ledger }, scope, today, params: { bodyId }, query: { year } }) => {
    const found = await ledger.read(scope, async (tx) => ({
      body: await readBody(tx, bodyId),
      rows: await obligationsOfYear(tx, bodyId, year, today),
    }));
    if (found.body === null) return noBody();
    return {
      bodyName: found.body.name,
      year,
      rows: found.rows.map(({ row: { facts }, obligations }) => ({
        id: facts.row.id,
        title: titleOfRow(facts.row),
        field: facts.row.field,
        timeLimit: facts.row.timeLimit,
        obligations,
      })),
    };
  },
  exportObligationYear: async (call) => {
    const { services, scope, today, params, query } = call;
    const found = await services.ledger.read(scope, async (tx) => ({
      body: await readBody(tx, params.bodyId),
      rows: await obligationsOfYear(tx, params.bodyId, query.year, today),
    }));
    if (found.body === null) return noBody();
    const rows = found.rows.flatMap(({ obligations }) => obligations);
    return spreadsheetOf(call, `${found.body.name}${query.year}年应公开`, yearColumns, { rows, cut: false });
  },
  countyObligations: async ({ services: { ledger }, scope, today, now }) => ({
    at: now.toISOString(),
    bodies: await ledger.read(scope, (tx) => obligationCounts(tx, today)),
  }),
  exportCountyObligations: async (call) => {
    const rows = await call.services.ledger.read(call.scope, (tx) => obligationCounts(tx, call.today));
    return spreadsheetOf(call, '各单位应公开情况', countyColumns, { rows, cut: false });
  },
};
