import type { Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { replyElements } from '../../src/law/index.ts';
import { chromiumPath } from '../support/browser.ts';
import { pdfSaying } from '../support/case-desk.ts';
import { phone } from '../support/desk-browser.ts';
import { identityNumber } from '../support/planted-secrets.ts';
import { startRequestJourney, type JourneyPerson, type RequestJourney } from '../support/request-journey.ts';

const ours = {
  clear: { defects: [], afterClarification: false },
  competent: { finding: 'ours', why: '' },
  held: { finding: 'held', why: '档案室有' },
  proper: { checked: replyElements.map(({ id }) => id) },
};

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
  /** Does a step of a request by the desk's own door. */
  const step = (who: JourneyPerson, requestId: string, path: string, body: object) =>
    journey.ask(who, 'POST', `${bodies()}/requests/${requestId}/${path}`, { actId: uuidv7(), ...body });
  /** A request that was received today and answered at once. @returns its id */
  async function answered(
    matter: string,
    serial: number,
    kind: string,
    release: object,
    approvers: readonly JourneyPerson[],
    gives: boolean,
  ): Promise<string> {
    const requestId = uuidv7();
    const today = journey.today();
    await journey.ask('officer', 'POST', `${bodies()}/requests`, {
      actId: requestId,
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
      wanted: { form: 'paper', way: 'collect', otherIfNot: true },
      electronic: false,
      needsHelp: false,
      submittedOn: today,
      confirmedOn: null,
      register: { matter, holderId: journey.people.officer.id },
    });
    await step('officer', requestId, `searches/${uuidv7()}`, {
      office: '综合档案室',
      searcher: '李档案',
      on: today,
      places: ['综合档案室'],
      words: ['值班'],
      period: '2024年至2026年',
      found: true,
      result: '找到1份',
    });
    const record = await journey.paper(requestId, 'record', '值班安排表', {
      name: '值班安排表.pdf',
      bytes: pdfSaying('值班安排表'),
    });
    await step('officer', requestId, 'guide', { answers: { ...ours, release } });
    const letterId = uuidv7();
    await journey.ask('officer', 'POST', `${bodies()}/requests/${requestId}/letters`, {
      letterId,
      kind,
      details: { at: '乙镇人民政府办公室，工作日9时至17时' },
    });
    const drafted = (await journey.ask(
      'officer',
      'GET',
      `${bodies()}/requests/${requestId}/letters/${letterId}`,
    )) as { readonly digest: string };
    await step('officer', requestId, 'submit', {
      letterId,
      digest: drafted.digest,
      files: gives ? [record] : [],
      choice: null,
    });
    for (const who of approvers) {
      const { digest, steps } = (await journey.ask(
        who,
        'GET',
        `${bodies()}/requests/${requestId}/approval`,
      )) as { readonly digest: string; readonly steps: readonly { id: string; passed: unknown }[] };
      const next = steps.find(({ passed }) => passed === null);
      await step(who, requestId, 'pass', { digest, step: next?.id ?? '', opinion: '' });
    }
    return requestId;
  }

  let refused = '';
  let granted = '';
  let redress = '';
  it('lists nothing yet, and says what to do', async () => {
    page = await journey.be('officer');
    const { at } = journey;
    await at.goTo('/requests/redress', '复议诉讼');
    await at.says(/^还没有复议、诉讼案件/u);
    await at.lookAt('redress-none');
    const internal = {
      ground: 'refusedInternalAffairs',
      what: '值班安排',
      why: '属于后勤管理的内部事务',
      detail: '类别：后勤管理',
    };
    refused = await answered(
      '镇政府夜间值班安排',
      21,
      'refused-internal',
      { grounds: [internal], separable: false, publicInterest: '' },
      ['head', 'leader'],
      false,
    );
    granted = await answered(
      '2026年防汛值班安排',
      22,
      'granted',
      { grounds: [], separable: false, publicInterest: '' },
      ['head'],
      true,
    );
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
    const download = page.waitForEvent('download');
    await at.button('出证据清单PDF').click();
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/u);
    await at.button('下载：行政复议答复书').click();
    await at.field('为什么要看').fill('核对提交的答复书');
    const paper = page.waitForEvent('download');
    await at.button('下载：行政复议答复书').last().click();
    expect((await paper).suggestedFilename()).toBe('答复书.pdf');
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
  });

  it('shows the county every body in one table, without persons', async () => {
    page = await journey.be('watcher');
    const { at } = journey;
    await at.goTo('/requests/bodies', '各单位公开申请');
    await page.waitForURL(/year=2026/u);
    await at.says('乙镇人民政府');
    await at.lookAt('request-bodies');
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
    await step('officer', granted, `letters/${letterId}/serve`, {
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
    await step('officer', granted, 'archive', {});
    await at.goTo('/requests/retention', '保存期满的案卷');
    await at.says(/下一件期满：2027年9月/u);
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
