import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { columnTypes, metaTags, metaTagsOf, type MetaArticle } from './meta-tags.ts';

const site = { name: '甲县人民政府', domain: 'www.example.gov.cn', idCode: '0000000000' };
const column = { name: '政策文件', description: '乙镇的文件', keywords: ['文件', '通知'], type: '政策文件' };
const article: MetaArticle = {
  title: '关于春耕的通知',
  publishedAt: '2026-03-05 09:30',
  source: '乙镇人民政府',
  keywords: [],
  author: '',
  description: '',
  image: '',
  url: '',
};

describe('metaTagsOf', () => {
  it('writes what is required, in the order of the guide', () => {
    const { tags, faults } = metaTagsOf(site, column, article);
    expect(faults).toEqual([]);
    expect(tags).toEqual([
      ['SiteName', '甲县人民政府'],
      ['SiteDomain', 'www.example.gov.cn'],
      ['SiteIDCode', '0000000000'],
      ['ColumnName', '政策文件'],
      ['ColumnDescription', '乙镇的文件'],
      ['ColumnKeywords', '文件,通知'],
      ['ColumnType', '政策文件'],
      ['ArticleTitle', '关于春耕的通知'],
      ['PubDate', '2026-03-05 09:30'],
      ['ContentSource', '乙镇人民政府'],
    ]);
    expect(metaTagsOf(site, column, null).tags).toHaveLength(7);
  });

  test.each<[string, Partial<MetaArticle>, string[], number]>([
    [
      'all that is optional',
      {
        keywords: ['春耕'],
        author: '张三',
        description: '春耕',
        image: '/a.png',
        url: 'https://x.example/1',
      },
      [],
      15,
    ],
    ['no title', { title: ' ' }, ['ArticleTitle'], 9],
    ['a date without time', { publishedAt: '2026-03-05' }, ['PubDate'], 9],
    ['an hour that is none', { publishedAt: '2026-03-05 24:00' }, ['PubDate'], 9],
    ['a moment with seconds', { publishedAt: '2026-03-05 09:30:00' }, ['PubDate'], 9],
  ])('%s', (_, change, names, count) => {
    const { tags, faults } = metaTagsOf(site, column, { ...article, ...change });
    expect(faults.map(({ name }) => name)).toEqual(names);
    expect(tags).toHaveLength(count);
    for (const { sentence } of faults) expect(sentence).toMatch(/。$/u);
  });

  it('names what the site lacks', () => {
    const { faults } = metaTagsOf(
      { name: '', domain: 'a b', idCode: '12' },
      { ...column, keywords: [] },
      null,
    );
    expect(faults.map(({ name }) => name)).toEqual([
      'SiteName',
      'SiteDomain',
      'SiteIDCode',
      'ColumnKeywords',
    ]);
  });

  it('writes every value on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        for (const [, content] of metaTagsOf(site, column, { ...article, title }).tags) {
          expect(content).not.toMatch(/[\n\r\t\p{Cc}]|^\s|\s$/u);
        }
      }),
    );
  });

  it('knows each name once', () => {
    expect(new Set(metaTags.map(({ name }) => name)).size).toBe(15);
    expect(metaTags.filter(({ required }) => required)).toHaveLength(10);
    expect(columnTypes).toContain('信息公开年报');
  });
});
