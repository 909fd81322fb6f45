import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoBodies, townshipReports, type TownshipReport } from '../../src/demo/plan/bodies.ts';
import { demoPassword, demoPeople, demoSignIns } from '../../src/demo/plan/people.ts';
import { momentOf, openingDay } from '../../src/demo/plan/days.ts';
import { outsideBody } from '../../src/demo/plan/report-files.ts';
import { signIn } from '../../src/acts/sign-in/sign-in.ts';
import { addDays, may, roleIds, wholeYear, type ReportState } from '../../src/law/index.ts';
import { keysFrom } from '../../src/ledger/keys.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { demonstrationClock, readDemonstration } from '../../src/ledger/read/demonstration.ts';
import { ofRegisters } from '../../src/acts/reports/report-figures.ts';
import { countedOf, readMembers } from '../../src/ledger/read/report-county/members.ts';
import { readLastYear } from '../../src/ledger/read/reports/last-year.ts';
import { readRecordsOf } from '../../src/ledger/read/reports/report-records.ts';
import { readReportText } from '../../src/ledger/read/reports/report-texts.ts';
import { verifyLedger } from '../../src/ledger/verify/verify-ledger.ts';
import {
  cellName,
  cellsOfTable,
  cellValue,
  parseReferences,
  plainText,
  reportOfFigures,
  sectionIds,
  similarity,
  type AnnualReport,
  type ReportText,
} from '../../src/report/index.ts';
import { tableNumbers } from '../../src/report/cell-name.ts';
import { ownNames } from '../../src/report/cross-check/text/public-body.ts';
import { readCases } from '../support/csv.ts';
import { dueToday } from '../support/due-today.ts';
import { livedCounty, type LivedCounty } from '../support/lived-county.ts';

/** Cells that are not 0 in the tables of the five reports: one township had one request, of the last days of the year. */
const published: Readonly<Record<TownshipReport, Readonly<Record<string, number>>>> = {
  'seed-000': {},
  'seed-001': {},
  'seed-002': {},
  'seed-003': {},
  'seed-004': {
    '3/received/naturalPerson': 1,
    '3/received/total': 1,
    '3/carriedOut/naturalPerson': 1,
    '3/carriedOut/total': 1,
  },
};
const told = readCases(new URL('told-counts.csv', import.meta.url), [
  'report',
  'year',
  'fact',
  'figure',
  'told',
]);
const truths = join(import.meta.dirname, '../../../shared/samples/truth');
const thereAreTruths = existsSync(truths);
if (!thereAreTruths) console.log('tests/demo/lived-figures.test.ts: there is no ../shared/samples/truth');

const reports = Object.entries(townshipReports) as [TownshipReport, number][];

let county: LivedCounty;
/** Ids of the bodies by the report that they live, and by key. */
const ids = new Map<string, string>();
beforeAll(async () => {
  county = await livedCounty();
  const rows = await county.ledger.read('everything', (tx) =>
    tx.selectFrom('bodies').select(['body_id', 'name']).execute(),
  );
  for (const { key, name, lives } of demoBodies) {
    const id = rows.find((row) => row.name === name)?.body_id ?? '';
    ids.set(key, id);
    if (lives !== null) ids.set(lives, id);
  }
}, 600_000);
afterAll(() => county.close());

const bodyOf = (key: string) => ids.get(key) ?? '';

async function reportOf(key: string, year: number): Promise<{ id: string; state: ReportState }> {
  const row = await county.ledger.read('everything', (tx) =>
    tx
      .selectFrom('reports')
      .select(['report_id as id', 'state'])
      .where('body_id', '=', bodyOf(key))
      .where('year', '=', year)
      .where('scope', '=', 'own')
      .executeTakeFirstOrThrow(),
  );
  return { id: row.id, state: row.state as ReportState };
}

const asReport = (figures: Readonly<Record<string, number>>, year: number): AnnualReport =>
  reportOfFigures({ agency: '', period: wholeYear(year), figures });

/** Every cell of the three tables, by its name. */
const cellsOf = (report: AnnualReport) =>
  Object.fromEntries(
    tableNumbers.flatMap((table) =>
      cellsOfTable(report, table).map(({ cell }) => [cellName(report, cell), cellValue(report, cell) ?? 0]),
    ),
  );

