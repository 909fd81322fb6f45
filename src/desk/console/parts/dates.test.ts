import { expect, test } from 'vitest';
import { clockText, dateText, minuteText, secondText } from './dates.ts';

test.each([
  ['2026-11-20T01:30:07Z', '2026-11-20 09:30:07'],
  // China's midnight comes eight hours before that of Greenwich.
  ['2026-11-20T16:00:00Z', '2026-11-21 00:00:00'],
  ['2026-12-31T16:05:09.250Z', '2027-01-01 00:05:09'],
  ['2026-07-01T15:59:59Z', '2026-07-01 23:59:59'],
])('%s is %s in China, wherever the browser stands', (instant, text) => {
  expect(secondText(instant)).toBe(text);
  expect(minuteText(instant)).toBe(text.slice(0, 16));
  expect(clockText(instant)).toBe(text.slice(11, 16));
});

test.each([
  ['2026-11-20', false, '2026年11月20日'],
  ['2026-01-05', true, '2026年1月5日（星期一）'],
  ['明天', true, '明天'],
])('%s reads %s', (date, withWeekday, text) => {
  expect(dateText(date, withWeekday)).toBe(text);
});
