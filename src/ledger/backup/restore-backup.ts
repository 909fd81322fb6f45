import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { from as copyFrom } from 'pg-copy-streams';
import { openPool } from '../connection.ts';
import { migrate } from '../migrate.ts';
import {
  BackupError,
  readManifest,
  tablesAt,
  tablePath,
  type BackedUpFile,
  type BackupManifest,
} from './manifest.ts';

/**
 * Puts a backup into an empty database and an empty files folder. Every file is checked against its hash before
 * anything is written, and the tables come in one transaction: all or nothing.
 * @param options.url address of the owner of an empty database
 * @throws BackupError where the backup is not whole, or the database or the folder is not empty
 */
export async function restoreBackup(options: {
  readonly folder: string;
  readonly url: string;
  readonly filesFolder?: string;
}): Promise<BackupManifest> {
  const { folder, url, filesFolder } = options;
  const manifest = await readManifest(folder);
  await checkFiles(folder, manifest);
  await refuseUsed(url, filesFolder);
  await migrate(url, manifest.migration);
  await fillTables(folder, url, manifest.migration);
  await migrate(url);
  if (filesFolder !== undefined) await placeFiles(folder, filesFolder, manifest.files);
  return manifest;
}

async function checkFiles(folder: string, { migration, tables, files }: BackupManifest): Promise<void> {
  const missing = tablesAt(migration).filter(
    (table) => !tables.some(({ path }) => path === tablePath(table)),
  );
  if (missing.length > 0) throw new BackupError(`备份里缺这些表：${missing.join('、')}。数据库没有改动。`);
  for (const { path, sha256 } of [...tables, ...files]) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(inside(folder, path)), hash).catch((error: unknown) => {
      throw new BackupError(`备份里的${path}读不出来。数据库没有改动。请换一份备份。`, { cause: error });
    });
    if (hash.digest('hex') !== sha256) {
      throw new BackupError(`备份里的${path}与清单不符，可能坏了或被改动过。数据库没有改动。请换一份备份。`);
    }
  }
}

/** A path of the manifest, which must not lead out of the folder. */
function inside(folder: string, path: string): string {
  const file = resolve(folder, path);
  if (!file.startsWith(resolve(folder) + sep)) throw new BackupError(`清单里的路径${path}不在备份里。`);
  return file;
}

async function refuseUsed(url: string, filesFolder: string | undefined): Promise<void> {
  const pool = openPool(url, null, 1);
  try {
    const { rows } = await pool.query<{ used: boolean }>(
      `select to_regclass('public.acts') is not null as used`,
    );
    const used = rows[0]?.used === true && (await pool.query('select from acts limit 1')).rowCount === 1;
    if (used) {
      throw new BackupError(
        '这个数据库里已经有操作记录，没有恢复，原有数据没有改动。请用一个空的数据库或另一个DATA_DIR。',
      );
    }
  } finally {
    await pool.end();
  }
  if (filesFolder === undefined) return;
  const names = await readdir(filesFolder).catch(() => []);
  if (names.length > 0) throw new BackupError(`文件夹${filesFolder}不是空的，没有恢复，原有文件没有改动。`);
}

async function fillTables(folder: string, url: string, migration: string): Promise<void> {
  const pool = openPool(url, null, 1);
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local statement_timeout to 0');
    for (const table of tablesAt(migration)) {
      await pipeline(
        createReadStream(join(folder, tablePath(table))),
        createGunzip(),
        client.query(copyFrom(`copy public.${table} from stdin`)),
      );
    }
    await client.query('commit');
    await client.query('analyze');
  } catch (error) {
    await client.query('rollback');
    throw new BackupError(`恢复没有做成：${(error as Error).message}。数据库还是空的。`, { cause: error });
  } finally {
    client.release();
    await pool.end();
  }
}

async function placeFiles(
  folder: string,
  filesFolder: string,
  files: readonly BackedUpFile[],
): Promise<void> {
  for (const { path } of files) {
    const target = join(filesFolder, ...path.split('/').slice(1));
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await pipeline(
      createReadStream(inside(folder, path)),
      createWriteStream(target, { mode: 0o600, flush: true }),
    );
  }
}
