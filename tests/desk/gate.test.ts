import { generateSync } from 'otplib';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '../../src/desk/contract/endpoints.ts';
import { keysFrom } from '../../src/ledger/keys.ts';
import { keepPersonal } from '../../src/ledger/personal-data.ts';
import { hire } from '../support/county.ts';
import { act } from '../support/ledger.ts';
import { as, desk, newAccount, now, password, world, type Caller, type Desk, type World } from './world.ts';

let given: World;
beforeAll(async () => {
  given = await world();
});
afterAll(() => given.close());

/** A person of 乙镇 with that password, and their account name. */
async function someone(roles: Parameters<typeof hire>[3] = ['clerk']) {
  const account = newAccount();
  const { ledger, bodies, hash } = given;
  return { account, staffId: await hire(ledger, bodies.township, account, roles, { hash, now }) };
}

const signIn = (account: string, entered = password, more: Readonly<Record<string, unknown>> = {}) =>
  given.ask({
    method: 'POST',
    url: '/api/sign-in',
    payload: { account, password: entered, ...more },
    remoteAddress: '192.0.2.9',
  });

const me = (caller: Caller) => given.ask({ method: 'GET', url: '/api/session', as: caller });

/** Signs in at the page, as a browser does. */
async function enterBy(account: string, entered = password): Promise<Caller> {
  const { cookie, status, body } = await signIn(account, entered);
  if (cookie === null) throw new Error(`${status} ${JSON.stringify(body)}`);
  const { csrfToken } = (await me({ token: cookie, csrfToken: '' })).body as { csrfToken: string };
  return { token: cookie, csrfToken };
}

const draft = { form: 'x', title: '', content: {}, savedAt: null };
const save = (as: Caller | null, headers: Readonly<Record<string, string>> = {}) =>
  given.ask({ method: 'PUT', url: `/api/drafts/${uuidv7()}`, payload: draft, as, headers });

describe('requests of other sites', () => {
  const doors = Object.entries(endpoints).filter(([, { method }]) => method !== 'GET');

  it.each(doors)('%s is refused to a page of another site', async (_, { method, path }) => {
    const url = path.replaceAll(/\{\w+\}/gu, uuidv7());
    const caller = await as(given.ledger, given.bodies, given.people.administrator);
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elsewhere.example' }]) {
      const answer = await given.ask({ method, url, as: caller, headers, payload: {} });
      expect(answer).toMatchObject({ status: 403, body: { code: 'other-page' } });
    }
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another host of the same site', { 'sec-fetch-site': 'same-site' }, 403],
    ['a page of ours', { 'sec-fetch-site': 'same-origin', origin: 'https://elsewhere.example' }, 200],
    ['an origin of ours', { origin: 'http://localhost:80', host: 'localhost:80' }, 200],
    ['an origin that is hidden', { origin: 'null' }, 403],
    ['another port', { origin: 'http://localhost:81', host: 'localhost:80' }, 403],
    ['no browser', {}, 200],
  ] as const)('a call from %s', async (_, headers, status) => {
    const caller = await as(given.ledger, given.bodies, given.people.clerk);
    expect((await save(caller, headers)).status).toBe(status);
  });

  it('is held to the public address where there is one', async () => {
    const house = await desk({ publicUrl: 'https://gongkai.example' });
    const ask = (origin: string) =>
      house.ask({ method: 'POST', url: '/api/sign-in', payload: {}, headers: { origin } });
    expect((await ask('https://gongkai.example')).status).toBe(422);
    expect((await ask('http://localhost:80')).status).toBe(403);
    await house.close();
  });
});

