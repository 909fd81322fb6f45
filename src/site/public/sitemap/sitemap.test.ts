import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { publicCounty, type PublicCounty } from '../../../../tests/support/public-county.ts';
import { siteOn } from '../../../../tests/support/public-site.ts';
import { numberOfPart, partOfNumber } from './parts.ts';

const publicUrl = 'https://www.example.gov.cn';
let county: PublicCounty;
let site: ReturnType<typeof siteOn>;
beforeAll(async () => {
  county = await publicCounty();
  site = siteOn(county.ledger, { files: county.files, publicUrl });
});
afterAll(async () => {
  await site.close();
  await county.close();
});

interface Mapped {
  readonly loc: string;
  readonly lastmod?: string;
}
const parser = new XMLParser({
  parseTagValue: false,
  isArray: (name) => name === 'url' || name === 'sitemap',
});
async function addresses(path: string): Promise<readonly Mapped[]> {
  const { text, type, status } = await site.text(path);
  expect({ type, status }).toEqual({ type: 'application/xml; charset=utf-8', status: 200 });
  expect(XMLValidator.validate(text)).toBe(true);
  const read = parser.parse(text) as {
    sitemapindex?: { sitemap: Mapped[] };
    urlset?: { url: Mapped[] };
  };
  return read.sitemapindex?.sitemap ?? read.urlset?.url ?? [];
}

describe('the site map', () => {
  it('names every public item once, with when it last changed, and no other', async () => {
    const parts = await addresses('/sitemap.xml');
    const all: Mapped[] = [];
    for (const { loc, lastmod } of parts) {
      const part = await addresses(new URL(loc).pathname);
      all.push(...part);
      const newest = part.map((page) => page.lastmod ?? '').reduce((a, b) => (a > b ? a : b), '');
      if (lastmod !== undefined) expect(lastmod).toBe(newest);
    }
    expect(all.every(({ loc }) => loc.startsWith(`${publicUrl}/`))).toBe(true);
    expect(new Set(all.map(({ loc }) => loc)).size).toBe(all.length);
    const map = await site.site.readMap();
    const rows = await county.ledger.read('everything', (tx) =>
      tx.selectFrom('public_index').select(['body_id', 'year', 'number', 'published_at']).execute(),
    );
    const items = new Map(
      rows.map(({ body_id: id, year, number, published_at: at }) => [
        `${publicUrl}${map?.byId.get(id)?.base ?? ''}${year}/${number}.html`,
        at.toISOString(),
      ]),
    );
    expect(items.size).toBeGreaterThan(200);
    const mapped = all.filter(({ loc }) => loc.endsWith('.html'));
    expect(new Map(mapped.map(({ loc, lastmod }) => [loc, lastmod]))).toEqual(items);
  });

  it('is of pages that stand there: homes, sections, used columns', async () => {
    const pages = (await addresses('/sitemap-1.xml')).map(({ loc }) => new URL(loc).pathname);
    expect(pages).toEqual(
      expect.arrayContaining(['/', '/yizhen/', '/yizhen/zfxxgkzn/', '/danwei/', '/wza/']),
    );
    expect(pages).toContain('/yizhen/fdzdgknr/notice/');
    expect(pages.filter((page) => page.startsWith('/large/'))).toEqual([]);
  });

  test.each([
    '/sitemap-2.xml',
    '/sitemap-20261399.xml',
    '/sitemap-20260101.xml',
    '/sitemap-199.xml',
    '/sitemap-2026.xml',
  ])('%s is no part', async (path) => {
    expect((await site.text(path)).status).toBe(404);
  });

  it('is not there where the site does not know its own address', async () => {
    const nameless = siteOn(county.ledger);
    expect((await nameless.text('/sitemap.xml')).status).toBe(404);
    expect((await nameless.text('/robots.txt')).text).not.toContain('Sitemap');
    await nameless.close();
  });
});

describe('numbers of parts', () => {
  test.each([
    [{ of: 'bodies', chunk: 0 }, 1],
    [{ of: 'bodies', chunk: 6 }, 7],
    [{ of: 'items', month: 202611, chunk: 0 }, 20_261_100],
    [{ of: 'items', month: 202601, chunk: 12 }, 20_260_112],
  ] as const)('%j is %i, both ways', (part, number) => {
    expect(numberOfPart(part)).toBe(number);
    expect(partOfNumber(number)).toEqual(part);
  });
});

describe('robots.txt', () => {
  it('lets crawlers read every page once, and names the site map', async () => {
    const { text } = await site.text('/robots.txt');
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        'User-agent: *',
        'Disallow: /*?',
        'Disallow: /*/ss/',
        'Crawl-delay: 1',
        `Sitemap: ${publicUrl}/sitemap.xml`,
      ]),
    );
    expect(text).not.toMatch(/Disallow: \/$/mu);
  });
});
