import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { longestQuery } from '../../src/content/words/query.ts';
import { wordsHere } from '../../src/documents/words/words-pool.ts';
import { civilDate } from '../../src/law/index.ts';
import { fileIdOf } from '../../src/ledger/files.ts';
import { searchPublic, type SearchOptions } from '../../src/ledger/read/site/search/search.ts';
import { markOldWords } from '../../src/ledger/public-words.ts';
import type { Scope } from '../../src/ledger/scope.ts';
import { act, body, freshLedger, person, type TestLedger } from '../support/ledger.ts';
import { asOwner } from '../support/owner.ts';
import { readCases } from '../support/csv.ts';
import { indexWords } from '../support/index-words.ts';
import { memoryStore } from '../support/memory-store.ts';
import { plainEdition, published } from '../support/published.ts';

const items = readCases(new URL('search-items.csv', import.meta.url), [
  'name',
  'title',
  'number',
  'text',
  'file',
  'file text',
]);
const queries = readCases(new URL('search-queries.csv', import.meta.url), [
  'query',
  'first',
  'also',
  'never',
  'about',
]);

const paragraphs = (text: string) => ({
  type: 'doc' as const,
  content: text
    .split('\n')
    .map((line) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text: line }] })),
});

let house: TestLedger;
let town: string;
let other: string;
let clerk: string;
const files = memoryStore();
const nameOf = new Map<string, string>();

beforeAll(async () => {
  house = await freshLedger();
  const { ledger } = house;
  const county = await body(ledger, '甲县人民政府');
  town = await body(ledger, '乙镇人民政府', 'township', county);
  other = await body(ledger, '丁镇人民政府', 'township', county);
  clerk = await person(ledger, town, 'zhangsan');
  // The file has the newest first.
  for (const each of items.toReversed()) {
    const bytes = Buffer.from(each['file text']);
    const sha256 = await files.keep(bytes);
    const edition = plainEdition(each.title, {
      head: { ...plainEdition('').head, number: each.number === '' ? null : each.number },
      content: paragraphs(each.text),
      attachments:
        each.file === ''
          ? []
          : [
              {
                fileId: fileIdOf(sha256),
                name: each.file,
                sha256,
                bytes: bytes.length,
                mediaType: 'text/plain',
              },
            ],
    });
    nameOf.set(await published(ledger, town, clerk, edition), each.name);
  }
  await indexWords(ledger, files);
});
afterAll(() => house.close());

const everything: SearchOptions['filters'] = {
  states: null,
  years: null,
  bodyIds: null,
  columnIds: null,
  kinds: null,
};

async function search(text: string, change: Partial<SearchOptions> = {}, scope: Scope = 'everything') {
  const query = await wordsHere.ofQuery(text);
  return house.ledger.read(scope, (tx) =>
    searchPublic(tx, query, {
      filters: everything,
      sort: 'relevance',
      page: 1,
      today: civilDate('2026-11-20'),
      ...change,
    }),
  );
}
const namesOf = ({ hits }: Awaited<ReturnType<typeof search>>) =>
  hits.map(({ row }) => nameOf.get(row.id) ?? row.title);
const list = (cell: string) => cell.split(' ').filter((name) => name !== '');

describe('what people type finds what they mean', () => {
  test.each(queries)('$query: $about', async ({ query, first, also, never }) => {
    const found = namesOf(await search(query));
    expect(found[0] ?? '').toBe(first);
    expect(found).toEqual(expect.arrayContaining(list(also)));
    expect(found.filter((name) => list(never).includes(name))).toEqual([]);
  });

  it('names only items that there are', () => {
    const known = items.map(({ name }) => name);
    const named = queries.flatMap(({ first, also, never }) => [first, also, never].flatMap(list));
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
    expect(queries.length).toBeGreaterThanOrEqual(60);
  });
});

