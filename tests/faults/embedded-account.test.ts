import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPackage, prepareBinaries } from '../../src/ledger/embedded/binaries.ts';
import { startEmbedded } from '../../src/ledger/embedded/start-embedded.ts';
import { House, memory, postmasterOf, query } from './embedded-house.ts';

let house: House;
afterEach(() => house.clear());

const isRoot = process.getuid?.() === 0;
if (!isRoot) console.warn('未以root运行：数据库改用别的用户运行的测试跳过了。');
const nobody = { uid: 65_534, gid: 65_534 };
/** `daemon`, which every Unix has. */
const someone = 1;

/** Started as root, another user may be kept out of Node's folder or of the checkout's, as under a closed home. */
const othersMayRun =
  !isRoot ||
  spawnSync(
    process.execPath,
    ['-e', `require('node:fs').readFileSync(${JSON.stringify(fileURLToPath(import.meta.url))})`],
    {
      uid: someone,
      gid: someone,
    },
  ).status === 0;
if (!othersMayRun) console.warn('别的用户进不了Node或者源代码的文件夹：由别的用户启动的测试跳过了。');

const outside = () => join(house.folder, '别处');
const start = async (dataDir = house.dataDir) =>
  house.keep(await startEmbedded({ dataDir, outside: outside() }));

/** The package with other names for its files, as they are large; its symbolic links are left out. */
function unpack(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) unpack(source, target);
    else if (entry.isFile()) {
      try {
        linkSync(source, target);
      } catch {
        // On another disk, or of another user.
        copyFileSync(source, target);
      }
    }
  }
}

