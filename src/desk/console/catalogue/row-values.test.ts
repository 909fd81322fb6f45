import { describe, expect, it } from 'vitest';
import { faultsOfRow, standardRows } from '../../../law/index.ts';
import { blankRow, rowInputOf, rowOfValues, valuesOfRow } from './row-values.ts';

describe('the form of a row', () => {
  it('gives back every row that a township may begin with', () => {
    for (const { id: _id, cites: _cites, ...row } of standardRows) {
      const given = {
        ...row,
        elements: [...row.elements],
        channels: [...row.channels],
        otherChannels: [...row.otherChannels],
        levels: [...row.levels],
      };
      expect(rowInputOf(valuesOfRow(given))).toEqual(given);
    }
  });

  it('lacks nothing at first but what only the person knows', () => {
    const faults = faultsOfRow(rowOfValues(blankRow('乙镇人民政府')));
    expect(faults.map(({ field }) => field)).toEqual(['matter', 'elements', 'basis']);
  });

  it('reads lists as people type them', () => {
    const values = { ...blankRow(''), elements: '姓名\n\n 金额 ', otherChannels: '村广播，微信群、 明白纸' };
    expect(rowInputOf(values)).toMatchObject({
      elements: ['姓名', '金额'],
      otherChannels: ['村广播', '微信群', '明白纸'],
      group: null,
      itemId: null,
    });
  });
});