describe.each(reports)('the township that lives %s (%i)', (seed, year) => {
  it('published a report whose tables are those of the real one, cell by cell', async () => {
    const { state } = await reportOf(seed, year);
    const [edition] = state.published;
    const cells = cellsOf(asReport(edition?.figures ?? {}, year));
    expect(Object.keys(cells).length).toBeGreaterThan(190);
    expect(cells).toEqual(cellsOf(asReport(published[seed], year)));
  });

  it('counts the same from its registers now', async () => {
    const { figures } = await county.ledger.read('everything', (tx) =>
      ofRegisters(tx, bodyOf(seed), wholeYear(year), openingDay),
    );
    expect(cellsOf(asReport(figures, year))).toEqual(cellsOf(asReport(published[seed], year)));
  });

  it.skipIf(!thereAreTruths)('agrees with what was read from the real one', async () => {
    const truth = JSON.parse(readFileSync(join(truths, `${seed}.truth.json`), 'utf8')) as AnnualReport;
    const { state } = await reportOf(seed, year);
    expect(truth.year).toBe(year);
    expect(cellsOf(asReport(state.published[0]?.figures ?? {}, year))).toEqual(cellsOf(truth));
  });
});

describe('counts that the real reports tell', () => {
  it.each(told)('$report $year: $told ($fact)', async ({ report, year, fact, figure }) => {
    const bodyId = bodyOf(report);
    const period = wholeYear(Number(year));
    const { state } = await reportOf(report, Number(year));
    expect(state.frozen?.facts[fact] ?? 0).toBe(Number(figure));
    const behind = await county.ledger.read('everything', (tx) =>
      readRecordsOf(tx, { bodyId, period, withMatters: true }, fact, { size: 20 }, openingDay),
    );
    expect(behind.figure).toBe(Number(figure));
  });

  it('has 85 items of the year before, on which 198 grew by 132 percent and a part', async () => {
    const { frozen } = (await reportOf('seed-000', 2023)).state;
    const facts: Readonly<Record<string, number>> = frozen?.facts ?? {};
    const growth =
      (((facts['published.total'] ?? 0) - (facts['last.published.total'] ?? 0)) /
        (facts['last.published.total'] ?? 1)) *
      100;
    expect(Math.trunc(growth)).toBe(132);
    expect(facts['growth.published.total']).toBe(Math.round(growth));
  });

  it('has the three key tasks one by one', async () => {
    const rows = await county.ledger.read('everything', (tx) =>
      tx
        .selectFrom('activities')
        .select('count')
        .where('body_id', '=', bodyOf('seed-000'))
        .where('kind', '=', 'key-task')
        .where('on_date', '<', '2024-01-01' as never)
        .orderBy('count')
        .execute(),
    );
    expect(rows.map(({ count }) => count)).toEqual([2, 25, 26]);
  });
});

describe('the years after', () => {
  it('answers in 2024 the request that was carried over', async () => {
    const { figures } = await county.ledger.read('everything', (tx) =>
      ofRegisters(tx, bodyOf('bantang'), wholeYear(2024), openingDay),
    );
    expect(figures).toEqual({
      '3/carriedIn/naturalPerson': 1,
      '3/carriedIn/total': 1,
      '3/granted/naturalPerson': 1,
      '3/granted/total': 1,
      '3/resultTotal/naturalPerson': 1,
      '3/resultTotal/total': 1,
    });
  });

  it.each([
    ['shichang', '2/normativeDocuments/repealed', 1],
    ['shichang', '3/notHeld/total', 1],
    ['ziran', '3/partlyGranted/business', 1],
    ['ziran', '2/licences', 58],
    ['yunxiu', '3/granted/total', 1],
  ])('%s has %s %i in 2024', async (key, cell, figure) => {
    const { figures } = await county.ledger.read('everything', (tx) =>
      ofRegisters(tx, bodyOf(key), wholeYear(2024), openingDay),
    );
    expect(figures[cell]).toBe(figure);
  });

  it('names no figure in a text of a report that the ledger does not have', async () => {
    const rows = await county.ledger.read('everything', (tx) =>
      tx.selectFrom('reports').select(['body_id as bodyId', 'report_id as reportId', 'state']).execute(),
    );
    expect(rows.length).toBeGreaterThan(20);
    let named = 0;
    for (const { bodyId, reportId, state } of rows) {
      const { textDigest: digest, frozen } = state as ReportState;
      const text = (await county.ledger.read('everything', (tx) =>
        readReportText(tx, { bodyId, reportId, digest: digest ?? '' }),
      )) as ReportText;
      for (const section of sectionIds) {
        for (const segment of parseReferences(text.sections[section])) {
          if (segment.kind !== 'reference') continue;
          const { id, written } = segment;
          expect([id, written]).toEqual([id, frozen?.facts[id] ?? 0]);
          named += 1;
        }
      }
    }
    expect(named).toBeGreaterThan(100);
  });
});

