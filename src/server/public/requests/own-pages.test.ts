import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { citizen, faultsIn, hiddenOf } from '../../../../tests/support/citizen.ts';
import {
  applyOnline,
  fillIn,
  how,
  identityScan,
  keysOn,
  madeUpNumber,
  proofOf,
  scan,
  who,
} from '../../../../tests/support/online-application.ts';
import { htmlFaults } from '../../../../tests/support/html-faults.ts';
import { startPublicCounty, type ServedCounty } from '../../../../tests/support/public-county.ts';
import { countyBases } from '../../../../tests/support/public-county.ts';
import { revealPersonal } from '../../../ledger/personal-data.ts';
import type { RequestState } from '../../../law/index.ts';

let county: ServedCounty;
beforeAll(async () => {
  county = await startPublicCounty({ SITE_RATE: '0' });
});
afterAll(async () => county?.close());

const township = countyBases.township;
const start = `${township}ysqgk/shenqing/`;
const status = `${township}ysqgk/jindu/`;

const requests = () =>
  county.ledger.read('everything', (tx) =>
    tx.selectFrom('requests').selectAll().orderBy('opened_at').execute(),
  );
const drafts = () =>
  county.ledger.read('everything', (tx) => tx.selectFrom('application_drafts').selectAll().execute());

