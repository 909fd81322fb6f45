import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { civilDate, formatChinese } from '../../src/law/index.ts';
import { chromiumPath } from '../support/browser.ts';
import { phone, wide } from '../support/desk-browser.ts';
import { madeUpNumber, scan } from '../support/online-application.ts';
import { dayOfLaw, startRequestJourney, type RequestJourney } from '../support/request-journey.ts';
import { figuresOf, pdfOf, requestSteps, textIn } from '../support/request-steps.ts';

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
  let steps: ReturnType<typeof requestSteps>;
  let folder: string;
  let requestId = '';
  let number = '';
  let code = '';
  beforeAll(async () => {
    journey = await startRequestJourney('2026-08-03');
    folder = mkdtempSync(join(tmpdir(), 'gongkai-journey-'));
    writeFileSync(join(folder, '身份证.png'), scan);
    steps = requestSteps(journey, () => page, { address, matter, name: 'j1' });
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
  const matter = '农机具仓库租赁合同';

  const press = async (name: string) => {
    const citizen = journey.site.page();
    const before = citizen.url();
    await citizen.locator('main').getByRole('button', { name, exact: true }).first().click();
    await citizen.waitForURL((url) => url.href !== before);
    await citizen.waitForLoadState();
  };
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
    await steps.openAct('告知补正');
    await page.getByRole('checkbox', { name: /^信息的名称/u }).check();
    await at
      .field(/缺什么$/u)
      .last()
      .fill('没有写明是哪一年、和谁订立的合同');
    await at.button(/^起草/u).click();
    await at.says('文书已经起草。');
    await at.button('告知补正').click();
    await at.says('已发出补正告知书');
    await steps.serve('补正告知书', /^电子送达/u);
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
    await steps.search(true, '找到合同1份');
    await steps.openAct('征求第三方意见');
    await at.field('第三方的姓名或者名称').fill('甲县农机公司');
    await steps.pick(/^商业秘密/u);
    await at.field('哪些内容涉及第三方').fill('合同里的租金和付款方式');
    await at.field('公开可能损害什么').fill('租金和付款方式是没有对外公布的经营信息');
    await at.button(/^起草/u).click();
    await at.says('文书已经起草。');
    await at.field(/^通信地址/u).fill('甲县甲镇1号');
    await at.button('征求第三方意见').click();
    await at.says('已发出征求意见书');
    await steps.serve('征求', /^邮寄/u, () => at.field('邮件号').fill('EA123456785CN'));
    journey.goOn('2026-08-14');
    page = await journey.be('officer');
    await steps.arrived();
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
    await steps.openAct('延长答复期限');
    await page.locator('#field-details-extendDays').fill('10');
    await at.says(`延长后最晚${due(5, '2026-09-28', '答复')}答复`);
    await at.field('延长的理由').fill('要核实合同的附件');
    await at.button(/^起草/u).click();
    await at.says('文书已经起草。');
    await at.button('延长答复期限').click();
    await at.says('已延长答复期限');
    page = await journey.be('officer');
    await steps.serve('延期', /^电子送达/u);
    await at.goTo(address(), matter);
    await at.says(due(5, '2026-09-28', '答复'));
    const clock = page.getByRole('region', { name: '答复期限' });
    await clock.getByText('怎么算的').click();
    await at.lookAt('j1-extended');
    await follow();
    await journey.site.says(due(5, '2026-09-28', '答复').replace(/星期.$/u, ''));
    await journey.site.look('j1-extended-status');
  });

  const contract = ['农机具仓库租赁合同', '出租方 乙镇人民政府', '承租方 甲县农机公司', '租金 每年120000元'];

  it('is covered where the company’s rent stands, and decided in part', async () => {
    journey.goOn('2026-10-13');
    page = await journey.be('officer');
    const { at } = journey;
    await steps.paper('检索到的信息', matter, pdfOf(...contract));
    await at.link(`遮盖：${matter}`).click();
    await at.heading('生成遮盖件').waitFor();
    await page.getByRole('textbox', { name: '查找要遮盖的词' }).fill('租金 每年120000元');
    await at.button('查找').click();
    await at
      .button(/都遮盖|^遮盖/u)
      .first()
      .click();
    await at.says('遮盖的地方（1处）');
    await at.lookAt('j1-redact');
    await at.button('生成遮盖件').click();
    await page.getByRole('heading', { name: '遮盖件已经生成' }).waitFor();
    await at.lookAt('j1-redacted');

    await steps.openCase();
    await at.link(/^答复指引/u).click();
    await at.heading('答复指引：第1问，补不补').waitFor();
    await steps.pick('写明了，不用补正');
    await steps.answer('clear');
    await at.heading('答复指引：第2问，该不该').waitFor();
    await steps.pick('是，属于本机关负责公开');
    await steps.answer('competent');
    await at.heading('答复指引：第3问，有没有').waitFor();
    await steps.pick('有：本机关制作或者获取、保存了');
    await at.field(/^怎样知道的/u).fill('综合档案室有');
    await steps.answer('held');
    await at.heading('答复指引：第4问，给不给').waitFor();
    await steps.pick('有，逐处写明');
    await at.choose(at.field('依据'), '商业秘密');
    await at.field(/^哪一部分/u).fill('租金');
    await at.field('为什么').fill('没有对外公布，公开会影响公司和别人商谈租金');
    await at.choose(at.field(/^涉及/u), '商业秘密');
    await steps.pick(/^能：/u);
    await at.says('结果将是：部分公开');
    await steps.answer('release');
    await steps.submit('政府信息部分公开');
  });

  it('is signed on phones and served electronically; the applicant takes it', async () => {
    journey.goOn('2026-10-14');
    const { at, site } = journey;
    const onPhone = async (who: 'head' | 'leader') => {
      page = await journey.be(who, phone);
    };
    await steps.sign(onPhone, 'head', 'leader');
    page = await journey.be('officer');
    await steps.serve('部分公开', /^电子送达/u);
    await steps.openCase();
    await at.says(due(6, '2026-10-14', '复议'));
    await at.lookAt('j1-decided');
    const citizen = await follow();
    await site.says('已答复');
    await site.says(due(6, '2026-10-14', '复议').replace(/（.*$/u, ''));
    await site.look('j1-answered');
    const taken: Uint8Array[] = [];
    const files = citizen.locator('ul.letters').getByRole('link');
    const names = await files.allTextContents();
    expect(names.some((each) => each.includes('部分公开'))).toBe(true);
    for (const each of await files.all()) {
      const [file] = await Promise.all([citizen.waitForEvent('download'), each.click()]);
      taken.push(Uint8Array.from(readFileSync(await file.path())));
    }
    const texts = await Promise.all(taken.map(textIn));
    // The letter stands among them; the rent stands nowhere.
    expect(texts.some((text) => text.includes('第十五条') && text.includes('甲县人民政府'))).toBe(true);
    expect(texts.join('')).not.toContain('120000');
    page = await journey.be('officer');
    await steps.openCase();
    await at.lookAt('j1-taken');
  });

  it('is taken to reconsideration, corrected, and opened again', async () => {
    journey.goOn('2026-10-26');
    page = await journey.be('officer');
    const { at } = journey;
    await steps.openCase();
    await at.link('登记复议、诉讼').click();
    await at.heading('登记复议、诉讼').waitFor();
    await steps.pick(/^行政复议/u);
    await at.field('复议机关或者法院').fill('甲县人民政府');
    await at.field('案号').fill('甲政复〔2026〕8号');
    await at.field(/^申请人申请、起诉之日/u).fill('2026-10-21');
    await at.lookAt('j1-redress-new');
    await at.button('登记复议、诉讼').click();
    await at.says('已登记。答复期限见下面。');
    const law = (column: string) =>
      formatChinese(
        civilDate(dayOfLaw('redress', { notice: '2026-10-26', received: '2026-11-11' }, column)),
        true,
      );
    await at.says(law('answerDue'));
    await at.lookAt('j1-redress');
    const redress = new URL(page.url()).pathname.replace(/^\/desk/u, '');
    journey.goOn('2026-11-02');
    page = await journey.be('officer');
    await at.goTo(redress, /甲政复〔2026〕8号/u);
    await steps.redressPaper('答复书', '行政复议答复书', pdfOf('行政复议答复书'));
    await at.link('登记已提交答复').click();
    await at.field(/^怎样提交的/u).fill('当面送交，取得回执');
    await at.button('登记已提交答复').click();
    await at.says('已登记提交答复。');
    journey.goOn('2026-11-11');
    page = await journey.be('officer');
    await at.goTo(redress, /甲政复〔2026〕8号/u);
    await at.link('登记结果').click();
    await steps.pick(/^结果纠正/u);
    await at.field('决定、判决的日期').fill('2026-11-10');
    await at
      .field('主要内容')
      .fill('租金由财政资金支付，不属于商业秘密，撤销原告知书，责令15个工作日内重新答复');
    await steps.pick('要重新答复');
    await at.field('几个工作日内重新答复').fill('15');
    await at.lookAt('j1-redress-decide');
    await at.button('登记结果').click();
    await at.says('已登记结果。申请已经重新办理，期限见申请的案卷页。');
    await at.lookAt('j1-redress-decided');
    await steps.openCase();
    await at.says(due(7, '2026-11-11', '答复'));
    expect(law('redoDue')).toBe(due(7, '2026-11-11', '答复'));
    await at.lookAt('j1-reopened');
  });

  it('is answered anew, whole, and closed as one volume', async () => {
    journey.goOn('2026-11-16');
    page = await journey.be('officer');
    const { at, site } = journey;
    await at.goTo(`${address()}/guide?q=release`, '答复指引：第4问，给不给');
    await steps.pick('没有，全部公开');
    await steps.answer('release-again');
    await steps.submit('政府信息予以公开告知书');
    const onPhone = async (who: 'secrecy' | 'head' | 'leader' | 'chief') => {
      page = await journey.be(who, phone);
    };
    await steps.sign(onPhone, 'secrecy', 'head', 'leader', 'chief');
    page = await journey.be('officer');
    await steps.serve('予以公开', /^电子送达/u);
    // On a phone: next year's holidays are not known yet, so that a long remark stands behind its dates.
    const citizen = await follow(phone);
    await site.says('已答复');
    await site.look('j1-answered-anew');
    // The newest letter stands first.
    const whole = citizen
      .locator('ul.letters')
      .getByRole('link', { name: new RegExp(`${matter}.*pdf`, 'u') })
      .first();
    expect(await whole.textContent()).not.toContain('遮盖件');
    const [file] = await Promise.all([citizen.waitForEvent('download'), whole.click()]);
    expect(await textIn(Uint8Array.from(readFileSync(await file.path())))).toContain('120000');
    await site.follow('评价', 'main');
    await site.look('j1-rate');
    await citizen.getByLabel('满意', { exact: true }).check();
    await press('提交评价');
    await site.says('谢谢您的评价。');
    await site.look('j1-rated');

    journey.goOn('2026-11-18');
    page = await journey.be('officer');
    const volume = await steps.archive();
    const text = await textIn(volume);
    for (const part of ['补正告知书', '征求', '延期', '部分公开', '予以公开告知书'])
      expect(text).toContain(part);
  });

  it('counts once in table 3, and once in table 4', async () => {
    const { three, four } = await figuresOf(journey, 2026);
    expect(three).toEqual({ received: 1, granted: 1, resultTotal: 1 });
    expect(four['reconsideration']).toMatchObject({
      upheld: 0,
      corrected: 1,
      other: 0,
      pending: 0,
      total: 1,
    });
  });
});
