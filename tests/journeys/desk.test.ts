import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { generateSync } from 'otplib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { chromiumPath, launch } from '../support/browser.ts';
import { deskBrowser, phone, wide, type DeskBrowser, type Viewport } from '../support/desk-browser.ts';
import { newInstallation, startDesk, type DeskServer } from '../support/desk-server.ts';
import { announcedYears } from '../../src/law/calendar/official-calendar.ts';
import { inventedNotice } from './invented-notice.ts';

const executable = chromiumPath();

/** Whoever signs in, with what the pages have given them. */
interface Person {
  readonly name: string;
  readonly account: string;
  readonly body: string;
  readonly roles: readonly string[];
  password: string;
  secret?: string;
  /** Step of the last code that was typed. */
  lastStep?: number;
  codes?: readonly string[];
}

const person = (name: string, account: string, body: string, ...roles: string[]): Person => ({
  name,
  account,
  body,
  roles,
  password: '',
});

const admin: Person = {
  ...person('陈管理', 'guanli', '甲县人民政府办公室', '系统管理员'),
  password: 'Shan-Shui-2026',
};
const staff = {
  supervisor: person('张三', 'zhangsan', '甲县人民政府办公室', '县级主管'),
  auditor: person('李四', 'lisi', '甲县人民政府办公室', '审计员'),
  head: person('王五', 'wangwu', '乙镇人民政府', '公开工作机构负责人'),
  clerk: person('赵六', 'zhaoliu', '乙镇人民政府', '经办'),
  successor: person('欧阳·阿依古丽', 'ouyang', '乙镇人民政府', '经办', '校对'),
  village: person('孙七', 'sunqi', '丁村村民委员会', '村级公开员'),
};

