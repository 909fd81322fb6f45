import { refuse, type Refusal } from '../../outcome.ts';
import type { ActContext } from '../../perform.ts';
import { listRequests, type RequestFilter } from '../../../ledger/read/requests/list-requests.ts';
import type { RequestRow } from '../../../ledger/read/requests/request-row.ts';
import { requestState } from '../../../ledger/read/requests/request-state.ts';
import { actOnRequest, noRequest, stating } from '../act-on-request.ts';
import type { Applicant } from '../applicant.ts';
import type { RequestContent } from '../content.ts';
import { byNumber } from '../reading/by-number.ts';
import { readApplicant, readContent } from '../request-data.ts';
import { faultOfWords, reasonText } from '../request-words.ts';

/** A request with who made it; null once that was erased. */
export interface RequestWithPerson extends RequestRow {
  readonly applicant: Applicant | null;
  readonly content: RequestContent | null;
}

/** Each request that is exported with its applicant gets an act of its own: so many at once. */
const mostAtOnce = 500;

/**
 * The requests of a list with their applicants. That it was done, by whom and why, stands on each of them before anything is handed out.
 */
export async function exportApplicants(
  context: ActContext,
  {
    actId,
    bodyId,
    reason,
    filter,
  }: {
    readonly actId: string;
    readonly bodyId: string;
    readonly reason: string;
    readonly filter: RequestFilter;
  },
): Promise<readonly RequestWithPerson[] | Refusal> {
  const { ledger, actor, today } = context;
  const fault = faultOfWords([reasonText(reason)]);
  if (fault !== null) return fault;
  // Whoever supervises sees by when, not who.
  if (bodyId !== actor.bodyId) return noRequest();
  const { rows, next } = await ledger.read({ bodies: [bodyId] }, async (tx) => {
    const asked = await byNumber(tx, ledger.keys, filter);
    return listRequests(tx, today, { size: 1000, uncounted: true }, { ...asked, body: bodyId });
  });
  const [first] = rows;
  if (first === undefined) return refuse('not-found', '没有符合条件的申请，没有导出。');
  if (next !== null || rows.length > mostAtOnce) {
    return refuse('not-now', `一次最多导出${mostAtOnce}件，没有导出。请缩小筛选范围，分几次导出。`);
  }
  const found: RequestWithPerson[] = [];
  const act = {
    actId,
    bodyId,
    requestId: first.id,
    permission: 'requests.person',
    kind: 'request.person-exported',
  } as const;
  const outcome = await actOnRequest(context, act, async ({ tx }) => {
    found.length = 0;
    const standing: string[] = [];
    for (const row of rows) {
      const state = await requestState(tx, { bodyId, requestId: row.id });
      if (state === null || state.erased !== null) {
        found.push({ ...row, applicant: null, content: null });
        continue;
      }
      standing.push(row.id);
      const applicant = await readApplicant(tx, ledger.keys, bodyId, state.applicantId);
      const [contentId] = state.contentIds;
      const content = contentId === undefined ? null : await readContent(tx, ledger.keys, bodyId, contentId);
      found.push({ ...row, applicant, content });
    }
    const [head, ...others] = standing.map((requestId) =>
      stating({ bodyId, requestId }, 'person-exported', { reason: reason.trim() }),
    );
    return head === undefined
      ? refuse('not-now', '这些申请的申请人信息都已经期满清除，没有导出。')
      : [head, ...others];
  });
  if (!outcome.done) return outcome.refusal;
  return outcome.repeated ? refuse('act-id-used', '这次导出已经记过了。再导出一次，请重新点导出。') : found;
}
