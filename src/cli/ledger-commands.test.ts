import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { act, body, freshLedger, type TestLedger } from '../../tests/support/ledger.ts';
import { asOwner } from '../../tests/support/owner.ts';
import { createTestDatabase, type TestDatabase } from '../../tests/support/postgres.ts';
import { run } from './run.ts';

const secret = Buffer.alloc(32, 3);
let house: TestLedger;
let county: string;
let folder: string;

beforeAll(async () => {
  house = await freshLedger({ secret });
  county = await body(house.ledger, '甲县人民政府');
});
afterAll(() => house.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '公开 cli-'));
  settings(house.database.url);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function settings(url: string, key: string | undefined = secret.toString('base64')): void {
  vi.stubEnv('DATABASE_URL', url);
  vi.stubEnv('DATA_DIR', folder);
  vi.stubEnv('SECRET_KEY', key);
}

async function gongkai(...args: string[]) {
  const printed = { out: '', err: '' };
  const code = await run(args, {
    out: (text) => void (printed.out += text),
    err: (text) => void (printed.err += text),
    interactive: false,
  });
  return { code, ...printed };
}

const at = (name: string) => join(folder, name);

describe('gongkai verify', () => {
  it('says that a sound ledger is sound', async () => {
    expect(await gongkai('verify')).toEqual({
      code: 0,
      out: '核验了1个单位的1条操作记录，没有发现问题。\n',
      err: '',
    });
  });

  it('names what it finds, by the name of the body, and ends with 1', async () => {
    await asOwner(house.database.url, (owner) => owner.query("update bodies set site_code = 'x'"));
    const { code, out } = await gongkai('verify');
    expect(code).toBe(1);
    expect(out).toMatch(/发现1处问题：\n {2}甲县人民政府：表bodies里的.*被改动的有：site_code。/u);
    const { faults } = JSON.parse((await gongkai('verify', '--json')).out) as { faults: object[] };
    expect(faults).toMatchObject([{ kind: 'projection', table: 'bodies' }]);
    await asOwner(house.database.url, (owner) => owner.query('update bodies set site_code = null'));
  });

  it('keeps the heads elsewhere and holds a later ledger against them', async () => {
    await gongkai('verify', '--save-heads', at('heads.json'));
    await act(house.ledger, county, 'staff.unlocked', county, { reason: '之后' });
    expect((await gongkai('verify', '--heads', at('heads.json'))).code).toBe(0);
    writeFileSync(
      at('heads.json'),
      readFileSync(at('heads.json'), 'utf8').replace(/"[\da-f]{64}"/u, `"${'0'.repeat(64)}"`),
    );
    expect((await gongkai('verify', '--heads', at('heads.json'))).out).toContain('与另存的链头不一致');
  });

  it('does not need the key', async () => {
    settings(house.database.url, '');
    expect((await gongkai('verify')).code).toBe(0);
  });
});

describe('gongkai backup and restore', () => {
  let elsewhere: TestDatabase;
  beforeEach(async () => void (elsewhere = await createTestDatabase()));
  afterEach(() => elsewhere.drop());

  const backUp = async () => {
    const { out } = await gongkai('backup', '-o', at('backups'));
    return /“(?<folder>.*?gongkai-\d{8}-\d{6})”/u.exec(out)?.groups?.['folder'] ?? '';
  };

  it('put the ledger into an empty database, verified, with the same key', async () => {
    const backup = await backUp();
    settings(elsewhere.url);
    const { code, out } = await gongkai('restore', backup);
    expect(out).toMatch(/恢复了\d+条操作记录[^]*核验没有发现问题。所有人要重新登录。\n密钥是原来的/u);
    expect(code).toBe(0);
    expect((await gongkai('verify')).out).toContain('没有发现问题');
  });

  it('say which key is missing', async () => {
    const backup = await backUp();
    settings(elsewhere.url, '');
    expect((await gongkai('restore', backup)).out).toMatch(/要用编号[\da-f]{16}的密钥打开，这里还没有密钥/u);
  });

  it('leave a ledger in use as it is', async () => {
    const backup = await backUp();
    const { code, err } = await gongkai('restore', backup);
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining('已经有操作记录，没有恢复，原有数据没有改动'),
    });
  });

  it('need the key to name it', async () => {
    settings(house.database.url, '');
    expect(await gongkai('backup')).toMatchObject({
      code: 2,
      err: expect.stringContaining('没有找到密钥文件'),
    });
  });
});

describe('in a sentence, and with 2', () => {
  test.each([
    [['verify', 'x'], /不带文件/u],
    [['verify', '--heads', '没有.json'], /没有找到链头文件“没有\.json”/u],
    [['verify', '--head'], /参数“--head”不对/u],
    [['backup', 'x'], /-o/u],
    [['restore'], /请写明一个备份的文件夹/u],
    [['restore', '.'], /不是完整的备份/u],
  ])('%j', async (args, message) => {
    const { code, err } = await gongkai(...args);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(message) });
  });

  it('a file of heads that is none', async () => {
    writeFileSync(at('x.json'), '{}');
    expect(await gongkai('verify', '--heads', at('x.json'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('不是gongkai verify --save-heads写的'),
    });
  });

  test.each([
    [
      'postgres://a:secret@127.0.0.1:1/gongkai',
      /没能连上127\.0\.0\.1:1的数据库gongkai：那里没有数据库在运行/u,
    ],
    ['mysql://x', /DATABASE_URL/u],
  ])('a database that cannot be reached: %s', async (url, message) => {
    settings(url);
    const { code, err } = await gongkai('verify');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(message) });
    expect(err).not.toContain('secret');
  });

  it('a database without a ledger', async () => {
    const empty = await createTestDatabase();
    settings(empty.url);
    expect(await gongkai('verify')).toMatchObject({
      code: 2,
      err: expect.stringContaining('里面还没有台账'),
    });
    await empty.drop();
  });
});
