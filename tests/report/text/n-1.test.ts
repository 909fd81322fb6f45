import { describe, expect, test } from 'vitest';
import { sumsInText } from '../../../src/report/cross-check/text/sums-in-text.ts';
import { readCases } from '../../support/csv.ts';
import { faultsAsText } from '../../support/faults-as-text.ts';
import { proseReading } from '../../support/prose-reading.ts';

const cases = readCases(new URL('n-1.csv', import.meta.url), [
  'text',
  'previous',
  'previousFigures',
  'expected',
  'case',
]);

describe('N-1 sums inside the prose', () => {
  test.each(cases)('$case: $text', ({ text, previous, previousFigures, expected }) => {
    const last = proseReading(previous, 'overview', `year=2023 ${previousFigures}`);
    const context = { reading: proseReading(text, 'overview', '') };
    const given = previous === '' && previousFigures === '' ? context : { ...context, previous: last };
    expect(faultsAsText(sumsInText, given)).toBe(expected);
  });
});