describe('reports that come as files', () => {
  const membersOf = (year: number) =>
    county.ledger.read('everything', (tx) =>
      readMembers(tx, bodyOf('county'), { year, today: addDays(openingDay, 1) }),
    );

  it('has the one from outside in the sum of 2023, and that of 2024 before the county', async () => {
    const [before, lastYear, thisYear] = await Promise.all([2022, 2023, 2024].map(membersOf));
    const outside = (members = lastYear) => members?.find(({ line }) => line.name === outsideBody.name);
    expect(outside(before)).toBeUndefined();
    expect(outside(lastYear)).toMatchObject({ standing: 'accepted', lateBy: 0, file: { lacking: [] } });
    expect(outside(thisYear)).toMatchObject({ standing: 'to-review', lateBy: 0 });
    const counted = (lastYear ?? []).map((member) => countedOf(member)?.figures['2/licences'] ?? 0);
    expect(counted.filter((licences) => licences > 0)).toEqual([236, 71, 46]);
    const sum = await county.ledger.read('everything', (tx) =>
      tx
        .selectFrom('reports')
        .select('state')
        .where('scope', '=', 'county')
        .where('year', '=', 2023)
        .executeTakeFirstOrThrow(),
    );
    expect((sum.state as ReportState).published[0]?.figures['2/licences']).toBe(236 + 71 + 46);
  });

  it('has the first report of a township beside that of the year before the platform', async () => {
    const last = await county.ledger.read('everything', (tx) =>
      readLastYear(tx, bodyOf('bantang'), wholeYear(2022)),
    );
    expect(last).toMatchObject({ source: 'imported', figures: { '3/received/total': 2 } });
  });
});

describe('the texts of the reports', () => {
  /** So alike that the county's review shows it, in a section long enough to be compared. */
  const copied = (a: string, b: string, names: readonly string[]) =>
    Math.min(a.length, b.length) >= 80 && similarity(a, b, names) >= 0.5;

  it('read like nobody else’s of that year, and not like those of the year before', async () => {
    const rows = await county.ledger.read('everything', (tx) =>
      tx
        .selectFrom('reports as r')
        .innerJoin('bodies as b', 'b.body_id', 'r.body_id')
        .select(['r.body_id as bodyId', 'r.report_id as reportId', 'r.state', 'r.year', 'b.name'])
        .where('r.scope', '=', 'own')
        .execute(),
    );
    const told = await Promise.all(
      rows.map(async ({ bodyId, reportId, state, year, name }) => {
        const digest = (state as ReportState).textDigest ?? '';
        const text = await county.ledger.read('everything', (tx) =>
          readReportText(tx, { bodyId, reportId, digest }),
        );
        return { year, name, sections: (text as ReportText).sections };
      }),
    );
    const found: string[] = [];
    let compared = 0;
    for (const one of told) {
      for (const other of told) {
        const beside = one.year === other.year && one.name < other.name;
        const yearBefore = one.name === other.name && one.year === other.year + 1;
        if (!beside && !yearBefore) continue;
        for (const id of sectionIds) {
          if (id === 'preamble' || id === 'fees') continue;
          compared += 1;
          const [a, b] = [plainText(one.sections[id]), plainText(other.sections[id])];
          const names = [...ownNames(one.name), ...ownNames(other.name)];
          if (copied(a, b, names)) found.push(`${one.year} ${one.name} ${id}: ${other.year} ${other.name}`);
        }
      }
    }
    expect(compared).toBeGreaterThan(700);
    expect(found).toEqual([]);
  });
});

