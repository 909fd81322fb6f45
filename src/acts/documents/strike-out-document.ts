import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfReasonForEver } from '../publishing-input.ts';
import { findDocument } from './find-document.ts';

export interface StruckOutDocument {
  readonly actId: string;
  readonly bodyId: string;
  readonly documentId: string;
  readonly reason: string;
}

/** Strikes a wrong entry out: it stays readable, its number is free again. */
export async function strikeOutDocument(context: ActContext, input: StruckOutDocument): Promise<Outcome> {
  const { actId, bodyId, documentId, reason } = input;
  const fault = faultOfReasonForEver(reason);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { permission: 'documents.register', bodyId, actId, kind: 'document.struck-out' } as const;
  return perform(context, act, async (tx) => {
    const found = await findDocument(tx, { bodyId, documentId });
    if ('code' in found) return found;
    const used = await tx
      .selectFrom('publications')
      .select('public_state')
      .where('body_id', '=', bodyId)
      .where('document_id', '=', documentId)
      .where('discarded_at', 'is', null)
      .executeTakeFirst();
    if (used !== undefined) {
      const sentence =
        used.public_state === null
          ? `《${found.title}》有一份稿件正在办。先让稿件不再对应这份文件，或者作废稿件，再注销登记。`
          : `《${found.title}》已经由稿件公开。登记写错了的，请改登记，不要注销。`;
      return refuse('not-now', sentence);
    }
    return [{ kind: 'document.struck-out', subjectId: documentId, payload: { reason: reason.trim() } }];
  });
}
