/**
 * The report of one body and the sum of a county, on a county of ten years, each beside the one SQL that somebody would write for the
 * same figures over the same rows, in one run; the same on one year alone, for how cost grows with the archive; and a simulated country
 * (38,000 townships, one year) added up.
 * Usage: npx tsx --tsconfig tsconfig.base.json bench/report.ts [items of ten years, default 250000] [samples, default 100] [townships, default 38000]
 * Goals (design figures): p50 ≤ 2 × the one SQL; the year alone costs as much as the same year in an archive of ten.
 * Runs on TEST_DATABASE_URL's server, else on the embedded PostgreSQL; without psql the statements go through a bare client.
 */
import { randomBytes } from 'node:crypto';
import { loadavg } from 'node:os';
import pg from 'pg';
import { ofRegisters } from '../src/acts/reports/report-figures.ts';
import { countySum } from '../src/acts/reports/county/county-sum.ts';
import { civilDate, wholeYear } from '../src/law/index.ts';
import { keysFrom } from '../src/ledger/keys.ts';
import { openLedger, type Ledger, type Tx } from '../src/ledger/ledger.ts';
import { migrate } from '../src/ledger/migrate.ts';
import { readRecordsOf } from '../src/ledger/read/reports/report-records.ts';
import { countedFamilies } from '../src/ledger/read/reports/counted-lines.ts';
import { readCounted, withSums } from '../src/ledger/read/reports/registered-period.ts';
import { figuresOfColumns } from '../src/ledger/projections/reports.ts';
import { figuresOf, readingOf, reportOfFigures, rollUp, tabulate, type Source } from '../src/report/index.ts';
import { createTestDatabase } from '../tests/support/postgres.ts';
import { fillFigures } from '../tests/support/report-figures.ts';
import { bodyOfTenYears, fillTenYears, tenYears, type TenYears } from '../tests/support/ten-year-county.ts';
import { fillRegisters } from '../tests/support/ten-year-registers.ts';
import { fillRequests } from '../tests/support/ten-year-requests.ts';
import { bareSql } from './support/bare-sql.ts';
import { spread, type Spread } from './support/spread.ts';
import { sqlOfCounty, sqlOfCountyParts, sqlOfTables, sqlOfText } from './support/report-sql.ts';

const items = Number(process.argv[2] ?? 250_000);
const samples = Number(process.argv[3] ?? 100);
const townships = Number(process.argv[4] ?? 38_000);
const warmUp = 10;
const today = civilDate('2026-11-21');
const body = bodyOfTenYears(7);
/** Keeps no catalogue: nothing is owed by rows, so that what counting lateness costs shows beside. */
const uncatalogued = bodyOfTenYears(9);
const county = bodyOfTenYears(0);
const period = wholeYear(2025);
const agency = '甲县乙镇人民政府';

/** A reading of ours, and the SQL that a person would write for it; none where nobody would. */
interface Case {
  readonly name: string;
  readonly ours: (tx: Tx) => Promise<unknown>;
  readonly bare: string | null;
}

type Named = readonly { readonly bodyId: string; readonly reportId: string }[];

const everything = async (tx: Tx, of: string) => ofRegisters(tx, of, period, today);

/** What tables 2 to 4 count, and nothing else. */
const tables = async (tx: Tx, of: string) => {
  const registers = countedFamilies(of, period).filter(({ kind }) => kind === 'register-entry');
  const { figures } = tabulate(withSums(await readCounted(tx, of, period, registers)));
  return reportOfFigures({ agency, period, figures });
};

const cases: readonly Case[] = [
  {
    name: 'tables 2 to 4 of a township',
    ours: (tx) => tables(tx, body),
    bare: sqlOfTables(body, period.year),
  },
  {
    name: 'the whole report of a township',
    ours: (tx) => everything(tx, body),
    bare: sqlOfText(body, period.year),
  },
  {
    name: 'the same of one without a catalogue',
    ours: (tx) => everything(tx, uncatalogued),
    bare: sqlOfText(uncatalogued, period.year),
  },
  {
    name: 'the whole report of the county office',
    ours: (tx) => everything(tx, county),
    bare: sqlOfText(county, period.year),
  },
  {
    name: 'the records behind a cell of table 3',
    ours: (tx) =>
      readRecordsOf(tx, { bodyId: body, period, withMatters: true }, '3/received/total', { size: 20 }, today),
    bare: null,
  },
  {
    name: 'the county: the roster, cell by cell and body',
    ours: (tx) => countySum(tx, county, { year: period.year, today }),
    bare: sqlOfCountyParts(period.year),
  },
];

