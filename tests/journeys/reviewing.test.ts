import { v7 as uuidv7 } from 'uuid';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyEdition, type Edition } from '../../src/content/edition.ts';
import type { RoleId } from '../../src/law/index.ts';
import { chromiumPath, launch } from '../support/browser.ts';
import { countyOverHttp, type ApiPerson } from '../support/desk-api.ts';
import { deskBrowser, phone, wide, type DeskBrowser, type Viewport } from '../support/desk-browser.ts';
import { newInstallation, startDesk, type DeskServer } from '../support/desk-server.ts';

const executable = chromiumPath();

interface Whole {
  readonly working: {
    readonly digest: string;
    readonly steps: readonly { readonly id: string; readonly state: string }[];
  } | null;
}

const staff = {
  clerk: ['张三', 'clerk'],
  beginner: ['钱新', 'clerk'],
  secrecy: ['李四', 'secrecy-reviewer'],
  first: ['王五', 'reviewer-1'],
  second: ['赵六', 'reviewer-2'],
  third: ['孙七', 'reviewer-3'],
  proof: ['周八', 'proofreader'],
  otherProof: ['吴九', 'proofreader'],
  thirdProof: ['郑十', 'proofreader'],
  head: ['冯一', 'office-head'],
} as const satisfies Record<string, readonly [string, RoleId]>;
type Who = keyof typeof staff;

const reviewerOf: Readonly<Record<string, Who>> = {
  secrecy: 'secrecy',
  'review-1': 'first',
  'proof-1': 'proof',
  'review-2': 'second',
  'proof-2': 'otherProof',
  'review-3': 'third',
  'proof-3': 'thirdProof',
};

