import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, body, freshLedger, type TestLedger } from '../../../tests/support/ledger.ts';
import { sumFigures } from '../../../tests/support/sum-figures.ts';
import { civilDate, wholeYear, type ReportFigures } from '../../law/index.ts';

let house: TestLedger;
let county = '';
const towns: string[] = [];

beforeAll(async () => {
  house = await freshLedger();
  county = await body(house.ledger, '甲县人民政府');
  for (const name of ['乙镇', '丙镇', '丁乡']) {
    towns.push(await body(house.ledger, `${name}人民政府`, 'township', county));
  }
});
afterAll(() => house.close());

let year = 2100;

async function frozen(bodyId: string, figures: ReportFigures) {
  const reportId = uuidv7();
  const opened = { scope: 'own', period: wholeYear(year), filer: 'township' } as const;
  await act(house.ledger, bodyId, 'report.opened', reportId, opened);
  const of = { on: civilDate('2026-01-10'), figures, facts: {}, sources: [] };
  await act(house.ledger, bodyId, 'report.frozen', reportId, of);
  return { bodyId, reportId };
}

async function imported(figures: ReportFigures) {
  const importId = uuidv7();
  const [sha256, digest] = ['a'.repeat(64), 'b'.repeat(64)];
  const of = { memberId: uuidv7(), year, fileName: '丙局.pdf', sha256, digest, figures, lacking: [] };
  await act(house.ledger, county, 'report-file.imported', importId, of);
  return { bodyId: county, importId };
}

const cells = ['2/licences', '2/feesTenThousandYuan', '3/received/total', '4/reconsideration/total'];
const figures: fc.Arbitrary<ReportFigures> = fc.dictionary(
  fc.constantFrom(...cells.filter((cell) => !cell.includes('fees'))),
  fc.integer({ min: 1, max: 1_000_000 }),
);
const fees = fc.option(fc.integer({ min: 1, max: 100_000_000 }));

describe('the sum of the figures kept beside reports and files', () => {
  it('is the sum of their figures, cell by cell, whatever they are', async () => {
    const one = fc
      .tuple(figures, fees)
      .map(([rest, fen]): [ReportFigures, number] => [
        fen === null ? rest : { ...rest, '2/feesTenThousandYuan': fen / 1_000_000 },
        fen ?? 0,
      ]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(one, { maxLength: 3 }),
        fc.array(one, { maxLength: 3 }),
        async (own, files) => {
          year += 1;
          const reports = await Promise.all(own.map(([each], at) => frozen(towns[at] ?? '', each)));
          const imports: { readonly bodyId: string; readonly importId: string }[] = [];
          for (const [each] of files) imports.push(await imported(each));
          const sums = await house.ledger.read('everything', (tx) => sumFigures(tx, { reports, imports }));
          const all = [...own, ...files];
          const expected = cells.flatMap((cell): (readonly [string, number])[] => {
            const sum = cell.includes('fees')
              ? all.reduce((total, [, fen]) => total + fen, 0) / 1_000_000
              : all.reduce((total, [each]) => total + (each[cell] ?? 0), 0);
            return sum === 0 ? [] : [[cell, sum]];
          });
          expect(sums).toEqual({ figures: Object.fromEntries(expected), counted: all.length });
        },
      ),
      { numRuns: 25 },
    );
  });

  it('leaves out what the transaction may not see, files that were removed, and reports without figures', async () => {
    year += 1;
    const seen = await frozen(towns[0] ?? '', { '2/licences': 2 });
    const hidden = await frozen(towns[1] ?? '', { '2/licences': 5 });
    const file = await imported({ '2/licences': 9 });
    await act(house.ledger, county, 'report-file.removed', file.importId, { reason: '重复' });
    const opened = { bodyId: towns[2] ?? '', reportId: uuidv7() };
    const sums = await house.ledger.read({ bodies: [seen.bodyId, county, opened.bodyId] }, (tx) =>
      sumFigures(tx, { reports: [seen, hidden, opened], imports: [file] }),
    );
    expect(sums).toEqual({ figures: { '2/licences': 2 }, counted: 1 });
  });
});
