import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, body, freshLedger, type TestLedger } from '../../../../tests/support/ledger.ts';
import { asOwner } from '../../../../tests/support/owner.ts';
import { civilDate, wholeYear, type ReportPeriod } from '../../../law/index.ts';
import { readLastYear } from './last-year.ts';
import { listReports } from './list-reports.ts';
import { readReport } from './read-report.ts';

let house: TestLedger;
let town = '';
const on = civilDate('2026-01-10');
const digest = 'd'.repeat(64);
const half: ReportPeriod = { kind: 'half', year: 2025, part: 2 };

const lastOf = (period: ReportPeriod) =>
  house.ledger.read({ bodies: [town] }, (tx) => readLastYear(tx, town, period));

async function opened(period: ReportPeriod): Promise<string> {
  const reportId = uuidv7();
  await act(house.ledger, town, 'report.opened', reportId, { scope: 'own', period, filer: 'township' });
  return reportId;
}

const freeze = (reportId: string, received: number) =>
  act(house.ledger, town, 'report.frozen', reportId, {
    on,
    figures: { '3/received/total': received, '2/feesTenThousandYuan': 1.23 },
    facts: { 'published.total': 10 * received, 'last.published.total': 4, 'requests.received': received },
    sources: [],
  });

async function imported(year: number, received: number): Promise<string> {
  const importId = uuidv7();
  await act(house.ledger, town, 'report-file.imported', importId, {
    memberId: town,
    year,
    fileName: `${year}.pdf`,
    sha256: 'a'.repeat(64),
    digest: 'b'.repeat(64),
    figures: { '3/received/total': received },
    lacking: [],
  });
  await asOwner(house.database.url, (owner) =>
    owner.query('insert into imported_texts (body_id, import_id, report) values ($1, $2, $3)', [
      town,
      importId,
      JSON.stringify({ year }),
    ]),
  );
  return importId;
}

beforeAll(async () => {
  house = await freshLedger();
  town = await body(house.ledger, '乙镇人民政府', 'township');
});
afterAll(() => house.close());

describe('the year before', () => {
  it('is nothing, then what a file says, then what was frozen, then what was published', async () => {
    expect(await lastOf(wholeYear(2024))).toBeNull();
    const importId = await imported(2023, 5);
    expect(await lastOf(wholeYear(2024))).toMatchObject({
      source: 'imported',
      id: importId,
      fileName: '2023.pdf',
      period: wholeYear(2023),
      figures: { '3/received/total': 5 },
      facts: { 'requests.received': 5 },
      report: { year: 2023 },
    });

    const reportId = await opened(wholeYear(2023));
    expect(await lastOf(wholeYear(2024))).toMatchObject({ source: 'imported' });
    await freeze(reportId, 7);
    const frozen = await lastOf(wholeYear(2024));
    expect(frozen).toMatchObject({
      source: 'frozen',
      id: reportId,
      fileName: null,
      text: null,
      report: null,
    });
    expect(frozen?.figures).toEqual({ '3/received/total': 7, '2/feesTenThousandYuan': 1.23 });
    expect(frozen?.facts).toMatchObject({ 'published.total': 70, 'requests.received': 7 });
    expect(frozen?.facts).not.toHaveProperty('last.published.total');

    await act(house.ledger, town, 'report.published', reportId, { digest, on, where: null });
    expect(await lastOf(wholeYear(2024))).toMatchObject({ source: 'published' });
  });

  it('stays what was published while a correction is at work', async () => {
    const reportId = await opened(wholeYear(2022));
    await freeze(reportId, 3);
    await act(house.ledger, town, 'report.published', reportId, { digest, on, where: null });
    await act(house.ledger, town, 'report.correction-begun', reportId, { reason: '漏计一件' });
    expect(await lastOf(wholeYear(2023))).toMatchObject({
      source: 'published',
      figures: { '3/received/total': 3 },
      facts: { 'published.total': 30, 'requests.received': 3 },
    });
  });

  it('is of the same half-year, never of a file, which covers a year', async () => {
    await imported(2024, 9);
    expect(await lastOf({ ...half, year: 2026 })).toBeNull();
    await imported(2025, 9);
    const reportId = await opened(half);
    await freeze(reportId, 2);
    expect(await lastOf({ ...half, year: 2026 })).toMatchObject({ id: reportId, period: half });
    expect(await lastOf({ ...half, year: 2026, part: 1 })).toBeNull();
  });
});

describe('reports as lists show them', () => {
  it('has the newest period first, and nothing of other bodies', async () => {
    const rows = await house.ledger.read({ bodies: [town] }, (tx) => listReports(tx, town));
    expect(rows.map(({ period, phase, edition }) => [period.year, period.kind, phase, edition])).toEqual([
      [2025, 'half', 'frozen', 1],
      [2023, 'year', 'published', 1],
      [2022, 'year', 'open', 2],
    ]);
    const elsewhere = await house.ledger.read({ bodies: [uuidv7()] }, (tx) => listReports(tx, town));
    expect(elsewhere).toEqual([]);
    const [first] = rows;
    const of = { bodyId: town, reportId: first?.reportId ?? '' };
    const one = await house.ledger.read({ bodies: [town] }, (tx) => readReport(tx, of));
    expect(one).toMatchObject({ ...first, state: { phase: 'frozen', period: half } });
  });
});
