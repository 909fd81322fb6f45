import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeVerifiedReport } from '../../src/documents/writing/write-verified-report.ts';
import { chromiumPath } from '../support/browser.ts';
import { phone, wide } from '../support/desk-browser.ts';
import { checked, elsewhere, explainAll, liveYears, reviewed } from '../support/report-year-steps.ts';
import { startReportYear, type ReportYear } from '../support/report-year.ts';

const planted = '全年收到政府信息公开申请5件。';
const matter = '2023年农机购置补贴发放明细';

/** What the county's office writes where the ledger proposes nothing. */
const countyText = {
  工作要点落实情况: '全县按2024年工作要点公开重点工程和惠民补贴。',
};

describe.skipIf(chromiumPath() === null)('the year 2024 is reported, added up and read', () => {
  let journey: ReportYear;
  let page: Page;
  let path = '';
  beforeAll(async () => {
    journey = await startReportYear('2023-01-12');
    await liveYears(journey, matter);
  }, 600_000);
  afterAll(() => journey?.close());
  beforeEach(({ onTestFailed }) => onTestFailed(() => journey.at.tellWhere()));
  afterEach(() => journey.at.expectNoComplaint());

  const panel = () => page.getByRole('dialog');
  /** Entered by the keyboard: a press would open the figure that stands under it. */
  const own = (name: string) => page.getByRole('textbox', { name });
  const reportId = () => path.split('/').at(-1) ?? '';
  const read = () => journey.read(journey.own, reportId());

  it('a clerk opens the report of 2024 and traces the request that was carried over', async () => {
    const { at } = journey;
    page = await journey.desk(journey.clerk);
    await at.lookAt('y1-today');
    await at.link('年报').click();
    await at.heading('年报').waitFor();
    await at.button('开立2024年度年报').click();
    await at.heading('2024年度年报').waitFor();
    path = new URL(page.url()).pathname.replace('/desk', '');
    await at.says(/^最迟2025年1月31日/u);
    await at.link('核对数字').click();
    await at.heading(/^数字/u).waitFor();
    await page.locator('#cell-3-carriedIn-naturalPerson').click();
    await panel().getByText('共1条，合计1').waitFor();
    await at.lookAt('y1-cell');
    await panel().getByText('乙公开申请〔2023〕1号').waitFor();
    // Who asked for what is not for whoever counts.
    expect(await panel().getByText(matter).count()).toBe(0);
    expect(await panel().getByRole('link').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.locator('#cell-2-normativeDocuments-inForce').click();
    await at.field('数（单位：件）').fill('2');
    await at.field('从哪里取的').fill('司法所2024年清理结果');
    await at.button('填报这个数').click();
    await panel().getByText('已经填报，表里按填报的算。').waitFor();
    await page.keyboard.press('Escape');
    await at.lookAt('y1-figures');
    await at.button('定数字').click();
    await at.says('数字已经定了。下一步写正文。');
  });

  it('the clerk writes the text, and a figure typed by hand contradicts table 3', async () => {
    const { at } = journey;
    await at.button('按台账起草全文').click();
    await at.says('已经放进来了，请改成自己的话。');
    await at.lookAt('y1-drafted');
    await own('工作要点落实情况').focus();
    await page.keyboard.type('按2024年工作要点公开惠农补贴和村务事项。');
    await own('依申请公开').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(planted);
    await at.button('保存正文').click();
    await at.says('正文保存了。');
    await at.lookAt('y1-text');
    const { check } = await read();
    expect(check.findings.filter(({ level }) => level === 'error').map(({ rule }) => rule)).toEqual(['X-3']);
  });

  it('the check blocks until the sentence is mended, and wants the warning explained', async () => {
    const { at } = journey;
    await at.link('去看检查结果').click();
    await at.heading(/^检查/u).waitFor();
    await at.says('还不能送审');
    const error = page.locator('.report-finding.error');
    await error.getByText(/5件/u).first().waitFor();
    await at.lookAt('y1-check');
    await at.goTo(`${path}/review`, /^送审/u);
    expect(await at.button('送三审').count()).toBe(0);
    await at.goTo(`${path}/check`, /^检查/u);
    await error.getByRole('link', { name: '去看：依申请公开' }).click();
    await at.heading(/^正文/u).waitFor();
    // The page that was gone to takes the focus to its heading, when it has it.
    await expect
      .poll(async () => {
        const text = await own('依申请公开').innerText();
        if (!/。全[^。]*。?$/u.test(text.trim())) return '';
        await own('依申请公开').press('Control+End');
        await own('依申请公开').press('Backspace');
        return text;
      })
      .toBe('');
    await at.button('保存正文').click();
    await at.says('正文保存了。');
    await at.goTo(`${path}/check`, /^检查/u);
    await at.says('没有必须改的。');
    const { check } = await read();
    const asked = check.findings.filter(({ level }) => level === 'warning').map(({ rule }) => rule);
    expect(asked).toContain('X-2');
    await explainAll(journey, page);
    await at.says('可以送审了');
    await at.lookAt('y1-check-clear');
  });

  it('three people review it, one after another', async () => {
    const { at, own: town } = journey;
    await at.link('去送审').click();
    await at.heading(/^送审/u).waitFor();
    await at.button('送三审').click();
    await at.says('已经送三审。');
    await at.lookAt('y1-under-review');
    page = await reviewed(journey, reportId(), 'y1-review');
    const { publication, phase } = await read();
    expect([phase, publication?.at]).toEqual(['laid-out', 'passed']);
    expect(new Set(Object.values(town.steps).map(({ id }) => id)).size).toBe(7);
  });

  it('the head of the office submits it, and the county returns it at a cell and at a section', async () => {
    journey.goOn('2025-01-13');
    const { at, people } = journey;
    page = await journey.desk(people.head);
    await at.goTo(`${path}/figures?place=3/carriedIn/naturalPerson`, /^数字/u);
    await panel()
      .getByRole('link', { name: new RegExp(matter, 'u') })
      .click();
    await at.heading(matter).waitFor();
    await at.goTo(path, '2024年度年报');
    await at.link('去上报').click();
    await at.button('上报').click();
    await at.says('已经上报。');
    page = await journey.desk(people.watcher);
    await at.lookAt('y2-county-today');
    await at.link('年报汇总').click();
    await at.heading('年报汇总').waitFor();
    await at.lookAt('y2-members');
    await at.link('乙镇人民政府').click();
    await at.heading('审核：乙镇人民政府2024年度年报').waitFor();
    await at.lookAt('y2-review');
    await at.button(/对“表二.*行政许可.*”写意见/u).click();
    await page.getByRole('textbox').last().fill('便民服务中心12月办的一件没有计入');
    await at.button('记下意见').click();
    await at.button(/对“.*监督保障”写意见/u).click();
    await page.getByRole('textbox').last().fill('7月办的培训没有写');
    await at.button('记下意见').click();
    await at.link('退回').click();
    await at.heading('退回年报').waitFor();
    await at.lookAt('y2-return');
    await at.button('退回').click();
    await at.says('退回了乙镇人民政府的年报。');
  });

  it('the clerk answers both: the missing licence turns figures of the text red, and they are renewed', async () => {
    const { at, own: town } = journey;
    page = await journey.desk(journey.clerk);
    await at.lookAt('y2-clerk-today');
    await at.goTo(path, '2024年度年报');
    await at.says('便民服务中心12月办的一件没有计入');
    await at.lookAt('y2-returned');
    await journey.enter(town, [{ register: 'licence', matter: '临时占道许可', on: '2024-12-24', count: 1 }]);
    await journey.act(journey.clerk, `/api/bodies/${town.id}/activities`, {
      kind: 'training',
      title: '政务公开业务培训',
      on: '2024-07-10',
      until: null,
      count: 1,
      people: 26,
      settled: null,
      remark: '',
    });
    await at.goTo(`${path}/figures`, /^数字/u);
    await at.lookAt('y2-figures-changed');
    await at.link('重开数字').click();
    await at.heading(/^重开数字/u).waitFor();
    await at.field('理由').fill('补登便民服务中心12月的一件许可');
    await at.button('重开数字').click();
    await at.says('数字重开了，重新随台账变动。');
    await at.goTo(`${path}/figures`, /^数字/u);
    await at.button('定数字').click();
    await at.says('数字已经定了。下一步写正文。');
    // The draft is never more than proposed: it takes the place of what was there by a click.
    const section = page.locator('#section-supervision');
    await section.getByText('7月办的培训没有写').waitFor();
    await section.getByRole('button', { name: /^起草/u }).click();
    await section.getByRole('button', { name: /^用这一稿换掉现在的/u }).click();
    await expect.poll(() => own('监督保障').innerText()).toContain('培训');
    const red = own('存在的主要问题').locator('.chip.stale');
    await red.first().waitFor();
    await at.lookAt('y2-text');
    await red.first().click();
    await at.lookAt('y2-text-chip');
    await page.keyboard.press('Escape');
    await page.locator('#section-problems').getByRole('button', { name: '把数都改成台账现在的' }).click();
    await expect.poll(() => red.count()).toBe(0);
    await at.button('保存正文').click();
    await at.says('正文保存了。');
    await at.goTo(`${path}/check`, /^检查/u);
    await at.lookAt('y2-check');
    await explainAll(journey, page);
    await at.link('去送审').click();
    await at.heading(/^送审/u).waitFor();
    await at.button('送三审').click();
    await at.says('已经送三审。');
    await journey.pass(town, (await read()).publication?.id ?? '');
  });

  it('the county accepts it, and it is published', async () => {
    journey.goOn('2025-01-20');
    const { at, people } = journey;
    page = await journey.desk(people.head);
    await at.goTo(path, '2024年度年报');
    await at.link('去上报').click();
    await at.button('上报').click();
    await at.says('已经上报。');
    page = await journey.desk(people.watcher);
    await at.goTo('/report-county?year=2024', '年报汇总');
    await at.link('乙镇人民政府').click();
    await at.says('以前退回的意见');
    await at.lookAt('y2-review-again');
    await at.link('审核通过').click();
    await at.heading('审核通过年报').waitFor();
    await at.button('审核通过').click();
    await at.says('乙镇人民政府的年报审核通过。');
    page = await journey.desk(people.head);
    await at.goTo(path, '2024年度年报');
    await at.link('去公布').click();
    await at.heading(/^公布/u).waitFor();
    await at.button('公布年报').click();
    await at.says('年报已经公布。');
    await at.lookAt('y2-published');
  });

  it('the county takes in the PDF of a department that works elsewhere', async () => {
    for (const [nth, body] of journey.others.entries()) {
      await journey.enter(body, [
        { register: 'licence', matter: '集体用地许可', on: '2024-07-01', count: nth + 1 },
      ]);
      await journey.report(body, 2024, 'published');
    }
    await journey.report(journey.countyOffice, 2024, 'published');
    journey.goOn('2025-02-06');
    const { at, people } = journey;
    page = await journey.desk(people.watcher);
    await at.goTo('/report-county/roster', '应报单位名单');
    await at.link('改名单').click();
    await at.heading('改名单').waitFor();
    await at.button('加一个平台以外的单位').click();
    const line = page.getByRole('group', { name: /新单位/u });
    await line.getByLabel('名称').fill('甲县水利局');
    await at.field('改了什么、为什么').fill('水利局用自己的系统编报');
    await at.button('保存名单').click();
    await at.says('保存了名单，共8个单位。');
    await at.goTo('/report-county?year=2024', '年报汇总');
    await at.says('应报8个单位，报来7个。');
    await at.lookAt('y3-members');
    await at.link('甲县水利局').click();
    await at.link('导入文件').click();
    await at.heading('导入年报文件').waitFor();
    const { bytes } = await writeVerifiedReport(elsewhere(), 'pdf', {
      writtenAt: new Date('2025-01-22T01:00:00Z'),
    });
    await page.locator('input[type=file]').setInputFiles({
      name: '水利局2024年年报.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(bytes),
    });
    await at.heading('导入年报文件').waitFor();
    await at.says('水利局2024年年报.pdf');
    await at.lookAt('y3-import');
    await at.button('导入').click();
    await at.says('导入了甲县水利局的年报文件');
    await at.link('采用这份文件').click();
    await at.button('采用这份文件').click();
    await at.says('采用了甲县水利局的年报文件。');
  });

  it('adds up five townships and two departments, and goes from a sum to the member to the record', async () => {
    const { at } = journey;
    await at.goTo('/report-county/sum?year=2024', '2024年度全县汇总');
    await at.says('列入8个单位，应报8个。');
    await at.lookAt('y3-sum');
    // 17 of 乙镇, 1 to 5 of the others, 6 of the file.
    await page.locator('[data-place="2/licences"]').click();
    await at.says('合计38。');
    await at.says('文件报来，没有记录');
    await at.lookAt('y3-sum-cell');
    await panel().getByRole('link', { name: '看乙镇人民政府这个数后面的记录' }).click();
    await at.heading('数后面的记录').waitFor();
    await at.says('农村宅基地批准书');
    await at.lookAt('y3-records');
  });

  it('freezes the sum, writes its text, has it reviewed and publishes it', async () => {
    const { at, countyOffice } = journey;
    await at.goTo('/report-county/sum?year=2024', '2024年度全县汇总');
    await at.link('开立全县汇总年报').click();
    await at.heading('开立全县汇总年报').waitFor();
    await at.button('开立全县汇总年报').click();
    await at.says('开立了全县汇总年报。');
    await at.link('定汇总数').click();
    await at.heading('定汇总数').waitFor();
    await at.lookAt('y3-freeze');
    await at.button('定汇总数').click();
    await at.says('汇总数定了，请写正文。');
    await at.link('看全县年报').click();
    await at.heading('2024年度全县汇总年报').waitFor();
    path = new URL(page.url()).pathname.replace('/desk', '');
    await at.lookAt('y3-overview');
    page = await journey.desk(countyOffice.writer);
    await at.goTo(`${path}/text`, /^正文/u);
    await at.button('按台账起草全文').click();
    await at.says('已经放进来了，请改成自己的话。');
    await at.lookAt('y3-text');
    for (const [name, text] of Object.entries(countyText)) {
      const section = own(name);
      if ((await section.innerText()).trim() !== '') continue;
      await section.click();
      await page.keyboard.type(text);
    }
    await at.button('保存正文').click();
    await at.says('正文保存了。');
    await at.goTo(`${path}/check`, /^检查/u);
    await at.lookAt('y3-check');
    await explainAll(journey, page);
    await at.link('去送审').click();
    await at.button('送三审').click();
    await at.says('已经送三审。');
    const publicationId = (await journey.read(countyOffice, reportId())).publication?.id ?? '';
    await journey.pass(countyOffice, publicationId);
    await at.goTo(path, '2024年度全县汇总年报');
    await at.link('去公布').click();
    await at.button('公布年报').click();
    await at.says('年报已经公布。');
    await at.lookAt('y3-published');
    await at.goTo(path, '2024年度全县汇总年报');
    await at.link('去上报').click();
    await at.field('怎样报的').fill('政务邮件报市政府办公室');
    await at.button('上报').click();
    await at.says('已经上报。');
    await at.lookAt('y3-filed');
  });

  it.each([wide, phone])(
    'a citizen compares three years and takes the files away, at $width',
    async (viewport) => {
      const { site } = journey;
      const reader = await site.open({ viewport, scripts: true, large: false });
      await site.menu();
      await site.follow(/^(?:政府信息公开工作年度报告|年报)$/u, 'header');
      await site.heading('政府信息公开工作年度报告');
      await site.look('y4-reports');
      await site.follow('比较各单位、各年度的数字', 'main');
      await site.heading('年报数字比较');
      await site.look('y4-compare');
      const chooser = reader.locator('summary').filter({ hasText: '选单位、年度和数字' });
      if (await chooser.isVisible()) await chooser.click();
      const form = reader.getByRole('form', { name: '选单位、年度和数字' });
      for (const box of await form.getByRole('group', { name: '单位' }).getByRole('checkbox').all()) {
        await box.setChecked(false);
      }
      await form.getByLabel('乙镇人民政府', { exact: true }).check();
      for (const year of ['2022年', '2023年', '2024年']) await form.getByLabel(year).check();
      await form.getByRole('button', { name: '比较' }).click();
      await reader.waitForURL(/year=2022/u);
      await site.heading('年报数字比较');
      const row = (name: string) =>
        reader.getByRole('row').filter({ has: reader.getByRole('rowheader', { name, exact: true }) });
      expect(await row('行政许可').innerText()).toMatch(/9\s+12\s+增3，33%\s+17\s+增5，42%/u);
      await site.look('y4-compare-town');
      await reader.getByRole('link', { name: '乙镇人民政府2024年度报告' }).click();
      await site.heading('乙镇人民政府2024年政府信息公开工作年度报告');
      await site.look('y4-report');
      for (const [kind, ending] of [
        ['PDF', 'pdf'],
        ['Word', 'docx'],
        ['Excel', 'xlsx'],
      ] as const) {
        const [download] = await Promise.all([
          reader.waitForEvent('download'),
          reader.getByRole('link', { name: new RegExp(`^${kind}（`, 'u') }).click(),
        ]);
        expect(download.suggestedFilename()).toBe(`乙镇人民政府2024年政府信息公开工作年度报告.${ending}`);
        const { code, printed } = await checked(download);
        expect(code, printed).toBe(0);
        expect(printed).toMatch(/没有发现/u);
      }
      await site.close();
      site.expectNoComplaint();
    },
  );
});
