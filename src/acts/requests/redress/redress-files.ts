import type { Tx } from '../../../ledger/ledger.ts';
import { requestState } from '../../../ledger/read/requests/request-state.ts';
import { refuse, type Refusal } from '../../outcome.ts';
import { actsOn } from '../act-on-request.ts';
import { readCaseFile } from '../case-files.ts';
import type { CaseContext } from '../papers/case-tools.ts';
import { keepPaperOf, type KeptPaper } from '../papers/keep-file.ts';
import type { OpenedPaper } from '../papers/open-paper.ts';
import { faultOfWords, reasonText } from '../request-words.ts';
import { noRedress, redressState, type ActOnRedress, type OfRedress } from './act-on-redress.ts';

/** Keeps an uploaded file in a redress case, sealed. It is a paper of the case once an act names it. */
export function keepRedressFile(
  context: CaseContext,
  { bodyId, redressId, name, bytes }: OfRedress & { readonly name: string; readonly bytes: Uint8Array },
): Promise<KeptPaper | Refusal> {
  return keepPaperOf(context, { bodyId, subjectId: redressId, name, bytes }, async (tx) => {
    const state = await redressState(tx, { bodyId, redressId });
    if (state === null) return noRedress();
    return (await requestStanding(tx, bodyId, state.opened.requestIds)) === null ? erased() : null;
  });
}

const erased = () => refuse('not-now', '所争议的申请已经期满清除，这件案件不再存材料。');

/** The first request in dispute whose personal data was not erased: on it is recorded who looks at papers of the case. */
export async function requestStanding(
  tx: Tx,
  bodyId: string,
  requestIds: readonly string[],
): Promise<string | null> {
  for (const requestId of requestIds) {
    const state = await requestState(tx, { bodyId, requestId });
    if (state !== null && state.erased === null) return requestId;
  }
  return null;
}

/**
 * Opens a paper of a redress case. All of them may name the applicant, so that it is recorded on the request in dispute who opens it and
 * why, before it is handed out.
 */
export async function openRedressFile(
  context: CaseContext,
  {
    actId,
    bodyId,
    redressId,
    fileId,
    reason,
  }: ActOnRedress & { readonly fileId: string; readonly reason: string },
): Promise<OpenedPaper | Refusal> {
  const { ledger, actor, files } = context;
  const fault = faultOfWords([reasonText(reason)]);
  if (fault !== null) return fault;
  // Whoever supervises sees by when, not what.
  if (bodyId !== actor.bodyId) return noRedress();
  const found = await ledger.read({ bodies: [bodyId] }, async (tx) => {
    const state = await redressState(tx, { bodyId, redressId });
    const file = state?.files.find((each) => each.fileId === fileId);
    const requestId = state === null ? null : await requestStanding(tx, bodyId, state.opened.requestIds);
    return file === undefined || requestId === null ? null : { file, requestId };
  });
  if (found === null) return refuse('not-found', '没有找到这份材料，或者保存期满已经清除。');
  const { file, requestId } = found;
  let opened: OpenedPaper | null = null;
  const act = { actId, bodyId, requestId, permission: 'requests.person' } as const;
  const outcome = await actsOn(context, act, 'person-shown', async ({ tx }) => {
    const place = { bodyId, subjectId: redressId, fileId };
    opened = await readCaseFile(tx, { files, keys: ledger.keys }, place);
    return opened === null
      ? refuse('not-found', '这份文件的内容不在了，或者被改动过。请告诉审计员核验台账，用备份核对。')
      : { what: `复议诉讼材料：${file.title}`, reason: reason.trim() };
  });
  if (!outcome.done) return outcome.refusal;
  return opened ?? refuse('act-id-used', '这次查看已经记过了。再看一次，请重新点打开。');
}
