import type { CivilDate } from '../../law/index.ts';
import type { SecrecyReview } from '../../ledger/publishing-acts.ts';
import { faultOfLength, faultOfLine } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfPrivateTexts } from '../publishing-input.ts';
import { findDocument } from './find-document.ts';

export interface ReviewedSecrecy {
  readonly actId: string;
  readonly bodyId: string;
  readonly documentId: string;
  readonly on: CivilDate;
  readonly result: SecrecyReview['result'];
  /** The article, or the rule of the body, by which it was decided. */
  readonly basis: string;
  readonly opinion: string;
}

/** Secrecy review (保密审查) of a document at source: who, when, by what, and what came of it (Art. 17). */
export async function reviewSecrecy(context: ActContext, input: ReviewedSecrecy): Promise<Outcome> {
  const { today } = context;
  const { actId, bodyId, documentId, on, result, basis, opinion } = input;
  const fault =
    (on > today ? refuse('wrong-input', '审查日期在今天以后，请核对。', 'on') : null) ??
    faultOfLine(basis, '审查依据', 'basis', 200) ??
    faultOfLength(opinion, '审查意见', 'opinion', 500) ??
    faultOfPrivateTexts([
      { text: basis, field: 'basis', name: '审查依据' },
      { text: opinion, field: 'opinion', name: '审查意见' },
    ]) ??
    (result !== 'may-publish' && opinion.trim() === ''
      ? refuse('wrong-input', '请写明哪些内容不能公开，为什么。', 'opinion')
      : null);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { permission: 'documents.secrecy', bodyId, actId, kind: 'document.secrecy-reviewed' } as const;
  return perform(context, act, async (tx) => {
    const found = await findDocument(tx, { bodyId, documentId });
    if ('code' in found) return found;
    const payload = { on, result, basis: basis.trim(), opinion: opinion.trim() };
    return [{ kind: 'document.secrecy-reviewed', subjectId: documentId, payload }];
  });
}
