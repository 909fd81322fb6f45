import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsHere } from '../../src/documents/words/words-pool.ts';
import { civilDate } from '../../src/law/index.ts';
import { searchPublic, type SearchOptions } from '../../src/ledger/read/site/search/search.ts';
import { freshLedger, type TestLedger } from '../support/ledger.ts';
import { asOwner } from '../support/owner.ts';
import { fillTenYears, tenYears } from '../support/ten-year-county.ts';

let house: TestLedger;
beforeAll(async () => {
  house = await freshLedger();
  await asOwner(house.database.url, (owner) =>
    fillTenYears(owner, { ...tenYears, bodies: 12, items: 12_000 }),
  );
}, 300_000);
afterAll(() => house.close());

const open: SearchOptions['filters'] = {
  states: null,
  years: null,
  bodyIds: null,
  columnIds: null,
  kinds: null,
};

async function search(text: string, change: Partial<SearchOptions> = {}) {
  const query = await wordsHere.ofQuery(text);
  return house.ledger.read('everything', (tx) =>
    searchPublic(tx, query, {
      filters: open,
      sort: 'relevance',
      page: 1,
      today: civilDate('2026-11-20'),
      ...change,
    }),
  );
}
/** As counted by the database, without the search. */
const counted = async (where: string) => {
  const { rows } = await asOwner(house.database.url, (owner) =>
    owner.query<{ n: number }>(`select count(*)::integer n from public_index where ${where}`),
  );
  return rows[0]?.n ?? 0;
};

it('shows the first thousand of what is found more often, and says so', async () => {
  expect(await counted(`kind = '公告'`)).toBeGreaterThan(1_000);
  const answer = await search('公告');
  expect(answer).toMatchObject({ found: 'all', total: 1_000, capped: true, pages: 50 });
  expect((await search('公告', { page: 50 })).hits).toHaveLength(20);
  expect((await search('公告', { page: 51 })).page).toBe(50);
});

it('looks through all of it again where it is narrowed', async () => {
  const narrow = `kind = '公告' and year = 2019`;
  const answer = await search('公告', { filters: { ...open, years: [2019] } });
  expect(answer).toMatchObject({ total: await counted(narrow), capped: false });
  expect(answer.total).toBeGreaterThan(20);
  expect(new Set(answer.hits.map(({ row }) => row.year))).toEqual(new Set([2019]));
  expect(answer.facets.years).toEqual([{ value: 2019, count: answer.total }]);
});

it('narrows by validity what it looked at', async () => {
  const repealed = await search('办法', {
    filters: { ...open, states: ['repealed'], columnIds: ['normative'] },
  });
  expect(repealed.total).toBeGreaterThan(0);
  expect(repealed.hits.every(({ row }) => row.validity?.state === 'repealed')).toBe(true);
});

const newest = (question: string) =>
  asOwner(house.database.url, async (owner) => {
    await owner.query(`select set_config('gongkai.scope', '*', false)`);
    return (await owner.query<{ id: string }>(question)).rows.map(({ id }) => id);
  });

describe('what many items have', () => {
  it.each([
    ["'丙村'", 20],
    ["'丙村'|'防汛'", 60],
    // Many, but none of the newest; few of the newest; none at all.
    ["'2017'|'2018'|'2019'", 20],
    ["'2025'|'2018'|'2019'", 70],
    ["'甲县'&'乙镇'", 5],
    ["'丙村'", 100_000],
  ])('is the same by a walk back in time as by the index: %s, %i', async (asked, most) => {
    const find = (walk: boolean) =>
      newest(
        `select publication_id as id from find_public($$${asked}$$, 'title first', null, null, null, null, ${most}, ${walk})`,
      );
    expect(await find(true)).toEqual(await find(false));
  });

  it.each([
    ["'丙村'", 20, 20],
    ["'2017'|'2018'|'2019'", 20, 0],
    // Expected to be rare.
    ["'12000号'", 20, 0],
    // More than may be walked through.
    ["'丙村'", 1_000, 0],
  ])('is walked through only where it is worth it: %s, %i', async (asked, most, found) => {
    expect(
      await newest(`select publication_id as id from newest_public($$${asked}$$, ${most})`),
    ).toHaveLength(found);
  });
});

it('takes questions of many common words that never stand together', async () => {
  const places = '甲县 乙镇 丙村 丁镇 戊村 己乡 庚街道 辛社区';
  expect((await search(places)).found).toBe('none');
  expect(await search('甲县 乙镇')).toMatchObject({ found: 'some', capped: true });
});
