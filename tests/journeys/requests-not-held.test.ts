import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { civilDate, formatChinese } from '../../src/law/index.ts';
import { chromiumPath } from '../support/browser.ts';
import { phone } from '../support/desk-browser.ts';
import { identityNumber } from '../support/planted-secrets.ts';
import { dayOfLaw, startRequestJourney, type RequestJourney } from '../support/request-journey.ts';
import { figuresOf, pdfOf, requestSteps, textIn } from '../support/request-steps.ts';

/** The story as the law's table tells it; the days on the pages are those of the table. */
const spoken = '2026-01-05 口头';
const answered = `${spoken}; 1-8 检索不到; 1-19 决定 本机关不掌握; 1-19 寄出; 1-20 妥投`;
const due = (story: string, today: string, clock: string): string =>
  formatChinese(civilDate(dayOfLaw('clocks', { 经过: story, 今天: today, 时钟: clock }, '到期')), true);

describe.skipIf(chromiumPath() === null)('a request at the counter for what another organ holds', () => {
  let journey: RequestJourney;
  let page: Page;
  let steps: ReturnType<typeof requestSteps>;
  let requestId = '';
  const matter = '2008年水库移民安置名册';
  const address = () => `/requests/${journey.township}/${requestId}`;
  beforeAll(async () => {
    journey = await startRequestJourney('2026-01-05');
    steps = requestSteps(journey, () => page, { address, matter, name: 'j2' });
  });
  afterAll(() => journey?.close());
  beforeEach(({ onTestFailed }) => onTestFailed(() => journey.tellWhere()));
  afterEach(() => journey.at.expectNoComplaint());

  it('is spoken, written down by the officer and read back', async () => {
    page = await journey.be('officer');
    const { at } = journey;
    await at.goTo('/requests/new', '登记申请');
    await steps.pick(/^口头/u);
    await steps.pick(/^公民/u);
    await at.field('姓名').fill('李四');
    await at.field(/^证件号码/u).fill(identityNumber(41));
    await at.field(/^联系电话/u).fill('13800000002');
    await at.field(/^通信地址/u).fill('甲县乙镇丁村2号');
    await at.field('信息的名称').fill(matter);
    await steps.pick('纸面');
    await at.choose(at.field('获取方式'), '邮寄');
    await at.button('用信息的名称').click();
    await page.getByRole('checkbox', { name: /^已经读给申请人听/u }).check();
    await at.lookAt('j2-intake');
    await at.button('登记申请').click();
    await at.heading(/^已登记，编号/u).waitFor();
    await at.says(due(spoken, '2026-01-05', '答复'));
    await at.lookAt('j2-received');
    await at.link('打开案卷').click();
    await at.heading(matter).waitFor();
    requestId = page.url().split('/').at(-1) ?? '';
    await at.says(/口头申请，由王经办代填/u);
    // What the applicant signs is filled in from the case.
    const form = await at.saved(() => at.button('登记表PDF').click());
    expect(form.suggestedFilename()).toMatch(/\.pdf$/u);
    await steps.paper('申请原件', '申请人签名的登记表', pdfOf('政府信息公开申请登记表', '申请人签名：李四'));
  });

  it('is searched for in vain, and its right organ is named', async () => {
    journey.goOn('2026-01-08');
    page = await journey.be('officer');
    const { at } = journey;
    await steps.search(false, '本机关没有制作，也没有保存；名册由县水利局制作');
    journey.goOn('2026-01-16');
    page = await journey.be('officer');
    await steps.openCase();
    await at.link(/^答复指引/u).click();
    await at.heading('答复指引：第1问，补不补').waitFor();
    await steps.pick('写明了，不用补正');
    await steps.answer('clear');
    await at.heading('答复指引：第2问，该不该').waitFor();
    await steps.pick('不属于本机关负责公开');
    await at.says('结果将是：本机关不掌握');
    await at.field(/^理由/u).fill('水库移民安置由县水利局负责，名册由其制作、保存');
    await at.field('负责公开的机关').fill('甲县水利局');
    await at.field('联系电话').fill('0000-6000021');
    await at.field('地址').fill('甲县人民路9号');
    await steps.answer('competent');
    await steps.submit('非本机关政府信息');
  });

  it('is signed on a phone, goes by EMS, and arrives', async () => {
    journey.goOn('2026-01-19');
    const { at } = journey;
    await steps.sign(async (who) => {
      page = await journey.be(who, phone);
    }, 'head');
    page = await journey.be('officer');
    await steps.serve('告知书', /^邮寄/u, async () => {
      await at.field(/^邮件号/u).fill('EA123456785CN');
      await steps.upload('上传送达凭证', '面单.pdf', pdfOf('EMS 面单 EA123456785CN'));
      await page.getByRole('checkbox', { name: '送达凭证' }).waitFor();
    });
    journey.goOn('2026-01-20');
    page = await journey.be('officer');
    await steps.arrived();
    await at.says(due(answered, '2026-01-20', '复议'));
    await at.says(due(answered, '2026-01-20', '诉讼'));
    await at.lookAt('j2-arrived');
    await page
      .locator('#letters')
      .getByRole('link', { name: /告知书/u })
      .first()
      .click();
    await at.heading(/^文书：/u).waitFor();
    await at.says(/甲县水利局/u);
    const letter = await textIn(await steps.takeOut(at.button('取PDF'), /^取.+（取PDF）$/u));
    expect(letter).toContain('甲县水利局');
    expect(letter).toContain('0000-6000021');
    expect(letter).toMatch(/第三十六条第（五）项/u);
    // Reconsideration or a suit, as the applicant likes: the refusals of Art. 14 to 16 alone come to reconsideration first.
    expect(letter).toMatch(/60日内.*行政复议.*六个月内.*行政诉讼/u);
  });

  it('is sued directly, defended in time, and upheld', async () => {
    journey.goOn('2026-03-09');
    page = await journey.be('officer');
    const { at } = journey;
    await steps.openCase();
    await at.link('登记复议、诉讼').click();
    await at.heading('登记复议、诉讼').waitFor();
    await steps.pick(/^行政诉讼，没有经过复议/u);
    expect(await page.getByText('应当先申请行政复议').count()).toBe(0);
    await at.field('复议机关或者法院').fill('甲县人民法院');
    await at.field('案号').fill('（2026）甲行初3号');
    await at.field(/^申请人申请、起诉之日/u).fill('2026-03-02');
    await at.button('登记复议、诉讼').click();
    await at.says('已登记。答复期限见下面。');
    const answerDue = dayOfLaw(
      'redress',
      { kind: 'litigation', notice: '2026-03-09', received: '2026-06-12', outcome: 'upheld' },
      'answerDue',
    );
    await at.says(formatChinese(civilDate(answerDue), true));
    await at.lookAt('j2-redress');
    const suit = new URL(page.url()).pathname.replace(/^\/desk/u, '');
    journey.goOn('2026-03-20');
    page = await journey.be('officer');
    await at.goTo(suit, /行政诉讼/u);
    await at.says('检索记录，由记录出表');
    await at.saved(() => at.button('出证据清单PDF').click());
    await steps.redressPaper('答复书', '答辩状', pdfOf('答辩状'));
    await at.link('登记已提交答复').click();
    await at.field(/^怎样提交的/u).fill('当面送交，取得回执');
    await at.button('登记已提交答复').click();
    await at.says('已登记提交答复。');
    journey.goOn('2026-06-12');
    page = await journey.be('officer');
    await at.goTo(suit, /行政诉讼/u);
    await at.link('登记结果').click();
    await steps.pick(/^结果维持/u);
    await at.field('决定、判决的日期').fill('2026-06-10');
    await at.field('主要内容').fill('驳回原告的诉讼请求');
    await at.button('登记结果').click();
    await at.says('已登记结果。');
    await at.lookAt('j2-redress-upheld');
  });

  it('is closed as one volume, and counts in table 3 and table 4', async () => {
    page = await journey.be('officer');
    const volume = await textIn(await steps.archive());
    for (const part of ['检索记录', '甲县水利局', 'EA123456785CN']) expect(volume).toContain(part);
    const { three, four } = await figuresOf(journey, 2026);
    expect(three).toEqual({ received: 1, notHeld: 1, resultTotal: 1 });
    expect(four['directLitigation']).toMatchObject({
      upheld: 1,
      corrected: 0,
      other: 0,
      pending: 0,
      total: 1,
    });
  });
});
