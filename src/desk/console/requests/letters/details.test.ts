import { describe, expect, it } from 'vitest';
import { letterKindIds } from '../../../../law/index.ts';
import { letterDetails } from '../../../contract/request-letters.ts';
import { detailFields, detailsOf, valuesOf } from './details.ts';

/** A value that each field takes. */
const sample = ({ kind, options }: ReturnType<typeof detailFields>[number], at: number): string =>
  kind === 'date' ? '2026-11-20' : kind === 'choice' ? (options?.[0]?.value ?? '') : `内容${at}`;

describe('what an officer adds to a letter', () => {
  it.each(letterKindIds)('is taken by the door and shown again: %s', (kind) => {
    const fields = detailFields(kind);
    const values = Object.fromEntries(fields.map((field, at) => [field.name, sample(field, at)]));
    const details = detailsOf(kind, values);
    expect(letterDetails.safeParse(details).success).toBe(true);
    expect(valuesOf(details)).toMatchObject(values);
  });

  it.each(letterKindIds)('is left to the case where nothing is filled in: %s', (kind) => {
    expect(detailsOf(kind, {})).toEqual({});
  });

  it.each(letterKindIds)('is named where it is wrong: %s', (kind) => {
    for (const field of detailFields(kind).filter(({ kind: type }) => type === 'date')) {
      const values = { [field.name]: '20', publicWhere: '网站', earlierRequestNo: '1号' };
      const read = letterDetails.safeParse(detailsOf(kind, values));
      expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual([field.at]);
    }
  });

  it('keeps what another page filled in', () => {
    expect(detailsOf('still-unclear', { stillUnclear: '看不出年份' }, { termDays: 15 })).toEqual({
      termDays: 15,
      stillUnclear: '看不出年份',
    });
  });
});
