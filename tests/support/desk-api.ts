import { generateSync } from 'otplib';
import { v7 as uuidv7 } from 'uuid';
import type { RoleId } from '../../src/law/index.ts';

/** Someone who signed in over HTTP, with what a browser needs to be them. */
export interface ApiPerson {
  readonly id: string;
  readonly bodyId: string;
  readonly name: string;
  /** Those that hold now. */
  readonly cookies: readonly { readonly name: string; readonly value: string }[];
  readonly ask: (method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => Promise<unknown>;
  /** Signs in anew, for servers whose clock went on: no session lasts over a night. */
  readonly again: () => Promise<void>;
}

const password = (at: number) => `Qing-Shan-${2000 + at}x`;

/** Calls a running server as its pages do. @throws Error with the answer, where it is no success */
export async function ask(
  url: string,
  method: string,
  path: string,
  {
    body,
    cookie = '',
    token = '',
  }: { readonly body?: unknown; readonly cookie?: string; readonly token?: string } = {},
): Promise<{ readonly answer: unknown; readonly cookies: ApiPerson['cookies'] }> {
  const response = await fetch(new URL(path, url), {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(cookie === '' ? {} : { cookie }),
      ...(token === '' ? {} : { 'x-csrf-token': token }),
      origin: new URL(url).origin,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  const cookies = response.headers.getSetCookie().map((each) => {
    const [pair = ''] = each.split(';');
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1) };
  });
  return { answer: text === '' ? null : (JSON.parse(text) as unknown), cookies };
}

async function signIn(url: string, account: string, first: string) {
  let word = first;
  const enter = async () =>
    (await ask(url, 'POST', '/api/sign-in', { body: { account, password: word } })).cookies;
  let jar = await enter();
  const cookieNow = () => jar.map(({ name, value }) => `${name}=${value}`).join('; ');
  const sessionNow = async () =>
    (await ask(url, 'GET', '/api/session', { cookie: cookieNow() })).answer as {
      readonly staffId: string;
      readonly name: string;
      readonly csrfToken: string;
      readonly body: { readonly id: string };
    };
  const me = await sessionNow();
  let token = me.csrfToken;
  const person: ApiPerson = {
    id: me.staffId,
    bodyId: me.body.id,
    name: me.name,
    get cookies() {
      return jar;
    },
    ask: async (method, path, body) => {
      const { answer, cookies: given } = await ask(url, method, path, {
        cookie: cookieNow(),
        token,
        ...(body === undefined ? {} : { body }),
      });
      // A changed password or a second step begins the session anew.
      if (given.length > 0) {
        jar = given;
        token = (await sessionNow()).csrfToken;
      }
      return answer;
    },
    again: async () => {
      jar = await enter();
      token = (await sessionNow()).csrfToken;
    },
  };
  return {
    ...person,
    get cookies() {
      return jar;
    },
    /** Changes the password that was given. */
    changeTo: async (next: string) => {
      await person.ask('POST', '/api/own-account/password', {
        actId: uuidv7(),
        oldPassword: word,
        newPassword: next,
      });
      word = next;
    },
  };
}

/** A county that was set up over HTTP: its administrator, and ways to add bodies and people who can work at once. */
export async function countyOverHttp(url: string, clock: () => Date = () => new Date()) {
  await ask(url, 'POST', '/api/set-up', {
    body: {
      actId: uuidv7(),
      name: '甲县人民政府办公室',
      level: 'county',
      siteCode: '1234567890',
      account: 'guanli',
      personName: '陈管理',
      password: password(0),
    },
  });
  const first = await signIn(url, 'guanli', password(0));
  const { secret } = (await first.ask('POST', '/api/own-account/totp/begin', {
    password: password(0),
  })) as { readonly secret: string };
  await first.ask('POST', '/api/own-account/totp/confirm', {
    actId: uuidv7(),
    code: generateSync({ secret, epoch: Math.floor(clock().getTime() / 1000) }),
  });
  // Only so that the others need no authenticator here.
  await first.ask('POST', '/api/settings/change', {
    actId: uuidv7(),
    key: 'sign-in.second-step',
    value: false,
  });
  // And so that a story of a year needs no new passwords.
  await first.ask('POST', '/api/settings/change', { actId: uuidv7(), key: 'password.days', value: 0 });
  let accounts = 0;
  return {
    county: first.bodyId,
    found: async (
      name: string,
      level: 'department' | 'township' | 'village',
      parentId = first.bodyId,
    ): Promise<string> => {
      const answer = await first.ask('POST', '/api/bodies', {
        actId: uuidv7(),
        parentId,
        level,
        name,
        siteCode: null,
      });
      return (answer as { readonly id: string }).id;
    },
    /** Adds someone, who signs in and has changed the first password already. */
    hire: async (bodyId: string, name: string, ...roles: readonly RoleId[]): Promise<ApiPerson> => {
      accounts += 1;
      const account = `renyuan${accounts}`;
      const { firstPassword } = (await first.ask('POST', `/api/bodies/${bodyId}/staff`, {
        actId: uuidv7(),
        account,
        name,
        post: '干事',
        roles,
        phone: null,
      })) as { readonly firstPassword: string };
      const beginner = await signIn(url, account, firstPassword);
      await beginner.changeTo(password(accounts));
      return beginner;
    },
  };
}
