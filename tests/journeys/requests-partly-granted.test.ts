import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { civilDate, formatChinese } from '../../src/law/index.ts';
import { chromiumPath } from '../support/browser.ts';
import { phone, wide } from '../support/desk-browser.ts';
import { madeUpNumber, scan } from '../support/online-application.ts';
import { dayOfLaw, startRequestJourney, type RequestJourney } from '../support/request-journey.ts';

/** The story as the law's table tells it, step by step; the days on the pages are those of the table. */
const story = [
  '2026-08-03 网上; 8-4 确认',
  '; 8-6 告知补正 15; 8-6 电子送达 补正',
  '; 8-10 收到补正',
  '; 8-12 征求第三方 甲公司; 8-12 寄出 第三方; 8-14 妥投 第三方',
  '; 9-28 延长 10',
  '; 10-14 决定 部分公开; 10-14 电子送达',
  '; 11-11 复议改正 15',
];
/** The last day of a clock after so many parts of the story, in Chinese with the day of the week. */
const due = (parts: number, today: string, clock: string): string =>
  formatChinese(
    civilDate(dayOfLaw('clocks', { 经过: story.slice(0, parts).join(''), 今天: today, 时钟: clock }, '到期')),
    true,
  );

describe.skipIf(chromiumPath() === null)('a request that is opened in part, and then whole', () => {
  let journey: RequestJourney;
  let page: Page;
  let folder: string;
  let requestId = '';
  let number = '';
  let code = '';
  beforeAll(async () => {
    journey = await startRequestJourney('2026-08-03');
    folder = mkdtempSync(join(tmpdir(), 'gongkai-journey-'));
    writeFileSync(join(folder, '身份证.png'), scan);
  });
  afterAll(async () => {
    await journey?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(({ onTestFailed }) => onTestFailed(() => journey.tellWhere()));
  afterEach(() => {
    journey.at.expectNoComplaint();
    journey.site.expectNoComplaint();
  });

  const address = () => `/requests/${journey.township}/${requestId}`;
  const door = () => `/api/bodies/${journey.township}/requests/${requestId}`;
  const matter = '农机具仓库租赁合同';

  const press = async (name: string) => {
    const citizen = journey.site.page();
    const before = citizen.url();
    await citizen.locator('main').getByRole('button', { name, exact: true }).first().click();
    await citizen.waitForURL((url) => url.href !== before);
    await citizen.waitForLoadState();
  };
  /** The page of an act on the case, from the case. */
  const openAct = async (act: string) => {
    await journey.at.goTo(address(), matter);
    await page
      .getByRole('link', { name: new RegExp(`^${act}`, 'u') })
      .first()
      .click();
    await journey.at.heading(act).waitFor();
  };
  const pick = (name: string | RegExp) => page.getByRole('radio', { name }).check();
  /** As the applicant follows it, with number and code. */
  const follow = async (viewport = wide) => {
    const citizen = await journey.site.open(
      { viewport, scripts: true, large: false },
      `${journey.base}ysqgk/jindu/`,
    );
    await citizen.locator('main').getByLabel('编号', { exact: true }).fill(number);
    await citizen.locator('main').getByLabel('查询码', { exact: true }).fill(code);
    await citizen.locator('main').getByRole('button', { name: '查询', exact: true }).click();
    await journey.site.heading(new RegExp(`${number}$`, 'u'));
    return citizen;
  };

  it('is applied for online, in six pages', async () => {
    const { site } = journey;
    const citizen = await site.open(
      { viewport: wide, scripts: true, large: false },
      `${journey.base}ysqgk/shenqing/`,
    );
    await press('不查了，开始申请');
    await citizen.getByLabel('姓名', { exact: true }).fill('张三');
    await citizen.getByLabel('证件号码').fill(madeUpNumber);
    await citizen.getByLabel('电话', { exact: true }).fill('13800000000');
    await citizen.getByLabel('通信地址').fill('甲县乙镇丙村1号');
    await press('保存并继续');
    await citizen.getByLabel('信息名称').fill('仓库合同');
    await press('保存并继续');
    await citizen.getByLabel('电子文档').check();
    await citizen.getByLabel('在本网站查看、下载').check();
    await citizen.getByLabel('同意用电子方式送达').check();
    await press('保存并继续');
    await citizen.getByLabel('身份证明').setInputFiles(join(folder, '身份证.png'));
    await press('提交申请');
    await site.heading('申请已提交');
    await site.look('j1-applied');
    [number = '', code = ''] = await citizen.locator('[data-key]').allTextContents();
    expect(code).toMatch(/^[\dA-Z]{4}-[\dA-Z]{4}$/u);
  });

  it('is confirmed with the applicant and registered: the clock runs from that day', async () => {
    journey.goOn('2026-08-04');
    page = await journey.be('officer');
    const { at } = journey;
    await at.lookAt('j1-today-first');
    await at.goTo('/requests', '申请');
    await page.getByRole('row').getByRole('link').first().click();
    await page.waitForURL(/requests\/[^/]+\/[\da-f-]{36}$/u);
    requestId = page.url().split('/').at(-1) ?? '';
    await at.lookAt('j1-received');
    await at.link('确认收到').click();
    await at.heading('确认收到').waitFor();
    await at.field(/^怎样确认/u).fill('打登记的手机号码，本人接听');
    await at.lookAt('j1-confirm');
    await at.button('确认收到').click();
    await at.says('已记下确认之日，期限开始计算');
    await at.link(/^登记编号/u).click();
    await at.heading('登记编号').waitFor();
    await at.field('摘要').fill(matter);
    await at.button('登记编号').click();
    await at.says('已登记编号');
    await at.heading(matter).waitFor();
    await at.says(due(1, '2026-08-04', '答复'));
    await at.lookAt('j1-registered');
    number = '乙公开申请〔2026〕1号';
    await follow();
    await journey.site.says('办理中');
    await journey.site.look('j1-followed');
  });

  it('is asked once what contract is meant, and clarified online', async () => {
    journey.goOn('2026-08-06');
    page = await journey.be('officer');
    const { at, site } = journey;
    await openAct('告知补正');
    await page.getByRole('checkbox', { name: /^信息的名称/u }).check();
    await at
      .field(/缺什么$/u)
      .last()
      .fill('没有写明是哪一年、和谁订立的合同');
    await at.button(/^起草/u).click();
    await at.says('文书已经起草。');
    await at.button('告知补正').click();
    await at.says('已发出补正告知书');
    await serve('补正告知书', /^电子送达/u);
    await at.goTo(address(), matter);
    await at.says(due(2, '2026-08-06', '补正'));
    await at.lookAt('j1-clarification');

    journey.goOn('2026-08-10');
    const citizen = await follow(phone);
    await site.says('等您补充');
    await site.look('j1-clarify-status');
    await site.follow('补充材料', 'main');
    await site.heading('补充材料');
    await citizen.getByLabel('补充的内容').fill('2025年与甲县农机公司订立的农机具仓库租赁合同全文。');
    await site.look('j1-clarify');
    await press('提交补充');
    await site.says('补充已提交');
    page = await journey.be('officer');
    await at.goTo(address(), matter);
    await at.says(due(3, '2026-08-10', '答复'));
    await at.says('2025年与甲县农机公司订立的农机具仓库租赁合同全文。');
  });

  it('asks the company whose rent stands in it, which keeps silent', async () => {
    journey.goOn('2026-08-12');
    page = await journey.be('officer');
    const { at } = journey;
    await openAct('登记检索记录');
    await at.field('检索的科室').fill('综合档案室');
    await at.field('查了哪里').fill('综合档案室');
    await at.field('用了什么词').fill('仓库 租赁');
    await at.field('查哪段时间').fill('2024年至2026年');
    await pick(/^找到了/u);
    await at.field('结果').fill('找到合同1份');
    await at.button('登记检索记录').click();
    await at.says('已登记检索记录');
    await openAct('征求第三方意见');
    await at.field('第三方的姓名或者名称').fill('甲县农机公司');
    await pick(/^商业秘密/u);
    await at.field('哪些内容涉及第三方').fill('合同里的租金和付款方式');
    await at.field('公开可能损害什么').fill('租金和付款方式是没有对外公布的经营信息');
    await at.button(/^起草/u).click();
    await at.says('文书已经起草。');
    await at.field(/^通信地址/u).fill('甲县甲镇1号');
    await at.button('征求第三方意见').click();
    await at.says('已发出征求意见书');
    await serve('征求', /^邮寄/u, () => at.field('邮件号').fill('EA123456785CN'));
    journey.goOn('2026-08-14');
    page = await journey.be('officer');
    await openAct('登记送达情况');
    await pick(/^妥投/u);
    await at.lookAt('j1-arrived');
    await at.button('登记送达情况').click();
    await at.says('已登记送达情况');
    await at.says(due(4, '2026-08-14', '第三方'));
    await at.lookAt('j1-party');
    journey.goOn('2026-09-07');
    page = await journey.be('officer');
    await at.goTo(address(), matter);
    await at.says(due(4, '2026-09-07', '答复'));
    await at.lookAt('j1-party-silent');
  });

  it('is extended by the head, over the holidays of October', async () => {
    journey.goOn('2026-09-28');
    page = await journey.be('head');
    const { at } = journey;
    await openAct('延长答复期限');
    await page.locator('#field-details-extendDays').fill('10');
    await at.says(`延长后最晚${due(5, '2026-09-28', '答复')}答复`);
    await at.field('延长的理由').fill('要核实合同的附件');
    await at.button(/^起草/u).click();
    await at.says('文书已经起草。');
    await at.button('延长答复期限').click();
    await at.says('已延长答复期限');
    page = await journey.be('officer');
    await serve('延长答复', /^电子送达/u);
    await at.goTo(address(), matter);
    await at.says(due(5, '2026-09-28', '答复'));
    const clock = page.getByRole('region', { name: '答复期限' });
    await clock.getByText('怎么算的').click();
    await at.lookAt('j1-extended');
    await follow();
    await journey.site.says(due(5, '2026-09-28', '答复').replace(/星期.$/u, ''));
    await journey.site.look('j1-extended-status');
  });

  /** Serves a letter of the case through its page. */
  async function serve(title: string, way: RegExp, fill: () => Promise<void> = () => Promise.resolve()) {
    const { at } = journey;
    await at.goTo(address(), matter);
    await page
      .locator('#letters')
      .getByRole('link', { name: new RegExp(title, 'u') })
      .last()
      .click();
    await at.heading(new RegExp(title, 'u')).waitFor();
    await at.link('送达').click();
    await at.heading('送达').waitFor();
    await pick(way);
    await fill();
    await at.lookAt(`j1-serve-${title}`);
    await at.button(/^发出|^登记送达/u).click();
    await at.says(/^已发出，申请人可以下载|^已登记送达/u);
  }
});
