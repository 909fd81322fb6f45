import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Content } from '../../src/content/content.ts';
import { inspectFile } from '../../src/documents/inspection/inspect-file.ts';
import { maskFile } from '../../src/documents/masking/mask-file.ts';
import { wordsHere } from '../../src/documents/words/words-pool.ts';
import { startJobs, type Jobs } from '../../src/jobs/start-jobs.ts';
import { initialSlug } from '../../src/ledger/read/site/site-map.ts';
import { siteAddresses } from '../../src/site/public/site-addresses.ts';
import { now, world, type World } from '../desk/world.ts';
import { chromiumPath, launch } from '../support/browser.ts';
import { enter, hire } from '../support/county.ts';
import { deskBrowser, wide, type DeskBrowser } from '../support/desk-browser.ts';
import { siteOn } from '../support/public-site.ts';
import { plainEdition, published } from '../support/published.ts';

const executable = chromiumPath();
const consoleFolder = fileURLToPath(new URL('../../dist/desk/console', import.meta.url));
const publicUrl = 'https://www.example.cn';

const linking = (href: string): Content => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [{ type: 'text', text: '申报表', marks: [{ type: 'link', attrs: { href } }] }],
    },
  ],
});

/** On 2026-11-20, so that every day on the pages is known. */
describe.skipIf(executable === null)('a township keeps its public face', () => {
  let given: World;
  let browser: Browser;
  let at: DeskBrowser;
  let page: Page;
  let jobs: Jobs;
  let writerId: string;
  let head: string;
  let county: string;
  let dead: string;

  beforeAll(async () => {
    if (!existsSync(consoleFolder)) throw new Error('the console is not built: npm run build');
    given = await world({ consoleFolder, publicUrl: null });
    const { ledger, bodies, files, database } = given;
    const url = await given.app.listen({ port: 0, host: '127.0.0.1' });
    browser = await launch(executable ?? '');
    at = deskBrowser(browser, url);
    const of = async (bodyId: string, account: string, ...roles: Parameters<typeof hire>[3]) => {
      const staffId = await hire(ledger, bodyId, account, roles, { name: '王五', now });
      return { staffId, token: (await enter(ledger, bodyId, staffId, now)).token };
    };
    const found = await of(bodies.township, 'wangwu', 'clerk', 'office-head');
    writerId = found.staffId;
    head = found.token;
    county = (await of(bodies.county, 'sunba', 'office-head')).token;
    dead = await published(
      ledger,
      bodies.township,
      writerId,
      plainEdition('关于申报农机补贴的通知', { content: linking(`${publicUrl}/2026/99999.html`) }),
    );
    jobs = await startJobs({
      ledger,
      url: database.url,
      clock: () => now,
      backups: { nightly: () => Promise.resolve() },
      files,
      masking: { inspect: inspectFile, mask: maskFile },
      words: wordsHere,
      addresses: siteAddresses(ledger),
      publicUrl,
      deliver: null,
      log: () => undefined,
      pollMs: 100,
    });
  });
  afterAll(async () => {
    await jobs?.close();
    await browser?.close();
    await given?.close();
  });
  beforeEach(({ onTestFailed }) => onTestFailed(() => at.tellWhere()));
  afterEach(() => at.expectNoComplaint());

  const open = async (token: string, viewport = wide) => {
    page = await at.open(viewport, { cookies: [{ name: 'gongkai', value: token }] });
  };
  /** How many of a rule stand, asked until it is so: the check is done by a job. */
  const untilFound = async (rule: string, count: number) => {
    await expect
      .poll(
        () =>
          given.ledger.read('everything', (tx) =>
            tx
              .selectFrom('site_findings')
              .select('finding_id')
              .where('body_id', '=', given.bodies.township)
              .where('rule', '=', rule)
              .execute(),
          ),
        { timeout: 60_000 },
      )
      .toHaveLength(count);
  };

  it('fills in its guide, seeing at the fields what is missing, old, or another’s', async () => {
    await open(head);
    await at.link('网站').click();
    await at.heading('网站').waitFor();
    await at.says(/还没有填：工作机构名称/u);
    await at.lookAt('site');
    await at.link('填公开指南').click();
    await at.heading('填公开指南').waitFor();
    await at.says('请填写工作机构名称，条例第十二条要求指南里有。');
    await at.field('工作机构名称').fill('丁镇人民政府办公室');
    await at.says(/不是本单位/u);
    await at.field('其他说明（可不填）').fill('自收到申请之日起15个工作日内答复。');
    await at.says(/现在是20个工作日/u);
    await at.lookAt('site-guide-faults');
    await at.field('工作机构名称').fill('乙镇党政综合办公室');
    await at.field('其他说明（可不填）').fill('');
    await at.field('办公地址').fill('甲县乙镇人民路1号');
    await at.field('办公时间').fill('工作日8:30—12:00，14:30—17:30');
    await at.field('联系电话').fill('综合办');
    await at.field('传真号码').fill('0591-12345679');
    await at.field('互联网联系方式').fill('yizhen@example.cn');
    await at.button('加一处').click();
    await at.field('第1处的名称').fill('乙镇便民服务中心');
    await at.button('保存公开指南').click();
    await at.says('有1处需要修改');
    await at.field('联系电话').fill('0591-12345678');
    await at.button('保存公开指南').click();
    await at.says('公开指南已保存，公众看到的已经更新。');
    await at.says('没有查出要改的地方。');
  });

  it('sets its address; the one before still leads on', async () => {
    const { township } = given.bodies;
    await at.link('定网址').click();
    await at.field('网址里的单位代号').fill('desk');
    await at.button('定网址').click();
    await at.says(/是网站自己要用的/u);
    await at.field('网址里的单位代号').fill('yizhen');
    await at.says(/首页的网址是.*\/yizhen\//u);
    await at.lookAt('site-slug');
    await at.button('定网址').click();
    await at.says('网址已定为“yizhen”。');
    const site = siteOn(given.ledger);
    expect(await site.ask(`/${initialSlug(township)}/zfxxgkzn/`)).toEqual({
      kind: 'moved',
      to: '/yizhen/zfxxgkzn/',
    });
    await site.close();
  });

  it('imports old addresses after every line that cannot stand was named', async () => {
    await at.link('看旧网址').click();
    await at.lookAt('site-old-empty');
    await at.link('从表格导入').click();
    const paste = async (...lines: readonly (readonly [string, string])[]) => {
      await at.field(/粘贴/u).fill(['旧网址\t标题', ...lines.map((line) => line.join('\t'))].join('\n'));
      await at.button(/^读出/u).click();
      await at.button('核对').click();
    };
    await paste(
      ['http://www.example.cn/zwgk/art_1.html', '关于申报农机补贴的通知'],
      ['/zwgk/art_2.html', '没有这一条'],
    );
    await at.says('有1处要先改好，现在还不能登记');
    await at.says(/第3行：没有找到“没有这一条”/u);
    await at.lookAt('site-old-faults');
    await at.button('换一份').click();
    await paste(
      ['http://www.example.cn/zwgk/art_1.html', '关于申报农机补贴的通知'],
      ['/zwgk/art_2.html?id=7', '/yizhen/zfxxgkzn/'],
    );
    await at.says('可以登记2个旧网址。');
    await at.lookAt('site-old-checked');
    await at.button('登记这2个').click();
    await at.says('已登记2个旧网址。');
    await at.says('/zwgk/art_2.html?id=7');
    await at.lookAt('site-old');
    await page.getByRole('link', { name: '去掉/zwgk/art_2.html?id=7' }).click();
    await at.field('理由').fill('登记错了');
    await at.lookAt('site-old-remove');
    await at.button('去掉').click();
    await at.says('旧网址已去掉。');
  });

  it('has the site checked, finds a dead link, mends it, and it is gone', async () => {
    await at.goTo('/site', '网站');
    await at.button('现在检查').click();
    await at.says(/已经开始检查/u);
    await untilFound('S-1', 1);
    await at.goTo('/', /今天|11月20日/u);
    await at.says(/网站上有\d+处要改/u);
    await at.goTo('/site/findings', '找错纠错');
    await page.getByLabel('问题', { exact: true }).selectOption({ label: '站内链接打不开' });
    await at.button('查询').click();
    await at.says('共1处，显示1处');
    await at.says(/“申报表”：本站没有这个网页。/u);
    await at.lookAt('site-findings');
    await page.getByRole('link', { name: /本站没有这个网页/u }).click();
    await at.heading('关于申报农机补贴的通知').waitFor();
    const link = page.getByRole('link', { name: /看公开页/u });
    expect(await link.getAttribute('href')).toMatch(/^\/yizhen\/20\d\d\/\d+\.html$/u);
    await at.lookAt('publication-with-public-page');
    // What corrects a publication has journeys of its own.
    await published(given.ledger, given.bodies.township, writerId, plainEdition('关于申报农机补贴的通知'), {
      publicationId: dead,
    });
    await at.goTo('/site', '网站');
    await at.button('现在检查').click();
    await at.says(/已经开始检查/u);
    await untilFound('S-1', 0);
    await at.goTo('/site/findings?rule=S-1', '找错纠错');
    await at.says(/没有/u);
    await at.goTo('/site', '网站');
    await at.says(/上次检查：/u);
    await at.lookAt('site-filled');
  });

  it('sees at the top the colour that cannot be read refused, and one that can be taken', async () => {
    await open(county);
    await at.goTo('/site', '网站');
    await at.link('定网站外观').click();
    const colour = at.field('主色');
    await colour.fill('#7ec8f5');
    await at.says(/不到4\.5，看不清/u);
    await at.button('保存网站外观').click();
    await at.says('有1处需要修改');
    await colour.fill('#c00000');
    await at.says(/红色留给文件的红头和要改正的提示，/u);
    await at.lookAt('site-look-refused');
    await colour.fill('#1d5f3a');
    await at.says(/对比度7\.\d\d，看得很清楚/u);
    await at.field('网站名称').fill('甲县政务公开');
    await at.field('ICP备案号').fill('闽ICP备12345678号-1');
    await at.lookAt('site-look');
    await at.button('保存网站外观').click();
    await at.says('网站外观已保存，公众看到的已经更新。');
    await at.says('#1d5f3a');
    await at.lookAt('site-top');
  });

  it('shows whoever supervises the bodies below', async () => {
    const { ledger, bodies } = given;
    const staffId = await hire(ledger, bodies.county, 'zhuguan', ['county-supervisor'], {
      name: '赵六',
      now,
    });
    await open((await enter(ledger, bodies.county, staffId, now)).token);
    await at.goTo('/site/findings', '找错纠错');
    await at.says('各单位的检查情况');
    await at.lookAt('site-findings-county');
  });
});
