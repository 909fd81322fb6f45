import { describe, expect, it, test } from 'vitest';
import { articleSummary, citationText, procedure } from '../../src/law/index.ts';
import { readCases } from '../support/csv.ts';
import { tell } from '../support/request-story.ts';

const cases = readCases(new URL('requests.csv', import.meta.url), [
  '经过',
  '办不成的一步',
  '说法',
  '依据',
  '说明',
]);

describe('what may happen to a request (tests/statute/requests.csv)', () => {
  test.each(cases.map((row) => [row.经过, row] as const))('%s', (story, row) => {
    const { teller, refusedStep } = tell(story);
    expect({ step: refusedStep, says: refusedStep === '' ? '' : teller.refused?.sentence }).toEqual({
      step: row.办不成的一步,
      says: row.说法 === '' ? '' : expect.stringContaining(row.说法),
    });
    const basis = teller.refused?.basis.map(citationText).join('；') ?? '';
    expect(basis).toContain(row.依据);
  });

  it('tells stories with no step after the one that is refused', () => {
    const after = cases.filter((row) => {
      const steps = row.经过.split(';');
      return row.办不成的一步 !== '' && steps.at(-1)?.trim() !== row.办不成的一步;
    });
    expect(after).toEqual([]);
  });
});

describe('the table of acts', () => {
  test.each(Object.entries(procedure))('%s is said by a title and done by someone', (_, rule) => {
    expect(rule.title).toMatch(/^[\p{Script=Han}]{2,8}$/u);
    expect(rule.who.length).toBeGreaterThan(0);
    expect(rule.clocks === '' || rule.clocks.endsWith('。')).toBe(true);
    for (const citation of rule.basis) {
      expect(
        citation.article === undefined || articleSummary(citation) !== null,
        citationText(citation),
      ).toBe(true);
    }
  });
});
