import { describe, expect, it } from 'vitest';
import type { BodyLevel } from '../../../ledger/act-kinds.ts';
import { columns } from '../../../law/index.ts';
import { catalogueGroups } from './catalogue-groups.ts';

const count = (columnId: string, items: number) => [columnId, { columnId, items, thisYear: 0 }] as const;
const groupsOf = (level: BodyLevel, ...counts: readonly (readonly [string, number])[]) =>
  new Map(
    catalogueGroups(level, new Map(counts.map(([id, items]) => count(id, items)))).map(
      ({ id, columns: of }) => [id, of.map(({ column }) => column.id)],
    ),
  );

describe('the catalogue of a body', () => {
  it.each<[BodyLevel, number | undefined, number | undefined]>([
    ['county', 14, 7],
    ['department', 14, 7],
    ['township', 13, 8],
    ['village', undefined, undefined],
  ])('of a %s has %s items of Art. 20 beside normative documents, and %s of Art. 21', (level, of20, of21) => {
    const groups = groupsOf(level);
    expect(groups.get('article20')?.length).toBe(of20);
    expect(groups.get('article21')?.length).toBe(of21);
    expect(groups.get('policies')).toHaveLength(6);
    expect(groups.get('platform')).toEqual(['guide', 'system', 'annual-report']);
    expect([...groups.keys()].at(-1)).toBe('platform');
  });

  it('has items of other kinds of bodies only where something stands under them', () => {
    expect(groupsOf('county').has('of-township')).toBe(false);
    expect(groupsOf('county', ['item-21-township-8', 3]).get('of-township')).toEqual(['item-21-township-8']);
    const township = groupsOf('township', ['item-21-county-7', 1], ['item-20-14', 1]);
    expect(township.get('of-county')).toEqual(['item-21-county-7']);
    expect(township.get('other')).toEqual(['item-20-14']);
  });

  it('has every column once at the most, and each that has something', () => {
    const all = groupsOf('village', ...columns.map(({ id }) => [id, 1] as const));
    const shown = [...all.values()].flat();
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.toSorted()).toEqual(columns.map(({ id }) => id).toSorted());
  });
});
