import { describe, expect, it, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import {
  faultsOfInterpretation,
  interpretationRules,
  type InterpretationLink,
  type PolicyLinks,
} from './interpretation.ts';
import { penaltyTakeDown } from './take-down.ts';

const day = civilDate;
const linked: InterpretationLink = {
  title: '解读',
  publishedOn: day('2026-03-02'),
  fromPolicy: true,
  toPolicy: true,
};
const policy: PolicyLinks = {
  title: '乙镇办法',
  publishedOn: day('2026-03-02'),
  normative: true,
  interpretations: [linked],
};

describe('faultsOfInterpretation', () => {
  test.each<[string, Partial<PolicyLinks>, string[]]>([
    ['linked both ways, the same day', {}, []],
    ['before the policy is out', { publishedOn: null }, []],
    ['normative without any', { interpretations: [] }, ['P-3']],
    ['no normative document', { normative: false, interpretations: [] }, []],
    ['not from the policy', { interpretations: [{ ...linked, fromPolicy: false }] }, ['P-1']],
    ['not back', { interpretations: [{ ...linked, toPolicy: false }] }, ['P-1']],
    [
      'not at all, and later',
      {
        interpretations: [{ ...linked, fromPolicy: false, toPolicy: false, publishedOn: day('2026-03-03') }],
      },
      ['P-1', 'P-2'],
    ],
    ['two, one of them sound', { interpretations: [linked, { ...linked, toPolicy: false }] }, ['P-1']],
  ])('%s', (_, change, ids) => {
    const faults = faultsOfInterpretation({ ...policy, ...change });
    expect(faults.map(({ id }) => id)).toEqual(ids);
    for (const { sentence } of faults) expect(sentence).toMatch(/。$/u);
  });
  it('has a case for every rule', () => {
    expect(interpretationRules.map(({ id }) => id)).toEqual(['P-1', 'P-2', 'P-3']);
  });
});

describe('penaltyTakeDown', () => {
  test.each([
    ['2026-03-02', '2026-03-05'],
    ['2026-03-06', '2026-03-11'],
    ['2026-09-30', '2026-10-10'],
  ])('overturned on %s: down by %s', (on, by) => {
    const { date, basis } = penaltyTakeDown(day(on));
    expect(date).toBe(by);
    expect(basis.map(({ article }) => article)).toContain('第四十八条');
  });
});
