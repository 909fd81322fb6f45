import { isDeepStrictEqual } from 'node:util';
import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfReasonForEver } from '../publishing-input.ts';
import { faultOfPublication } from '../registers/register-input.ts';
import { faultOfAddress, faultOfRecord, recordOf, type ChannelInput } from './channel-input.ts';
import { findRecord } from './find-record.ts';

export interface CorrectedRecord {
  readonly actId: string;
  readonly bodyId: string;
  readonly recordId: string;
  readonly record: ChannelInput;
  readonly reason: string;
}

/** Puts a record right, or notes how often it was read by now. */
export async function correctRecord(context: ActContext, input: CorrectedRecord): Promise<Outcome> {
  const { actId, bodyId, recordId, record: line, reason } = input;
  const fault = faultOfRecord(line, context.today) ?? faultOfReasonForEver(reason);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { permission: 'channels.record', bodyId, actId, kind: 'channel.corrected' } as const;
  return perform(context, act, async (tx) => {
    const found = await findRecord(tx, { bodyId, recordId });
    if ('code' in found) return found;
    const record = recordOf(recordId, line);
    if (isDeepStrictEqual(record, found)) return refuse('wrong-input', '没有改动任何一项，登记照旧。');
    return (
      (await faultOfAddress(tx, bodyId, record)) ??
      (await faultOfPublication(tx, bodyId, record.publicationId)) ?? [
        { kind: 'channel.corrected', subjectId: recordId, payload: { record, reason: reason.trim() } },
      ]
    );
  });
}
