import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { chromiumPath, launch } from '../support/browser.ts';
import { demoCommand, type DemoCommand } from '../support/demo-command.ts';
import { deskBrowser, wide, type DeskBrowser } from '../support/desk-browser.ts';
import { newInstallation, type Installation } from '../support/desk-server.ts';

const executable = chromiumPath();
/** The county is lived before it opens: seconds on a quiet machine, minutes on a crowded one. */
const patience = 400_000;

describe.skipIf(executable === null)('a newcomer opens the demonstration county', () => {
  let house: Installation;
  let demo: DemoCommand;
  let browser: Browser;
  let at: DeskBrowser;
  let page: Page;

  beforeAll(async () => {
    house = await newInstallation();
    demo = await demoCommand(house.env);
    browser = await launch(executable ?? '');
    at = deskBrowser(browser, demo.url);
    page = await at.open(wide);
  }, patience);
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
    await house?.remove();
  });
  beforeEach(({ onTestFailed }) => onTestFailed(() => at.tellWhere()));
  afterEach(() => at.expectNoComplaint());

  it('is told by the terminal where it is, who may sign in, and that nothing of it is real', () => {
    expect(demo.shown()).toMatch(/密码都是Yanshi-2025/u);
    expect(demo.shown()).toMatch(/bantang\.jingban +半塘镇政务公开干事周丁/u);
    expect(demo.shown()).toMatch(/内容都是虚构的/u);
  });

  it('reads the report of a township on the site, which says that it is invented and keeps robots out', async () => {
    const html = async (path: string) => (await fetch(`${demo.url}${path}`)).text();
    expect(await html('/robots.txt')).toBe('User-agent: *\nDisallow: /\n');
    await page.goto(`${demo.url}/yunxiu/zfxxgknb/`);
    await at.says(/^演示县：内容都是虚构的/u);
    await page
      .getByRole('link', { name: /2023年政府信息公开工作年度报告/u })
      .first()
      .click();
    await at.heading(/2023年政府信息公开工作年度报告/u).waitFor();
    for (const told of [/198条/u, /41条/u, /157条/u]) await at.says(told);
    await at.lookAt('demo-report');
  });

  it('signs in by one key as the clerk whose report is due, on a day of January 2025', async () => {
    await page.goto(`${demo.url}/desk/`);
    await at.heading('登录').waitFor();
    await at.lookAt('demo-sign-in');
    await at.button('政务公开干事周丁').click();
    await at.heading(/^今天 2025年1月14日/u).waitFor();
    await at.says(/^演示县：内容都是虚构的/u);
    await at.says('2024年政府信息公开工作年度报告');
    await at.lookAt('demo-today');
  });

  it('leads from each key to what waits there: a text to proof-read, a report that came as a file', async () => {
    page = await at.open(wide);
    await at.says('另有：“审校”，点政策解读的一篇，“在文中写意见”，或者“通过，送二审”');
    await at.button('校对人周壬').click();
    await at.heading(/^今天 2025年1月14日/u).waitFor();
    await at.link('审稿：一问一答说清楚2025年医疗救助政策').click();
    await at.link('通过，送二审').waitFor();

    page = await at.open(wide);
    await at.button('政务公开办主任冯乙').click();
    await at.heading(/^今天 2025年1月14日/u).waitFor();
    await at.link('年报汇总').click();
    await at.link('青禾县水务局').click();
    await at.heading('审核：青禾县水务局2024年度年报').waitFor();
    await at.says(/正文写“全年办理行政许可53件”/u);
    await at.link('采用这份文件').waitFor();
    await at.lookAt('demo-report-file');
  });

  it(
    'finds everything again where it was left, within a moment',
    async () => {
      expect(await demo.stop()).toBe(0);
      demo = await demoCommand(house.env);
      expect(demo.shown()).not.toContain('正在生成演示县');
      expect(await (await fetch(`${demo.url}/yunxiu/`)).text()).toContain('演示县');
    },
    patience,
  );
});
