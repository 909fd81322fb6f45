import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeReport } from '../../src/documents/writing/write-report.ts';
import { civilDate } from '../../src/law/index.ts';
import { chromiumPath } from '../support/browser.ts';
import { phone, wide } from '../support/desk-browser.ts';
import { fileReport, reportSoFar, someFigures } from '../support/county-reports.ts';
import { act } from '../support/ledger.ts';
import { reportsOfCounty, startCountyJourney, type CountyJourney } from '../support/county-journey.ts';

describe.skipIf(chromiumPath() === null)('the county adds up the reports of its bodies', () => {
  let journey: CountyJourney;
  let page: Page;
  beforeAll(async () => {
    journey = await startCountyJourney('2026-02-10');
    await reportsOfCounty(journey, 2025);
  });
  afterAll(() => journey?.close());
  beforeEach(({ onTestFailed }) => onTestFailed(() => journey.at.tellWhere()));
  afterEach(() => journey.at.expectNoComplaint());

  it('sets its roster: proposed from the tree, one that need not report, one outside of the platform', async () => {
    page = await journey.be();
    const { at } = journey;
    await at.link('年报汇总').click();
    await at.says('还没有定应报单位名单');
    await at.lookAt('report-county-none');
    await at.link('拟名单').click();
    await at.heading('改名单').waitFor();
    const line = (name: RegExp) => page.getByRole('group', { name });
    await line(/甲县档案馆/u)
      .getByLabel('要不要报')
      .selectOption('not-administrative');
    await at.button('加一个平台以外的单位').click();
    await line(/新单位/u)
      .getByLabel('名称')
      .fill('甲县水利局');
    await at.lookAt('report-county-roster-edit');
    await at.button('保存名单').click();
    await at.says('有1处需要修改');
    await at.field('改了什么、为什么').fill('年度核定');
    await at.button('保存名单').click();
    await at.says('保存了名单，共9个单位。');
    await at.lookAt('report-county-roster');
  });

  it('sees who is late, and asks for what is missing', async () => {
    const { at } = journey;
    await at.goTo('/report-county', '年报汇总');
    await at.says('应报8个单位，报来5个。');
    await at.lookAt('report-county-members');
    await at.link('催报').click();
    await at.heading('催报2025年度年报').waitFor();
    await at.field('要说的话').fill('请本周内报来');
    await at.lookAt('report-county-remind');
    await at.button('催报').click();
    await at.says('催了3个单位。');
    await at.goTo('/report-county?year=2025&only=chase', '年报汇总');
    await at.says('1次，最近');
  });

  it('reviews side by side with last year, and returns one with comments at a cell and a section', async () => {
    const { at } = journey;
    await at.goTo('/report-county?year=2025', '年报汇总');
    await at.link('乙镇人民政府').click();
    await at.heading('审核：乙镇人民政府2025年度年报').waitFor();
    await at.says('与上年相似');
    await at.says('可能照抄');
    await at.lookAt('report-county-review');
    const comment = at.button(/对“表三.*予以公开.*总计.*”写意见/u);
    // On a phone too it stands on the screen, without scrolling the table sideways.
    await page.setViewportSize(phone);
    const { x = -1, width = 0 } = (await comment.boundingBox()) ?? {};
    expect([x >= 0, x + width <= phone.width]).toEqual([true, true]);
    await page.setViewportSize(wide);
    await comment.click();
    await page.getByRole('textbox').last().fill('总计与自然人不一致');
    await at.button('记下意见').click();
    await at.button(/对“五、存在的主要问题”写意见/u).click();
    await page.getByRole('textbox').last().fill('与上年雷同，请重写');
    await at.button('记下意见').click();
    await at.says('已经记下的意见');
    await at.link('退回').click();
    await at.heading('退回年报').waitFor();
    await at.lookAt('report-county-return');
    await at.button('退回').click();
    await at.says('退回了乙镇人民政府的年报。');
    await at.says('总计与自然人不一致');
    await at.lookAt('report-county-returned');
  });

  it('sends the figures of a half-year back, and accepts those of another body', async () => {
    const { at, ledger, bodies, county } = journey;
    const half = { kind: 'half', year: 2025, part: 2 } as const;
    const of = {
      bodyId: bodies['third'] ?? '',
      year: 2025,
      period: half,
      figures: someFigures({ granted: 3 }),
      to: county,
    };
    await reportSoFar(ledger, { ...of, upTo: 'submitted', submittedOn: '2026-01-12' });
    await at.goTo('', /^今天/u);
    await page
      .getByRole('listitem')
      .filter({ hasText: '报来1份2025年的半年、季度数字，等您审核' })
      .getByRole('link', { name: '去办' })
      .click();
    await at.heading('2025年的半年、季度数字').waitFor();
    await at.lookAt('report-interims');
    await at.link('丙镇人民政府').click();
    await at.heading('丙镇人民政府2025年下半年数字').waitFor();
    await at.lookAt('report-interim');
    await at.link('退回').click();
    await at.heading('退回半年、季度数字').waitFor();
    await at.button('退回').click();
    await at.says('请至少写一条意见');
    await at.lookAt('report-interim-return');
    await at.field('哪一格、怎么改').fill('表三总计与自然人不一致');
    await at.button('退回').click();
    await at.done('退回了丙镇人民政府2025年下半年的数字。');
    await at.says('表三总计与自然人不一致');
    await at.goTo('/report-county/interims?year=2024', '2024年的半年、季度数字');
    await at.says('这一年还没有单位报来。');
    await at.lookAt('report-interims-none');

    await reportSoFar(ledger, {
      ...of,
      bodyId: bodies['fourth'] ?? '',
      upTo: 'submitted',
      submittedOn: '2026-01-12',
    });
    await at.goTo('/report-county/interims?year=2025', '2025年的半年、季度数字');
    await at.link('丁镇人民政府').click();
    await at.link('审核通过').click();
    await at.heading('审核通过半年、季度数字').waitFor();
    await at.lookAt('report-interim-accept');
    await at.button('审核通过').click();
    await at.done('丁镇人民政府2025年下半年的数字审核通过。');
    await at.lookAt('report-interim-accepted');
  });

  it('says why a body need not report, and what to do about one that has not', async () => {
    const { at } = journey;
    await at.goTo('/report-county?year=2025', '年报汇总');
    await at.link('甲县档案馆').click();
    await at.says('列在名单上，不用报年报：');
    await at.lookAt('report-county-exempt');
    await at.goTo('/report-county?year=2025', '年报汇总');
    await at.link('甲县水利局').click();
    await at.says('还没有报来，没有可以审的。');
    await at.link('催报').waitFor();
    await at.lookAt('report-county-missing');
  });

  it('accepts another', async () => {
    const { at } = journey;
    await at.goTo('/report-county?year=2025', '年报汇总');
    await at.link('丙镇人民政府').click();
    await at.link('审核通过').click();
    await at.heading('审核通过年报').waitFor();
    await at.lookAt('report-county-accept');
    await at.button('审核通过').click();
    await at.says('丙镇人民政府的年报审核通过。');
  });

  it('takes in the report of a body outside of the platform from its file', async () => {
    const { at } = journey;
    await at.goTo('/report-county?year=2025', '年报汇总');
    await at.link('甲县水利局').click();
    await at.link('导入文件').click();
    await at.heading('导入年报文件').waitFor();
    const report = {
      ...fileReport('甲县水利局', 2025, someFigures({ granted: 7 })),
      narrative: {
        preamble: '本报告所列数据的统计期限自2025年1月1日起，至2025年12月31日止。',
        overview: '2025年，本机关围绕水利工程建设、农村饮水安全和河湖管理公开信息，没有收到投诉。',
        problems: '主要问题是解读材料偏少。下一步将按季度编写解读材料。',
        other: '本年度没有收取信息处理费。',
      },
    };
    const { bytes } = await writeReport(report, 'pdf');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '水利局年报.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
    await at.says('6格不是0');
    await at.lookAt('report-county-import');
    await at.button('导入').click();
    await at.says('导入了甲县水利局的年报文件');
    await at.lookAt('report-county-file');
    await at.link('采用这份文件').click();
    await at.button('采用这份文件').click();
    await at.says('采用了甲县水利局的年报文件。');
  });

  it('adds up, opens a cell down to the bodies, and freezes the sum with what is missing explained', async () => {
    const { at } = journey;
    await at.goTo('/report-county/sum?year=2025', '2025年度全县汇总');
    await at.says('列入5个单位，应报8个。');
    // 5 of the office, 12, 6, 1, and 7 of the file.
    await at.lookAt('report-county-sum');
    await page.locator('[data-place="3/granted/total"]').click();
    await at.says('合计31。');
    await at.says('文件报来，没有记录');
    await at.lookAt('report-county-sum-cell', wide);
    await at.button('关闭').click();
    await at.link('开立全县汇总年报').click();
    await at.heading('开立全县汇总年报').waitFor();
    await at.button('开立全县汇总年报').click();
    await at.says('开立了全县汇总年报。');
    await at.link('定汇总数').click();
    await at.heading('定汇总数').waitFor();
    await at.lookAt('report-county-freeze');
    await at.button('定汇总数').click();
    await at.says('还有3个单位没有列入，请写明原因。');
    await at.field('说明').fill('三个单位催报后仍没有报来，报来以后更正');
    await at.button('定汇总数').click();
    await at.says('汇总数定了，请写正文。');
    await at.lookAt('report-county-frozen');
  });

  it('compares a cell over bodies and years', async () => {
    const { at } = journey;
    await at.goTo('/report-county/comparison?year=2025', '比较');
    await at.says('全县合计，各年');
    await at.lookAt('report-county-comparison');
    expect(await page.getByRole('row', { name: /丙镇人民政府/u }).innerText()).toMatch(/4\s+6/u);
    // Another row of the form, the column kept.
    await page.getByLabel('比哪一项').selectOption('3/carriedOut');
    await page.getByRole('table', { name: /结转下年度继续办理.*总计/u }).waitFor();
    // A row of one figure has no column to choose.
    await page.getByLabel('比哪一项').selectOption('2/licences');
    await page.getByRole('table', { name: /行政许可/u }).waitFor();
    expect(await page.getByLabel('哪一列').count()).toBe(0);
    await at.goTo('/report-county?year=2025', '年报汇总');
    await at.button(/^下载全部数字/u).click();
    await at.lookAt('report-county-downloads');
    const download = page.waitForEvent('download');
    await at.button('CSV').click();
    expect((await download).suggestedFilename()).toBe('2025年度全县政府信息公开年报数字.csv');
  });

  it('does not offer to remind a body that was closed, and says what to do', async () => {
    const { at, ledger } = journey;
    const { sixth = '' } = journey.bodies;
    await at.goTo('/report-county/remind?year=2025', '催报2025年度年报');
    const offered = async () => [
      await page.getByRole('checkbox', { name: /戊乡人民政府/u }).count(),
      await page.getByRole('checkbox', { name: /己乡人民政府/u }).count(),
    ];
    await page.getByRole('checkbox', { name: /己乡人民政府/u }).waitFor();
    expect(await offered()).toEqual([1, 1]);
    await act(ledger, sixth, 'body.closed', sixth, { on: civilDate('2026-02-10'), reason: '并入戊乡' });
    await page.reload();
    await at.says('己乡人民政府已经撤销，没有人可催，不列在这里。');
    expect(await offered()).toEqual([1, 0]);
    await at.lookAt('report-county-remind-closed');
    await at.button('催报').click();
    // The one that was returned is asked, too.
    await at.says('催了2个单位。');
  });
});
