import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { hire } from '../../../../tests/support/county.ts';
import { act } from '../../../../tests/support/ledger.ts';
import { publicCounty, type PublicCounty } from '../../../../tests/support/public-county.ts';
import { plainEdition, published } from '../../../../tests/support/published.ts';
import { siteOn } from '../../../../tests/support/public-site.ts';
import { atomOf } from './atom.ts';
import type { SiteFeed } from './feed.ts';
import { rssOf } from './rss.ts';

const publicUrl = 'https://www.example.gov.cn';
let county: PublicCounty;
let site: ReturnType<typeof siteOn>;
let writer: string;
beforeAll(async () => {
  county = await publicCounty();
  site = siteOn(county.ledger, { files: county.files, publicUrl });
  writer = await hire(county.ledger, county.bodies.township, 'feeds', ['clerk']);
});
afterAll(async () => {
  await site.close();
  await county.close();
});

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  isArray: (name) => name === 'item' || name === 'entry',
});

interface RssItem {
  readonly title: string;
  readonly link: string;
  readonly guid: { readonly '#text': string };
  readonly pubDate: string;
  readonly 'atom:updated'?: string;
  readonly 'dc:creator': string;
  readonly category: string;
  readonly description: string;
}
interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly published: string;
  readonly updated: string;
}

async function rss(address: string): Promise<readonly RssItem[]> {
  const { text, type } = await site.text(address);
  expect(type).toBe('application/rss+xml; charset=utf-8');
  expect(XMLValidator.validate(text)).toBe(true);
  const read = parser.parse(text) as {
    rss: { channel: { item?: RssItem[]; 'atom:link': { '@_href': string } } };
  };
  expect(read.rss.channel['atom:link']['@_href']).toBe(`${publicUrl}${address}`);
  return read.rss.channel.item ?? [];
}

async function atom(address: string): Promise<readonly AtomEntry[]> {
  const { text, type } = await site.text(address);
  expect(type).toBe('application/atom+xml; charset=utf-8');
  expect(XMLValidator.validate(text)).toBe(true);
  return (parser.parse(text) as { feed: { entry?: AtomEntry[] } }).feed.entry ?? [];
}

describe('the feeds of the county', () => {
  it('have the newest fifty of all bodies, the newest first, under whole addresses', async () => {
    const items = await rss('/rss.xml');
    expect(items).toHaveLength(50);
    const moments = items.map(({ pubDate }) => Date.parse(pubDate));
    expect(moments.every((at) => !Number.isNaN(at))).toBe(true);
    expect(moments).toEqual(moments.toSorted((a, b) => b - a));
    expect(
      items.every(({ link }) =>
        /^https:\/\/www\.example\.gov\.cn\/(?:[a-z\d]+\/)?20\d\d\/\d+\.html$/u.test(link),
      ),
    ).toBe(true);
    expect(new Set(items.map(({ guid }) => guid['#text'])).size).toBe(50);
    expect(
      items.every((item) => item.title !== '' && item.category !== '' && item['dc:creator'] !== ''),
    ).toBe(true);
  });

  it('tell the same as RSS and as Atom', async () => {
    const items = await rss('/rss.xml');
    const entries = await atom('/atom.xml');
    expect(entries.map(({ id, title, published: at }) => [id, title, Date.parse(at)])).toEqual(
      items.map(({ guid, title, pubDate }) => [guid['#text'], title, Date.parse(pubDate)]),
    );
  });

  it('of a column have that column alone, of an empty one nothing', async () => {
    const notices = await rss('/yizhen/fdzdgknr/notice/rss.xml');
    expect(notices.length).toBeGreaterThan(0);
    expect(new Set(notices.map(({ category }) => category))).toEqual(new Set(['通知公告']));
    expect(await atom('/bingcun/fdzdgknr/item-20-13/atom.xml')).toEqual([]);
    expect((await site.text('/yizhen/fdzdgknr/nothing/rss.xml')).status).toBe(404);
  });
});

describe('what is published, corrected and withdrawn', () => {
  it('comes first, names the moment of its correction, and goes', async () => {
    const { ledger, bodies } = county;
    const title = '关于丙村<道路>& “维修”的公告\u{20BB7}';
    const id = await published(ledger, bodies.township, writer, plainEdition(title));
    const [newest] = await rss('/yizhen/rss.xml');
    expect(newest?.guid['#text']).toBe(`urn:uuid:${id}`);
    expect(newest?.title.replaceAll(/&(lt|gt|amp|quot);/gu, (entity) => entities[entity] ?? '')).toBe(title);
    expect(newest).not.toHaveProperty('atom:updated');
    expect(newest?.description).toBe('现予公开。');

    await published(ledger, bodies.township, writer, plainEdition('改过的公告'), { publicationId: id });
    const [corrected] = await rss('/yizhen/rss.xml');
    expect(corrected?.title).toBe('改过的公告');
    expect(Date.parse(corrected?.['atom:updated'] ?? '')).toBeGreaterThan(
      Date.parse(corrected?.pubDate ?? ''),
    );
    const [entry] = await atom('/rss.xml'.replace('rss', 'atom'));
    expect(Date.parse(entry?.updated ?? '')).toBeGreaterThan(Date.parse(entry?.published ?? ''));

    await act(
      ledger,
      bodies.township,
      'publication.withdrawn',
      id,
      { reason: '试', notice: '已撤回。' },
      writer,
    );
    for (const address of ['/yizhen/rss.xml', '/rss.xml', '/yizhen/fdzdgknr/notice/rss.xml']) {
      expect((await rss(address)).map(({ guid }) => guid['#text'])).not.toContain(`urn:uuid:${id}`);
    }
  });
});

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };

describe('a feed as text', () => {
  const at = (text: string) => new Date(text);
  const feed = (updated: string): SiteFeed => ({
    id: 'urn:uuid:0199a3b0-5c00-7000-8000-000000000001',
    title: '甲县政府信息公开',
    description: '甲县最新公开的政府信息',
    link: `${publicUrl}/zuixin/`,
    self: `${publicUrl}/rss.xml`,
    author: '甲县人民政府',
    items: [
      {
        id: '0199a3b0-5c00-7000-8000-000000000002',
        title: '公告',
        link: `${publicUrl}/2026/1.html`,
        summary: '',
        category: { id: 'notice', title: '通知公告' },
        author: '甲县人民政府',
        firstPublishedAt: at('2026-01-01T17:00:00Z'),
        updatedAt: at(updated),
      },
    ],
  });

  test.each([
    ['2026-01-01T17:00:00Z', 'Fri, 02 Jan 2026 01:00:00 +0800'],
    ['2026-03-09T16:05:09Z', 'Tue, 10 Mar 2026 00:05:09 +0800'],
  ])('names %s in China: %s', (updated, expected) => {
    expect(rssOf(feed(updated))).toContain(`<lastBuildDate>${expected}</lastBuildDate>`);
    expect(rssOf(feed(updated))).toContain('<pubDate>Fri, 02 Jan 2026 01:00:00 +0800</pubDate>');
  });

  it.each(['id', 'title', 'updated'])('has %s in the feed and in each entry, as RFC 4287 wants', (name) => {
    expect(atomOf(feed('2026-01-01T17:00:00Z')).match(new RegExp(`<${name}>`, 'gu'))).toHaveLength(2);
  });
});
