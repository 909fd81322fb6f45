import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { initialRequestRules } from '../../src/law/index.ts';
import { chromiumPath, launch } from '../support/browser.ts';
import { countyOverHttp, type ApiPerson } from '../support/desk-api.ts';
import { deskBrowser, phone, wide, type DeskBrowser, type Viewport } from '../support/desk-browser.ts';
import { newInstallation, startDesk, type DeskServer } from '../support/desk-server.ts';
import { show, writePdf } from '../support/pdf-writer.ts';
import { identityNumber } from '../support/planted-secrets.ts';

/** Where pictures are left, to be looked at. */
const pictures = process.env['JOURNEY_PICTURES'];

const executable = chromiumPath();
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const pdf = (...lines: readonly string[]) =>
  Buffer.from(writePdf([{ content: lines.map((line, at) => show(80, 760 - at * 40, 16, line)).join('\n') }]));

describe.skipIf(executable === null)('an office decides a request, letter by letter', () => {
  let desk: DeskServer;
  let browser: Browser;
  let at: DeskBrowser;
  let page: Page;
  let officer: ApiPerson;
  let head: ApiPerson;
  let leader: ApiPerson;
  let requestId: string;
  const matter = '征地补偿安置方案';

  beforeAll(async () => {
    desk = await startDesk(await newInstallation());
    browser = await launch(executable ?? '');
    at = deskBrowser(browser, desk.url);
    const county = await countyOverHttp(desk.url);
    const township = await county.found('乙镇人民政府', 'township');
    officer = await county.hire(township, '王经办', 'request-officer');
    head = await county.hire(township, '赵负责', 'office-head');
    leader = await county.hire(township, '钱分管', 'reviewer-2');
    await head.ask('POST', `/api/bodies/${township}/request-rules`, {
      actId: uuidv7(),
      seenAt: null,
      rules: {
        ...initialRequestRules,
        reconsideration: {
          organ: '甲县人民政府',
          address: '甲县县城1号',
          online: 'https://example.org/fuyi',
        },
        court: '甲县人民法院',
        contact: {
          office: '乙镇党政办公室',
          person: '王经办',
          phone: '000-0000000',
          address: '甲县乙镇1号',
          postcode: '000000',
        },
      },
    });
    requestId = await register(matter);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.remove();
  });
  beforeEach(({ onTestFailed }) => onTestFailed(() => at.tellWhere()));
  afterEach(() => at.expectNoComplaint());

  /** Takes a request in and registers it; who applies agrees to be served electronically. */
  async function register(title: string): Promise<string> {
    const id = uuidv7();
    await officer.ask('POST', `/api/bodies/${officer.bodyId}/requests`, {
      actId: id,
      channel: 'in-person',
      applicantKind: 'naturalPerson',
      applicant: {
        name: '李四',
        paper: 'identity-card',
        paperNumber: identityNumber(6),
        phone: '13800138000',
        address: '甲县乙镇',
        agent: null,
      },
      content: { title, number: '', description: '' },
      wanted: { form: 'paper', way: 'mail', otherIfNot: true },
      electronic: true,
      needsHelp: false,
      submittedOn: today,
      confirmedOn: null,
      register: { matter: title, holderId: officer.id },
    });
    return id;
  }

  const be = async (person: ApiPerson, viewport: Viewport = wide) => {
    page = await at.open(viewport, { cookies: person.cookies });
    await at.heading(/^今天/u).waitFor();
  };
  const address = () => `/requests/${officer.bodyId}/${requestId}`;
  const openCase = () => at.goTo(address(), matter);
  const pick = (name: string | RegExp) => page.getByRole('radio', { name }).check();
  const upload = async (button: string, ...names: readonly string[]) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), at.button(button).click()]);
    await chooser.setFiles(
      names.map((name) => ({ name, mimeType: 'application/pdf', buffer: pdf('补偿标准', '讨论记录：甲说') })),
    );
  };

  it('keeps papers by their kind, and takes one out with a reason', async () => {
    await be(officer);
    await openCase();
    await at.link('上传、移出材料').click();
    await at.heading('材料').waitFor();
    await at.choose(at.field('种类'), '检索到的信息');
    await at.field(/^材料名称/u).fill('安置方案');
    await upload('选文件', '方案.pdf', '附件.pdf');
    await at.says('附件.pdf：已放进案卷');
    await at.choose(at.field('种类'), '申请原件');
    await upload('选文件', '申请.pdf');
    await at.says('申请.pdf：已放进案卷');
    await at.lookAt('decision-papers');
    await at.link('移出案卷：安置方案2').click();
    await at.button('移出案卷').click();
    await at.says(/^有\d处需要修改$/u);
    await at.field('理由').fill('传错了');
    await at.lookAt('decision-paper-remove');
    await at.button('移出案卷').click();
    await at.says('已移出案卷');
    await at.says('已移出案卷的1份');
  });

  it('asks five questions, one after the other, and says where they lead', async () => {
    await openCase();
    await at.link(/^答复指引/u).click();
    await at.heading('答复指引：第1问，补不补').waitFor();
    await at.button('继续').click();
    await at.says('请选择一项');
    await pick('缺一些，要补正');
    await page.getByRole('checkbox', { name: '联系方式' }).check();
    await at.says(/^先办一步：申请内容不明确/u);
    await at.lookAt('guide-clear');
    await pick('写明了，不用补正');
    await at.button('继续').click();
    await at.heading('答复指引：第2问，该不该').waitFor();
    await pick('不属于本机关负责公开');
    await at.says('结果将是：本机关不掌握');
    await at.lookAt('guide-competent');
    await pick('是，属于本机关负责公开');
    await at.button('继续').click();
    await at.heading('答复指引：第3问，有没有').waitFor();
    await pick('没有：检索过，不存在');
    await at.field(/^怎样知道的/u).fill('没有制作');
    await at.button('继续').click();
    await at.says(/还没有检索记录，请登记查了哪里/u);
    await at.lookAt('guide-held');
    await pick('有：本机关制作或者获取、保存了');
    await at.field(/^怎样知道的/u).fill('档案室有');
    await at.button('继续').click();
    await at.heading('答复指引：第4问，给不给').waitFor();
    await pick('有，逐处写明');
    await at.button('继续').click();
    await at.says('请选择依据，写明哪一部分不能公开');
    await at.choose(at.field('依据'), '四类过程性信息');
    await at.field(/^哪一部分/u).fill('会议讨论记录');
    await at.field('为什么').fill('决策作出前的讨论记录');
    await at.choose(at.field(/^类别/u), '讨论记录');
    await at.field(/^所在决策/u).fill('关于安置方案的决定');
    await pick(/^能：/u);
    await at.says('结果将是：部分公开');
    await at.lookAt('guide-release');
    await at.button('继续').click();
    await at.heading('答复指引：第5问，当不当').waitFor();
    await at.lookAt('guide-proper-none');
  });

  it('clears later answers that no longer hold, and names them', async () => {
    await at.link(/该不该/u).click();
    await at.heading('答复指引：第2问，该不该').waitFor();
    await pick('信访、投诉、举报');
    await at.says('“该不该”改了，“有没有”的回答已清除，需要时请重新回答。');
    await at.link(/给不给/u).click();
    await at.heading('答复指引：第4问，给不给').waitFor();
  });

  it('drafts the answer, saves what is typed, and says what differs', async () => {
    await at.link(/当不当/u).click();
    await at.button('起草《政府信息部分公开告知书》').click();
    await at.says('对着右边的文书，有的打勾');
    await at.lookAt('guide-proper');
    await at.link('改文书').click();
    await at.heading(/^文书：/u).waitFor();
    await at.says('和模板一样，没有改动。');
    await page.getByRole('button', { name: '第2段下面加一段' }).click();
    await at.field('第3段，一般段落').fill('另附说明一份。');
    await at.says('和模板有1处不同');
    await at.says(/^已存\d\d:\d\d$/u);
    await at.lookAt('letter-edit');
    await at.button('样稿PDF').click();
    const drawn = page.getByRole('dialog').locator('iframe');
    expect(await drawn.getAttribute('title')).toMatch(/^政府信息部分公开告知书.*\.pdf$/u);
    expect(await drawn.getAttribute('src')).toMatch(/^blob:/u);
    // The browser's reader, not an empty frame: the policy of the desk lets it in.
    await expect
      .poll(() => page.frames().some((frame) => frame.url().startsWith('chrome-extension:')))
      .toBe(true);
    // The reader keeps the net busy for ever, so that the page is not looked at as others are: it fits, that is all.
    const drawer = page.getByRole('dialog');
    for (const each of [phone, wide]) {
      await page.setViewportSize(each);
      await expect.poll(async () => (await drawer.boundingBox())?.x ?? -1).toBeGreaterThanOrEqual(0);
      const across = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(across).toBe(0);
      if (pictures !== undefined)
        await page.screenshot({ path: `${pictures}/letter-paper-${each.width}.png` });
    }
    await drawer.getByRole('button', { name: '关闭' }).click();
    await drawer.waitFor({ state: 'hidden' });
    const file = await at.saved(() => at.button('样稿PDF').click());
    expect(file.suggestedFilename()).toMatch(/\.pdf$/u);
    await at.link('按案卷重新生成').click();
    await at.heading('按案卷重新生成').waitFor();
    await at.lookAt('letter-again');
    await at.goTo(`${address()}/letters`, '文书');
    await at.lookAt('letters');
  });

  it('covers the record and sends the decision up', async () => {
    const door = `/api/bodies/${officer.bodyId}/requests/${requestId}`;
    const { materials } = (await officer.ask('GET', `${door}/materials`)) as {
      readonly materials: readonly { readonly fileId: string; readonly title: string }[];
    };
    const record = materials.find(({ title }) => title === '安置方案')?.fileId ?? '';
    await officer.ask('POST', `${door}/materials/${record}/redact`, {
      actId: uuidv7(),
      title: '安置方案（遮盖件）',
      boxes: [],
      words: [{ text: '讨论记录：甲说', ground: 'refusedProcess', note: '' }],
    });
    await at.goTo(`${address()}/submit`, '送审答复');
    await at.says('还没有对着文书核对九项要素');
    await at.lookAt('submit');
    await at.link('去核对').click();
    await at.says('对着右边的文书，有的打勾');
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await at.button('核对完，去送审').click();
    await at.heading('送审答复').waitFor();
    await at.says('已对着文书核对九项要素');
    await at.button('送审答复').click();
    await at.says('已送审');
  });

  it('is signed on a phone, by what differs and what proves it; sent back once', async () => {
    await be(head, phone);
    await at.goTo('/requests/approvals', '等审批的答复');
    await at.lookAt('approvals');
    await at.link(/^审批答复：/u).click();
    await at.heading('审批答复').waitFor();
    await at.says('另附说明一份。');
    await at.lookAt('approval');
    await at.button('证据、文件').click();
    await at.lookAt('approval-evidence');
    await at.button('几步、风险').click();
    await at.lookAt('approval-steps');
    await at.link('退回修改').click();
    await at.heading('退回修改').waitFor();
    await at.field('哪里要改').fill('另附的说明没有必要，请删去');
    await at.lookAt('approval-return');
    await at.button('退回修改').click();
    await at.says('已退回给经办人');
    await be(officer);
    await openCase();
    await at.link('看送审的答复').click();
    await at.says('另附的说明没有必要，请删去');
    await at.goTo(`${address()}/submit`, '送审答复');
    await at.button('送审答复').click();
    await at.says('已送审');
    await be(head, phone);
    await at.goTo(`${address()}/approval`, '审批答复');
    await at.link(/^同意，送/u).click();
    await at.heading('同意').waitFor();
    await at.lookAt('approval-pass');
    await at.button(/^同意，送/u).click();
    await at.says('已同意，送下一步');
    await be(leader, phone);
    await at.goTo(`${address()}/approval`, '审批答复');
    await at.link('同意，签发').click();
    await at.button('同意，签发').click();
    await at.says('已签发，请经办人送达');
  });

  it('is served by mail, and the mail is told of', async () => {
    await be(officer);
    await openCase();
    await at.lookAt('case-decided');
    await at.link(/^送达/u).click();
    await at.heading('送达').waitFor();
    await at.button('登记送达').click();
    await at.says('请选择怎样送');
    await pick(/^当面送达/u);
    await at.lookAt('service');
    await pick(/^邮寄/u);
    await at.field(/^邮件号/u).fill('EA123456785CN');
    await upload('上传送达凭证', '面单.pdf');
    await page.getByRole('checkbox', { name: '送达凭证' }).waitFor();
    await at.lookAt('service-mail');
    await at.button('登记送达').click();
    await at.says('已登记送达');
    await at.link(/^登记送达情况/u).click();
    await pick(/^妥投/u);
    await at.lookAt('service-note');
    await at.button('登记送达情况').click();
    await at.says('已登记送达情况');
    await at.link(/^政府信息部分公开告知书/u).click();
    await at.heading(/^文书：/u).waitFor();
    await at.lookAt('letter-issued');
    await at.link('送达').click();
    await at.says('已经送过');
    await at.lookAt('service-done');
  });

  it('is closed as one volume', async () => {
    await openCase();
    await at.link('归档').click();
    await at.heading('归档').waitFor();
    await at.lookAt('archive');
    await at.button('归档').click();
    await at.says('已归档');
    await at.link('归档的案卷').click();
    await at.button('取案卷').click();
    await at.field('为什么要看').fill('核对');
    const [file] = await Promise.all([page.waitForEvent('download'), at.button('取案卷').last().click()]);
    expect(file.suggestedFilename()).toMatch(/\.pdf$/u);
    await at.lookAt('archived');
  });

  it('is decided without the guide where that does not fit, with a reason', async () => {
    const other = '农田水利建设规划';
    requestId = await register(other);
    await be(officer);
    await at.goTo(`${address()}/submit`, '送审答复');
    await at.says(/^答复指引还没有答完/u);
    await at.goTo(`${address()}/materials`, '材料');
    await at.field(/^材料名称/u).fill('建设规划');
    await upload('选文件', '规划.pdf');
    await at.says('规划.pdf：已放进案卷');
    await at.goTo(`${address()}/submit?choose`, '送审答复');
    await at.button('送审答复').click();
    await at.says('请选择结果');
    await at.choose(at.field('结果'), '部分公开');
    await at.lookAt('submit-choose-parts');
    await at.choose(at.field('结果'), '予以公开');
    await at.field(/^为什么直接选/u).fill('指引没有这种情形');
    await at.button(/^起草《/u).click();
    await at.says('看文书');
    await at.lookAt('submit-choose');
    await at.button('送审答复').click();
    await at.says('已送审');
    for (const [person, words] of [
      [head, /^同意，送/u],
      [leader, '同意，签发'],
    ] as const) {
      await be(person, phone);
      await at.link(/^审批/u).click();
      await at.heading('审批答复').waitFor();
      await at.button('几步、风险').click();
      await at.says(/没有按指引的结果/u);
      await at.link(words).click();
      await at.button(words).click();
      await at.says(/^已同意，送下一步|^已签发/u);
    }
  });

  it('is sent electronically, where the applicant agreed to it, and answered anew of its own motion', async () => {
    await be(officer);
    await at.goTo(address(), '农田水利建设规划');
    await at.link(/^送达/u).click();
    await pick(/^电子送达/u);
    await at.says(/收不回来/u);
    await at.lookAt('service-electronic');
    await at.button('发出').click();
    await at.says('已发出，申请人可以下载');
    await page.getByText('其他可以办的').click();
    await at.link('重新办理').click();
    await at.field('几个工作日内重新答复').fill('21');
    await at.field('理由').fill('漏了附图');
    await at.button('重新办理').click();
    await at.says('请填写1至20的整数');
    await at.field('几个工作日内重新答复').fill('10');
    await at.lookAt('reopen');
    await at.button('重新办理').click();
    await at.says('已重新办理，新的答复期限开始计算');
  });
});
