import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { civilDate, formatChinese } from '../../src/law/index.ts';
import { chromiumPath } from '../support/browser.ts';
import { phone, wide, type Viewport } from '../support/desk-browser.ts';
import {
  dayOfLaw,
  startRequestJourney,
  type JourneyPerson,
  type RequestJourney,
} from '../support/request-journey.ts';
import { applicantNamed, requestEndpoints, type RequestEndpoints } from '../support/request-endpoints.ts';
import { pdfOf, requestSteps } from '../support/request-steps.ts';
import { textOfPdf } from '../support/text-of-pdf.ts';

/** The two cases as a lawyer reckoned their days. */
const asked = '2026-09-18 当面; 9-24 要求说明理由 7; 9-24 送达 说明理由';
const explainBy = dayOfLaw('clocks', { 经过: asked, 时钟: '说明理由', 今天: '2026-09-28' }, '到期');
const answerBy = dayOfLaw('clocks', { 经过: asked, 时钟: '答复', 今天: '2026-10-09' }, '到期');
const delayed = `${asked}; 9-29 理由合理; 10-9 延迟到 2026-12-11`;
const delayedTo = dayOfLaw('clocks', { 经过: delayed, 时钟: '答复', 今天: '2026-10-09' }, '到期');
const chinese = (date: string) => formatChinese(civilDate(date));