describe('the token of the page', () => {
  it.each(Object.entries(endpoints).filter(([, each]) => each.method !== 'GET' && each.access !== 'anyone'))(
    '%s needs it',
    async (_, { method, path }) => {
      const caller = await as(given.ledger, given.bodies, given.people.administrator);
      const url = path.replaceAll(/\{\w+\}/gu, uuidv7());
      for (const csrfToken of ['', caller.token, `${caller.csrfToken}x`]) {
        const answer = await given.ask({ method, url, as: { ...caller, csrfToken }, payload: {} });
        expect(answer).toMatchObject({ status: 403, body: { code: 'other-page' } });
      }
    },
  );

  it('is of one session: that of another, of the same person too, does not do', async () => {
    const [one, other] = [
      await as(given.ledger, given.bodies, given.people.clerk),
      await as(given.ledger, given.bodies, given.people.clerk),
    ];
    expect((await save({ token: one.token, csrfToken: other.csrfToken })).status).toBe(403);
    expect((await save(one)).status).toBe(200);
  });
});

describe('the session', () => {
  it('begins with a cookie that scripts and other sites do not get', async () => {
    const { account } = await someone();
    const { headers } = await signIn(account);
    expect(String(headers['set-cookie'])).toMatch(/^gongkai=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/u);
  });

  it('has a cookie that holds to the host under https', async () => {
    const house = await desk({ publicUrl: 'https://gongkai.example' });
    const { account } = await first(house);
    const { headers } = await house.ask({
      method: 'POST',
      url: '/api/sign-in',
      payload: { account, password },
    });
    expect(String(headers['set-cookie'])).toMatch(
      /^__Host-gongkai=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/u,
    );
    await house.close();
  });

  it('is a new one at every sign-in: a token that was there before opens nothing', async () => {
    const { account } = await someone();
    const planted = 'P'.repeat(43);
    const { cookie } = await given.ask({
      method: 'POST',
      url: '/api/sign-in',
      payload: { account, password },
      headers: { cookie: `gongkai=${planted}` },
    });
    expect(cookie).not.toBeNull();
    expect(cookie).not.toBe(planted);
    expect((await me({ token: planted, csrfToken: '' })).status).toBe(401);
  });

  it('gets another token with the password and with the second step', async () => {
    const { account } = await someone();
    const before = await enterBy(account);
    const changed = await given.ask({
      method: 'POST',
      url: '/api/own-account/password',
      as: before,
      payload: { actId: uuidv7(), oldPassword: password, newPassword: 'Bai-Yun-7731' },
    });
    expect(changed.status).toBe(200);
    expect((await me(before)).status).toBe(401);
    const after = { token: changed.cookie ?? '', csrfToken: '' };
    const { csrfToken } = (await me(after)).body as { csrfToken: string };
    const { body } = await given.ask({
      method: 'POST',
      url: '/api/own-account/totp/begin',
      as: { ...after, csrfToken },
      payload: { password: 'Bai-Yun-7731' },
    });
    const { secret } = body as { secret: string };
    const code = generateSync({ secret, epoch: Math.floor(now.getTime() / 1000) });
    const confirmed = await given.ask({
      method: 'POST',
      url: '/api/own-account/totp/confirm',
      as: { ...after, csrfToken },
      payload: { actId: uuidv7(), code },
    });
    expect(confirmed.status).toBe(200);
    expect((confirmed.body as { recoveryCodes: string[] }).recoveryCodes).toHaveLength(10);
    expect((await me(after)).status).toBe(401);
    expect((await me({ token: confirmed.cookie ?? '', csrfToken: '' })).status).toBe(200);
    expect((await signIn(account, 'Bai-Yun-7731')).body).toMatchObject({ result: 'code-needed' });
  });

  it('ends with the sign-out; the cookie is taken away', async () => {
    const caller = await enterBy((await someone()).account);
    const out = await given.ask({ method: 'POST', url: '/api/sign-out', as: caller });
    expect(out.status).toBe(200);
    expect(String(out.headers['set-cookie'])).toMatch(/^gongkai=; .*Expires=Thu, 01 Jan 1970/u);
    expect((await me(caller)).status).toBe(401);
  });

  it('ends when an administrator ends it, and when the person leaves', async () => {
    const { staffId } = await someone();
    const caller = await as(given.ledger, given.bodies, staffId);
    const admin = await as(given.ledger, given.bodies, given.people.administrator);
    const url = `/api/bodies/${given.bodies.township}/staff/${staffId}/end-sessions`;
    const ended = await given.ask({
      method: 'POST',
      url,
      as: admin,
      payload: { actId: uuidv7(), reason: '手机丢失' },
    });
    expect(ended.body).toEqual({ ended: 1 });
    expect(await me(caller)).toMatchObject({ status: 401, body: { code: 'signed-out' } });
    const again = await as(given.ledger, given.bodies, staffId);
    await act(given.ledger, given.bodies.township, 'handover.done', uuidv7(), {
      fromId: staffId,
      toId: given.people.clerk,
      leaves: true,
      on: '2026-11-20' as never,
      remarks: '',
      items: [],
      drafts: [],
    });
    expect((await me(again)).status).toBe(401);
  });

  it('ends at once when an administrator lets the person leave, and none begins any more', async () => {
    const { account, staffId } = await someone();
    const caller = await as(given.ledger, given.bodies, staffId);
    const admin = await as(given.ledger, given.bodies, given.people.administrator);
    const url = `/api/bodies/${given.bodies.township}/staff/${staffId}/leave`;
    const payload = { actId: uuidv7(), reason: '退休' };
    const left = await given.ask({ method: 'POST', url, as: admin, payload });
    expect(left).toMatchObject({ status: 200, body: { id: staffId, repeated: false } });
    expect(await me(caller)).toMatchObject({ status: 401, body: { code: 'signed-out' } });
    expect(await signIn(account)).toMatchObject({
      status: 422,
      cookie: null,
      body: { message: expect.stringContaining('已经离岗') },
    });
    const own = `/api/bodies/${given.bodies.township}/staff/${given.people.administrator}/leave`;
    expect(
      await given.ask({ method: 'POST', url: own, as: admin, payload: { ...payload, actId: uuidv7() } }),
    ).toMatchObject({ status: 403 });
  });

  it('ends after so long without use, and after so long in any case', async () => {
    const house = await desk();
    const { account } = await first(house);
    const { cookie } = await house.ask({
      method: 'POST',
      url: '/api/sign-in',
      payload: { account, password },
    });
    const ask = () =>
      house.ask({ method: 'GET', url: '/api/session', as: { token: cookie ?? '', csrfToken: '' } });
    house.later(29);
    expect((await ask()).status).toBe(200);
    house.later(60);
    expect(await ask()).toMatchObject({ status: 401, body: { message: expect.stringContaining('30分钟') } });
    house.later(0);
    expect((await ask()).status).toBe(401);
    await house.close();
  });

  it('opens only the own account until the password is changed and there is a second step', async () => {
    const house = await desk();
    const { account } = await first(house);
    const { cookie } = await house.ask({
      method: 'POST',
      url: '/api/sign-in',
      payload: { account, password },
    });
    const as = { token: cookie ?? '', csrfToken: '' };
    const session = await house.ask({ method: 'GET', url: '/api/session', as });
    expect(session.body).toMatchObject({ mustEnrolTotp: true });
    const staff = await house.ask({ method: 'GET', url: '/api/staff', as });
    expect(staff).toMatchObject({ status: 403, body: { message: expect.stringContaining('两步验证') } });
    expect((await house.ask({ method: 'GET', url: '/api/own-account/sessions', as })).status).toBe(200);
    await house.close();
  });
});

