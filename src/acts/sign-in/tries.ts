import type { SettingValues } from '../../law/index.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { day, minute } from './moment.ts';
import { changeSecrets, lockSecrets, type Person } from './person.ts';

/** How many wrong tries lock, and for how long the first time. */
export interface LockRules {
  readonly tries: number;
  readonly minutes: number;
}

/** A try counted before the password is looked at: whatever comes of it, no one gets more tries than that. */
export type Try =
  | {
      readonly allowed: true;
      /** Tries in a row that were not yet proved right, this one included. */
      readonly failures: number;
      /** Until when this try locks unless it proves right. */
      readonly lockedUntil: Date | null;
    }
  | { readonly allowed: false; readonly failures: number; readonly lockedUntil: Date };

export function lockRules(settings: SettingValues): LockRules {
  return { tries: settings['sign-in.tries'], minutes: settings['sign-in.lock-minutes'] };
}

/** Until when so many wrong tries lock: doubled with each beyond the limit, at most a day; null below the limit. */
export function lockAfter(failures: number, { tries, minutes }: LockRules, now: Date): Date | null {
  if (failures < tries) return null;
  const length = Math.min(minutes * minute * 2 ** Math.min(failures - tries, 20), day);
  return new Date(now.getTime() + length);
}

function next(
  before: { readonly failures: number; readonly lockedUntil: Date | null },
  rules: LockRules,
  now: Date,
): Try {
  const { failures, lockedUntil } = before;
  if (lockedUntil !== null && lockedUntil > now) return { allowed: false, failures, lockedUntil };
  return { allowed: true, failures: failures + 1, lockedUntil: lockAfter(failures + 1, rules, now) };
}

/**
 * Counts a try in a transaction of its own, as if it were wrong, and locks with it where it is the last allowed. Two
 * at once are counted one after the other.
 */
export function takeTry(ledger: Ledger, person: Person, rules: LockRules, now: Date): Promise<Try> {
  return ledger.write({ bodies: [person.bodyId] }, async (tx) => {
    const { failures, locked_until: lockedUntil } = await lockSecrets(tx, person);
    const taken = next({ failures, lockedUntil }, rules, now);
    if (taken.allowed) {
      await changeSecrets(tx, person)
        .set({ failures: taken.failures, locked_until: taken.lockedUntil })
        .execute();
    }
    return taken;
  });
}

/** Takes a try back that was right so far: its own count and its own lock, no one else's. */
export function returnTry(ledger: Ledger, person: Person, taken: Try): Promise<void> {
  return ledger.write({ bodies: [person.bodyId] }, async (tx) => {
    const { failures, locked_until: lockedUntil } = await lockSecrets(tx, person);
    const own = taken.lockedUntil !== null && lockedUntil?.getTime() === taken.lockedUntil.getTime();
    await changeSecrets(tx, person)
      .set({ failures: Math.max(failures - 1, 0), locked_until: own ? null : lockedUntil })
      .execute();
  });
}

const mostStrangers = 10_000;
const strangers = new WeakMap<
  Ledger,
  Map<string, { readonly failures: number; readonly lockedUntil: Date | null }>
>();

/**
 * The same for a name that no account has, counted in memory: else a name that never locks would be known to be none.
 * The names tried longest ago are forgotten.
 */
export function takeTryOfStranger(ledger: Ledger, account: string, rules: LockRules, now: Date): Try {
  const counted = strangers.get(ledger) ?? new Map();
  strangers.set(ledger, counted);
  const taken = next(counted.get(account) ?? { failures: 0, lockedUntil: null }, rules, now);
  counted.delete(account);
  counted.set(account, { failures: taken.failures, lockedUntil: taken.lockedUntil });
  for (const oldest of counted.keys()) {
    if (counted.size <= mostStrangers) break;
    counted.delete(oldest);
  }
  return taken;
}
