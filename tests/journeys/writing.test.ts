import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPath, launch } from '../support/browser.ts';
import { countyOverHttp, type ApiPerson } from '../support/desk-api.ts';
import { deskBrowser, phone, wide, type DeskBrowser, type Viewport } from '../support/desk-browser.ts';
import { newInstallation, startDesk, type DeskServer } from '../support/desk-server.ts';
import { docxOf, wordParagraph, workbookOf } from '../support/office-files.ts';
import { identityNumber } from '../support/planted-secrets.ts';
import { xssPayloads } from '../support/xss-payloads.ts';

const executable = chromiumPath();
const clipboard = (name: string) =>
  readFileSync(new URL(`../fixtures/clipboard/${name}`, import.meta.url), 'utf8');

describe.skipIf(executable === null)('a clerk writes', () => {
  let desk: DeskServer;
  let browser: Browser;
  let at: DeskBrowser;
  let page: Page;
  let clerk: ApiPerson;

  beforeAll(async () => {
    desk = await startDesk(await newInstallation());
    browser = await launch(executable ?? '');
    at = deskBrowser(browser, desk.url);
    const county = await countyOverHttp(desk.url);
    const township = await county.found('乙镇人民政府', 'township');
    clerk = await county.hire(township, '张三', 'clerk');
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.remove();
  });
  beforeEach(({ onTestFailed }) => onTestFailed(() => at.tellWhere()));
  afterEach(() => at.expectNoComplaint());

  const be = async (viewport: Viewport = wide): Promise<void> => {
    page = await at.open(viewport, { cookies: clerk.cookies });
    await at.heading(/^今天/u).waitFor();
  };
  /** A new publication, open on the page where it is written. */
  async function begin(title: string): Promise<{ readonly path: string; readonly door: string }> {
    const { id } = (await clerk.ask('POST', `/api/bodies/${clerk.bodyId}/publications`, {
      actId: uuidv7(),
      columnId: 'notice',
      rowId: null,
      obligationKey: null,
      documentId: null,
    })) as { readonly id: string };
    const path = `/publications/${clerk.bodyId}/${id}/edit`;
    await at.goTo(path, '改稿');
    await at.field('标题').fill(title);
    return { path, door: `/api/bodies/${clerk.bodyId}/publications/${id}` };
  }
  const text = () => page.getByRole('textbox', { name: '正文', exact: true });
  const paste = (html: string) =>
    page.evaluate((given) => {
      const data = new DataTransfer();
      data.setData('text/html', given);
      data.setData('text/plain', 'x');
      document
        .querySelector('.written')
        ?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
    }, html);
  const saved = () => at.says(/^已存\d/u);
  /** The text as the server has it. */
  const kept = async (door: string) =>
    (await clerk.ask('GET', `${door}/manuscript`)) as {
      readonly version: number;
      readonly edition: { readonly title: string; readonly content: unknown };
      readonly explanations: Readonly<Record<string, string>>;
    };
  const focused = () =>
    page.evaluate(() => `${document.activeElement?.id ?? ''} ${document.activeElement?.textContent ?? ''}`);

  it('keeps the structure of Word and Excel and leaves hidden columns behind', async () => {
    await be();
    const { path, door } = await begin('关于做好春耕备耕工作的通知');
    await at.lookAt('写稿-空');
    await text().click();
    await paste(clipboard('word-notice.html'));
    await at.says('有3处修订删去的内容或者批注没有带入');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await paste(clipboard('excel-subsidies.html'));
    await at.says('有2处隐藏的行、列或者文字没有带入');
    await expect
      .poll(async () => JSON.stringify((await kept(door)).edition.content))
      .toContain('2026年耕地地力保护补贴名单');
    await saved();
    const { version, edition } = await kept(door);
    const json = JSON.stringify(edition.content);
    expect(json).toContain('superscript');
    for (const gone of ['李*', '身份证号', '大部分', '再核一下']) expect(json).not.toContain(gone);
    await at.goTo(path, '改稿');
    await page.locator('.written table').waitFor();
    // Whoever only looks changes nothing, and is no writer.
    await at.says(/没有发现问题$/u);
    await at.says(/^已存\d/u);
    expect((await kept(door)).version).toBe(version);
    expect(JSON.stringify((await kept(door)).edition.content)).toBe(json);
    await at.lookAt('写稿-长');
  });

  it('pastes nothing that could run, and shows nothing that was not asked for', async () => {
    await be();
    const { door } = await begin('粘贴试验');
    await text().click();
    for (const payload of xssPayloads) {
      await page.keyboard.press('Control+End');
      await paste(`<p>前${payload}后</p><p title="${payload.replaceAll('"', '&quot;')}">字</p>`);
    }
    await paste(
      '<p data-pm-slice="0 0 []"><a href="javascript:window.pwned=1" onclick="window.pwned=1">甲</a><img src=x onerror="window.pwned=1"></p>',
    );
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
    const strange = await page.evaluate(() =>
      [...document.querySelectorAll('.written *')]
        .filter(
          (each) =>
            !each.matches(
              'p,h2,h3,h4,ul,ol,li,blockquote,br,hr,strong,em,u,s,sup,sub,a,table,tbody,tr,td,th,mark,button,figure,img,figcaption',
            ) ||
            [...each.attributes].some(({ name }) => name.startsWith('on') || name === 'srcdoc') ||
            (each instanceof HTMLAnchorElement && !/^(?:https?|mailto):/u.test(each.href)),
        )
        .map((each) => each.outerHTML.slice(0, 120)),
    );
    expect(strange).toEqual([]);
    await page.keyboard.press('Control+s');
    await expect.poll(async () => (await kept(door)).version).toBeGreaterThan(1);
    expect(JSON.stringify((await kept(door)).edition.content)).not.toMatch(/"href":"(?!https?:|mailto:)/u);
  });

  it('leads from finding to finding by the keyboard, masks one and explains another', async () => {
    await be();
    const { door } = await begin('公示2026年第3季度低保对象');
    await text().click();
    await page.keyboard.type(`张三（身份证号${identityNumber(1)}）、李四（电话13800138000）符合条件。`);
    await page.locator('.finding-row').first().waitFor();
    await at.lookAt('写稿-有问题');
    await page.keyboard.press('F8');
    expect(await focused()).toBe('finding-mark-1 1 身份证号');
    await page.keyboard.press('F8');
    expect(await focused()).toBe('finding-mark-2 2 手机号码');
    await page.keyboard.press('Shift+F8');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '1 身份证号' });
    await dialog.waitFor();
    await at.lookAt('写稿-一处问题', wide, phone);
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('finding-mark-1 1 身份证号');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: '遮盖' }).click();
    await at.says(/^已遮盖1处/u);
    await at.says(/^必须改0 需说明1/u);
    await page.keyboard.press('F8');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: '说明理由' }).click();
    await page.keyboard.type('监督电话，本来就公开');
    await at.button('存说明').click();
    await at.says(/^说明：监督电话/u);
    await saved();
    const { edition, explanations } = await kept(door);
    expect(JSON.stringify(edition.content)).not.toContain(identityNumber(1));
    expect(Object.values(explanations)).toEqual(['监督电话，本来就公开']);
  });

  it('lists what must be mended when it is sent, each with the way there', async () => {
    await be();
    await begin('没有写完的');
    await at.button('送审').click();
    await at.says(/^有\d处需要修改/u);
    await at.lookAt('写稿-送审前要改');
    await page.getByRole('link', { name: /主题分类空着/u }).click();
    expect(await focused()).toContain('field-subject');
  });

  it('asks which of two texts stands, where it was saved in another window', async () => {
    await be();
    const { path, door } = await begin('两个窗口');
    await text().click();
    await page.keyboard.type('共同的一段。');
    await at.button('存稿').click();
    await saved();
    const other = await page.context().newPage();
    await other.goto(`${desk.url}/desk${path}`);
    await other.getByText('共同的一段。').waitFor();
    await other.getByLabel('标题', { exact: true }).fill('另一个窗口改的标题');
    await other.getByRole('button', { name: '存稿' }).click();
    await expect.poll(async () => (await kept(door)).edition.title).toBe('另一个窗口改的标题');
    await text().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('这个窗口加的。');
    await at.says('两份都还在，请逐处选留哪一份');
    await at.lookAt('写稿-两份');
    await at.button('按选的存').click();
    await saved();
    const both = await kept(door);
    expect(both.edition.title).toBe('另一个窗口改的标题');
    expect(JSON.stringify(both.edition.content)).toContain('共同的一段。这个窗口加的。');
    await other.close();
  });

  it('keeps in the browser what does not reach the server, over a closed page', async () => {
    await be();
    const { path, door } = await begin('断网');
    await saved();
    // The browser tells of each call that fails: that is meant here.
    await page.context().route('**/api/**', (route) => route.abort());
    await text().click();
    await page.keyboard.type('断网时写的一段。');
    await at.says(/^网络已断开，存在本机/u);
    await at.look('写稿-断网');
    await page.context().unroute('**/api/**');
    await expect
      .poll(async () => JSON.stringify((await kept(door)).edition.content))
      .toContain('断网时写的一段。');
    await saved();

    // Nothing of this page arrives any more, not even what it sends while it closes.
    await page.evaluate(() => {
      const real = window.fetch;
      window.fetch = (address, init) =>
        init?.method === 'PUT' ? Promise.reject(new TypeError('offline')) : real(address, init);
    });
    await text().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('关页面前写的。');
    await page.goto(`${desk.url}/desk/`);
    await at.heading(/^今天/u).waitFor();
    await at.goTo(path, '改稿');
    await at.button('接着用本机的').click();
    await at.says('关页面前写的。');
    await expect
      .poll(async () => JSON.stringify((await kept(door)).edition.content))
      .toContain('关页面前写的。');
    at.forgetComplaints(/Failed to load resource/u);
  });

  it('makes a text of a file, takes out of another what it hides, and shows a picture with its words', async () => {
    await be();
    const { door } = await begin('');
    const docx = docxOf(
      ['关于开展2026年秋季防汛检查的通知', '各村民委员会：', '请于11月底前检查完毕。']
        .map((each) => wordParagraph(each))
        .join(''),
    );
    const list = workbookOf(
      {
        名单: [
          ['户主', '金额'],
          ['张*', 300],
        ],
        底账: [
          ['户主', '身份证号'],
          ['张三', identityNumber(2)],
        ],
      },
      undefined,
      { hidden: ['底账'] },
    );
    const mimeType = 'application/octet-stream';
    await page
      .getByLabel('上传文件转为正文')
      .setInputFiles({ name: '通知.docx', mimeType, buffer: Buffer.from(docx) });
    await at.says('已把《通知.docx》转为正文，请核对。');
    await page.locator('.written').getByText('请于11月底前检查完毕。').waitFor();
    await page
      .getByLabel('上传附件')
      .setInputFiles({ name: '名单.xlsx', mimeType, buffer: Buffer.from(list) });
    await at.says(/必须改\d处/u);
    await at.lookAt('写稿-附件');
    await at
      .button(/^遮盖\d处$/u)
      .first()
      .click();
    await at.says(/^已遮盖\d处/u);
    await expect
      .poll(() => page.locator('.file-row').filter({ hasText: '名单.xlsx' }).innerText())
      .not.toMatch(/必须改|正在检查/u);
    await page.getByLabel('上传附件').setInputFiles({
      name: '坏.exe',
      mimeType,
      buffer: Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 0xff]),
    });
    await at.says(/^《坏\.exe》没有上传/u);
    await at.look('写稿-附件没有上传');
    await at.button('知道了').last().click();

    await text().click();
    await page.keyboard.press('Control+End');
    await at.button('图片').click();
    const dialog = page.getByRole('dialog', { name: '插入图片' });
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    );
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: '检查.png', mimeType: 'image/png', buffer: png });
    await dialog.getByRole('button', { name: '插入' }).click();
    await at.says('请填写替代文字');
    await at.look('写稿-插入图片');
    await dialog.getByLabel('替代文字').fill('工作人员检查河堤');
    await dialog.getByRole('button', { name: '插入' }).click();
    await page.locator('.written figure img').waitFor();
    await expect
      .poll(() =>
        page.locator('.written figure img').evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBe(1);
    await expect
      .poll(async () => JSON.stringify((await kept(door)).edition.content))
      .toContain('工作人员检查河堤');
    await at.button('预览').click();
    await at.heading('预览：公众看到的样子').waitFor();
    await at.lookAt('写稿-预览');
    await at.button('接着写').click();
    await page.getByRole('link', { name: '历史' }).click();
    await at.heading('改过的地方').waitFor();
    await at.says(/改了.*正文/u);
    await at
      .button(/^看第\d+次改了什么$/u)
      .first()
      .click();
    await page.getByRole('heading', { name: /^第\d+次改了什么$/u }).waitFor();
    await at.lookAt('写稿-历史');
  });

  it('begins with what the register knows, and belongs where it is placed', async () => {
    const body = `/api/bodies/${clerk.bodyId}`;
    await clerk.ask('POST', `${body}/standard-rows`, { actId: uuidv7(), standardIds: ['std-01'] });
    await clerk.ask('POST', `${body}/documents`, {
      actId: uuidv7(),
      number: '乙政发〔2026〕8号',
      title: '乙镇人民政府关于做好冬季防火工作的通知',
      issuer: '乙镇人民政府',
      formedOn: '2026-11-02',
      itemId: null,
      rowId: null,
      normative: null,
      publicElsewhere: null,
      attribute: 'proactive',
      groundId: 'public-interest',
      reason: '',
      reviewOn: null,
    });
    await be();
    await at.goTo('/publications/new', '新建信息');
    await at.choose(at.field('栏目'), '其他文件');
    await at.field('按标题或者文号找').fill('防火');
    await page.keyboard.press('Enter');
    await at.button(/^加上：乙镇人民政府关于做好冬季防火/u).click();
    await at.lookAt('新建信息-选了公文');
    await at.button('开始写').click();
    await at.heading('改稿').waitFor();
    expect(await at.field('标题').inputValue()).toBe('乙镇人民政府关于做好冬季防火工作的通知');
    expect(await at.field('发文字号').inputValue()).toBe('乙政发〔2026〕8号');

    await page.getByRole('link', { name: '改栏目和事项' }).click();
    await at.heading('改栏目和事项').waitFor();
    await at.choose(at.field('栏目'), '通知公告');
    await at.button('查找').first().click();
    await at
      .button(/^加上：/u)
      .first()
      .click();
    await at.lookAt('改栏目和事项');
    await at.button('改栏目和事项').click();
    await at.says('已改好栏目和事项');
    await at.heading('改稿').waitFor();
    await at.says('公开目录里的事项');
    expect(await page.locator('.place-facts').innerText()).toMatch(/通知公告[^]*冬季防火/u);
  });

  it('waits behind the sign-in with what was typed, when the session ends', async () => {
    await be();
    const { door } = await begin('登录中断');
    await saved();
    await page.context().clearCookies();
    await text().click();
    await page.keyboard.type('登录中断时写的。');
    await at.heading('登录').waitFor();
    await at.field('账号').fill('renyuan1');
    await at.field('密码').fill('Qing-Shan-2001x');
    await at.button('登录').click();
    await page.locator('.written').getByText('登录中断时写的。').waitFor();
    await at.button('存稿').click();
    await expect
      .poll(async () => JSON.stringify((await kept(door)).edition.content))
      .toContain('登录中断时写的。');
  });

  it('works on a phone', async () => {
    await be(phone);
    await begin('手机上写的');
    await text().click();
    await page.keyboard.type('手机上写的一段。');
    await page.getByRole('button', { name: '更多', exact: true }).last().click();
    await page.getByRole('menuitem', { name: '清除格式' }).waitFor();
    await at.look('写稿-手机');
    await page.keyboard.press('Escape');
    await saved();
  });
});
