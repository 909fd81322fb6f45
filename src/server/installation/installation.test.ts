import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.ts';
import { serve, type Serving } from '../serve.ts';
import { readSecret, secretFile } from './secret-key.ts';

let home: string;
let dataDir: string;
let database: TestDatabase;
const open: Serving[] = [];

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'gongkai-server-'));
  dataDir = join(home, '甲县 数据');
  database = await createTestDatabase();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()));
  await database.drop();
  rmSync(home, { recursive: true, force: true });
});

async function start(env: Readonly<Record<string, string>> = {}): Promise<Serving> {
  const serving = await serve({
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...env,
  });
  open.push(serving);
  return serving;
}

describe('a server on an empty database', () => {
  it('brings it up to date, and leads the first visitor through the set-up', async () => {
    const { url, notes } = await start();
    expect(notes[0]).toMatch(/^数据库是127\.0\.0\.1:\d+的数据库.*（PostgreSQL \d+.*）。$/u);
    expect(notes[1]).toBe(`还没有设置。请打开${url}/desk/，登记单位和第一个系统管理员。`);
    const home = await fetch(url, { redirect: 'manual' });
    expect([home.status, home.headers.get('location')]).toEqual([302, '/desk/set-up']);
    expect(await (await fetch(`${url}/api/set-up`)).json()).toEqual({ needed: true, codeNeeded: false });
    // The checker needs no account.
    expect((await fetch(`${url}/check`)).status).toBe(200);
  });

  it('asks for a code where others reach it than this machine', async () => {
    const { url, notes } = await start({ HOST: '0.0.0.0' });
    expect(notes[1]).toMatch(/设置时要填设置码：[A-Z\d]{4}-[A-Z\d]{4}-[A-Z\d]{4}$/u);
    const local = url.replace('0.0.0.0', '127.0.0.1');
    expect(await (await fetch(`${local}/api/set-up`)).json()).toEqual({ needed: true, codeNeeded: true });
  });

  it('may be started twice on one database', async () => {
    await Promise.all([start(), start({ DATA_DIR: `${dataDir}-2` })]);
  });
});

it('serves the checker alone where the desk is off, and makes no folder', async () => {
  const { url, notes } = await start({ DESK: 'off' });
  expect(notes).toEqual([]);
  expect((await fetch(url, { redirect: 'manual' })).status).toBe(200);
  expect((await fetch(`${url}/api/set-up`)).status).toBe(404);
  expect(existsSync(dataDir)).toBe(false);
});

it('shows no public site where none is wanted', async () => {
  const { url } = await start({ SITE: 'off' });
  const setUp = await fetch(url, { redirect: 'manual' });
  expect([setUp.status, setUp.headers.get('location')]).toEqual([302, '/desk/set-up']);
  expect((await fetch(`${url}/zfxxgkzn/`)).status).toBe(404);
  expect((await fetch(`${url}/check`)).status).toBe(200);
});

describe('does not start, and says why,', () => {
  test.each([
    [
      'where no database is',
      'postgres://a:b@127.0.0.1:1/x',
      /^没能连上127\.0\.0\.1:1的数据库x：那里没有数据库在运行。.*数据没有改动。$/u,
    ],
  ])('%s', async (_, url, message) => {
    await expect(start({ DATABASE_URL: url })).rejects.toThrow(message);
  });

  it('where the database does not exist, and leaves nothing running', async () => {
    const url = new URL(database.url);
    url.pathname = '/no_such_database';
    await expect(start({ DATABASE_URL: url.href })).rejects.toThrow('没有这个数据库，请先建立');
  });
});

describe('readSecret', () => {
  const settings = () => ({ DATA_DIR: dataDir });

  it('makes a secret once, for nobody else to read', () => {
    const secret = readSecret(settings());
    expect(secret).toHaveLength(32);
    expect(readSecret(settings())).toEqual(secret);
    expect((statSync(secretFile(dataDir)).mode & 0o777).toString(8)).toBe('600');
    expect(readFileSync(secretFile(dataDir), 'utf8')).toBe(`${secret.toString('base64')}\n`);
  });

  it('prefers SECRET_KEY, and then makes no file', () => {
    const secret = Buffer.alloc(32, 1);
    expect(readSecret({ ...settings(), SECRET_KEY: secret })).toBe(secret);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('makes none for a command that only looks', () => {
    expect(() => readSecret(settings(), false)).toThrow('没有找到密钥文件');
  });
});
