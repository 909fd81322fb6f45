import { isDeepStrictEqual } from 'node:util';
import { faultsOfCleanUp, type CleanUpConclusion } from '../../law/index.ts';
import { documentRules } from '../../ledger/read/document-rules.ts';
import { normativeDocuments } from '../../ledger/read/normative-documents.ts';
import { faultOfLength } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform, type ActContext, type StatedAct } from '../perform.ts';
import { faultOfPrivate } from '../publishing-input.ts';
import { refusalOfFaults } from './document-input.ts';
import { findCampaign, type OpenCampaign } from './find-campaign.ts';

export interface ConcludedCleanUp {
  readonly actId: string;
  readonly bodyId: string;
  readonly campaignId: string;
  /** One for each document; what was concluded on it before gives way. */
  readonly conclusions: readonly CleanUpConclusion[];
}

/** Concludes on documents of a clean-up; each conclusion is an act of its own, and holds from when the result is published. */
export async function concludeCleanUp(context: ActContext, input: ConcludedCleanUp): Promise<Outcome> {
  const { today } = context;
  const { actId, bodyId, campaignId } = input;
  const conclusions = input.conclusions.map(trimmed);
  const fault = conclusions.map(faultOfText).find((each) => each !== null) ?? null;
  if (fault !== null) return { done: false, refusal: fault };
  const act = { permission: 'documents.register', bodyId, actId, kind: 'clean-up.concluded' } as const;
  return perform(context, act, async (tx) => {
    const campaign = await findCampaign(tx, { bodyId, campaignId });
    if ('code' in campaign) return campaign;
    const documents = await normativeDocuments(tx, bodyId);
    const { normative } = await documentRules(tx, bodyId);
    const concluded = new Set(conclusions.map(({ documentId }) => documentId));
    const looked = documents.filter(({ id }) => concluded.has(id));
    const cleanUp = { by: campaign.title, cutOff: campaign.asOf, concludedOn: today, conclusions };
    const early = conclusions.find(({ amendBy }) => amendBy !== null && amendBy < today);
    if (early !== undefined) return refuse('wrong-input', '修改的期限在今天以前，请核对。', 'amendBy');
    const [first, ...more] = conclusions
      .filter((conclusion) => !standsAlready(campaign, conclusion))
      .map((conclusion): StatedAct => ({
        kind: 'clean-up.concluded',
        subjectId: campaignId,
        payload: { documentId: conclusion.documentId, conclusion },
      }));
    if (first === undefined) return refuse('wrong-input', '结论都和原来一样，没有要记的。');
    return refusalOfFaults(faultsOfCleanUp(looked, cleanUp, normative)) ?? [first, ...more];
  });
}

const trimmed = ({ reason, ...conclusion }: CleanUpConclusion): CleanUpConclusion => ({
  ...conclusion,
  reason: reason.trim(),
  amendBy: conclusion.conclusion === 'amend' ? conclusion.amendBy : null,
});

const standsAlready = ({ conclusions }: OpenCampaign, conclusion: CleanUpConclusion) =>
  conclusions.some((each) => isDeepStrictEqual(each, conclusion));

const faultOfText = ({ reason }: CleanUpConclusion): Refusal | null =>
  faultOfLength(reason, '理由', 'reason', 300) ?? faultOfPrivate(reason, 'reason', '理由');
