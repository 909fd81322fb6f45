import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { hire } from '../../../../tests/support/county.ts';
import { publicCounty, type PublicCounty } from '../../../../tests/support/public-county.ts';
import { fileOf } from '../../../../tests/support/public-county/files.ts';
import { keepText, plainEdition, published } from '../../../../tests/support/published.ts';
import { siteOn } from '../../../../tests/support/public-site.ts';
import { act } from '../../../../tests/support/ledger.ts';
import type { Edition } from '../../../content/edition.ts';
import { fileIdOf, sha256Of } from '../../../ledger/files.ts';

let county: PublicCounty;
let site: ReturnType<typeof siteOn>;
const now = () => new Date('2026-11-21T04:00:00Z');
beforeAll(async () => {
  county = await publicCounty();
  site = siteOn(county.ledger, { files: county.files, now, publicUrl: 'https://www.example.gov.cn' });
}, 300_000);
afterAll(async () => {
  await site.close();
  await county.close();
});

/** The page without its frame. */
const mainIn = (html: string) => /<main[^]*<\/main>/u.exec(html)?.[0] ?? '';
const pageOf = async (address: string) => {
  const { text, status } = await site.text(address);
  return { status, html: text, main: mainIn(text) };
};
const bannerIn = (main: string) => /<div class="status"[^]*?(?=<h1)/u.exec(main)?.[0] ?? '';

/** Something new that the township published. @returns its address */
async function publish(edition: Edition, columnId = 'notice'): Promise<string> {
  const { ledger, bodies } = county;
  const writer = await hire(ledger, bodies.township, `w${Math.random().toString(36).slice(2)}`, ['clerk']);
  const id = await published(ledger, bodies.township, writer, edition, { columnId });
  return addressOf(id);
}

async function addressOf(id: string): Promise<string> {
  const row = await county.ledger.read('everything', (tx) =>
    tx
      .selectFrom('public_index')
      .select(['year', 'number'])
      .where('publication_id', '=', id)
      .executeTakeFirstOrThrow(),
  );
  return `/yizhen/${row.year}/${row.number}.html`;
}

