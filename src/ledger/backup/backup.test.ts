import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { act, body, freshLedger, person, type TestLedger } from '../../../tests/support/ledger.ts';
import { asOwner } from '../../../tests/support/owner.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.ts';
import { openLedger } from '../ledger.ts';
import { keepPersonal, revealPersonal } from '../personal-data.ts';
import { verifyLedger } from '../verify/verify-ledger.ts';
import { makeBackup } from './make-backup.ts';
import { BackupError, manifestName, readManifest } from './manifest.ts';
import { restoreBackup } from './restore-backup.ts';

let house: TestLedger;
let county: string;
let clerk: string;
let folder: string;
let elsewhere: TestDatabase;
const phone = { bodyId: '', dataId: '01900000-0000-7000-8000-00000000000a' };

beforeAll(async () => {
  house = await freshLedger();
  const { ledger, database } = house;
  county = await body(ledger, '甲县人民政府');
  phone.bodyId = county;
  clerk = await person(ledger, county, 'zhangsan', ['clerk'], '𠮷田 “张三”\t\\N');
  await ledger.write('everything', (tx) => keepPersonal(tx, ledger.keys, phone, 'phone', '13800000000'));
  await asOwner(database.url, async (owner) => {
    await owner.query('insert into staff_secrets (body_id, staff_id, former_hashes) values ($1, $2, $3)', [
      county,
      clerk,
      ['a,b', '"c"'],
    ]);
    await owner.query(
      `insert into sessions values ($1, gen_random_uuid(), $2, 'x', 'x', now(), now(), 'password', '', '', null, null)`,
      [county, clerk],
    );
  });
});
afterAll(() => house.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), '甲县 备份-'));
  elsewhere = await createTestDatabase();
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await elsewhere.drop();
});

const backUp = (options: { readonly filesFolder?: string; readonly into?: string } = {}) =>
  makeBackup({
    url: house.database.url,
    keyId: house.ledger.keys.id,
    into: join(folder, 'backups'),
    now: new Date('2026-11-20T19:00:00Z'),
    program: '0.0.0',
    ...options,
  });

it('is restored elsewhere as it was, and verifies', async () => {
  const { folder: backup, manifest } = await backUp();
  expect(backup).toBe(join(folder, 'backups', 'gongkai-20261121-030000'));
  expect(manifest).toMatchObject({ acts: 2, keyId: house.ledger.keys.id });
  await restoreBackup({ folder: backup, url: elsewhere.url });

  const restored = openLedger({ url: elsewhere.url, keys: house.ledger.keys });
  try {
    expect(await verifyLedger(restored, { heads: manifest.heads })).toMatchObject({ sound: true, acts: 2 });
    const read = await restored.read('everything', async (tx) => ({
      staff: await tx.selectFrom('staff').selectAll().execute(),
      secrets: await tx.selectFrom('staff_secrets').select('former_hashes').execute(),
      sessions: await tx.selectFrom('sessions').selectAll().execute(),
      phone: await revealPersonal(tx, restored.keys, phone),
    }));
    expect(read.staff).toEqual(
      await house.ledger.read('everything', (tx) => tx.selectFrom('staff').selectAll().execute()),
    );
    expect(read).toMatchObject({
      secrets: [{ former_hashes: ['a,b', '"c"'] }],
      sessions: [],
      phone: '13800000000',
    });
    // Work goes on there: the chain grows from where it stood.
    await act(restored, county, 'staff.unlocked', clerk, { reason: '恢复之后' });
    expect((await verifyLedger(restored, { heads: manifest.heads })).sound).toBe(true);
  } finally {
    await restored.close();
  }
});

