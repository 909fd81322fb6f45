import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, FileChooser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessFaults } from '../support/access-faults.ts';
import { checkOpened } from '../../src/documents/checking/check-opened.ts';
import { openReport } from '../../src/documents/checking/open-report.ts';
import { serve, type Serving } from '../../src/server/serve.ts';
import { chromiumPath, launch } from '../support/browser.ts';
import { clean, faulty, inventedHtml, yearBefore } from './invented-reports.ts';

const executable = chromiumPath();

/** A page that is a picture: a PDF without any text. */
const scan =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>endobj\n' +
  '4 0 obj<</Length 28>>stream\nq 500 0 0 700 40 70 cm /I Do Q\nendstream endobj\n' +
  '5 0 obj<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n\u0040\nendstream endobj\n' +
  'trailer<</Root 1 0 R/Size 6>>\n';

describe.skipIf(executable === null)('checking annual reports in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-journey-'));
  let serving: Serving;
  let browser: Browser;
  let context: BrowserContext | null = null;
  let page: Page;
  let other: BrowserContext | null = null;
  let scripted = true;
  let complaints: string[] = [];

  const input = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const files = {
    faulty: input('乙镇2025年政府信息公开工作年度报告.html', inventedHtml(faulty)),
    before: input('乙镇2024.html', inventedHtml(yearBefore)),
    clean: input('丙镇2025.html', inventedHtml(clean)),
    notice: input('会议通知.txt', '关于召开会议的通知\n请各村到会。'),
    broken: input('坏文件.docx', 'PK\u0003\u0004broken'),
    scan: input('扫描件.pdf', Buffer.from(scan, 'latin1')),
    long: input(
      `一个特别长的文件名${'甲县丁镇人民政府政务公开办公室'.repeat(3)}（终稿）.html`,
      inventedHtml({
        ...clean,
        agency: '甲县丁镇人民政府政务公开和政务服务协调领导小组办公室',
        figures: { 'received/total': '2' },
      }),
    ),
  };

  beforeAll(async () => {
    serving = await serve({ DESK: 'off', PORT: '0', LOG_LEVEL: 'silent' });
    browser = await launch(executable ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
    rmSync(folder, { recursive: true });
  });

  async function open(path: string, { width = 1280, script = true } = {}): Promise<void> {
    complaints = [];
    scripted = script;
    context = await browser.newContext({
      viewport: { width, height: width === 360 ? 640 : 720 },
      javaScriptEnabled: script,
      locale: 'zh-CN',
    });
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 40[04]/u.test(message.text()))
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== serving.url && protocol !== 'blob:') complaints.push(`third party: ${request.url()}`);
    });
    await page.goto(serving.url + path);
  }

  afterEach(async () => {
    await context?.close();
    await other?.close();
    context = null;
    other = null;
    expect(complaints).toEqual([]);
  });

  /** Chooses files and waits until all are done. */
  async function check(...chosen: string[]): Promise<void> {
    await page.setInputFiles('#files', chosen);
    await page.getByRole('button', { name: '开始检查' }).click();
    await finished();
  }

  async function finished(): Promise<void> {
    await page.locator('.count', { hasText: '检查完' }).waitFor();
    const stop = page.locator('#stop');
    if ((await stop.count()) > 0) await stop.waitFor({ state: 'hidden' });
  }

  const count = () => page.locator('.count').innerText();
  const row = (name: string) =>
    page.locator('li.file', { has: page.getByRole('heading', { name, exact: true }) });

  /** The page as it is, in a window where axe can run; the page's own script stays out. */
  async function withScripts(): Promise<Page> {
    const html = (await page.content()).replaceAll(/<script[^]*?<\/script>/gu, '');
    const size = page.viewportSize();
    await other?.close();
    other = await browser.newContext({ locale: 'zh-CN', viewport: size });
    const copy = await other.newPage();
    await copy.route('**/copy', (route) =>
      route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
    );
    await copy.goto(`${serving.url}/copy`);
    return copy;
  }

  async function expectAccessible(): Promise<void> {
    const violations = await accessFaults(scripted ? page : await withScripts());
    expect(
      violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map(({ html }) => html) })),
    ).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
    // Nothing is wider than the screen but what scrolls by itself and says so.
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }

  describe.each([1280, 360])('at %i pixels', (width) => {
    it.each(['/', '/check', '/nowhere', '/?size=large', '/check?size=large'])(
      '%s is accessible',
      async (path) => {
        await open(path, { width });
        await expectAccessible();
        expect(await page.locator('html').getAttribute('class')).toBe(
          [path.includes('large') ? 'large' : '', path.startsWith('/check') ? 'scripted' : '']
            .filter((name) => name !== '')
            .join(' ') || null,
        );
      },
    );

    it.each([true, false])('shows each file’s findings and marks (scripts: %s)', async (script) => {
      await open('/check', { width, script });
      await check(files.faulty, files.clean, files.notice, files.broken, files.scan, files.long);
      expect(await count()).toBe('检查完6份：有必须改的2份，没有必须改的1份，没能检查3份');
      // The counts are in sight, at once.
      expect((await page.locator('.count').boundingBox())?.y ?? 9999).toBeLessThan(script ? 700 : 640);
      const result = row('乙镇2025年政府信息公开工作年度报告.html');
      expect(await result.locator('.outcome').innerText()).toContain('必须改');
      expect(await result.locator('details').getAttribute('open')).not.toBeNull();
      const cell = result.locator('#f1-t3-notHeld-research');
      expect(await cell.getAttribute('class')).toContain('faulty error');
      expect(await cell.textContent()).toContain('未填');
      expect(await result.locator('tr.note', { hasText: '“科研机构”列没有填数字' }).isVisible()).toBe(true);
      expect(await row('扫描件.pdf').locator('.outcome').innerText()).toContain('没能检查');
      expect(await row('丙镇2025.html').locator('.outcome').innerText()).not.toContain('必须改');
      await expectAccessible();
      for (const summary of await page.locator('summary').all()) {
        if ((await summary.locator('..').getAttribute('open')) === null) await summary.click();
      }
      await expectAccessible();
    });

    it.each([true, false])(
      'leads from the list to the place, whichever column is shown (scripts: %s)',
      async (script) => {
        await open('/check', { width, script });
        await check(files.faulty);
        const link = page.locator('.finding', { hasText: '“科研机构”列没有填数字' }).locator('.rule a');
        await link.click();
        const target = page.locator(`[id="${(await link.getAttribute('href'))?.slice(1)}"]`);
        await expect
          .poll(async () =>
            target.evaluate(
              (element) =>
                element.getBoundingClientRect().top >= 0 &&
                element.getBoundingClientRect().top < window.innerHeight,
            ),
          )
          .toBe(true);
        if (width === 360 && script) expect(await page.locator('#f1-column-research').isChecked()).toBe(true);
      },
    );

    it('holds two years against each other, from one choice or from two', async () => {
      await open('/check', { width });
      await check(files.faulty, files.before);
      expect(await row('乙镇2025年政府信息公开工作年度报告.html').locator('.meta').innerText()).toContain(
        '与《乙镇2024.html》对照',
      );
      expect(await page.locator('.finding', { hasText: 'X-1' }).count()).toBeGreaterThan(0);
      expect(await page.locator('#f1-t3-received-total').innerText()).toContain('去年2');
      await expectAccessible();
      await page.setInputFiles('#previous', files.before);
      await check(files.faulty);
      expect(await count()).toBe('检查完1份：有必须改的1份');
      expect(await page.locator('.finding', { hasText: 'X-1' }).count()).toBeGreaterThan(0);
      await check(files.faulty, files.clean);
      expect(await page.locator('.meta', { hasText: '与《乙镇2024.html》对照' }).count()).toBe(1);
      await check(files.clean, files.notice);
      expect(await page.locator('#notice').innerText()).toContain('《乙镇2024.html》没有用上');
    });

    it('holds two years against each other without scripts', async () => {
      await open('/check', { width, script: false });
      await check(files.faulty, files.before);
      expect(await page.locator('.meta', { hasText: '与《乙镇2024.html》对照' }).count()).toBe(1);
      expect(await page.locator('.finding', { hasText: 'X-1' }).count()).toBeGreaterThan(0);
    });

    it('keeps the results in 大字版', async () => {
      await open('/check', { width });
      await check(files.faulty, files.notice);
      const before = await page.locator('main').innerText();
      await page.getByRole('link', { name: '大字版' }).click();
      expect(await page.locator('main').innerText()).toBe(before);
      expect(await page.locator('body').evaluate((body) => getComputedStyle(body).fontSize)).toBe('24px');
      expect(page.url()).toContain('size=large');
      await expectAccessible();
      await page.getByRole('link', { name: '首页' }).click();
      expect(await page.locator('html').getAttribute('class')).toBe('large');
    });

    it('has 大字版 without scripts, on every page of the way', async () => {
      await open('/', { width, script: false });
      await page.getByRole('link', { name: '大字版' }).click();
      await page.getByRole('link', { name: '去检查' }).click();
      await check(files.faulty);
      expect(await page.locator('html').getAttribute('class')).toBe('large');
      await expectAccessible();
    });

    it.each([true, false])('asks for a file where none is chosen (scripts: %s)', async (script) => {
      await open('/check', { width, script });
      await page.getByRole('button', { name: '开始检查' }).click();
      await page.locator('.problem', { hasText: '请选择要检查的年报文件' }).waitFor();
      expect(await page.locator('#files').getAttribute('aria-invalid')).toBe('true');
      if (script)
        expect(await page.locator('#files').evaluate((element) => element === document.activeElement)).toBe(
          true,
        );
      await expectAccessible();
    });
  });

  it.each([true, false])(
    'gives the report in every format and the list of findings (scripts: %s)',
    async (script) => {
      await open('/check', { script });
      await check(files.clean, files.faulty);
      if (!script) await row('丙镇2025.html').locator('summary').click();
      else if ((await row('丙镇2025.html').locator('details').getAttribute('open')) === null)
        await row('丙镇2025.html').locator('summary').click();
      const wanted = checkOpened(await openReport(readFileSync(files.clean), 'a.html')).report;
      const names = {
        docx: 'Word（DOCX）',
        pdf: 'PDF',
        html: '网页（HTML）',
        xlsx: 'Excel（XLSX）',
        json: 'JSON',
      };
      for (const [format, name] of Object.entries(names)) {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          row('丙镇2025.html')
            .getByRole('button', { name: new RegExp(`^${name} ?：丙镇2025\\.html$`, 'u') })
            .click(),
        ]);
        expect(download.suggestedFilename()).toBe(`甲县丙镇人民政府2025年政府信息公开工作年度报告.${format}`);
        const opened = await openReport(readFileSync(await download.path()), `a.${format}`);
        expect(opened.readable && opened.reading.report.requests, format).toEqual(wanted?.requests);
      }
      const [list] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '导出检查结果（XLSX）' }).click(),
      ]);
      expect(list.suggestedFilename()).toBe('年度报告检查结果.xlsx');
      expect(
        readFileSync(await list.path())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
    },
  );

  it('can be done by keyboard alone', async () => {
    await open('/');
    // The browser takes a moment to hand its file choosers over: ask before the key is pressed, not with it.
    const choosers: FileChooser[] = [];
    page.on('filechooser', (chooser) => choosers.push(chooser));
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('跳到主要内容');
    const order: string[] = [];
    for (let press = 0; press < 5; press += 1) {
      await page.keyboard.press('Tab');
      order.push(await focused());
    }
    expect(order).toEqual(['公开', '首页', '年度报告检查', '大字版', '去检查']);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/check');
    const toId = async (id: string) => {
      for (let press = 0; press < 40; press += 1) {
        if (await page.evaluate((wanted) => document.activeElement?.id === wanted, id)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`#${id} is not reached by Tab`);
    };
    await toId('files');
    // The focus that stands on the hidden input is seen on its button.
    const ring = await page
      .locator('label.button[for=files]')
      .evaluate((label) => getComputedStyle(label).outlineStyle);
    expect(ring).toBe('solid');
    await page.keyboard.press('Enter');
    await expect.poll(() => choosers.length).toBe(1);
    await choosers[0]?.setFiles(files.faulty);
    await toId('previous');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('开始检查');
    await page.keyboard.press('Enter');
    await finished();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('count');
    // From the sentence: the export, the row, its findings, each link in turn.
    const seen: string[] = [];
    for (let press = 0; press < 6; press += 1) {
      await page.keyboard.press('Tab');
      seen.push(await focused());
    }
    expect(seen[0]).toBe('导出检查结果（XLSX）');
    expect(seen[1]).toContain('看结果');
    expect(seen[2]).toMatch(/^看表三/u);
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toMatch(/^#f1-t\d-/u);
  });

  it('takes dropped files, and does not leave the page for a file dropped beside the zone', async () => {
    await open('/check');
    const drop = async (selector: string) => {
      const data = await page.evaluateHandle(
        (contents) => {
          const transfer = new DataTransfer();
          for (const [name, text] of contents) transfer.items.add(new File([text ?? ''], name ?? ''));
          return transfer;
        },
        [
          ['乙镇2025.html', inventedHtml(faulty)],
          ['丙镇2025.html', inventedHtml(clean)],
        ],
      );
      for (const type of ['dragenter', 'dragover', 'drop'])
        await page.dispatchEvent(selector, type, { dataTransfer: data });
    };
    await drop('h1');
    expect(await page.locator('#files-chosen').innerText()).toBe('');
    await drop('#drop');
    expect(await page.locator('#files-chosen').innerText()).toBe('已选2份');
    await page.getByRole('button', { name: '开始检查' }).click();
    await finished();
    expect(await count()).toBe('检查完2份：有必须改的1份，没有必须改的1份');
  });

  it('stops, says what was not checked, and tries again', async () => {
    await open('/check');
    let hold = true;
    await page.route('**/api/check', async (route) => {
      while (hold) await new Promise((resolve) => setTimeout(resolve, 50));
      await route.continue().catch(() => {});
    });
    await page.setInputFiles('#files', [files.faulty, files.clean, files.notice]);
    await page.getByRole('button', { name: '开始检查' }).click();
    await page.locator('.count', { hasText: '正在检查3份，已完成0份' }).waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: '停止' }).click();
    await finished();
    expect(await count()).toBe('检查完3份：已停止3份');
    hold = false;
    await row('丙镇2025.html').getByRole('button', { name: '再试一次' }).click();
    await page.locator('.count', { hasText: '检查完3份：没有必须改的1份，已停止2份' }).waitFor();
    await expectAccessible();
  });

  it('waits where the server is busy, and says so where it cannot be reached', async () => {
    await open('/check');
    let asked = 0;
    await page.route('**/api/check', async (route) => {
      asked += 1;
      if (asked === 1)
        await route.fulfill({
          status: 429,
          headers: { 'retry-after': '1' },
          json: { message: '请稍后再试。' },
        });
      else await route.continue();
    });
    await check(files.clean);
    expect(await count()).toBe('检查完1份：没有必须改的1份');
    expect(asked).toBe(2);
    await page.unroute('**/api/check');
    await page.route('**/api/check', (route) => route.abort());
    await check(files.clean);
    expect(await row('丙镇2025.html').innerText()).toContain('没有连上服务器');
    complaints = complaints.filter((each) => !/Failed to load resource/u.test(each));
  });

  it('stays on the page where a download is refused', async () => {
    await open('/check');
    await check(files.clean);
    await page.route('**/api/convert/**', (route) =>
      route.fulfill({ status: 500, json: { message: '抱歉，没有给出这份文件' } }),
    );
    await page.getByRole('button', { name: /^PDF ?：丙镇2025\.html$/u }).click();
    await page.locator('#notice', { hasText: '抱歉，没有给出这份文件' }).waitFor();
    expect(await count()).toContain('检查完1份');
    complaints = complaints.filter((each) => !/Failed to load resource/u.test(each));
  });
});