describe('the state of an item', () => {
  test.each<[name: string, words: readonly string[], validity: string | null]>([
    ['assistance-2024', ['此文件已废止', '自2026年10月1日起由“甲政规〔2026〕3号”废止'], '废止'],
    ['assistance-2026', [], '有效'],
    ['machinery', ['此文件已被修改', '由“甲政规〔2025〕4号”修改'], '有效（已被修改）'],
    ['market', ['此文件已失效', '有效期到2025年12月31日', '依据：'], '失效'],
    ['parking', ['此文件已失效', '宣布失效'], '失效'],
    ['housing', [], '有效'],
    ['water', ['此文件尚未生效', '自2041年1月1日起施行'], '尚未生效'],
    ['with-everything', [], null],
    ['fee-of-three', ['此信息已失效', '自2026年3月4日起标明失效'], '失效'],
    ['archived', ['此信息已归档', '2023年4月1日归档'], null],
    ['of-the-closed', ['发布单位已撤销', '己乡人民政府已于2025年12月31日撤销'], null],
  ])('%s', async (name, words, validity) => {
    const { main, status } = await pageOf(county.path(name));
    expect(status).toBe(200);
    const banner = bannerIn(main);
    for (const each of words) expect(banner).toContain(each);
    if (words.length === 0) expect(banner).toBe('');
    const told = /<dt>有效性<\/dt><dd>(?<state>[^<]*)<\/dd>/u.exec(main)?.groups?.['state'] ?? null;
    expect(told).toBe(validity);
  });

  it('leads to what replaced it, where the register knows', async () => {
    const { main } = await pageOf(county.path('assistance-2024'));
    expect(bannerIn(main)).toContain(`href="${county.path('assistance-2026')}"`);
    const large = await pageOf(`/large${county.path('assistance-2024')}`);
    expect(bannerIn(large.main)).toContain(`href="/large${county.path('assistance-2026')}"`);
  });

  it('is computed for the day: what ends on a day still holds on it', async () => {
    const on = async (day: string) => {
      const then = siteOn(county.ledger, { files: county.files, now: () => new Date(`${day}T04:00:00Z`) });
      const { text } = await then.text(county.path('market'));
      await then.close();
      return bannerIn(mainIn(text));
    };
    expect(await on('2025-12-31')).toBe('');
    expect(await on('2026-01-01')).toContain('此文件已失效');
  });

  it('follows the terms that the body has set', async () => {
    const { ledger, bodies } = county;
    const number = '乙政规〔2020〕1号';
    const documentId = '01900000-0000-7000-8000-00000000d0c1';
    await act(ledger, bodies.township, 'document.registered', documentId, {
      number,
      title: '乙镇集市管理办法',
      kind: '办法',
      issuer: '乙镇人民政府',
      formedOn: '2020-01-02' as never,
      itemId: '20-1',
      rowId: null,
      normative: { effectiveOn: '2020-02-01' as never, provisional: false, term: { kind: 'by-rule' } },
      publicElsewhere: null,
      attribute: 'proactive',
      groundId: 'public-interest',
      reason: '',
      reviewOn: null,
    });
    const address = await publish(plainEdition('乙镇集市管理办法'), 'normative');
    const id = await idAt(address);
    await act(ledger, bodies.township, 'publication.placed', id, {
      columnId: 'normative',
      rowId: null,
      obligationKey: null,
      documentId,
    });
    // Five years by the initial rule: it lapsed in 2025.
    expect(bannerIn((await pageOf(address)).main)).toContain('此文件已失效');
    const profile = {
      prefixes: [],
      issuer: '',
      indexRule: null,
      indexValues: {},
      siteName: '',
      siteDomain: '',
      attributeReviewMonths: null,
      normativeYears: 10,
      provisionalYears: null,
      cleanUpYears: null,
    };
    await act(ledger, bodies.township, 'profile.set', bodies.township, { profile });
    expect(bannerIn((await pageOf(address)).main)).toBe('');
  });
});

const idAt = async (address: string): Promise<string> => {
  const number = Number(/(\d+)\.html$/u.exec(address)?.[1]);
  const { id } = await county.ledger.read('everything', (tx) =>
    tx
      .selectFrom('publications')
      .select('publication_id as id')
      .where('body_id', '=', county.bodies.township)
      .where('public_number', '=', number)
      .executeTakeFirstOrThrow(),
  );
  return id;
};

