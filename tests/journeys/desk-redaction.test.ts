import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { findWords } from '../../src/documents/redacting/find-words.ts';
import { readPageTexts } from '../../src/documents/redacting/page-text.ts';
import { inspectFile } from '../../src/documents/inspection/inspect-file.ts';
import { chromiumPath, launch } from '../support/browser.ts';
import { countyOverHttp, type ApiPerson } from '../support/desk-api.ts';
import { deskBrowser, phone, wide, type DeskBrowser, type Viewport } from '../support/desk-browser.ts';
import { newInstallation, startDesk, type DeskServer } from '../support/desk-server.ts';
import { docxOf, wordParagraph } from '../support/office-files.ts';
import { show, writePdf } from '../support/pdf-writer.ts';
import { identityNumber } from '../support/planted-secrets.ts';

const executable = chromiumPath();
const number = identityNumber(5);
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

const lines = (...texts: readonly string[]) =>
  texts.map((text, at) => show(60, 760 - at * 40, 14, text)).join('');
const form = writePdf([
  { content: lines('甲县乙镇宅基地审批表', `申请人：张三，身份证号${number}`, '审批意见：同意使用集体土地') },
  { content: lines('附图说明：东邻张三旧宅，西至村道') },
  { content: lines('村民会议记录：到会的人一致同意'), rotate: 90 },
]);
const note = docxOf(wordParagraph(`村民张三，身份证号${number}`) + wordParagraph('房屋年久失修'));

