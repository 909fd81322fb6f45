import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  applicantKindIds,
  civilDate,
  outcomeIds,
  periodAfter,
  wholeYear,
  type CivilDate,
  type CountedRequest,
  type RegisteredPeriod,
  type RegisteredRedress,
  type ReportPeriod,
} from '../law/index.ts';
import { cellKey, cellValue } from './cell.ts';
import { cellsOfTable } from './cell-name.ts';
import { findingsOf } from './cross-check/findings-of.ts';
import { remediesBalance } from './cross-check/remedies-balance.ts';
import { requestsBalance } from './cross-check/requests-balance.ts';
import { parseAnnualReport } from './parse-annual-report.ts';
import { readingOf } from './reading.ts';
import { reportOfFigures } from './figures.ts';
import { tabulate } from './tabulate.ts';

const agency = '甲县乙镇人民政府';
const tabled = (registered: RegisteredPeriod) => {
  const { figures, records } = tabulate(registered);
  return { report: reportOfFigures({ agency, period: registered.period, figures }), records };
};
const registered = (
  requests: readonly CountedRequest[],
  redress: readonly RegisteredRedress[] = [],
  period: ReportPeriod = wholeYear(2025),
): RegisteredPeriod => ({
  period,
  normative: { issued: ['a'], repealed: [], inForce: ['a', 'b', 'c', 'd'] },
  licences: 5,
  penalties: 0,
  coercion: 0,
  feesFen: 1_234_500,
  requests,
  redress,
});

const request = (
  requestId: string,
  applicantKind: CountedRequest['applicantKind'],
  receivedOn: string,
  ...turns: readonly (readonly [string, CountedRequest['turns'][number]['outcome']])[]
): CountedRequest => ({
  requestId,
  applicantKind,
  receivedOn: civilDate(receivedOn),
  turns: turns.map(([on, outcome]) => ({ on: civilDate(on), outcome })),
});

const day = fc.integer({ min: 0, max: 1_460 }).map((days) => addDays(civilDate('2023-01-01'), days));

/** Decided, opened again, decided anew: each later than the one before. */
const turnsAfter = (from: CivilDate) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom(...outcomeIds)), { maxLength: 4 })
    .map((steps) => {
      let on = from;
      return steps.map(([days, outcome], at) => {
        on = addDays(on, days);
        return { on, outcome: at % 2 === 0 ? outcome : null };
      });
    });

const history: fc.Arbitrary<readonly CountedRequest[]> = fc.array(
  day.chain((receivedOn) =>
    fc.record({
      requestId: fc.uuid(),
      applicantKind: fc.constantFrom(...applicantKindIds),
      receivedOn: fc.constant(receivedOn),
      turns: turnsAfter(receivedOn),
    }),
  ),
  { maxLength: 60 },
);
const cases: fc.Arbitrary<readonly RegisteredRedress[]> = fc.array(
  fc.record({
    redressId: fc.uuid(),
    of: fc.record({
      kind: fc.constantFrom('reconsideration' as const, 'litigation' as const),
      route: fc.constantFrom('direct' as const, 'after-reconsideration' as const),
      noticeOn: day,
      decided: fc.option(
        fc.record({
          outcome: fc.constantFrom('upheld' as const, 'corrected' as const, 'other' as const),
          receivedOn: day,
        }),
      ),
    }),
  }),
  { maxLength: 30 },
);
const period: fc.Arbitrary<ReportPeriod> = fc.oneof(
  fc.integer({ min: 2023, max: 2026 }).map(wholeYear),
  fc.record({
    kind: fc.constant('half' as const),
    year: fc.integer({ min: 2023, max: 2026 }),
    part: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({
    kind: fc.constant('quarter' as const),
    year: fc.integer({ min: 2023, max: 2026 }),
    part: fc.integer({ min: 1, max: 4 }),
  }),
);

describe('tabulate', () => {
  it('counts each request where it belongs in the year', () => {
    const { report, records } = tabled(
      registered(
        [
          request('one', 'naturalPerson', '2025-03-01', ['2025-03-20', 'granted']),
          request('two', 'business', '2024-12-30', ['2025-01-01', 'notHeld']),
          request('three', 'naturalPerson', '2025-12-31', ['2026-01-05', 'granted']),
          request('four', 'research', '2024-11-01'),
          request('five', 'naturalPerson', '2024-02-01', ['2024-12-31', 'granted']),
          request('six', 'naturalPerson', '2026-01-01'),
        ],
        [
          {
            redressId: 'seven',
            of: {
              kind: 'reconsideration',
              route: 'direct',
              noticeOn: civilDate('2025-05-01'),
              decided: { outcome: 'upheld', receivedOn: civilDate('2025-07-01') },
            },
          },
          {
            redressId: 'eight',
            of: {
              kind: 'litigation',
              route: 'direct',
              noticeOn: civilDate('2025-05-01'),
              decided: { outcome: 'corrected', receivedOn: civilDate('2026-01-02') },
            },
          },
        ],
      ),
    );
    const total = (row: string) => cellValue(report, { table: 3, row, column: 'total' });
    expect(['received', 'carriedIn', 'granted', 'notHeld', 'resultTotal', 'carriedOut'].map(total)).toEqual([
      2, 2, 1, 1, 2, 2,
    ]);
    expect(report.requests.carriedOut).toMatchObject({ naturalPerson: 1, research: 1, business: 0 });
    const none = { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 };
    expect(report.remedies).toEqual({
      reconsideration: { ...none, upheld: 1, total: 1 },
      directLitigation: { ...none, pending: 1, total: 1 },
      litigationAfterReconsideration: none,
    });
    expect(records).toMatchObject({
      '3/received/total': ['one', 'three'],
      '3/carriedOut/research': ['four'],
      '4/directLitigation/pending': ['eight'],
      '2/normativeDocuments/issued': ['a'],
    });
    expect(records).not.toHaveProperty('3/granted/business');
    expect(report.disclosure).toEqual({
      regulations: { issued: 0, repealed: 0, inForce: 0 },
      normativeDocuments: { issued: 1, repealed: 0, inForce: 4 },
      licences: 5,
      penalties: 0,
      coercion: 0,
      feesTenThousandYuan: 1.2345,
    });
    expect(report.period).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  });

  it('makes a report whose arithmetic holds, whatever was registered, for any period', () => {
    fc.assert(
      fc.property(history, cases, period, (requests, redress, of) => {
        const { report } = tabled(registered(requests, redress, of));
        expect(findingsOf([...requestsBalance, remediesBalance], { reading: readingOf(report) })).toEqual([]);
        expect(parseAnnualReport(report).ok).toBe(true);
      }),
    );
  });

  it('names as many records as each cell of tables 3 and 4 counts', () => {
    fc.assert(
      fc.property(history, cases, period, (requests, redress, of) => {
        const { report, records } = tabled(registered(requests, redress, of));
        for (const { cell } of [...cellsOfTable(report, 3), ...cellsOfTable(report, 4)]) {
          expect(records[cellKey(cell)]?.length ?? 0).toBe(cellValue(report, cell));
        }
      }),
    );
  });

  it('carries into the next period what it carried out of the one before', () => {
    fc.assert(
      fc.property(history, period, (requests, of) => {
        const first = tabled(registered(requests, [], of)).report;
        const next = tabled(registered(requests, [], periodAfter(of))).report;
        expect(next.requests.carriedIn).toEqual(first.requests.carriedOut);
      }),
    );
  });
});
