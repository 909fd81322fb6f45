import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseStartError } from '../../src/ledger/embedded/database-start-error.ts';
import { runningEmbedded } from '../../src/ledger/embedded/running-embedded.ts';
import { startEmbedded } from '../../src/ledger/embedded/start-embedded.ts';
import { House, memory, query } from './embedded-house.ts';

let house: House;
beforeEach(() => void (house = new House(memory())));
afterEach(() => house.clear());

const start = async (dataDir = house.dataDir) => house.keep(await startEmbedded({ dataDir }));
const refusal = async (dataDir = house.dataDir): Promise<string> => {
  const fault: unknown = await start(dataDir).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(fault).toBeInstanceOf(DatabaseStartError);
  return (fault as DatabaseStartError).message;
};
/** Names and contents of small files below a folder, to see that nothing was touched. */
const contents = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => {
      const path = join(folder, name);
      return statSync(path).isFile() ? `${name}: ${readFileSync(path, 'utf8')}` : name;
    });

describe('the first start and the next', () => {
  it('makes the cluster, and finds the data again', async () => {
    const first = await start();
    expect(first.adopted).toBe(false);
    expect(first.dataFolder).toBe(join(house.dataDir, 'postgres'));
    expect(first.description).toContain(`数据在“${first.dataFolder}”`);
    await query(first.url, 'create table kept as select 1 as one');
    await first.close();
    await first.close();
    expect(existsSync(join(first.dataFolder, 'postmaster.pid'))).toBe(false);

    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await query(second.url, 'select one from kept')).toEqual([{ one: 1 }]);
  });

  it('sets the cluster up as the ledger needs it', async () => {
    const { url } = await start();
    const [row] = await query(
      url,
      `select current_database() as name, current_user as user, pg_encoding_to_char(encoding) as encoding,
              datlocprovider as provider, datlocale as locale, current_setting('data_checksums') as checksums,
              current_setting('fsync') as fsync, current_setting('password_encryption') as passwords,
              current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets,
              lower('ÄÖ') as lower, (select string_agg(c, '' order by c) from unnest('{重,上,安,北}'::text[]) c) as sorted
       from pg_database where datname = current_database()`,
    );
    expect(row).toEqual({
      name: 'gongkai',
      user: 'gongkai',
      encoding: 'UTF8',
      provider: 'b',
      locale: 'C.UTF-8',
      checksums: 'on',
      fsync: 'on',
      passwords: 'scram-sha-256',
      addresses: '127.0.0.1',
      sockets: '',
      lower: 'äö',
      sorted: '上北安重',
    });
    await query(url, 'create extension pg_trgm');
    const [{ alike } = { alike: 0 }] = await query<{ alike: number }>(
      url,
      `select similarity('政府信息公开', '信息公开') as alike`,
    );
    expect(alike, 'Chinese characters count as letters').toBeGreaterThan(0.2);
  });

  it('answers to its password only, and on this machine only', async () => {
    const { url, connection } = await start();
    await expect(query(url.replace(connection.password, 'other'), 'select 1')).rejects.toMatchObject({
      code: '28P01',
    });
    const others = Object.values(networkInterfaces())
      .flat()
      .flatMap((each) =>
        each !== undefined && !each.internal && each.family === 'IPv4' ? [each.address] : [],
      );
    for (const address of others) {
      await expect(query(url.replace('127.0.0.1', address), 'select 1')).rejects.toMatchObject({
        code: 'ECONNREFUSED',
      });
    }
    expect(statSync(join(house.dataDir, 'keys/postgres.password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(house.dataDir, 'keys')).mode & 0o777).toBe(0o700);
  });

  it('writes no values and no statements to its log', async () => {
    await house.furnish();
    const { url, dataFolder } = await start();
    await query(url, 'create table people (name text unique)');
    await query(url, 'insert into people values ($1)', ['张三']);
    await expect(query(url, 'insert into people values ($1)', ['张三'])).rejects.toMatchObject({
      code: '23505',
    });
    await expect(query(url, `select '李四'::int`)).rejects.toMatchObject({ code: '22P02' });
    const logs = join(dataFolder, '../postgres-log');
    const text = () =>
      readdirSync(logs)
        .map((name) => readFileSync(join(logs, name), 'utf8'))
        .join('');
    while (!text().includes('people_name_key')) await sleep(20);
    expect(text()).not.toContain('张三');
  });

  it('keeps what the operator set for other PostgreSQL tools out of it', async () => {
    await house.furnish();
    const others = { PGOPTIONS: '-c nonsense=on', PGDATA: '/nowhere', PGPORT: '1', PGSSLMODE: 'require' };
    Object.assign(process.env, others);
    try {
      const { url } = await start();
      delete process.env['PGOPTIONS'];
      expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      for (const name of Object.keys(others)) delete process.env[name];
    }
  });

  it('gives a cluster a new password where its file was lost', async () => {
    await house.furnish();
    const first = await start();
    await query(first.url, 'create table kept as select 1 as one');
    await first.close();
    rmSync(join(house.dataDir, 'keys'), { recursive: true });
    const second = await start();
    expect(second.connection.password).not.toBe(first.connection.password);
    expect(await query(second.url, 'select one from kept')).toEqual([{ one: 1 }]);
  });
});

describe('two starts on one folder', () => {
  it('lets one of two at once through and tells the other who has it', async () => {
    const both = await Promise.allSettled([start(), start()]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = both.find((each) => each.status === 'rejected');
    expect(refused?.reason).toBeInstanceOf(DatabaseStartError);
    expect(String(refused?.reason)).toContain(`正由另一个gongkai进程使用（进程号${process.pid}`);
  });

  it('refuses while another process has it, and starts when that is gone', async () => {
    await house.furnish();
    const child = house.child('hold');
    const { dataFolder } = await child.line(0);
    expect(await refusal()).toContain(`进程号${child.process.pid}，`);
    await child.kill();
    const server = await start();
    expect(server.dataFolder).toBe(dataFolder);
  });

  it('holds nothing after a refused or a closed start', async () => {
    await house.furnish();
    writeFileSync(join(house.folder, 'file'), '');
    await refusal(join(house.folder, 'file'));
    const first = await start();
    await first.close();
    expect(readdirSync(house.dataDir).filter((name) => name.includes('lock'))).toEqual([]);
  });
});

describe('a command beside a running server', () => {
  it('finds its address while it runs, and touches nothing where none does', async () => {
    expect(await runningEmbedded(house.dataDir)).toBe(null);
    expect(existsSync(house.dataDir)).toBe(false);
    mkdirSync(house.dataDir);
    expect(await runningEmbedded(house.dataDir)).toBe(null);
    expect(readdirSync(house.dataDir)).toEqual([]);
    const server = await start();
    expect(await runningEmbedded(house.dataDir)).toBe(server.url);
    await server.close();
    const file = join(server.dataFolder, 'postmaster.pid');
    // As it is for a moment while a server starts.
    for (const text of ['', `${process.pid}\n`]) {
      writeFileSync(file, text);
      expect(await runningEmbedded(house.dataDir)).toBe(null);
      expect(readFileSync(file, 'utf8')).toBe(text);
    }
  });
});

describe('a cluster that is not whole', () => {
  it.each([
    ['an empty folder', []],
    ['a folder with the version alone', ['PG_VERSION']],
    ['a folder without its control file', ['PG_VERSION', 'base/1/112', 'global/1260']],
  ])('starts over with %s, and keeps what was there', async (_, files) => {
    const cluster = join(house.dataDir, 'postgres');
    mkdirSync(cluster, { recursive: true });
    for (const file of files) {
      mkdirSync(join(cluster, file, '..'), { recursive: true });
      writeFileSync(join(cluster, file), '18\n');
    }
    const server = await start();
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    const aside = `${cluster}-未建完-1`;
    expect(existsSync(aside)).toBe(files.length > 0);
    expect(server.description.includes(aside)).toBe(files.length > 0);
    for (const file of files) expect(readFileSync(join(aside, file), 'utf8')).toBe('18\n');
  });

  it('starts over when the process was killed while the cluster was made', async () => {
    const child = house.child('hold');
    const attempts = () =>
      existsSync(house.dataDir)
        ? readdirSync(house.dataDir).filter((name) => name.startsWith('postgres.new-'))
        : [];
    const begun = () => attempts().some((name) => existsSync(join(house.dataDir, name, 'PG_VERSION')));
    while (!begun()) await sleep(1);
    await child.kill();
    expect(existsSync(join(house.dataDir, 'postgres'))).toBe(false);
    const server = await start();
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('leaves a damaged cluster as it is', async () => {
    const cluster = join(house.dataDir, 'postgres');
    mkdirSync(join(cluster, 'base/16384'), { recursive: true });
    writeFileSync(join(cluster, 'PG_VERSION'), '18\n');
    writeFileSync(join(cluster, 'base/16384/1259'), 'data');
    const before = contents(cluster);
    expect(await refusal()).toContain('用备份恢复');
    expect(contents(cluster)).toEqual(before);
  });

  it('names the version that made the data, and leaves the data as it is', async () => {
    await house.furnish();
    const first = await start();
    await query(first.url, 'create table kept as select 1 as one');
    await first.close();
    writeFileSync(join(first.dataFolder, 'PG_VERSION'), '14\n');
    const message = await refusal();
    expect(message).toContain('PostgreSQL 14建立的');
    expect(message).toContain('gongkai restore');
    writeFileSync(join(first.dataFolder, 'PG_VERSION'), '18\n');
    const second = await start();
    expect(await query(second.url, 'select one from kept')).toEqual([{ one: 1 }]);
  });
});

describe('a folder that cannot be used', () => {
  it('says so where a file has its name', async () => {
    const file = join(house.folder, '文件');
    writeFileSync(file, '');
    expect(await refusal(file)).toBe(
      `数据文件夹“${file}”不能使用：它的位置上有一个同名的文件。请改用别的文件夹后再启动。`,
    );
    expect(await refusal(join(file, '里面'))).toContain('同名的文件');
  });

  it('says what PostgreSQL said where it gives up', async () => {
    await house.furnish();
    const first = await start();
    await first.close();
    writeFileSync(join(first.dataFolder, 'postgresql.auto.conf'), "no_such_setting = 'on'\n");
    const message = await refusal();
    expect(message).toContain('数据库没有启动起来，已有的数据没有改动');
    expect(message).toContain('no_such_setting');
  });

  // Only root can mount a small disk; elsewhere the run says that this was not tried.
  const disk = spawnSync('sh', [
    '-c',
    'd=$(mktemp -d) && mount -t tmpfs -o size=1m none $d && umount $d; rmdir $d',
  ]);
  const noDisk = process.getuid?.() !== 0 || disk.status !== 0;
  if (noDisk) console.warn('这台机器不能挂载小磁盘：磁盘已满的测试跳过了。');
  it.skipIf(noDisk)('says that the disk is full', async () => {
    mkdirSync(house.dataDir);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m,mode=755', 'none', house.dataDir]);
    expect(mounted.status).toBe(0);
    try {
      expect(await refusal()).toMatch(/磁盘已满.*请腾出空间后再启动/u);
      // The half-made cluster does not keep the disk full.
      expect(readdirSync(house.dataDir).filter((name) => name.startsWith('postgres.new-'))).toEqual([]);
    } finally {
      spawnSync('umount', [house.dataDir]);
    }
  });
});
