import type { Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfReasonForEver } from '../publishing-input.ts';
import { findRecord } from './find-record.ts';

export interface StruckOutRecord {
  readonly actId: string;
  readonly bodyId: string;
  readonly recordId: string;
  readonly reason: string;
}

/** Takes a record out of the count: entered twice, or wrongly. It stays readable. */
export async function strikeOutRecord(context: ActContext, input: StruckOutRecord): Promise<Outcome> {
  const { actId, bodyId, recordId, reason } = input;
  const fault = faultOfReasonForEver(reason);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { permission: 'channels.record', bodyId, actId, kind: 'channel.struck-out' } as const;
  return perform(context, act, async (tx) => {
    const found = await findRecord(tx, { bodyId, recordId });
    if ('code' in found) return found;
    return [{ kind: 'channel.struck-out', subjectId: recordId, payload: { reason: reason.trim() } }];
  });
}
