import { citationText, wholeYear } from '../../../law/index.ts';
import { decideRedress } from '../../../acts/requests/redress/decide-redress.ts';
import { drawEvidenceList, evidenceOf } from '../../../acts/requests/redress/evidence.ts';
import { openRedress } from '../../../acts/requests/redress/open-redress.ts';
import { readRedress } from '../../../acts/requests/redress/read-redress.ts';
import { keepRedressFile, openRedressFile } from '../../../acts/requests/redress/redress-files.ts';
import {
  addRedressFile,
  answerRedress,
  assignRedress,
  changeRedressProcedure,
  correctRedress,
  noteRedress,
} from '../../../acts/requests/redress/redress-steps.ts';
import { listRedress } from '../../../ledger/read/requests/list-redress.ts';
import { readTableFour } from '../../../ledger/read/requests/table-four.ts';
import type { redressEndpoints } from '../../contract/redress.ts';
import { exportList } from '../export/export-list.ts';
import { redressExportColumns } from '../export/redress-columns.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr, refused, refusedBy } from '../frame/refused.ts';
import { caseContext } from './case-context.ts';
import { paperAnswer } from './request-papers.ts';

const noRedress = () => refused('not-found', '没有找到这件复议、诉讼案件，或者它不归您管。');

const blocks = {
  reconsideration: '行政复议',
  directLitigation: '未经复议直接起诉',
  litigationAfterReconsideration: '复议后起诉',
} as const;

export const redressHandlers: HandlersOf<typeof redressEndpoints> = {
  listRedress: ({ services: { ledger }, scope, today, query: { after, before, size, ...filter } }) =>
    ledger.read(scope, (tx) => listRedress(tx, today, { after, before, size }, filter)),
  exportRedress: (call) =>
    exportList(call, '复议诉讼案件', redressExportColumns, (tx, page) =>
      listRedress(tx, call.today, page, call.query),
    ),
  redress: async ({ services: { ledger }, scope, context, today, params }) =>
    (await ledger.read(scope, (tx) => readRedress(tx, context.actor, today, params))) ?? noRedress(),
  openRedress: async ({ context, params, body }) =>
    doneOr(await openRedress(context, { ...params, ...body })),
  assignRedress: async ({ context, params, body }) =>
    doneOr(await assignRedress(context, { ...params, ...body })),
  answerRedress: async ({ context, params, body }) =>
    doneOr(await answerRedress(context, { ...params, ...body })),
  changeRedressProcedure: async ({ context, params, body }) =>
    doneOr(await changeRedressProcedure(context, { ...params, ...body })),
  correctRedress: async ({ context, params, body }) =>
    doneOr(await correctRedress(context, { ...params, ...body })),
  decideRedress: async ({ context, params, body }) =>
    doneOr(await decideRedress(context, { ...params, ...body })),
  noteRedress: async ({ context, params, body }) =>
    doneOr(await noteRedress(context, { ...params, ...body })),
  keepRedressFile: async (call) => {
    const kept = await keepRedressFile(caseContext(call), { ...call.params, ...call.upload });
    if ('code' in kept) return refusedBy(kept);
    const { fileId, name, mediaType, bytes, sha256, pages } = kept;
    return { fileId, name, mediaType, bytes, sha256, pages };
  },
  addRedressFile: async ({ context, params, body }) =>
    doneOr(await addRedressFile(context, { ...params, ...body })),
  openRedressFile: async (call) => {
    const found = await openRedressFile(caseContext(call), { ...call.params, ...call.body });
    return 'code' in found ? refusedBy(found) : paperAnswer(found);
  },
  redressEvidence: async ({ services: { ledger }, scope, context, params }) => {
    const requests = await ledger.read(scope, (tx) => evidenceOf(tx, context, params));
    if (requests === null) return noRedress();
    return {
      requests: requests.map(({ requestId, state, evidence, missing }) => ({
        requestId,
        number: state.registered?.number ?? null,
        matter: state.matter,
        evidence: evidence.map((each) => ({ ...each, basis: each.basis.map(citationText) })),
        missing,
      })),
    };
  },
  redressEvidencePaper: async (call) => {
    const written = await drawEvidenceList(caseContext(call), { ...call.params, ...call.body });
    if ('code' in written) return refusedBy(written);
    return { name: written.name, type: written.mediaType, bytes: written.bytes };
  },
  tableFour: async ({ services: { ledger }, scope, params: { bodyId }, query: { year } }) => {
    const { figures, cases } = await ledger.read(scope, (tx) => readTableFour(tx, bodyId, wholeYear(year)));
    const keys = Object.keys(blocks) as (keyof typeof blocks)[];
    return {
      year,
      blocks: keys.map((key) => ({ key, title: blocks[key], values: figures[key], cases: cases[key] })),
    };
  },
};