describe.skipIf(executable === null)('the desk in a browser', () => {
  let desk: DeskServer;
  let browser: Browser;
  let at: DeskBrowser;
  let page: Page;

  beforeAll(async () => {
    desk = await startDesk(await newInstallation());
    browser = await launch(executable ?? '');
    at = deskBrowser(browser, desk.url);
    await open(wide);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.remove();
    vi.unstubAllEnvs();
  });
  beforeEach(({ onTestFailed }) => onTestFailed(() => at.tellWhere()));
  afterEach(() => at.expectNoComplaint());

  const open = async (viewport: Viewport, url = desk.url): Promise<void> => {
    page = await at.open(viewport, { at: url });
  };
  const button = (name: string | RegExp) => at.button(name);
  const link = (name: string | RegExp) => at.link(name);
  const field = (name: string | RegExp) => at.field(name);
  const heading = (name: string | RegExp) => at.heading(name);
  const says = (text: string | RegExp) => at.says(text);
  const look = (name: string) => at.look(name);
  const lookAt = (name: string, ...widths: readonly Viewport[]) => at.lookAt(name, ...widths);
  const choose: DeskBrowser['choose'] = (list, words) => at.choose(list, words);
  const goTo = (path: string, title: string | RegExp) => at.goTo(path, title);

  /** A code that was not used yet: each step of half a minute counts once, and the next one is taken early. */
  async function codeOf(who: Person): Promise<string> {
    const period = 30_000;
    const step = Math.max(Math.floor(Date.now() / period), (who.lastStep ?? 0) + 1);
    await sleep(Math.max(0, (step - 1) * period - Date.now()));
    who.lastStep = step;
    return generateSync({ secret: who.secret ?? '', epoch: (step * period) / 1_000 });
  }

  async function typePassword(who: Person): Promise<void> {
    await field('账号').fill(who.account);
    await field('密码').fill(who.password);
    await button('登录').click();
  }

  /** Signs in, with the code where the person has an authenticator. */
  async function signIn(who: Person): Promise<void> {
    await typePassword(who);
    if (who.secret !== undefined) {
      await field(/^手机验证器/u).fill(await codeOf(who));
      await button('继续').click();
    }
    await heading(/^今天/u).waitFor();
  }

  async function signOut(): Promise<void> {
    await page.getByRole('banner').getByRole('button').last().click();
    await button('退出').click();
    await heading('登录').waitFor();
  }

  /** Enrols an authenticator: the secret is read from the page, as from the picture. */
  async function enrol(who: Person): Promise<void> {
    await field('密码').fill(who.password);
    await button('继续').click();
    const secret = await page.locator('dd.hash').innerText();
    who.secret = secret.replaceAll(/\s/gu, '');
    await lookAt('开启两步验证', page.viewportSize() ?? wide);
    await field('验证器上的6位数字').fill(await codeOf(who));
    await button('开启两步验证').click();
    await says('备用码只显示这一次');
    who.codes = await page.locator('main li').allInnerTexts();
    expect(who.codes).toHaveLength(10);
    await look('备用码');
    await button('已经存好了').click();
  }

  /** The first sign-in with the password that was handed over: it is changed, and where the role asks a second step is set up. */
  async function firstSignIn(who: Person, password: string): Promise<void> {
    await typePassword(who);
    await heading('先改密码').waitFor();
    await look('先改密码');
    await field('现在的密码').fill(who.password);
    await field('新密码').fill(password);
    await field('再输一遍新密码').fill(password);
    await button('改密码').click();
    who.password = password;
  }

  it('leads the first visitor through the set-up of a county', async () => {
    await page.goto(desk.url);
    await heading('是哪个单位').waitFor();
    await lookAt('第一次设置');
    await button('下一步').click();
    await says(/有\d处需要修改/u);
    await lookAt('第一次设置-有错');
    await field('单位名称').fill('甲县人民政府办公室');
    await page.getByRole('radio', { name: /^县级/u }).check();
    await button('下一步').click();
    await field('网站标识码').fill('1234567890');
    await lookAt('第一次设置-标识码');
    await button('下一步').click();
    await field('姓名').fill(admin.name);
    await field('账号').fill(admin.account);
    await field('密码').fill('guanli');
    await field('再输一遍密码').fill('guanli');
    await button('下一步').click();
    await says(/处需要修改/u);
    await field('密码').fill(admin.password);
    await field('再输一遍密码').fill(admin.password);
    await lookAt('第一次设置-管理员');
    await button('下一步').click();
    await lookAt('第一次设置-核对');
    await button('完成设置').click();
    await heading('设置好了').waitFor();
    await look('设置好了');
    await button('去登录').click();
    await typePassword(admin);
    await heading('开启两步验证').waitFor();
    await enrol(admin);
    await heading(/^今天/u).waitFor();
    await lookAt('今天-管理员');
  });

  it('adds two townships and a village', async () => {
    for (const [name, level, parent] of [
      ['乙镇人民政府', '乡镇、街道', '甲县人民政府办公室'],
      ['丙镇人民政府', '乡镇、街道', '甲县人民政府办公室'],
      ['丁村村民委员会', '村、社区', '乙镇人民政府'],
    ] as const) {
      await goTo('/bodies/found', '登记单位');
      await choose(field('属于哪个单位'), parent);
      await page.getByRole('radio', { name: level }).check();
      await field('单位名称').fill(name);
      await button('登记单位').click();
      await says(`已登记${name}`);
    }
    await lookAt('单位');
    await goTo('/bodies/tree', '单位层级');
    await says('丁村村民委员会');
    await lookAt('单位层级');
  });

  it('adds six people with roles, whose first passwords are shown once', async () => {
    for (const who of Object.values(staff)) {
      await goTo('/staff/add', '登记工作人员');
      await choose(field('在哪个单位'), who.body);
      await field('姓名').fill(who.name);
      await field('账号').fill(who.account);
      await field(/^职务/u).fill('干事');
      await field(/^电话/u).fill('13800000000');
      for (const role of who.roles)
        await page.getByRole('checkbox', { name: new RegExp(`^${role}`, 'u') }).check();
      if (who === staff.supervisor) await lookAt('登记工作人员');
      await button('登记工作人员').click();
      await heading('初始密码').waitFor();
      who.password = await page.locator('dd.hash').last().innerText();
      if (who === staff.supervisor) await lookAt('初始密码');
    }
    await goTo('/staff', '工作人员');
    await says('欧阳·阿依古丽');
    await lookAt('工作人员');
    await signOut();
  });

  it('signs in with a code on a phone, after the first password was changed', async () => {
    await open(phone);
    await look('登录');
    await firstSignIn(staff.supervisor, 'Chun-Feng-3391');
    await heading('开启两步验证').waitFor();
    await enrol(staff.supervisor);
    await heading(/^今天/u).waitFor();
    await look('今天-县级主管');
    await signOut();
    await typePassword(staff.supervisor);
    await heading('输入验证码').waitFor();
    await look('输入验证码');
    await field(/^手机验证器/u).fill('000000');
    await button('继续').click();
    await says(/^验证码不对，或者已经用过/u);
    await field(/^手机验证器/u).fill(await codeOf(staff.supervisor));
    await button('继续').click();
    await heading(/^今天/u).waitFor();
  });

  /** The first year whose notice does not come with the program. */
  const year = Math.max(...announcedYears.map((each) => each.year)) + 1;

  it('gives a township a task whose date runs into a year without a notice', async () => {
    await page.setViewportSize(wide);
    await goTo('/work/open', '交办任务');
    await choose(field('单位'), '乙镇人民政府');
    await field('任务').fill('把政府信息公开指南改好并上网');
    await choose(field('交给谁'), '王五');
    await page.getByRole('radio', { name: '按工作日计算' }).check();
    await field('从哪一天起算').fill(`${year - 1}-12-20`);
    await field('多少个工作日').fill('20');
    await lookAt('交办任务');
    await button('交办任务').click();
    await says('已交办“把政府信息公开指南改好并上网”');
    await says(/^不早于/u);
    await lookAt('待办');
    await link('把政府信息公开指南改好并上网').click();
    await page.getByText('期限怎么算的').first().click();
    await says(/路上有些日子的放假安排还没有公布/u);
    await lookAt('一件待办');
  });

  it('enters a holiday notice from its text, sees which dates it moves, and moves them', async () => {
    await goTo('/calendar', '工作日历');
    await lookAt('工作日历');
    await link('录入放假通知').click();
    await field('粘贴通知原文').fill(inventedNotice(year));
    await button('读出放假安排').click();
    await says('已读出，请对照原文逐项核对。');
    await lookAt('录入放假通知');
    await button('看哪些期限会变').click();
    await heading('录入前核对').waitFor();
    await says('1件期限会变');
    await lookAt('录入前核对');
    await button('录入放假通知').click();
    await says(`已录入${year}年放假通知，1件期限变了`);
    await lookAt('工作日历-录入后');
    await goTo('/work', '待办');
    await says('把政府信息公开指南改好并上网');
    expect(await page.getByText(/^不早于/u).count()).toBe(0);
    await goTo('/', /^今天/u);
    await lookAt('今天-交办以后');
    await signOut();
  });

  it('locks out who guesses, in the same words for an account that is none, and lets the person back in', async () => {
    const { clerk } = staff;
    const wrong = async (account: string) => {
      await field('账号').fill(account);
      await field('密码').fill('Cai-Mi-0000');
      await button('登录').click();
    };
    const words: string[] = [];
    for (const account of ['meiyouzheren', clerk.account]) {
      await wrong(account);
      await page.getByRole('alert').waitFor();
      words.push(await page.getByRole('alert').innerText());
      await page.reload();
      await heading('登录').waitFor();
    }
    expect(words[0]).toBe(words[1]);
    for (let tries = 1; tries < 6; tries += 1) {
      await wrong(clerk.account);
      await page.getByRole('alert').waitFor();
      if (tries < 5) await page.reload();
    }
    await says(/锁定/u);
    await lookAt('登录-锁定');
    // The right password does not help while it lasts.
    await typePassword(clerk);
    await says(/锁定/u);
    await open(wide);
    await signIn(admin);
    await goTo('/staff', '工作人员');
    await link(clerk.name).click();
    await heading(clerk.name).waitFor();
    await says(/^锁定到/u);
    await lookAt('一个人-锁定');
    await link('解锁').click();
    await field('理由').fill('本人来电，确认是自己输错');
    await lookAt('解锁');
    await button('解锁').click();
    await says(`已给${clerk.name}解锁`);
    await signOut();
    await firstSignIn(clerk, 'Qiu-Yue-7716');
    await heading(/^今天/u).waitFor();
    await look('今天-经办');
    await signOut();
  });

  it('hands over the work of a clerk who leaves, with a sheet to sign', async () => {
    const { head, clerk, successor } = staff;
    await firstSignIn(head, 'Xia-Yu-5528');
    await heading(/^今天/u).waitFor();
    await lookAt('今天-负责人');
    await goTo('/work/open', '交办任务');
    await field('任务').fill('整理今年的依申请公开卷宗');
    await choose(field('交给谁'), clerk.name);
    await page.getByRole('radio', { name: '没有期限' }).check();
    await button('交办任务').click();
    await says('已交办“整理今年的依申请公开卷宗”');
    await goTo('/handover', '交接与代理');
    await lookAt('交接与代理-空');
    await goTo('/handover/new', '办理换岗交接');
    await choose(field('谁要交出去'), clerk.name);
    await says('整理今年的依申请公开卷宗');
    await choose(field('交给谁'), successor.name);
    await page.getByLabel('此人离岗，停用账号').check();
    await field(/^交接说明/u).fill('档案柜钥匙在办公室第二个抽屉。');
    await lookAt('办理换岗交接');
    await button('办理换岗交接').click();
    await heading(`${clerk.name}交给${successor.name}`).waitFor();
    await lookAt('交接单');
    const sheet = await at.saved(() => button('交接单PDF').click());
    expect(
      readFileSync(await sheet.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await signOut();
    await typePassword(clerk);
    await says(/离岗/u);
    await open(phone);
    await firstSignIn(successor, 'Dong-Xue-8843');
    await heading(/^今天/u).waitFor();
    await says('整理今年的依申请公开卷宗');
    await look('今天-接手的人');
    await link(/^(?:去办|整理)/u).click();
    await signOut();
  });

  it('lets the auditor read, search, verify and export what was done, and change nothing', async () => {
    const { auditor, clerk } = staff;
    await open(wide);
    await firstSignIn(auditor, 'Yun-Hai-6120');
    await heading('开启两步验证').waitFor();
    await enrol(auditor);
    await heading(/^今天/u).waitFor();
    await goTo('/audit', '操作记录');
    await lookAt('操作记录');
    await button('重新核验').click();
    await says(/^链校验：完整，到.*条。$/u);
    await choose(field('动作'), '锁定账号');
    await button('查询').click();
    await page.waitForURL(/kind=staff\.locked/u);
    await says(clerk.name);
    await lookAt('操作记录-筛选');
    await page.getByRole('main').getByRole('link', { name: /锁定/u }).first().click();
    await heading('锁定账号').waitFor();
    await says('这一条的校验值');
    await lookAt('一条操作记录');
    await page.goBack();
    const [file] = await Promise.all([page.waitForEvent('download'), button('导出XLSX').click()]);
    expect(
      readFileSync(await file.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    for (const forbidden of ['/staff/add', '/work', '/backups', '/settings/password.length']) {
      await goTo(forbidden, '这一页不对您现在的角色开放');
    }
    await look('不开放');
    await signOut();
  });

  it('looks right on every other page, wide and on a phone', async () => {
    await open(wide);
    await signIn(admin);
    for (const [path, title] of [
      ['/bodies', '单位'],
      ['/staff', '工作人员'],
      ['/roles', /^角色|^各角色/u],
      ['/deputies', '代理安排'],
      ['/deputies/appoint', '安排代理'],
      ['/settings', '设置'],
      ['/settings/password.length', /密码至少几位/u],
      ['/account', '我的账号'],
      ['/account/password', '改密码'],
      ['/account/totp', '开启两步验证'],
      ['/account/recovery-codes', '重新生成备用码'],
      ['/account/acts', '我的操作记录'],
      ['/keys', '快捷键说明'],
      ['/more', '更多'],
      ['/backups', '备份'],
      ['/nirgends', '没有找到这个页面'],
    ] as const) {
      await goTo(path, title);
      await lookAt(`页${path.replaceAll('/', '-')}`);
    }
  });

  it('backs up, is restored elsewhere, verifies there, and is signed in to there', async () => {
    await goTo('/backups', '备份');
    await button('现在备份').click();
    await page
      .getByText(/gongkai-\d{8}-\d{6}/u)
      .first()
      .waitFor();
    const name = await page
      .getByText(/gongkai-\d{8}-\d{6}/u)
      .first()
      .innerText();
    await lookAt('备份-有一份');
    const secret = readFileSync(join(desk.dataDir, 'keys', 'secret.key'), 'utf8').trim();
    const elsewhere = await newInstallation();
    const printed = { out: '', err: '' };
    for (const [key, value] of Object.entries({ ...elsewhere.env, SECRET_KEY: secret }))
      vi.stubEnv(key, value);
    if (elsewhere.env['DATABASE_URL'] === undefined) vi.stubEnv('DATABASE_URL', '');
    const code = await run(['restore', join(desk.dataDir, 'backups', name)], {
      out: (text) => void (printed.out += text),
      err: (text) => void (printed.err += text),
      interactive: false,
    });
    expect(printed).toEqual({ out: expect.stringMatching(/核验没有发现问题[^]*密钥是原来的/u), err: '' });
    expect(code).toBe(0);
    const second = await startDesk(elsewhere, { SECRET_KEY: secret });
    try {
      await open(wide, second.url);
      await signIn(staff.auditor);
      await goTo('/audit', '操作记录');
      await says(/^陈管理用密码和验证器/u);
      await button('重新核验').click();
      await says(/^链校验：完整，到.*条。$/u);
    } finally {
      await open(wide);
      await second.remove();
    }
  });
});
