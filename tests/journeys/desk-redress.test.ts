import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answeredRequest, keptInternal } from '../support/answered-request.ts';
import { chromiumPath } from '../support/browser.ts';
import { pdfSaying } from '../support/case-desk.ts';
import { phone } from '../support/desk-browser.ts';
import { startRequestJourney, type RequestJourney } from '../support/request-journey.ts';

describe.skipIf(chromiumPath() === null)('a reconsideration, from its notice to the new answer', () => {
  let journey: RequestJourney;
  let page: Page;
  beforeAll(async () => {
    journey = await startRequestJourney('2026-08-03');
  });
  afterAll(() => journey?.close());
  beforeEach(({ onTestFailed }) => onTestFailed(() => journey.tellWhere()));
  afterEach(() => journey.at.expectNoComplaint());

  let refused = '';
  let redress = '';
  it('lists nothing yet, and says what to do', async () => {
    page = await journey.be('officer');
    const { at } = journey;
    await at.goTo('/requests/redress', '复议诉讼');
    await at.says(/^还没有复议、诉讼案件/u);
    await at.lookAt('redress-none');
    refused = await answeredRequest(journey, {
      matter: '镇政府夜间值班安排',
      serial: 21,
      kind: 'refused-internal',
      release: keptInternal,
      approvers: ['head', 'leader'],
      gives: false,
    });
  });

  it('enters a reconsideration from the request, warned where a suit had to come after one', async () => {
    journey.goOn('2026-08-10');
    page = await journey.be('officer');
    const { at } = journey;
    await at.goTo(`/requests/${journey.township}/${refused}`, '镇政府夜间值班安排');
    await at.link('登记复议、诉讼').click();
    await at.heading('登记复议、诉讼').waitFor();
    await page.getByRole('radio', { name: /^行政诉讼，没有经过复议/u }).check();
    await at.says(/依法应当先申请行政复议/u);
    await at.lookAt('redress-open-first');
    await page.getByRole('radio', { name: /^行政复议/u }).check();
    await at.button('登记复议、诉讼').click();
    await at.says('请填写行政复议机关或者法院');
    await at.field('复议机关或者法院').fill('甲县人民政府');
    await at.field('案号').fill('甲府复〔2026〕8号');
    await at.lookAt('redress-open');
    await at.button('登记复议、诉讼').click();
    await at.says('已登记。答复期限见下面。');
    await at.heading('行政复议 甲府复〔2026〕8号').waitFor();
    // 行政复议法第四十八条: ten working days from 2026-08-11 on.
    await at.says('2026年8月24日（星期一）');
    await at.says('逾期不提交答复和证据的，视为该行政行为没有证据、依据。');
    await at.lookAt('redress-page');
    redress = page.url().split('/desk')[1] ?? '';
  });

  const openAct = async (act: string) => {
    await journey.at.goTo(redress, /^行政复议/u);
    await page.getByText('其他可以办的').click();
    await page.getByRole('link', { name: act, exact: true }).first().click();
    await journey.at.heading(act).waitFor();
  };

  it('keeps papers of the case, gives out the list of evidence, and corrects what was entered', async () => {
    const { at } = journey;
    await at.goTo(`${redress}/papers`, '添加材料');
    await at.button('添加材料').click();
    await at.says('请选择文件');
    await page.locator('input[type=file]').setInputFiles({
      name: '答复书.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(pdfSaying('答复书')),
    });
    await at.says('答复书.pdf');
    await at.field('材料名称').fill('行政复议答复书');
    await at.lookAt('redress-papers');
    await at.button('添加材料').click();
    await at.says('已添加材料。');
    const list = await at.saved(() => at.button('出证据清单PDF').click());
    expect(list.suggestedFilename()).toMatch(/\.pdf$/u);
    await at.button('查看：行政复议答复书').click();
    await at.field('为什么要看').fill('核对提交的答复书');
    const paper = await at.saved(() => at.button('查看：行政复议答复书').last().click());
    expect(paper.suggestedFilename()).toBe('答复书.pdf');
    await openAct('更正登记');
    await at.button('更正登记').click();
    await at.says('没有改动，请改了再提交');
    await at.field('案号').fill('甲府复〔2026〕9号');
    await at.field('理由').fill('案号抄错了');
    await at.lookAt('redress-correct');
    await at.button('更正登记').click();
    await at.says('已更正登记。');
    await openAct('记一笔');
    await at.field('要记的内容').fill('复议机关来电，请补交送达回证');
    await at.button('记一笔').click();
    await at.says('已记下。');
    await openAct('转办');
    await at.choose(at.field('承办人'), '赵负责');
    await at.field('理由').fill('由负责人承办');
    await at.button('转办').click();
    await at.says('已转办。');
  });

  it('goes to the summary procedure on a phone: half the days', async () => {
    page = await journey.be('officer', phone);
    const { at } = journey;
    await at.goTo(redress, /^行政复议/u);
    await at.link('登记程序变更').click();
    await at.field('理由').fill('复议机关通知适用简易程序');
    await at.lookAt('redress-procedure');
    await at.button('登记程序变更').click();
    await at.says('已登记程序变更。答复期限见下面。');
    await at.says('2026年8月17日（星期一）');
    await at.goTo('/requests/redress', '复议诉讼');
    await at.lookAt('redress-list');
  });

  it('answers, is told to answer anew, and the request runs again', async () => {
    journey.goOn('2026-08-14');
    page = await journey.be('officer');
    const { at } = journey;
    await at.goTo(redress, /^行政复议/u);
    await at.link('登记已提交答复').click();
    await at.heading('登记已提交答复').waitFor();
    expect(await page.getByRole('checkbox', { name: /^行政复议答复书/u }).isChecked()).toBe(true);
    await at.field('怎样提交的').fill('当面送交，取得回执');
    await at.lookAt('redress-answer');
    await at.button('登记已提交答复').click();
    await at.says('已登记提交答复。');
    journey.goOn('2026-09-07');
    page = await journey.be('officer');
    await at.goTo(redress, /^行政复议/u);
    await at.link('登记结果').click();
    await at.heading('登记结果').waitFor();
    await page.getByRole('radio', { name: /^结果纠正/u }).check();
    await page.getByRole('radio', { name: '要重新答复' }).check();
    await at.button('登记结果').click();
    await at.says('请填写几个工作日内重新答复');
    await at.field('几个工作日内重新答复').fill('15');
    await at.field('主要内容').fill('撤销原答复，责令在十五个工作日内重新答复');
    await at.lookAt('redress-decide');
    await at.button('登记结果').click();
    await at.says(/^已登记结果。申请已经重新办理/u);
    await at.lookAt('redress-decided');
    await at.link(/镇政府夜间值班安排/u).click();
    await at.heading('镇政府夜间值班安排').waitFor();
    await at.says('办理中');
    await at.says('结果纠正');
    await at.lookAt('redress-reopened');
    await at.goTo('/requests/redress/figures', '复议、诉讼年度件数');
    await page.getByText('1', { exact: true }).first().click();
    await at.lookAt('redress-figures');
  });
});
