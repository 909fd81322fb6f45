import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { body, freshLedger, person, type TestLedger } from '../../../tests/support/ledger.ts';
import { asOwner } from '../../../tests/support/owner.ts';
import { civilDate } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { listActs } from './list-acts.ts';
import { listChannels } from './list-channels.ts';
import { listPublications, type PublicationFilter } from './list-publications.ts';
import { listRegister } from './list-register.ts';
import { listWork } from './list-work.ts';
import { lastPage, type Page, type PageQuery } from './page.ts';

const bodies = 20;
const acts = 60_000;
const items = 40_000;
const publications = 60_000;
const today = civilDate('2026-11-20');

let house: TestLedger;
const ids: string[] = [];
let clerk = '';

beforeAll(async () => {
  house = await freshLedger();
  const county = await body(house.ledger, '甲县人民政府');
  clerk = await person(house.ledger, county, 'zhangsan');
  ids.push(county);
  for (let at = 1; at < bodies; at += 1) {
    ids.push(await body(house.ledger, `第${at}镇人民政府`, 'township', county));
  }
  // Rows as many years leave them; that the chains do not hold is no matter to a list.
  await asOwner(house.database.url, async (owner) => {
    await owner.query(
      `insert into acts
         select ($1::uuid[])[g % $2 + 1], 1000 + g, gen_random_uuid(),
           (array['work.opened', 'work.done', 'staff.signed-in'])[g % 3 + 1], gen_random_uuid(), $3::uuid,
           timestamptz '2020-01-01' + g * interval '50 minutes', '{}', 'sha256', decode(repeat('00', 32), 'hex'),
           decode(repeat('00', 32), 'hex')
         from generate_series(1, $4::int) g`,
      [ids, bodies, clerk, acts],
    );
    await owner.query(
      `insert into work_items (body_id, item_id, kind, title, holder_id, due_on, opened_at, done_at)
         select $1, gen_random_uuid(), 'task', '事' || g, $2, date '2026-01-01' + g / 200, now(),
           case when g % 20 > 0 then now() - g * interval '1 minute' end
         from generate_series(1, $3::int) g`,
      [county, clerk, items],
    );
    await owner.query(
      `insert into register_entries (body_id, entry_id, register, matter, on_date, entered_at, source)
         select ($1::uuid[])[g % $2 + 1], gen_random_uuid(), (array['licence', 'penalty'])[g / $2 % 2 + 1],
           '事项' || g, date '2020-01-01' + g / 50, now(), 'form'
         from generate_series(1, $3::int) g`,
      [ids, bodies, items],
    );
    await owner.query(
      `insert into channel_records (body_id, record_id, channel, category, title, on_date, entered_at, source)
         select ($1::uuid[])[g % $2 + 1], gen_random_uuid(), 'wechat', 'notice', '标题' || g,
           date '2020-01-01' + g / 50, now(), 'form'
         from generate_series(1, $3::int) g`,
      [ids, bodies, items],
    );
    await owner.query(
      `insert into publications (body_id, publication_id, column_id, opened_at, opened_by, state, work_state, work_step,
         public_state, public_edition, public_digest, first_published_at, published_at, public_changed_at,
         review_owed_since, rescreened_open, last_at)
         select ($1::uuid[])[g % $2 + 1], gen_random_uuid(), (array['notice', 'news', 'policy'])[g % 3 + 1], now(), $3,
           '{"working":null,"public":null,"urgency":null,"exceptions":[],"lastAt":""}',
           case when h % 60 = 0 then (array['draft', 'reviews', 'ready', 'scheduled'])[h / 60 % 4 + 1] end,
           case when h % 240 = 60 then 'review-1' end,
           case when h % 60 > 0 then case when h % 60 = 1 then 'withdrawn' else 'published' end end,
           case when h % 60 > 0 then 1 end, case when h % 60 > 0 then repeat(md5(g::text), 2) end,
           case when h % 60 > 0 then at end, case when h % 60 > 0 then at end, case when h % 60 > 0 then at end,
           case when h % 60 = 2 then date '2026-11-02' end, case when h % 60 = 3 then 1 end, at
         from generate_series(1, $4::int) g
           cross join lateral (select g / $2 as h, timestamptz '2016-01-01' + g * interval '90 minutes' as at) of`,
      [ids, bodies, clerk, publications],
    );
    await owner.query(
      `insert into manuscripts (body_id, publication_id, version, title, head, content, attachments, explanations,
         writers, saved_at, saved_by)
         select body_id, publication_id, 1, '稿', '{}', '{}', '[]', '{}', '[]', now(), $1
         from publications where work_state is not null`,
      [clerk],
    );
    await owner.query('vacuum analyze');
  });
}, 300_000);
afterAll(() => house.close());

