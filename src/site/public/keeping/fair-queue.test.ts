import { expect, it } from 'vitest';
import { createFairQueue } from './fair-queue.ts';

/** A queue whose work ends when it is told to. */
function held(options: { readonly atOnce: number; readonly mostOfOne?: number; readonly most?: number }) {
  const queue = createFairQueue({ mostOfOne: 1000, most: 10_000, ...options });
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (from: string, name: string, wanted = () => true) =>
    queue.run(
      from,
      () => {
        begun.push(name);
        return new Promise<void>((resolve) => ends.push(resolve));
      },
      wanted,
    );
  const end = async () => {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { queue, begun, ask, end };
}

it('takes one of each asker in turn, however many of one wait', async () => {
  const { begun, ask, end } = held({ atOnce: 2 });
  for (let at = 0; at < 100; at += 1) ask('crawler', `c${at}`);
  ask('person', 'p');
  ask('other', 'o');
  for (let at = 0; at < 4; at += 1) await end();
  expect(begun).toEqual(['c0', 'c1', 'c2', 'p', 'o', 'c3']);
});

it('takes in no more of one asker than it may, and of all together', () => {
  const { queue, ask } = held({ atOnce: 1, mostOfOne: 2, most: 4 });
  const taken = ['a', 'a', 'a', 'a', 'b', 'b', 'c'].map((from) => ask(from, from));
  // One of a is under way, two of it wait; of b two; then it is full.
  expect(taken).toEqual([true, true, true, false, true, true, false]);
  expect(queue.waiting()).toBe(4);
});

it('leaves out what nobody waits for any more', async () => {
  const { begun, ask, end, queue } = held({ atOnce: 1 });
  let there = true;
  ask('a', 'first');
  ask('b', 'gone', () => there);
  ask('c', 'last');
  there = false;
  await end();
  expect(begun).toEqual(['first', 'last']);
  expect(queue.waiting()).toBe(0);
});