/** The user that a process runs as. */
const userOf = (pid: number): number =>
  Number(/^Uid:\s+(?<uid>\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.groups?.['uid']);

function makeFor(uid: number, folder: string): void {
  mkdirSync(folder);
  chownSync(folder, uid, uid);
}

describe.skipIf(!isRoot)('started as root', () => {
  beforeEach(() => void (house = new House(memory())));

  it('runs the server as nobody, who owns the data; the password stays with root', async () => {
    const { dataFolder } = await start();
    expect(userOf(postmasterOf(dataFolder))).toBe(65_534);
    expect(statSync(dataFolder)).toMatchObject(nobody);
    expect(statSync(dataFolder).mode & 0o777).toBe(0o700);
    expect(statSync(join(house.dataDir, 'keys/postgres.password'))).toMatchObject({ uid: 0 });
  });

  it('puts the data elsewhere where nobody cannot enter DATA_DIR, says where, and finds it there again', async () => {
    const dataDir = join(house.folder, '私有', '甲县 数据');
    mkdirSync(dataDir, { recursive: true });
    chmodSync(join(house.folder, '私有'), 0o700);
    const first = await start(dataDir);
    expect(first.dataFolder.startsWith(join(outside(), '甲县 数据-'))).toBe(true);
    expect(first.description).toContain(
      `数据在“${first.dataFolder}”（以root启动时，数据库由uid 65534运行，它进不了“${dataDir}”）`,
    );
    await query(first.url, 'create table kept as select 1 as one');
    await first.close();

    const second = await start(dataDir);
    expect(second.dataFolder).toBe(first.dataFolder);
    expect(await query(second.url, 'select one from kept')).toEqual([{ one: 1 }]);
    await second.close();

    // Opened since: the data stays where it is, and is still found.
    chmodSync(join(house.folder, '私有'), 0o755);
    const third = await start(dataDir);
    expect(third.dataFolder).toBe(first.dataFolder);
    await third.close();

    rmSync(join(first.dataFolder, '..'), { recursive: true });
    await expect(start(dataDir)).rejects.toThrow('但是那里没有');
  });

  it('refuses where the data has become out of reach, and touches nothing', async () => {
    const closed = join(house.folder, '私有');
    const first = await start(join(closed, '数据'));
    await query(first.url, 'create table kept as select 1 as one');
    await first.close();
    chmodSync(closed, 0o700);
    await expect(start(join(closed, '数据'))).rejects.toThrow('进不去');
    expect(existsSync(outside())).toBe(false);
    chmodSync(closed, 0o755);
    const second = await start(join(closed, '数据'));
    expect(await query(second.url, 'select one from kept')).toEqual([{ one: 1 }]);
  });

  it.skipIf(!othersMayRun)('leaves the data of an ordinary user with that user', async () => {
    makeFor(someone, house.dataDir);
    const child = house.child('hold', [house.dataDir], { uid: someone });
    const { url, dataFolder } = await child.line(0);
    house.pids.push(postmasterOf(String(dataFolder)));
    expect(userOf(postmasterOf(String(dataFolder)))).toBe(someone);
    expect(statSync(join(house.dataDir, 'keys/postgres.password'))).toMatchObject({ uid: someone });
    await query(String(url), 'create table kept as select 1 as one');
    await child.kill();

    // Root takes over the orphan of the user, and starts the data as the user the next time.
    const adopting = await start();
    expect(adopting.adopted).toBe(true);
    await adopting.close();
    const server = await start();
    expect(userOf(postmasterOf(server.dataFolder))).toBe(someone);
    await server.close();

    const again = house.child('hold', [house.dataDir], { uid: someone });
    const line = await again.line(0);
    house.pids.push(postmasterOf(server.dataFolder));
    expect(await query(String(line['url']), 'select one from kept')).toEqual([{ one: 1 }]);
  });

  it.skipIf(!othersMayRun)('says so where the user is in no list of users', async () => {
    makeFor(54_321, house.dataDir);
    const child = house.child('hold', [house.dataDir], { uid: 54_321 });
    expect(String((await child.line(0))['message'])).toContain(
      '用户表（/etc/passwd）里没有运行gongkai的用户',
    );
  });

  it('takes over data that root has copied back', async () => {
    await house.furnish();
    expect(statSync(join(house.dataDir, 'postgres'))).toMatchObject({ uid: 0 });
    chmodSync(join(house.dataDir, 'postgres'), 0o755);
    const server = await start();
    expect(statSync(server.dataFolder)).toMatchObject(nobody);
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('a folder that may not be written', () => {
  beforeEach(() => void (house = new House()));

  it.skipIf(!othersMayRun)('says so and what to do', async () => {
    mkdirSync(house.dataDir);
    chmodSync(house.dataDir, 0o555);
    // Root may write everywhere; there another user tries.
    const child = house.child('hold', [house.dataDir], isRoot ? { uid: someone } : {});
    expect(await child.line(0)).toEqual({
      name: 'DatabaseStartError',
      message: `DatabaseStartError: 数据文件夹“${house.dataDir}”不能写入：运行gongkai的用户没有权限。请改用能写入的文件夹，或者把它交给这个用户后再启动。`,
    });
    expect(readdirSync(house.dataDir)).toEqual([]);
  });

  const mounts =
    isRoot &&
    spawnSync('sh', ['-c', 'd=$(mktemp -d) && mount -t tmpfs none $d && umount $d; rmdir $d']).status === 0;
  if (!mounts) console.warn('这台机器不能挂载磁盘：只读磁盘的测试跳过了。');
  it.skipIf(!mounts)('says that the disk is read-only', async () => {
    mkdirSync(house.dataDir);
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro,mode=755', 'none', house.dataDir]).status).toBe(0);
    try {
      await expect(start()).rejects.toThrow('它在只读的磁盘上');
    } finally {
      spawnSync('umount', [house.dataDir]);
    }
  });
});

describe('programs that cannot be run as they were unpacked', () => {
  // A disk in memory may forbid to run what lies on it.
  beforeEach(() => void (house = new House()));

  /** The package as npm unpacks it where install scripts are off. */
  function withoutLinks(): string {
    const folder = join(house.folder, 'package');
    unpack(findPackage(), folder);
    return folder;
  }
  const links = (folder: string) =>
    readdirSync(join(folder, 'lib')).filter((name) => lstatSync(join(folder, 'lib', name)).isSymbolicLink());

  it('makes the missing links among the libraries in place', () => {
    const folder = withoutLinks();
    expect(links(join(folder, 'native'))).toEqual([]);
    const { folder: native, version } = prepareBinaries(folder, isRoot ? nobody : null, outside());
    expect(native).toBe(join(folder, 'native'));
    expect(version).toMatch(/^18\.\d+$/u);
    expect(links(native)).not.toEqual([]);
    expect(existsSync(outside())).toBe(false);
  });

  it.skipIf(!othersMayRun)('copies the programs where the links may not be made in place', async () => {
    const folder = withoutLinks();
    const copies = outside();
    if (isRoot) makeFor(someone, copies);
    const closed = [join(folder, 'native/lib'), join(folder, 'native')];
    for (const each of closed) chmodSync(each, 0o555);
    try {
      const child = house.child('binaries', [folder, copies], isRoot ? { uid: someone } : {});
      const { native, version } = await child.line(0);
      expect(String(native).startsWith(copies)).toBe(true);
      expect(version).toMatch(/^18\.\d+$/u);
      expect(links(join(folder, 'native'))).toEqual([]);
    } finally {
      for (const each of closed) chmodSync(each, 0o755);
    }
  });

  it.skipIf(!isRoot)('copies the programs, once, where nobody cannot enter their folder', () => {
    const closed = join(house.folder, '私有');
    mkdirSync(closed, { mode: 0o700 });
    unpack(findPackage(), join(closed, 'package'));
    const first = prepareBinaries(join(closed, 'package'), nobody, outside());
    expect(first.folder.startsWith(outside())).toBe(true);
    const made = statSync(first.folder).ctimeMs;
    const second = prepareBinaries(join(closed, 'package'), nobody, outside());
    expect(second).toMatchObject({ folder: first.folder, version: first.version });
    expect(statSync(second.folder).ctimeMs).toBe(made);
    expect(readdirSync(outside())).toHaveLength(1);
  });
});
