import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { keysFrom } from '../../../ledger/keys.ts';
import { readSession, sessionCookies } from './session-cookie.ts';

const keys = keysFrom(randomBytes(32));
const now = new Date('2026-11-20T02:00:00Z');
const key = {
  bodyId: '01a1fe8e-af85-7168-839d-453fbca099aa',
  requestId: '01a1fe8e-af85-7168-839d-453fbca099ab',
};
const given = (change: object = {}) =>
  sessionCookies(keys, {
    key,
    paths: ['/ysqgk/jindu/', '/large/ysqgk/jindu/'],
    secure: true,
    now,
    ...change,
  });
const pair = given()[0]?.split(';')[0] ?? '';

it('holds on its paths alone, out of the reach of scripts and other sites', () => {
  expect(given().map((each) => each.replace(/^[^;]*/u, ''))).toEqual([
    '; Path=/ysqgk/jindu/; Max-Age=1800; HttpOnly; SameSite=Strict; Secure',
    '; Path=/large/ysqgk/jindu/; Max-Age=1800; HttpOnly; SameSite=Strict; Secure',
  ]);
  expect(given({ secure: false })[0]).not.toContain('Secure');
});

it('opens for half an hour', () => {
  expect(readSession(keys, `other=1; ${pair}`, now)).toEqual(key);
  expect(readSession(keys, pair, new Date(now.getTime() + 29 * 60_000))).toEqual(key);
  expect(readSession(keys, pair, new Date(now.getTime() + 30 * 60_000))).toBeNull();
  const ended = given({ key: null })[0] ?? '';
  expect(ended).toContain('Max-Age=0');
  expect(readSession(keys, ended.split(';')[0], now)).toBeNull();
});

it('opens nothing where somebody else made or altered it', () => {
  const later = pair.replace(/\.\d{13}\./u, `.${now.getTime() + 9_000_000}.`);
  const another = pair.replace(key.requestId, key.bodyId);
  for (const made of [later, another, `${pair}0`, 'request=', 'request=a.b.c.d', undefined]) {
    expect(readSession(keys, made, now)).toBeNull();
  }
  expect(readSession(keysFrom(randomBytes(32)), pair, now)).toBeNull();
});
