import type { Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { phone } from '../support/desk-browser.ts';
import { startReportJourney, type ReportJourney, type ReportPerson } from '../support/report-journey.ts';
import { nilText } from '../support/report-town.ts';

interface Read {
  readonly phase: string;
  readonly publication: { readonly id: string } | null;
  readonly text: { readonly digest: string } | null;
  readonly check: {
    readonly findings: readonly { readonly key: string; readonly blocks: boolean }[];
  };
}

describe.skipIf(chromiumPath() === null)('a township that has the platform to itself', () => {
  let journey: ReportJourney;
  let page: Page;
  let id = '';
  beforeAll(async () => {
    journey = await startReportJourney('2027-01-05', { alone: true });
  });
  afterAll(() => journey?.close());
  beforeEach(({ onTestFailed }) => onTestFailed(() => journey.at.tellWhere()));
  afterEach(() => journey.at.expectNoComplaint());

  const door = () => `/api/bodies/${journey.township}/reports/${id}`;
  const path = () => `/reports/${journey.township}/${id}`;
  const read = () => journey.people.clerk.ask('GET', door()) as Promise<Read>;
  const act = (who: ReportPerson, at: string, body: object = {}) =>
    journey.people[who].ask('POST', `${door()}/${at}`, { actId: uuidv7(), ...body });
  const open = async (period: object) => {
    id = uuidv7();
    await journey.people.clerk.ask('POST', `/api/bodies/${journey.township}/reports`, {
      actId: id,
      period,
    });
  };
  const reviewed = async () => {
    for (const { key, blocks } of (await read()).check.findings) {
      if (blocks) await act('clerk', 'explanations', { key, explanation: '已经核对，情况属实' });
    }
    await act('clerk', 'lay-out');
    await journey.pass((await read()).publication?.id ?? '');
  };

  it('sends its report up by hand and puts down what the county wrote', async () => {
    const { at } = journey;
    await open({ kind: 'year', year: 2026, part: 1 });
    await act('clerk', 'freeze');
    await act('clerk', 'text', { seen: null, text: nilText(2026) });
    await reviewed();
    page = await journey.be('head');
    await at.goTo(path(), '2026年度年报');
    await at.lookAt('在外-概况');
    await at.link('去上报').click();
    await at.heading(/^上报/u).waitFor();
    await at.says('上级不在这个平台上。请按上级要求的方式报，再把怎样报的记在这里。');
    await at.button('上报').click();
    await at.says(/^有1处需要修改/u);
    await at.lookAt('在外-上报');
    await at.field('怎样报的').fill('政务邮箱发给县政府办公室信息公开科');
    await at.button('上报').click();
    await at.done('已经上报。');
    await at.lookAt('在外-已上报');
    await at.link('登记答复').click();
    await at.heading(/^上报/u).waitFor();
    await page.getByText('登记退回的意见').first().click();
    await at.lookAt('在外-答复');
    await at.field('意见').fill('请写明评议结果');
    await at.field('哪一处').selectOption('supervision');
    await at.button('登记退回的意见').click();
    await at.done('已经登记退回的意见。请逐条改好再送审、再上报。');
    await at.lookAt('在外-退回');
    expect((await read()).phase).toBe('returned');
  });

  it('mends it, puts down that the county accepted it, and publishes it', async () => {
    const { at } = journey;
    const text = nilText(2026, { supervision: '开展社会评议，结果满意，没有发生责任追究情形。' });
    await act('clerk', 'text', { seen: (await read()).text?.digest ?? null, text });
    await reviewed();
    page = await journey.be('head', phone);
    await at.goTo(`${path()}/submit`, /^上报/u);
    await at.field('怎样报的').fill('专人送达');
    await at.button('上报').click();
    await at.done('已经上报。');
    await at.goTo(`${path()}/submit`, /^上报/u);
    await at.button('登记审核通过').click();
    await at.says(/^有1处需要修改/u);
    await at.field('怎样知道的').fill('县政府办公室电话告知，2027年1月5日');
    await at.button('登记审核通过').click();
    await at.done('已经登记上级审核通过，可以公布了。');
    await at.link('去公布').click();
    await at.heading(/^公布/u).waitFor();
    await at.button('公布年报').click();
    await at.done('年报已经公布。');
    await at.goTo(`${path()}/submit`, /^上报/u);
    await at.says('上级在平台以外审核通过：县政府办公室电话告知，2027年1月5日');
    await at.lookAt('在外-通过');
    expect((await read()).phase).toBe('published');
  });

  it.each([
    ['第四季度', '季度', '2026年第四季度数字'],
    ['下半年', '半年', '2026年下半年数字'],
  ])(
    'gives the figures of the %s from opening to the office above, on a phone',
    async (part, kind, title) => {
      const { at } = journey;
      page = await journey.be('clerk', phone);
      await at.goTo('/reports', '年报');
      await at.link(/开立/u).click();
      await at.heading('开立年报').waitFor();
      await page.getByRole('radio', { name: new RegExp(`^${kind}`, 'u') }).check();
      await at.field('年份').fill('2026');
      await page.locator('select').first().selectOption({ label: part });
      await at.lookAt(`期内-${kind}-开立`);
      await at.button('开立').click();
      await at.heading(title).waitFor();
      id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      await at.lookAt(`期内-${kind}-概况`);
      await at.link('核对数字').click();
      await at.heading(/^数字/u).waitFor();
      await at.lookAt(`期内-${kind}-数字`);
      await page.locator('#cell-2-licences').click();
      const panel = page.getByRole('dialog');
      await panel.getByText('填报这个数').first().waitFor();
      await at.field('数（单位：件）').fill('6');
      await at.field('从哪里取的').fill('便民服务中心台账');
      await at.lookAt(`期内-${kind}-填报`, phone);
      await at.button('填报这个数').click();
      await panel.getByText('已经填报，表里按填报的算。').waitFor();
      await page.keyboard.press('Escape');
      await at.button('定数字').click();
      await at.done('数字已经定了，可以上报了。');
      await at.heading(title).waitFor();
      await at.lookAt(`期内-${kind}-已定`);
      page = await journey.be('head', phone);
      await at.goTo(path(), title);
      await at.lookAt(`期内-${kind}-上报以前`);
      await at.link('去上报').click();
      await at.heading(/^上报/u).waitFor();
      await at.lookAt(`期内-${kind}-上报`);
      await at.field('怎样报的').fill('报县政务公开办');
      await at.button('上报').click();
      await at.done('已经上报。');
      await at.heading(title).waitFor();
      await at.lookAt(`期内-${kind}-已上报`);
      await at.link('登记答复').click();
      await at.field('怎样知道的').fill('县政务公开办电话告知');
      await at.button('登记审核通过').click();
      await at.done('已经登记上级审核通过。');
      await at.heading(title).waitFor();
      await at.lookAt(`期内-${kind}-完`);
      await at.goTo('/reports', '年报');
      await at.lookAt(`期内-${kind}-列表`);
    },
  );
});
