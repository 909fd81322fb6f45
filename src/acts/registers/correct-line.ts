import { isDeepStrictEqual } from 'node:util';
import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfReasonForEver } from '../publishing-input.ts';
import { findLine } from './find-line.ts';
import {
  entryOf,
  faultOfLine,
  faultOfNumber,
  faultOfPublication,
  type RegisterInput,
} from './register-input.ts';

export interface CorrectedLine {
  readonly actId: string;
  readonly bodyId: string;
  readonly entryId: string;
  readonly line: RegisterInput;
  readonly reason: string;
}

/** Puts a line right; its register stays, and what stood before stays in the record of acts. */
export async function correctLine(context: ActContext, input: CorrectedLine): Promise<Outcome> {
  const { actId, bodyId, entryId, line, reason } = input;
  const fault = faultOfReasonForEver(reason);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { permission: 'registers.enter', bodyId, actId, kind: 'register.corrected' } as const;
  return perform(context, act, async (tx) => {
    const found = await findLine(tx, { bodyId, entryId });
    if ('code' in found) return found;
    const { register } = found;
    const entry = entryOf(register, entryId, line);
    if (isDeepStrictEqual(entry, found.entry)) return refuse('wrong-input', '没有改动任何一项，登记照旧。');
    return (
      faultOfLine(register, line, context.today) ??
      (await faultOfNumber(tx, bodyId, register, entry)) ??
      (await faultOfPublication(tx, bodyId, entry.publicationId)) ?? [
        {
          kind: 'register.corrected',
          subjectId: entryId,
          payload: { register, entry, reason: reason.trim() },
        },
      ]
    );
  });
}