async function measure(of: TenYears): Promise<ReadonlyMap<string, Spread>> {
  const database = await createTestDatabase();
  await migrate(database.url);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const begun = performance.now();
  await fillTenYears(client, of);
  await fillRequests(client, of, { requests: of.bodies * 20 * of.years, running: 300 });
  await fillRegisters(client, of);
  await client.query('update catalogue_rows set removed_at = now() where body_id = $1', [uncatalogued]);
  for (let year = 2026 - of.years; year <= 2025; year += 1) {
    await fillFigures(client, { reports: of.bodies - 1, year });
  }
  const ledger = openLedger({ url: database.url, keys: keysFrom(randomBytes(32)) });
  const bare = await bareSql(database.url, client);
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(
    `\n${of.years} years, ${of.items} items of ${of.bodies} bodies, made in ${seconds} s; SQL ${bare.by}; ${load()}`,
  );
  console.log(
    `${'milliseconds, p50 / p95'.padEnd(46)} ours            one SQL            p50 ratio   p95 ratio   fastest ratio`,
  );
  const found = new Map<string, Spread>();
  try {
    for (const { name, ours, bare: statement } of cases) {
      const times: { readonly ours: number[]; readonly bare: number[] } = { ours: [], bare: [] };
      for (let at = -warmUp; at < samples; at += 1) {
        const start = performance.now();
        await ledger.read('everything', ours);
        const took = performance.now() - start;
        const [theirs = 0] = statement === null ? [] : await bare.time([statement]);
        if (at < 0) continue;
        times.ours.push(took);
        times.bare.push(theirs);
      }
      const [mine, theirs] = [spread(times.ours), spread(times.bare)];
      found.set(name, mine);
      // The fastest of all is what the machine's other work touched least.
      const [ourBest, theirBest] = [Math.min(...times.ours), Math.min(...times.bare)];
      const compared =
        statement === null
          ? ''
          : `${text(theirs)}${ratio(mine.p50, theirs.p50)}${ratio(mine.p95, theirs.p95)}${ratio(ourBest, theirBest)}`;
      console.log(`${name.padEnd(46)} ${text(mine)} ${compared}   fastest ${ourBest.toFixed(2)}`);
    }
    return found;
  } finally {
    bare.close();
    await ledger.close();
    await client.end();
    await database.drop();
  }
}

/** How many townships a county has, about. */
const townshipsOfCounty = 13;

/**
 * Every township of a country added up: county by county as the platform does it for each, and then the sums of the counties; beside it
 * the one SQL over all of them.
 */
async function country(reports: number): Promise<void> {
  const database = await createTestDatabase();
  await migrate(database.url);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const begun = performance.now();
    const named = await fillFigures(client, { reports, year: period.year });
    console.log(`${reports} townships made in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
    const ledger = openLedger({ url: database.url, keys: keysFrom(randomBytes(32)) });
    const bare = await bareSql(database.url, client);
    await timed(ledger, `${reports} townships, county by county`, 3, (tx) => byCounties(tx, named));
    const theirs: number[] = [];
    for (let at = 0; at < 10; at += 1) theirs.push(...(await bare.time([sqlOfCounty(period.year)])));
    console.log(`${`${reports} townships, the one SQL`.padEnd(46)} ${text(spread(theirs))}`);
    bare.close();
    await ledger.close();
  } finally {
    await client.end();
    await database.drop();
  }
}

/** Each county by `rollUp`, with what each township put in, and then the counties; figures are read county by county. */
async function byCounties(tx: Tx, named: Named) {
  const sums: Source[] = [];
  for (let at = 0; at < named.length; at += townshipsOfCounty) {
    const members = named.slice(at, at + townshipsOfCounty);
    const rows = await tx
      .selectFrom('report_figures')
      .select(['body_id', 'cells', 'figures'])
      .where(
        'body_id',
        'in',
        members.map(({ bodyId }) => bodyId),
      )
      .where('year', '=', period.year)
      .execute();
    const sources = rows.map((row) => {
      const figures = figuresOfColumns(row.cells, row.figures);
      return { source: row.body_id, reading: readingOf(reportOfFigures({ agency, period, figures })) };
    });
    sums.push({ source: String(at), reading: readingOf(rollUp(sources, agency).report) });
  }
  return { figures: figuresOf(rollUp(sums, '全国').report), counted: named.length };
}

async function timed(
  ledger: Ledger,
  name: string,
  runs: number,
  work: (tx: Tx) => ReturnType<typeof byCounties>,
): Promise<void> {
  const times: number[] = [];
  const before = process.memoryUsage();
  let most = before.rss;
  let cells = 0;
  for (let at = 0; at < runs; at += 1) {
    const start = performance.now();
    const sums = await ledger.read('everything', work);
    const report = reportOfFigures({ agency: '全国', period, figures: sums.figures });
    times.push(performance.now() - start);
    cells = Object.keys(sums.figures).length;
    most = Math.max(most, process.memoryUsage().rss);
    if (report.year !== period.year || sums.counted === 0) throw new Error('nothing was added up');
  }
  const grew = ((most - before.rss) / 2 ** 20).toFixed(0);
  console.log(`${name.padEnd(46)} ${text(spread(times))} ${cells} cells, memory of Node + ${grew} MB`);
}

const load = () => `load ${loadavg()[0]?.toFixed(1)}`;
const text = ({ p50, p95 }: Spread) => `${p50.toFixed(2)} / ${p95.toFixed(2)}`.padEnd(17);
const ratio = (a: number, b: number) => (a / b).toFixed(2).padStart(10);

console.log(load());
const oneYear = await measure({ ...tenYears, items: items / 10, years: 1, until: civilDate('2025-12-31') });
const archive = await measure({ ...tenYears, items, until: civilDate('2025-12-31') });
console.log('\ngrowth from an archive of one year to one of ten, the same year read: p50, p95');
for (const [name, { p50, p95 }] of archive) {
  const before = oneYear.get(name);
  if (before !== undefined)
    console.log(`${name.padEnd(46)}${ratio(p50, before.p50)}${ratio(p95, before.p95)}`);
}
console.log(`\nthe country; ${load()}`);
await country(Math.round(townships / 10));
await country(townships);
