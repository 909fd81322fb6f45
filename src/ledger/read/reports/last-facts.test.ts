import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { act, body, freshLedger, type TestLedger } from '../../../../tests/support/ledger.ts';
import { asOwner } from '../../../../tests/support/owner.ts';
import { civilDate, wholeYear, type ReportPeriod } from '../../../law/index.ts';
import { askTogether } from './asked-together.ts';
import { askLast, lastFacts, lastFactsFrom, readLastYear, type AskedLast } from './last-year.ts';

let house: TestLedger;
let town = '';
beforeAll(async () => {
  house = await freshLedger();
  town = await body(house.ledger, '乙镇人民政府', 'township');
}, 300_000);
afterAll(() => house.close());

/** The counts of the year before, asked together with others, and as the whole of that year is read. */
const both = (period: ReportPeriod) =>
  house.ledger.read({ bodies: [town] }, async (tx) => [
    lastFactsFrom(await askTogether<AskedLast>(tx, askLast(town, period))),
    lastFacts(await readLastYear(tx, town, period)),
  ]);

it('are the same of nothing, of a file and of a report, asked with other things or by themselves', async () => {
  expect(await both(wholeYear(2025))).toEqual([{}, {}]);
  await asOwner(house.database.url, (owner) =>
    owner.query(
      `insert into imported_reports (body_id, import_id, member_id, year, file_name, sha256, cells, figures, lacking, imported_at)
       select $1, $2, $1, 2024, '2024.pdf', repeat('a', 64), $3, $4, '{}', now()`,
      [town, uuidv7(), ['3/received/total', '2/feesTenThousandYuan'], [5, 12_300]],
    ),
  );
  const [ofFile, whole] = await both(wholeYear(2025));
  expect(ofFile).toMatchObject({ 'last.requests.received': 5 });
  expect(ofFile).toEqual(whole);
  expect(await both({ kind: 'half', year: 2025, part: 1 })).toEqual([{}, {}]);

  const reportId = uuidv7();
  const last = { scope: 'own', period: wholeYear(2024), filer: 'township' } as const;
  await act(house.ledger, town, 'report.opened', reportId, last);
  expect((await both(wholeYear(2025)))[0]).toEqual(ofFile);
  await act(house.ledger, town, 'report.frozen', reportId, {
    on: civilDate('2025-01-10'),
    figures: { '3/received/total': 7 },
    facts: { 'published.total': 70, 'last.published.total': 60 },
    sources: [],
  });
  const [ofReport, all] = await both(wholeYear(2025));
  expect(ofReport).toMatchObject({ 'last.requests.received': 7, 'last.published.total': 70 });
  expect(ofReport).not.toHaveProperty('last.last.published.total');
  expect(ofReport).toEqual(all);
});
