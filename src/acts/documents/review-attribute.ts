import { faultsOfAttribute } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { documentRules } from '../../ledger/read/document-rules.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfAttributeTexts, refusalOfFaults, type AttributeInput } from './document-input.ts';
import { findDocument } from './find-document.ts';

export interface ReviewedAttribute extends AttributeInput {
  readonly actId: string;
  readonly bodyId: string;
  readonly documentId: string;
}

/**
 * 动态调整 (Art. 18): the attribute is looked at again, and stays or changes; what becomes public is due from today.
 * A withheld document whose reason has gone is opened by this act.
 */
export async function reviewAttribute(context: ActContext, input: ReviewedAttribute): Promise<Outcome> {
  const { today } = context;
  const { actId, bodyId, documentId, attribute, groundId, reason } = input;
  const fault = faultOfAttributeTexts(input);
  if (fault !== null) return { done: false, refusal: fault };
  const act = {
    permission: 'documents.register',
    bodyId,
    actId,
    kind: 'document.attribute-reviewed',
  } as const;
  return perform(context, act, async (tx) => {
    const found = await findDocument(tx, { bodyId, documentId });
    if ('code' in found) return found;
    const { itemId, attribute: before, publicElsewhere } = found;
    const reviewOn = attribute === 'proactive' ? null : input.reviewOn;
    if (attribute !== 'proactive' && publicElsewhere !== null) {
      const sentence = `登记里写了这份文件已经公开（${publicElsewhere.where}）。不再公开的，先改登记，去掉这一项。`;
      return refuse('wrong-input', sentence, 'attribute');
    }
    if (attribute !== 'proactive' && (await isShown(tx, bodyId, documentId))) {
      const sentence = `《${found.title}》正由本系统公开着。先撤回已发布的，写明理由，再改公开属性。`;
      return refuse('not-now', sentence, 'attribute');
    }
    const unchanged = attribute === before && groundId === found.groundId && reason.trim() === found.reason;
    if (attribute === 'proactive' && unchanged) {
      return refuse('wrong-input', '已经是主动公开，依据也没有变，不用复查。', 'attribute');
    }
    const { attribute: limits } = await documentRules(tx, bodyId);
    const decision = { attribute, groundId, reason, reviewOn, itemId, decidedOn: today };
    return (
      refusalOfFaults(faultsOfAttribute(decision, today, limits)) ?? [
        {
          kind: 'document.attribute-reviewed',
          subjectId: documentId,
          payload: { attribute, groundId, reason: reason.trim(), reviewOn, itemId, before, on: today },
        },
      ]
    );
  });
}

/** Whether a publication shows it to the public now. */
async function isShown(tx: Tx, bodyId: string, documentId: string): Promise<boolean> {
  const shown = await tx
    .selectFrom('publications')
    .select('publication_id')
    .where('body_id', '=', bodyId)
    .where('document_id', '=', documentId)
    .where('public_state', 'is not', null)
    .where('public_state', '<>', 'withdrawn')
    .executeTakeFirst();
  return shown !== undefined;
}
