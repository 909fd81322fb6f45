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
import { requestSteps } from '../support/request-steps.ts';
import { textOfPdf } from '../support/text-of-pdf.ts';

/** The clocks of one of these requests as a lawyer reckoned them. */
const told = '2026-09-18 当面; 10-12 通知缴费 11件; 10-12 送达 收费';
const answerBy = dayOfLaw('working-days', { received: '2026-09-18', days: '20' }, 'due');
const payBy = dayOfLaw('clocks', { 经过: told, 时钟: '缴费', 今天: '2026-11-09' }, '到期');
const chinese = (date: string) => formatChinese(civilDate(date));

interface TableRow {
  readonly key: string;
  readonly values: Readonly<Record<string, number>>;
  readonly requests: Readonly<Record<string, readonly string[]>>;
}

describe.skipIf(chromiumPath() === null)('thirty-five requests of one applicant in a month', () => {
  let journey: RequestJourney;
  let steps: RequestEndpoints;
  let atDesk: ReturnType<typeof requestSteps>;
  let page: Page;
  const ids: string[] = [];
  const applicant = applicantNamed('张三', 35);
  const matterOf = (nth: number) => `丙村第${nth}组土地承包台账`;
  const last = () => ids[34] ?? '';
  const charged = () => ids.slice(10);
  const address = (requestId: string) => `/requests/${journey.township}/${requestId}`;

  beforeAll(async () => {
    journey = await startRequestJourney('2026-09-18');
    steps = requestEndpoints(journey);
    atDesk = requestSteps(journey, () => page, {
      address: () => address(last()),
      matter: matterOf(35),
      name: 'j3',
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
  const table = async (year: number) => {
    const { rows } = await steps.read<{ readonly rows: readonly TableRow[] }>(
      `/api/bodies/${journey.township}/request-figures?year=${year}`,
    );
    return new Map(rows.map((row) => [row.key, row]));
  };

  it('are taken in one by one; the last two show at the counter how many there were', async () => {
    for (let nth = 1; nth <= 33; nth += 1) {
      ids.push(await steps.receive({ applicant, matter: matterOf(nth), on: '2026-09-18' }));
    }
    await be('officer');
    const { at } = journey;
    for (const nth of [34, 35]) {
      await at.goTo('/requests/new', '登记申请');
      await pick(/^当面/u);
      await pick(/^公民/u);
      await at.field('姓名').fill(applicant.name);
      await at.field(/^证件号码/u).fill(applicant.paperNumber);
      await at.field(/^联系电话/u).fill(applicant.phone);
      await at.field(/^通信地址/u).fill(applicant.address);
      await at.says(`此人以前申请过${nth - 1}件`);
      await at.says(`本月已有${nth - 1}件，今年已有${nth - 1}件（不算这一件）`);
      await at.field('信息的名称').fill(matterOf(nth));
      await pick('纸面');
      await at.choose(at.field('获取方式'), '自行领取');
      await at.button('用信息的名称').click();
      if (nth === 34) await at.lookAt('j3-intake');
      await at.button('登记申请').click();
      await at.heading(/^已登记，编号/u).waitFor();
      await at.says(chinese(answerBy));
      ids.push((await at.link('打开案卷').getAttribute('href'))?.split('/').at(-1) ?? '');
    }
    expect(new Set(ids).size).toBe(35);
    expect((await table(2026)).get('received')?.values['naturalPerson']).toBe(35);
  });

  it('the first ten are free: they are answered in their own term, together', async () => {
    journey.goOn('2026-10-09');
    const [first = '', ...others] = ids.slice(0, 10);
    for (const requestId of [first, ...others]) {
      await steps.search(requestId, false, ['土地承包台账']);
      await steps.guide(requestId, {
        clear: { defects: [], afterClarification: false },
        competent: { finding: 'ours', why: '' },
        held: { finding: 'not-held', why: '没有制作' },
        proper: { checked: [] },
      });
    }
    for (const other of others) {
      await steps.step(other, 'join', { withId: first, reason: '同一申请人，内容同类，一并答复' });
    }
    const letterId = await steps.decide(first, 'not-existing');
    await steps.handOver(first, letterId);
    const figures = await table(2026);
    expect(standing(figures, 'notHeld')).toEqual(ids.slice(0, 10).toSorted());
    expect(standing(figures, 'carriedOut')).toEqual(charged().toSorted());
    await be('officer');
    await journey.at.goTo(address(others[8] ?? ''), matterOf(10));
    await journey.at.lookAt('j3-answered-together');
  });

  let feeLetter = '';
  it('the others cost 3,000 yuan: one notice, tier by tier', async () => {
    journey.goOn('2026-10-12');
    await be('officer');
    const { at } = journey;
    await at.goTo(address(last()), matterOf(35));
    await page
      .getByRole('link', { name: /^通知缴费/u })
      .first()
      .click();
    await at.heading('通知缴费').waitFor();
    await at.says('按证件号码认，这一件是本月第35件。');
    await at.says('共3000元（叁仟元整）');
    const chosen = page.getByRole('group', { name: '为哪几件收费' }).getByRole('checkbox', { checked: true });
    expect(await chosen.count()).toBe(25);
    await at.lookAt('j3-fee');
    await at.button(/^起草/u).click();
    await at.says('文书已经起草。');
    await at.lookAt('j3-fee-letter');
    feeLetter = new URL(page.url()).searchParams.get('letter') ?? '';
    await at.button('通知缴费').click();
    await at.says('请核对是不是同一申请人');
    await page.getByRole('checkbox', { name: /^已经人工核对/u }).check();
    await at.button('通知缴费').click();
    await at.says(/^已发出收费通知/u);
    await steps.handOver(last(), feeLetter);
    await at.goTo(address(last()), matterOf(35));
    await at.says(chinese(payBy));
    await at.lookAt('j3-waits');
    await at.goTo(address(charged()[0] ?? ''), matterOf(11));
    await at.says(chinese(payBy));
    await at.lookAt('j3-waits-other');
  });

  it('nothing is decided while the applicant may still pay', async () => {
    journey.goOn(payBy);
    await be('officer');
    const { at } = journey;
    await at.goTo(`${address(last())}/guide`, /^答复指引/u);
    await at.says(/已经通知缴费，等申请人缴费/u);
    await at.lookAt('j3-guide-waits');
    await at.goTo(`${address(last())}/submit`, '送审答复');
    await at.says(/已经通知缴费，等申请人缴费/u);
  });

  it('twenty working days later all twenty-five lapse by one letter', async () => {
    journey.goOn(dayAfter(payBy));
    await be('officer');
    const { at } = journey;
    await at.goTo(`${address(last())}/guide`, /^答复指引/u);
    await atDesk.submit('政府信息公开申请不再处理告知书');
    const signers = await steps.signers(last());
    await atDesk.sign((who) => be(who, phone), ...signers);
    await steps.handOver(last(), await steps.letterOf(last(), 'lapsed-fee'));
    await be('officer');
    await at.goTo(address(charged()[0] ?? ''), matterOf(11));
    await at.says('逾期不缴费');
    await at.lookAt('j3-lapsed-other');
    const figures = await table(2026);
    expect(standing(figures, 'received')).toEqual(ids.toSorted());
    expect(standing(figures, 'lapsedFee')).toEqual(charged().toSorted());
    expect(standing(figures, 'notHeld')).toEqual(ids.slice(0, 10).toSorted());
    expect(standing(figures, 'resultTotal')).toEqual(ids.toSorted());
    expect(standing(figures, 'carriedOut')).toEqual([]);
  });

  it('the volume of one tells it from the application to the lapse', async () => {
    journey.goOn('2026-11-12');
    const joined = charged()[0] ?? '';
    for (const requestId of [last(), joined]) {
      await steps.scanned(requestId, 'application', '政府信息公开申请表');
      await steps.scanned(requestId, 'identity', '身份证复印件');
    }
    await be('officer');
    const volumes = [await atDesk.archive(), await steps.archive(joined, 'j3-volume-joined')];
    for (const volume of volumes) {
      const text = await textOfPdf(volume);
      const told = ['政府信息公开申请案卷', '卷内目录', '信息处理费收费通知书', '叁仟元整', '不再处理告知书'];
      told.push('2026年10月12日通知缴费3000元，2026年10月12日收到，没有缴纳');
      for (const words of told) expect(text).toContain(words);
      // On the sheet of the signatures, and in the letter.
      expect(text.split('可以自收到本告知书之日起60日内')).toHaveLength(3);
      for (const requestId of charged()) expect(text).toContain(`〔2026〕${ids.indexOf(requestId) + 1}号`);
    }
    await journey.at.goTo(address(last()), matterOf(35));
    await journey.at.lookAt('j3-archived');
  });
});

/** The requests that stand in a row of table 3, under natural persons. */
const standing = (figures: ReadonlyMap<string, TableRow>, key: string): readonly string[] =>
  [...(figures.get(key)?.requests['naturalPerson'] ?? [])].toSorted();

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
