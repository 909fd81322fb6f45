import {
  addDays,
  changeByConclusion,
  faultsOfCleanUp,
  formatChinese,
  stateOfNormative,
  type CivilDate,
  type CleanUp,
  type NormativeRules,
} from '../../law/index.ts';
import { documentRules } from '../../ledger/read/document-rules.ts';
import { normativeDocuments, type RegisteredNormative } from '../../ledger/read/normative-documents.ts';
import type { ClosedResult } from '../../ledger/projections/documents.ts';
import type { PublishingPayloads } from '../../ledger/publishing-acts.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { faultOfLine } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfPrivate } from '../publishing-input.ts';
import { findCampaign } from './find-campaign.ts';

export interface ClosedCleanUp {
  readonly actId: string;
  readonly bodyId: string;
  readonly campaignId: string;
  /** The day on which the result is published: repeals hold from it. */
  readonly on: CivilDate;
  /** The document or notice that publishes the result: 乙政发〔2026〕20号. */
  readonly by: string;
}

type Closed = PublishingPayloads['clean-up.closed'];

/** Ends a clean-up: every document has its conclusion, and what is repealed or lapsed is so from that day. */
export async function closeCleanUp(context: ActContext, input: ClosedCleanUp): Promise<Outcome> {
  const { today } = context;
  const { actId, bodyId, campaignId, on } = input;
  const by = input.by.trim();
  const fault = faultOfLine(by, '公布结果的文件', 'by', 200) ?? faultOfPrivate(by, 'by', '公布结果的文件');
  if (fault !== null) return { done: false, refusal: fault };
  const act = { permission: 'documents.register', bodyId, actId, kind: 'clean-up.closed' } as const;
  return perform(context, act, async (tx) => {
    const campaign = await findCampaign(tx, { bodyId, campaignId });
    if ('code' in campaign) return campaign;
    const { asOf: cutOff, conclusions } = campaign;
    // What was published last week may be entered today; a day long past or far off is a slip.
    if (on < cutOff || on > addDays(today, 60)) {
      const sentence = `公布日期应在清理截止日${formatChinese(cutOff)}到今天以后60日之间，请核对。`;
      return refuse('wrong-input', sentence, 'on');
    }
    const documents = await normativeDocuments(tx, bodyId);
    const { normative } = await documentRules(tx, bodyId);
    const cleanUp: CleanUp = { by, cutOff, concludedOn: on, conclusions: within(conclusions, documents) };
    const refusal = faultOfResult(documents, cleanUp, normative);
    if (refusal !== null) return refusal;
    const changes = cleanUp.conclusions.flatMap((conclusion) => {
      const change = changeByConclusion(conclusion, cleanUp);
      return change === null ? [] : [{ documentId: conclusion.documentId, change }];
    });
    const listed = await listedBefore(tx, bodyId);
    const result = resultOf(documents, cleanUp, normative, listed);
    return [{ kind: 'clean-up.closed', subjectId: campaignId, payload: { on, changes, result } }];
  });
}

/** A document struck out after it was concluded on is no longer part of it. */
const within = (conclusions: CleanUp['conclusions'], documents: readonly RegisteredNormative[]) =>
  conclusions.filter(({ documentId }) => documents.some(({ id }) => id === documentId));

function faultOfResult(
  documents: readonly RegisteredNormative[],
  cleanUp: CleanUp,
  rules: NormativeRules,
): Refusal | null {
  const errors = faultsOfCleanUp(documents, cleanUp, rules).filter(({ level }) => level === 'error');
  if (errors.length === 0) return null;
  const shown = errors.slice(0, 3).map(({ sentence }) => sentence);
  const rest = errors.length > shown.length ? `还有${errors.length - shown.length}份也要先处理。` : '';
  return { ...refuse('not-now', `${shown.join('')}${rest}`), basis: errors[0]?.basis ?? [] };
}

/** The lists that the public reads: 继续有效, 修改, 废止, 失效; what lapsed by itself is told once. */
function resultOf(
  documents: readonly RegisteredNormative[],
  { conclusions, cutOff, concludedOn }: CleanUp,
  rules: NormativeRules,
  listed: ReadonlySet<string>,
): Closed['result'] {
  const inScope = documents.filter(({ formedOn }) => formedOn <= cutOff);
  const concluded = (id: string) =>
    conclusions.find(({ documentId }) => documentId === id)?.conclusion ?? null;
  const lapsedBefore = (document: RegisteredNormative) =>
    stateOfNormative(document, concludedOn, rules).state === 'lapsed' && !listed.has(document.id);
  const of = (belongs: (document: RegisteredNormative) => boolean) =>
    inScope.filter(belongs).map(({ id, title, number }) => ({ documentId: id, title, number }));
  return {
    inForce: of(({ id }) => concluded(id) === 'keep'),
    amended: of(({ id }) => concluded(id) === 'amend'),
    repealed: of(({ id }) => concluded(id) === 'repeal'),
    lapsed: of((document) => concluded(document.id) === 'declare-lapsed' || lapsedBefore(document)),
  };
}

/** Documents that an earlier clean-up has told the public to be over. */
async function listedBefore(tx: Tx, bodyId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('clean_ups')
    .select('closed_result')
    .where('body_id', '=', bodyId)
    .where('closed_result', 'is not', null)
    .execute();
  const results = rows.map(({ closed_result }) => closed_result as ClosedResult);
  return new Set(
    results.flatMap(({ repealed, lapsed }) => [...repealed, ...lapsed].map(({ documentId }) => documentId)),
  );
}
