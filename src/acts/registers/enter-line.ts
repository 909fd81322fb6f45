import type { RegisterKind } from '../../law/index.ts';
import { faultOfBodyState } from '../input.ts';
import type { Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import {
  entryOf,
  faultOfLine,
  faultOfNumber,
  faultOfPublication,
  type RegisterInput,
} from './register-input.ts';

export interface NewRegisterLine {
  readonly actId: string;
  readonly bodyId: string;
  readonly register: RegisterKind;
  readonly line: RegisterInput;
}

/** Enters one line into a register; the line bears the act's id. */
export async function enterLine(
  context: ActContext,
  { actId, bodyId, register, line }: NewRegisterLine,
): Promise<Outcome> {
  const fault = faultOfLine(register, line, context.today);
  if (fault !== null) return { done: false, refusal: fault };
  const entry = entryOf(register, actId, line);
  const act = { permission: 'registers.enter', bodyId, actId, kind: 'register.entered' } as const;
  return perform(
    context,
    act,
    async (tx) =>
      (await faultOfBodyState(tx, bodyId)) ??
      (await faultOfNumber(tx, bodyId, register, entry)) ??
      (await faultOfPublication(tx, bodyId, entry.publicationId)) ?? [
        {
          kind: 'register.entered',
          subjectId: actId,
          payload: { register, source: 'form', entries: [entry] },
        },
      ],
  );
}