describe('an application online', () => {
  it('goes from the first page to number and code, and is received once', async () => {
    const me = citizen(county.url);
    const before = (await requests()).length;
    const sent = await applyOnline(me, start);
    expect(sent.page.status).toBe(200);
    expect(sent.page.html).toContain('提交成功不等于本机关已收到');
    expect(sent.number).toMatch(/^\d{8}-\d{6}$/u);
    expect(sent.code).toMatch(/^[\dA-Z]{4}-[\dA-Z]{4}$/u);
    // Sent again, from any page of it: the same, no second request.
    for (const page of ['hedui/', 'shaodeng/', 'shenfen/']) {
      const again = await me.post(`${sent.draft}${page}`, { name: '李四' });
      expect(keysOn(again)).toEqual({ number: sent.number, code: sent.code });
    }
    const rows = await requests();
    expect(rows.length).toBe(before + 1);
    const row = rows.at(-1);
    expect(row).toMatchObject({ channel: 'internet', applicant_kind: 'naturalPerson', received_on: null });
    const state = row?.state as RequestState;
    expect(state.received).toMatchObject({ electronic: true, byAgent: false, needsHelp: false });
    expect(state.materials.map(({ material }) => material)).toEqual(['identity']);
    const place = { bodyId: row?.body_id ?? '', dataId: state.applicantId };
    const applicant = await county.ledger.read('everything', (tx) =>
      revealPersonal(tx, county.ledger.keys, place),
    );
    expect(JSON.parse(applicant ?? '')).toMatchObject({ name: '张三', paperNumber: madeUpNumber });
    // Nothing of the person stands in what is not sealed, and no file is left with the draft.
    expect(JSON.stringify(row)).not.toMatch(/张三|1380000|丙村1号|补贴/u);
    expect((await drafts()).length).toBe(1);
  });

  it('takes two submissions at the same time as one', async () => {
    const me = citizen(county.url);
    const before = (await requests()).length;
    const { page, draft } = await fillIn(me, start);
    const proof = proofOf(page);
    const answers = await Promise.all(
      [1, 2, 3].map(() => citizen(county.url).post(`${draft}hedui/`, proof, [identityScan])),
    );
    expect(new Set(answers.map((each) => JSON.stringify(keysOn(each)))).size).toBe(1);
    const { number, code } = keysOn(answers[0] ?? page);
    expect((await requests()).length).toBe(before + 1);
    const seen = await me.post(status, { number, code });
    expect(seen.html).toContain('等我们确认收到');
  });

  it('waits without scripts, with everything kept', async () => {
    const me = citizen(county.url);
    const { page, draft } = await fillIn(me, start);
    const challenge = hiddenOf(page.html, 'challenge');
    const wait = await me.post(`${draft}hedui/`, { challenge, answer: '' }, [identityScan]);
    expect(wait.path).toBe(`${draft}shaodeng/`);
    expect(wait.html).toContain('请等20秒再提交');
    const own = hiddenOf(wait.html, 'challenge');
    const early = await me.post(`${draft}shaodeng/`, { challenge: own, answer: '' });
    expect(early.html).toMatch(/还差(?:[1-9]|1\d|20)秒/u);
    expect(hiddenOf(early.html, 'challenge')).toBe(own);
    const done = await me.post(`${draft}shaodeng/`, proofOf(early));
    expect(keysOn(done).number).not.toBe('');
  });

  it('takes no answer of another draft, no made-up one, none that was altered', async () => {
    const me = citizen(county.url);
    const first = await fillIn(me, start);
    const second = await fillIn(me, start);
    const proof = proofOf(first.page);
    const forged = [
      proof,
      { ...proof, answer: '0' },
      { challenge: '', answer: '' },
      { challenge: proof['challenge']?.replace(/^\d+/u, '1') ?? '', answer: proof['answer'] ?? '' },
      { challenge: 'x'.repeat(5000), answer: '9'.repeat(5000) },
    ];
    for (const each of forged) {
      const answer = await me.post(`${second.draft}hedui/`, each, [identityScan]);
      expect(answer.path).toBe(`${second.draft}shaodeng/`);
    }
  });

  it('keeps what was typed, tells what is wrong, and lists it with links to its place', async () => {
    const me = citizen(county.url);
    const begun = await me.post(start, { title: '火星 基地' });
    const draft = begun.path.replace(/shenfen\/$/u, '');
    const wrong = await me.post(`${draft}shenfen/`, {
      ...who,
      name: '',
      paperNumber: '1234',
      phone: '1380000',
    });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toMatch(/<title>需修改：/u);
    expect(faultsIn(wrong.html)).toEqual([
      '请填写申请人姓名',
      '身份证号码现有4位，应为18位',
      '手机号码现有7位，应为11位数字',
    ]);
    expect(wrong.html).toContain('<a href="#paperNumber">');
    expect((await me.get(`${draft}shenfen/`)).html).toContain('value="甲县乙镇丙村1号"');
    // The words of the search came along; going on without mending is told at the end.
    expect((await me.get(`${draft}neirong/`)).html).toContain('value="火星 基地"');
    const check = await me.post(`${draft}hedui/`, {}, [identityScan]);
    expect(check.status).toBe(400);
    expect(faultsIn(check.html)).toContain('请选择要哪种形式');
    expect(check.html).toContain(`${draft}shenfen/?from=check#name`);
    // From there a step leads back to there.
    const mended = await me.post(`${draft}shenfen/`, { ...who, from: 'check' });
    expect(mended.path).toBe(`${draft}hedui/`);
  });

  it('has valid pages only, in either type', async () => {
    const me = citizen(county.url);
    const { draft } = await fillIn(me, start, { who: { name: '' } });
    const found: Record<string, readonly string[]> = {};
    for (const page of [
      '',
      'shenfen/',
      'shenfen/?from=check',
      'neirong/',
      'fangshi/',
      'hedui/',
      'shaodeng/',
    ]) {
      for (const type of ['', '/large']) {
        const { status: code, html } = await me.get(`${type}${draft}${page}`);
        const faults = [...htmlFaults(html), ...(code === 200 ? [] : [String(code)])];
        if (faults.length > 0) found[`${type} ${page}`] = faults;
      }
    }
    const { html } = await me.post(`${draft}hedui/`, {});
    found['wrong'] = htmlFaults(html);
    const sent = await applyOnline(me, start);
    found['sent'] = htmlFaults(sent.page.html);
    found['own'] = htmlFaults((await me.post(status, { number: sent.number, code: sent.code })).html);
    found['withdraw'] = htmlFaults((await me.get(`${status}chehui/`)).html);
    expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]);
  });

  it('is thrown away when somebody says so', async () => {
    const me = citizen(county.url);
    const { draft } = await fillIn(me, start);
    const gone = await me.post(draft, { act: 'remove' });
    expect(gone.path).toBe(`${township}ysqgk/`);
    const lost = await me.get(`${draft}hedui/`);
    expect(lost.status).toBe(404);
    expect(lost.html).toContain('没有找到这份申请草稿');
  });

  it('is another body’s under no address', async () => {
    const me = citizen(county.url);
    const { draft } = await fillIn(me, start);
    const elsewhere = draft.replace(township, '/');
    expect((await me.get(`${elsewhere}hedui/`)).status).toBe(404);
    expect((await me.get(`${draft.replace(/.{3}\/$/u, 'AAA/')}hedui/`)).status).toBe(404);
  });

  it('asks an agent for the authority, an organisation for its own data', async () => {
    const me = citizen(county.url);
    const { draft } = await fillIn(me, start, {
      who: {
        kind: 'business',
        name: '',
        organisation: '甲县某商行',
        representative: '张三',
        contactPerson: '李四',
        byAgent: 'yes',
        agentName: '王五',
        agentNumber: madeUpNumber,
        agentPhone: '13900000000',
      },
    });
    const check = await me.post(`${draft}hedui/`, {}, [identityScan]);
    expect(faultsIn(check.html)).toEqual(['请上传授权委托书']);
    const page = await me.post(`${draft}hedui/`, proofOf(check), [
      { field: 'authority', name: '委托书.pdf', bytes: Buffer.from('%PDF-1.7\n') },
    ]);
    expect(keysOn(page).code).not.toBe('');
    const row = (await requests()).at(-1);
    expect(row?.applicant_kind).toBe('business');
    const state = row?.state as RequestState | undefined;
    expect(state?.materials.map(({ material }) => material)).toEqual(['identity', 'authority']);
  });
});

