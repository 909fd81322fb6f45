import { describe, expect, test } from 'vitest';
import type { NarrativePart } from '../../../src/report/annual-report.ts';
import { textRules } from '../../../src/report/cross-check/text/rules.ts';
import { screenText } from '../../../src/screening/screen-text.ts';
import { readCases } from '../../support/csv.ts';
import { faultsAsText } from '../../support/faults-as-text.ts';
import { proseReading } from '../../support/prose-reading.ts';

const cases = readCases(new URL('prose-rules.csv', import.meta.url), [
  'rule',
  'part',
  'text',
  'figures',
  'expected',
  'case',
]);

describe('rules on prose', () => {
  test.each(cases)('$rule $case: $text', ({ rule: id, part, text, figures, expected }) => {
    const rule = textRules.find((one) => one.id === id);
    expect(rule).toBeDefined();
    const reading = proseReading(text, part as NarrativePart, figures);
    expect(rule && faultsAsText(rule, { reading, screen: screenText })).toBe(expected);
  });
});
