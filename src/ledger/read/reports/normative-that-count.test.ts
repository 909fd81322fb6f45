import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body, freshLedger, type TestLedger } from '../../../../tests/support/ledger.ts';
import { asOwner } from '../../../../tests/support/owner.ts';
import {
  addDays,
  civilDate,
  normativeOfPeriod,
  wholeYear,
  type NormativeTerms,
  type ReportPeriod,
} from '../../../law/index.ts';
import { rulesOf } from '../document-rules.ts';
import { normativeThatCount } from './normative-that-count.ts';

let house: TestLedger;
let town = '';
beforeAll(async () => {
  house = await freshLedger();
  town = await body(house.ledger, '乙镇人民政府', 'township');
}, 300_000);
afterAll(() => house.close());

const first = civilDate('2018-01-01');
/** The first day of a period, and those beside it, are where a day too many or too few would show. */
const edges = [
  '2023-12-31',
  '2024-01-01',
  '2024-06-30',
  '2024-07-01',
  '2024-12-31',
  '2025-01-01',
  '2020-02-29',
];
const day = fc.oneof(
  fc.integer({ min: 0, max: 3000 }).map((days) => addDays(first, days)),
  fc.constantFrom(...edges).map(civilDate),
);
const term = fc.oneof(
  fc.record({ kind: fc.constant('until' as const), last: day }),
  fc.record({ kind: fc.constant('years' as const), years: fc.integer({ min: 1, max: 6 }) }),
  fc.constant({ kind: 'long-term' } as const),
  fc.constant({ kind: 'by-rule' } as const),
);
const change = fc.oneof(
  fc.record({
    kind: fc.constantFrom('amended' as const, 'repealed' as const, 'declared-lapsed' as const),
    from: day,
    by: fc.constantFrom('乙政规〔2024〕1号', '乙政规〔2024〕2号'),
  }),
  fc.record({ kind: fc.constant('extended' as const), from: day, by: fc.constant('决定'), term }),
);
const document = fc.record({
  effectiveOn: day,
  formedOn: day,
  provisional: fc.boolean(),
  term,
  changes: fc.array(change, { maxLength: 3 }),
});
const years = fc.option(fc.integer({ min: 1, max: 6 }));
const profile = fc.option(fc.record({ normativeYears: years, provisionalYears: years }));
const period = fc.constantFrom<ReportPeriod>(
  wholeYear(2024),
  wholeYear(2022),
  { kind: 'half', year: 2024, part: 2 },
  { kind: 'quarter', year: 2024, part: 3 },
);

/** Puts documents and the terms of a place where the register keeps them. */
async function register(
  documents: readonly Omit<NormativeTerms, 'id'>[],
  terms: object | null,
): Promise<readonly NormativeTerms[]> {
  const named = documents.map((each) => ({ ...each, id: uuidv7() }));
  await asOwner(house.database.url, async (owner) => {
    await owner.query('delete from official_documents');
    await owner.query('delete from publishing_profiles');
    await owner.query(
      `insert into official_documents (body_id, document_id, title, issuer, formed_on, attribute, ground_id, attribute_since,
         registered_at, normative)
       select $1, (d ->> 'id')::uuid, '办法', '乙镇', (d ->> 'formedOn')::date, 'proactive', 'x', '2024-01-01', now(),
         json_build_object('effectiveOn', d -> 'effectiveOn', 'provisional', d -> 'provisional', 'term', d -> 'term', 'changes', d -> 'changes')
       from json_array_elements($2) d`,
      [town, JSON.stringify(named)],
    );
    if (terms !== null)
      await owner.query('insert into publishing_profiles (body_id, profile, set_at) values ($1, $2, now())', [
        town,
        JSON.stringify(terms),
      ]);
  });
  return named;
}

describe('the normative documents that a period can count', () => {
  it('are all that law counts, whatever became of them and whatever terms the place has', async () => {
    let left = 0;
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { minLength: 20, maxLength: 60 }),
        profile,
        period,
        async (documents, terms, of) => {
          const all = await register(documents, terms);
          const { rows } = await house.ledger.read({ bodies: [town] }, (tx) =>
            normativeThatCount(town, of).execute(tx),
          );
          const chosen = new Set((rows as readonly { readonly id: string }[]).map(({ id }) => id));
          const rules = rulesOf(terms as Parameters<typeof rulesOf>[0]).normative;
          const law = (these: readonly NormativeTerms[]) => normativeOfPeriod(these, of, rules);
          expect(law(all.filter(({ id }) => chosen.has(id)))).toEqual(law(all));
          left += all.length - chosen.size;
          counted += chosen.size;
        },
      ),
      { numRuns: 40, seed: 11, endOnFailure: true },
    );
    // Both happen, or nothing was shown.
    expect(left).toBeGreaterThan(100);
    expect(counted).toBeGreaterThan(100);
  });
});
