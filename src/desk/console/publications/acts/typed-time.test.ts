import { expect, test } from 'vitest';
import { reviewEndpoints } from '../../../contract/reviews.ts';
import { typedTime } from './typed-time.ts';

const { time } = reviewEndpoints.schedulePublication.body.shape;

test.each([
  ['09:30', '09:30', true],
  ['9:30', '09:30', true],
  [' 9：05 ', '09:05', true],
  ['0930', '09:30', true],
  ['9点', '09:00', true],
  ['17点5分', '17:05', true],
  ['24:00', '24:00', false],
  ['上午', '上午', false],
  ['930', '930', false],
  ['', '', false],
])('%s is taken for %s', (typed, read, isTime) => {
  expect(typedTime(typed)).toBe(read);
  expect(time.safeParse(read).success).toBe(isTime);
});