const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text }],
});
const text = (title: string, ...paragraphs: readonly string[]): Edition => ({
  ...emptyEdition,
  title,
  head: {
    ...emptyEdition.head,
    indexNumber: null,
    subject: '民政、扶贫、救灾\\社会救助',
    issuer: '乙镇人民政府',
    formedOn: '2026-11-18' as never,
  },
  content: { type: 'doc', content: paragraphs.map(paragraph) },
});
/** A civil date in China, some thirty days ahead. */
const inAMonth = new Date(Date.now() + (30 * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
const longTitle =
  '乙镇人民政府政务公开和政务服务协调领导小组办公室关于2026年第3季度最低生活保障金发放名单的公示'.repeat(2);

describe.skipIf(executable === null)('a township reviews', () => {
  let desk: DeskServer;
  let browser: Browser;
  let at: DeskBrowser;
  let page: Page;
  let township: string;
  const people = {} as Record<Who, ApiPerson>;

  beforeAll(async () => {
    desk = await startDesk(await newInstallation());
    browser = await launch(executable ?? '');
    at = deskBrowser(browser, desk.url);
    const county = await countyOverHttp(desk.url);
    township = await county.found('乙镇人民政府', 'township');
    for (const [key, [name, role]] of Object.entries(staff))
      people[key as Who] = await county.hire(township, name, role);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.remove();
  });
  beforeEach(({ onTestFailed }) => onTestFailed(() => at.tellWhere()));
  afterEach(() => at.expectNoComplaint());

  const be = async (who: Who, viewport: Viewport = wide): Promise<void> => {
    page = await at.open(viewport, { cookies: people[who].cookies });
    await at.heading(/^今天/u).waitFor();
  };
  const doorOf = (id: string) => `/api/bodies/${township}/publications/${id}`;
  const whole = async (id: string) => (await people.clerk.ask('GET', doorOf(id))) as Whole;

  /** Writes over HTTP what the clerk wrote, and sends it for review. */
  async function send(id: string, edition: Edition, explain = ''): Promise<void> {
    const { clerk } = people;
    const before = (await clerk.ask('GET', `${doorOf(id)}/manuscript`).catch(() => null)) as {
      readonly version: number;
    } | null;
    const save = (version: number, explanations: Readonly<Record<string, string>>) =>
      clerk.ask('PUT', `${doorOf(id)}/manuscript`, {
        version,
        edition,
        explanations,
        changeNote: null,
      }) as Promise<{
        version: number;
      }>;
    let { version } = await save(before?.version ?? 0, {});
    if (explain !== '') {
      const { findings } = (await clerk.ask('POST', `${doorOf(id)}/screening`, { version })) as {
        readonly findings: readonly { readonly fingerprint: string }[];
      };
      const said = Object.fromEntries(findings.map(({ fingerprint }) => [fingerprint, explain]));
      ({ version } = await save(version, said));
    }
    await clerk.ask('POST', `${doorOf(id)}/submit`, { actId: uuidv7(), version });
  }
  async function opened(): Promise<string> {
    const { id } = (await people.clerk.ask('POST', `/api/bodies/${township}/publications`, {
      actId: uuidv7(),
      columnId: 'notice',
      rowId: null,
      obligationKey: null,
      documentId: null,
    })) as { readonly id: string };
    return id;
  }
  /** The steps before `until`, each by whoever has it. */
  async function passTo(id: string, until: string): Promise<void> {
    for (;;) {
      const { working } = await whole(id);
      const step = working?.steps.find(({ state }) => state === 'current');
      if (working === null || step === undefined || step.id === until) return;
      await people[reviewerOf[step.id] ?? 'head'].ask('POST', `${doorOf(id)}/pass`, {
        actId: uuidv7(),
        digest: working.digest,
        step: step.id,
        opinion: '',
      });
    }
  }
  const stateOf = async (id: string, step: string) =>
    (await whole(id)).working?.steps.find((each) => each.id === step)?.state;

  let item = '';

  it('leads a beginner through the first hour, and is put away', async () => {
    await be('beginner');
    await at.says('第一次在这里发布信息？照着做一遍，每一步都有说明。');
    await at.lookAt('今天-新手');
    await at.link('开始').click();
    await at.heading('第一次发布').waitFor();
    await at.says('8步中已做0步');
    await at.lookAt('第一次发布');
    await people.head.ask('POST', `/api/bodies/${township}/publishing-profile`, {
      actId: uuidv7(),
      seenAt: null,
      profile: {
        issuer: '乙镇人民政府',
        prefixes: [],
        indexRule: null,
        indexValues: { body: '015255022' },
        siteName: '',
        siteDomain: '',
        attributeReviewMonths: null,
        normativeYears: null,
        provisionalYears: null,
        cleanUpYears: null,
      },
    });
    await page.reload();
    await at.says('8步中已做1步');
    await at.button('收起，不再在“今天”提示').click();
    await at.heading(/^今天/u).waitFor();
    await at.says(/^已收起/u);
    expect(await page.getByText('第一次在这里发布信息').count()).toBe(0);
  });

  it('shows empty lists with what to do', async () => {
    await at.goTo('/publications', '信息公开');
    await at.says(/^还没有信息。点“新建”写第一条/u);
    await at.lookAt('信息公开-空');
    await at.goTo('/reviews', '审校');
    await at.says('没有等您审的。');
    await at.lookAt('审校-空');
  });

  it('lets the secrecy reviewer let a finding through on a phone, and pass', async () => {
    item = await opened();
    await send(
      item,
      text(longTitle, '经村级评议，拟发放最低生活保障金，现予公示。', '咨询请联系经办人，手机13800138000。'),
      '经办人同意公开办公用的手机号码',
    );
    await be('secrecy', phone);
    await at.link(/^审稿：/u).click();
    await at.says('待处理1处，已说明1处，已处理0处，没能检查0处');
    // Nothing can be passed that the server would refuse.
    expect(await at.link(/^通过/u).count()).toBe(0);
    await at.look('审稿-待处理');
    await at.button(/^筛查/u).click();
    await at.link('说明理由放行').click();
    await at.heading('说明理由放行').waitFor();
    await at.button('说明理由放行').click();
    await at.says('请填写理由');
    await at.look('放行-没写理由');
    await at.field('为什么可以公开').fill('办公用的号码，经办人书面同意公开，材料已存');
    await at.button('说明理由放行').click();
    await at.says('已放行一处');
    await at.link('通过，送一审').click();
    await at.heading('通过').waitFor();
    await at.look('通过');
    await at.button('通过').click();
    await at.heading('审校').waitFor();
    await at.says(/^已通过/u);
    expect(await stateOf(item, 'secrecy')).toBe('passed');
  });

  it('takes opinions at their places, and returns the text with them', async () => {
    await be('first', phone);
    await at.link(/^审稿：/u).click();
    await at.button('在文中写意见').click();
    await at.button('对正文第2段写意见').click();
    await at.field('对正文第2段的意见').fill('改成办公电话');
    await at.button('记下').click();
    await at.says('已记下1条意见，退回时带上。');
    await at.look('在文中写意见');
    await at.link('退回修改').click();
    await at.heading('退回修改').waitFor();
    expect(await at.field('意见').inputValue()).toBe('改成办公电话');
    await at.button('再写一条').click();
    await at.choose(at.field('哪里').nth(1), '标题');
    await at.field('意见').nth(1).fill('标题写了两遍');
    await at.look('退回修改');
    await at.button('退回修改').click();
    await at.says(/^已退回/u);

    await be('clerk');
    await at.says('王五在一审退回：正文第2段 改成办公电话；共2条意见。');
    await at.goTo(`/publications/${township}/${item}`, longTitle);
    await at.says('一审退回，王五的意见');
    await at.lookAt('一条信息-退回');
  });

  it('says what changed since the text that came back', async () => {
    await send(
      item,
      text(
        '乙镇第3季度最低生活保障金发放名单公示',
        '经村级评议，拟发放最低生活保障金，现予公示。',
        '咨询请联系经办人，电话见政务公开栏。',
      ),
    );
    await passTo(item, 'review-2');
    await be('second');
    await at.link(/^审稿：/u).click();
    await at.says(/^第2段 改为/u);
    expect(await at.field('和哪一稿比').locator('option:checked').innerText()).toMatch(/^一审退回的一稿/u);
    await at.lookAt('审稿-改了什么');
    await page
      .locator('.diff')
      .focus()
      .catch(() => undefined);
    await at.button('下一处').click();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('change');
  });

  it('approves no text but the one that was seen', async () => {
    // The act page stands open while the clerk sends another text.
    await at.link('通过，送二校').click();
    await at.heading('通过').waitFor();
    const { digest } = (await whole(item)).working ?? { digest: '' };
    await send(
      item,
      text('乙镇第3季度最低生活保障金发放名单公示', '改过的第一段。', '咨询请联系经办人，电话见政务公开栏。'),
    );
    expect((await whole(item)).working?.digest).not.toBe(digest);
    await at.button('通过').click();
    await at.says(/请打开最新的一版，看过再办/u);
    await at.lookAt('通过-旧稿');
    expect(await stateOf(item, 'review-2')).toBe('waiting');
    await at.link('重新打开').click();
    await at.says(/^现在轮到保密审查/u);
    await at.lookAt('审稿-不是您审');
    // The address of the old text leads nowhere either.
    await at.goTo(`/reviews/${township}/${item}/pass?seen=${digest}&step=review-2`, '通过');
    await at.says(/什么也没有记下/u);
    expect(await at.button('通过').count()).toBe(0);
  });

  it('publishes at a set time, takes that back, and says why the rest cannot be done', async () => {
    await passTo(item, '');
    await be('head', phone);
    await at.link(/^去公开：/u).click();
    await at.says('各步都已经通过，可以公开。');
    await at.lookAt('一条信息-可以公开');
    await at.link('定时发布').click();
    await at.field('几点公开').fill('二十五点');
    await at.button('定时发布').click();
    await at.says('请按09:30的样子填写时间');
    await at.field('哪一天公开').fill('2020-01-02');
    await at.field('几点公开').fill('9：05');
    await at.button('定时发布').click();
    await at.says(/定的时间已经过了/u);
    await at.field('哪一天公开').fill(inAMonth);
    await at.button('定时发布').click();
    await at.says(`定于${inAMonth} 09:05自动公开。`);
    await at.lookAt('一条信息-已定时');
    await at.goTo(`/publications/${township}/${item}/publish`, '公开这条信息');
    await at.says('已经定时发布，要马上发布的，请先取消定时。');
    await at.lookAt('公开-现在不能');
    await at.goTo(`/publications/${township}/${item}/unschedule`, '取消定时');
    await at.field('理由').fill('改为马上公开');
    await at.button('取消定时').click();
    await at.says(/^已取消/u);
    await at.link('公开这条信息').click();
    await at.lookAt('公开这条信息');
    await at.button('公开这条信息').click();
    await at.says(/^已公开/u);
    await at.says(/^公众看到的是第1版/u);
  });

  it('withdraws with a reason and a sentence for the public', async () => {
    await page.setViewportSize(wide);
    await at.goTo(`/publications/${township}/${item}/withdraw`, '撤回');
    await at.button('撤回').click();
    await at.says('有2处需要修改');
    await at.lookAt('撤回');
    await at.field('为什么撤回').fill('名单有一户重复');
    await at.field('给公众的说明').fill('名单有误，正在核对，更正后重新公开。');
    await at.button('撤回').click();
    await at.says(/撤回，公众只看到撤回说明/u);
    await page.getByText('看这一版').click();
    await at.says('改过的第一段。');
    await at.lookAt('一条信息-已撤回');
    await at.goTo('/publications?state=withdrawn', '信息公开');
    await at.says('状态：已撤回');
    await at.lookAt('信息公开-已撤回');
  });
});
