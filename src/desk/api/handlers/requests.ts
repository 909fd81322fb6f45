import {
  addWorkingDays,
  applicantKindIds,
  citationText,
  formatChinese,
  requestChannels,
  tableThreeRows,
  wholeYear,
  type CivilDate,
  type RequestChannelId,
  type TableThree,
} from '../../../law/index.ts';
import { findBefore } from '../../../acts/requests/intake/find-before.ts';
import { receiveRequest } from '../../../acts/requests/intake/receive-request.ts';
import { readCase } from '../../../acts/requests/reading/read-case.ts';
import { byNumber } from '../../../acts/requests/reading/by-number.ts';
import { showApplicant, showParty } from '../../../acts/requests/reading/show-person.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { calendarInForce } from '../../../ledger/read/calendar-in-force.ts';
import { listRequests, requestBoard } from '../../../ledger/read/requests/list-requests.ts';
import { otherBodies, requestColleagues } from '../../../ledger/read/requests/request-colleagues.ts';
import { readTableThree } from '../../../ledger/read/requests/table-three.ts';
import type { requestEndpoints } from '../../contract/requests.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr, refused, refusedBy } from '../frame/refused.ts';

const noRequest = () => refused('not-found', '没有找到这件申请，或者它不归您管。');

export const requestHandlers: HandlersOf<typeof requestEndpoints> = {
  listRequests: ({ services: { ledger }, scope, today, query: { after, before, size, ...filter } }) =>
    ledger.read(scope, async (tx) =>
      listRequests(tx, today, { after, before, size }, await byNumber(tx, ledger.keys, filter)),
    ),
  requestBoard: async ({ services: { ledger }, scope, today, query }) => ({
    groups: await ledger.read(scope, (tx) => requestBoard(tx, today, query)),
  }),
  request: async ({ services: { ledger }, scope, context, today, params }) =>
    (await ledger.read(scope, (tx) => readCase(tx, ledger.keys, context.actor, today, params))) ??
    noRequest(),
  showApplicant: async ({ context, params, body }) => {
    const answer = await showApplicant(context, { ...params, ...body });
    return 'refusal' in answer ? refusedBy(answer.refusal) : answer.shown;
  },
  showParty: async ({ context, params, body }) => {
    const answer = await showParty(context, { ...params, ...body });
    return 'refusal' in answer ? refusedBy(answer.refusal) : answer.shown;
  },
  receivingDay: ({ services: { ledger }, scope, query }) =>
    ledger.read(scope, (tx) => receivingDay(tx, query)),
  findBefore: ({ services: { ledger }, scope, today, params: { bodyId }, body }) =>
    ledger.read(scope, (tx) => findBefore(tx, ledger.keys, bodyId, today, body)),
  receiveRequest: async ({ context, params, body }) =>
    doneOr(await receiveRequest(context, { ...params, ...body })),
  tableThree: async ({ services: { ledger }, scope, params: { bodyId }, query: { year } }) => ({
    year,
    rows: rowsOfTable(await ledger.read(scope, (tx) => readTableThree(tx, bodyId, wholeYear(year)))),
  }),
  requestColleagues: async ({ services: { ledger }, scope, today, params: { bodyId } }) => ({
    ...(await ledger.read(scope, (tx) => requestColleagues(tx, bodyId, today))),
    // Names of bodies are public; nothing else of them is read.
    bodies: await ledger.read('everything', (tx) => otherBodies(tx, bodyId)),
  }),
};

/** What follows from a channel and a day, before anything is entered. */
async function receivingDay(
  tx: Tx,
  {
    channel,
    submittedOn,
    confirmedOn,
  }: {
    readonly channel: RequestChannelId;
    readonly submittedOn: CivilDate;
    readonly confirmedOn?: CivilDate | undefined;
  },
) {
  const { receipt, received, basis } = requestChannels[channel];
  const receivedOn = receipt === 'confirmed' ? (confirmedOn ?? null) : submittedOn;
  const cited = basis.map(citationText);
  if (receivedOn === null) {
    const none = { receivedOn, answerBy: null, clarifyBy: null, atTheEarliest: false };
    return { ...none, sentence: `${received}现在还没有确认，答复期限没有开始。`, basis: cited };
  }
  const calendar = await calendarInForce(tx);
  const answer = addWorkingDays(receivedOn, answerDays, calendar);
  const clarify = addWorkingDays(receivedOn, clarifyDays, calendar);
  return {
    receivedOn,
    sentence: `${received}收到申请之日是${formatChinese(receivedOn)}，最晚${formatChinese(answer.date)}答复；需要补正的，最晚${formatChinese(clarify.date)}告知。`,
    basis: cited,
    answerBy: answer.date,
    clarifyBy: clarify.date,
    atTheEarliest: answer.atTheEarliest,
  };
}

/** 条例第三十三条第二款, 第三十条: working days. */
const answerDays = 20;
const clarifyDays = 7;

/** Table 3 row by row, each cell with its requests. */
function rowsOfTable(table: TableThree) {
  const columns = [...applicantKindIds, 'total'] as const;
  return tableThreeRows.map((key) => ({
    key,
    values: Object.fromEntries(columns.map((column) => [column, table[column][key].length])),
    requests: Object.fromEntries(columns.map((column) => [column, table[column][key]])),
  }));
}
