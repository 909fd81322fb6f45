import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { detailOf, fieldsMissing, fieldsOfDetail, groundFields, groundIds } from './ground-fields.ts';

const value = fc.stringMatching(/^[\p{Script=Han}\d《》（）]{1,12}$/u);

describe('the particulars of a ground', () => {
  test.each(groundIds)('%s: read back as they were written', (ground) => {
    const values = fc.record(
      Object.fromEntries(
        groundFields[ground].map(({ id, options }) => [
          id,
          options === undefined ? value : fc.constantFrom(...options),
        ]),
      ),
    );
    fc.assert(
      fc.property(values, (given) => {
        const detail = detailOf(ground, given);
        expect(fieldsOfDetail(ground, detail)).toEqual(given);
        expect(fieldsMissing(ground, detail)).toEqual([]);
      }),
    );
  });

  test.each(groundIds)('%s: all that is needed is missed where nothing is said', (ground) => {
    const needed = groundFields[ground].filter(({ needed }) => needed).map(({ title }) => title);
    expect(fieldsMissing(ground, '')).toEqual(needed);
    expect(needed.length).toBeGreaterThan(0);
  });

  it('are found in free words as far as they name the closed list', () => {
    expect(fieldsOfDetail('refusedProcess', '关于修路的请示报告')).toEqual({
      kind: '请示报告',
      decision: '关于修路的请示报告',
    });
    expect(fieldsMissing('refusedInternalAffairs', '食堂采购')).toEqual(['类别']);
    expect(fieldsMissing('refusedInternalAffairs', '属于后勤管理')).toEqual([]);
  });

  it('do not break on the marks that part them', () => {
    const detail = detailOf('refusedProcess', { kind: '过程稿', decision: '通知；批复：一' });
    expect(fieldsOfDetail('refusedProcess', detail)).toEqual({ kind: '过程稿', decision: '通知，批复，一' });
  });

  it('take nothing outside a closed list', () => {
    expect(fieldsMissing('refusedStateSecret', '密级：内部；保密期限：10年')).toEqual(['密级']);
  });
});
