import { strFromU8, unzipSync } from 'fflate';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it, test } from 'vitest';
import { exampleEdition, exampleFiles, exampleItem, portal } from '../../../tests/support/public-item.ts';
import { chinaMoment } from '../china-moment.ts';
import { feedAtom, feedData, type Feed } from './feed.ts';
import { itemPackage } from './item-package.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;
const elementsOf = (nodes: readonly Node[]): Element[] =>
  nodes.flatMap((node) => (isElement(node) ? [node, ...elementsOf(node.childNodes)] : []));
const attribute = (element: Element, name: string) =>
  element.attrs.find((each) => each.name === name)?.value ?? null;

const unpacked = (item = exampleItem()) => {
  const { name, bytes, faults } = itemPackage(item, portal, exampleFiles);
  return { name, faults, entries: unzipSync(bytes) };
};
const pageIn = (entries: Record<string, Uint8Array>) => strFromU8(entries['index.html'] ?? new Uint8Array());

describe('itemPackage', () => {
  it('holds the page, the data, and the files under names that every system takes', () => {
    const { name, entries, faults } = unpacked();
    expect(name).toBe('2026-11-21-关于2026年第三季度农机补贴结果的公示.zip');
    expect(Object.keys(entries)).toEqual([
      'index.html',
      'item.json',
      'files/1-附件：名单 _最终_.xlsx',
      'files/2-图片.png',
    ]);
    expect(faults).toEqual([]);
    expect(entries['files/1-附件：名单 _最终_.xlsx']).toEqual(exampleFiles[0]?.bytes);
  });

  it('leads from the page to its files, and to nothing else', () => {
    const { entries } = unpacked();
    const all = elementsOf(parse(pageIn(entries)).childNodes);
    const addresses = all.flatMap((element) =>
      ['href', 'src'].flatMap((name) => {
        const value = attribute(element, name);
        return value === null ? [] : [decodeURIComponent(value)];
      }),
    );
    expect(addresses.toSorted()).toEqual(['files/1-附件：名单 _最终_.xlsx', 'files/2-图片.png']);
    expect(addresses.every((address) => Object.hasOwn(entries, address))).toBe(true);
    expect(all.filter(({ tagName }) => ['script', 'iframe', 'object', 'link'].includes(tagName))).toEqual([]);
  });

  it('bears the meta tags of 国办发〔2017〕47号, in China’s time', () => {
    const { entries } = unpacked();
    const metas = elementsOf(parse(pageIn(entries)).childNodes)
      .filter(({ tagName }) => tagName === 'meta')
      .map((element) => [attribute(element, 'name'), attribute(element, 'content')]);
    expect(Object.fromEntries(metas)).toMatchObject({
      SiteName: '甲县人民政府',
      SiteDomain: 'www.example.gov.cn',
      SiteIDCode: '1234567890',
      ColumnName: '通知公告',
      ColumnType: '通知公告',
      ArticleTitle: '关于2026年第三季度农机补贴结果的公示',
      PubDate: '2026-11-21 00:05',
      ContentSource: '乙镇人民政府',
      Keywords: '农机补贴',
    });
  });

  it('says what the meta tags lack', () => {
    const { faults } = itemPackage(exampleItem(), { ...portal, idCode: '' }, exampleFiles);
    expect(faults.map(({ name }) => name)).toEqual(['SiteIDCode']);
  });

  it('tells the same as data', () => {
    const { entries } = unpacked();
    const data = JSON.parse(strFromU8(entries['item.json'] ?? new Uint8Array())) as Record<string, unknown>;
    expect(data).toMatchObject({
      format: 'gongkai-item/1',
      state: 'corrected',
      edition: 2,
      head: { number: '乙政发〔2026〕12号', formedOn: '2026-11-18', attribute: '主动公开' },
      attachments: [{ name: '附件：名单 "最终".xlsx', path: 'files/1-附件：名单 _最终_.xlsx' }],
    });
    expect(data['text']).toContain('现将结果公示如下');
  });

  it.each([
    ['名单.html', 'files/1-名单.html.xlsx'],
    ['../上级/名单.xlsx', 'files/1-_上级_名单.xlsx'],
    ['', 'files/1-未命名.xlsx'],
    [`${'长'.repeat(200)}.xlsx`, `files/1-${'长'.repeat(64)}….xlsx`],
  ])('calls an attachment %j by what it is: %s', (name, path) => {
    const edition = {
      ...exampleEdition,
      attachments: exampleEdition.attachments.map((each) => ({ ...each, name })),
    };
    expect(Object.keys(unpacked(exampleItem({ edition })).entries)[2]).toBe(path);
  });

  it('tells nobody how a picture was called on the machine of whoever wrote', () => {
    const { bytes } = itemPackage(exampleItem(), portal, exampleFiles);
    expect(exampleFiles[1]?.name).toContain('张三');
    expect(Buffer.from(bytes).includes('张三在现场')).toBe(false);
  });

  it('gives the same bytes for the same item', () => {
    const once = itemPackage(exampleItem(), portal, exampleFiles);
    expect(Buffer.from(itemPackage(exampleItem(), portal, exampleFiles).bytes).equals(once.bytes)).toBe(true);
  });

  it('tells of corrections, of the end of validity, of what explains it', () => {
    expect(pageIn(unpacked().entries)).toContain('2026-11-21 00:05　更正第2行金额');
    expect(pageIn(unpacked().entries)).toContain('补贴办法解读');
    expect(pageIn(unpacked(exampleItem({ validity: 'repealed' })).entries)).toContain('此文件已废止');
    expect(pageIn(unpacked(exampleItem({ state: 'invalidated' })).entries)).toContain('此信息已失效');
    expect(pageIn(unpacked(exampleItem({ state: 'published', editions: [] })).entries)).not.toContain(
      '更正记录',
    );
  });

  it('escapes what stands in any field', () => {
    const nasty = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
    const item = exampleItem({
      body: { id: 'b', name: nasty },
      interpretedBy: [{ id: 'x', title: nasty }],
      editions: [
        { number: 1, publishedAt: '2026-11-20T01:30:00Z', changeNote: null },
        { number: 2, publishedAt: '2026-11-20T01:30:00Z', changeNote: nasty },
      ],
      edition: {
        ...exampleEdition,
        title: nasty,
        head: {
          ...exampleEdition.head,
          indexNumber: nasty,
          subject: nasty,
          issuer: nasty,
          number: nasty,
          summary: nasty,
          source: nasty,
          keywords: [nasty],
        },
      },
    });
    const all = elementsOf(parse(pageIn(unpacked(item).entries)).childNodes);
    expect(all.filter(({ tagName }) => tagName === 'script')).toEqual([]);
    expect(all.filter(({ tagName }) => tagName === 'img')).toHaveLength(1);
    expect(all.flatMap(({ attrs }) => attrs).filter(({ name }) => name.startsWith('on'))).toEqual([]);
  });

  it('is not made where a file is missing', () => {
    expect(() => itemPackage(exampleItem(), portal, exampleFiles.slice(1))).toThrow(RangeError);
  });
});

