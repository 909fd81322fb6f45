import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../src/documents/tables/read-table.ts';
import { chromiumPath } from '../support/browser.ts';
import { openPublicSite, type OpenSite } from '../support/open-public-site.ts';
import type { ServedCounty } from '../support/public-county.ts';
import { readings, type Reading, type SiteBrowser } from '../support/site-browser.ts';

describe.skipIf(chromiumPath() === null)('citizens compare annual reports', () => {
  let site: OpenSite;
  let county: ServedCounty;
  let at: SiteBrowser;

  beforeAll(async () => {
    site = await openPublicSite();
    ({ county, at } = site);
  });
  afterAll(() => site?.close());
  afterEach(() => at.expectNoComplaint());

  const rowOf = (page: Page, name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

  it.each(readings)('%s: three years of a township, from its report', async (_, reading: Reading) => {
    const page = await at.open(reading, county.path('report-township-2025'));
    await at.follow('和往年、其他单位比较', 'main');
    await at.heading('年报数字比较');
    expect(await rowOf(page, '行政许可').innerText()).toMatch(/10\s+12\s+增2，20%\s+8\s+减4，33%/u);
    const chooser = page.locator('summary').filter({ hasText: '选单位、年度和数字' });
    if (await chooser.isVisible()) await chooser.click();
    const form = page.getByRole('form', { name: '选单位、年度和数字' });
    await form.getByLabel('甲县人民政府（全县汇总）').check();
    await form.getByLabel('2023年').uncheck();
    await form.getByLabel('比较哪些数字').selectOption({ label: '收到和处理申请（表三）：自然人' });
    await form.getByRole('button', { name: '比较' }).click();
    await page.waitForURL(/unit=own.county/u);
    await at.heading('年报数字比较');
    expect(await rowOf(page, '三、（一）予以公开').innerText()).toMatch(
      /7\s+11\s+增4，57%\s+6\s+4\s+减2，33%/u,
    );
    expect(await page.getByText('不要再和各单位的数相加').count()).toBe(1);
    // The address says what was chosen: it can be sent to somebody.
    expect(new URL(page.url()).pathname).toBe(`${reading.large ? '/large' : ''}/zfxxgknb/compare/`);
    await page.getByRole('link', { name: '乙镇人民政府2025年度报告' }).click();
    await at.heading(/^乙镇人民政府2025年度/u);
    expect(await page.getByRole('row', { name: /表二“行政许可”/u }).innerText()).toMatch(/9\s+8/u);
  });

  it.each(readings)(
    '%s: a year that was read from a file, and one figure of all',
    async (_, reading: Reading) => {
      const page = await at.open(reading, '/yizhen/zfxxgknb/');
      await at.heading('政府信息公开工作年度报告');
      await page.getByRole('link', { name: /^乙镇人民政府2021年度，由文件读入，没有网页/u }).click();
      await at.heading('年报数字比较');
      expect(await page.getByText('由原公布的文件读入').first().isVisible()).toBe(true);
      await rowOf(page, '行政许可').getByRole('link', { name: '行政许可' }).click();
      await at.heading('2021年各单位比较：行政许可');
      const form = page.getByRole('form', { name: '选数字和年度' });
      await form.getByLabel('年度').selectOption({ label: '2024年' });
      await form.getByRole('button', { name: '查看' }).click();
      await at.heading('2024年各单位比较：行政许可');
      const rows = page.getByRole('row');
      expect((await rows.allInnerTexts()).map((row) => row.replaceAll(/\s+/gu, ' ').trim())).toEqual([
        '单位 数字（件）',
        expect.stringMatching(/^甲县庚街道办事处 由报送的文件读入（单位不在本平台） 31/u),
        expect.stringMatching(/^乙镇人民政府 12 ?增2，20%/u),
        expect.stringMatching(/^甲县人民政府（全县汇总） 120/u),
      ]);
      // The bars are for the eye alone: the table says everything.
      expect(await page.locator('svg.bar:not([aria-hidden="true"])').count()).toBe(0);
    },
  );

  it.each(readings)('%s: are told that a table scrolls where it does, and only there', async (_, reading) => {
    const page = await at.open(reading, '/zfxxgknb/compare/');
    const told = async () => {
      const region = page.getByRole('region', { name: /比较$/u });
      const [box, table, hint] = [
        await region.boundingBox(),
        await region.locator('table').boundingBox(),
        await region.getByText('可左右滚动').boundingBox(),
      ];
      if (box === null || table === null || hint === null) throw new Error('no table');
      // The line stands in sight above the table, or takes no room at all.
      const shown = hint.width > 0 && hint.y + hint.height <= table.y && hint.x >= box.x;
      expect([shown, hint.width > 0]).toEqual([table.width > box.width + 1, table.width > box.width + 1]);
      return shown;
    };
    const compared = async (...query: readonly string[]) => {
      const base = `${reading.large ? '/large' : ''}/zfxxgknb/compare/`;
      await page.goto(`${county.url}${base}?${query.join('&')}`);
      await at.heading('年报数字比较');
      return told();
    };
    await told();
    expect(await compared('unit=yizhen', 'year=2025')).toBe(false);
    const years = [2020, 2021, 2022, 2023, 2024, 2025].map((year) => `year=${year}`);
    expect(await compared('unit=yizhen', 'unit=own.county', 'unit=jiaoyuju', ...years)).toBe(true);
  });

  it('find a body outside of the platform in the list, with its figures and without a page', async () => {
    const [, reading] = readings[0] ?? [];
    if (reading === undefined) throw new Error('no reading');
    const page = await at.open(reading, '/zfxxgknb/');
    const row = page.getByRole('row', { name: /甲县庚街道办事处/u });
    expect(await row.innerText()).toContain('不在本平台');
    await row.getByRole('link').click();
    await at.heading('年报数字比较');
    expect(await rowOf(page, '行政许可').innerText()).toMatch(/31/u);
  });

  it('take the figures away, with the words that explain them', async () => {
    const [, reading] = readings[0] ?? [];
    if (reading === undefined) throw new Error('no reading');
    const page = await at.open(reading, '/zfxxgknb/');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Excel表格，带数据字典' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('figures.xlsx');
    const { sheets } = await readTable(readFileSync(await download.path()), 'figures.xlsx');
    expect(sheets.map(({ name }) => name)).toContain('数据字典');
    const answer = await fetch(`${county.url}/zfxxgknb/figures.json`);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(((await answer.json()) as { readonly reports: readonly unknown[] }).reports).toHaveLength(7);
  });
});