/** Sets an empty desk up, with `boss` as its administrator. */
async function first(house: Desk) {
  const account = 'boss';
  const set = await house.ask({
    method: 'POST',
    url: '/api/set-up',
    payload: {
      actId: uuidv7(),
      name: '甲县人民政府',
      level: 'county',
      siteCode: null,
      account,
      personName: '李四',
      password,
    },
  });
  expect(set.status).toBe(200);
  return { account, bodyId: (set.body as { bodyId: string }).bodyId };
}

describe('the set-up', () => {
  it('asks for the code that the server printed, and is open once', async () => {
    const house = await desk({
      setUpCode: { code: 'ABCD-EFGH-JKMN', matches: (entered) => entered === 'ABCD-EFGH-JKMN' },
    });
    const set = (code?: string) =>
      house.ask({
        method: 'POST',
        url: '/api/set-up',
        payload: {
          actId: uuidv7(),
          name: '乙镇人民政府',
          level: 'township',
          countyName: '甲县人民政府',
          siteCode: null,
          account: 'boss',
          personName: '李四',
          password,
          ...(code === undefined ? {} : { code }),
        },
      });
    expect((await house.ask({ method: 'GET', url: '/api/set-up' })).body).toEqual({
      needed: true,
      codeNeeded: true,
    });
    expect(await set()).toMatchObject({ status: 422, body: { fields: [{ field: 'code' }] } });
    expect((await set('ABCD-EFGH-0000')).status).toBe(422);
    expect((await set('ABCD-EFGH-JKMN')).status).toBe(200);
    expect((await set('ABCD-EFGH-JKMN')).status).toBe(409);
    expect((await house.ask({ method: 'GET', url: '/api/set-up' })).body).toEqual({
      needed: false,
      codeNeeded: false,
    });
    await house.close();
  });
});

