import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { body, freshLedger, person, type TestLedger } from '../../../tests/support/ledger.ts';
import { asOwner } from '../../../tests/support/owner.ts';
import { civilDate } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { listActs } from './list-acts.ts';
import { listWork } from './list-work.ts';
import { lastPage, type Page, type PageQuery } from './page.ts';

const bodies = 20;
const acts = 60_000;
const items = 40_000;
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
    await owner.query('vacuum analyze');
  });
}, 120_000);
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

const lists: readonly [string, 'acts' | 'work_items', (tx: Tx, page: PageQuery) => Promise<Page<unknown>>][] =
  [
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
    for (let at = 0; at < 5; at += 1) middle = await read({ size: 50, after: middle.page.next ?? '' });
    for (const { page, fetched } of [first, last, middle]) {
      expect(page.rows).toHaveLength(50);
      // A page's worth for each body, and a little.
      expect(fetched).toBeLessThanOrEqual(bodies * 51 + 300);
    }
  },
);

it('an act of a body that is not in scope costs nothing and is not there', async () => {
  const { page, fetched } = await cost('acts', (tx) => listActs(tx, { size: 20 }, { body: uuidv7() }));
  expect(page).toMatchObject({ rows: [], total: 0 });
  expect(fetched).toBe(0);
});
