import type { RedressPayloads } from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { requestState } from '../../../ledger/read/requests/request-state.ts';
import { refuse, type Outcome } from '../../outcome.ts';
import type { ActContext } from '../../perform.ts';
import { stating } from '../act-on-request.ts';
import { faultOfWords } from '../request-words.ts';
import { actOnRedress, noRedress, statingRedress, type ActOnRedress } from './act-on-redress.ts';

export type RedressResult = RedressPayloads['decided'] & {
  /** Requests that are to be answered anew; some or all of those in dispute. */
  readonly reopen: readonly string[];
};

/**
 * Enters how a case was decided. Where the body is to act anew, the requests are reopened with that term in the same transaction: it
 * runs from the day after the decision was received.
 */
export async function decideRedress(
  context: ActContext,
  { actId, bodyId, redressId, reopen, ...given }: ActOnRedress & RedressResult,
): Promise<Outcome> {
  const result = given.result.trim();
  const fault = faultOfWords([{ text: result, field: 'result', name: '主要内容', most: 1000 }]);
  if (fault !== null) return { done: false, refusal: fault };
  const { redoDays, receivedOn } = given;
  if (redoDays === null && reopen.length > 0) {
    const message = '没有写重新答复的期限。要重新答复的，请写几个工作日内；不用的，不要选申请。';
    return { done: false, refusal: refuse('wrong-input', message, 'redoDays') };
  }
  const act = { actId, bodyId, redressId, permission: 'requests.handle', kind: 'redress.decided' } as const;
  return actOnRedress(context, act, async ({ tx, of, state }) => {
    if (state === null) return noRedress();
    const { requestIds, kind } = state.opened;
    if (reopen.some((requestId) => !requestIds.includes(requestId))) {
      return refuse('wrong-input', '只能选这件案件所争议的申请。', 'reopen');
    }
    // Where the body had not answered at all there is nothing to open again: the request runs, late as it is.
    if (redoDays !== null && reopen.length === 0 && (await wereAnswered(tx, bodyId, requestIds))) {
      return refuse('wrong-input', '请选择哪几件申请要重新答复。', 'reopen');
    }
    const reopened = [...new Set(reopen)].map((requestId) =>
      stating({ bodyId, requestId }, 'reopened', {
        on: receivedOn,
        cause: kind === 'reconsideration' ? 'reconsideration' : 'judgment',
        redressId,
        days: redoDays ?? 0,
        reason: result.slice(0, 500),
      }),
    );
    return [statingRedress(of, 'decided', { ...given, result }), ...reopened];
  });
}

async function wereAnswered(tx: Tx, bodyId: string, requestIds: readonly string[]): Promise<boolean> {
  for (const requestId of requestIds) {
    const state = await requestState(tx, { bodyId, requestId });
    if (state?.ended?.how === 'decided') return true;
  }
  return false;
}
