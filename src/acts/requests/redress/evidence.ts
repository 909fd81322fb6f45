import {
  citationText,
  evidenceListOf,
  findingsMissing,
  formatChinese,
  letterKinds,
  type Evidence,
  type RedressState,
  type RequestState,
  type CasePaper,
} from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { calendarInForce } from '../../../ledger/read/calendar-in-force.ts';
import { requestState } from '../../../ledger/read/requests/request-state.ts';
import { refuse, type Refusal } from '../../outcome.ts';
import type { ActContext } from '../../perform.ts';
import { actsOn } from '../act-on-request.ts';
import { nameOfBody } from '../letters/gather-facts.ts';
import type { CaseContext, WrittenFile } from '../papers/case-tools.ts';
import { readApplicant } from '../request-data.ts';
import { noRedress, redressState, type ActOnRedress, type OfRedress } from './act-on-redress.ts';
import { requestStanding } from './redress-files.ts';

/** The evidence that the case of one request holds. */
export interface EvidenceOfRequest {
  readonly requestId: string;
  readonly state: RequestState;
  readonly evidence: readonly Evidence[];
  /** What the answer rests on and the case lacks, in sentences. */
  readonly missing: readonly string[];
}

/** What can be put before the organ or the court, request by request; null where there is no such case. */
export async function evidenceOf(
  tx: Tx,
  { today }: Pick<ActContext, 'today'>,
  { bodyId, redressId }: OfRedress,
): Promise<readonly EvidenceOfRequest[] | null> {
  const redress = await redressState(tx, { bodyId, redressId });
  if (redress === null) return null;
  const calendar = await calendarInForce(tx);
  const found: EvidenceOfRequest[] = [];
  for (const requestId of redress.opened.requestIds) {
    const state = await requestState(tx, { bodyId, requestId });
    if (state === null) continue;
    const last = state.decisions.at(-1);
    const missing =
      last === undefined ? [] : findingsMissing(state, last.outcome, state.guide, { today, calendar });
    found.push({
      requestId,
      state,
      evidence: evidenceListOf(state),
      missing: missing.map(({ sentence }) => sentence),
    });
  }
  return found;
}

/** Writes the list of evidence. It names who asked or sued, so that it is recorded before it is handed out. */
export async function drawEvidenceList(
  context: CaseContext,
  { actId, bodyId, redressId, format }: ActOnRedress & { readonly format: 'pdf' | 'docx' },
): Promise<WrittenFile | Refusal> {
  const { ledger, actor, caseTools } = context;
  if (bodyId !== actor.bodyId) return noRedress();
  const composed = await ledger.read({ bodies: [bodyId] }, async (tx) => {
    const redress = await redressState(tx, { bodyId, redressId });
    const evidence = await evidenceOf(tx, context, { bodyId, redressId });
    if (redress === null || evidence === null) return noRedress();
    const requestId = await requestStanding(tx, bodyId, redress.opened.requestIds);
    if (requestId === null) return refuse('not-now', '所争议的申请已经期满清除，不能再出证据清单。');
    return { requestId, sheet: await sheetOf(tx, context, bodyId, redress, evidence) };
  });
  if ('code' in composed) return composed;
  const act = { actId, bodyId, requestId: composed.requestId, permission: 'requests.person' } as const;
  const outcome = await actsOn(context, act, 'person-shown', { what: '证据清单', reason: '出表、提交' });
  if (!outcome.done) return outcome.refusal;
  return outcome.repeated
    ? refuse('act-id-used', '这份清单已经出过，并记入了操作记录。再出一次，请重新点出清单。')
    : caseTools.paper(composed.sheet, format);
}

async function sheetOf(
  tx: Tx,
  { ledger: { keys } }: CaseContext,
  bodyId: string,
  { opened, number, organ, answered }: RedressState,
  requests: readonly EvidenceOfRequest[],
): Promise<CasePaper> {
  const names: string[] = [];
  for (const { state } of requests) {
    const applicant = await readApplicant(tx, keys, bodyId, state.applicantId);
    if (applicant !== null && !names.includes(applicant.name)) names.push(applicant.name);
  }
  const several = requests.length > 1;
  return {
    kind: 'evidence-list',
    bodyName: await nameOfBody(tx, bodyId),
    procedure: opened.kind === 'reconsideration' ? '行政复议' : '行政诉讼',
    organ,
    caseNumber: number,
    claimant: names.join('、'),
    decision: requests.map(({ state }) => disputedIn(state)).join('；'),
    evidence: requests.flatMap(({ state, evidence }) =>
      evidence.map(({ title, proves, basis, pages }) => ({
        name: several ? `${state.registered?.number ?? '未登记的申请'}：${title}` : title,
        proves,
        basis: basis.map(citationText).join('、'),
        pages: pages === null ? '' : `共${pages}页`,
      })),
    ),
    laws: [
      ...new Set(
        requests.flatMap(({ evidence }) => evidence.flatMap(({ basis }) => basis.map(citationText))),
      ),
    ],
    submittedOn: answered === null ? '' : formatChinese(answered.on),
  };
}

/** 《政府信息不存在告知书》（乙公不存〔2026〕1号）; where none was given, that it was not. */
function disputedIn({ decisions, letters, registered }: RequestState): string {
  const last = decisions.at(-1);
  const letter = letters.find(({ letterId }) => letterId === last?.letterId);
  if (letter === undefined) return `${registered?.number ?? '申请'}没有答复`;
  return `《${letterKinds[letter.kind].title}》${letter.number === null ? '' : `（${letter.number.text}）`}`;
}
