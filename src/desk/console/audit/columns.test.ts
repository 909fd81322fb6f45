import { expect, test } from 'vitest';
import { reasonText } from './columns.tsx';

test.each([
  ['通知加班', '通知加班'],
  ['', '没有写'],
  [null, '无'],
] as const)('a reason of %j is shown as %s', (reason, shown) => {
  expect(reasonText({ reason })).toBe(shown);
});
