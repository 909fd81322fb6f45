import { expect, test } from 'vitest';
import { sizeText } from './size-text.ts';

test.each([
  [0, '0B'],
  [1_023, '1023B'],
  [1_024, '1KB'],
  [46_080, '45KB'],
  [1_048_575, '1.0MB'],
  [1_258_291, '1.2MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