it('takes one moment of the ledger while acts go on', async () => {
  let going = true;
  const writing = (async () => {
    while (going) await act(house.ledger, county, 'staff.unlocked', clerk, { reason: '同时' });
  })();
  const { folder: backup, manifest } = await backUp();
  going = false;
  await writing;
  await restoreBackup({ folder: backup, url: elsewhere.url });
  const restored = openLedger({ url: elsewhere.url, keys: house.ledger.keys });
  try {
    expect(await verifyLedger(restored)).toMatchObject({ sound: true, acts: manifest.acts });
  } finally {
    await restored.close();
  }
});

it('brings the files along', async () => {
  const files = join(folder, 'files');
  mkdirSync(join(files, '2026'), { recursive: true });
  writeFileSync(join(files, '2026', '通知.pdf'), 'PDF');
  const { folder: backup } = await backUp({ filesFolder: files });
  const target = join(folder, 'restored');
  await restoreBackup({ folder: backup, url: elsewhere.url, filesFolder: target });
  expect(readFileSync(join(target, '2026', '通知.pdf'), 'utf8')).toBe('PDF');
});

it('names the key and holds none, nor anything that a secret is read from', async () => {
  const { folder: backup } = await backUp();
  const all = readdirSync(backup, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
    .map((bytes) => (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('latin1'))
    .join('\n');
  expect(all).toContain(house.ledger.keys.id);
  expect(all).not.toContain('13800000000');
});

describe('is refused, and says why and that nothing changed,', () => {
  const refused = async (restoring: Promise<unknown>) => {
    const error = await restoring.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(BackupError);
    return (error as BackupError).message;
  };

  test.each([
    [
      'a table is altered',
      'tables/acts.copy.gz',
      /^备份里的tables\/acts\.copy\.gz与清单不符，.*数据库没有改动/u,
    ],
    ['the manifest is garbled', manifestName, /读不懂/u],
  ])('where %s', async (_, file, message) => {
    const { folder: backup } = await backUp();
    writeFileSync(join(backup, file), 'x');
    expect(await refused(restoreBackup({ folder: backup, url: elsewhere.url }))).toMatch(message);
  });

  it('where a file is missing', async () => {
    const { folder: backup } = await backUp();
    rmSync(join(backup, 'tables', 'staff.copy.gz'));
    expect(await refused(restoreBackup({ folder: backup, url: elsewhere.url }))).toMatch(
      /staff\.copy\.gz读不出来/u,
    );
  });

  it('where the folder is no backup', async () => {
    expect(await refused(restoreBackup({ folder, url: elsewhere.url }))).toMatch(/不是完整的备份/u);
  });

  it('where the database is in use', async () => {
    const { folder: backup } = await backUp();
    expect(await refused(restoreBackup({ folder: backup, url: house.database.url }))).toMatch(
      /已经有操作记录，没有恢复/u,
    );
  });

  it('where files stand in the folder already', async () => {
    const { folder: backup } = await backUp();
    writeFileSync(join(folder, 'x'), '');
    expect(await refused(restoreBackup({ folder: backup, url: elsewhere.url, filesFolder: folder }))).toMatch(
      /不是空的/u,
    );
  });

  it('where its manifest leads out of it', async () => {
    const { folder: backup } = await backUp();
    const manifest = await readManifest(backup);
    const away = { ...manifest, files: [{ path: 'files/../../../x', bytes: 0, sha256: '' }] };
    writeFileSync(join(backup, manifestName), JSON.stringify(away));
    expect(await refused(restoreBackup({ folder: backup, url: elsewhere.url }))).toMatch(/不在备份里/u);
  });

  it('where it was begun and not finished, and a new one can be made', async () => {
    mkdirSync(join(folder, 'backups', 'gongkai-20261121-030000'), { recursive: true });
    writeFileSync(join(folder, 'backups', 'gongkai-20261121-030000', 'x'), '');
    expect(await refused(backUp())).toMatch(/^备份没有做成：.*以前的备份还在。$/u);
    expect(readdirSync(join(folder, 'backups'))).toEqual(['gongkai-20261121-030000']);
  });
});
