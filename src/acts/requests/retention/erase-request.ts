import { sql } from 'kysely';
import type { FileStore } from '../../../ledger/files.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { erasePersonal } from '../../../ledger/personal-data.ts';
import { redressPending } from '../../../ledger/read/requests/list-retention.ts';
import { requestState } from '../../../ledger/read/requests/request-state.ts';
import { refuse, type Outcome } from '../../outcome.ts';
import type { ActContext } from '../../perform.ts';
import { actOnRequest, stating, type ActOnRequest, type OfRequest } from '../act-on-request.ts';
import { faultOfWords, reasonText } from '../request-words.ts';
import { personalIdsOf } from './personal-ids.ts';

export interface EraseContext extends ActContext {
  readonly now: Date;
  readonly files: FileStore;
}

/**
 * Erases what a case holds of persons at the end of its time: who applied and what they wrote, third parties, papers, letters, keys. The
 * acts, the state and with them the statistics stay as they are, and the chain stays whole. Bytes of papers go after the act stands; where
 * a crash comes between, `thinPapers` takes them.
 */
export async function eraseRequest(
  context: EraseContext,
  { reason, ...of }: ActOnRequest & { readonly reason: string },
): Promise<Outcome> {
  const fault = faultOfWords([reasonText(reason)]);
  if (fault !== null) return { done: false, refusal: fault };
  const { files, now } = context;
  const act = { ...of, permission: 'requests.erase', kind: 'request.person-erased' } as const;
  let hashes: readonly string[] = [];
  const outcome = await actOnRequest(context, act, async ({ tx }) => {
    const cases = await redressOf(tx, of);
    if (cases.some(({ pending }) => pending)) return refuse('not-now', redressPending);
    hashes = await eraseIn(tx, of, cases, now);
    return [stating(of, 'person-erased', { reason: reason.trim() })];
  });
  // Each sealing makes bytes of its own: nothing else names them.
  if (outcome.done) for (const hash of hashes) await files.remove(hash, new Date(now.getTime() + 1));
  return outcome;
}

interface RedressOfRequest {
  readonly redressId: string;
  readonly requestIds: readonly string[];
  readonly pending: boolean;
}

async function redressOf(tx: Tx, { bodyId, requestId }: OfRequest): Promise<readonly RedressOfRequest[]> {
  const { rows } = await sql<RedressOfRequest>`
    select redress_id as "redressId", request_ids as "requestIds", outcome is null as pending from redress_cases
    where body_id = ${bodyId} and request_ids @> array[${requestId}::uuid]`.execute(tx);
  return rows;
}

/** @returns hashes of the sealed bytes that are named no longer */
async function eraseIn(
  tx: Tx,
  { bodyId, requestId }: OfRequest,
  cases: readonly RedressOfRequest[],
  now: Date,
): Promise<readonly string[]> {
  for (const dataId of await personalIdsOf(tx, { bodyId, requestId })) {
    await erasePersonal(tx, { bodyId, dataId });
  }
  const subjects = [requestId];
  for (const { redressId, requestIds } of cases) {
    if (await othersErased(tx, bodyId, requestId, requestIds)) subjects.push(redressId);
  }
  await tx
    .updateTable('letter_texts')
    .set({ template: null, text: null })
    .where('body_id', '=', bodyId)
    .where('subject_id', '=', requestId)
    .execute();
  await tx
    .deleteFrom('applicant_keys')
    .where('body_id', '=', bodyId)
    .where('request_id', '=', requestId)
    .execute();
  await tx
    .deleteFrom('request_access')
    .where('body_id', '=', bodyId)
    .where('request_id', '=', requestId)
    .execute();
  const papers = await tx
    .updateTable('case_files')
    .set({ name: null, erased_at: now })
    .where('body_id', '=', bodyId)
    .where('subject_id', 'in', subjects)
    .where('erased_at', 'is', null)
    .returning('stored_sha256')
    .execute();
  return papers.map(({ stored_sha256 }) => stored_sha256);
}

/** Papers of a case about several requests stay until the last of them is erased. */
async function othersErased(
  tx: Tx,
  bodyId: string,
  requestId: string,
  requestIds: readonly string[],
): Promise<boolean> {
  for (const other of requestIds) {
    if (other === requestId) continue;
    const state = await requestState(tx, { bodyId, requestId: other });
    if (state !== null && state.erased === null) return false;
  }
  return true;
}
