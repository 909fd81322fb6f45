import type { Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeVerifiedReport } from '../../src/documents/writing/write-verified-report.ts';
import { wholeYear } from '../../src/law/index.ts';
import { narrativeOf, reportOfFigures } from '../../src/report/index.ts';
import { chromiumPath } from '../support/browser.ts';
import { someFigures } from '../support/county-reports.ts';
import { phone } from '../support/desk-browser.ts';
import { startReportJourney, type ReportJourney, type ReportPerson } from '../support/report-journey.ts';
import { nilText } from '../support/report-town.ts';

/** What a page of the report needs of what the server says. */
interface Read {
  readonly phase: string;
  readonly publication: { readonly id: string } | null;
  readonly check: { readonly blocked: string | null; readonly stale: readonly unknown[] };
}

/** The text of 2025: what it says of problems and measures is long enough to be told apart from what everybody says. */
const lastYear = nilText(2025, {
  problems:
    '一是政策解读形式较为单一，以文字解读为主，图文和视频解读偏少，群众看不懂、用不上的情况仍然存在；二是村级公开员变动频繁，业务不够熟悉，村务公开栏更新不够及时，个别村公开的内容不够完整。',
  measures:
    '一是为每份惠农政策制作一张图解，在便民服务中心和各村公示栏同时张贴，并录制方言讲解在村广播播放；二是每季度组织一次村级公开员培训，现场演练发布流程，由镇信息公开办逐村检查公开栏更新情况。',
});

