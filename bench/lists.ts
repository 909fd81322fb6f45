/**
 * Lists and search on a county of ten years (500,000 items of 250 bodies), each beside the bare SQL that somebody would type
 * into psql for the same page, in one run; and the same on a tenth of it, for how cost grows.
 * Usage: npx tsx --tsconfig tsconfig.base.json bench/lists.ts [items, default 500000] [samples, default 200] [only cases with this in their name]
 * Goals (design figures): p95 ≤ 2 × the bare SQL; the last page as fast as the first; growth ≤ 1.2 at ten times the data.
 * Runs on TEST_DATABASE_URL's server, else on the embedded PostgreSQL; without psql the statements go through a bare client.
 */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { queryOf } from '../src/content/words/query.ts';
import { loadCut } from '../src/documents/words/load-cut.ts';
import { civilDate } from '../src/law/index.ts';
import { keysFrom } from '../src/ledger/keys.ts';
import { openLedger, type Ledger, type Tx } from '../src/ledger/ledger.ts';
import { migrate } from '../src/ledger/migrate.ts';
import { listPublications } from '../src/ledger/read/list-publications.ts';
import { lastPage } from '../src/ledger/read/page.ts';
import { listRequests, type RequestFilter } from '../src/ledger/read/requests/list-requests.ts';
import { listPublicItems, pagesOf, pageSize, type PublicList } from '../src/ledger/read/site/list-public.ts';
import { searchPublic } from '../src/ledger/read/site/search/search.ts';
import { siteOn } from '../tests/support/public-site.ts';
import { createTestDatabase } from '../tests/support/postgres.ts';
import { bodyOfTenYears, fillTenYears, tenYears } from '../tests/support/ten-year-county.ts';
import { fillRequests, requestsOfTenYears } from '../tests/support/ten-year-requests.ts';
import { bareSql } from './support/bare-sql.ts';
import { spread, type Spread } from './support/spread.ts';

const items = Number(process.argv[2] ?? tenYears.items);
const samples = Number(process.argv[3] ?? 200);
const only = process.argv[4] ?? '';
const warmUp = 10;
/** Where the bare SQL takes its time, a case ends after so many milliseconds with so many samples. */
const longestCase = 20_000;
const fewestSamples = 40;
const today = civilDate('2026-11-21');
const cut = await loadCut();

/** A page of a list: how we read it, and what a person would type for it, rows first. */
interface Case {
  readonly name: string;
  readonly ours: (ledger: Ledger, at: number) => Promise<unknown>;
  /** The first statement reads the rows, the others what the page tells besides: how many match. */
  readonly bare: (at: number) => readonly string[];
}

const county = bodyOfTenYears(0);
const body = bodyOfTenYears(7);
const everything: PublicList = { bodyId: county, whole: true, columnId: null, year: null };
const shown = `body_id, publication_id, title, document_number, issuer, kind, attachments, number, year, first_published_at`;
const read = (ledger: Ledger, work: (tx: Tx) => Promise<unknown>) => ledger.read('everything', work);

/** A numbered page of a list, and the same by OFFSET. */
function pageCase(
  name: string,
  list: PublicList,
  where: string,
  pageAt: (pages: number, at: number) => number,
  total: number,
): Case {
  const pageOf = (at: number) => pageAt(pagesOf(total), at);
  return {
    name,
    ours: (ledger, at) => read(ledger, (tx) => listPublicItems(tx, list, pageOf(at), today)),
    bare: (at) => [
      `select ${shown} from public_index ${where} order by first_published_at desc, publication_id desc
       offset ${(pageOf(at) - 1) * pageSize} limit ${pageSize}`,
      `select count(*) from public_index ${where}`,
    ],
  };
}

const first = () => 1;
const last = (pages: number) => pages;
/** About the middle, another page each time. */
const middle = (pages: number, at: number) => Math.max(1, Math.floor(pages / 2) - 40 + (at % 80));

async function casesOn(client: pg.Client): Promise<readonly Case[]> {
  const count = async (where: string) => {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::integer n from public_index ${where}`,
    );
    return rows[0]?.n ?? 0;
  };
  const paged = async (name: string, list: PublicList, where: string) => {
    const total = await count(where);
    return [
      pageCase(`${name}, first page`, list, where, first, total),
      ...(total > 2_000 ? [pageCase(`${name}, middle`, list, where, middle, total)] : []),
      pageCase(`${name}, last page`, list, where, last, Math.min(total, 10_000_000)),
    ];
  };
  const filtered = { ...everything, columnId: 'notice', kind: '公示', year: 2025 };
  const ofFilter = `where column_id = 'notice' and kind = '公示'
    and first_published_at >= '2025-01-01+08' and first_published_at < '2026-01-01+08'`;
  return [
    ...(await paged('all bodies', everything, '')),
    ...(await paged(
      'a column of all bodies',
      { ...everything, columnId: 'notice' },
      `where column_id = 'notice'`,
    )),
    ...(await paged('a column, one kind, one year', filtered, ofFilter)),
    ...(await paged(
      'a column of one body',
      { bodyId: body, whole: false, columnId: 'notice', year: null },
      `where body_id = '${body}' and column_id = 'notice'`,
    )),
    ...deskCases,
    ...inboxCases,
    ...(await searchCases(client)),
  ];
}

const deskRows = (order: string) =>
  `select p.publication_id, b.name, p.state, p.public_state, p.last_at, c.title
   from publications p join bodies b using (body_id) left join contents c on c.body_id = p.body_id and c.digest = p.public_digest
   where p.discarded_at is null ${order}`;

/** The desk's own list of publications, of which a county's staff see those of every body. */
const deskCases: readonly Case[] = (
  [
    ['first page', {}, 'desc'],
    ['last page', { before: lastPage }, 'asc'],
  ] as const
).map(([which, page, order]) => ({
  name: `the desk's list of publications, ${which}`,
  ours: (ledger) => read(ledger, (tx) => listPublications(tx, today, { size: 20, ...page })),
  bare: () => [
    deskRows(`order by p.last_at ${order}, p.publication_id ${order} limit 20`),
    // The desk counts no further than this either.
    `select count(*) from (select from publications where discarded_at is null limit 10001) p`,
  ],
}));

