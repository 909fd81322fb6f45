import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { madeUpNumber, scan } from '../support/online-application.ts';
import { openPublicSite, type OpenSite } from '../support/open-public-site.ts';
import { countyBases, type ServedCounty } from '../support/public-county.ts';
import { phone, wide, type Reading, type SiteBrowser } from '../support/site-browser.ts';

describe.skipIf(chromiumPath() === null)('applying online', () => {
  let open: OpenSite;
  let county: ServedCounty;
  let site: SiteBrowser;
  let folder: string;
  let paper: string;
  beforeAll(async () => {
    open = await openPublicSite({ SITE_RATE: '0' });
    ({ county, at: site } = open);
    folder = mkdtempSync(join(tmpdir(), 'gongkai-papers-'));
    paper = join(folder, '身份证.png');
    writeFileSync(paper, scan);
  });
  afterAll(async () => {
    await open?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  const { township } = countyBases;

  const press = async (name: string) => {
    const page = site.page();
    const before = page.url();
    await page.locator('main').getByRole('button', { name, exact: true }).first().click();
    await page.waitForURL((url) => url.href !== before);
    await page.waitForLoadState();
  };

  const readings: readonly (readonly [string, Reading])[] = [
    ['at 360 with scripts', { viewport: phone, scripts: true, large: false }],
    ['at 1280 with scripts, in large type', { viewport: wide, scripts: true, large: true }],
    ['at 1280 without scripts', { viewport: wide, scripts: false, large: false }],
  ];

  describe.each(readings)('someone who applies %s', (how, reading) => {
    it('looks first, fills in six pages, follows the request and takes it back', async () => {
      const page = await site.open(reading, `${township}ysqgk/`);
      // What examines a page is a script itself.
      const look = (of: string) => (reading.scripts ? site.look(`apply ${of} ${how}`) : Promise.resolve());
      await site.follow('开始申请', 'main');
      await site.heading('先查一查');
      await page.getByLabel('您要找什么信息').fill('救助');
      await page.locator('main').getByRole('button', { name: '查', exact: true }).click();
      await site.says(/查到\d+条|没有查到/u);
      await page.getByText('反映问题、投诉').click();
      await site.says('12345');
      await look('look');
      await press('没有我要的，开始申请');

      await site.heading('申请人是谁');
      await page.getByRole('button', { name: '保存并继续' }).click();
      await site.heading('申请人是谁');
      await site.says('有3处需要修改');
      await look('who with faults');
      await page.getByLabel('姓名', { exact: true }).fill('买买提·张三');
      await page.getByLabel('证件号码').fill(madeUpNumber);
      await page.getByLabel('电话', { exact: true }).fill('13800000000');
      await press('保存并继续');

      await site.heading('您要什么信息');
      expect(await page.getByLabel('信息名称').inputValue()).toBe('救助');
      await page.getByLabel('其他特征').fill('2025年乙镇临时救助发放情况。');
      if (reading.scripts) await site.says('最多3000字，还可以写2984字。');
      await look('what');
      await press('保存并继续');

      await site.heading('怎样给您');
      await page.getByLabel('电子文档').check();
      await page.getByLabel('在本网站查看、下载').check();
      await page.getByLabel('同意用电子方式送达').check();
      await look('how');
      await press('保存并继续');

      await site.heading('核对以后提交');
      await site.says('买买提·张三');
      await page.getByLabel('身份证明').setInputFiles(paper);
      await look('check');
      await press('提交申请');
      if (!reading.scripts) {
        await site.heading('请等一会儿再提交');
        await look('wait');
        // The only one who waits here is the program: twenty seconds are twenty seconds.
        await expect
          .poll(
            async () => {
              const title = page.locator('h1');
              if ((await title.textContent()) !== '申请已提交') {
                await page.getByRole('button', { name: '提交申请' }).click();
                await page.waitForLoadState();
              }
              return title.textContent();
            },
            { interval: 4000, timeout: 80_000 },
          )
          .toBe('申请已提交');
      }

      await site.heading('申请已提交');
      await site.says('提交成功不等于本机关已收到');
      await look('done');
      const [number = '', code = ''] = await page.locator('[data-key]').allTextContents();
      if (reading.scripts) {
        expect(
          await page.evaluate(() =>
            Object.keys(localStorage).filter((key) => /\.(?:who|what|how)$/u.test(key)),
          ),
        ).toEqual([]);
      }
      await site.follow('去查进度', 'main');
      await site.heading('查进度');
      await look('enter');
      await page.locator('main').getByLabel('编号', { exact: true }).fill(number);
      await page.locator('main').getByLabel('查询码', { exact: true }).fill('AAAA-AAAA');
      await page.locator('main').getByRole('button', { name: '查询', exact: true }).click();
      await site.says('编号或者查询码不对，请照回执核对一遍');
      await page.locator('main').getByLabel('查询码', { exact: true }).fill(code);
      await page.locator('main').getByRole('button', { name: '查询', exact: true }).click();
      await site.heading(`申请${number}`);
      await site.says('等我们确认收到');
      await page.getByText('显示姓名、号码和联系方式').click();
      await site.says('买买提·张三');
      await look('status');
      await site.follow('撤回申请', 'main');
      await site.heading('撤回申请');
      await look('withdraw');
      await press('撤回这件申请');
      await site.says('已撤回');
      await page.getByRole('button', { name: '退出查询' }).click();
      await site.heading('查进度');
      site.expectNoComplaint();
    });
  });

  it('offers back what was typed on this device, but not the number of the paper', async () => {
    const page = await site.open(
      { viewport: phone, scripts: true, large: false },
      `${township}ysqgk/shenqing/`,
    );
    await press('不查了，开始申请');
    await page.getByLabel('姓名', { exact: true }).fill('李四');
    await page.getByLabel('证件号码').fill(madeUpNumber);
    await page.getByLabel('通信地址').fill('甲县乙镇丙村2号');
    // The machine goes down; the link of the draft is lost.
    await page.goto(`${county.url}${township}ysqgk/shenqing/`);
    await press('不查了，开始申请');
    await site.says('这台设备上存着上次没有填完的内容。');
    await site.look('device copy');
    await page.getByRole('button', { name: '接着填' }).click();
    expect(await page.getByLabel('姓名', { exact: true }).inputValue()).toBe('李四');
    expect(await page.getByLabel('证件号码').inputValue()).toBe('');
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(madeUpNumber);
    await page.getByLabel('在这台设备上也存一份').uncheck();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('李四');
    site.expectNoComplaint();
  });
});
