import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import type { Browser, Page } from 'playwright-core';
import { chromiumPath, launch } from '../support/browser.ts';
import { countyOverHttp, type ApiPerson } from '../support/desk-api.ts';
import { deskBrowser, phone, wide, type DeskBrowser } from '../support/desk-browser.ts';
import { newInstallation, startDesk, type DeskServer } from '../support/desk-server.ts';
import { workbookOf } from '../support/office-files.ts';
import { identityNumber } from '../support/planted-secrets.ts';

const executable = chromiumPath();

describe.skipIf(executable === null)('a township keeps its lists', () => {
  let desk: DeskServer;
  let browser: Browser;
  let at: DeskBrowser;
  let page: Page;
  let clerk: ApiPerson;
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-lists-'));
  const fileOf = (name: string, rows: readonly (readonly unknown[])[]): string => {
    const path = join(folder, name);
    writeFileSync(path, workbookOf({ 台账: rows }));
    return path;
  };
  const upload = async (button: string, path: string) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), at.button(button).click()]);
    await chooser.setFiles(path);
  };

  beforeAll(async () => {
    desk = await startDesk(await newInstallation());
    browser = await launch(executable ?? '');
    at = deskBrowser(browser, desk.url);
    const county = await countyOverHttp(desk.url);
    const township = await county.found('乙镇人民政府', 'township');
    clerk = await county.hire(township, '张三', 'clerk', 'proofreader');
    const above = await county.hire(county.county, '陈二', 'county-supervisor');
    await above.ask('PUT', `/api/bodies/${above.bodyId}/words`, {
      actId: uuidv7(),
      source: 'form',
      basedOn: null,
      words: [{ list: '易错词', word: '登陆', right: '登录', except: ['登陆舰'] }],
    });
    page = await at.open(wide, { cookies: clerk.cookies });
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(({ onTestFailed }) => onTestFailed(() => at.tellWhere()));
  afterEach(() => at.expectNoComplaint());

  it('enters a penalty by hand, and is stopped by an identity number', async () => {
    await at.goTo('/registers', '台账：行政许可');
    await at.lookAt('registers-empty');
    await at.link('行政处罚').click();
    await at.heading('台账：行政处罚').waitFor();
    await at.link('登记一行').click();
    await at.heading('登记一行：行政处罚').waitFor();
    await at.field('决定日期').fill('2026-03-02');
    await at.field('处罚事由').fill(`张三${identityNumber(7)}占地建房`);
    await at.button('登记一行').click();
    await at.says('处罚事由里有身份证号，操作记录永久保存，请不要写。');
    await at.lookAt('register-refused');
    await at.field('处罚事由').fill('未经批准占用土地建房');
    await at.field(/^决定书文号/u).fill('乙罚决〔2026〕1号');
    await at.button('登记一行').click();
    await at.says('已登记“未经批准占用土地建房”。');
    await at.lookAt('register-list');
  });

  it('imports a list of licences: a faulty row keeps all out, names of persons are not taken', async () => {
    await at.goTo('/registers/licence/import', '导入行政许可台账');
    await at.lookAt('register-import');
    const rows = [
      ['乙镇行政许可一览表'],
      ['序号', '姓名', '许可事项', '决定日期', '文号'],
      ['1', '张三', '农村村民住宅建设审批', '2026/3/2', '乙许〔2026〕1号'],
      ['2', '李四', '农村村民住宅建设审批', '昨天', '乙许〔2026〕2号'],
      ['3', '王五', '设立民办幼儿园审批', '2026/3/9', '乙许〔2026〕3号'],
    ];
    await upload('选文件', fileOf('许可.xlsx', rows));
    await at.says('已读出“许可.xlsx”，共3行。');
    await at.says('原表的这几列不导入：序号、姓名');
    await at.lookAt('register-mapping');
    await at.button('核对').click();
    await at.says('第4行：日期“昨天”读不出来，请写成2026-03-02的样子。');
    await at.lookAt('register-faults');
    await at.button('换一份').click();
    await upload(
      '选文件',
      fileOf(
        '许可二.xlsx',
        rows.map((row) => row.map((cell) => (cell === '昨天' ? '2026年3月5日' : cell))),
      ),
    );
    await at.says('已读出“许可二.xlsx”，共3行。');
    await at.button('核对').click();
    await at.says('可以导入3行，合计3件。');
    await at.button('导入3行').click();
    await at.says('已导入3行。');
    await at.says('乙许〔2026〕3号');
    expect(await page.content()).not.toContain('王五');
    await at.lookAt('register-imported');
    // The same file again is told line by line.
    await at.goTo('/registers/licence/import', '导入行政许可台账');
    await upload('选文件', join(folder, '许可二.xlsx'));
    await at.says('已读出“许可二.xlsx”，共3行。');
    await at.button('核对').click();
    await at.says('第3行：“乙许〔2026〕1号”已经登记过。');
  });

  it('pastes fees from a workbook, corrects one and strikes another out; table 2 follows', async () => {
    await at.goTo('/registers/fee/import', '导入行政事业性收费台账');
    await at
      .field('或者粘贴')
      .fill(
        '收取日期\t收费项目\t金额（元）\n2026-03-31\t不动产登记费\t1,080.50\n2026-06-30\t不动产登记费\t960',
      );
    await at.button('读出粘贴的内容').click();
    await at.button('核对').click();
    await at.says('可以导入2行，合计2040.50元。');
    await at.button('导入2行').click();
    await at.says('已导入2行。');
    await at.says('0.20405');
    await page.getByRole('link', { name: '不动产登记费' }).first().click();
    await at.link('更正').click();
    await at.field('金额（元）').fill('9600');
    await at.field('理由').fill('漏录一位');
    await at.lookAt('register-correct');
    await at.button('更正').click();
    await at.says('已更正“不动产登记费”。');
    await at.lookAt('register-line');
    await at.link('注销').click();
    await at.field('理由').fill('不是本机关收的');
    await at.button('注销').click();
    await at.says('已注销，不计数');
    await at.goTo('/registers/fee', '台账：行政事业性收费');
    await at.says('0.10805');
  });

  it('records pasted links, the others by name', async () => {
    await at.goTo('/channels', '其他渠道');
    await at.lookAt('channels-empty');
    await at.link('粘贴链接').click();
    await at.heading('粘贴链接').waitFor();
    const links = [
      '关于防汛的通知 https://mp.weixin.qq.com/s/AbC1 2026-03-02 阅读1234',
      '惠农补贴政策解读',
      'https://weibo.com/1/AbC2',
      '2026年3月3日',
      '忘了贴链接的一条',
    ];
    await at.field('链接').fill(links.join('\n'));
    await at.button('读出来').click();
    await at.says('第5行：没有链接。');
    await at.lookAt('links-faults');
    await at.field('链接').fill(links.slice(0, 4).join('\n'));
    await at.button('读出来').click();
    await at.says('可以登记2条。');
    // The title says what it is; a person may know better.
    const category = at.field('“惠农补贴政策解读”的类别');
    expect(await category.inputValue()).toBe('interpretation');
    await at.choose(category, '惠民惠农补贴');
    await at.lookAt('links-read');
    await at.button('登记这2条').click();
    await at.says('已登记2条。');
    await at.lookAt('channels-list');
  });

  it('brings the readers up to date by the same list, and one by hand', async () => {
    await at.goTo('/channels/links', '粘贴链接');
    await at.field('链接').fill('关于防汛的通知 https://mp.weixin.qq.com/s/AbC1 2026-03-02 阅读2345');
    await at.button('读出来').click();
    await at.says('阅读数1234改为2345');
    await at.button('登记这1条').click();
    await at.says('更新了1条的阅读数');
    await at.link('关于防汛的通知').click();
    await at.heading('关于防汛的通知').waitFor();
    await at.lookAt('channel-record');
    await at.link('更新阅读数').click();
    await at.field('阅读数').fill('2400');
    await at.button('更新阅读数').click();
    await at.says('已更新“关于防汛的通知”的阅读数。');
  });

  it('records a paper on a board, on a phone, and reads the figures of the year', async () => {
    await page.setViewportSize(phone);
    await at.goTo('/channels/new', '登记一条：其他渠道');
    await at.choose(at.field('渠道'), '公示栏');
    await at.field('标题').fill('第三季度低保名单');
    await at.field('地方').fill('甲村公示栏');
    await at.field('日期').fill('2026-10-09');
    await at.choose(at.field('类别'), '社会救助');
    await at.look('channel-new');
    await at.button('登记一条').click();
    await at.says('已登记“第三季度低保名单”。');
    await page.setViewportSize(wide);
    await at.goTo('/channels/figures?year=2026', '2026年各渠道的数字');
    await at.says('其他渠道发布3条');
    await at.lookAt('channel-figures');
  });

  it('edits the word list, sees the county’s beside it, and imports another', async () => {
    await at.goTo('/words', '词库');
    await at.says('甲县人民政府办公室的词（只能看，由这个单位修改）');
    await at.link('改词库').click();
    await at.button('添加一个词').click();
    await at.field('词').fill('帐号');
    await at.button('存词库').click();
    await at.says('“帐号”没有写正确写法，请补上');
    await at.lookAt('words-faults');
    await at.field('正确写法').fill('账号');
    await at.button('导入').click();
    await upload(
      '选文件',
      fileOf('词.xlsx', [
        ['错词', '正确写法', '备注'],
        ['布署', '部署', '常错'],
        ['帐号', '账号', ''],
      ]),
    );
    await at.button('把这2个词放进词库').click();
    await at.says('已放进2个词，还没有存。');
    await at.lookAt('words-edit');
    await at.button('存词库').click();
    await at.says('词库已存，共2个词。');
    await at.lookAt('words');
  });
});