/** The inbox of requests as somebody would ask for it: those that run by their nearest date, then what ended, the latest first. */
const inboxRows = (where: string, order: 'asc' | 'desc') => {
  const other = order === 'asc' ? 'desc' : 'asc';
  return [
    `select r.request_id, b.name, r.number, r.matter, r.phase, r.channel, r.applicant_kind, r.submitted_on, r.outcome, c.clock, c.due_on
     from requests r join bodies b using (body_id) left join lateral (
       select clock, due_on from request_clocks c
       where c.body_id = r.body_id and c.subject_id = r.request_id and whose = 'body' and clock <> 'target' and ended_on is null
         and due_on is not null and not paused
       order by due_on limit 1
     ) c on true
     ${where} order by c.due_on ${order} nulls ${order === 'asc' ? 'last' : 'first'}, r.submitted_on ${other}, r.request_id ${order} limit 20`,
    `select count(*) from requests r ${where}`,
  ];
};

const inboxCases: readonly Case[] = (
  [
    ['all, first page', {}, {}, ''],
    ['all, last page', {}, { before: lastPage }, ''],
    ['running, first page', { state: 'running' }, {}, 'where r.running'],
    ['running, last page', { state: 'running' }, { before: lastPage }, 'where r.running'],
    ['of one body', { body }, {}, `where r.body_id = '${body}'`],
    ['by words', { text: '第9' }, {}, `where r.matter like '%第9%' or r.number like '%第9%'`],
  ] as const satisfies readonly (readonly [string, RequestFilter, { readonly before?: string }, string])[]
).map(([which, filter, page, where]) => ({
  name: `the inbox of requests: ${which}`,
  ours: (ledger) => read(ledger, (tx) => listRequests(tx, today, { size: 20, ...page }, filter)),
  bare: () => inboxRows(where, 'before' in page ? 'desc' : 'asc'),
}));

/** No item has both 丙村 and 防汛; many have 甲县 and 救助. */
const searches = [
  '最低生活保障',
  '农机购置补贴',
  '甲县 救助',
  '丙村 防汛',
  '2025年部门预算',
  '救助',
  '公告',
] as const;

async function searchCases(client: pg.Client): Promise<readonly Case[]> {
  const { rows } = await client.query<{ number: string }>(
    `select document_number as number from public_index where document_number is not null
     order by first_published_at desc offset 50 limit 1`,
  );
  const filters = { states: null, years: null, bodyIds: null, columnIds: null, kinds: null };
  return [...searches, rows[0]?.number ?? ''].flatMap((words, at): readonly Case[] => {
    const query = queryOf(words, cut);
    const name = `search: ${at === searches.length ? 'a document number' : words}`;
    const ours: Case['ours'] = (ledger) =>
      read(ledger, (tx) => searchPublic(tx, query, { filters, sort: 'relevance', page: 1, today }));
    const all = bareSearch(query.units.map(({ strict }) => strict).join(' & '));
    const either = bareSearch(query.units.map(({ wide }) => wide).join(' | '));
    // What the page shows where nothing has all, the first question does not find.
    return words === '丙村 防汛'
      ? [
          { name, ours, bare: () => all },
          { name: `${name}, then one of them`, ours, bare: () => [...either, ...all] },
        ]
      : [{ name, ours, bare: () => all }];
  });
}

function bareSearch(entries: string): readonly [string, string] {
  const asked = `'${entries.replaceAll("'", "''")}'::tsquery`;
  return [
    `select ${shown}, ts_rank(title_words, ${asked}) as rank from public_index
     where words @@ ${asked} order by rank desc, first_published_at desc limit 20`,
    `select count(*) from public_index where words @@ ${asked}`,
  ];
}

