import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { hire } from '../../../tests/support/county.ts';
import { act } from '../../../tests/support/ledger.ts';
import { plainEdition, published } from '../../../tests/support/published.ts';
import { publicCounty, type PublicCounty } from '../../../tests/support/public-county.ts';
import { siteOn } from '../../../tests/support/public-site.ts';

let county: PublicCounty;
let site: ReturnType<typeof siteOn>;
beforeAll(async () => {
  county = await publicCounty();
  site = on('2026-11-21');
}, 300_000);
afterAll(async () => {
  await site?.close();
  await county?.close();
});

const on = (day: string) =>
  siteOn(county.ledger, { files: county.files, now: () => new Date(`${day}T10:00:00+08:00`) });

type Element = DefaultTreeAdapterTypes.Element;
function* elements(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if ('tagName' in child) yield child;
    if ('childNodes' in child) yield* elements(child);
  }
}
const attribute = ({ attrs }: Element, name: string) => attrs.find((each) => each.name === name)?.value;
const words = (node: DefaultTreeAdapterTypes.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(words).join('') : '';
const classed = (root: DefaultTreeAdapterTypes.ParentNode, name: string) =>
  [...elements(root)].filter((each) => attribute(each, 'class')?.split(' ').includes(name) === true);

async function page(address: string, of = site) {
  const { status, text, fresh } = await of.text(address);
  const root = parse(text);
  const rows = classed(root, 'rows').flatMap((list) =>
    [...elements(list)]
      .filter(({ tagName }) => tagName === 'li')
      .map((row) => {
        const link = [...elements(row)].find(({ tagName }) => tagName === 'a');
        return {
          title: link === undefined ? '' : words(link),
          href: link === undefined ? '' : (attribute(link, 'href') ?? ''),
          text: words(row),
          links: [...elements(row)]
            .filter(({ tagName }) => tagName === 'a')
            .map((each) => attribute(each, 'href')),
        };
      }),
  );
  return {
    status,
    fresh,
    root,
    rows,
    all: words(root),
    linked: [...elements(root)]
      .filter(({ tagName }) => tagName === 'a')
      .map((each) => attribute(each, 'href')),
  };
}

const leadsTo = async (address: string) => {
  const made = await site.ask(address);
  return made.kind === 'moved' ? made.to : made.kind;
};

describe('numbered pages', () => {
  it.each(['/fdzdgknr/notice/', '/zuixin/', '/yizhen/fdzdgknr/notice/', '/large/zuixin/'])(
    '%s shows each item once, the newest first, and nothing beyond its end',
    async (address) => {
      const first = await page(address);
      const [, pages = '1'] = /第1页，共(\d+)页/u.exec(first.all) ?? [];
      const [, total] = /共(\d+)条/u.exec(first.all) ?? [];
      expect(Number(pages)).toBeGreaterThan(1);
      const rows = [...first.rows];
      for (let at = 2; at <= Number(pages); at += 1) rows.push(...(await page(`${address}p${at}/`)).rows);
      expect(new Set(rows.map(({ href }) => href)).size).toBe(Number(total));
      expect(rows).toHaveLength(Number(total));
      const times = rows.map(({ text }) => /\d{4}-\d\d-\d\d \d\d:\d\d/u.exec(text)?.[0] ?? '');
      expect(times).toEqual(times.toSorted().toReversed());
      expect((await page(`${address}p${Number(pages) + 1}/`)).status).toBe(404);
      expect(await leadsTo(`${address}p1/`)).not.toBe('page');
    },
  );

  it('has a page for each year that has something, and none for others', async () => {
    const { all, rows } = await page('/fdzdgknr/notice/2024/');
    expect(all).toContain('通知公告（2024年）');
    expect(rows.every(({ text }) => text.includes('2024-'))).toBe(true);
    expect((await page('/fdzdgknr/notice/2019/')).status).toBe(404);
    expect((await page('/zuixin/2019/')).status).toBe(404);
  });

  test.each([
    ['/fdzdgknr/notice/?year=2025', '/fdzdgknr/notice/2025/'],
    ['/fdzdgknr/notice/?year=2025&unit=yizhen', '/yizhen/fdzdgknr/notice/2025/'],
    [
      '/fdzdgknr/notice/?unit=yizhen&kind=%E5%85%AC%E5%91%8A',
      '/yizhen/fdzdgknr/notice/?kind=%E5%85%AC%E5%91%8A',
    ],
    ['/fdzdgknr/notice/2025/?page=2', '/fdzdgknr/notice/2025/p2/'],
    ['/large/zuixin/?year=2024', '/large/zuixin/2024/'],
    ['/zuixin/?unit=dingzhen', '/dingzhen/zuixin/'],
    ['/zc/?year=2026&kind=policy', '/zc/2026/?kind=policy'],
    ['/fdzdgknr/annual-report/', '/zfxxgknb/'],
    ['/fdzdgknr/system/', '/zfxxgkzd/'],
  ])('a form without a script asks %s and is led to %s', async (asked, to) => {
    expect(await leadsTo(asked)).toBe(to);
  });

  it('pays no heed to years, units and pages that are none', async () => {
    for (const query of ['year=abc', 'unit=nobody', 'page=0', 'page=-1', 'year=%00']) {
      expect((await page(`/fdzdgknr/notice/?${query}`)).status, query).toBe(200);
    }
  });
});

describe('a column', () => {
  it('says on what it rests, until when, since when, and leads to its feed', async () => {
    const { all, linked, fresh } = await page('/yizhen/fdzdgknr/item-20-7/');
    expect(all).toContain('《条例》第二十条第（七）项');
    expect(all).toContain('主动公开财政预算、决算信息');
    expect(linked).toContain('/yizhen/fdzdgknr/item-20-7/rss.xml');
    expect(fresh).toBe('body');
  });

  it('shows what the standard catalogue says of it, with its own time limits', async () => {
    const { root, all } = await page('/yizhen/fdzdgknr/item-20-6/');
    const [table] = classed(root, 'standard');
    expect(table && words(table)).toContain('公开主体');
    expect(all).toContain('乙镇人民政府');
  });

  it('stays where it has nothing, and says whether that was confirmed this year', async () => {
    const nil = await page('/yizhen/fdzdgknr/item-20-6/');
    expect(nil.status).toBe(200);
    expect(nil.all).toMatch(/本年没有此类信息（2026年\d+月\d+日确认）/u);
    const never = await page('/yizhen/fdzdgknr/item-20-9/');
    expect(never.all).toContain('“政府集中采购”里没有信息');
    const catalogue = await page('/yizhen/fdzdgknr/');
    expect(catalogue.all).toMatch(/行政处罚、行政强制本年没有此类信息（2026年\d+月\d+日确认）/u);
    expect(catalogue.all).toContain('政府集中采购没有');
  });

  it('narrows by kind and subject, tells what it is narrowed by and how to undo it', async () => {
    const totalOf = (text: string) => Number(/共(\d+)条/u.exec(text)?.[1]);
    const whole = await page('/fdzdgknr/notice/');
    const { all, rows, root } = await page(`/fdzdgknr/notice/?kind=${encodeURIComponent('公告')}`);
    expect(rows.length).toBeGreaterThan(0);
    expect(totalOf(all)).toBeLessThan(totalOf(whole.all));
    expect(rows.every(({ title }) => title.includes('公告'))).toBe(true);
    const [chosen] = classed(root, 'chosen');
    expect(chosen && words(chosen)).toContain('去掉公告');
    expect([...elements(root)].some((each) => attribute(each, 'href') === '/fdzdgknr/notice/')).toBe(true);
    const none = await page(
      `/fdzdgknr/notice/?kind=${encodeURIComponent('公告')}&subject=${encodeURIComponent('国防')}`,
    );
    expect(none.status).toBe(200);
    expect(none.all).toContain('没有符合条件的信息');
  });

  it('shows at the top what all bodies published, or the top alone', async () => {
    const whole = await page('/fdzdgknr/notice/');
    expect(whole.fresh).toBe('everything');
    expect(whole.all).toContain('乙镇人民政府');
    const own = await page('/fdzdgknr/notice/?unit=own');
    expect(own.rows.every(({ href }) => /^\/\d{4}\//u.test(href))).toBe(true);
    expect(whole.rows.every(({ href }) => /^\/\d{4}\//u.test(href))).toBe(false);
  });

  it('offers no form in a folder, which answers no questions', async () => {
    const made = await site.ask('/fdzdgknr/notice/', true);
    expect(made.kind === 'text' && made.text.includes('class="filters"')).toBe(false);
    const library = await site.ask('/zc/', true);
    expect(library.kind === 'text' && library.text.includes('class="facets"')).toBe(false);
  });
});

describe('the policy library', () => {
  const row = (found: Awaited<ReturnType<typeof page>>, title: string) =>
    found.rows.find((each) => each.title === title);
  const repealed = '甲县社会救助对象认定办法';

  it('shows what is not over, and says so', async () => {
    const found = await page('/zc/');
    expect(found.all).toContain('这里只列没有失效的');
    expect(found.all).toContain('有效性按2026年11月21日计算');
    expect(row(found, repealed)).toBeUndefined();
    expect(row(found, '甲县农村供水管理办法')?.text).toContain('尚未生效');
    expect(row(found, '甲县农机购置补贴实施办法')?.text).toContain('有效（已被修改）');
  });

  it('leads from what is over to what took its place, and to what explains it', async () => {
    const ended = row(await page('/zc/shixiao/'), repealed);
    expect(ended?.text).toContain('2026年10月1日起由');
    expect(ended?.text).toContain('废止');
    expect(ended?.links).toContain(county.path('assistance-2026'));
    const now = row(await page('/zc/'), '甲县社会救助对象认定和管理办法');
    expect(now?.text).toContain('解读');
    expect(now?.links).toHaveLength(2);
  });

  it('computes for the day: the day before its repeal a file is in force', async () => {
    const before = on('2026-09-30');
    const after = on('2026-10-01');
    expect(row(await page('/zc/', before), repealed)?.text).toContain('有效');
    expect(row(await page('/zc/', after), repealed)).toBeUndefined();
    expect(row(await page('/zc/shixiao/', after), repealed)?.text).toContain('废止');
    await before.close();
    await after.close();
  });

  it('has in all what is in the two others, and counts them', async () => {
    const [inForce, ended, all] = await Promise.all(
      ['/zc/', '/zc/shixiao/', '/zc/quanbu/'].map((each) => page(each)),
    );
    const titles = [...(inForce?.rows ?? []), ...(ended?.rows ?? [])].map(({ title }) => title);
    expect(all?.rows.map(({ title }) => title).toSorted()).toEqual(titles.toSorted());
    expect(all?.all).toContain(`有效（${inForce?.rows.length}）`);
    expect(all?.all).toContain(`失效、废止（${ended?.rows.length}）`);
    expect(all?.all).toContain(`全部（${titles.length}）`);
  });

  it('counts of each choice what it would leave', async () => {
    const { root } = await page('/zc/quanbu/');
    const options = classed(root, 'facets').flatMap((form) =>
      [...elements(form)]
        .filter(({ tagName }) => tagName === 'label')
        .map((label) => ({
          text: words(label),
          input: [...elements(label)].find(({ tagName }) => tagName === 'input'),
        })),
    );
    expect(options.length).toBeGreaterThan(5);
    for (const { text, input } of options) {
      const [, count] = /（(\d+)）$/u.exec(text) ?? [];
      const name = input === undefined ? '' : attribute(input, 'name');
      const value = input === undefined ? '' : (attribute(input, 'value') ?? '');
      const { rows } = await page(`/zc/quanbu/?${name}=${encodeURIComponent(value)}`);
      expect(rows, text).toHaveLength(Number(count));
    }
  });

  it('sorts by 成文日期 where that is asked', async () => {
    const { rows } = await page('/zc/quanbu/?sort=formed');
    const days = rows.map(({ text }) => {
      const [, year = '', month = '', day = ''] = /(\d+)年(\d+)月(\d+)日成文/u.exec(text) ?? [];
      return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    });
    expect(days).toEqual(days.toSorted().toReversed());
  });

  it('holds nothing of other bodies on the face of one', async () => {
    const { rows, fresh } = await page('/yizhen/zc/quanbu/');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ href }) => href.startsWith('/yizhen/'))).toBe(true);
    expect(fresh).toBe('body');
    expect((await page('/yizhen/zc/2019/')).status).toBe(404);
  });

  it('shows what was published since it was read, and drops what was withdrawn', async () => {
    const own = await publicCounty();
    const fresh = siteOn(own.ledger, { files: own.files, now: () => new Date('2026-11-21T10:00:00+08:00') });
    const titles = async (address: string) => (await page(address, fresh)).rows.map(({ title }) => title);
    const before = await titles('/yizhen/zc/quanbu/');
    const { township } = own.bodies;
    const writer = await hire(own.ledger, township, 'xinlai', ['clerk']);
    const edition = plainEdition('乙镇河道管护的意见');
    const id = await published(own.ledger, township, writer, edition, { columnId: 'policy' });
    expect(await titles('/yizhen/zc/quanbu/')).toEqual([edition.title, ...before]);
    expect(await titles('/zc/')).toContain(edition.title);
    const withdrawn = { reason: '发错了', notice: '内容有误，已撤回。' };
    await act(own.ledger, township, 'publication.withdrawn', id, withdrawn, writer);
    expect(await titles('/yizhen/zc/quanbu/')).toEqual(before);
    expect(await titles('/zc/')).not.toContain(edition.title);
    await fresh.close();
    await own.close();
  });
});

describe('annual reports', () => {
  it('tell at the top when each body published which, and where none stands', async () => {
    const { all, linked } = await page('/zfxxgknb/');
    expect(all).toContain('各单位各年度报告的发布日期');
    expect(linked).toContain(county.path('report-county-2025'));
    expect(all).toMatch(/甲县教育局(?:没有)+/u);
  });

  it('say of a body without any when one is due, and blame nobody', async () => {
    const { all, status } = await page('/dingzhen/zfxxgknb/');
    expect(status).toBe(200);
    expect(all).toContain('2025年度报告应在2026年1月31日前公布，现在还没有');
    expect(all).not.toContain('逾期');
  });
});
