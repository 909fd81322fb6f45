import { expect, it } from 'vitest';
import { branchesOf } from './body-tree.ts';

const body = (id: string, parentId: string | null) => ({ id, parentId });

it('puts each body below its own', () => {
  const [county, town, village, office] = [
    body('县', null),
    body('镇', '县'),
    body('村', '镇'),
    body('局', '县'),
  ] as const;
  expect(branchesOf([county, town, village, office])).toEqual([
    {
      body: county,
      below: [
        { body: town, below: [{ body: village, below: [] }] },
        { body: office, below: [] },
      ],
    },
  ]);
});

it('begins where the rows begin: a township sees no county above it', () => {
  const town = body('镇', '县');
  expect(branchesOf([town])).toEqual([{ body: town, below: [] }]);
});

it('has nothing for nothing', () => {
  expect(branchesOf([])).toEqual([]);
});
