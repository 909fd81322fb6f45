import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkProvider } from '../../src/acts/staff/link-provider.ts';
import { resumeSession } from '../../src/acts/sign-in/resume-session.ts';
import type { NamedProvider } from '../../src/desk/api/services.ts';
import { foundCounty, hire, withoutSecondStep, enter, type County } from '../support/county.ts';
import { startIdentityProvider, type IdentityProvider } from '../support/identity-provider.ts';
import { desk, now, type Desk } from './world.ts';

const publicUrl = 'http://127.0.0.1:8080';
const redirectUri = `${publicUrl}/api/sign-in/oidc/back`;

let identities: IdentityProvider;
let house: Desk;
let bodies: County;
let provider: NamedProvider;

beforeAll(async () => {
  identities = await startIdentityProvider(
    redirectUri,
    new Map([
      ['p-zhang', 'zhangsan'],
      ['p-wang', 'wangwu'],
    ]),
  );
  const { issuer, clientId, clientSecret } = identities;
  provider = { name: '县统一身份认证', issuer, clientId, clientSecret, redirectUri };
  house = await desk({ publicUrl, provider });
  bodies = await foundCounty(house.ledger);
  await withoutSecondStep(house.ledger, bodies.county);
  const staffId = await hire(house.ledger, bodies.county, 'zhangsan', ['clerk'], { now });
  await hire(house.ledger, bodies.county, 'wangwu', ['clerk'], { now });
  const adminId = await hire(house.ledger, bodies.county, 'admin', ['administrator'], { now });
  const { token } = await enter(house.ledger, bodies.county, adminId, now);
  const resumed = await resumeSession(house.ledger, token, { now, today: '2026-11-20' as never });
  if (!resumed.resumed) throw new Error('no session');
  const linked = await linkProvider(
    { ledger: house.ledger, actor: resumed.signedIn.actor, today: '2026-11-20' as never },
    { actId: uuidv7(), bodyId: bodies.county, staffId, issuer, subject: null },
  );
  expect(linked.done).toBe(true);
});
afterAll(async () => {
  await house.close();
  await identities.close();
});

/** Out to the provider, as a browser goes. @returns the address there and the cookie that is kept meanwhile */
async function out() {
  const answer = await house.app.inject({ method: 'GET', url: '/api/sign-in/oidc' });
  expect(answer.statusCode).toBe(303);
  const [cookie] = answer.cookies;
  expect(cookie).toMatchObject({
    name: 'gongkai-provider',
    httpOnly: true,
    sameSite: 'Lax',
    path: '/api/sign-in/oidc',
  });
  return { url: String(answer.headers.location), pending: cookie?.value ?? '' };
}

const back = (url: string, pending: string) => {
  const { pathname, search } = new URL(url);
  return house.app.inject({
    method: 'GET',
    url: `${pathname}${search}`,
    headers: { cookie: `gongkai-provider=${pending}` },
  });
};

describe('the way to the county’s provider and back', () => {
  it('is offered where there is one', async () => {
    expect((await house.ask({ method: 'GET', url: '/api/sign-in' })).body).toEqual({
      provider: '县统一身份认证',
      demonstration: null,
    });
    const without = await desk();
    expect((await without.ask({ method: 'GET', url: '/api/sign-in' })).body).toEqual({
      provider: null,
      demonstration: null,
    });
    expect((await without.ask({ method: 'GET', url: '/api/sign-in/oidc' })).status).toBe(404);
    await without.close();
  });

  it('signs in whom an administrator allowed, with the cookie of every sign-in', async () => {
    const { url, pending } = await out();
    const came = await back(await identities.visit(url, 'p-zhang'), pending);
    expect(came.statusCode).toBe(200);
    expect(came.body).toContain('url=/desk/');
    const cookie = came.cookies.find(({ name }) => name === 'gongkai');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
    const me = await house.ask({
      method: 'GET',
      url: '/api/session',
      as: { token: cookie?.value ?? '', csrfToken: '' },
    });
    expect(me).toMatchObject({ status: 200, body: { account: 'zhangsan', mustChangePassword: null } });
  });

  it('lets in nobody else, and says what to do', async () => {
    const { url, pending } = await out();
    const came = await back(await identities.visit(url, 'p-wang'), pending);
    expect(came.statusCode).toBe(403);
    expect(came.body).toContain('系统管理员');
    expect(came.cookies.find(({ name }) => name === 'gongkai')).toBeUndefined();
  });

  it.each([
    ['was not begun in this browser', ''],
    ['was begun with an altered cookie', 'A'.repeat(80)],
  ])('goes nowhere for what %s', async (_, kept) => {
    const { url } = await out();
    const came = await back(await identities.visit(url, 'p-zhang'), kept);
    expect(came.statusCode).toBe(403);
    expect(came.cookies.find(({ name }) => name === 'gongkai')).toBeUndefined();
  });

  it('is not walked twice with one answer', async () => {
    const { url, pending } = await out();
    const returned = await identities.visit(url, 'p-zhang');
    expect((await back(returned, pending)).statusCode).toBe(200);
    expect((await back(returned, pending)).statusCode).toBe(403);
  });

  it('puts what somebody else wrote into the address into no page', async () => {
    const came = await back(`${redirectUri}?error=<script>alert(1)</script>&state=x`, '');
    expect(came.body).not.toContain('<script');
  });

  it('says so where the provider is away', async () => {
    const away = await desk({ publicUrl, provider: { ...provider, issuer: 'http://127.0.0.1:9' } });
    const answer = await away.ask({ method: 'GET', url: '/api/sign-in/oidc' });
    expect(answer.status).toBe(503);
    expect(String(answer.body)).toContain('暂时连不上');
    await away.close();
  });
});
