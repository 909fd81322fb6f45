import type { RequestPayloads } from '../../../law/index.ts';
import type { OfRequest, RequestHand } from '../act-on-request.ts';
import { noteCaseFile, sealCaseFile } from '../case-files.ts';
import type { CaseContext } from '../papers/case-tools.ts';
import type { Issued } from './issue-letter.ts';

/** A file belongs to one case: another request that the same letter answers, or tells of the same step, gets copies of it. */
export async function copyLetter(
  { ledger, actor, files, now }: CaseContext,
  { tx }: Pick<RequestHand, 'tx'>,
  { bodyId, requestId }: OfRequest,
  { payload, files: written }: Issued,
): Promise<RequestPayloads['letter-issued']> {
  const ids: string[] = [];
  for (const file of written) {
    const store = { files, keys: ledger.keys };
    const sealed = await sealCaseFile(store, { bodyId, subjectId: requestId, ...file });
    await noteCaseFile(tx, ledger.keys, sealed, { at: now, staffId: actor.staffId });
    ids.push(sealed.fileId);
  }
  const [pdf = '', docx = ''] = ids;
  return { ...payload, pdf, docx };
}
