import type { GuideAnswers } from '../../../law/index.ts';
import { askClarification, clarified } from '../../../acts/requests/process/clarification.ts';
import {
  askOrgan,
  askParty,
  closeParty,
  organAnswered,
  partyAnswered,
} from '../../../acts/requests/process/consultations.ts';
import { correctRequest } from '../../../acts/requests/process/correct.ts';
import { cancelFee, feePaid, noticeFee } from '../../../acts/requests/process/fee.ts';
import {
  answerGuide,
  assignRequest,
  confirmRequest,
  contactTried,
  foundClear,
  noteRequest,
  registerRequest,
} from '../../../acts/requests/process/first-steps.ts';
import { handOnRequest } from '../../../acts/requests/process/hand-on.ts';
import { joinRequest, linkRequest, splitRequest } from '../../../acts/requests/process/links.ts';
import { askSearch, recordSearch } from '../../../acts/requests/process/search.ts';
import {
  askReasons,
  delayRequest,
  extendRequest,
  weighReasons,
  withdrawRequest,
} from '../../../acts/requests/process/terms.ts';
import { extensionPreview } from '../../../acts/requests/reading/extension-preview.ts';
import { feeRank } from '../../../acts/requests/reading/fee-rank.ts';
import type { WarnedOutcome } from '../../../acts/requests/process/report-warning.ts';
import { searchAsked } from '../../../acts/requests/reading/search-asked.ts';
import type { requestProcessEndpoints } from '../../contract/request-process.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr, refused } from '../frame/refused.ts';
import { letterContext } from './case-context.ts';

const noRequest = () => refused('not-found', '没有找到这件申请，或者它不归您管。');

export const requestProcessHandlers: HandlersOf<typeof requestProcessEndpoints> = {
  contactTried: async ({ context, params, body }) =>
    doneOr(await contactTried(context, { ...params, ...body })),
  confirmRequest: async ({ context, params, body }) =>
    doneOr(await confirmRequest(context, { ...params, ...body })),
  registerRequest: async ({ context, params, body }) =>
    doneOr(await registerRequest(context, { ...params, ...body })),
  assignRequest: async ({ context, params, body }) =>
    doneOr(await assignRequest(context, { ...params, ...body })),
  correctRequest: async ({ context, params, body }) =>
    warnedOr(await correctRequest(context, { ...params, ...body })),
  foundClear: async ({ context, params, body }) => doneOr(await foundClear(context, { ...params, ...body })),
  askClarification: async (call) =>
    doneOr(await askClarification(letterContext(call), { ...call.params, ...call.body })),
  clarified: async ({ context, params, body }) => doneOr(await clarified(context, { ...params, ...body })),
  askParty: async (call) => doneOr(await askParty(letterContext(call), { ...call.params, ...call.body })),
  partyAnswered: async ({ context, params, body }) =>
    doneOr(await partyAnswered(context, { ...params, ...body })),
  closeParty: async ({ context, params, body }) => doneOr(await closeParty(context, { ...params, ...body })),
  askOrgan: async (call) => doneOr(await askOrgan(letterContext(call), { ...call.params, ...call.body })),
  organAnswered: async ({ context, params, body }) =>
    doneOr(await organAnswered(context, { ...params, ...body })),
  askReasons: async (call) => doneOr(await askReasons(letterContext(call), { ...call.params, ...call.body })),
  weighReasons: async ({ context, params, body }) =>
    doneOr(await weighReasons(context, { ...params, ...body })),
  extendRequest: async (call) =>
    doneOr(await extendRequest(letterContext(call), { ...call.params, ...call.body })),
  extensionPreview: async ({ services: { ledger }, scope, context, today, params, query: { days } }) =>
    (await ledger.read(scope, (tx) =>
      extensionPreview(tx, { actor: context.actor, today, of: params, days }),
    )) ?? noRequest(),
  delayRequest: async (call) =>
    doneOr(await delayRequest(letterContext(call), { ...call.params, ...call.body })),
  feeRank: async ({ services: { ledger }, scope, params, query }) =>
    (await ledger.read(scope, (tx) => feeRank(tx, params, query))) ?? noRequest(),
  noticeFee: async (call) => doneOr(await noticeFee(letterContext(call), { ...call.params, ...call.body })),
  feePaid: async ({ context, params, body }) => doneOr(await feePaid(context, { ...params, ...body })),
  cancelFee: async ({ context, params, body }) => doneOr(await cancelFee(context, { ...params, ...body })),
  askSearch: async ({ context, params, body }) => doneOr(await askSearch(context, { ...params, ...body })),
  recordSearch: async ({ context, params, body }) =>
    doneOr(await recordSearch(context, { ...params, ...body })),
  searchAsked: async ({ services: { ledger }, scope, context, params }) =>
    (await ledger.read(scope, (tx) => searchAsked(tx, context.actor, params))) ??
    refused('not-found', '没有请您检索这一项。请和申请的承办人联系。'),
  answerGuide: async ({ context, params, body: { actId, answers } }) =>
    doneOr(await answerGuide(context, { ...params, actId, answers: answered(answers) })),
  noteRequest: async ({ context, params, body }) =>
    doneOr(await noteRequest(context, { ...params, ...body })),
  linkRequest: async ({ context, params, body }) =>
    doneOr(await linkRequest(context, { ...params, ...body })),
  splitRequest: async ({ context, params, body }) =>
    warnedOr(await splitRequest(context, { ...params, ...body })),
  joinRequest: async ({ context, params, body }) =>
    doneOr(await joinRequest(context, { ...params, ...body })),
  handOnRequest: async ({ context, params, body }) =>
    doneOr(await handOnRequest(context, { ...params, ...body })),
  withdrawRequest: async (call) =>
    doneOr(await withdrawRequest(letterContext(call), { ...call.params, ...call.body })),
};

const warnedOr = (outcome: WarnedOutcome) => {
  const answer = doneOr(outcome);
  return 'id' in answer ? { ...answer, reportWarning: outcome.reportWarning } : answer;
};

/** Questions that were not answered are left out, as the act states them. */
const answered = (answers: unknown): GuideAnswers => JSON.parse(JSON.stringify(answers)) as GuideAnswers;
