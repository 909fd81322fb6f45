import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest';
import { now, world, type World } from '../desk/world.ts';
import { chromiumPath, launch } from '../support/browser.ts';
import { enter, hire } from '../support/county.ts';
import { deskBrowser, phone, wide, type DeskBrowser } from '../support/desk-browser.ts';
import { asOwner } from '../support/owner.ts';

const executable = chromiumPath();
const consoleFolder = fileURLToPath(new URL('../../dist/desk/console', import.meta.url));

/** On 2026-11-20, so that every day on the pages is known. */
describe.skipIf(executable === null)('a township keeps its catalogue', () => {
  let given: World;
  let browser: Browser;
  let at: DeskBrowser;
  let page: Page;
  let head: string;
  let watcher: string;

  beforeAll(async () => {
    if (!existsSync(consoleFolder)) throw new Error('the console is not built: npm run build');
    given = await world({ consoleFolder });
    const { ledger, bodies } = given;
    const url = await given.app.listen({ port: 0, host: '127.0.0.1' });
    browser = await launch(executable ?? '');
    at = deskBrowser(browser, url);
    const of = async (bodyId: string, account: string, ...roles: Parameters<typeof hire>[3]) => {
      const staffId = await hire(ledger, bodyId, account, roles, { name: '王五', now });
      return (await enter(ledger, bodyId, staffId, now)).token;
    };
    head = await of(bodies.township, 'wangwu', 'clerk', 'office-head');
    watcher = await of(bodies.county, 'zhuguan', 'county-supervisor');
  });
  afterAll(async () => {
    await browser?.close();
    await given?.close();
  });
  beforeEach(({ onTestFailed }) => onTestFailed(() => at.tellWhere()));
  afterEach(() => at.expectNoComplaint());

  const open = async (token: string, viewport: typeof wide) => {
    page = await at.open(viewport, { cookies: [{ name: 'gongkai', value: token }] });
  };
  /** As if the catalogue had stood since July: acts have no other day than that on which they are done. */
  const since = (day: string) =>
    asOwner(given.database.url, (owner) =>
      owner.query('update catalogue_rows set first_set_at = $1', [`${day}T00:00:00+08:00`]),
    );

  it('begins with common rows, and adds one whose time limit is read back while it is typed', async () => {
    await open(head, phone);
    await at.goTo('/catalogue', '公开目录');
    await at.says(/还没有目录/u);
    await at.link('用常用事项').click();
    await at.button('加进目录').click();
    await at.says('请选择要用的事项');
    await page.getByLabel(/^给予救助的决定/u).check();
    await page.getByLabel(/^村级财务收支/u).check();
    await at.lookAt('standard-rows');
    await at.button('加进目录').click();
    await at.says('加了2项');
    await at.link('增加一行').click();
    await page.getByLabel('选一个领域').selectOption('养老服务');
    await at.field('一级事项').fill('老年人补贴');
    await at.field('公开时限').fill('尽快');
    await at.says(/“尽快”读不懂/u);
    await at.field('公开时限').fill('每月10日前');
    await at.says(/每个月10日以前公开/u);
    await at.button('保存这一行').click();
    await at.says('公开内容空着，请填写。');
    await at.field('公开内容').fill('人数\n金额');
    await at.field('公开依据').fill('《条例》第二十条第（十一）项');
    await at.lookAt('row-form');
    await at.button('保存这一行').click();
    await at.says('已保存“老年人补贴”');
    await since('2026-07-01');
  });

  it('imports rows after every line that cannot stand was named', async () => {
    await at.goTo('/catalogue', '公开目录');
    await at.link('导入').click();
    const columns = [
      '一级事项',
      '二级事项',
      '公开内容',
      '公开依据',
      '公开时限',
      '公开主体',
      '公开渠道',
      '公开层级',
    ];
    const line = (sub: string, elements: string) =>
      ['就业服务', sub, elements, '《条例》', '及时公开', '乙镇人民政府', '政府网站', '乡级'].join('\t');
    const paste = async (...lines: readonly string[]) => {
      await at.field('或者从表格里复制，粘贴到这里').fill([columns.join('\t'), ...lines].join('\n'));
      await at.field('没有写领域的行归到哪个领域（可不填）').fill('就业');
      await at.button('看会改什么').click();
    };
    await paste(line('岗位', '岗位信息'), line('补贴', ''));
    await at.says('有1行不能导入，改好再选一次文件');
    await at.says(/第3行：公开内容空着/u);
    await at.lookAt('import-faults');
    await at.button('另选文件').click();
    await paste(line('岗位', '岗位信息'));
    await at.says('增加1行，修改0行，0行不变。');
    await at.lookAt('import-plan');
    await at.button('导入这份目录').click();
    await at.says('目录已经导入');
    await at.says('共4行，显示4行');
    await at.lookAt('catalogue');
  });

  it('notes what happened, sees how the day was counted, and takes it back', async () => {
    await at.link('给予救助的决定').click();
    await at.link('记一件事').click();
    await at.field('哪一天发生的').fill('2026-11-10');
    await at.button('记一件事').click();
    await at.says('已记下');
    await page.locator('summary', { hasText: '怎么算的' }).first().click();
    await at.says('第10个');
    await at.says(/最晚2026年11月24日/u);
    await at.lookAt('catalogue-row');
    await page.getByRole('link', { name: /^去掉：/u }).click();
    await at.field('理由').fill('记错了');
    await at.button('去掉记错的事').click();
    await at.says('已去掉');
  });

  it('says that a quarter brought nothing, and that a row does not apply', async () => {
    await at.goTo('/obligations', '应公开的');
    await at.lookAt('obligations');
    await page.getByRole('link', { name: '本期没有：村级财务收支 2026年第3季度' }).click();
    await at.button('记本期没有').click();
    await at.says('已记“村级财务收支 2026年第3季度”本期没有');
    await at.link('一年的情况').click();
    await at.heading(/2026年应公开的$/u).waitFor();
    await at.lookAt('obligation-year');
    await at.link('村级财务收支').click();
    await page.getByRole('link', { name: /^撤回答复/u }).click();
    await at.field('理由').fill('其实有');
    await at.button('撤回答复').click();
    await at.says('已撤回');
    await at.link('整行不适用').click();
    await at.button('记不适用').click();
    await at.says('请写明为什么不适用');
    await at.field('理由').fill('本镇不代管村账');
    await at.button('记不适用').click();
    await at.says(/记为整行不适用：本镇不代管村账/u);
  });

  it('sets its numbering with a live example, and two reviews only for a reason', async () => {
    await at.goTo('/publishing-settings', '发布设置');
    await at.link('修改').click();
    await at.field('机构代码').fill('JX0201');
    await at.says('下一个：JX0201/2026-00001');
    await at.field('规范性文件有效期几年').fill('20');
    await at.button('保存这些规则').click();
    await at.says(/应为1至10的整数/u);
    await at.field('规范性文件有效期几年').fill('3');
    await at.lookAt('profile');
    await at.button('保存这些规则').click();
    await at.says('已保存发文和编号规则');
    await at.link('修改全部栏目的审校步骤').click();
    await at.button('第6步去掉这一步').click();
    await at.button('第6步去掉这一步').click();
    await at.field('为什么改').fill('人员变动');
    await at.button('定审校步骤').click();
    await at.says(/请写明为什么不设三审/u);
    await at.field('为什么不设三审').fill('本镇只有两名工作人员，没有第三个人可以审');
    await at.lookAt('chain');
    await at.button('定审校步骤').click();
    await at.says(/^不到三审，理由：本镇只有两名/u);
    await at.lookAt('publishing-settings');
  });

  it('is seen by the county: what is overdue where, and who reviews less', async () => {
    await open(watcher, wide);
    await at.goTo('/obligations/bodies', '各单位应公开的情况');
    await at.link(/^乙镇人民政府 超期/u).waitFor();
    await at.lookAt('county-obligations');
    await at.link(/^乙镇人民政府 超期/u).click();
    await at.heading('乙镇人民政府应公开的').waitFor();
    await at.goTo('/exceptions', '例外');
    await at.says('不到三审的1项');
    await at.says(/本镇只有两名工作人员/u);
    await at.lookAt('exceptions');
  });
});
