import type { Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applicantKindIds, civilDate, formatChinese } from '../../src/law/index.ts';
import { chromiumPath } from '../support/browser.ts';
import { wide, type Viewport } from '../support/desk-browser.ts';
import {
  applicantNamed,
  businessNamed,
  requestEndpoints,
  type RequestEndpoints,
} from '../support/request-endpoints.ts';
import {
  dayOfLaw,
  startRequestJourney,
  type JourneyPerson,
  type RequestJourney,
} from '../support/request-journey.ts';
import { textOfPdf } from '../support/text-of-pdf.ts';

/** The last day of an answer as a lawyer reckoned it; no holiday of 2027 is known yet, so that it is not before that day. */
const earliest = (receivedOn: string): string =>
  formatChinese(
    civilDate(
      dayOfLaw('clocks', { 经过: `${receivedOn} 当面`, 时钟: '答复', 今天: '2026-12-31' }, '到期').replace(
        '≥',
        '',
      ),
    ),
  );

interface TableRow {
  readonly key: string;
  readonly values: Readonly<Record<string, number>>;
  readonly requests: Readonly<Record<string, readonly string[]>>;
}

const nothingReady = {
  clear: { defects: [], afterClarification: false },
  competent: { finding: 'ours', why: '' },
  held: { finding: 'needs-creation', why: '只有各村的原始记录，要逐村汇总' },
  proper: { checked: [] },
} as const;

