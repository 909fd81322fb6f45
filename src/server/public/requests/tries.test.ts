import { expect, it } from 'vitest';
import { createTries } from './tries.ts';

it('lets five wrong tries pass, then waits a quarter of an hour', () => {
  let now = 0;
  const tries = createTries({ most: 5, minutes: 15 }, () => now);
  for (let at = 0; at < 5; at += 1) {
    expect(tries.wait('a')).toBe(0);
    tries.wrong('a');
  }
  expect(tries.wait('a')).toBe(15);
  expect(tries.wait('b')).toBe(0);
  now += 14 * 60_000 + 1;
  expect(tries.wait('a')).toBe(1);
  now += 60_000;
  expect(tries.wait('a')).toBe(0);
});

it('forgets what was wrong where it was right after all, or long ago', () => {
  let now = 0;
  const tries = createTries({ most: 2, minutes: 15 }, () => now);
  tries.wrong('a');
  tries.right('a');
  tries.wrong('a');
  expect(tries.wait('a')).toBe(0);
  now += 16 * 60_000;
  tries.wrong('a');
  expect(tries.wait('a')).toBe(0);
  tries.wrong('a');
  expect(tries.wait('a')).toBe(15);
});
