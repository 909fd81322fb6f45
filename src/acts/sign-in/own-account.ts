import type { Ledger } from '../../ledger/ledger.ts';
import { findAct } from '../../ledger/acts/append-act.ts';
import { readSettings } from '../../ledger/read/settings-in-force.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { howLong, type TimedContext } from './moment.ts';
import { passwordMatches } from './password.ts';
import type { Person } from './person.ts';
import { recordRefusal } from './refusal-record.ts';
import type { SessionFacts } from './session.ts';
import { lockRules, returnTry, takeTry } from './tries.ts';

/** Someone at work on the own account, and in which session. */
export interface OwnContext extends TimedContext {
  readonly session: SessionFacts;
}

/** What came of an act on the own account that was done before under the same act id; null where it was not. */
export async function doneBefore({ ledger, actor }: OwnContext, actId: string): Promise<Outcome | null> {
  const { bodyId, staffId } = actor;
  const found = await ledger.read({ bodies: [bodyId] }, (tx) => findAct(tx, bodyId, actId));
  return found?.actorId === staffId ? { done: true, subjectId: found.subjectId, repeated: true } : null;
}

/**
 * Asks for the password again before something grave is done. A wrong one counts as a wrong try at the sign-in: whoever
 * finds a desk unlocked guesses no longer than at the sign-in page.
 */
export async function faultOfProof(
  { ledger, now, session }: { readonly ledger: Ledger; readonly now: Date; readonly session: SessionFacts },
  person: Person,
  password: string,
  field: string,
): Promise<Refusal | null> {
  const settings = await ledger.read({ bodies: [person.bodyId] }, readSettings);
  const taken = await takeTry(ledger, person, lockRules(settings), now);
  const right = await passwordMatches(taken.allowed ? person.passwordHash : null, password);
  if (right) {
    await returnTry(ledger, person, taken);
    return null;
  }
  await recordRefusal(ledger, person, taken.allowed ? 'password' : 'locked', session.address, taken);
  return taken.lockedUntil === null
    ? refuse('wrong-input', '现在的密码不对，请核对后再输。', field)
    : refuse('not-now', `密码输错次数太多，${howLong(now, taken.lockedUntil)}后再试。`, field);
}