describe('guessing', () => {
  it('locks the account, says for how long, and the right password does not open it then', async () => {
    const { account } = await someone();
    for (let tries = 0; tries < 5; tries += 1) expect((await signIn(account, 'wrong')).status).not.toBe(200);
    const locked = await signIn(account);
    expect(locked).toMatchObject({ status: 429, body: { message: expect.stringContaining('锁定') } });
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('through many accounts is limited by address, also within one IPv6 network', async () => {
    const house = await desk();
    const ask = (remoteAddress: string, url = '/api/sign-in') =>
      house.ask({ method: 'POST', url, payload: {}, remoteAddress });
    for (let tries = 0; tries < 60; tries += 1) {
      expect((await ask(`2001:db8:1:2::${tries.toString(16)}`)).status).toBe(422);
    }
    const refused = await ask('2001:db8:1:2:ffff::1');
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-often' } });
    expect(Number(refused.headers['retry-after'])).toBe(60);
    expect((await ask('2001:db8:1:3::1')).status).toBe(422);
    expect((await ask('2001:db8:1:2::1', '/api/set-up')).status).toBe(422);
    house.later(2);
    expect((await ask('2001:db8:1:2::1')).status).toBe(422);
    await house.close();
  });

  it('says the same of a wrong password and of an account that is none', async () => {
    const { account } = await someone();
    const [known, unknown] = [await signIn(account, 'wrong'), await signIn(newAccount(), 'wrong')];
    expect(known.body).toEqual(unknown.body);
    expect(known.status).toBe(unknown.status);
  });
});

describe('what is sent', () => {
  const post = async (payload: string, type = 'application/json') => {
    const caller = await as(given.ledger, given.bodies, given.people.administrator);
    const url = `/api/bodies/${given.bodies.township}/staff`;
    return given.ask({ method: 'POST', url, as: caller, payload, headers: { 'content-type': type } });
  };
  const person = {
    actId: '0199a3b0-5c00-7000-8000-000000000009',
    account: 'zhangsan',
    name: '张三',
    post: '',
    roles: ['clerk'],
    phone: null,
  };

  it.each([
    ['no JSON', '{"actId":', 'application/json', 422, '读不出来'],
    ['a form', 'a=b', 'application/x-www-form-urlencoded', 422, 'JSON'],
    ['plain text', '{}', 'text/plain', 422, 'JSON'],
    ['a key __proto__', '{"__proto__":{"roles":[]}}', 'application/json', 422, '读不出来'],
    ['a list', '[]', 'application/json', 422, ''],
    ['nothing', '', 'application/json', 422, ''],
    ['more than fits', `"${'字'.repeat(400_000)}"`, 'application/json', 413, '1MB'],
  ] as const)('%s', async (_, payload, type, status, word) => {
    const answer = await post(payload, type);
    expect(answer.status).toBe(status);
    expect((answer.body as { message: string }).message).toMatch(/\p{Script=Han}/u);
    expect((answer.body as { message: string }).message).toContain(word);
  });

  it.each([
    ['a field that is not there', { ...person, leftOn: null }, 'leftOn', '没有这一项：leftOn'],
    ['a field of another kind', { ...person, post: 5 }, 'post', '这一项应为文字'],
    ['a role that is none', { ...person, roles: ['root'] }, 'roles.0', '这一项只能从给出的几种里选'],
    ['no role', { ...person, roles: [] }, 'roles', '请至少选一个角色'],
    ['an act id of another kind', { ...person, actId: 'x' }, 'actId', '操作编号应为UUIDv7'],
    ['a name with a digit', { ...person, name: '张3' }, 'name', '请填写姓名，1至50个字'],
    ['a post that is too long', { ...person, post: '长'.repeat(61) }, 'post', '职务最多60个字'],
  ] as const)('%s is named in Chinese', async (_, body, field, message) => {
    const answer = await post(JSON.stringify(body));
    expect(answer).toMatchObject({ status: 422, body: { message, fields: [{ field, message }] } });
  });

  it('names each field that is wrong', async () => {
    const { body } = await post(JSON.stringify({ actId: person.actId }));
    const { fields, message } = body as { fields: { field: string; message: string }[]; message: string };
    expect(fields.map(({ field }) => field)).toEqual(['account', 'name', 'post', 'roles', 'phone']);
    for (const { message } of fields) expect(message).not.toMatch(/[A-Za-z]{4}/u);
    expect(message).toBe('有5处需要修改。');
  });

  it.each([
    ['/api/nothing', 404],
    ['/api/bodies/x/staff/y', 404],
    ["/api/bodies/'%20or%201=1/staff/y", 404],
  ] as const)('%s is no address', async (url, status) => {
    const caller = await as(given.ledger, given.bodies, given.people.administrator);
    expect(await given.ask({ method: 'GET', url, as: caller })).toMatchObject({
      status,
      body: { code: 'not-found', message: expect.stringMatching(/\p{Script=Han}/u) },
    });
  });
});

describe('an act sent twice', () => {
  it('is done once, and its id is good for nothing else', async () => {
    const caller = await as(given.ledger, given.bodies, given.people.administrator);
    const body = {
      actId: uuidv7(),
      parentId: given.bodies.township,
      level: 'village',
      name: '庚村',
      siteCode: null,
    };
    const found = () => given.ask({ method: 'POST', url: '/api/bodies', as: caller, payload: body });
    const [one, two] = await Promise.all([found(), found()]);
    const repeated = [one.body, two.body].map((each) => (each as { repeated: boolean }).repeated);
    expect(repeated.toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true]);
    const url = `/api/bodies/${body.actId}/change`;
    const other = await given.ask({
      method: 'POST',
      url,
      as: await enterAgain(),
      payload: { actId: body.actId, name: '辛村', siteCode: null, reason: '更名' },
    });
    expect(other).toMatchObject({ status: 409, body: { code: 'act-id-used' } });
  });

  it('is the same act however its id is written', async () => {
    const caller = await as(given.ledger, given.bodies, given.people.administrator);
    const body = { parentId: given.bodies.township, level: 'village', name: '壬村', siteCode: null };
    const actId = uuidv7();
    const found = (id: string) =>
      given.ask({ method: 'POST', url: '/api/bodies', as: caller, payload: { ...body, actId: id } });
    expect((await found(actId.toUpperCase())).body).toEqual({ id: actId, repeated: false });
    expect((await found(actId)).body).toEqual({ id: actId, repeated: true });
  });

  // The body is new: it is in the reach of a session that begins after it.
  const enterAgain = () => as(given.ledger, given.bodies, given.people.administrator);
});

describe('what goes wrong inside', () => {
  it('is logged by its name and place, without a word of what somebody typed', async () => {
    const lines: string[] = [];
    const house = await desk();
    const torn = Object.assign(new Error('value 张三 of column name'), { code: '22001' });
    const broken = await desk(
      { ledger: { ...house.ledger, read: () => Promise.reject(torn) } },
      { write: (line) => void lines.push(line) },
    );
    expect((await broken.ask({ method: 'GET', url: '/api/set-up' })).status).toBe(500);
    expect(lines.join('')).toContain('22001');
    expect(lines.join('')).toContain('gate.test.ts');
    expect(lines.join('')).not.toContain('张三');
    await Promise.all([house.close(), broken.close()]);
  });

  it('says which key is wrong, and logs it, where a sealed value does not open', async () => {
    const lines: string[] = [];
    const { ledger, bodies, people } = given;
    const moved = await desk(
      { ledger: { ...ledger, keys: keysFrom(Buffer.alloc(32, 7)) } },
      { write: (line) => void lines.push(line) },
    );
    const dataId = uuidv7();
    const { account, staffId } = await someone();
    await ledger.write('everything', async (tx) => {
      await keepPersonal(tx, ledger.keys, { bodyId: bodies.township, dataId }, 'phone', '13900001234');
      await tx
        .updateTable('staff_secrets')
        .set({ totp_cipher: ledger.keys.seal('SECRET', 'elsewhere') })
        .where('staff_id', '=', staffId)
        .execute();
    });
    const stated = { name: '张三', post: '', phoneId: dataId };
    await act(ledger, bodies.township, 'staff.changed', staffId, stated);
    const revealed = await moved.ask({
      method: 'POST',
      url: `/api/bodies/${bodies.township}/staff/${staffId}/phone`,
      as: await as(ledger, bodies, people.administrator),
      payload: { actId: uuidv7(), reason: '通知加班' },
    });
    expect(revealed).toMatchObject({
      status: 409,
      body: { code: 'not-now', message: expect.stringContaining('SECRET_KEY') },
    });
    const signedIn = await moved.ask({
      method: 'POST',
      url: '/api/sign-in',
      payload: { account, password, code: '123456' },
    });
    expect(signedIn).toMatchObject({
      status: 422,
      body: { message: expect.stringMatching(/不算输错.*备用码/u) },
    });
    expect(lines.filter((line) => line.includes('"fault":"KeyError"'))).toHaveLength(2);
    await moved.close();
  });

  it.each([
    ['ECONNREFUSED', 503, 'unavailable', '还在本页'],
    ['57P01', 503, 'unavailable', '还在本页'],
    ['53300', 503, 'unavailable', '还在本页'],
    [
      '53100',
      503,
      'unavailable',
      '磁盘已满，没有办成，原有数据没有改动。填写的内容还在本页，请告诉系统管理员',
    ],
    ['ENOSPC', 503, 'unavailable', '磁盘已满'],
    ['53200', 503, 'unavailable', '内存不够用'],
    ['22P02', 500, 'at-fault', '抱歉'],
    [undefined, 500, 'at-fault', '抱歉'],
  ] as const)('%s is a %i, in a sentence without an inner word', async (fault, status, code, word) => {
    const gone = Object.assign(new Error('connect to secret-host failed'), { code: fault });
    const house = await desk();
    const broken = await desk({
      ledger: { ...house.ledger, read: () => Promise.reject(gone), write: () => Promise.reject(gone) },
    });
    const answer = await broken.ask({ method: 'GET', url: '/api/set-up' });
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ code, message: expect.stringContaining(word) });
    expect(JSON.stringify(answer.body)).not.toContain('secret-host');
    await Promise.all([house.close(), broken.close()]);
  });
});
