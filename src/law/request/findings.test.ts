import { describe, expect, it, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { findingsMissing, type FindingFacts } from './findings.ts';
import { outcomeIds } from './outcome-id.ts';

const today = civilDate('2026-06-30');
const said = { by: null, at: '2026-06-01T00:00:00.000Z' };
const nothing: FindingFacts = {
  clarification: null,
  consultations: [],
  fee: null,
  links: [],
  materials: [],
  parties: [],
  reasons: null,
  searches: [],
  services: [],
};
const fee = {
  ...said,
  letterId: 'k14',
  on: civilDate('2026-05-06'),
  method: 'items' as const,
  units: 35,
  fen: 300_000,
  requestIds: ['request'],
  paid: null,
  cancelled: null,
};
const served = (on: string, way: 'in-person' | 'mail' = 'in-person') => ({
  ...said,
  serviceId: 'service',
  letterId: 'k14',
  files: [],
  way,
  on: civilDate(on),
  tracking: '',
  proofs: [],
  notes: [],
});
const missing = (facts: Partial<FindingFacts>, outcome: Parameters<typeof findingsMissing>[1]) =>
  findingsMissing({ ...nothing, ...facts }, outcome, {}, { today }).map(({ id }) => id);

describe('what a decision lacks', () => {
  test.each(outcomeIds)('%s: something, in a case in which nothing was done', (outcome) => {
    const found = findingsMissing(nothing, outcome, {}, { today });
    expect(found.length).toBeGreaterThan(0);
    for (const { sentence, basis, title } of found) {
      expect(sentence).toMatch(/^[\p{Script=Han}“][^!,;:]*。$/u);
      expect(title).not.toBe('');
      expect(basis.length).toBeGreaterThan(0);
    }
  });

  test.each<[string, Partial<FindingFacts>, string[]]>([
    ['no notice', {}, ['fee-notice']],
    ['a notice that nobody served', { fee }, ['fee-unpaid']],
    [
      'a notice posted but not known to have arrived',
      { fee, services: [served('2026-05-06', 'mail')] },
      ['fee-unpaid'],
    ],
    ['the term still runs', { fee, services: [served('2026-06-10')] }, ['fee-unpaid']],
    ['the last day of the term', { fee, services: [served('2026-06-01')] }, ['fee-unpaid']],
    ['the term is over', { fee, services: [served('2026-05-29')] }, []],
    [
      'paid',
      {
        fee: { ...fee, paid: { ...said, on: today, fen: 300_000, receipt: '' } },
        services: [served('2026-05-06')],
      },
      ['fee-unpaid'],
    ],
    [
      'cancelled',
      { fee: { ...fee, cancelled: { ...said, on: today, reason: '' } }, services: [served('2026-05-06')] },
      ['fee-unpaid'],
    ],
  ])('an unpaid fee: %s', (_, facts, ids) => {
    expect(missing(facts, 'lapsedFee')).toEqual(ids);
  });

  it('takes a paper that was removed for none', () => {
    const record = {
      ...said,
      fileId: 'file',
      material: 'record' as const,
      title: '方案',
      pages: 3,
      sha256: '0'.repeat(64),
      madeFrom: null,
      redactions: [],
      removed: null,
    };
    expect(missing({ materials: [record] }, 'granted')).toEqual([]);
    const removed = { ...said, fileId: 'file', reason: '误传' };
    expect(missing({ materials: [{ ...record, removed }] }, 'granted')).toEqual(['what-is-given']);
  });

  it('takes a linked request for the earlier answer', () => {
    const link = { ...said, bodyId: 'body', requestId: 'earlier', how: 'repeat' as const };
    expect(missing({ links: [link] }, 'repeated')).toEqual([]);
    expect(missing({ links: [{ ...link, how: 'related' }] }, 'repeated')).toEqual(['earlier-answer']);
  });

  it('takes no rule below a law or regulation for a prohibition', () => {
    const grounds = (law: string) => ({
      release: {
        grounds: [
          {
            ground: 'refusedForbiddenByLaw' as const,
            what: '表',
            why: '理由',
            detail: `法律、行政法规：${law}；条款：第三条`,
          },
        ],
        separable: false,
        publicInterest: '',
      },
    });
    const of = (law: string) =>
      findingsMissing(nothing, 'refusedForbiddenByLaw', grounds(law), { today }).map(
        ({ sentence }) => sentence,
      );
    expect(of('统计法')).toEqual([]);
    expect(of('某某局关于保密工作的通知')).toEqual([
      '只有法律、行政法规可以作依据，规章和规范性文件不行，请核对。',
    ]);
  });
});
