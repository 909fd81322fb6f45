import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { openPublicSite, type OpenSite } from '../support/open-public-site.ts';
import type { ServedCounty } from '../support/public-county.ts';
import { secretMark } from '../support/public-county/names.ts';
import { readings, type Reading, type SiteBrowser } from '../support/site-browser.ts';

const newer = '甲县社会救助对象认定和管理办法';
const older = '甲县社会救助对象认定办法';

describe.skipIf(chromiumPath() === null)('citizens on the public site', () => {
  let site: OpenSite;
  let county: ServedCounty;
  let at: SiteBrowser;

  beforeAll(async () => {
    site = await openPublicSite();
    ({ county, at } = site);
  });
  afterAll(() => site?.close());
  afterEach(() => at.expectNoComplaint());

  describe.each(readings)('%s', (_, reading: Reading) => {
    let page: Page;
    const here = (path: string) => `${county.url}${reading.large ? '/large' : ''}${path}`;
    const open = async (path = '/') => (page = await at.open(reading, path));
    beforeEach(async () => void (await open()));

    it('finds a policy by the search, by the library and by the catalogue', async () => {
      const ways: Record<string, () => Promise<void>> = {
        search: async () => {
          await page.getByRole('searchbox').first().fill('社会救助 认定和管理');
          await page.getByRole('searchbox').first().press('Enter');
          await at.heading(/搜索/u);
        },
        library: async () => {
          await at.menu();
          await at.follow('政策文件库', 'header');
          await at.heading('政策文件库');
          // What ended is not among it.
          expect(await page.locator('main').getByRole('link', { name: older, exact: true }).count()).toBe(0);
        },
        catalogue: async () => {
          await at.menu();
          await at.follow('法定主动公开内容', 'header');
          await at.follow(/^规范性文件/u, 'main');
          await at.heading('规范性文件');
        },
      };
      for (const [way, walk] of Object.entries(ways)) {
        await page.goto(here('/'));
        await walk();
        const row = page.locator('main li').filter({ hasText: newer }).filter({ visible: true }).first();
        expect(await row.innerText(), way).toContain('有效');
        await at.follow(newer, 'main');
        expect(page.url(), way).toBe(here(county.path('assistance-2026')));
        await at.heading(newer);
      }
    });

    it('sees that a policy was repealed, follows to what replaced it, what explains it and what was corrected', async () => {
      await at.menu();
      await at.follow('政策文件库', 'header');
      await at.follow('失效、废止', 'main');
      await at.follow(older, 'main');
      await at.heading(older);
      await at.says('此文件已废止');
      await at.says(/2026年10月1日/u);
      await at.follow(`看《${newer}》`, 'main');
      expect(page.url()).toBe(here(county.path('assistance-2026')));
      await at.says('甲政规〔2026〕3号');

      await at.follow('一问一答读懂', 'main');
      await at.heading(/^一问一答读懂/u);
      await at.follow(newer, 'main');

      await at.follow('看改了什么', 'main');
      await at.says('这是第1版，已经更正。现行的是第2版。');
      expect((await page.locator('main del').allInnerTexts()).join()).toContain('22');
      expect((await page.locator('main ins').allInnerTexts()).join()).toContain('20');
      await at.says(/附件3：认定流程图\.pdf/u);
      await at.follow('看现行的版本', 'main');
      expect(page.url()).toBe(here(county.path('assistance-2026')));

      const file = page.locator('main').getByRole('link', { name: /救助申请表\.docx/u });
      const [saved] = await Promise.all([page.waitForEvent('download'), file.click()]);
      expect(saved.suggestedFilename()).toBe('附件1：救助申请表.docx');
    });

    it('is told why something was withdrawn, and what to do where nothing stands', async () => {
      const withdrawn = await page.goto(here(county.path('withdrawn')));
      expect(withdrawn?.status()).toBe(410);
      await at.heading('这条信息已经撤回');
      await at.says('这条信息里有不应当公开的个人信息，已经撤回。');
      await at.says('2026年8月3日');
      await at.says('0000-6000012');
      expect(await page.content()).not.toContain(secretMark);

      const nothing = await page.goto(here('/zwgk/救助-认定.html'));
      expect(nothing?.status()).toBe(404);
      await at.heading(/没有找到/u);
      const search = page.locator('main').getByRole('searchbox');
      expect(await search.inputValue()).toMatch(/救助.认定/u);
      await search.press('Enter');
      await at.follow(newer, 'main');
      await at.heading(newer);
    });

    it('goes through the years of a column, page by page', async () => {
      await page.goto(here('/fdzdgknr/notice/'));
      const years = page.getByRole('navigation', { name: '按年份看' });
      await expect.poll(() => years.first().innerText()).toMatch(/2026年[\s\S]*2022年/u);
      await at.follow(/^2024年/u, 'main');
      expect(page.url()).toBe(here('/fdzdgknr/notice/2024/'));
      const times = await page.locator('main li time').allInnerTexts();
      expect(times.length).toBeGreaterThan(10);
      expect(times.filter((time) => !time.startsWith('2024-'))).toEqual([]);

      await page.goto(here('/fdzdgknr/notice/'));
      const first = await page.locator('main li time').allInnerTexts();
      expect(first).toHaveLength(20);
      await at.follow('下一页', 'main');
      expect(page.url()).toBe(here('/fdzdgknr/notice/p2/'));
      const second = await page.locator('main li time').allInnerTexts();
      expect([...first, ...second]).toEqual([...first, ...second].toSorted().toReversed());
    });

    it('compares what policies are worth, each with its date and its basis', async () => {
      await page.goto(here('/zc/quanbu/'));
      const rows = await page
        .locator('main li')
        .filter({ has: page.locator('time') })
        .allInnerTexts();
      const states = {
        甲县农村供水管理办法: /尚未生效/u,
        [newer]: /有效/u,
        [older]: /废止[\s\S]*2026年10月1日[\s\S]*甲政规〔2026〕3号/u,
        甲县农机购置补贴实施办法: /有效（已被修改）[\s\S]*2025年6月1日/u,
        甲县城区停车管理细则: /失效[\s\S]*2026年5月20日/u,
        甲县农贸市场管理规定: /失效[\s\S]*2026年1月1日/u,
        '甲县农村住房建设管理办法（试行）': /有效/u,
      };
      for (const [title, says] of Object.entries(states)) {
        expect(rows.filter((row) => row.split('\n')[0]?.includes(title)).join(), title).toMatch(says);
      }
    });

    it('learns from the guide whom to ask and how to apply', async () => {
      await at.menu();
      await at.follow('指南', 'header');
      await at.says('甲县人民政府办公室政务公开科');
      for (const fact of [
        '0000-6000001',
        '0000-6000002',
        'gongkai@example.gov.cn',
        '甲县档案馆',
        '20个工作日',
      ]) {
        await at.says(new RegExp(fact.replaceAll('.', '\\.'), 'u'));
      }
      await at.menu();
      await at.follow('依申请公开', 'header');
      for (const fact of ['当面', '邮寄', '传真', '0000-6000002', '甲县人民路1号县政府1号楼305室']) {
        await at.says(new RegExp(fact, 'u'));
      }
      const form = page.locator('main a[href$=".pdf"]').first();
      const [saved] = await Promise.all([page.waitForEvent('download'), form.click()]);
      expect(saved.suggestedFilename()).toMatch(/\.pdf$/u);
    });
  });

  it('keeps old addresses, addresses that a body had before, and those with the wrong year', async () => {
    const page = await at.open({ viewport: { width: 1280, height: 800 }, scripts: false, large: false });
    const end = async (path: string) => {
      const answer = await page.goto(`${county.url}${path}`);
      return [answer?.status(), new URL(page.url()).pathname];
    };
    const policy = county.path('assistance-2026');
    expect(await end('/zwgk/art_12_345.html')).toEqual([200, policy]);
    expect(await end('/info.asp?id=88')).toEqual([200, county.path('with-everything')]);
    expect(await end('/ztzl/zwgk/index.html')).toEqual([200, '/zfxxgkzn/']);
    expect(await end('/yz/zfxxgkzn/')).toEqual([200, '/yizhen/zfxxgkzn/']);
    expect(await end(policy.replace('/2026/', '/2025/'))).toEqual([200, policy]);
    expect(await end('/zc')).toEqual([200, '/zc/']);
    expect((await end('/info.asp?id=89'))[0]).toBe(404);
  });
});
