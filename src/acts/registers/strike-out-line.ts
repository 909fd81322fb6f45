import type { Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfReasonForEver } from '../publishing-input.ts';
import { findLine } from './find-line.ts';

export interface StruckOutLine {
  readonly actId: string;
  readonly bodyId: string;
  readonly entryId: string;
  readonly reason: string;
}

/** Takes a line out of the count: entered twice, or wrongly. It stays readable. */
export async function strikeOutLine(context: ActContext, input: StruckOutLine): Promise<Outcome> {
  const { actId, bodyId, entryId, reason } = input;
  const fault = faultOfReasonForEver(reason);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { permission: 'registers.enter', bodyId, actId, kind: 'register.struck-out' } as const;
  return perform(context, act, async (tx) => {
    const found = await findLine(tx, { bodyId, entryId });
    if ('code' in found) return found;
    const { register } = found;
    return [
      {
        kind: 'register.struck-out',
        subjectId: entryId,
        payload: { register, entryId, reason: reason.trim() },
      },
    ];
  });
}