/** Whole pages as they are made anew, from the request to the HTML. */
const pages = [
  ['最新公开', '/zuixin/'],
  ['a column', '/fdzdgknr/notice/'],
  ['a column, middle', '/fdzdgknr/notice/p300/'],
  ['a column of one body', `/d${body.slice(-12)}/fdzdgknr/notice/`],
  ['the catalogue', '/fdzdgknr/'],
  ['the policy library', '/zc/'],
  ['the library, narrowed', '/zc/quanbu/?kind=normative&subject=%E5%9B%BD%E9%98%B2'],
  ['the library of one body', `/d${body.slice(-12)}/zc/`],
  ['annual reports', `/d${body.slice(-12)}/zfxxgknb/`],
] as const;

interface Measured {
  readonly cases: ReadonlyMap<
    string,
    { readonly ours: Spread; readonly rows: Spread; readonly page: Spread }
  >;
  readonly pages: ReadonlyMap<string, Spread>;
}

async function measure(size: number): Promise<Measured> {
  const database = await createTestDatabase();
  await migrate(database.url);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const begun = performance.now();
  await fillTenYears(client, { ...tenYears, items: size });
  await fillRequests(client, tenYears, {
    ...requestsOfTenYears,
    requests: Math.max(1_000, Math.round((requestsOfTenYears.requests * size) / tenYears.items)),
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  );
  const ledger = openLedger({ url: database.url, keys: keysFrom(randomBytes(32)) });
  const bare = await bareSql(database.url, client);
  console.log(
    `\n${size} items of ${tenYears.bodies} bodies, made in ${seconds} s; PostgreSQL ${rows[0]?.version}; bare SQL ${bare.by}`,
  );
  try {
    const cases = new Map<string, { ours: Spread; rows: Spread; page: Spread }>();
    console.log(
      `${'milliseconds, p50 / p95'.padEnd(46)} ours            rows            rows, count    ` +
        '   p50 ratio   p95 ratio  p50 to rows',
    );
    for (const each of (await casesOn(client)).filter(({ name }) => name.includes(only))) {
      const ours: number[] = [];
      const bareRows: number[] = [];
      const barePage: number[] = [];
      // One of ours, one of theirs: whatever else the machine does, it does to both.
      const end = performance.now() + longestCase;
      for (let at = -warmUp; at < samples; at += 1) {
        if (ours.length >= fewestSamples && performance.now() > end) break;
        const start = performance.now();
        await each.ours(ledger, at + warmUp);
        const took = performance.now() - start;
        const [rowsAlone = 0, ...rest] = await bare.time(each.bare(at + warmUp));
        if (at < 0) continue;
        ours.push(took);
        bareRows.push(rowsAlone);
        barePage.push(rest.reduce((sum, time) => sum + time, rowsAlone));
      }
      const found = { ours: spread(ours), rows: spread(bareRows), page: spread(barePage) };
      cases.set(each.name, found);
      console.log(
        `${each.name.padEnd(46)} ${text(found.ours)} ${text(found.rows)} ${text(found.page)}` +
          `${ratio(found.ours.p50, found.page.p50)}${ratio(found.ours.p95, found.page.p95)}${ratio(found.ours.p50, found.rows.p50)}`,
      );
    }
    return { cases, pages: only === '' ? await measurePages(ledger) : new Map() };
  } finally {
    bare.close();
    await ledger.close();
    await client.end();
    await database.drop();
  }
}

async function measurePages(ledger: Ledger): Promise<ReadonlyMap<string, Spread>> {
  const site = siteOn(ledger, { now: () => new Date(`${today}T02:00:00Z`) });
  const map = await site.site.readMap();
  if (map === null) throw new Error('nobody was founded');
  const found = new Map<string, Spread>();
  for (const [name, address] of pages) {
    const [path = '', query = ''] = address.split('?');
    const times: number[] = [];
    for (let at = -5; at < samples / 4; at += 1) {
      const start = performance.now();
      const made = await site.site.make(map, { path, query });
      if (at === -5) console.log(`${`first: ${name}`.padEnd(44)} ${(performance.now() - start).toFixed(1)}`);
      if (made.kind !== 'text' || (made.status !== 200 && !path.includes('p300')))
        throw new Error(`${address}: ${made.kind}`);
      if (at >= 0) times.push(performance.now() - start);
    }
    found.set(name, spread(times));
    console.log(`${`page made: ${name}`.padEnd(44)} ${text(spread(times))}`);
  }
  await site.close();
  return found;
}

const text = ({ p50, p95 }: Spread) => `${p50.toFixed(2)} / ${p95.toFixed(2)}`.padEnd(15);
const ratio = (a: number, b: number) => (a / b).toFixed(2).padStart(12);

const small = await measure(Math.round(items / 10));
const large = await measure(items);
console.log(`\ngrowth from ${Math.round(items / 10)} to ${items} items, p50 and p95 of ours`);
const grown = (name: string, now: Spread, before: Spread | undefined) => {
  if (before === undefined) return;
  console.log(`${name.padEnd(44)}${ratio(now.p50, before.p50)}${ratio(now.p95, before.p95)}`);
};
for (const [name, { ours }] of large.cases) grown(name, ours, small.cases.get(name)?.ours);
for (const [name, made] of large.pages) grown(`page made: ${name}`, made, small.pages.get(name));
