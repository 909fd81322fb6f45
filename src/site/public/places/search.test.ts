import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { publicCounty, type PublicCounty } from '../../../../tests/support/public-county.ts';
import { siteOn } from '../../../../tests/support/public-site.ts';

let county: PublicCounty;
let site: ReturnType<typeof siteOn>;
beforeAll(async () => {
  county = await publicCounty();
  site = siteOn(county.ledger, { files: county.files });
});
afterAll(async () => {
  await site?.close();
  await county?.close();
});

const at = (query: Readonly<Record<string, string>>, base = '/') =>
  `${base}ss/?${new URLSearchParams(query).toString()}`;
const page = async (query: Readonly<Record<string, string>>, base = '/') =>
  (await site.text(at(query, base))).text;
/** What a reader sees of the main part, tags left out. */
const seen = (html: string) =>
  html
    .replace(/^[^]*<main[^>]*>/u, '')
    .replace(/<\/main>[^]*$/u, '')
    .replaceAll(/<[^>]+>/gu, '');
const links = (html: string) =>
  [...html.matchAll(/href="([^"]+)"/gu)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

describe('the search page', () => {
  it('tells what was found, where, and what each is worth', async () => {
    const { text, fresh, status } = await site.text(at({ q: '社会救助 认定' }));
    expect({ fresh, status }).toEqual({ fresh: 'everything', status: 200 });
    expect(text).toContain('<meta name="robots" content="noindex"/>');
    expect(text).toContain('<h1>搜索“社会救助 认定”</h1>');
    expect(text).toContain('<mark>社会救助</mark>');
    const first = text.indexOf(county.path('assistance-2026'));
    const repealed = text.indexOf(county.path('assistance-2024'));
    expect(first).toBeGreaterThan(0);
    expect(repealed).toBeGreaterThan(first);
    expect(text.slice(repealed)).toMatch(/^[^<]*<[^]*?validity repealed">废止/u);
  });

  it('tells in which sheet of which attachment something stands', async () => {
    expect(seen(await page({ q: '旋耕机 名单' }))).toMatch(/在附件《[^》]+\.xlsx》的工作表“名单”中找到/u);
  });

  it('keeps what was asked in every link: filters, pages, order, the other type', async () => {
    const html = await page({ q: '公告', year: '2024', sort: 'date' });
    const own = links(html).filter((href) => href.includes('/ss/?'));
    expect(own.every((href) => new URLSearchParams(href.split('?')[1]).get('q') === '公告')).toBe(true);
    expect(own).toContain(at({ q: '公告', sort: 'date' }));
    expect(own).toContain(at({ q: '公告', year: '2024' }));
    expect(own).toContain(`/large${at({ q: '公告', year: '2024', sort: 'date' })}`);
    expect(html).toMatch(/name="year" checked="" value="2024"|name="year" value="2024" checked=""/u);
    const [, count] = /找到(\d+)条/u.exec(seen(html)) ?? [];
    expect(Number(count)).toBeGreaterThan(0);
    expect(seen(html)).toContain(`2024年（${count ?? ''}）`);
  });

  it('shows page after page, each hit once, and the last page where there is no such one', async () => {
    const hits = async (at_: string) =>
      links(await page({ q: '公告', page: at_ })).filter((href) => /\/20\d\d\/\d+\.html$/u.test(href));
    const [first, second, third] = await Promise.all([hits('1'), hits('2'), hits('3')]);
    expect(first).toHaveLength(20);
    expect(new Set([...first, ...second, ...third]).size).toBe(first.length + second.length + third.length);
    expect(await hits('900')).toEqual(third);
  });

  it('of a township finds its own, and leads to the search of all', async () => {
    const html = await page({ q: '救助' }, '/yizhen/');
    const items = links(html).filter((href) => /\/20\d\d\/\d+\.html$/u.test(href));
    expect(items.length).toBeGreaterThan(0);
    expect(items.every((href) => href.startsWith('/yizhen/'))).toBe(true);
    expect(links(html)).toContain(at({ q: '救助' }));
    expect((await site.text(at({ q: '救助' }, '/yizhen/'))).fresh).toBe('body');
  });

  it('shows three ways on where nothing is found, and carries the words over', async () => {
    const html = await page({ q: '火星基地' });
    expect(seen(html)).toContain('没有找到“火星基地”');
    expect(links(html)).toContain(`/ysqgk/?${new URLSearchParams({ q: '火星基地' }).toString()}`);
    expect(links(html)).toContain('/fdzdgknr/');
    const narrowed = await page({ q: '救助', year: '2001' });
    expect(links(narrowed)).toContain(at({ q: '救助' }));
  });

  test.each([
    ['', '标题、文号、正文、附件里的字都能搜到'],
    ['！？', '搜索词里没有文字'],
    ['救'.repeat(120), '搜索词最多100个字'],
    ['救助 登月', '没有含“救助 登月”全部词语的信息'],
    ['低保', '写作“最低生活保障”的也找了'],
  ])('says of %s what is the matter', async (q, sentence) => {
    expect(seen(await page({ q }))).toContain(sentence);
  });

  test.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    `');drop table public_index;--`,
    '救助 & | ! :* <->',
    '\u0000救助',
    '‮救助',
  ])('takes %j for words', async (q) => {
    const html = await page({
      q,
      state: '<b>',
      body: `'`,
      column: '../',
      kind: '<i>',
      year: 'x',
      page: '-1',
      sort: '1',
    });
    expect(html).not.toMatch(/<script>alert|<img src=x|<b>|<i>/u);
    expect(html).toContain('<h1>');
  });

  it('stands in no exported folder', async () => {
    expect(await site.ask(at({ q: '救助' }), true)).toMatchObject({ status: 404 });
  });

  it('holds for the moment only, and says so, while something has no words yet', async () => {
    await county.ledger.write('everything', (tx) =>
      tx.updateTable('public_index').set({ words_of: null }).execute(),
    );
    const { text, fresh } = await site.text(at({ q: '救助' }));
    expect(fresh).toBe('moment');
    expect(seen(text)).toMatch(/搜索结果截至20\d\d-\d\d-\d\d \d\d:\d\d/u);
  });
});