describe.skipIf(chromiumPath() === null)('a clerk makes the annual report', () => {
  let journey: ReportJourney;
  let page: Page;
  let path = '';
  beforeAll(async () => {
    journey = await startReportJourney('2027-01-05');
    const { clerk } = journey.people;
    const bodies = `/api/bodies/${journey.township}`;
    const line = (register: string, matter: string, on: string, count: number) =>
      clerk.ask('POST', `${bodies}/registers/${register}/lines`, {
        actId: uuidv7(),
        number: null,
        matter,
        on,
        count,
        amountFen: null,
        remark: '',
        publicationId: null,
      });
    await line('licence', '临时占道许可', '2026-03-02', 2);
    await line('licence', '农村宅基地批准书', '2026-05-06', 14);
    await line('penalty', '秸秆焚烧处罚', '2026-10-06', 3);
    await training('政务公开业务培训', '2026-06-01', 32);
  });
  afterAll(() => journey?.close());
  beforeEach(({ onTestFailed }) => onTestFailed(() => journey.at.tellWhere()));
  afterEach(() => journey.at.expectNoComplaint());

  const training = (title: string, on: string, people: number) =>
    journey.people.clerk.ask('POST', `/api/bodies/${journey.township}/activities`, {
      actId: uuidv7(),
      kind: 'training',
      title,
      on,
      until: null,
      count: 1,
      people,
      settled: null,
      remark: '',
    });
  const door = () => `/api/bodies/${path.replace('/reports/', '').replace('/', '/reports/')}`;
  const read = (who: ReportPerson = 'clerk') => journey.people[who].ask('GET', door()) as Promise<Read>;
  const act = (who: ReportPerson, at: string, body: object = {}) =>
    journey.people[who].ask('POST', `${door()}/${at}`, { actId: uuidv7(), ...body });
  /** Of what the office above has before it; its roster is the one proposed. */
  const submittedDigest = async (): Promise<string> => {
    const { watcher } = journey.people;
    const county = `/api/bodies/${watcher.bodyId}`;
    const roster = (await watcher.ask('GET', `${county}/report-roster`)) as {
      readonly setAt: string | null;
      readonly proposed: readonly unknown[];
    };
    if (roster.setAt === null) {
      const { proposed: lines } = roster;
      await watcher.ask('POST', `${county}/report-roster`, {
        actId: uuidv7(),
        lines,
        reason: '定名单',
        seenAt: null,
      });
    }
    const review = (await watcher.ask(
      'GET',
      `${county}/report-members/${journey.township}/review?year=2026`,
    )) as { readonly digest: string };
    return review.digest;
  };
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
  const panel = () => page.getByRole('dialog');

  it('takes in last year’s report from its file, after looking at what was read', async () => {
    const { at } = journey;
    page = await journey.be('clerk');
    await at.link('年报').click();
    await at.heading('年报').waitFor();
    await at.says('还没有开立过年报');
    await at.lookAt('年报-空');
    await at.link('导入往年的年报').click();
    await at.heading('导入往年的年报').waitFor();
    await at.lookAt('年报-导入');
    const report = reportOfFigures({
      agency: '乙镇人民政府',
      period: wholeYear(2025),
      figures: someFigures({ granted: 3 }, { '2/licences': 10, '2/penalties': 1 }),
      narrative: narrativeOf(lastYear),
    });
    const { bytes } = await writeVerifiedReport(report, 'docx', {
      writtenAt: new Date('2026-01-20T01:00:00Z'),
    });
    await page.locator('input[type=file]').setInputFiles({
      name: '乙镇2025年年报.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from(bytes),
    });
    await at.says('读出200格，共200格');
    await at.lookAt('年报-导入-读出');
    await at.button('导入').click();
    await at.says('2025年度的年报导入了。');
    await at.says('乙镇2025年年报.docx');
  });

  it('opens the report by one button, and sees what is to be done first', async () => {
    const { at } = journey;
    await at.button('开立2026年度年报').click();
    await at.heading('2026年度年报').waitFor();
    path = new URL(page.url()).pathname.replace('/desk', '');
    await at.says(/^最迟2027年1月31日（星期日）报甲县人民政府办公室并公布/u);
    await expect.poll(() => page.locator('[aria-current=step] h2').innerText()).toContain('数字');
    await at.lookAt('年报-概况');
  });

  it('opens a cell to its records, goes by the keyboard, and enters a figure by hand', async () => {
    const { at } = journey;
    await at.link('核对数字').click();
    await at.heading(/^数字/u).waitFor();
    await page.getByLabel('旁边显示2025年的数').check();
    await at.says('上年10');
    await at.lookAt('年报-数字');
    await page.getByLabel('旁边显示2025年的数').uncheck();
    await page.locator('#cell-2-licences').click();
    await panel().getByText('共2条，合计16').waitFor();
    await expect.poll(() => panel().getByRole('link', { name: '农村宅基地批准书' }).count()).toBe(1);
    await at.lookAt('年报-一格');
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('cell-2-licences');
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toBe('cell-2-penalties');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await panel().getByRole('heading', { name: '表二“行政强制”行' }).waitFor();
    await panel().getByText('台账里没有这一格的记录。').waitFor();
    await at.button('填报这个数').click();
    await panel().getByText('有2处需要修改').waitFor();
    await at.field('数（单位：件）').fill('2');
    await at.field('从哪里取的').fill('综合执法队2026年强制台账');
    await at.button('填报这个数').click();
    await panel().getByText('已经填报，表里按填报的算。').waitFor();
    await at.lookAt('年报-填报');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('#cell-2-coercion').innerText()).toContain('2');
    await page.locator('#cell-3-received-naturalPerson').focus();
    await page.keyboard.press('Control+End');
    await expect.poll(focused).toBe('cell-3-carriedOut-total');
  });

  it('freezes the figures, and drafts the text from the ledger', async () => {
    const { at } = journey;
    // A colleague was at it since the page was opened: each time the clerk is shown what is other now, and nothing is frozen.
    const place = '2/penalties';
    await act('head', 'figures', { place, value: 9, source: '综合执法队台账' });
    await at.button('定数字').click();
    await at.says(/有的数变了，数字没有定/u);
    await at.says(/原来3，现在9/u);
    await at.lookAt('年报-数变了');
    await act('head', 'figures/withdraw', { place, reason: '填错了单位' });
    await at.button('定数字').click();
    await at.says(/原来9，现在3/u);
    expect((await read()).phase).toBe('open');
    await at.button('定数字').click();
    await at.says('数字已经定了。下一步写正文。');
    await at.lookAt('年报-正文-空');
    await at.button('按台账起草全文').click();
    await at.says('已经放进来了，请改成自己的话。');
    const own = page.getByRole('textbox', { name: '工作要点落实情况' });
    await own.click();
    await page.keyboard.type('落实年度要点，公开惠农补贴');
    await at.button(/^插入台账里的数.*工作要点落实情况$/u).click();
    await at.field('找哪个数').fill('培训');
    await at.lookAt('年报-选数');
    await panel()
      .getByRole('button', { name: /^政务公开培训1次/u })
      .or(panel().locator('.fact-list button').first())
      .first()
      .click();
    await page.keyboard.type('。');
    await expect.poll(() => own.locator('.chip').count()).toBe(1);
    // A figure stays a figure when it is carried to another section.
    const other = page.getByRole('textbox', { name: '其他事项' });
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
    await other.click();
    await page.keyboard.press('Control+V');
    await expect.poll(() => other.locator('.chip').count()).toBe(1);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await expect.poll(() => other.innerText()).toBe('\n');
    // Two sections that say what they said last year.
    for (const [name, section] of [
      ['存在的主要问题', 'problems'],
      ['改进措施', 'measures'],
    ] as const) {
      await page.getByRole('textbox', { name }).focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(lastYear.sections[section]);
    }
    await at.says(/^与上年相似\d+%，请改写$/u);
    await at.says(/^草稿已存/u);
    await at.lookAt('年报-正文');
    // What was typed is there again when the page was closed.
    await page.reload();
    await at.says(/^有一份没有交的草稿/u);
    await at.lookAt('年报-正文-草稿');
    await at.button('接着填').click();
    await expect.poll(() => own.locator('.chip').count()).toBe(1);
    // A proposal is shown before it is written over what stands.
    await at.button(/^起草.*总述$/u).click();
    await at.says('按台账拟的一稿');
    await at.lookAt('年报-正文-拟稿');
    await at.button('不用').click();
    await at.button('保存正文').click();
    await at.says('正文保存了。');
    await expect
      .poll(() => page.getByRole('textbox', { name: '工作要点落实情况' }).locator('.chip').count())
      .toBe(1);
  });

  it('mends a figure of the text that the ledger no longer gives', async () => {
    const { at } = journey;
    await at.goTo(`${path}/unfreeze`, /^重开数字/u);
    await at.lookAt('年报-重开');
    await at.field('理由').fill('漏登了一次培训');
    await at.button('重开数字').click();
    await at.says('数字重开了，重新随台账变动。');
    await training('村务公开培训', '2026-09-01', 18);
    await act('clerk', 'freeze');
    await at.goTo(`${path}/text`, /^正文/u);
    const red = page.getByRole('textbox', { name: '工作要点落实情况' }).locator('.chip.stale');
    await red.waitFor();
    await at.lookAt('年报-正文-红');
    await red.click();
    await at.button(/^改成现在的数/u).click();
    await expect
      .poll(() => page.getByRole('textbox', { name: '工作要点落实情况' }).locator('.chip.stale').count())
      .toBe(0);
    for (;;) {
      const all = page.getByRole('button', { name: '把数都改成台账现在的' });
      if ((await all.count()) === 0) break;
      await all.first().click();
    }
    await at.button('保存正文').click();
    await at.says('正文保存了。');
    expect((await read()).check.stale).toEqual([]);
  });

  it('explains what the checks ask, and sends the report for review', async () => {
    const { at } = journey;
    await at.goTo(`${path}/check`, /^检查/u);
    await at.lookAt('年报-检查');
    await at.says(/与上年报告的相同程度/u);
    const open = page.locator('.report-finding.warning details:not(.law-chip)');
    for (let left = await open.count(); left > 0; left -= 1) {
      await open.first().locator('summary').click();
      await open.first().getByLabel('为什么没有错').fill('已经核对登记簿，情况属实');
      await open.first().getByRole('button', { name: '说明这一处' }).click();
      await expect.poll(() => open.count()).toBe(left - 1);
    }
    await at.says('可以送审了');
    await at.lookAt('年报-检查-完');
    await at.link('去送审').click();
    await at.heading(/^送审/u).waitFor();
    await at.lookAt('年报-送审');
    await at.button('送三审').click();
    await at.says('已经送三审。');
    await at.lookAt('年报-在审');
    expect((await read()).phase).toBe('laid-out');
  });

  it('is reviewed, filed, sent back at a cell and a section, and seen there', async () => {
    const { at } = journey;
    await journey.pass((await read()).publication?.id ?? '');
    page = await journey.be('head');
    await at.goTo(path, '2026年度年报');
    await at.link('去上报').click();
    await at.heading(/^上报/u).waitFor();
    await at.lookAt('年报-上报');
    await at.button('上报').click();
    await at.says('已经上报。');
    await at.lookAt('年报-已上报');
    await act('watcher', 'return', {
      digest: await submittedDigest(),
      comments: [
        { place: '2/penalties', text: '处罚数请与执法公示核对' },
        { place: 'supervision', text: '请写明评议结果' },
      ],
    });
    page = await journey.be('clerk');
    await at.goTo(path, '2026年度年报');
    await at.says('处罚数请与执法公示核对');
    await at.lookAt('年报-退回');
    await at.goTo(`${path}/figures`, /^数字/u);
    await page.keyboard.press('F8');
    await expect.poll(focused).toBe('cell-2-penalties');
    await at.lookAt('年报-数字-意见');
    await at.goTo(`${path}/text?section=supervision`, /^正文/u);
    await page.locator('#section-supervision').getByText('请写明评议结果').waitFor();
    await at.lookAt('年报-正文-意见');
  });

  it('is published and corrected', async () => {
    const { at } = journey;
    await page.getByRole('textbox', { name: '监督保障' }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('社会评议满意。');
    await at.button('保存正文').click();
    await at.says('正文保存了。');
    page = await journey.be('head');
    await at.goTo(`${path}/review`, /^送审/u);
    await at.button('送三审').click();
    await at.says('已经送三审。');
    await journey.pass((await read()).publication?.id ?? '');
    await act('head', 'submit', { how: '' });
    await act('watcher', 'accept', { digest: await submittedDigest(), remark: '' });
    await at.goTo(path, '2026年度年报');
    await at.link('去公布').click();
    await at.heading(/^公布/u).waitFor();
    await at.lookAt('年报-公布');
    await at.button('公布年报').click();
    await at.says('年报已经公布。');
    await at.lookAt('年报-已公布');
    await at.goTo(path, '2026年度年报');
    await at.lookAt('年报-办完');
    await at.link('更正已经公布的年报').click();
    await at.heading(/^更正/u).waitFor();
    await at.lookAt('年报-更正');
    await at.field('更正什么，为什么').fill('表二漏计一件处罚');
    await at.button('开始更正').click();
    await at.says('可以更正了，先核对数字。');
    await at.lookAt('年报-更正中');
  });

  it('gives the figures of a quarter, and of a year in which nothing happened five questions', async () => {
    const { at } = journey;
    page = await journey.be('clerk', phone);
    await at.goTo('/reports/new', '开立年报');
    await at.lookAt('年报-开立');
    await at.button('开立').click();
    await at.heading('2026年第四季度数字').waitFor();
    await at.lookAt('季度数字');
    await at.goTo('/reports/new', '开立年报');
    await page.getByLabel('年度').check();
    await at.field('年份').fill('2024');
    await at.button('开立').click();
    await at.heading('2024年度年报').waitFor();
    await at.link('没有发生，按零报告办').click();
    await at.heading(/^零报告/u).waitFor();
    for (const none of await page.getByLabel('确认没有').all()) await none.check();
    await at.lookAt('零报告');
    await at.button('定数字，拟好正文').click();
    await at.says('数字定了，正文拟好了。请看检查结果，没有问题就送审。');
    await at.goTo('/reports', '年报');
    await at.lookAt('年报-列表');
  });
});
