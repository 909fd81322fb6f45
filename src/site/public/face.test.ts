import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { hire } from '../../../tests/support/county.ts';
import { act } from '../../../tests/support/ledger.ts';
import { plainEdition, published } from '../../../tests/support/published.ts';
import { countyLook } from '../../../tests/support/public-county/faces.ts';
import { publicCounty, type PublicCounty } from '../../../tests/support/public-county.ts';
import { siteOn } from '../../../tests/support/public-site.ts';
import { emptyGuide, initialLook, type SiteLook } from '../../law/index.ts';

let county: PublicCounty;
let site: ReturnType<typeof siteOn>;
beforeAll(async () => {
  county = await publicCounty();
  site = siteOn(county.ledger, { files: county.files, publicUrl: 'https://www.example.gov.cn' });
});
afterAll(async () => {
  await site?.close();
  await county?.close();
});

const html = async (path: string) => (await site.text(path)).text;
const main = async (path: string) => /<main[^]*<\/main>/u.exec(await html(path))?.[0] ?? '';
const words = (markup: string) => markup.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');
const hrefs = (markup: string) => [...markup.matchAll(/href="([^"]*)"/gu)].map(([, href = '']) => href);

describe('the frame', () => {
  it('has skip link, tools, search, sections, main, foot in the order in which they are reached', async () => {
    const page = await html('/yizhen/zfxxgkzn/');
    const marks = [
      'class="skip" href="#main"',
      'href="/large/yizhen/zfxxgkzn/"',
      '<select id="look"',
      'role="search" action="/yizhen/ss/"',
      '<details class="in-menu">',
      '<main id="main"',
      'class="trail"',
      '<footer',
    ];
    const places = marks.map((mark) => page.indexOf(mark));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('begins the title with the name of the page and ends it with that of the site', async () => {
    expect(await html('/')).toContain('<title>甲县政府信息公开平台</title>');
    expect(await html('/yizhen/zfxxgkzn/')).toContain(
      '<title>政府信息公开指南_乙镇人民政府政府信息公开</title>',
    );
    expect(await html('/bingcun/')).toContain('<title>丙村村民委员会村务公开</title>');
  });

  it('leads from large type to the same page in standard type, and names that one as canonical', async () => {
    const page = await html('/large/yizhen/zfxxgkzn/');
    expect(page).toContain('<html lang="zh-CN" class="large">');
    expect(page).toContain('href="/yizhen/zfxxgkzn/"');
    expect(page).toContain('rel="canonical" href="https://www.example.gov.cn/yizhen/zfxxgkzn/"');
    expect(hrefs(page).filter((href) => href.startsWith('/yizhen/'))).toEqual(
      expect.not.arrayContaining(['/yizhen/zfxxgkzd/']),
    );
  });

  it('names the feeds of the body, and that of the column where the page is of one', async () => {
    const page = await html('/yizhen/zfxxgkzn/');
    expect(page).toContain('type="application/rss+xml"');
    expect(hrefs(page)).toEqual(
      expect.arrayContaining(['/yizhen/rss.xml', '/yizhen/atom.xml', '/yizhen/fdzdgknr/guide/rss.xml']),
    );
  });

  it('keeps the colours that can be chosen out of sight until a script can choose them', async () => {
    expect(await html('/')).toMatch(/<li hidden=""><label[^>]*>配色<\/label><select id="look">/u);
  });

  it('says at its foot what 国办发〔2017〕47号 wants, and leaves out what is not filled in', async () => {
    const foot = words(/<footer[^]*<\/footer>/u.exec(await html('/'))?.[0] ?? '');
    for (const fact of [
      '主办单位：甲县人民政府',
      '承办单位：甲县人民政府办公室政务公开科',
      '地址：甲县人民路1号',
      '联系电话：0000-6000001',
      '网站标识码：',
      'ICP备案：某ICP备00000000号',
      '公安备案：',
      '网站地图',
      '无障碍说明',
      '工作人员登录',
    ]) {
      expect(foot).toContain(fact);
    }
  });

  it('in an exported folder leads to programs where they run, or leaves them out', async () => {
    const page = await site.ask('/', true);
    const text = page.kind === 'text' ? page.text : '';
    expect(text).toContain('action="https://www.example.gov.cn/ss/"');
    expect(text).toContain('href="https://www.example.gov.cn/desk/"');
    const nowhere = siteOn(county.ledger, { files: county.files });
    try {
      const alone = await nowhere.ask('/', true);
      expect(alone.kind === 'text' && alone.text).not.toMatch(/role="search"|href="\/desk|href="\/check/u);
    } finally {
      await nowhere.close();
    }
  });
});

describe('look and emblem', () => {
  const change = async (look: SiteLook) => {
    await act(county.ledger, county.bodies.county, 'site.look-set', county.bodies.county, { look });
  };
  afterAll(() => change(countyLook));

  it('send the sheet of the colour in force, and of no other', async () => {
    const page = await html('/');
    expect(page).toContain('href="/assets/look-0b4f71.css"');
    const sheet = await site.text('/assets/look-0b4f71.css');
    expect(sheet.type).toBe('text/css; charset=utf-8');
    expect(sheet.text).toMatch(/^:root\{--main:#0b4f71;--main-hover:#[\da-f]{6};/u);
    expect((await site.text('/assets/look-123456.css')).status).toBe(404);
    // In the record it may stand as it was typed.
    await change({ ...countyLook, mainColour: '#0B4F71' });
    expect(await html('/')).toContain('href="/assets/look-0b4f71.css"');
  });

  it('stand without a sheet and without a picture where nothing was chosen', async () => {
    await change(initialLook);
    const page = await html('/');
    expect(page).not.toMatch(/look-[\da-f]{6}|huibiao/u);
    expect(page).toContain('<title>甲县人民政府政府信息公开</title>');
    expect(words(/<footer[^]*<\/footer>/u.exec(page)?.[0] ?? '')).not.toMatch(/承办单位|ICP|：\s/u);
    expect((await site.text(`/huibiao/${countyLook.emblem?.sha256 ?? ''}`)).status).toBe(404);
  });

  it('show the emblem as a picture that is handed out', async () => {
    await change(countyLook);
    const path = `/huibiao/${countyLook.emblem?.sha256 ?? ''}`;
    expect(await html('/')).toContain(`<img src="${path}" alt=""`);
    expect(await site.ask(path)).toMatchObject({ kind: 'file', inline: true, mediaType: 'image/png' });
  });
});

describe('home', () => {
  it('of the county leads to sections, newest items with their bodies, reports, bodies', async () => {
    const page = await main('/');
    expect(hrefs(page)).toEqual(
      expect.arrayContaining([
        '/fdzdgknr/',
        '/zc/',
        '/zfxxgkzn/',
        '/ysqgk/',
        '/zuixin/',
        '/zfxxgknb/',
        '/jiaoyuju/',
        '/yizhen/',
        '/danwei/',
        county.path('report-county-2025'),
      ]),
    );
    for (const way of ['当面', '邮寄', '传真', '电话']) expect(page).toContain(`<dt>${way}</dt>`);
    expect(words(page)).toContain('0000-6000002');
    // Closed bodies are not among those that answer.
    expect(hrefs(page)).not.toContain('/jixiang/');
  });

  it('of a township shows its own items and its villages', async () => {
    const page = await main('/yizhen/');
    const items = hrefs(page).filter((href) => /\/20\d\d\/\d+\.html$/u.test(href));
    expect(items.length).toBeGreaterThan(5);
    expect(items.every((href) => href.startsWith('/yizhen/'))).toBe(true);
    expect(hrefs(page)).toContain('/bingcun/');
  });

  it('of a village sends requests to the township', async () => {
    const page = await main('/bingcun/');
    expect(page).toContain('href="/yizhen/ysqgk/"');
    expect(hrefs(page).some((href) => href.includes('shenqingbiao'))).toBe(false);
  });

  it('has no heading above nothing', async () => {
    const page = await main(`/d${county.bodies.otherVillage.slice(-12)}/`);
    expect([...page.matchAll(/<h2>([^<]*)<\/h2>/gu)].map(([, title]) => title)).toEqual([
      '查信息',
      '申请公开',
    ]);
    expect(words(page)).toContain('还没有公开的信息');
  });

  it('of a closed body says when it was closed and whom to ask', async () => {
    const page = words(await main('/jixiang/'));
    expect(page).toMatch(/已于\d{4}年\d+月\d+日撤销/u);
    expect(page).toContain('向甲县人民政府申请');
  });
});

describe('guide', () => {
  it('has the fields of Article 12, when it was set, and what was published as guide', async () => {
    const page = words(await main('/yizhen/zfxxgkzn/'));
    for (const fact of [
      '乙镇党政办公室',
      '乙镇团结街8号',
      '0000-6000012',
      'yizhen@example.gov.cn',
      '更新日期',
    ]) {
      expect(page).toContain(fact);
    }
    expect(page).not.toContain('未填');
    expect(words(await main('/zfxxgkzn/'))).toContain('已发布的指南文件');
  });

  it('that is not filled in says so, and whose telephone to call instead', async () => {
    const page = await main('/jiaoyuju/zfxxgkzn/');
    expect(page.match(/<dd>未填<\/dd>/gu)).toHaveLength(6);
    expect(words(page)).toContain('可以打电话问甲县人民政府：');
    expect(page).toContain('href="tel:00006000001"');
  });

  it('has a heading at every address that it leads to', async () => {
    const page = await main('/zfxxgkzn/');
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    const within = hrefs(page).filter((href) => href.startsWith('#'));
    expect(within.length).toBeGreaterThan(10);
    expect(within.filter((href) => !ids.has(href.slice(1)))).toEqual([]);
  });
});

describe('applying', () => {
  it('carries the words along that were searched for in vain, as text', async () => {
    const page = await main(`/ysqgk/?q=${encodeURIComponent('<b>低保"名单')}`);
    expect(page).toContain('没有找到“&lt;b&gt;低保&quot;名单”的，可以申请');
    expect(page).toContain('value="&lt;b&gt;低保&quot;名单"');
    expect(await html(`/ysqgk/?q=${encodeURIComponent('低保')}`)).toContain(
      '/large/ysqgk/?q=%E4%BD%8E%E4%BF%9D',
    );
    expect(await main('/ysqgk/')).not.toContain('没有找到');
  });

  it('shows every way that is open, the day of receipt, the terms and the fees', async () => {
    const page = words(await main('/yizhen/ysqgk/'));
    for (const said of [
      '当面',
      '乙镇团结街8号镇政府102室',
      '双方确认的当天算收到',
      '20个工作日内答复',
      '7个工作日内',
      '第11件至第30件，每件100元',
    ]) {
      expect(page).toContain(said);
    }
  });

  it('leads to answers that others were given, once there are any', async () => {
    const before = await main('/yizhen/ysqgk/');
    expect(before).not.toContain('request-log');
    const township = county.bodies.township;
    const writer = await hire(county.ledger, township, 'log.writer', ['clerk']);
    const edition = plainEdition('关于安置方案的依申请公开答复');
    await published(county.ledger, township, writer, edition, { columnId: 'request-log' });
    const after = await main('/yizhen/ysqgk/');
    expect(words(after)).toContain('别人申请过的答复（1件）');
    const [list = ''] = hrefs(after).filter((href) => href.includes('request-log'));
    expect(await main(list)).toContain('关于安置方案的依申请公开答复');
  });

  it('of a body without a guide still says where to ask', async () => {
    const page = words(await main('/jiaoyuju/ysqgk/'));
    expect(page).toContain('可以打甲县人民政府的电话： 0000-6000001');
  });

  test.each(['/bingcun/ysqgk/', '/jixiang/ysqgk/'])('%s takes none and says who does', async (path) => {
    const page = await main(path);
    expect(page).not.toContain('shenqingbiao');
    expect(page).toMatch(/class="button" href="\/(?:yizhen\/)?ysqgk\/"/u);
  });

  test.each([
    ['/ysqgk/shenqingbiao-gongmin.pdf', '甲县人民政府政府信息公开申请表（公民）.pdf', '%PDF'],
    ['/yizhen/ysqgk/shenqingbiao-zuzhi.docx', '乙镇人民政府政府信息公开申请表（法人和其他组织）.docx', 'PK'],
  ])('%s is the form, the same each time', async (path, name, magic) => {
    const [one, two] = [await site.ask(path), await site.ask(path)];
    if (one.kind !== 'bytes' || two.kind !== 'bytes') throw new Error('no form');
    expect(one.name).toBe(name);
    expect(Buffer.from(one.bytes).toString('latin1', 0, magic.length)).toBe(magic);
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
  });

  test.each(['/bingcun/ysqgk/shenqingbiao-gongmin.pdf', '/jixiang/ysqgk/shenqingbiao-gongmin.docx'])(
    '%s is not there',
    async (path) => {
      expect((await site.text(path)).status).toBe(404);
    },
  );
});

describe('other pages', () => {
  it('lists the rules of the body alone, with the Regulation before them', async () => {
    const page = await main('/zfxxgkzd/');
    expect(words(page)).toContain('《中华人民共和国政府信息公开条例》');
    expect(words(page)).toContain('甲县政府信息公开工作制度');
    expect((await site.text('/zfxxgkzd/p2/')).status).toBe(404);
    const empty = `/d${county.bodies.otherVillage.slice(-12)}/zfxxgkzd/`;
    expect(words(await main(empty))).toContain('还没有发布自己的公开制度');
  });

  it('lists every body once, closed ones by themselves', async () => {
    const page = await main('/danwei/');
    const homes = hrefs(page).slice(1);
    expect(new Set(homes).size).toBe(homes.length);
    expect(homes).toHaveLength(Object.keys(county.bodies).length);
    expect(words(page)).toMatch(/已撤销的单位 己乡人民政府 \d{4}年/u);
  });

  it('maps every section and column of a body, and leads nowhere twice under one heading', async () => {
    const page = await main('/yizhen/ditu/');
    expect(hrefs(page)).toEqual(
      expect.arrayContaining([
        '/yizhen/zfxxgkzn/',
        '/yizhen/fdzdgknr/notice/',
        '/yizhen/zc/shixiao/',
        '/yizhen/rss.xml',
        '/bingcun/',
        '/wza/',
      ]),
    );
  });

  it('states its accessibility with its limits and whom to tell', async () => {
    const page = words(await main('/wza/'));
    for (const said of ['WCAG', 'GB/T 37668', '还做不到的', '0000-6000001', '最近一次检查']) {
      expect(page).toContain(said);
    }
  });

  it('says where nothing stands what can be done, in the part of the body that was asked', async () => {
    const made = await site.text(`/yizhen/zwgk/${encodeURIComponent('救助办法')}.html`);
    expect(made.status).toBe(404);
    expect(made.text).toContain('name="robots" content="noindex"');
    expect(made.text).not.toContain('rel="canonical"');
    expect(made.text).toMatch(/id="words"[^>]*value="救助办法"/u);
    expect(made.text).toContain('href="tel:00006000012"');
    expect(hrefs(made.text)).toContain('/yizhen/ysqgk/');
  });

  it('shows what is typed into an address as text', async () => {
    const made = await site.text('/%E7%94%B2"><script>alert(1)</script>');
    expect(made.text).not.toContain('<script>alert');
  });
});

it('follows the facts of the guide at once', async () => {
  const { department } = county.bodies;
  await act(county.ledger, department, 'site.guide-set', department, {
    guide: { ...emptyGuide, office: '甲县教育局办公室', phone: '0000-6000099', remarks: '第一行\n第二行' },
  });
  const page = await main('/jiaoyuju/zfxxgkzn/');
  expect(page).toContain('甲县教育局办公室');
  expect(page).toContain('<p>第一行</p><p>第二行</p>');
  expect(await html('/jiaoyuju/')).toContain('甲县教育局电话：0000-6000099');
});
