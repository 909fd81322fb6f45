import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { chromiumPath, launch } from '../support/browser.ts';
import { countyOverHttp } from '../support/desk-api.ts';
import { deskBrowser, wide, type DeskBrowser } from '../support/desk-browser.ts';
import { newInstallation, startDesk, type DeskServer } from '../support/desk-server.ts';
import { workbookOf } from '../support/office-files.ts';
import { identityNumber } from '../support/planted-secrets.ts';

const executable = chromiumPath();

describe.skipIf(executable === null)('a township keeps its record of activities', () => {
  let desk: DeskServer;
  let browser: Browser;
  let at: DeskBrowser;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-activities-'));

  beforeAll(async () => {
    desk = await startDesk(await newInstallation());
    browser = await launch(executable ?? '');
    at = deskBrowser(browser, desk.url);
    const county = await countyOverHttp(desk.url);
    const township = await county.found('乙镇人民政府', 'township');
    const clerk = await county.hire(township, '张三', 'clerk', 'proofreader');
    page = await at.open(wide, { cookies: clerk.cookies });
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(({ onTestFailed }) => onTestFailed(() => at.tellWhere()));
  afterEach(() => at.expectNoComplaint());

  const kind = (title: string) => at.choose(at.field('类别'), title);

  it('is told why it matters, and records a training; no names', async () => {
    await at.link('工作记录').click();
    await at.heading('工作记录').waitFor();
    await at.says(/平时做一件记一件/u);
    await at.lookAt('activities-empty');
    await at.link('登记一条').click();
    await at.heading('登记一条：工作记录').waitFor();
    expect(await at.field(/^参加人数/u).count()).toBe(0);
    await kind('培训');
    await at.says('例如：政务公开业务培训');
    await at.field('名称').fill(`张三${identityNumber(7)}参加的培训`);
    await at.field('日期').fill('2026-03-02');
    await at.field(/^参加人数/u).fill('36');
    await at.button('登记一条').click();
    await at.says('名称里有身份证号，操作记录永久保存，请不要写。');
    await at.lookAt('activity-refused');
    await at.field('名称').fill('政务公开业务培训');
    await at.button('登记一条').click();
    await at.says('已登记“政务公开业务培训”。');
  });

  it('is asked what the kind counts: a board stands until it is taken away', async () => {
    await at.goTo('/activities/new', '登记一条：工作记录');
    await kind('留言和热线');
    await at.field('名称').fill('12345热线第一季度');
    await at.field('截止日期').fill('2026-03-31');
    await at.field('数量（件）').fill('41');
    await at.field(/^其中按时答复/u).fill('42');
    await at.button('登记一条').click();
    await at.says('按时答复42，多于41件，请核对。');
    await at.field(/^其中按时答复/u).fill('41');
    await at.lookAt('activity-message');
    await at.button('登记一条').click();
    await at.says('已登记“12345热线第一季度”。');
    await at.goTo('/activities/new?kind=board', '登记一条：工作记录');
    await at.field('名称').fill('丙村政务公开栏');
    await at.field('设立日期').fill('2026-01-05');
    await at.lookAt('activity-board');
    await at.button('登记一条').click();
    await at.says('已登记“丙村政务公开栏”。');
    await at.link('丙村政务公开栏').click();
    await at.heading('丙村政务公开栏').waitFor();
    await at.link('记撤销').click();
    await at.field('撤销日期').fill('2026-08-31');
    await at.lookAt('activity-end');
    await at.button('记撤销').click();
    await at.says('已记“丙村政务公开栏”撤销。');
    await at.lookAt('activity');
  });

  it('imports a list: a faulty row keeps all out', async () => {
    const path = join(folder, '记录.xlsx');
    const rows = (last: string) => [
      ['日期', '类别', '名称', '数量', '参加人数', '备注'],
      ['2026/5/12', '业务培训', '村务公开员培训', '', '16', ''],
      ['2026年9月1日', '公开栏', '丁村政务公开栏', '', '', ''],
      [last, '检查', '上半年检查通报', '3', '', '栏目更新慢'],
    ];
    const upload = async (last: string) => {
      writeFileSync(path, workbookOf({ 记录: rows(last) }));
      await at.goTo('/activities/import', '工作记录：从表格导入');
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), at.button('选文件').click()]);
      await chooser.setFiles(path);
      await at.says('已读出“记录.xlsx”，共3行。');
      await at.button('核对').click();
    };
    await upload('去年');
    await at.says('第4行：日期“去年”读不出来，请写成2026-03-02的样子。');
    await at.lookAt('activities-faults');
    await upload('2026-07-10');
    await at.says('可以登记3条。');
    await at.lookAt('activities-checked');
    await at.button('登记这3条').click();
    await at.says('已登记3条。');
    await at.lookAt('activities-list');
  });

  it('sees the figures of a year by the topics of the report, and the records behind one', async () => {
    await at.link('一年的数字').click();
    await at.heading(/年度工作记录$/u).waitFor();
    await at.lookAt('activities-figures');
    expect(await page.getByRole('row', { name: /^培训/u }).innerText()).toContain('52');
    await page
      .getByRole('row', { name: /^公开栏/u })
      .getByRole('link', { name: '1处' })
      .click();
    await at.says('丁村政务公开栏');
    expect(await page.getByText('丙村政务公开栏').count()).toBe(0);
    expect(new URL(page.url()).search).toContain('kind=board');
  });

  it('strikes out what was entered twice', async () => {
    await at.goTo('/activities?kind=inspection', '工作记录');
    await at.link('上半年检查通报').click();
    await at.heading('上半年检查通报').waitFor();
    await at.link('注销').click();
    await at.field('理由').fill('重复登记');
    await at.button('注销').click();
    await at.says('已注销，不计数');
  });
});
