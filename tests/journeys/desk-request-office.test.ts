import type { Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answeredRequest, keptInternal, openWhole, stepOf } from '../support/answered-request.ts';
import { chromiumPath } from '../support/browser.ts';
import { pdfSaying } from '../support/case-desk.ts';
import { identityNumber } from '../support/planted-secrets.ts';
import { startRequestJourney, type RequestJourney } from '../support/request-journey.ts';
import { png } from '../support/small-png.ts';

describe.skipIf(chromiumPath() === null)('what comes beside and after an answer', () => {
  let journey: RequestJourney;
  let page: Page;
  beforeAll(async () => {
    journey = await startRequestJourney('2026-08-03');
  });
  afterAll(() => journey?.close());
  beforeEach(({ onTestFailed }) => onTestFailed(() => journey.tellWhere()));
  afterEach(() => journey.at.expectNoComplaint());

  const bodies = () => `/api/bodies/${journey.township}`;
  let granted = '';
  const redress = (path: string, body: object) =>
    journey.ask('officer', 'POST', `${bodies()}/redress${path}`, body);
  beforeAll(async () => {
    const requestId = await answeredRequest(journey, {
      matter: '镇政府夜间值班安排',
      serial: 21,
      kind: 'refused-internal',
      release: keptInternal,
      approvers: ['head', 'leader'],
      gives: false,
    });
    granted = await answeredRequest(journey, {
      matter: '2026年防汛值班安排',
      serial: 22,
      kind: 'granted',
      release: openWhole,
      approvers: ['head'],
      gives: true,
    });
    const redressId = uuidv7();
    await redress('', {
      actId: redressId,
      kind: 'reconsideration',
      route: 'direct',
      requestIds: [requestId],
      filedOn: null,
      noticeOn: journey.today(),
      number: '甲府复〔2026〕9号',
      organ: '甲县人民政府',
      procedure: 'ordinary',
      afterId: null,
      holderId: journey.people.officer.id,
    });
    await redress(`/${redressId}/decide`, {
      actId: uuidv7(),
      outcome: 'corrected',
      on: journey.today(),
      receivedOn: journey.today(),
      result: '确认原答复违法',
      redoDays: null,
      reopen: [],
    });
  });

  it('sets the rules of requests: told at the field what lacks, with numbers as they will look', async () => {
    page = await journey.be('head');
    const { at } = journey;
    await at.goTo('/requests', '申请');
    await at.button(/^更多/u).click();
    await at.link('保存期满的案卷').waitFor();
    await at.lookAt('requests-more');
    await at.link('公开申请办理规则').click();
    await at.heading('公开申请办理规则').waitFor();
    await at.field('申请的编号').fill('乙公开〔{year}〕号');
    await at.says('下一件申请：按现在写的编不出');
    await at.button('定办理规则').click();
    await at.says('要有序号{seq}，不然会重号。');
    await at.lookAt('request-rules-faulty');
    await at.field('申请的编号').fill('乙公开〔{year}〕{seq}号');
    await at.says('下一件申请：乙公开〔2026〕3号');
    await at.field('给申请人几个工作日补正').fill('20');
    await at.says(/补正期限一般不超过15个工作日/u);
    await at.field('给申请人几个工作日补正').fill('10');
    await at.field('归档后申请人信息保存几年').fill('1');
    await at.button('一般的答复加一步').click();
    await at.button('定办理规则').click();
    await at.says(/没有定由谁办/u);
    await at.button('去掉：一般的答复第2步').click();
    await at.button('定办理规则').click();
    await at.says('已定办理规则。');
    await at.lookAt('request-rules');
    const seal = (size: number) => ({
      name: '印章.png',
      mimeType: 'image/png',
      buffer: Buffer.from(png(size, size)),
    });
    await page.locator('input[type=file]').setInputFiles(seal(100));
    await at.says(/边长应为200至3000像素/u);
    await page.locator('input[type=file]').setInputFiles(seal(400));
    await at.says('已保存印章图片。');
    await at.says('现有图片400×400像素');
    await at.button('看图片').click();
    await page.getByRole('img', { name: '印章图片预览' }).waitFor();
    await at.lookAt('request-rules-seal');
    await at.button('删去图片').click();
    await at.says('已删去印章图片。');
    page = await journey.be('officer');
    await at.goTo('/requests/rules', '公开申请办理规则');
    await at.says('办理规则由公开工作机构负责人和县级主管定。');
    await at.lookAt('request-rules-read');
  });

  it('moves an answer of use to others into the public, as a draft without the applicant', async () => {
    page = await journey.be('officer');
    const { at } = journey;
    await at.goTo(`/requests/${journey.township}/${granted}`, '2026年防汛值班安排');
    await at.link('转为主动公开').click();
    await at.heading('转为主动公开').waitFor();
    await at.lookAt('promotion');
    await at.field('正文').fill('张三申请2026年防汛值班安排。');
    await at.button('转为主动公开').click();
    await page.locator('.notice.danger').waitFor();
    await at.field('正文').fill('申请内容：2026年防汛值班安排。');
    await at.button('转为主动公开').click();
    await at.says('已成为草稿。请检查后送审。');
    await at.says(/关于2026年防汛值班安排的依申请公开答复/u);
    await at.lookAt('promoted');
    await at.goTo(`/requests/${journey.township}/${granted}/promotion`, '转为主动公开');
    await at.says('这件答复已经转为主动公开。');
  });

  it('gives a person what is held about them, recorded', async () => {
    const { at } = journey;
    await at.goTo('/requests/person-export', '导出某人的信息');
    await at.field('姓名或者名称').fill('张三');
    await at.field('为什么导出').fill('申请人当面申请查阅，已核对身份证');
    await at.button('导出').click();
    await at.says('请填写证件号码；没有的，请填写联系电话');
    await at.lookAt('person-export');
    await at.field('证件号码、统一社会信用代码').fill(identityNumber(21));
    const download = page.waitForEvent('download');
    await at.button('导出').click();
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/u);
    await at.says(/^已导出/u);
    await at.goTo(`/requests/${journey.township}/${granted}/person-export`, '导出申请人信息');
    await at.lookAt('request-person-export');
    await at.goTo('/requests/export-persons', '导出带申请人信息的列表');
    await at.field('为什么导出').fill('档案移交核对');
    await at.lookAt('export-persons');
    const list = page.waitForEvent('download');
    await at.button('导出').click();
    expect((await list).suggestedFilename()).toMatch(/\.xlsx$/u);
  });

  it('shows the county every body in one table, without persons', async () => {
    page = await journey.be('watcher');
    const { at } = journey;
    await at.goTo('/requests/bodies', '各单位公开申请');
    await page.waitForURL(/year=2026/u);
    await at.says('乙镇人民政府');
    await at.lookAt('request-bodies');
    const sheet = page.waitForEvent('download');
    await at.button('导出XLSX').click();
    expect((await sheet).suggestedFilename()).toMatch(/\.xlsx$/u);
    await at.link('乙镇人民政府 被纠正 1').click();
    await at.heading('复议诉讼').waitFor();
    await at.says('甲府复〔2026〕9号');
    await at.goTo('/requests/bodies', '各单位公开申请');
    await at.link('乙镇人民政府 收到 2').click();
    await at.heading('申请').waitFor();
    await at.says('共2件，显示2件');
    await at.lookAt('requests-county');
  });

  it('keeps what is not archived, lists a case whose time is over, and erases whom it was about', async () => {
    page = await journey.be('head');
    const { at } = journey;
    await at.goTo('/requests/retention', '保存期满的案卷');
    await at.says('没有保存期满的案卷。');
    await at.goTo(`/requests/${journey.township}/${granted}/erase`, '清除申请人信息');
    await at.says(/^这件案卷还没有归档/u);
    const { letters } = (await journey.ask('officer', 'GET', `${bodies()}/requests/${granted}`)) as {
      readonly letters: readonly { readonly letterId: string }[];
    };
    const letterId = letters[0]?.letterId ?? '';
    const proof = await journey.paper(granted, 'proof-of-service', '送达回证', {
      name: '送达回证.pdf',
      bytes: pdfSaying('送达回证'),
    });
    const { enclosures } = (await journey.ask(
      'officer',
      'GET',
      `${bodies()}/requests/${granted}/letters/${letterId}/service`,
    )) as { readonly enclosures: readonly { readonly fileId: string }[] };
    await stepOf(journey)('officer', granted, `letters/${letterId}/serve`, {
      way: 'in-person',
      on: journey.today(),
      tracking: '',
      files: enclosures.map(({ fileId }) => fileId),
      proofs: [proof],
    });
    await journey.paper(granted, 'application', '申请书', {
      name: '申请书.pdf',
      bytes: pdfSaying('申请书'),
    });
    await stepOf(journey)('officer', granted, 'archive', {});
    await at.goTo('/requests/retention', '保存期满的案卷');
    await at.says(/下一件期满：2027年8月/u);
    journey.goOn('2027-09-30');
    page = await journey.be('head');
    await at.goTo('/requests/retention', '保存期满的案卷');
    await at.says('2026年防汛值班安排');
    await at.lookAt('retention');
    await at.link(/^清除申请人信息：/u).click();
    await at.heading('清除申请人信息').waitFor();
    await at.lookAt('erase');
    await at.button('清除申请人信息').click();
    await at.says('请填写理由');
    await at.field('理由').fill('保存期满');
    await at.button('清除申请人信息').click();
    await at.says('已清除申请人信息。');
    await at.says('没有保存期满的案卷。');
    await at.goTo(`/requests/${journey.township}/${granted}`, '2026年防汛值班安排');
    await at.says(/申请人信息保存期满，已经清除/u);
  });
});
