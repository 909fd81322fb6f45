import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { foundCounty, hire } from '../../../../tests/support/county.ts';
import { act, freshLedger, type TestLedger } from '../../../../tests/support/ledger.ts';
import { asOwner } from '../../../../tests/support/owner.ts';
import { plainEdition, published } from '../../../../tests/support/published.ts';
import { bodyOfTenYears, fillTenYears, type TenYears } from '../../../../tests/support/ten-year-county.ts';
import type { CivilDate } from '../../../law/index.ts';
import { listPublicItems, mostFiltered, pageSize, pagesOf, type PublicList } from './list-public.ts';

const today = '2026-11-21' as CivilDate;
const size: TenYears = { bodies: 4, items: 900, years: 3, until: '2026-11-20' as CivilDate };
const county = bodyOfTenYears(0);
const everything: PublicList = { bodyId: county, whole: true, columnId: null, year: null };

let house: TestLedger;
beforeAll(async () => {
  house = await freshLedger();
  await asOwner(house.database.url, (owner) => fillTenYears(owner, size));
});
afterAll(() => house.close());

const pageOf = (list: PublicList, page: number) =>
  house.ledger.read('everything', (tx) => listPublicItems(tx, list, page, today));

/** The plain way: all rows in order. */
const idsOf = ({ bodyId, whole, columnId, year, subject = null, kind = null }: PublicList) =>
  house.ledger.read('everything', async (tx) => {
    const { rows } = await sql<{ readonly id: string }>`
      select publication_id as id from public_index
      where (${whole} or body_id = ${bodyId}) and (${columnId}::text is null or column_id = ${columnId})
        and (${year}::integer is null or year = ${year}) and (${subject}::text is null or subject_class = ${subject})
        and (${kind}::text is null or kind = ${kind})
      order by first_published_at desc, publication_id desc`.execute(tx);
    return rows.map(({ id }) => id);
  });

test.each([
  [0, 1],
  [1, 1],
  [20, 1],
  [21, 2],
  [40, 2],
  [41, 3],
])('%i rows make %i pages', (rows, pages) => {
  expect(pagesOf(rows)).toBe(pages);
});

describe('every page of a list, one after the other, gives the list', () => {
  const lists: readonly (readonly [string, Partial<PublicList>])[] = [
    ['everything', {}],
    ['a year of everything', { year: 2025 }],
    ['the first year, which is not whole', { year: 2023 }],
    ['a column of all bodies', { columnId: 'notice' }],
    ['a year of a column of all bodies', { columnId: 'news', year: 2024 }],
    ['a body', { whole: false, bodyId: bodyOfTenYears(2) }],
    ['the county alone', { whole: false }],
    ['a year of a body', { whole: false, bodyId: bodyOfTenYears(1), year: 2026 }],
    ['a column of a body', { whole: false, bodyId: bodyOfTenYears(3), columnId: 'notice' }],
    ['a kind', { columnId: 'notice', kind: '通知' }],
    ['a subject and a year', { columnId: 'notice', subject: '综合政务', year: 2025 }],
    ['a kind in a body', { whole: false, bodyId: bodyOfTenYears(2), columnId: 'news', kind: '公示' }],
  ];

  it.each(lists)('%s', async (_, change) => {
    const list = { ...everything, ...change };
    const expected = await idsOf(list);
    const first = await pageOf(list, 1);
    expect(first.total).toBe(expected.length);
    expect(first.pages).toBe(pagesOf(expected.length));
    expect(expected.length).toBeGreaterThan(0);
    const found: string[] = [];
    for (let page = 1; page <= first.pages; page += 1) {
      const { rows } = await pageOf(list, page);
      expect(rows.length).toBeLessThanOrEqual(pageSize);
      found.push(...rows.map(({ id }) => id));
    }
    expect(found).toEqual(expected);
    expect((await pageOf(list, first.pages + 1)).rows).toEqual([]);
  });
});

it('tells the years of a list whatever year is shown, the newest first, and they add up', async () => {
  const all = await pageOf({ ...everything, columnId: 'notice' }, 1);
  const one = await pageOf({ ...everything, columnId: 'notice', year: 2024 }, 1);
  expect(one.years).toEqual(all.years);
  expect(all.years.map(({ year }) => year)).toEqual([2026, 2025, 2024, 2023]);
  expect(all.years.reduce((total, { items }) => total + items, 0)).toBe(all.total);
  expect(one.total).toBe(all.years.find(({ year }) => year === 2024)?.items);
});

test.each([
  ['no item at all', 'item-20-14', 'delete from public_index', 0, 1],
  ['twenty', 'notice', 'with k as (select publication_id from public_index limit 20)', 20, 1],
  ['twenty-one', 'notice', 'with k as (select publication_id from public_index limit 21)', 21, 2],
])('a list of %s', async (_, columnId, how, total, pages) => {
  const small = await freshLedger();
  try {
    await asOwner(small.database.url, async (owner) => {
      await fillTenYears(owner, { ...size, items: 200 });
      await owner.query(
        how.startsWith('delete')
          ? how
          : `${how} delete from public_index where publication_id not in (table k)`,
      );
      await owner.query('update public_index set column_id = $1', [columnId]);
    });
    const list = { ...everything, columnId };
    const read = (page: number) =>
      small.ledger.read('everything', (tx) => listPublicItems(tx, list, page, today));
    expect(await read(1)).toMatchObject({ total, pages });
    expect((await read(1)).rows).toHaveLength(Math.min(total, pageSize));
    expect((await read(2)).rows).toHaveLength(Math.max(0, total - pageSize));
  } finally {
    await small.close();
  }
});

