import { describe, expect, it, test } from 'vitest';
import { articleSummary } from '../articles.ts';
import { disclosureItem, disclosureItems, itemsOf, publisherKinds } from './items.ts';

describe('the items of Art. 20 and 21', () => {
  it('are fifteen, seven and eight, each with an id of its own', () => {
    const count = (start: string) => disclosureItems.filter(({ id }) => id.startsWith(start)).length;
    expect([count('20-'), count('21-county-'), count('21-township-')]).toEqual([15, 7, 8]);
    expect(new Set(disclosureItems.map(({ id }) => id)).size).toBe(30);
  });

  test.each(disclosureItems)('$id $title: cites an article that is in the list', (item) => {
    expect(articleSummary(item.basis)).not.toBeNull();
    expect(disclosureItem(item.id)).toBe(item);
    expect(publisherKinds.some((kind) => item.publishers[kind] !== 'no')).toBe(true);
  });

  test.each([
    ['township', ['20-2', '20-7', '20-12'], '21-township-4', '21-county-1'],
    [
      'county',
      ['20-1', '20-2', '20-3', '20-4', '20-7', '20-10', '20-11', '20-12', '20-13'],
      '21-county-1',
      '21-township-4',
    ],
    ['department', ['20-2', '20-7'], '21-county-7', '21-township-1'],
  ] as const)('%s: always %j, has %s, not %s', (kind, always, has, not) => {
    const ids = itemsOf(kind).map(({ id }) => id);
    expect(ids.slice(0, always.length)).toEqual(always);
    expect(ids).toContain(has);
    expect(ids).not.toContain(not);
    expect(disclosureItem('20-16')).toBeNull();
  });

  it('says what the Regulation states and what is inferred', () => {
    for (const { id, stated } of disclosureItems) expect(stated).toBe(id.startsWith('21-'));
  });
});