const feed: Feed = {
  body: { id: '01900000-0000-7000-8000-0000000000b1', name: '乙镇人民政府' },
  entries: [
    {
      id: '01900000-0000-7000-8000-000000000001',
      state: 'published',
      title: '<公示>',
      column: { id: 'notice', title: '通知公告' },
      firstPublishedAt: '2026-11-20T01:30:00Z',
      changedAt: '2026-11-20T01:30:00Z',
      edition: 1,
      digest: 'a'.repeat(64),
      notice: null,
    },
    {
      id: '01900000-0000-7000-8000-000000000002',
      state: 'withdrawn',
      title: '',
      column: { id: 'notice', title: '通知公告' },
      firstPublishedAt: '2026-11-19T01:30:00Z',
      changedAt: '2026-11-20T02:30:00Z',
      edition: 1,
      digest: null,
      notice: '内容有误，已撤回。',
    },
  ],
  next: 'x',
  more: false,
};

describe('the feed', () => {
  it('names a package for what is public, and only the notice for what was withdrawn', () => {
    const { entries } = feedData(feed, (id) => `https://example.gov.cn/${id}.zip`);
    expect(entries.map((entry) => entry.package)).toEqual([
      'https://example.gov.cn/01900000-0000-7000-8000-000000000001.zip',
      null,
    ]);
    expect(entries[1]).toMatchObject({ title: '', digest: null, notice: '内容有误，已撤回。' });
  });

  it('is the same as Atom', () => {
    const atom = feedAtom(feed, {
      self: 'https://example.gov.cn/feed',
      packageUrl: (id) => `https://x/${id}`,
    });
    expect(atom).toContain('<title>&lt;公示&gt;</title>');
    expect(atom).toContain('<updated>2026-11-20T02:30:00Z</updated>\n<link rel="self"');
    expect(atom.match(/rel="enclosure"/gu)).toHaveLength(1);
    expect(atom).toContain('<title>撤回：通知公告</title>');
  });
});

test.each([
  ['2026-11-20T01:30:00.123456Z', '2026-11-20 09:30'],
  ['2026-12-31T16:00:00Z', '2027-01-01 00:00'],
])('%s is %s in China', (instant, shown) => expect(chinaMoment(instant)).toBe(shown));