it('keeps the counts in step with whatever is done to the index', async () => {
  await asOwner(house.database.url, async (owner) => {
    await owner.query(`delete from public_index where number % 7 = 0`);
    await owner.query(`update public_index set column_id = 'policy' where number % 5 = 0`);
    await owner.query(
      `update public_index set first_published_at = first_published_at - interval '40 days' where number % 11 = 0`,
    );
    const { rows: kept } = await owner.query(
      'select body_id, whole, column_id, month::text, items from public_counts where items <> 0 order by 1, 2, 3, 4',
    );
    const { rows: counted } = await owner.query(
      `select l.body_id, l.whole, l.column_id, date_trunc('month', i.first_published_at at time zone 'Asia/Shanghai')::date::text
         as month, count(*)::integer as items
       from public_index i cross join lateral (values
         (i.body_id, false, ''), (i.body_id, false, i.column_id), ($1::uuid, true, ''), ($1::uuid, true, i.column_id)
       ) l (body_id, whole, column_id)
       group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
      [county],
    );
    expect(kept).toEqual(counted);
    expect(kept.length).toBeGreaterThan(100);
  });
});

it('shows each row with its address, its number and what it is worth', async () => {
  const { rows } = await pageOf({ ...everything, columnId: 'normative' }, 1);
  expect(rows[0]).toMatchObject({
    columnId: 'normative',
    year: 2026,
    title: expect.stringMatching(/^.+关于2026年.+号$/u),
    documentNumber: expect.stringMatching(/^甲政规〔2026〕\d+号$/u),
    firstPublishedAt: expect.stringMatching(/^2026-.+Z$/u),
    validity: { state: expect.stringMatching(/^(?:in-force|not-yet)$/u), sentence: expect.any(String) },
  });
  const notices = await pageOf({ ...everything, columnId: 'notice' }, 1);
  expect(notices.rows.every(({ validity }) => validity === null)).toBe(true);
});

it('reads a list of a body within the scope of that body', async () => {
  const bodyId = bodyOfTenYears(1);
  const { total, rows } = await house.ledger.read({ bodies: [bodyId] }, (tx) =>
    listPublicItems(tx, { bodyId, whole: false, columnId: null, year: null }, 1, today),
  );
  expect(total).toBeGreaterThan(pageSize);
  expect(rows).toHaveLength(pageSize);
  const foreign = await house.ledger.read({ bodies: [bodyId] }, (tx) =>
    listPublicItems(tx, everything, 1, today),
  );
  expect(foreign).toMatchObject({ total: 0, rows: [] });
});

it('counts and shows of what is narrowed no more than it says', async () => {
  const own = await freshLedger();
  try {
    await asOwner(own.database.url, async (owner) => {
      await fillTenYears(owner, { ...size, items: mostFiltered + 30 });
      await owner.query(`update public_index set column_id = 'notice', kind = '公告'`);
    });
    const list = { ...everything, columnId: 'notice', kind: '公告' };
    const read = (page: number) =>
      own.ledger.read('everything', (tx) => listPublicItems(tx, list, page, today));
    const last = await read(pagesOf(mostFiltered));
    expect(last).toMatchObject({ total: mostFiltered, more: true, pages: pagesOf(mostFiltered) });
    expect(last.rows).toHaveLength(pageSize);
    expect((await read(pagesOf(mostFiltered) + 1)).rows).toEqual([]);
    const [newest] = (await read(1)).rows;
    expect(newest?.firstPublishedAt).toBe('2026-11-20T09:00:00.000Z');
    const ofYear = await own.ledger.read('everything', (tx) =>
      listPublicItems(tx, { ...list, year: 2025 }, 1, today),
    );
    expect(ofYear).toMatchObject({ more: false });
    expect(ofYear.total).toBe(ofYear.years.find(({ year }) => year === 2025)?.items);
  } finally {
    await own.close();
  }
}, 300_000);

it('counts what bodies publish and withdraw at the same time', async () => {
  const own = await freshLedger();
  try {
    const { ledger } = own;
    const { county: top, township, otherTownship, village } = await foundCounty(ledger);
    const bodies = [top, township, otherTownship, village];
    await Promise.all(
      bodies.map(async (bodyId, at) => {
        const writer = await hire(ledger, bodyId, `jingban-${at}`, ['clerk']);
        for (let n = 1; n <= 4; n += 1) {
          const id = await published(ledger, bodyId, writer, plainEdition(`第${n}号通知`), {
            columnId: n % 2 === 0 ? 'notice' : 'news',
          });
          if (n > 2) continue;
          const withdrawn = { reason: '发错了', notice: '内容有误，已撤回。' };
          await act(ledger, bodyId, 'publication.withdrawn', id, withdrawn, writer);
        }
      }),
    );
    const read = (list: PublicList) => ledger.read('everything', (tx) => listPublicItems(tx, list, 1, today));
    expect((await read({ ...everything, bodyId: top })).total).toBe(8);
    expect((await read({ ...everything, bodyId: top, columnId: 'notice' })).total).toBe(4);
    for (const bodyId of bodies) {
      const list = { bodyId, whole: false, columnId: null, year: null };
      expect(await read(list)).toMatchObject({ total: 2, pages: 1, rows: [{ bodyId }, { bodyId }] });
    }
  } finally {
    await own.close();
  }
});
