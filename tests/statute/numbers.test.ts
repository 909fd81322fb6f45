import { describe, expect, test } from 'vitest';
import { faultsOfNumberRule, readNumber, renderNumber } from '../../src/law/index.ts';
import { readCases } from '../support/csv.ts';

const cases = readCases(new URL('numbers.csv', import.meta.url), [
  'pattern',
  'width',
  'kind',
  'number',
  'year',
  'seq',
  'sign',
  'faults',
  'note',
]);

describe('numbers.csv', () => {
  test.each(cases)('$pattern by $width: $number $faults', (given) => {
    const rule = { pattern: given.pattern, width: Number(given.width) };
    const faults = faultsOfNumberRule(rule, given.kind as 'request' | 'letter');
    expect(faults.map(({ id }) => id).join(' ')).toBe(given.faults);
    if (given.number === '') return;
    const read = readNumber(rule, given.number);
    if (given.year === '') {
      expect(read).toBeNull();
      return;
    }
    expect(read).toEqual({ year: Number(given.year), seq: Number(given.seq), sign: given.sign });
    expect(renderNumber(rule, { year: Number(given.year), seq: Number(given.seq), sign: given.sign })).toBe(
      given.number,
    );
  });
});
