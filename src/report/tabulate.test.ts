import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicantColumns, remedyBlocks } from './annual-report.ts';
import { cellValue } from './cell.ts';
import { findingsOf } from './cross-check/findings-of.ts';
import { remediesBalance } from './cross-check/remedies-balance.ts';
import { requestsBalance } from './cross-check/requests-balance.ts';
import { parseAnnualReport } from './parse-annual-report.ts';
import { readingOf } from './reading.ts';
import { outcomes, tabulate, type RedressFact, type ReportFacts, type RequestFact } from './tabulate.ts';

const disclosure = {
  regulations: { issued: 0, repealed: 0, inForce: 0 },
  normativeDocuments: { issued: 1, repealed: 0, inForce: 4 },
  licences: 5,
  penalties: 0,
  coercion: 0,
  feesTenThousandYuan: 0,
};
const facts = (requests: readonly RequestFact[], redress: readonly RedressFact[] = []): ReportFacts => ({
  agency: '甲县乙镇人民政府',
  year: 2025,
  period: { from: '2025-01-01', to: '2025-12-31' },
  requests,
  redress,
  disclosure,
});

const day = fc
  .record({
    year: fc.integer({ min: 2023, max: 2027 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(
    ({ year, month, day: date }) =>
      `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
  );
const request: fc.Arbitrary<RequestFact> = fc.record({
  applicant: fc.constantFrom(...applicantColumns.filter((column) => column !== 'total')),
  received: day,
  closed: fc.option(fc.record({ on: day, outcome: fc.constantFrom(...outcomes) })),
});
const redress: fc.Arbitrary<RedressFact> = fc.record({
  block: fc.constantFrom(...remedyBlocks),
  filed: day,
  closed: fc.option(
    fc.record({
      on: day,
      outcome: fc.constantFrom('upheld' as const, 'corrected' as const, 'other' as const),
    }),
  ),
});

describe('tabulate', () => {
  it('counts each request where it belongs in the year', () => {
    const report = tabulate(
      facts(
        [
          {
            applicant: 'naturalPerson',
            received: '2025-03-01',
            closed: { on: '2025-03-20', outcome: 'granted' },
          },
          { applicant: 'business', received: '2024-12-30', closed: { on: '2025-01-01', outcome: 'notHeld' } },
          {
            applicant: 'naturalPerson',
            received: '2025-12-31',
            closed: { on: '2026-01-05', outcome: 'granted' },
          },
          { applicant: 'research', received: '2024-11-01', closed: null },
          {
            applicant: 'naturalPerson',
            received: '2024-02-01',
            closed: { on: '2024-12-31', outcome: 'granted' },
          },
          { applicant: 'naturalPerson', received: '2026-01-01', closed: null },
        ],
        [
          { block: 'reconsideration', filed: '2025-05-01', closed: { on: '2025-07-01', outcome: 'upheld' } },
          {
            block: 'directLitigation',
            filed: '2025-05-01',
            closed: { on: '2026-01-02', outcome: 'corrected' },
          },
        ],
      ),
    );
    const total = (row: string) => cellValue(report, { table: 3, row, column: 'total' });
    expect(['received', 'carriedIn', 'granted', 'notHeld', 'resultTotal', 'carriedOut'].map(total)).toEqual([
      2, 2, 1, 1, 2, 2,
    ]);
    expect(report.requests.carriedOut).toMatchObject({ naturalPerson: 1, research: 1, business: 0 });
    expect(report.remedies.reconsideration).toEqual({
      upheld: 1,
      corrected: 0,
      other: 0,
      pending: 0,
      total: 1,
    });
    expect(report.remedies.directLitigation).toEqual({
      upheld: 0,
      corrected: 0,
      other: 0,
      pending: 1,
      total: 1,
    });
  });

  it('makes a report whose arithmetic holds, whatever the facts', () => {
    fc.assert(
      fc.property(
        fc.array(request, { maxLength: 60 }),
        fc.array(redress, { maxLength: 30 }),
        (requests, cases) => {
          const report = tabulate(facts(requests, cases));
          expect(findingsOf([...requestsBalance, remediesBalance], { reading: readingOf(report) })).toEqual(
            [],
          );
          expect(parseAnnualReport(report).ok).toBe(true);
        },
      ),
    );
  });

  it('carries into the next year what it carried out of this one', () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 60 }), (all) => {
        // no request is closed before it came
        const requests = all.filter(({ received, closed }) => closed === null || closed.on >= received);
        const first = tabulate(facts(requests));
        const next = tabulate({
          ...facts(requests),
          year: 2026,
          period: { from: '2026-01-01', to: '2026-12-31' },
        });
        expect(next.requests.carriedIn).toEqual(first.requests.carriedOut);
      }),
    );
  });
});
