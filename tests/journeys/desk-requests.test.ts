import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { addDays, civilDate, formatChinese, type CivilDate } from '../../src/law/index.ts';
import { chromiumPath, launch } from '../support/browser.ts';
import { countyOverHttp, type ApiPerson } from '../support/desk-api.ts';
import { deskBrowser, phone, wide, type DeskBrowser, type Viewport } from '../support/desk-browser.ts';
import { newInstallation, startDesk, type DeskServer } from '../support/desk-server.ts';
import { identityNumber } from '../support/planted-secrets.ts';

const executable = chromiumPath();

/** By China's clock, as the server has it. */
const today = civilDate(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
const ago = (days: number): CivilDate => addDays(today, -days);

describe.skipIf(executable === null)('an office takes requests in and works on them', () => {
  let desk: DeskServer;
  let browser: Browser;
  let at: DeskBrowser;
  let page: Page;
  let officer: ApiPerson;
  let head: ApiPerson;
  let searcher: ApiPerson;
  let watcher: ApiPerson;

  beforeAll(async () => {
    desk = await startDesk(await newInstallation());
    browser = await launch(executable ?? '');
    at = deskBrowser(browser, desk.url);
    const county = await countyOverHttp(desk.url);
    const township = await county.found('乙镇人民政府', 'township');
    await county.found('丁镇人民政府', 'township');
    officer = await county.hire(township, '王经办', 'request-officer');
    head = await county.hire(township, '赵负责', 'office-head');
    searcher = await county.hire(township, '李档案', 'document-registrar');
    watcher = await county.hire(county.county, '陈二', 'county-supervisor');
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.remove();
  });
  beforeEach(({ onTestFailed }) => onTestFailed(() => at.tellWhere()));
  afterEach(() => at.expectNoComplaint());

  const be = async (person: ApiPerson, viewport: Viewport = wide) => {
    page = await at.open(viewport, { cookies: person.cookies });
    await at.heading(/^今天/u).waitFor();
  };
  const pick = (name: string | RegExp) => page.getByRole('radio', { name }).check();
  const openCase = async (matter: string) => {
    await at.goTo('/requests', '申请');
    await page
      .getByRole('row', { name: new RegExp(matter, 'u') })
      .getByRole('link')
      .click();
    await at.heading(matter).waitFor();
  };

  const matter = '征地补偿安置方案';
  const number = identityNumber(7);

  it('says what day counts for the channel, and what is missing', async () => {
    await be(officer);
    await at.goTo('/requests', '申请');
    await at.says('还没有收到申请。');
    await at.lookAt('requests-empty');
    await at.link('登记申请').click();
    await at.heading('登记申请').waitFor();
    await at.button('登记申请').click();
    await at.says(/^有\d处需要修改$/u);
    await at.lookAt('request-intake-faults');
    await pick(/^传真/u);
    await pick(/^还没有/u);
    await at.says(/现在还没有确认，答复期限没有开始/u);
    await pick(/^邮寄（签收）/u);
    await page.locator('#field-submittedOn').fill(ago(10));
    await at.says(`收到申请之日：${formatChinese(ago(10), true)}`);
  });

  it('takes a request in with its scan, and gives number and date', async () => {
    await pick(/^公民/u);
    await at.field('姓名').fill('张三');
    await at.field(/^证件号码/u).fill(`${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`);
    await at.says('身份证号码的校验位对不上，请对照证件再看一遍');
    await at.field(/^证件号码/u).fill(number);
    await at.field(/^联系电话/u).fill('13800000000');
    await at.field(/^通信地址/u).fill('甲县乙镇丙村1号');
    await at.says('没有找到此人以前的申请。');
    await at.field('信息的名称').fill(matter);
    await pick('纸面');
    await at.choose(at.field('获取方式'), '邮寄');
    await at.button('用信息的名称').click();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), at.button('选扫描件').click()]);
    await chooser.setFiles({
      name: '张三申请书.png',
      mimeType: 'image/png',
      buffer: Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    });
    await at.lookAt('request-intake');
    await at.button('登记申请').click();
    await at.heading(/^已登记，编号/u).waitFor();
    await at.says('张三申请书.png：已放进案卷');
    await at.lookAt('request-received');
    await at.link('打开案卷').click();
    await at.heading(matter).waitFor();
  });

  it('shows the case with its clocks first, and a date with every day counted', async () => {
    await at.says('答复期限');
    const clock = page.getByRole('region', { name: '答复期限' });
    await clock.getByText('怎么算的').click();
    await at.says(/收到申请/u);
    expect(await clock.getByRole('table').count()).toBe(1);
    await at.says('张*');
    await at.lookAt('request-case');
    await at.button('显示申请人信息').click();
    await at.field('为什么要看').fill('核对邮寄地址');
    await at.button('显示申请人信息').click();
    await at.says('甲县乙镇丙村1号');
    await at.lookAt('request-applicant-shown', phone);
  });

  it('finds what the same person asked before while it is typed', async () => {
    await at.goTo('/requests/new', '登记申请');
    await pick(/^口头/u);
    await pick(/^公民/u);
    await at.field('姓名').fill('张三');
    await at.field(/^证件号码/u).fill(number);
    await at.says('此人以前申请过1件');
    await at.says(/证件号码相同/u);
    await at.field('信息的名称').fill(matter);
    await at.says(/和这次的内容相同/u);
    await at.lookAt('request-before');
    await pick('纸面');
    await at.choose(at.field('获取方式'), '自行领取');
    await at.field('摘要').fill('补偿安置方案的附图');
    await at.button('登记申请').click();
    await at.says('口头申请要读给申请人听，确认后再登记');
    await page.getByRole('checkbox', { name: /^已经读给申请人听/u }).check();
    await at.button('登记申请').click();
    await at.heading(/^已登记，编号/u).waitFor();
  });

  it('asks for a search, which is answered without seeing for whom', async () => {
    await openCase(matter);
    await at.link('请人检索').click();
    await at.heading('请人检索').waitFor();
    await at.field('检索的科室').fill('综合档案室');
    await at.choose(at.field('交给谁'), '李档案');
    await at.lookAt('request-search-ask');
    await at.button('请人检索').click();
    await at.says('已请人检索');
    const address = await at.link('登记检索结果').getAttribute('href');
    await be(searcher, phone);
    await at.goTo((address ?? '').replace(/^\/desk/u, ''), '登记检索记录');
    await at.says(matter);
    expect(await page.getByText('张').count()).toBe(0);
    await at.field('查了哪里').fill('综合档案室\n公文系统');
    await at.field('用了什么词').fill('征地补偿');
    await at.field('查哪段时间').fill('2015年至2026年');
    await pick(/^找到了/u);
    await at.field('结果').fill('找到方案1份');
    await at.lookAt('request-search');
    await at.button('登记检索记录').click();
    await at.says('已登记检索记录');
  });

  it('notes, corrects, gives on, and refuses with the article', async () => {
    await be(officer);
    await openCase(matter);
    await page.getByText('其他可以办的').click();
    await at.link('记一笔').click();
    await at.field('记录').fill(`与张三（${number}）通话`);
    await at.button('记一笔').click();
    await at.says(/身份证号/u);
    await at.field('记录').fill('通话，问清要附图');
    await at.button('记一笔').click();
    await at.says('已记下');
    await page.getByText('其他可以办的').click();
    await at.link('更正登记').click();
    await page.getByRole('checkbox', { name: '摘要' }).check();
    await at.field('摘要').last().fill(`${matter}和附图`);
    await at.field('理由').fill('漏写附图');
    await at.lookAt('request-correct');
    await at.button('更正登记').click();
    await at.heading(`${matter}和附图`).waitFor();
    await page.getByText('其他可以办的').click();
    await at.link('转办').click();
    await at.choose(at.field('承办人'), '赵负责');
    await at.field('理由').fill('王经办休假');
    await at.button('转办').click();
    await at.says('已转办');
    await page.getByText('为什么有的现在不能办').click();
    await at.lookAt('request-next');
  });

  it('takes in what must be confirmed first, and hands on what was meant for another', async () => {
    await be(officer, phone);
    await at.goTo('/requests/new', '登记申请');
    await pick(/^平常信函/u);
    await pick(/^还没有/u);
    await pick(/^商业企业/u);
    await page.locator('#field-applicant-name').fill('甲县养殖公司');
    await at.field('信息的名称').fill('丁镇水库承包合同');
    await pick('纸面');
    await at.choose(at.field('获取方式'), '邮寄');
    await at.says('还没有和申请人确认：先收下，确认以后再编号登记。');
    await at.button('登记申请').click();
    await at.heading('已收下，还没有编号').waitFor();
    await at.says(/确认之日才是收到申请之日/u);
    await at.link('打开案卷').click();
    await at.heading('还没有登记摘要').waitFor();
    await at.lookAt('request-unconfirmed');
    await page.getByText('其他可以办的').click();
    await at.link(/^记联系经过/u).click();
    await at.field('方式').fill('打登记的电话');
    await at.button('记联系经过').click();
    await at.says('已记下联系经过');
    await page
      .getByRole('link', { name: /^确认收到/u })
      .first()
      .click();
    await at.heading('确认收到').waitFor();
    await at.field('怎样确认的').fill('打电话，联系人接听');
    await at.lookAt('request-confirm');
    await at.button('确认收到').click();
    await at.says('已记下确认之日，期限开始计算');
    await page.getByText('其他可以办的').click();
    await page.getByRole('link', { name: /^转给其他单位/u }).click();
    await at.choose(at.field('转给哪个单位'), '丁镇人民政府');
    await at.field('理由').fill('水库由丁镇管理');
    await at.lookAt('request-hand-on');
    await at.button('转给其他单位').click();
    await at.says('已转给对方');
    await at.says('转给了这个单位');
  });

  it('narrows the list by its address, groups the board by date, and shows the county no names', async () => {
    await be(head);
    await at.goTo('/requests?state=running&channel=oral', '申请');
    await at.says('共1件，显示1件');
    await at.lookAt('requests');
    await at.goTo('/requests/board', /^在办申请/u);
    await at.says(/往后\d件|三个工作日内\d件/u);
    await at.lookAt('requests-board');
    await be(watcher, phone);
    await at.goTo('/requests', '申请');
    await at.says('共4件，显示4件');
    await page.getByRole('link', { name: /公开申请〔\d+〕1号/u }).click();
    await at.says('不归您看 公民');
    expect(await page.getByText('张').count()).toBe(0);
    await at.lookAt('request-county');
  });
});