describe.skipIf(chromiumPath() === null)('applicants who ask beyond reason', () => {
  let journey: RequestJourney;
  let steps: RequestEndpoints;
  let atDesk: ReturnType<typeof requestSteps>;
  let page: Page;
  let silent = '';
  let reasonable = '';
  const address = (requestId: string) => `/requests/${journey.township}/${requestId}`;
  const matters = { silent: '丙村第12组承包合同', reasonable: '丁村2016年至2025年水费收支账' } as const;

  beforeAll(async () => {
    journey = await startRequestJourney('2026-09-18');
    steps = requestEndpoints(journey);
    atDesk = requestSteps(journey, () => page, {
      address: () => address(silent),
      matter: matters.silent,
      name: 'j4',
    });
  });
  afterAll(async () => {
    await journey?.close();
  });
  beforeEach(({ onTestFailed }) => onTestFailed(() => journey.at.tellWhere()));
  afterEach(() => journey.at.expectNoComplaint());

  const be = async (who: JourneyPerson, viewport: Viewport = wide) => {
    page = await journey.be(who, viewport);
  };
  const pick = (name: string | RegExp) => page.getByRole('radio', { name }).check();
  const outcomes = async (year: number) => {
    const { rows } = await steps.read<{
      readonly rows: readonly {
        readonly key: string;
        readonly requests: Readonly<Record<string, readonly string[]>>;
      }[];
    }>(`/api/bodies/${journey.township}/request-figures?year=${year}`);
    return (key: string) => rows.find((row) => row.key === key)?.requests['total'] ?? [];
  };
  /** Asks for reasons on the page of the act, and hands the letter over. */
  const askReasons = async (requestId: string, counts: string) => {
    const { at } = journey;
    await at.heading('要求说明理由').waitFor();
    await at.field('数量、频次').fill(counts);
    expect(await at.field('请申请人几个工作日内说明').inputValue()).toBe('7');
    await at.button(/^起草/u).click();
    await at.says('文书已经起草。');
    await at.says(counts);
    await at.lookAt('j4-reasons-letter');
    const letterId = new URL(page.url()).searchParams.get('letter') ?? '';
    await at.button('要求说明理由').click();
    await at.says('已发出说明理由告知书');
    await steps.handOver(requestId, letterId);
  };

  it('come at the counter', async () => {
    for (let nth = 1; nth <= 12; nth += 1) {
      const matter = `丙村第${nth}组承包合同`;
      silent = await steps.receive({ applicant: applicantNamed('李四', 41), matter, on: '2026-09-18' });
    }
    const one = { applicant: applicantNamed('王五', 42), on: '2026-09-18' };
    reasonable = await steps.receive({ ...one, matter: matters.reasonable });
    await be('officer');
    await journey.at.goTo(address(silent), matters.silent);
    await journey.at.says(chinese(answerBy));
  });

  it('the guide leads to asking for reasons first; the answer is still due', async () => {
    journey.goOn('2026-09-24');
    await be('officer');
    const { at } = journey;
    await at.goTo(`${address(silent)}/guide`, /^答复指引：第1问/u);
    await pick(/^写明了/u);
    await at.button('继续').click();
    await at.heading(/^答复指引：第2问/u).waitFor();
    await pick(/^数量、频次明显超过合理范围/u);
    await at.field('理由').fill('一个月内就同一个村提出12件内容相近的申请');
    await at.says(/先办一步：.*先要求申请人说明理由/u);
    await at.lookAt('j4-guide-first');
    await Promise.all([
      page.waitForResponse(
        (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/guide'),
      ),
      at.button('继续').click(),
    ]);
    await at.goTo(`${address(silent)}/guide`, /^答复指引：第2问/u);
    await at.link('去要求说明理由').click();
    await askReasons(silent, '2026年9月18日一天共12件，都是丙村各组的承包合同');
    await at.goTo(address(silent), matters.silent);
    await at.says(chinese(explainBy));
    await at.says(chinese(answerBy));
    await at.lookAt('j4-asked');
    await at.goTo(`${address(reasonable)}/reasons-asked`, '要求说明理由');
    await askReasons(reasonable, '2026年9月共1件，涉及10个年度的全部账目');
  });

  it('reasons that hold give the applicant an answer later, on a day that is told', async () => {
    journey.goOn('2026-09-29');
    await be('officer');
    const { at } = journey;
    await steps.scanned(reasonable, 'reasons', '申请人说明的理由');
    await at.goTo(`${address(reasonable)}/reasons-weighed`, '判断理由');
    await pick(/^说明了/u);
    await pick(/^合理/u);
    await at.field('判断的依据').fill('申请人是用水户代表，核对各年度的水费，与生产生活有关');
    await at.lookAt('j4-weigh');
    await at.button('判断理由').click();
    await at.says('已记下判断');
    journey.goOn('2026-10-09');
    await be('officer');
    await at.goTo(`${address(reasonable)}/delayed`, '延迟答复');
    await at.field('延迟到哪一天').fill(delayedTo);
    await at.field('延迟的理由').fill('10个年度的账目要逐年核对');
    await at.button(/^起草/u).click();
    await at.says('文书已经起草。');
    await at.lookAt('j4-delay-letter');
    const letterId = new URL(page.url()).searchParams.get('letter') ?? '';
    await at.button('延迟答复').click();
    await at.says('已告知延迟答复');
    await steps.handOver(reasonable, letterId);
    await at.goTo(address(reasonable), matters.reasonable);
    await at.says(chinese(delayedTo));
    await at.lookAt('j4-delayed');
  });

  it('who gives none is not waited out before the term is over', async () => {
    journey.goOn(explainBy);
    const none = { on: explainBy, given: false, reasonable: false, why: '期满没有说明' };
    await expect(steps.step(silent, 'reasons-weigh', none)).rejects.toThrow('还没有届满');
    journey.goOn('2026-10-13');
    await be('officer');
    const { at } = journey;
    await at.goTo(`${address(silent)}/reasons-weighed`, '判断理由');
    await pick('期满没有说明');
    await at.field('判断的依据').fill('一个月内就同一个村提出12件内容相近的申请，期满没有说明理由');
    await at.button('判断理由').click();
    await at.says('已记下判断');
  });

  it('is told, with the article, that it is not handled: signed on a phone', async () => {
    await be('officer');
    const { at } = journey;
    await at.goTo(`${address(silent)}/guide`, /^答复指引：第5问/u);
    await atDesk.submit('政府信息公开申请不予处理告知书');
    await atDesk.sign((who) => be(who, phone), ...(await steps.signers(silent)));
    await be('officer');
    await atDesk.serve('不予处理告知书', /^当面/u, async () => {
      await atDesk.upload('上传送达凭证', '送达回证.pdf', pdfOf('送达回证'));
      await page.getByRole('checkbox', { name: /^送达凭证/u }).waitFor();
    });
    const found = await outcomes(2026);
    expect(found('excessive')).toEqual([silent]);
    await at.goTo(address(silent), matters.silent);
    await at.says('大量反复申请');
    await at.lookAt('j4-not-handled');
  });

  it('who gave reasons is answered by the day that was told', async () => {
    journey.goOn('2026-12-10');
    await steps.search(reasonable, true, ['水费']);
    const account = await steps.scanned(reasonable, 'record', '丁村水费收支账');
    await steps.guide(reasonable, {
      clear: { defects: [], afterClarification: false },
      competent: { finding: 'excessive', why: '涉及10个年度的全部账目' },
      held: { finding: 'held', why: '档案室有' },
      release: { grounds: [], separable: false, publicInterest: '' },
      proper: { checked: [] },
    });
    const letterId = await steps.decide(reasonable, 'granted', {
      details: { at: '工作日到乙镇人民政府办公室领取' },
      files: [account],
    });
    await steps.handOver(reasonable, letterId, [account]);
    const found = await outcomes(2026);
    expect(found('granted')).toEqual([reasonable]);
    await be('officer');
    await journey.at.goTo(address(reasonable), matters.reasonable);
    await journey.at.lookAt('j4-answered');
  });

  it('the volumes prove both', async () => {
    journey.goOn('2026-12-14');
    for (const [requestId, name, words] of [
      [silent, 'j4-volume-silent', ['第三十五条', '申请人没有说明理由，判断为不合理', '不予处理']],
      [reasonable, 'j4-volume-reasonable', ['第三十五条', '申请人说明的理由', '延迟答复', '予以公开']],
    ] as const) {
      await steps.scanned(requestId, 'application', '政府信息公开申请表');
      await steps.scanned(requestId, 'identity', '身份证复印件');
      const text = await textOfPdf(await steps.archive(requestId, name));
      for (const each of words) expect(text).toContain(each);
    }
  });
});