describe('what is sent with ill will', () => {
  test.each([
    ['a page', '身份证.png', '<html><script>alert(1)</script></html>', '只收PDF、JPG、PNG文件'],
    ['a program', 'a.pdf', 'MZ\u0090', '只收PDF、JPG、PNG文件'],
    ['nothing', '空.png', '', '这个文件是空的'],
    ['too much', '大.png', Buffer.concat([scan, Buffer.alloc(11 * 1024 * 1024)]), '文件超过10MB'],
  ])('%s is no paper', async (_, name, bytes, sentence) => {
    const me = citizen(county.url);
    const { page, draft } = await fillIn(me, start);
    const answer = await me.post(`${draft}hedui/`, proofOf(page), [
      { field: 'identity', name, bytes: Buffer.from(bytes as string) },
    ]);
    expect(answer.status).toBe(400);
    expect(faultsIn(answer.html).join()).toContain(sentence);
    expect(faultsIn(answer.html).length).toBe(1);
  });

  it('is shown as text, never as markup, and leaves the paths alone', async () => {
    const me = citizen(county.url);
    const { page, draft } = await fillIn(me, start, {
      what: {
        title: '<img src=x onerror=alert(1)>"\'&',
        number: '\u0000\u202Egnp',
        description: '</textarea><script>x</script>\n第二行',
      },
      how,
    });
    expect(page.html).not.toMatch(/<img src=x|<script>x/u);
    expect(page.html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    const back = await me.get(`${draft}neirong/`);
    expect(back.html).not.toMatch(/\u202E|<script>x/u);
    const sent = await me.post(`${draft}hedui/`, proofOf(page), [
      { ...identityScan, name: '..\\..\\etc/passwd\u202Egnp.html' },
    ]);
    const keys = keysOn(sent);
    expect(keys.number).not.toBe('');
    expect(sent.html).not.toContain('<img src=x');
    const seen = await me.post(status, { number: keys.number, code: keys.code });
    expect(seen.html).not.toContain('<img src=x');
  });

  test.each(['<script>alert(1)</script>', 'a'.repeat(2000), '张三\u0000\u202E', '  '])(
    'a name like %j is told what a name is, or cleaned',
    async (name) => {
      const me = citizen(county.url);
      const begun = await me.post(start, {});
      const answer = await me.post(begun.path, { ...who, name });
      if (name.startsWith('张三')) expect(answer.path).toContain('neirong');
      else expect(faultsIn(answer.html)[0]).toMatch(/姓名/u);
      expect(answer.html).not.toContain('<script>alert');
    },
  );

  it('of another site’s form is not taken', async () => {
    const before = (await drafts()).length;
    const other = citizen(county.url, { 'sec-fetch-site': 'cross-site' });
    expect((await other.post(start, {})).status).toBe(404);
    expect((await drafts()).length).toBe(before);
  });

  it.each([
    '/etc/passwd',
    `${start}../../../x`,
    `${start}%2e%2e/`,
    `${status}00000000-0000-7000-8000-000000000000/..%2f..%2fx`,
  ])('leads nowhere: %s', async (path) => {
    const answer = await citizen(county.url).post(path, { act: 'remove' });
    expect([400, 404, 405]).toContain(answer.status);
  });
});

describe('one’s own request', () => {
  it('opens by number and code, in either type, and closes', async () => {
    const { number, code } = await applyOnline(citizen(county.url), start);
    const me = citizen(county.url);
    const own = await me.post(status, {
      number: ` ${number.replace('-', '—')} `,
      code: code.toLowerCase().replace('-', ' '),
    });
    expect(own.path).toBe(status);
    expect(own.html).toContain(`申请${number}`);
    expect(own.html).toContain('等我们确认收到');
    expect(own.headers.get('cache-control')).toBe('no-store');
    expect(own.headers.get('x-robots-tag')).toContain('noindex');
    expect(own.html).toContain('<meta name="robots" content="noindex"/>');
    expect((await me.get(`/large${status}`)).html).toContain(`申请${number}`);
    expect((await me.get(`/ysqgk/jindu/`)).html).not.toContain(number);
    await me.post(status, { act: 'leave' });
    expect(me.cookies()).toEqual([]);
    expect((await me.get(status)).html).not.toContain(number);
  });

  it('is found from the first page of the county, too', async () => {
    const { number, code } = await applyOnline(citizen(county.url), start);
    const me = citizen(county.url);
    const own = await me.post('/ysqgk/jindu/', { number, code });
    expect(own.path).toBe(status);
    expect(own.html).toContain(`申请${number}`);
  });

  it('stays shut after five wrong codes, however many come at once, also for a number that nobody has', async () => {
    const { number, code } = await applyOnline(citizen(county.url), start);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => citizen(county.url).post(status, { number, code: 'AAAA-AAAA' })),
    );
    const told = answers.map(({ html }) => faultsIn(html)[0] ?? '');
    expect(told.filter((each) => each.startsWith('编号或者查询码不对')).length).toBeLessThanOrEqual(5);
    expect(told.filter((each) => /请过1[45]分钟再查/u.test(each)).length).toBeGreaterThanOrEqual(7);
    const right = await citizen(county.url).post(status, { number, code });
    expect(faultsIn(right.html)[0]).toMatch(/请过1[45]分钟再查/u);
    const nobody: string[] = [];
    for (let at = 0; at < 6; at += 1) {
      const answer = await citizen(county.url).post(status, { number: '20200101-000000', code: 'AAAA-AAAA' });
      nobody.push(faultsIn(answer.html)[0] ?? '');
    }
    expect(nobody.slice(0, 5)).toEqual(
      Array.from({ length: 5 }, () => told.find((each) => each.startsWith('编号'))),
    );
    expect(nobody[5]).toMatch(/请过15分钟再查/u);
  });

  it('is not opened by a cookie that somebody made', async () => {
    const rows = await requests();
    const row = rows.at(-1);
    const plain = `${row?.body_id}.${row?.request_id}.${Date.now() + 1_000_000}`;
    const me = citizen(county.url, { cookie: `request=${plain}.${'0'.repeat(64)}` });
    expect((await me.get(status)).html).toContain('查询码');
    expect((await me.get(`${status}chehui/`)).html).toContain('请重新查询');
  });

  it('is withdrawn after its consequences were read, once', async () => {
    const me = citizen(county.url);
    const { number, code } = await applyOnline(me, start);
    await me.post(status, { number, code });
    const page = await me.get(`${status}chehui/`);
    expect(page.html).toContain('撤回不能取消');
    const actId = hiddenOf(page.html, 'actId');
    const after = await me.post(`${status}chehui/`, { actId });
    expect(after.path).toBe(`${status}?done=withdraw`);
    expect(after.html).toContain('申请已撤回。');
    expect((await me.get(status)).html).toContain('<strong>已撤回</strong>');
    expect((await me.post(`${status}chehui/`, { actId })).path).toBe(status);
    const row = (await requests()).at(-1);
    expect(row?.phase).toBe('withdrawn');
    // What is not to be done now leads back.
    expect((await me.get(`${status}buzheng/`)).path).toBe(status);
    expect((await me.get(`${status}pingjia/`)).path).toBe(status);
  });
});