describe.skipIf(chromiumPath() === null)('a year ends with two requests unanswered', () => {
  let journey: RequestJourney;
  let steps: RequestEndpoints;
  let page: Page;
  let answered = '';
  let person = '';
  let business = '';
  const redressId = uuidv7();
  const redressDoor = () => `/api/bodies/${journey.township}/redress/${redressId}`;
  const address = (requestId: string) => `/requests/${journey.township}/${requestId}`;

  beforeAll(async () => {
    journey = await startRequestJourney('2026-11-20');
    steps = requestEndpoints(journey);
  });
  afterAll(async () => {
    await journey?.close();
  });
  beforeEach(({ onTestFailed }) => onTestFailed(() => journey.at.tellWhere()));
  afterEach(() => journey.at.expectNoComplaint());

  const be = async (who: JourneyPerson, viewport: Viewport = wide) => {
    page = await journey.be(who, viewport);
  };
  /** Table 3 of a year, which balances in every column. */
  const tableThree = async (year: number) => {
    const { rows } = await steps.read<{ readonly rows: readonly TableRow[] }>(
      `/api/bodies/${journey.township}/request-figures?year=${year}`,
    );
    const row = (key: string) => rows.find((each) => each.key === key);
    for (const column of [...applicantKindIds, 'total']) {
      const value = (key: string) => row(key)?.values[column] ?? Number.NaN;
      expect(value('received') + value('carriedIn')).toBe(value('resultTotal') + value('carriedOut'));
    }
    return (key: string, column = 'total') => [...(row(key)?.requests[column] ?? [])].toSorted();
  };
  /** Table 4 of a year: cases of reconsideration, by result. */
  const reconsiderations = async (year: number) => {
    const { blocks } = await steps.read<{
      readonly blocks: readonly { readonly key: string; readonly values: Readonly<Record<string, number>> }[];
    }>(`/api/bodies/${journey.township}/redress-figures?year=${year}`);
    for (const { values } of blocks) {
      const { upheld = 0, corrected = 0, other = 0, pending = 0, total } = values;
      expect(total).toBe(upheld + corrected + other + pending);
    }
    expect(blocks.filter(({ key, values }) => key !== 'reconsideration' && values['total'] !== 0)).toEqual(
      [],
    );
    return blocks.find(({ key }) => key === 'reconsideration')?.values;
  };

  it('one was answered in the year, two come in December', async () => {
    answered = await steps.receive({
      applicant: applicantNamed('张三', 51),
      matter: '各村2025年公益性岗位汇总表',
      on: '2026-11-20',
    });
    journey.goOn('2026-12-04');
    await steps.search(answered, true, ['公益性岗位']);
    await steps.guide(answered, nothingReady);
    await steps.handOver(answered, await steps.decide(answered, 'needs-creation'));
    journey.goOn('2026-12-10');
    person = await steps.receive({
      applicant: applicantNamed('李四', 52),
      matter: '丙村公厕管护合同',
      on: '2026-12-10',
    });
    journey.goOn('2026-12-21');
    business = await steps.receive({
      applicant: businessNamed('甲县农机公司'),
      matter: '农机补贴目录的调整依据',
      on: '2026-12-21',
    });
    await be('officer');
    await journey.ask('officer', 'POST', `/api/bodies/${journey.township}/redress`, {
      actId: redressId,
      kind: 'reconsideration',
      route: 'direct',
      requestIds: [answered],
      filedOn: '2026-12-14',
      noticeOn: '2026-12-21',
      number: '甲复议〔2026〕9号',
      organ: '甲县人民政府',
      procedure: 'ordinary',
      afterId: null,
      holderId: journey.people.officer.id,
    });
  });

  it('the dates go into a year whose holidays nobody has announced: not before', async () => {
    journey.goOn('2026-12-31');
    await journey.remind();
    await be('officer');
    await journey.at.says('行政复议 甲复议〔2026〕9号 甲县人民政府');
    await journey.at.lookAt('j5-today');
    const { at } = journey;
    for (const [requestId, matter, receivedOn] of [
      [person, '丙村公厕管护合同', '2026-12-10'],
      [business, '农机补贴目录的调整依据', '2026-12-21'],
    ] as const) {
      await at.goTo(address(requestId), matter);
      const clock = page.getByRole('region', { name: '答复期限' });
      await clock
        .getByText(`不早于${earliest(receivedOn)}`)
        .first()
        .waitFor();
      await at.lookAt(`j5-${receivedOn}`);
    }
    await at.goTo('/requests', '申请');
    await at.says(/不早于2027-01-07/u);
    await at.says(/不早于2027-01-18/u);
    await at.lookAt('j5-list');
    await at.goTo('/requests/board', /^在办申请/u);
    await at.lookAt('j5-board');
  });

  it('table 3 of the year carries two over, table 4 counts one that is not decided', async () => {
    const figures = await tableThree(2026);
    expect(figures('received')).toEqual([answered, person, business].toSorted());
    expect(figures('needsCreation')).toEqual([answered]);
    expect(figures('resultTotal')).toEqual([answered]);
    expect(figures('carriedOut')).toEqual([person, business].toSorted());
    expect(figures('carriedOut', 'naturalPerson')).toEqual([person]);
    expect(figures('carriedOut', 'business')).toEqual([business]);
    expect(await reconsiderations(2026)).toMatchObject({ pending: 1, total: 1 });
    const { at } = journey;
    await at.goTo('/requests/figures?year=2026', '申请年度件数');
    await at.says('本年新收3件，上年结转0件；办结1件，结转下年度2件。');
    await at.lookAt('j5-table-three-2026');
    await at.goTo('/requests/redress/figures?year=2026', /年度件数|复议诉讼/u);
    await at.lookAt('j5-figures-2026');
  });

  it('both are answered in the new year, which began with them', async () => {
    journey.goOn('2027-01-06');
    expect((await tableThree(2027))('carriedIn')).toEqual([person, business].toSorted());
    for (const requestId of [person, business]) {
      await steps.search(requestId, true, ['管护', '补贴']);
      await steps.guide(requestId, nothingReady);
    }
    await steps.handOver(person, await steps.decide(person, 'needs-creation'));
    expect((await tableThree(2027))('carriedOut')).toEqual([business]);
    journey.goOn('2027-01-18');
    await steps.handOver(business, await steps.decide(business, 'needs-creation'));
  });

  it('the reconsideration is corrected in the new year; what was reported once is not counted anew', async () => {
    await journey.ask('officer', 'POST', `${redressDoor()}/answer`, {
      actId: uuidv7(),
      on: '2026-12-31',
      files: [],
      how: '当面提交',
    });
    journey.goOn('2027-02-08');
    await journey.ask('officer', 'POST', `${redressDoor()}/decide`, {
      actId: uuidv7(),
      outcome: 'corrected',
      on: '2027-02-05',
      receivedOn: '2027-02-08',
      result: '撤销答复，责令重新答复',
      redoDays: 15,
      reopen: [answered],
    });
    await be('officer');
    const { at } = journey;
    await at.goTo(address(answered), '各村2025年公益性岗位汇总表');
    await at.says(/不早于2027年3月1日/u);
    await at.lookAt('j5-reopened');
    journey.goOn('2027-02-15');
    const record = await steps.scanned(answered, 'record', '各村公益性岗位原始记录');
    await steps.guide(answered, {
      ...nothingReady,
      held: { finding: 'held', why: '按复议决定提供各村的原始记录' },
      release: { grounds: [], separable: false, publicInterest: '' },
    });
    const letterId = await steps.decide(answered, 'granted', {
      details: { at: '工作日到乙镇人民政府办公室领取' },
      files: [record],
    });
    await steps.handOver(answered, letterId, [record]);

    const before = await tableThree(2026);
    expect(before('needsCreation')).toEqual([answered]);
    expect(before('carriedOut')).toEqual([person, business].toSorted());
    const after = await tableThree(2027);
    expect(after('received')).toEqual([]);
    expect(after('carriedIn')).toEqual([person, business].toSorted());
    expect(after('needsCreation')).toEqual([person, business].toSorted());
    expect(after('granted')).toEqual([]);
    expect(after('carriedOut')).toEqual([]);
    expect(await reconsiderations(2026)).toMatchObject({ pending: 1, total: 1 });
    expect(await reconsiderations(2027)).toMatchObject({ corrected: 1, pending: 0, total: 1 });
    await be('officer');
    await at.goTo('/requests/figures?year=2027', '申请年度件数');
    await at.says('本年新收0件，上年结转2件；办结2件，结转下年度0件。');
    await at.lookAt('j5-table-three-2027');
    await at.goTo('/requests/redress/figures?year=2027', /年度件数|复议诉讼/u);
    await at.lookAt('j5-figures-2027');
  });

  it('what was entered wrongly can be corrected after the report is out, which says so before and after', async () => {
    await be('officer');
    const { at } = journey;
    await at.goTo('/requests', '申请');
    await at.field('编号、回执编号、摘要').fill('乙公开申请[2026] 3 号');
    await at.button('查询').click();
    await page.getByRole('cell', { name: '丙村公厕管护合同' }).waitFor({ state: 'detached' });
    await at.says('农机补贴目录的调整依据');
    await at.lookAt('j5-by-number');
    await at.goTo(`${address(business)}/corrected`, '更正登记');
    await page.getByRole('checkbox', { name: '申请人类别' }).check();
    expect(await page.getByText('2026年表三').count()).toBe(0);
    await at.choose(page.getByRole('combobox', { name: '申请人类别' }), '其他组织');
    await at.says(/2026年表三的数字会因此改变/u);
    await at.field('理由').fill('核对了营业执照');
    await at.lookAt('j5-corrected');
    await at.button('更正登记').click();
    await at.says(/已更正登记。2026年表三的数字会因此改变.*要更正并重新公布。/u);
    await at.lookAt('j5-corrected-done');
    expect((await tableThree(2026))('carriedOut', 'otherOrganization')).toEqual([business]);
  });

  it('the volume goes from the first answer to the second', async () => {
    await steps.scanned(answered, 'application', '政府信息公开申请表');
    await steps.scanned(answered, 'identity', '身份证复印件');
    const text = await textOfPdf(await steps.archive(answered, 'j5-volume'));
    for (const words of ['第三十八条', '各村公益性岗位原始记录', '予以公开']) expect(text).toContain(words);
    // The signatures of both answers are in it.
    expect(text.split('政府信息公开申请审查呈批单')).toHaveLength(3);
    expect(text).toContain('拟作的决定没有现成信息');
    expect(text).toContain('拟作的决定予以公开');
  });
});