describe('the page', () => {
  it('tells head, source and time as the rules of page design ask for', async () => {
    const { html, main } = await pageOf(county.path('with-everything'));
    expect(main).toContain('来源：甲县民政局');
    expect(main).toContain('<time dateTime="2026-11-18T09:30+08:00">2026-11-18 09:30</time>');
    for (const row of [
      '索引号',
      '主题分类',
      '发文机关',
      '成文日期',
      '发文字号',
      '发布日期',
      '公开方式',
      '内容概述',
    ]) {
      expect(main).toContain(`<dt>${row}</dt>`);
    }
    const metas = new Map(
      [...html.matchAll(/<meta name="(?<name>[^"]*)" content="(?<content>[^"]*)"/gu)].map((tag) => [
        tag.groups?.['name'],
        tag.groups?.['content'],
      ]),
    );
    expect(metas.get('SiteName')).toBe('甲县政府信息公开平台');
    expect(metas.get('SiteIDCode')).toBe('1234567890');
    expect(metas.get('ColumnName')).toBe('通知公告');
    expect(metas.get('ArticleTitle')).toBe('甲县人民政府关于2026年冬季供暖补助的公告');
    expect(metas.get('PubDate')).toBe('2026-11-18 09:30');
    expect(metas.get('ContentSource')).toBe('甲县民政局');
    expect(metas.get('Description')).toBe('说明2026年冬季供暖补助的对象、标准和办理。');
    expect(metas.get('Url')).toBe(`https://www.example.gov.cn${county.path('with-everything')}`);
    expect(html).toContain('<title>甲县人民政府关于2026年冬季供暖补助的公告_');
    expect(html.match(/<h1/gu)).toHaveLength(1);
  });

  it('lists its headings from five on', async () => {
    expect((await pageOf(county.path('with-everything'))).main).toContain('本页目录');
    const { main } = await pageOf(county.path('wide-table'));
    expect(main).not.toContain('本页目录');
    expect(main).toContain('role="region" tabindex="0"');
  });

  it('gives attachments with kind, size and address, and pictures within the text', async () => {
    const { main } = await pageOf(county.path('with-everything'));
    const folder = county.path('with-everything').replace('.html', '/');
    const links = [...main.matchAll(/<a href="(?<href>[^"]*)" download="">(?<name>[^<]*)</gu)];
    expect(links.map(({ groups }) => groups?.['name'])).toEqual([
      '附件1：救助申请表.docx',
      '附件2：补贴对象名单.xlsx',
      '附件3：认定流程图.pdf',
    ]);
    expect(links.every(({ groups }) => groups?.['href']?.startsWith(folder))).toBe(true);
    expect(main).toMatch(/DOCX文件，\d+KB/u);
    const picture = /<img src="(?<src>[^"]*)" alt="(?<alt>[^"]*)"/u.exec(main)?.groups;
    expect(picture?.['alt']).toBe('乙镇便民服务中心门前的公示栏，贴着补助标准');
    expect(picture?.['src']).toContain(encodeURIComponent('图片1.'));
  });

  it('leaves out what there is none of', async () => {
    const { main } = await pageOf(county.path('wide-table'));
    for (const words of ['<h2>附件</h2>', '相关解读', '解读的文件', '修订记录', 'class="status"']) {
      expect(main).not.toContain(words);
    }
  });

  it.each([
    [[fileOf('word')], '正文见附件。'],
    [[], '这条信息没有正文。'],
  ])('without a text says where it is: %#', async (attachments, words) => {
    const content = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] };
    const address = await publish(plainEdition('只有附件的通知', { content, attachments }));
    const { main } = await pageOf(address);
    expect(main).toContain(`<p>${words}</p>`);
    expect(main).not.toContain('<article');
  });

  it('tells of an attachment whose bytes are gone whom to ask', async () => {
    const empty = siteOn(county.ledger, { now });
    const { text } = await empty.text(county.path('with-everything'));
    await empty.close();
    expect(text).toContain('附件暂时不能下载，可致电0000-6000001索取');
    expect(text).not.toContain('download=');
    expect(text).toContain('［图片：乙镇便民服务中心门前的公示栏，贴着补助标准］');
    expect(text).not.toMatch(/<img src=""/u);
  });

  it('links what explains it, both ways', async () => {
    const policy = await pageOf(county.path('assistance-2026'));
    expect(policy.main).toContain('<h2>相关解读</h2>');
    expect(policy.main).toContain(`href="${county.path('assistance-explained')}"`);
    const explanation = await pageOf(county.path('assistance-explained'));
    expect(explanation.main).toContain('<h2>解读的文件</h2>');
    expect(explanation.main).toContain(`href="${county.path('assistance-2026')}"`);
    expect(explanation.main).toContain('<span class="validity in-force">有效</span>');
  });

  it('names what its document ended, with what that is worth now', async () => {
    const { main } = await pageOf(county.path('assistance-2026'));
    const section = /<h2>本文件废止或者修改的文件<\/h2>[^]*?<\/section>/u.exec(main)?.[0] ?? '';
    expect(section).toContain(`href="${county.path('assistance-2024')}"`);
    expect(section).toContain('<span class="validity repealed">废止</span>');
    expect(section.match(/<li>/gu)).toHaveLength(1);
    expect((await pageOf(county.path('assistance-2024'))).main).not.toContain('本文件废止或者修改的文件');
  });

  it('leads to the items before and after it in its column, and back', async () => {
    const first = await publish(plainEdition('乙镇甲通知'), 'response');
    const second = await publish(plainEdition('乙镇乙通知'), 'response');
    const neighbours = (html: string) =>
      [...(/<nav class="neighbours"[^]*?<\/nav>/u.exec(html)?.[0] ?? '').matchAll(/href="([^"]*)"/gu)].map(
        ([, href]) => href,
      );
    expect(neighbours((await pageOf(first)).main)).toContain(second);
    expect(neighbours((await pageOf(second)).main)).toContain(first);
    expect(neighbours((await pageOf(`/large${second}`)).main)).toContain(`/large${first}`);
  });

  it('is shared by its address alone', async () => {
    const { main } = await pageOf(county.path('corrected'));
    const url = `https://www.example.gov.cn${county.path('corrected')}`;
    expect(main).toContain(`value="${url}"`);
    expect(main).toContain('<svg class="qr"');
    expect(main).toContain(encodeURIComponent(url));
    const unknown = siteOn(county.ledger, { files: county.files, now });
    expect((await unknown.text(county.path('corrected'))).text).not.toContain('class="qr"');
    await unknown.close();
  });

  it('stays in large type wherever it leads to on the site', async () => {
    const { html } = await pageOf(`/large${county.path('corrected')}`);
    const inside = [...mainIn(html).matchAll(/<a href="(?<href>\/[^"]*)"(?! download)/gu)].map(
      ({ groups }) => groups?.['href'] ?? '',
    );
    expect(inside.length).toBeGreaterThan(5);
    expect(inside.filter((href) => !href.startsWith('/large/'))).toEqual([]);
    expect(html).toContain('<html lang="zh-CN" class="large"');
  });

  it('writes nothing of a title, a name or a text as markup', async () => {
    const evil = '<img src=x onerror=alert(1)>"\'&<script>';
    const bytes = new TextEncoder().encode(evil);
    const sha256 = await county.files.keep(bytes);
    const fileId = fileIdOf(sha256Of(bytes));
    await county.ledger.write({ bodies: [county.bodies.township] }, (tx) =>
      tx
        .insertInto('files')
        .values({
          body_id: county.bodies.township,
          file_id: fileId,
          sha256,
          name: `${evil}.pdf`,
          media_type: 'application/pdf',
          bytes: bytes.length,
          made_from: null,
          kept_at: new Date(),
          kept_by: null,
        })
        .execute(),
    );
    const edition = plainEdition(`关于${evil}的通知`, {
      attachments: [
        { fileId, name: `../../${evil}.pdf`, sha256, bytes: bytes.length, mediaType: 'application/pdf' },
      ],
    });
    const { html } = await pageOf(
      await publish({
        ...edition,
        head: { ...edition.head, summary: evil, source: evil, number: evil, keywords: [evil] },
        content: {
          type: 'doc',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: evil }] },
            { type: 'image', attrs: { fileId, alt: evil } },
          ],
        },
      }),
    );
    expect(html).not.toContain('<img src=x');
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('"../');
    expect(html).toContain('关于&lt;img src=x onerror=alert(1)&gt;');
  });
});

it('does not show a text that is not what its digest says', async () => {
  const { ledger, bodies } = county;
  const edition = plainEdition('内容会被人改动的通知');
  const address = await publish(edition);
  const digest = await keepText(ledger, bodies.township, edition);
  await ledger.write({ bodies: [bodies.township] }, (tx) =>
    tx.updateTable('contents').set({ title: '改过的标题' }).where('digest', '=', digest).execute(),
  );
  await expect(site.ask(address)).rejects.toThrow('not what its digest says');
});
