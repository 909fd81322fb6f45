import { expect, test } from 'vitest';
import { sessionEnd } from './session-end.ts';

const minute = 60_000;

// Longest time, idle time, last answer and now in minutes.
test.each([
  ['just answered', [720, 30, 0, 0], { end: 30, near: false, over: false, forGood: false }],
  ['idle for 25 minutes', [720, 30, 0, 25], { end: 30, near: true, over: false, forGood: false }],
  ['idle to the end', [720, 30, 0, 30], { end: 30, near: true, over: true, forGood: false }],
  ['answered again', [720, 30, 26, 27], { end: 56, near: false, over: false, forGood: false }],
  ['near its longest time', [720, 30, 715, 716], { end: 720, near: true, over: false, forGood: true }],
  ['with a short idle time', [720, 5, 100, 100], { end: 105, near: false, over: false, forGood: false }],
  ['near a short idle time', [720, 5, 100, 103], { end: 105, near: true, over: false, forGood: false }],
] as const)('a session %s', (_, [longest, idle, answered, now], told) => {
  const end = sessionEnd(longest * minute, idle, answered * minute, now * minute);
  expect({ ...end, end: end.end / minute }).toEqual(told);
});