describe('the day on which it opens', () => {
  it('finds every attribute looked at again in time, and a few to look at soon', async () => {
    const rows = await county.ledger.read('everything', (tx) =>
      tx
        .selectFrom('official_documents')
        .select(['body_id as bodyId', 'review_on as on'])
        .where('review_on', '<=', addDays(openingDay, 8))
        .execute(),
    );
    expect(rows.filter(({ on }) => on !== null && on <= openingDay)).toEqual([]);
    expect(new Set(rows.map(({ bodyId }) => bodyId))).toEqual(new Set([bodyOf('wanghe'), bodyOf('ziran')]));
  });

  it('has something before everybody of the chain whose sign-ins are shown', async () => {
    const rows = await county.ledger.read('everything', (tx) =>
      tx
        .selectFrom('publications')
        .select('work_state as state')
        .where('body_id', '=', bodyOf('bantang'))
        .where('work_state', 'is not', null)
        .orderBy('work_state')
        .execute(),
    );
    // A draft that came back, one that can go out, and four under review, one of them before its proof-reader.
    expect(rows.map(({ state }) => state)).toEqual([
      'draft',
      'ready',
      'reviews',
      'reviews',
      'reviews',
      'secrecy',
    ]);
  });

  it.each(demoSignIns.map(({ account }) => account))('%s finds something to do', async (account) => {
    const today = addDays(openingDay, 1);
    const { roles, titles } = await dueToday(county.ledger, account, {
      now: momentOf(today, '08:30'),
      today,
    });
    // Who keeps accounts or audits has no work of the day: their first page leads to the pages of their office.
    expect(titles.length > 0).toBe(may(roles, 'work.read'));
  });

  it('says of each post of the tour what it may try, in both READMEs as on the first page', () => {
    const english = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const chinese = readFileSync(join(import.meta.dirname, '../../README.zh-CN.md'), 'utf8');
    const shown = demoSignIns.flatMap(({ tries }) => tries);
    expect(shown.length).toBeGreaterThan(5);
    const labels = new Set(
      shown.flatMap((line) => [...line.matchAll(/“(?<label>[^”]+)”/gu)].map(([, label]) => label ?? '')),
    );
    expect(labels.size).toBeGreaterThan(8);
    for (const label of labels) {
      expect(english).toContain(label);
      expect(chinese).toContain(label);
    }
  });
});

describe('the demonstration', () => {
  it('is whole: every act stands, every table follows from the acts', async () => {
    expect((await verifyLedger(county.ledger, { files: county.files })).faults).toEqual([]);
  });

  it('is whole from outside too, where its key is not at hand; another key opens nothing', async () => {
    const other = openLedger({ url: county.database.url, keys: keysFrom(Buffer.alloc(32, 1)), poolSize: 2 });
    try {
      const { files } = county;
      expect((await verifyLedger(other, { files, sealed: false })).faults).toEqual([]);
      expect((await verifyLedger(other, { files })).faults).not.toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('has staff for every role, who sign in with the one password on its own day', async () => {
    expect(new Set(demoPeople.flatMap(({ roles }) => [...roles]))).toEqual(new Set(roleIds));
    const demonstration = await county.ledger.read('everything', readDemonstration);
    if (demonstration === null) throw new Error('it is not marked');
    const now = demonstrationClock(demonstration, () => demonstration.madeAt.getTime())();
    expect(now.toISOString()).toBe('2025-01-14T00:30:00.000Z');
    for (const { account } of demonstration.signIns) {
      const given = { account, password: demoPassword, address: '192.0.2.1', device: '' };
      const result = await signIn(county.ledger, given, { now, today: openingDay });
      expect([account, result.result]).toEqual([account, 'signed-in']);
    }
  });

  it('names every body once, each township with the report that it lives', () => {
    expect(demoBodies.flatMap(({ lives }) => lives ?? []).toSorted()).toEqual(
      Object.keys(townshipReports).toSorted(),
    );
    expect(new Set(demoBodies.map(({ name }) => name)).size).toBe(demoBodies.length);
  });
});
