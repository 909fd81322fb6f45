const minute = 60_000;
const warnBefore = 5 * minute;

/**
 * When a session ends: after its longest time, or its idle time after the server last answered, whichever is sooner.
 * All instants in milliseconds.
 * @param longest after which a new sign-in is needed whatever is done
 */
export function sessionEnd(longest: number, idleMinutes: number, answered: number, now: number) {
  const idle = answered + idleMinutes * minute;
  const end = Math.min(longest, idle);
  return {
    end,
    // Of a short idle time the last half: else the warning would always stand there.
    near: end - now <= Math.min(warnBefore, (idleMinutes * minute) / 2),
    over: end <= now,
    /** No key can put it off. */
    forGood: longest <= idle,
  };
}