describe.skipIf(executable === null)('an officer covers papers for an applicant', () => {
  let desk: DeskServer;
  let browser: Browser;
  let at: DeskBrowser;
  let page: Page;
  let officer: ApiPerson;
  let requestId: string;
  const papers = { form: '宅基地审批表', note: '情况说明' } as const;
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-redaction-'));

  beforeAll(async () => {
    desk = await startDesk(await newInstallation());
    browser = await launch(executable ?? '');
    at = deskBrowser(browser, desk.url);
    const county = await countyOverHttp(desk.url);
    const township = await county.found('乙镇人民政府', 'township');
    officer = await county.hire(township, '王经办', 'request-officer');
    requestId = uuidv7();
    await officer.ask('POST', `/api/bodies/${officer.bodyId}/requests`, {
      actId: requestId,
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
      content: { title: '宅基地审批材料', number: '', description: '' },
      wanted: { form: 'paper', way: 'collect', otherIfNot: true },
      electronic: false,
      needsHelp: false,
      submittedOn: today,
      confirmedOn: null,
      register: { matter: '宅基地审批材料', holderId: officer.id },
    });
    await keep(papers.form, 'a.pdf', form);
    await keep(papers.note, 'b.docx', note);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(({ onTestFailed }) => onTestFailed(() => at.tellWhere()));
  afterEach(() => at.expectNoComplaint());

  /** A file of the case, as the officer uploads it. */
  async function keep(title: string, name: string, bytes: Uint8Array): Promise<void> {
    const base = `/api/bodies/${officer.bodyId}/requests/${requestId}`;
    const { csrfToken } = (await officer.ask('GET', '/api/session')) as { readonly csrfToken: string };
    const body = new FormData();
    body.append('file', new File([Uint8Array.from(bytes)], name));
    const response = await fetch(`${desk.url}${base}/files`, {
      method: 'POST',
      headers: {
        cookie: officer.cookies.map((cookie) => `${cookie.name}=${cookie.value}`).join('; '),
        'x-csrf-token': csrfToken,
        origin: desk.url,
      },
      body,
    });
    const { fileId } = (await response.json()) as { readonly fileId: string };
    await officer.ask('POST', `${base}/materials`, {
      actId: uuidv7(),
      fileId,
      material: 'record',
      title,
      pages: null,
    });
  }
  const redact = async (paper: 'form' | 'note', viewport: Viewport = wide) => {
    page = await at.open(viewport, { cookies: officer.cookies });
    await at.heading(/^今天/u).waitFor();
    await at.goTo(`/requests/${officer.bodyId}/${requestId}`, '宅基地审批材料');
    await at.link(`遮盖：${papers[paper]}`).click();
    await at.heading('生成遮盖件').waitFor();
    await page.getByRole('heading', { name: '建议遮盖的' }).waitFor();
  };
  const find = async (text: string) => {
    await page.getByRole('textbox', { name: '查找要遮盖的词' }).fill(text);
    await at.button('查找').click();
  };
  /** @param kind a PDF is shown before it is saved; a Word file is none that a browser shows */
  const download = async (kind: 'pdf' | 'docx' = 'pdf'): Promise<Uint8Array> => {
    const look = () => at.button('看一遍遮盖件').click();
    const saving = async () => (await Promise.all([page.waitForEvent('download'), look()]))[0];
    const file = await (kind === 'pdf' ? at.saved(look) : saving());
    const path = join(folder, file.suggestedFilename());
    await file.saveAs(path);
    return Uint8Array.from(readFileSync(path));
  };

  it('says what is missing, and stops while what is covered stands elsewhere', async () => {
    await redact('form');
    await at.lookAt('redaction-empty');
    await at.button('生成遮盖件').click();
    await at.says('还没有要遮盖的地方。全部公开的，直接提供原件，不用遮盖。');
    await at.button(`遮盖：${number}`).click();
    await find('张三');
    await at.says('“张三”有2处，在第1页、第2页。');
    const picture = page.getByAltText('第2页的画面');
    await picture.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await picture.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const [place] = findWords(await readPageTexts(form), '张三').filter((each) => each.page === 2);
    const box = place?.boxes[0] ?? { x: 0, y: 0, w: 0, h: 0 };
    await page.mouse.move(x + (box.x - 0.005) * width, y + (box.y - 0.005) * height);
    await page.mouse.down();
    await page.mouse.move(x + (box.x + box.w + 0.005) * width, y + (box.y + box.h + 0.005) * height, {
      steps: 3,
    });
    await page.mouse.up();
    await at.says('遮盖的地方（2处）');
    await at.button('生成遮盖件').click();
    await at.says(/“张三”还在第1页/u);
    at.forgetComplaints(/422/u);
  });

  it('covers every place, moves a box by keys, and hands out what was proven', async () => {
    await at.button('2处都遮盖').click();
    await at.says('遮盖的地方（3处）');
    await page.getByLabel('第1页第1处的依据').selectOption('refusedProcess');
    await page.getByLabel('第1页第1处的说明').fill(`号码${number}`);
    await at.button('生成遮盖件').click();
    await at.says(/说明里有身份证号，操作记录永久保存，请不要写。/u);
    at.forgetComplaints(/422/u);
    await page.getByLabel('第1页第1处的说明').fill('第三方姓名');
    await at.button('在第3页加方框').click();
    const added = page.getByRole('button', { name: /^第3页第1处/u });
    await expect.poll(() => added.evaluate((box) => box === document.activeElement)).toBe(true);
    const before = await added.boundingBox();
    for (let times = 0; times < 5; times += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    const after = await added.boundingBox();
    expect((after?.y ?? 0) - (before?.y ?? 0)).toBeGreaterThan(5);
    expect((after?.width ?? 0) - (before?.width ?? 0)).toBeGreaterThan(1);
    await page.keyboard.press('Delete');
    await at.says('遮盖的地方（3处）');
    await at.lookAt('redaction-drawn');
    await at.button('生成遮盖件').click();
    await page.getByRole('heading', { name: '遮盖件已经生成' }).waitFor();
    await at.says(/3处方框的像素里没有留下原来的内容/u);
    await at.lookAt('redaction-made');
    const bytes = await download();
    const pages = await readPageTexts(bytes);
    expect(pages.map(({ lines }) => lines.length > 0)).toEqual([false, false, true]);
    expect(Buffer.from(bytes).includes(number)).toBe(false);
  });

  it('is done on a phone too', async () => {
    await redact('form', phone);
    await at
      .button('3处建议都遮盖')
      .or(at.button(`遮盖：${number}`))
      .first()
      .click();
    await at.button('在第1页加方框').click();
    await at.says(/遮盖的地方（\d处）/u);
    await at.lookAt('redaction-phone', phone);
  });

  it('covers words of a Word file wherever they stand', async () => {
    await redact('note');
    await find('张三');
    await at.button('遮盖“张三”').click();
    await at.button(`遮盖：${number}`).click();
    await at.lookAt('redaction-words');
    await at.button('生成遮盖件').click();
    await at.says(/2项字词共2处都已换成遮盖的依据/u);
    const text = (await inspectFile(await download('docx'), '')).parts.map((part) => part.text).join('\n');
    expect(text).not.toMatch(/张三|\d{18}/u);
    expect(text).toContain('房屋年久失修');
  });

  it('lists the copies among the papers of the case', async () => {
    await at.link('返回申请').click();
    await at.says('宅基地审批表（遮盖件）');
    await at.says(/已遮盖3处/u);
  });
});