describe('an answer', () => {
  it('marks what was sought in the title and in the line where it stands', async () => {
    const { hits } = await search('救助 20个工作日');
    const [hit] = hits;
    expect(hit?.title.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['救助']);
    const line = hit?.excerpt?.stretches ?? [];
    expect(line.map(({ text }) => text).join('')).toContain('应当在20个工作日内作出决定');
    expect(line.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['救助', '20个工作日']);
  });

  it('tells the attachment in which it was found, and no attachment where the text has it', async () => {
    const inFile = (await search('老君山村')).hits[0];
    expect(inFile?.file).toMatchObject({ name: '补贴结果.txt' });
    expect((inFile?.excerpt?.stretches ?? []).map(({ text }) => text).join('')).toContain('老君山村');
    expect((await search('居民生活用水')).hits[0]?.file).toBeNull();
  });

  it('says of each what it has not, where nothing has all', async () => {
    const { found, hits } = await search('农机 登月');
    expect(found).toBe('some');
    expect(hits.map(({ lacking }) => lacking)).toEqual([['登月'], ['登月']]);
  });

  test.each([
    ['养老保显', null],
    ['补帖', '补贴'],
    ['医疗保显', '医疗保险'],
    ['社会求助对象', '社会救助对象'],
    ['预算', null],
  ])('%s: may be meant as %s', async (asked, meant) => {
    expect((await search(asked)).suggestion).toBe(meant);
  });

  it('finds of a number that nobody gave only the same year and serial of another office', async () => {
    expect(namesOf(await search('乙政规〔2026〕3号'))).toEqual(['assist']);
    expect(await search('甲政规〔2026〕999号')).toMatchObject({ found: 'none', total: 0 });
  });

  it('offers the characters alone where there are more of them than of the word', async () => {
    expect((await search('人事')).literal).toEqual({ asked: '“人事”', more: 1 });
    expect((await search('招聘')).literal).toBeNull();
  });

  it('names the other words for which it looked', async () => {
    expect((await search('低保')).also).toEqual([{ asked: '低保', words: ['最低生活保障'] }]);
  });

  it('has its filters counted as though each were open, and narrows by them', async () => {
    const all = await search('甲县');
    const { kinds } = all.facets;
    expect(kinds.find(({ value }) => value === '办法')).toEqual({ value: '办法', count: 4 });
    const narrowed = await search('甲县', { filters: { ...everything, kinds: ['办法'] } });
    expect(narrowed.total).toBe(4);
    expect(narrowed.facets.kinds).toEqual(kinds);
    expect(narrowed.facets.years).toEqual([{ value: new Date().getFullYear(), count: 4 }]);
    const nowhere = await search('甲县', { filters: { ...everything, years: [1999] } });
    expect(nowhere).toMatchObject({ total: 0, page: 1, pages: 1, hits: [] });
  });

  it('sorts by date, the newest first', async () => {
    const { hits } = await search('甲县', { sort: 'date' });
    const times = hits.map(({ row }) => row.firstPublishedAt);
    expect(times.length).toBeGreaterThan(10);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it('shows a body its own alone', async () => {
    expect((await search('救助', {}, { bodies: [other] })).total).toBe(0);
    expect((await search('救助', {}, { bodies: [town] })).total).toBeGreaterThan(0);
    const filters = { ...everything, bodyIds: [town] };
    expect((await search('救助', { filters }, { bodies: [other] })).total).toBe(0);
  });

  test.each([
    `' | & ! :* \\ ( ) <->`,
    `救助' or 1=1 --`,
    '救助:*',
    '(((((救助',
    '‮救助',
    '\0救助',
    '<mark>救助</mark>',
    '%25%27',
    '的',
    '。。。',
    '救'.repeat(longestQuery),
    '救助 '.repeat(40),
    '“”“”',
    '“的”',
    '😀',
    'a'.repeat(1000),
  ])('takes %j as words and nothing else', async (asked) => {
    const answer = await search(asked);
    expect(['all', 'some', 'none']).toContain(answer.found);
  });
});

describe('what was found follows what is public', () => {
  const gone = async (text: string) => (await search(`“${text}”`)).total === 0;

  it('finds the newest edition alone, and says from when on it is behind', async () => {
    const { ledger } = house;
    const first = plainEdition('关于河道清淤的通知', { content: paragraphs('联系人赵六，暗号天干地支。') });
    const id = await published(ledger, town, clerk, first);
    expect((await search('河道')).behindSince).not.toBeNull();
    await indexWords(ledger, files);
    const found = await search('天干地支');
    expect(found).toMatchObject({ total: 1, behindSince: null });
    const second = plainEdition('关于河道清淤的通知', { content: paragraphs('联系人见办公电话。') });
    await published(ledger, town, clerk, second, { publicationId: id });
    // Before any job ran: what the edition before said is found no more, and not shown.
    expect(await gone('天干地支')).toBe(true);
    expect(await textsOf(id)).toEqual([]);
    await indexWords(ledger, files);
    expect((await search('河道清淤')).hits[0]?.excerpt?.stretches[0]?.text).toContain('办公电话');
  });

  it('finds nothing of what was withdrawn', async () => {
    const { ledger } = house;
    const id = await published(ledger, town, clerk, plainEdition('关于灯会的通知'));
    await indexWords(ledger, files);
    expect(await gone('灯会')).toBe(false);
    await act(ledger, town, 'publication.withdrawn', id, { reason: '有误', notice: '已撤回' }, clerk);
    expect(await gone('灯会')).toBe(true);
    expect(await textsOf(id)).toEqual([]);
  });

  it('finds an item by what could be read of it, and counts what could not', async () => {
    const { ledger } = house;
    const broken = Buffer.from('%PDF-1.7 nothing behind it');
    const sha256 = await files.keep(broken);
    const attachment = {
      fileId: fileIdOf(sha256),
      name: '坏的.pdf',
      sha256,
      bytes: broken.length,
      mediaType: 'application/pdf',
    };
    const id = await published(
      ledger,
      town,
      clerk,
      plainEdition('关于庙会的通知', { attachments: [attachment] }),
    );
    await indexWords(ledger, files);
    expect(await gone('庙会')).toBe(false);
    const row = await ledger.read('everything', (tx) =>
      tx
        .selectFrom('public_index')
        .select('unread_files')
        .where('publication_id', '=', id)
        .executeTakeFirstOrThrow(),
    );
    expect(row.unread_files).toBe(1);
  });

  it('makes words anew after the rules have changed, and finds by the old ones until then', async () => {
    await asOwner(house.database.url, (owner) =>
      owner.query(`update public_index set words_of = digest || '.0' where title like '%防汛%'`),
    );
    await house.ledger.write('everything', markOldWords);
    expect(await search('防汛')).toMatchObject({ total: 1, behindSince: expect.any(String) as string });
    await indexWords(house.ledger, files);
    expect((await search('防汛')).behindSince).toBeNull();
  });

  const textsOf = (id: string) =>
    house.ledger.read('everything', (tx) =>
      tx.selectFrom('public_texts').select('text').where('publication_id', '=', id).execute(),
    );
});
