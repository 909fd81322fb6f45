import { expect, test } from 'vitest';
import { sizeText } from './size-text.ts';

test.each([
  [0, '0B'],
  [999, '999B'],
  [1_000, '1KB'],
  [239_700, '240KB'],
  [999_499, '999KB'],
  [1_234_567, '1.2MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
