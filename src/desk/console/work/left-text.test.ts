import { expect, test } from 'vitest';
import { leftText } from './left-text.ts';

test.each([
  [3, 'soon', '剩3个工作日'],
  [0, 'today', '今天'],
  // A date on a day off: no working day is left, and it is not past either.
  [0, 'soon', '剩0个工作日'],
  [-1, 'overdue', '超1个工作日'],
  [-12, 'done', null],
  [null, 'open-ended', null],
] as const)('%s working days, %s: %s', (workingDaysLeft, urgency, text) => {
  expect(leftText({ workingDaysLeft, urgency })).toBe(text);
});
