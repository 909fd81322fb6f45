import { describe, expect, it, test } from 'vitest';
import { initialDocumentRules } from '../../../law/index.ts';
import { documentEndpoints } from '../../contract/documents.ts';
import {
  blankAttribute,
  blankDocument,
  errorsOf,
  faultsNow,
  fieldOf,
  inputOf,
  termFaults,
  termOf,
  valuesOf,
  type AttributeValues,
  type DocumentValues,
} from './document-values.ts';
import type { Document } from './words.ts';

const today = '2026-11-20';
const values = (
  change: Partial<DocumentValues & AttributeValues> = {},
): DocumentValues & AttributeValues => ({
  ...blankDocument('乙镇人民政府'),
  ...blankAttribute,
  title: '乙镇人民政府关于养殖补贴的通知',
  number: '乙政发〔2026〕12号',
  formedOn: '2026-11-02',
  attribute: 'proactive',
  groundId: 'public-interest',
  ...change,
});

const given = (change: Partial<DocumentValues & AttributeValues>) => {
  const all = values(change);
  const { attribute, groundId, reason, reviewOn } = all;
  return documentEndpoints.registerDocument.body.safeParse({
    actId: '019a9f5e-0000-7000-8000-000000000000',
    ...inputOf(all),
    attribute,
    groundId,
    reason,
    reviewOn: reviewOn === '' ? null : reviewOn,
  });
};

describe('the fields of a document', () => {
  it.each<[string, Partial<DocumentValues & AttributeValues>, readonly string[]]>([
    ['a whole one', {}, []],
    ['formed tomorrow', { formedOn: '2026-11-21' }, ['formedOn']],
    ['numbered in another year', { number: '乙政发〔2025〕12号' }, ['number']],
    ['withheld without more', { attribute: 'withheld', groundId: 'privacy' }, ['reason', 'reviewOn']],
    ['normative without a first day', { isNormative: true }, ['effectiveOn']],
    [
      'for no number of years',
      { isNormative: true, effectiveOn: '2026-11-10', termKind: 'years', termYears: '很久' },
      ['termYears'],
    ],
    ['until no day', { isNormative: true, effectiveOn: '2026-11-10', termKind: 'until' }, ['termLast']],
    ['public, on no day', { isPublic: true, publicWhere: '公开栏' }, ['publicOn']],
    ['public nowhere', { isPublic: true, publicOn: '2026-11-05' }, ['publicWhere']],
    // The schema says these: said twice they would stand in the summary twice.
    ['without a title and an attribute', { title: '', attribute: '', groundId: '' }, []],
  ])('%s: what is to be mended', (_, change, fields) => {
    const found = errorsOf(values(change), today, initialDocumentRules);
    expect(found.map(({ field }) => field)).toEqual(fields);
  });

  it('hold nothing back from the schema that law names itself', () => {
    for (const change of [
      { isNormative: true },
      { isNormative: true, effectiveOn: '2026-11-10', termKind: 'until' },
      { isNormative: true, effectiveOn: '2026-11-10', termKind: 'years', termYears: '' },
      { isPublic: true },
    ] as const) {
      expect(given(change).success).toBe(true);
      expect(errorsOf(values(change), today, initialDocumentRules)).not.toEqual([]);
    }
    expect(given({ title: '' }).success).toBe(false);
    expect(given({ attribute: '' }).success).toBe(false);
  });

  test('what forbids nothing is said as it is typed', () => {
    const faults = faultsNow(values({ number: '乙政发[2026]012号' }), today, initialDocumentRules);
    expect(faults.map(({ level, field }) => [level, field])).toEqual([['notice', 'number']]);
  });

  test('what was registered comes back into the fields as it is', () => {
    const document = {
      number: null,
      title: '乙镇集市管理办法（试行）',
      issuer: '乙镇人民政府',
      formedOn: '2026-11-02',
      itemId: '20-1',
      row: { id: '019a9f5e-0000-7000-8000-000000000001', title: null },
      normative: {
        effectiveOn: '2026-11-10',
        provisional: true,
        term: { kind: 'until', last: '2028-11-09' },
      },
      publicElsewhere: { on: '2026-11-05', where: '公开栏' },
    } as unknown as Document;
    // A row that is no longer in the catalogue cannot be chosen again.
    const { rowId, ...rest } = inputOf(valuesOf(document));
    expect(rowId).toBeNull();
    const { row: _row, ...registered } = document as unknown as Record<string, unknown>;
    expect(rest).toEqual(registered);
  });
});

describe('the term', () => {
  it.each([
    [{ termKind: 'by-rule', termYears: '', termLast: '' }, { kind: 'by-rule' }, []],
    [{ termKind: 'years', termYears: ' 3 ', termLast: '' }, { kind: 'years', years: 3 }, []],
    [{ termKind: 'years', termYears: '51', termLast: '' }, { kind: 'years', years: 51 }, ['termYears']],
    [{ termKind: 'years', termYears: '3.5', termLast: '' }, { kind: 'years', years: 0 }, ['termYears']],
    [{ termKind: 'until', termYears: '', termLast: '' }, { kind: 'until', last: '' }, ['termLast']],
  ] as const)('%j', (fields, term, faults) => {
    expect(termOf(fields)).toEqual(term);
    expect(termFaults(fields).map(({ field }) => field)).toEqual(faults);
  });

  it('names its fault at the field that is shown', () => {
    const at = (termKind: 'years' | 'until' | 'by-rule') =>
      fieldOf('term', { termKind, termYears: '', termLast: '' });
    expect([at('years'), at('until'), at('by-rule')]).toEqual(['termYears', 'termLast', 'termKind']);
    expect(fieldOf('title', { termKind: 'years', termYears: '', termLast: '' })).toBe('title');
  });
});
