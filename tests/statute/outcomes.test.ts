import { describe, expect, it, test } from 'vitest';
import { citationText, letterKinds, outcomeIds, outcomes, type OutcomeId } from '../../src/law/index.ts';
import { editions } from '../../src/report/index.ts';
import { readCases } from '../support/csv.ts';

const cases = readCases(new URL('outcomes.csv', import.meta.url), [
  'outcome',
  'group',
  'label',
  'basis',
  'letters',
  'remedy',
  'note',
]);

describe('outcomes.csv', () => {
  it('names every outcome once, in the order of table 3', () => {
    expect(cases.map(({ outcome }) => outcome)).toEqual([...outcomeIds]);
  });

  test.each(cases)('$outcome', (given) => {
    const { group, label, basis, letters, remedy } = outcomes[given.outcome as OutcomeId];
    expect({ group, label, remedy, letters: letters.join(' ') }).toEqual({
      group: given.group,
      label: given.label,
      remedy: given.remedy,
      letters: given.letters,
    });
    expect(basis.map(citationText).join(' ')).toBe(given.basis);
  });
});

describe('the outcomes are the result rows of the form of 2021', () => {
  const edition = editions.find(({ id }) => id === '2021');
  const results = (edition?.requests.rows ?? []).filter(
    ({ key, groups }) => groups.length > 0 && key !== 'resultTotal',
  );

  it('has the keys of all rows, in their order', () => {
    expect(results.map(({ key }) => key)).toEqual([...outcomeIds]);
  });

  test.each(results)('$key', ({ key, label, groups }) => {
    const outcome = outcomes[key as OutcomeId];
    expect(outcome.label).toBe(label);
    // A row under a group of the form stands under the group of the outcome; one without is a group itself.
    expect(outcome.group).toBe(groups[1] ?? label.replace(/（区分处理的.*$/u, ''));
  });
});

describe('letters and outcomes', () => {
  const deciding = Object.entries(letterKinds).filter(([, { use }]) => use === 'decision');

  test.each(deciding)('%s says one outcome', (kind) => {
    const saying = outcomeIds.filter((outcome) => outcomes[outcome].letters.some((each) => each === kind));
    expect(saying).toHaveLength(1);
  });

  test.each(outcomeIds)('%s: its letters decide and name its remedy', (outcome) => {
    const { letters, remedy } = outcomes[outcome];
    expect(letters.length).toBeGreaterThan(0);
    for (const letter of letters) {
      expect(letterKinds[letter].use).toBe('decision');
      // A withdrawal is confirmed, not decided: nothing is to be attacked.
      expect(letterKinds[letter].remedy).toBe(letter === 'withdrawal' ? 'C' : remedy);
    }
  });
});
