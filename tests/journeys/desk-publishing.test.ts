import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { accessFaults } from '../support/access-faults.ts';
import type { RoleId } from '../../src/law/index.ts';
import { chromiumPath, launch } from '../support/browser.ts';
import { countyOverHttp, type ApiPerson } from '../support/desk-api.ts';
import { deskBrowser, phone, wide, type DeskBrowser, type Viewport } from '../support/desk-browser.ts';
import { newInstallation, startDesk, type DeskServer } from '../support/desk-server.ts';
import { inventedIds, subsidyList } from '../support/subsidy-list.ts';

const executable = chromiumPath();

/** What the door of one publication answers, as far as it is read here. */
interface Whole {
  readonly publication: { readonly workState: string | null; readonly publicState: string | null };
  readonly working: {
    readonly digest: string;
    readonly steps: readonly { readonly id: string; readonly state: string }[];
  } | null;
  readonly urgency: {
    readonly digest: string;
    readonly settled: string | null;
    readonly steps: readonly { readonly id: string; readonly state: string }[];
  } | null;
}

describe.skipIf(executable === null)('a township publishes', () => {
  let desk: DeskServer;
  let browser: Browser;
  let at: DeskBrowser;
  let page: Page;
  let township: string;
  const people = {} as Record<
    | 'clerk'
    | 'secrecy'
    | 'first'
    | 'second'
    | 'third'
    | 'proof'
    | 'otherProof'
    | 'thirdProof'
    | 'both'
    | 'head'
    | 'watcher',
    ApiPerson
  >;
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-journey-'));

  beforeAll(async () => {
    desk = await startDesk(await newInstallation());
    browser = await launch(executable ?? '');
    at = deskBrowser(browser, desk.url);
    const county = await countyOverHttp(desk.url);
    township = await county.found('乙镇人民政府', 'township');
    const hire = async (key: keyof typeof people, name: string, ...roles: readonly RoleId[]) => {
      people[key] = await county.hire(township, name, ...roles);
    };
    await hire('clerk', '张三', 'clerk', 'document-registrar');
    await hire('secrecy', '李四', 'secrecy-reviewer');
    await hire('first', '王五', 'reviewer-1');
    await hire('second', '赵六', 'reviewer-2');
    await hire('third', '孙七', 'reviewer-3');
    await hire('proof', '周八', 'proofreader');
    await hire('otherProof', '吴九', 'proofreader');
    await hire('thirdProof', '郑十', 'proofreader');
    await hire('both', '钱二', 'reviewer-1', 'reviewer-2');
    await hire('head', '冯一', 'office-head');
    people.watcher = await county.hire(county.county, '陈二', 'county-supervisor');
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(({ onTestFailed }) => onTestFailed(() => at.tellWhere()));
  afterEach(() => at.expectNoComplaint());

  /** The desk as that person has it open. */
  const be = async (person: ApiPerson, viewport: Viewport = wide): Promise<void> => {
    page = await at.open(viewport, { cookies: person.cookies });
    await at.heading(/^今天/u).waitFor();
  };
  const { button, link, field, heading, says, look, lookAt, choose, goTo } = lateBound(() => at);

  const reviewerOf: Readonly<Record<string, keyof typeof people>> = {
    secrecy: 'secrecy',
    'review-1': 'first',
    'proof-1': 'proof',
    'review-2': 'second',
    'proof-2': 'otherProof',
    'review-3': 'third',
    'proof-3': 'thirdProof',
  };
  const doorOf = (publicationId: string) => `/api/bodies/${township}/publications/${publicationId}`;
  const whole = async (publicationId: string) =>
    (await people.clerk.ask('GET', doorOf(publicationId))) as Whole;

  /** The steps that are left, each by whoever has it; `until` is left to the browser. */
  async function passSteps(
    publicationId: string,
    until = '',
    instead: Readonly<Record<string, ApiPerson>> = {},
  ): Promise<void> {
    for (;;) {
      const { working, urgency } = await whole(publicationId);
      const round = working ?? urgency;
      const step = round?.steps.find(({ state }) => state === 'current');
      if (round === null || step === undefined || step.id === until) return;
      const reviewer = instead[step.id] ?? people[reviewerOf[step.id] ?? 'head'];
      await reviewer.ask('POST', `${doorOf(publicationId)}/pass`, {
        actId: uuidv7(),
        digest: round.digest,
        step: step.id,
        opinion: '同意',
      });
    }
  }
  const publicationIn = () =>
    /publications\/[^/]+\/(?<id>[\da-f-]{36})/u.exec(page.url())?.groups?.['id'] ?? '';

  /** Opens a publication in a column, and begins to write. */
  async function begin(column: string, title: string): Promise<string> {
    await goTo('/publications/new', '新建信息');
    await choose(field('栏目'), column);
    await button('开始写').click();
    await field('标题').fill(title);
    return publicationIn();
  }
  async function fillHead(): Promise<void> {
    await field('发文机关').fill('乙镇人民政府');
    await field('成文日期').fill('2026-11-18');
    await field('主题分类').fill('农业、林业、水利');
  }
  const saved = () => says(/^已存/u);

  let subsidy = '';

  it('stops a list whose hidden column holds identity numbers, and masks it', async () => {
    await be(people.clerk);
    await lookAt('今天-经办人');
    await goTo('/publications', '信息公开');
    await lookAt('信息公开-空');
    await goTo('/publications/new', '新建信息');
    await lookAt('新建信息');
    subsidy = await begin('通知公告', '关于2026年农机购置补贴对象的公示');
    await lookAt('改稿-空');
    await fillHead();
    const file = join(folder, '补贴名单.xlsx');
    writeFileSync(file, subsidyList());
    await page.locator('input[type=file]').first().setInputFiles(file);
    await says('已把《补贴名单.xlsx》转为正文，请核对。');
    await saved();
    await says(/必须改[1-9]/u);
    await lookAt('改稿-有问题');
    expect(await page.locator('main').innerText()).not.toContain(inventedIds[0]);
    await button(/^送审/u).click();
    await page.getByRole('alert').waitFor();
    await lookAt('改稿-送审被拦');
    await button(/^遮盖全部/u)
      .first()
      .click();
    await says(/^已遮盖/u);
    await says(/必须改0 需说明1/u);
    await button('去掉').first().click();
    await says(/没有发现问题$/u);
    await lookAt('改稿-遮盖以后');
  });

  it('sends it for review, is returned on a phone with a remark at the place, and passes every step', async () => {
    await button(/^送审/u).click();
    await says(/^已送审/u);
    await lookAt('一条信息-送审');
    await be(people.secrecy, phone);
    await look('今天-保密审查');
    await goTo('/reviews', '审校');
    await look('审校');
    await link(/^审稿/u).click();
    await heading(/农机购置补贴/u).waitFor();
    await look('审稿-保密审查');
    await link(/^通过/u).click();
    await heading(/^通过/u).waitFor();
    await look('通过');
    await button(/^通过/u).click();
    await says(/^已通过/u);

    // Two steps that nobody watches, then the one that sends it back.
    await passSteps(subsidy, 'review-2');
    await be(people.second, phone);
    await goTo('/reviews', '审校');
    await link(/^审稿/u).click();
    await heading(/农机购置补贴/u).waitFor();
    await look('审稿-二审');
    await link('退回修改').click();
    await heading('退回修改').waitFor();
    await choose(field('哪里'), '标题');
    await field('意见').fill('写明是哪一批补贴');
    await look('退回修改');
    await button('退回修改').click();
    await says(/^已退回/u);

    await be(people.clerk);
    await says(/写明是哪一批补贴/u);
    await lookAt('今天-被退回');
    await goTo(`/publications/${township}/${subsidy}/edit`, '改稿');
    await lookAt('改稿-被退回');
    await field('标题').fill('关于2026年第一批农机购置补贴对象的公示');
    await saved();
    await button(/^送审/u).click();
    await says(/^已送审/u);
    await passSteps(subsidy, 'review-3');
    await be(people.third, phone);
    await goTo(`/reviews/${township}/${subsidy}`, /第一批农机购置补贴/u);
    await look('审稿-三审-改了什么');
    await passSteps(subsidy);
  });

  it('publishes it at a set time, by itself', { timeout: 300_000 }, async () => {
    await be(people.clerk);
    await goTo(`/publications/${township}/${subsidy}`, /第一批农机购置补贴/u);
    await lookAt('一条信息-可以发布');
    await link('定时发布').click();
    await heading('定时发布').waitFor();
    /** A whole minute that begins in thirty to ninety seconds: what is left to do before it may take its time. */
    const fillInSoon = async () => {
      const soon = new Date(Math.ceil((Date.now() + 30_000) / 60_000) * 60_000 + 8 * 3_600_000).toISOString();
      await field('哪一天公开').fill(soon.slice(0, 10));
      await field('几点公开').fill(soon.slice(11, 16));
    };
    await fillInSoon();
    await lookAt('定时发布');
    await fillInSoon();
    await button('定时发布').click();
    await heading(/第一批农机购置补贴/u).waitFor();
    await says(/自动公开/u);
    await lookAt('一条信息-已定时');
    await expect
      .poll(async () => (await whole(subsidy)).publication.publicState, { timeout: 200_000, interval: 1_000 })
      .toBe('published');
    await page.reload();
    await says(/^公众看到的是第1版/u);
    await lookAt('一条信息-已公开');
  });

  it('corrects it with a note that the public reads, and compares the editions', async () => {
    await link('更正').click();
    await heading('更正').waitFor();
    await lookAt('更正');
    await button('开始更正').click();
    await field('更正说明').fill('第2户的金额写错，现更正');
    await page.locator('.ProseMirror').getByText('2400').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('5');
    await saved();
    await lookAt('改稿-更正');
    await button(/^送审/u).click();
    await says(/^已送审/u);
    await passSteps(subsidy);
    await goTo(`/publications/${township}/${subsidy}/publish`, '公开这条信息');
    await lookAt('公开这条信息');
    await button('公开这条信息').click();
    await says(/^已公开/u);
    await says('更正说明：第2户的金额写错，现更正');
    await lookAt('一条信息-两版');
  });

  it('gives the county’s portal a package that opens as it would stand there', async () => {
    const feed = (await people.clerk.ask('GET', `/api/portal/${township}/changes`)) as {
      readonly entries: readonly { readonly id: string; readonly package: string | null }[];
    };
    const address = feed.entries.find(({ id }) => id === subsidy)?.package ?? '';
    const packed = await fetch(new URL(address, desk.url));
    expect(packed.status).toBe(200);
    const entries = unzipSync(new Uint8Array(await packed.arrayBuffer()));
    for (const [name, bytes] of Object.entries(entries)) {
      mkdirSync(dirname(join(folder, 'portal', name)), { recursive: true });
      writeFileSync(join(folder, 'portal', name), bytes);
      // Nothing of the numbers is left, in no file of it, packed or not.
      for (const id of inventedIds) expect(Buffer.from(bytes).includes(id)).toBe(false);
    }
    const workbook = Object.keys(entries).find((name) => name.endsWith('.xlsx')) ?? '';
    const inside = Object.values(unzipSync(entries[workbook] ?? new Uint8Array())).map((bytes) =>
      strFromU8(bytes),
    );
    for (const id of inventedIds) expect(inside.some((text) => text.includes(id))).toBe(false);
    const context = await browser.newContext({ viewport: wide });
    const stands = await context.newPage();
    await stands.goto(pathToFileURL(join(folder, 'portal', 'index.html')).href);
    await stands.getByRole('heading', { level: 1, name: /第一批农机购置补贴/u }).waitFor();
    await stands.getByText('第2户的金额写错，现更正').waitFor();
    const violations = await accessFaults(stands);
    expect(violations.map(({ id }) => id)).toEqual([]);
    await context.close();
  });

  it('withdraws it with a reason, and tells the public why', async () => {
    await be(people.head);
    await goTo(`/publications/${township}/${subsidy}`, /第一批农机购置补贴/u);
    await link('撤回').click();
    await heading('撤回').waitFor();
    await field('为什么撤回').fill('名单要重新核对');
    await field('给公众的说明').fill('名单正在核对，核对后重新公开。');
    await lookAt('撤回');
    await button('撤回').click();
    await says(/^已撤回/u);
    await lookAt('一条信息-已撤回');
    const gone = await fetch(new URL(`/api/portal/${township}/items/${subsidy}`, desk.url));
    expect(gone.status).toBe(404);
  });

  it('publishes in an emergency, and is reviewed afterwards', async () => {
    await be(people.clerk);
    const urgent = await begin('通知公告', '关于暴雨防范的紧急通知');
    await fillHead();
    await page.locator('.ProseMirror').click();
    await page.keyboard.type('今晚有暴雨，请住在河边的群众马上转移到镇中心小学。');
    await saved();
    await button(/^送审/u).click();
    await says(/^已送审/u);
    await passSteps(urgent, 'review-1');
    await be(people.head, phone);
    await goTo(`/publications/${township}/${urgent}/publish-urgently`, '紧急发布');
    await field('为什么来不及审核').fill('暴雨预警已经发出，来不及逐级审核');
    await look('紧急发布');
    await button('紧急发布，事后补审').click();
    await says(/^已紧急发布/u);
    await look('一条信息-紧急发布');
    expect((await whole(urgent)).urgency?.settled).toBeNull();
    await be(people.first, phone);
    await look('今天-补审');
    await passSteps(urgent);
    expect((await whole(urgent)).urgency?.settled).toBe('reviewed');
  });

  it('lets one person do two steps for a reason, which the county sees', async () => {
    await be(people.clerk);
    const small = await begin('工作动态', '本镇召开政务公开工作会');
    await fillHead();
    await page.locator('.ProseMirror').click();
    await page.keyboard.type('会议部署了全年的政务公开工作。');
    await saved();
    await button(/^送审/u).click();
    await says(/^已送审/u);
    await be(people.head);
    await goTo(`/publications/${township}/${small}/exempt`, '批准一人做几步');
    await choose(field('让谁做'), people.both.name);
    for (const step of ['一审', '二审'])
      await page.getByRole('checkbox', { name: step, exact: true }).check();
    await field('为什么只能由一人做几步').fill('分管领导出差，本周没有别人能审');
    await lookAt('批准一人做几步');
    await button('批准一人做几步').click();
    await says(/^已批准/u);
    await passSteps(small, '', { 'review-1': people.both, 'review-2': people.both });
    await be(people.watcher);
    await goTo('/exceptions', '例外');
    await says('分管领导出差，本周没有别人能审');
    await says('暴雨预警已经发出，来不及逐级审核');
    await lookAt('例外');
  });

  it('builds its catalogue, sees what is due, and says that there was nothing this period', async () => {
    await be(people.clerk);
    await goTo('/catalogue', '公开目录');
    await lookAt('公开目录-空');
    await link('用常用事项').click();
    await heading('用常用事项建目录').waitFor();
    await button(/^全选|^选全部|^选上全部/u).click();
    await lookAt('用常用事项建目录');
    await page.getByRole('main').getByRole('button').last().click();
    await heading(/公开目录$/u).waitFor();
    await lookAt('公开目录');
    await goTo('/obligations', /应公开的$/u);
    await lookAt('应公开的');
    await link(/^本期没有/u).click();
    await heading('记本期没有').waitFor();
    await field(/^说明/u).fill('本期没有新增');
    await lookAt('记本期没有');
    await button('记本期没有').click();
    await says(/本期没有$/u);
  });
});

/** The ways to find things of a browser that is opened later. */
function lateBound(
  get: () => DeskBrowser,
): Omit<DeskBrowser, 'open' | 'expectNoComplaint' | 'forgetComplaints' | 'tellWhere'> {
  return {
    button: (name) => get().button(name),
    link: (name) => get().link(name),
    field: (name) => get().field(name),
    heading: (name) => get().heading(name),
    says: (text) => get().says(text),
    done: (sentence) => get().done(sentence),
    look: (name) => get().look(name),
    lookAt: (name, ...widths) => get().lookAt(name, ...widths),
    choose: (list, words) => get().choose(list, words),
    saved: (press) => get().saved(press),
    goTo: (path, title) => get().goTo(path, title),
  };
}