/** How many rows of a table the reading of a page fetched. */
async function cost(table: string, list: (tx: Tx) => Promise<Page<unknown>>) {
  return house.ledger.read({ bodies: ids }, async (tx) => {
    // The session's own count, of which earlier transactions may be a part.
    const fetchedSoFar = async () => {
      const { rows } = await sql<{ fetched: number }>`
        select (seq_tup_read + coalesce(idx_tup_fetch, 0))::bigint as fetched
        from pg_stat_xact_user_tables where relname = ${table}`.execute(tx);
      return rows[0]?.fetched ?? 0;
    };
    const before = await fetchedSoFar();
    const page = await list(tx);
    return { page, fetched: (await fetchedSoFar()) - before };
  });
}

const ofPublications = (filter: PublicationFilter) => (tx: Tx, page: PageQuery) =>
  listPublications(tx, today, page, filter);

const lists: readonly [
  string,
  'acts' | 'work_items' | 'publications' | 'register_entries' | 'channel_records',
  (tx: Tx, page: PageQuery) => Promise<Page<unknown>>,
][] = [
  ['publications', 'publications', ofPublications({})],
  ['publications of a column', 'publications', ofPublications({ column: 'news' })],
  [
    'publications of a body',
    'publications',
    (tx, page) => listPublications(tx, today, page, { body: ids[3] }),
  ],
  ['drafts', 'publications', ofPublications({ state: 'draft' })],
  ['publications under review', 'publications', ofPublications({ state: 'in-review' })],
  ['publications that are ready', 'publications', ofPublications({ state: 'ready' })],
  ['what is public', 'publications', ofPublications({ state: 'public' })],
  ['what is public in a column', 'publications', ofPublications({ state: 'public', column: 'policy' })],
  ['what was withdrawn', 'publications', ofPublications({ state: 'withdrawn' })],
  ['reviews owed', 'publications', ofPublications({ state: 'urgent' })],
  ['what a new screening found', 'publications', ofPublications({ state: 'rescreened' })],
  ['a register', 'register_entries', (tx, page) => listRegister(tx, page, { register: 'penalty' })],
  [
    'a year of a register',
    'register_entries',
    (tx, page) => listRegister(tx, page, { register: 'licence', year: 2021 }),
  ],
  ['what went out elsewhere', 'channel_records', (tx, page) => listChannels(tx, page)],
  ['acts', 'acts', (tx, page) => listActs(tx, page)],
  ['acts of a kind', 'acts', (tx, page) => listActs(tx, page, { kind: 'work.done' })],
  ['acts of a person', 'acts', (tx, page) => listActs(tx, page, { actor: clerk })],
  ['open work', 'work_items', (tx, page) => listWork(tx, today, page, { state: 'open' })],
  ['done work', 'work_items', (tx, page) => listWork(tx, today, page, { state: 'done' })],
  ['all work', 'work_items', (tx, page) => listWork(tx, today, page)],
];

it.each(lists)(
  '%s: any page is read along an index, the last as cheaply as the first',
  async (_, table, list) => {
    const read = (page: PageQuery) => cost(table, (tx) => list(tx, { ...page, uncounted: true }));
    const first = await read({ size: 50 });
    const last = await read({ size: 50, before: lastPage });
    let middle = first;
    for (let at = 0; at < 5 && middle.page.next !== null; at += 1) {
      middle = await read({ size: 50, after: middle.page.next });
    }
    for (const { page, fetched } of [first, last, middle]) {
      expect(page.rows.length).toBeGreaterThan(page.next === null ? 0 : 49);
      // A page's worth for each body, and a little.
      expect(fetched).toBeLessThanOrEqual(bodies * 51 + 300);
    }
  },
);

it('what was published in a year is read without the other years', async () => {
  const list = ofPublications({ year: 2018 });
  const read = (page: PageQuery) => cost('publications', (tx) => list(tx, { ...page, uncounted: true }));
  const first = await read({ size: 50 });
  const next = await read({ size: 50, after: first.page.next ?? '' });
  for (const { page, fetched } of [first, next, await read({ size: 50, before: lastPage })]) {
    expect(page.rows).toHaveLength(50);
    // One every 90 minutes.
    expect(fetched).toBeLessThanOrEqual(365 * 16 + 300);
  }
});

it('an act of a body that is not in scope costs nothing and is not there', async () => {
  const { page, fetched } = await cost('acts', (tx) => listActs(tx, { size: 20 }, { body: uuidv7() }));
  expect(page).toMatchObject({ rows: [], total: 0 });
  expect(fetched).toBe(0);
});
