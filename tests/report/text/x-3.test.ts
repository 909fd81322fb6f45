import { describe, expect, test } from 'vitest';
import { textAgainstTables } from '../../../src/report/cross-check/text/text-against-tables.ts';
import { readCases } from '../../support/csv.ts';
import { proseReading } from '../../support/prose-reading.ts';
import { faultsAsText } from '../../support/faults-as-text.ts';

const cases = readCases(new URL('x-3.csv', import.meta.url), ['text', 'figures', 'expected', 'case']);

describe('X-3 figures in the prose against the tables', () => {
  test.each(cases)('$case: $text', ({ text, figures, expected }) => {
    const reading = proseReading(text, 'overview', figures);
    expect(faultsAsText(textAgainstTables, { reading })).toBe(expected);
  });
});
