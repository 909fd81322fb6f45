import { faultOfBodyState } from '../input.ts';
import type { Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfPublication } from '../registers/register-input.ts';
import { acknowledgePortal } from './acknowledge-portal.ts';
import { faultOfAddress, faultOfRecord, recordOf, type ChannelInput } from './channel-input.ts';

export interface NewChannelRecord {
  readonly actId: string;
  readonly bodyId: string;
  readonly record: ChannelInput;
}

/** Records what also went out by another channel; the record bears the act's id. */
export async function recordChannel(
  context: ActContext,
  { actId, bodyId, record: line }: NewChannelRecord,
): Promise<Outcome> {
  const fault = faultOfRecord(line, context.today);
  if (fault !== null) return { done: false, refusal: fault };
  const record = recordOf(actId, line);
  const act = { permission: 'channels.record', bodyId, actId, kind: 'channel.recorded' } as const;
  return perform(context, act, async (tx) => {
    const refusal =
      (await faultOfBodyState(tx, bodyId)) ??
      (await faultOfAddress(tx, bodyId, record)) ??
      (await faultOfPublication(tx, bodyId, record.publicationId));
    if (refusal !== null) return refusal;
    await acknowledgePortal(tx, bodyId, [record]);
    return [{ kind: 'channel.recorded', subjectId: actId, payload: { source: 'form', records: [record] } }];
  });
}
