import { whoMay, type Material } from '../../../law/index.ts';
import { requestState } from '../../../ledger/read/requests/request-state.ts';
import { bodiesFor } from '../../actor.ts';
import { refuse, type Refusal } from '../../outcome.ts';
import { readCaseFile, type CaseFile } from '../case-files.ts';
import type { CaseContext } from './case-tools.ts';
import { findMaterial, isPersonal } from './material-facts.ts';
import { notOfCase } from './materials.ts';
import type { PaperOfRequest } from './open-paper.ts';

/** A paper of the case with its bytes, for whoever works on it: to look at its pages and cover them. */
export async function workingPaper(
  { ledger, actor, files }: Pick<CaseContext, 'ledger' | 'actor' | 'files'>,
  { bodyId, requestId, fileId }: PaperOfRequest,
): Promise<{ readonly material: Material; readonly file: CaseFile; readonly bytes: Uint8Array } | Refusal> {
  const bodies = bodiesFor(actor, 'requests.handle');
  if (bodies.length === 0) return refuse('not-allowed', whoMay('requests.handle'));
  if (!bodies.includes(bodyId)) return notOfCase();
  return ledger.read({ bodies: [bodyId] }, async (tx) => {
    const state = await requestState(tx, { bodyId, requestId });
    const material = state === null ? undefined : findMaterial(state, fileId);
    if (material === undefined) return notOfCase();
    // Pages of an identity card are as good as the card: what names persons is opened by `openPaper`, on the record.
    if (isPersonal(material.material)) {
      return refuse('not-now', '这份材料不提供给申请人，不用遮盖。要看的，请从材料列表打开，写明理由。');
    }
    const found = await readCaseFile(
      tx,
      { files, keys: ledger.keys },
      { bodyId, subjectId: requestId, fileId },
    );
    return found === null
      ? refuse('not-found', '这份文件的内容不在了，或者被改动过。请告诉审计员核验台账，用备份核对。')
      : { material, ...found };
  });
}
