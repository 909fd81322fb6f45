/** Hands out turns: bodies live at the same time, but what reads what others wrote waits for those before it. */
export interface Turns<T> {
  /**
   * Does something when everybody before has done theirs.
   * @param place among those who take turns, from 0; each place is taken once
   * @param work is given what those before made, in their order
   */
  readonly take: (place: number, work: (before: readonly T[]) => Promise<T>) => Promise<T>;
}

/** @param opens what the first waits for; asked when somebody takes a turn */
export function takeTurns<T>(opens: () => Promise<unknown>): Turns<T> {
  const done: Promise<T>[] = [];
  const awaited = new Map<number, (turn: Promise<T>) => void>();
  const turn = (place: number): Promise<T> =>
    done[place] ??
    (done[place] = new Promise<T>((resolve) => void awaited.set(place, (value) => resolve(value))));
  return {
    take: (place, work) => {
      const before = Array.from({ length: place }, (_, at) => turn(at));
      const own = opens()
        .then(() => Promise.all(before))
        .then(work);
      const waits = awaited.get(place);
      if (waits === undefined) done[place] = own;
      else waits(own);
      return own;
    },
  };
}
