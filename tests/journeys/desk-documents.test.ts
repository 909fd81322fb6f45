import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { addDays, civilDate, formatChinese, yearOf, type CivilDate } from '../../src/law/index.ts';
import { chromiumPath, launch } from '../support/browser.ts';
import { countyOverHttp, type ApiPerson } from '../support/desk-api.ts';
import { deskBrowser, phone, wide, type DeskBrowser, type Viewport } from '../support/desk-browser.ts';
import { newInstallation, startDesk, type DeskServer } from '../support/desk-server.ts';
import { workbookOf } from '../support/office-files.ts';
import { identityNumber } from '../support/planted-secrets.ts';

const executable = chromiumPath();

/** By China's clock, as the server has it. */
const today = civilDate(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
const ago = (days: number): CivilDate => addDays(today, -days);
const numberOn = (date: CivilDate, serial: number) => `乙政发〔${yearOf(date)}〕${serial}号`;

describe.skipIf(executable === null)('a township keeps its register of documents', () => {
  let desk: DeskServer;
  let browser: Browser;
  let at: DeskBrowser;
  let page: Page;
  let clerk: ApiPerson;
  let secrecy: ApiPerson;
  let watcher: ApiPerson;
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-documents-'));

  beforeAll(async () => {
    desk = await startDesk(await newInstallation());
    browser = await launch(executable ?? '');
    at = deskBrowser(browser, desk.url);
    const county = await countyOverHttp(desk.url);
    const township = await county.found('乙镇人民政府', 'township');
    clerk = await county.hire(township, '张三', 'document-registrar', 'clerk');
    secrecy = await county.hire(township, '李四', 'secrecy-reviewer');
    watcher = await county.hire(county.county, '陈二', 'county-supervisor');
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(({ onTestFailed }) => onTestFailed(() => at.tellWhere()));
  afterEach(() => at.expectNoComplaint());

  const be = async (person: ApiPerson, viewport: Viewport = wide) => {
    page = await at.open(viewport, { cookies: person.cookies });
    await at.heading(/^今天/u).waitFor();
  };
  const pick = (name: string | RegExp) => page.getByRole('radio', { name }).check();
  const download = async (button: string): Promise<string> => {
    const press = () => at.button(button).click();
    const saving = async () => (await Promise.all([page.waitForEvent('download'), press()]))[0];
    // A PDF is shown before it is saved.
    const file = await (button.endsWith('PDF') ? at.saved(press) : saving());
    const path = join(folder, file.suggestedFilename());
    await file.saveAs(path);
    return path;
  };

  const formed = ago(3);
  const minutes = '乙镇人民政府办公会议纪要';

  it('registers a document whose attribute is fixed at source, and says what is missing where it is', async () => {
    await be(clerk);
    await at.goTo('/documents', '公文');
    await at.says('还没有登记公文。');
    await at.lookAt('documents-empty');
    await at.link('登记公文').click();
    await at.heading('登记公文').waitFor();
    await at.button('登记公文').click();
    await at.says('有4处需要修改');
    await at.lookAt('document-faults');
    await at.field('标题').fill(`${minutes}（张三${identityNumber(3)}）`);
    await at.field(/^发文字号/u).fill(`乙政发[${yearOf(formed)}]012号`);
    await at.says(`将按规范写法登记为“${numberOn(formed, 12)}”。`);
    await page.locator('#field-formedOn').fill(formed);
    await pick(/^不予公开/u);
    await pick(/^讨论记录/u);
    await at.says(/四类过程性信息/u);
    await at.button('登记公文').click();
    await at.says(/要写明具体理由/u);
    await at.field('理由').fill('作出决定以前的讨论');
    await at.button('登记公文').click();
    await at.says('标题里有身份证号，操作记录永久保存，请不要写。');
    await at.field('标题').fill(minutes);
    await at.lookAt('document-form');
    await at.button('登记公文').click();
    await at.heading(`已登记《${minutes}》`).waitFor();
    await at.link('看这份公文').click();
    await at.heading(minutes).waitFor();
    await at.says(numberOn(formed, 12));
    await at.lookAt('document');
  });

  it('gives a number once, and offers the next', async () => {
    await at.goTo('/documents/register', '登记公文');
    await at.button(numberOn(formed, 13)).waitFor();
    await at.field('标题').fill('乙镇人民政府关于防汛值班的通知');
    await at.field(/^发文字号/u).fill(numberOn(formed, 12));
    await page.locator('#field-formedOn').fill(formed);
    await pick(/^主动公开/u);
    await pick(/^涉及公众利益调整/u);
    await at.button('登记公文').click();
    await at.says(`“${numberOn(formed, 12)}”已经登记给《${minutes}》`);
    await at.field(/^发文字号/u).fill('');
    await at.button(numberOn(formed, 13)).click();
    await at.button('登记公文').click();
    await at.heading('已登记《乙镇人民政府关于防汛值班的通知》').waitFor();
    await at.goTo('/documents', '公文');
    await at.says('还没有公开');
    await at.lookAt('documents');
  });

  it('is reviewed for secrecy on a phone, and the form is printed', async () => {
    await be(secrecy, phone);
    await at.goTo('/documents', '公文');
    await at.link(minutes).click();
    await at.heading(minutes).waitFor();
    await at.link('保密审查').click();
    await at.heading('保密审查').waitFor();
    await pick(/^遮盖后可以公开/u);
    await at.button('政府信息公开条例第十五条').click();
    await at.button('保密审查').click();
    await at.says(/请写明哪些内容不能公开/u);
    await at.field('审查意见').fill('去掉第2项里的报价');
    await at.lookAt('document-secrecy');
    await at.button('保密审查').click();
    await at.says('审查结论已经记下');
    expect(
      readFileSync(await download('审查表PDF'))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await download('审查表Word')).toMatch(/保密审查表.*\.docx$/u);
  });

  it('is opened when its reason is gone: it is due from that day', async () => {
    await be(clerk);
    await at.goTo('/documents', '公文');
    await at.link(minutes).click();
    await at.link('复查公开属性').click();
    await at.heading('复查公开属性').waitFor();
    await pick(/^主动公开/u);
    await pick(/^多人申请过/u);
    await at.lookAt('document-attribute');
    await at.button('复查公开属性').click();
    await at.says('已复查');
    await at.says(`从${formatChinese(today)}起`);
    await at.says(/主动公开的文件，最晚/u);
    await at.says(/把“乙镇人民政府办公会议纪要”的公开属性从不予公开改为主动公开/u);
    await at.lookAt('document-opened');
  });

  const rules = ['养殖补贴办法', '农田水利办法', '集市管理办法'].map(
    (name) => `乙镇人民政府关于印发${name}的通知`,
  );

  it('imports what was registered on paper before: one faulty row keeps all out', async () => {
    const issued = ago(400);
    const rows = (kind: string) => [
      ['乙镇规范性文件目录'],
      ['文号', '文件名称', '印发日期', '公开方式', '是否规范性文件', '有效期', '份数'],
      ...rules.map((title, at) => [
        `乙政规〔${yearOf(issued)}〕${at + 1}号`,
        title,
        issued,
        at === 2 ? kind : '主动公开',
        '是',
        '5年',
        '20',
      ]),
    ];
    const fileOf = (name: string, kind: string) => {
      const path = join(folder, name);
      writeFileSync(path, workbookOf({ 目录: rows(kind) }));
      return path;
    };
    const take = async (path: string) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), at.button('选文件').click()]);
      await chooser.setFiles(path);
    };
    await at.goTo('/documents/import', '导入发文登记');
    await take(fileOf('目录.xlsx', '内部'));
    await at.says('已读出“目录.xlsx”，共3行。');
    await at.says('原表的这几列不导入：份数');
    await at.field(/^主动公开的都已经公开在/u).fill('县门户网站乙镇专栏');
    await at.button('核对').click();
    await at.says('第5行：公开属性“内部”读不出来');
    await at.lookAt('documents-import-faults');
    await at.button('换一份').click();
    await take(fileOf('目录二.xlsx', '主动公开'));
    await at.says('已读出“目录二.xlsx”，共3行。');
    await at.button('核对').click();
    await at.says('3份都可以登记');
    await at.lookAt('documents-import');
    await at.button('登记这3份').click();
    await at.says('已登记3份');
    await at.says('已在别处公开');
    await at.says('有效');
  });

  it('cleans its normative documents up on a phone, and the result is published as lists', async () => {
    await be(clerk, phone);
    await at.goTo('/documents/normative', '规范性文件和清理');
    await at.says('还没有清理过。');
    await at.lookAt('normative');
    await at.link('开始清理').click();
    await at.heading('开始清理').waitFor();
    await at.button('开始清理').click();
    await at.says('清理已经开始');
    await at.says('共3份，已有结论0份');
    const group = page.getByRole('group', { name: `结论：${rules[1] ?? ''}` });
    await group.getByRole('radio', { name: '废止' }).check();
    await at.button('记下结论').click();
    await at.says(`请写明理由：${rules[1] ?? ''}`);
    await at.lookAt('clean-up-faults');
    await page.getByLabel(`理由：${rules[1] ?? ''}`).fill('上级已有统一规定');
    await at.button('其余2份都保留').click();
    await at.button('记下结论').click();
    await at.says('已记下3份的结论');
    await at.says('每份都有了结论，可以公布结果。');
    await at.lookAt('clean-up');
    await at.link('公布清理结果').click();
    await at.heading('公布清理结果').waitFor();
    await at.says(/保留2份，废止1份/u);
    await at.field('公布结果的文件').fill(numberOn(today, 30));
    await at.lookAt('clean-up-close');
    await at.button('公布清理结果').click();
    await at.says('结果已经公布');
    await at.lookAt('clean-up-result');
    expect(
      readFileSync(await download('结果目录PDF'))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await at.link(rules[1] ?? '').click();
    await at.heading(rules[1] ?? '').waitFor();
    await at.says(`自${formatChinese(today)}起由“${numberOn(today, 30)}”废止。`);
    await at.goTo('/documents?normative=repealed', '公文');
    await at.says('共1件，显示1件');
  });

  it('puts an entry right and strikes one out; the county reads all of it and changes nothing', async () => {
    await be(clerk);
    await at.goTo('/documents', '公文');
    await at.link('乙镇人民政府关于防汛值班的通知').click();
    await at.link('改登记').click();
    await at.heading('改登记').waitFor();
    await at.field('标题').fill('乙镇人民政府关于加强防汛值班的通知');
    await at.field('理由').fill('抄漏了两个字');
    await at.lookAt('document-change');
    await at.button('改登记').click();
    await at.heading('乙镇人民政府关于加强防汛值班的通知').waitFor();
    await at.says('抄漏了两个字');
    await at.link('注销登记').click();
    await at.heading('注销登记').waitFor();
    await at.field('理由').fill('这份文件没有印发');
    await at.button('注销登记').click();
    await at.says('已注销《乙镇人民政府关于加强防汛值班的通知》');

    await be(watcher);
    await at.goTo('/documents?state=struck-out', '公文');
    await at.link('乙镇人民政府关于加强防汛值班的通知').click();
    await at.says('这份登记已经注销，只供查看。');
    expect(await at.link('改登记').count()).toBe(0);
    await at.lookAt('document-struck-out');
  });
});
