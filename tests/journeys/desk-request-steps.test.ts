import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { v7 } from 'uuid';
import { addDays, civilDate, initialRequestRules, type CivilDate } from '../../src/law/index.ts';
import { chromiumPath, launch } from '../support/browser.ts';
import { countyOverHttp, type ApiPerson } from '../support/desk-api.ts';
import { deskBrowser, phone, wide, type DeskBrowser, type Viewport } from '../support/desk-browser.ts';
import { newInstallation, startDesk, type DeskServer } from '../support/desk-server.ts';
import { identityNumber } from '../support/planted-secrets.ts';

const executable = chromiumPath();

/** By China's clock, as the server has it. */
const today = civilDate(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
const ago = (days: number): CivilDate => addDays(today, -days);

describe.skipIf(executable === null)('the steps of a request, each with the letter that tells of it', () => {
  let desk: DeskServer;
  let browser: Browser;
  let at: DeskBrowser;
  let page: Page;
  let officer: ApiPerson;
  let head: ApiPerson;

  beforeAll(async () => {
    desk = await startDesk(await newInstallation());
    browser = await launch(executable ?? '');
    at = deskBrowser(browser, desk.url);
    const county = await countyOverHttp(desk.url);
    const township = await county.found('乙镇人民政府', 'township');
    officer = await county.hire(township, '王经办', 'request-officer');
    head = await county.hire(township, '赵负责', 'office-head');
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
  /** A request that came some days ago. @returns the address of its case */
  const receive = async (matter: string, days: number, serial = 7): Promise<string> => {
    const id = v7();
    await officer.ask('POST', `/api/bodies/${officer.bodyId}/requests`, {
      actId: id,
      channel: 'in-person',
      applicantKind: 'naturalPerson',
      applicant: {
        name: '张三',
        paper: 'identity-card',
        paperNumber: identityNumber(serial),
        phone: '13800000000',
        address: '甲县乙镇丙村1号',
        agent: null,
      },
      content: { title: matter, number: '', description: '' },
      wanted: { form: 'paper', way: 'mail', otherIfNot: true },
      electronic: false,
      needsHelp: false,
      submittedOn: ago(days),
      confirmedOn: null,
      register: { matter, holderId: officer.id },
    });
    return `/requests/${officer.bodyId}/${id}`;
  };
  const openAct = async (base: string, matter: string, act: string) => {
    await at.goTo(base, matter);
    await page
      .getByRole('link', { name: new RegExp(`^${act}`, 'u') })
      .first()
      .click();
    await at.heading(act).waitFor();
  };

  let unclear = '';
  it('asks for a clarification: what lacks, the letter, then the step, which cannot be done twice', async () => {
    unclear = await receive('养殖补贴的情况', 3);
    await be(officer);
    await openAct(unclear, '养殖补贴的情况', '告知补正');
    await at.button(/^起草/u).click();
    await at.says('请选择缺什么');
    await page.getByRole('checkbox', { name: /^信息的名称/u }).check();
    await at
      .field(/缺什么$/u)
      .last()
      .fill('没有写明是哪一年、哪一种养殖的补贴');
    await at.lookAt('step-clarification');
    await at.button(/^起草/u).click();
    await at.says('文书已经起草。');
    await at.says(/没有写明是哪一年/u);
    await at.lookAt('step-clarification-letter');
    await at.button('改填的内容').click();
    await at
      .field(/缺什么$/u)
      .last()
      .fill('没有写明是哪一年的补贴');
    await at.button(/^起草/u).click();
    await at.says(/没有写明是哪一年的补贴/u);
    await at.button('告知补正').click();
    await at.says('已发出补正告知书');
    await at.says('等申请人补正');
    await at.lookAt('step-clarification-done');
    await at.goTo(`${unclear}/clarification-asked`, '告知补正');
    await at.says(/只|已经/u);
    expect(await at.button(/^起草/u).count()).toBe(0);
  });

  it('records the clarification on a phone: the answer is counted anew', async () => {
    await be(officer, phone);
    await openAct(unclear, '养殖补贴的情况', '登记补正');
    await at.field('信息的名称').fill('2025年生猪养殖补贴发放名册');
    await at.lookAt('step-clarified');
    await at.button('登记补正').click();
    await at.says('已登记补正');
    await at.says('2025年生猪养殖补贴发放名册');
  });

  it('asks a third party, the clock of the answer stands still, and takes its answer', async () => {
    const base = await receive('仓库租赁合同', 4);
    await be(officer);
    await openAct(base, '仓库租赁合同', '征求第三方意见');
    await at.field('第三方的姓名或者名称').fill('甲县农机公司');
    await pick(/^商业秘密/u);
    await at.field('哪些内容涉及第三方').fill('合同里的租金和付款方式');
    await at.field('公开可能损害什么').fill('租金和付款方式是没有对外公布的经营信息');
    await at.lookAt('step-party');
    await at.button(/^起草/u).click();
    await at.says('文书已经起草。');
    await at.field(/^通信地址/u).fill('甲县甲镇1号');
    await at.lookAt('step-party-letter');
    await at.button('征求第三方意见').click();
    await at.says('已发出征求意见书');
    await at.says('暂停');
    await at.lookAt('step-party-waiting');
    await page
      .getByRole('link', { name: /^登记第三方意见/u })
      .first()
      .click();
    await at.heading('登记第三方意见').waitFor();
    await pick('不同意公开');
    await at.button('登记第三方意见').click();
    await at.says('请判断理由是否合理');
    await pick(/^合理/u);
    await at.lookAt('step-party-answer');
    await at.button('登记第三方意见').click();
    await at.says('已登记第三方意见');
    await at.lookAt('step-party-answered');
  });

  it('is extended by the head, to whom the officer sends the letter', async () => {
    const base = await receive('2015年征地批复', 10, 8);
    await be(officer);
    await at.goTo(`${base}/extended`, '延长答复期限');
    await at.lookAt('step-extension-officer');
    await be(head);
    await openAct(base, '2015年征地批复', '延长答复期限');
    await page.locator('#field-details-extendDays').fill('10');
    await at.says(/延长后最晚/u);
    await at.field('延长的理由').fill('要到县档案馆调阅2015年的档案');
    await at.lookAt('step-extension');
    await at.button(/^起草/u).click();
    await at.says('文书已经起草。');
    await at.lookAt('step-extension-letter');
    await at.button('延长答复期限').click();
    await at.says('已延长答复期限');
    await at.lookAt('step-extended');
  });

  it('splits a request of two things into two, each with its number', async () => {
    const base = await receive('补贴名册和水费收支', 2, 9);
    await be(officer);
    await at.goTo(`${base}/split`, '拆分');
    await at.lookAt('step-split');
    for (const [nth, matter] of ['补贴名册', '水费收支'].entries()) {
      const part = page.locator('section.panel').nth(nth);
      await part.getByLabel('摘要').fill(matter);
      await part.getByLabel('信息的名称').fill(matter);
    }
    await at.field('理由').fill('两件事由两个科室办');
    await at.button('拆分').click();
    await at.says('已拆分');
    await at.lookAt('step-split-done');
  });

  it('reckons a fee by the month, tier by tier', async () => {
    for (let serial = 0; serial < 10; serial += 1) await receive(`第${serial + 1}项补贴`, 1, 20);
    const base = await receive('第11项补贴', 1, 20);
    await be(officer);
    await openAct(base, '第11项补贴', '通知缴费');
    await at.says('按证件号码认，这一件是本月第11件。');
    await at.says('共100元（壹佰元整）');
    await at.lookAt('step-fee');
    await head.ask('POST', `/api/bodies/${head.bodyId}/request-rules`, {
      actId: v7(),
      rules: { ...initialRequestRules, payment: '到镇财政所窗口缴纳' },
      seenAt: null,
    });
    await at.button(/^起草/u).click();
    await at.says('文书已经起草。');
    await at.button('通知缴费').click();
    await at.says('请核对是不是同一申请人');
    await page.getByRole('checkbox', { name: /同一申请人/u }).check();
    await at.lookAt('step-fee-letter');
    await at.button('通知缴费').click();
    await at.says('已发出收费通知');
    await at.says('等申请人缴费');
    await page
      .getByRole('link', { name: /^登记缴费/u })
      .first()
      .click();
    await at.field('票据号').fill('0012345');
    await at.lookAt('step-fee-paid');
    await at.button('登记缴费').click();
    await at.says('已登记缴费');
  });

  it('asks who applies beyond reason to explain, weighs it, and tells of a delay', async () => {
    const base = await receive('历年发文目录', 4, 20);
    await be(officer);
    await openAct(base, '历年发文目录', '要求说明理由');
    await at.field('数量、频次').fill('2026年11月共12件');
    await at.lookAt('step-reasons');
    await at.button(/^起草/u).click();
    await at.says('文书已经起草。');
    await at.button('要求说明理由').click();
    await at.says('已发出说明理由告知书');
    await page
      .getByRole('link', { name: /^判断理由/u })
      .first()
      .click();
    await pick('说明了');
    await pick(/^合理$/u);
    await at.field('判断的依据').fill('十二件内容各不相同，用于一个研究课题');
    await at.lookAt('step-reasons-weigh');
    await at.button('判断理由').click();
    await at.says('已记下判断');
    await openAct(base, '历年发文目录', '延迟答复');
    await at.field('延迟到哪一天').fill(addDays(today, 60));
    await at.field('延迟的理由').fill('件数多，要逐件检索');
    await at.button(/^起草/u).click();
    await at.says('文书已经起草。');
    await at.lookAt('step-delay-letter');
    await at.button('延迟答复').click();
    await at.says('已告知延迟答复');
    await at.lookAt('step-delayed');
  });

  it('is withdrawn on paper, confirmed by a letter that was looked at', async () => {
    const base = await receive('村道维修合同', 3, 11);
    await be(officer, phone);
    await at.goTo(`${base}/withdrawn`, '撤回申请');
    await pick('书面');
    await at.lookAt('step-withdrawn');
    await at.button(/^起草/u).click();
    await at.says('文书已经起草。');
    await at.lookAt('step-withdrawn-letter');
    await at.button('撤回申请').click();
    await at.says('已登记撤回，确认书已签发');
    await at.says('已撤回');
  });

  it('asks another organ, takes its answer, and links another request', async () => {
    const base = await receive('水库移民名册', 3, 12);
    await be(officer);
    await openAct(base, '水库移民名册', '征求其他机关意见');
    await pick(/^请其他单位协助/u);
    await at.field('机关、单位的名称').fill('甲县档案馆');
    await at.field('请对方协助做什么').fill('查找2008年的水库移民名册，并说明有没有');
    await at.lookAt('step-organ');
    await at.button('起草政府信息公开申请协办函').click();
    await at.says('文书已经起草。');
    await at.button('征求其他机关意见').click();
    await at.says('已发出函件');
    await page
      .getByRole('link', { name: /^登记机关意见/u })
      .first()
      .click();
    await pick('其他');
    await at.field(/^意见的内容/u).fill('没有保存');
    await at.lookAt('step-organ-answer');
    await at.button('登记机关意见').click();
    await at.says('已登记对方的意见');
    await at.goTo(`${base}/linked`, '关联申请');
    await pick(/村道维修合同/u);
    await at.lookAt('step-linked');
    await at.button('关联申请').click();
    await at.says('已关联');
    await at.says('相关的申请');
  });

  it('says today what is due', async () => {
    await be(officer);
    await at.says(/补正告知/u);
    await at.lookAt('today-requests');
  });
});
