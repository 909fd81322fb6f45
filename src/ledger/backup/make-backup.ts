import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { openPool } from '../connection.ts';
import type { ChainHead } from '../verify/verify-ledger.ts';
import {
  backedUpTables,
  BackupError,
  manifestName,
  tablePath,
  type BackedUpFile,
  type BackupManifest,
} from './manifest.ts';

export interface BackupOptions {
  /** Address of the owner, who sees every body's rows. */
  readonly url: string;
  readonly keyId: string;
  /** Folder of uploaded files; left out where there is none. */
  readonly filesFolder?: string;
  /** Folder in which the backup's own folder is made. */
  readonly into: string;
  readonly now: Date;
  readonly program: string;
}

/**
 * Copies the whole ledger as it is at one moment, while work goes on, into a folder of its own: tables as PostgreSQL's
 * COPY text, so that any later version of the database reads them, files as they are. The keys are named, not included.
 * @returns where it stands, under which name, and what is in it
 * @throws BackupError where it could not be finished; what was begun is removed
 */
export async function makeBackup(
  options: BackupOptions,
): Promise<{ readonly name: string; readonly folder: string; readonly manifest: BackupManifest }> {
  const { url, keyId, filesFolder, into, now, program } = options;
  const name = nameAt(now);
  const folder = join(into, name);
  const unfinished = `${folder}.unfinished`;
  const pool = openPool(url, null, 1);
  try {
    await mkdir(join(unfinished, 'tables'), { recursive: true, mode: 0o700 });
    const client = await pool.connect();
    const facts = await copyDatabase(client, unfinished).finally(() => client.release());
    const files = filesFolder === undefined ? [] : await copyFiles(filesFolder, unfinished);
    const manifest: BackupManifest = {
      format: 'gongkai-backup/1',
      madeAt: now.toISOString(),
      program,
      keyId,
      ...facts,
      files,
    };
    await writeSafely(join(unfinished, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
    await rename(unfinished, folder);
    return { name, folder, manifest };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (error instanceof BackupError) throw error;
    throw new BackupError(`备份没有做成：${reasonOf(error)}。原有数据没有改动，以前的备份还在。`, {
      cause: error,
    });
  } finally {
    await pool.end();
  }
}

/** gongkai-20261121-030000, by China's clock. */
function nameAt(now: Date): string {
  const china = new Date(now.getTime() + 8 * 3_600_000).toISOString();
  return `gongkai-${china.slice(0, 10).replaceAll('-', '')}-${china.slice(11, 19).replaceAll(':', '')}`;
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: string };
  if (code === 'ENOSPC') return '磁盘已满';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return '没有写这个文件夹的权限';
  return message ?? String(error);
}

async function copyDatabase(client: pg.PoolClient, folder: string) {
  // One view of everything, whatever is written meanwhile.
  await client.query('begin isolation level repeatable read, read only');
  await client.query('set local statement_timeout to 0; set local idle_in_transaction_session_timeout to 0');
  const tables: BackedUpFile[] = [];
  for (const table of backedUpTables) {
    const path = tablePath(table);
    const source = client.query(copyTo(`copy public.${table} to stdout`));
    tables.push({ path, ...(await writeHashed(source, join(folder, path))) });
  }
  const { rows: heads } = await client.query<ChainHead>(
    `select body_id as "bodyId", seq, encode(hash, 'hex') as hash from chain_heads order by body_id`,
  );
  const { rows: migrations } = await client.query<{ name: string }>(
    'select name from kysely_migration order by name desc limit 1',
  );
  await client.query('commit');
  return {
    migration: migrations[0]?.name ?? '',
    acts: heads.reduce((sum, { seq }) => sum + seq, 0),
    heads,
    tables,
  };
}

/** Writes a stream packed, and says how long the file is and its hash. */
async function writeHashed(source: NodeJS.ReadableStream, file: string): Promise<Omit<BackedUpFile, 'path'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(source, createGzip(), counted, createWriteStream(file, { mode: 0o600, flush: true }));
  return { bytes, sha256: hash.digest('hex') };
}

async function copyFiles(from: string, folder: string): Promise<readonly BackedUpFile[]> {
  const names = await readdir(from, { recursive: true, withFileTypes: true }).catch(() => []);
  const copied: BackedUpFile[] = [];
  for (const entry of names) {
    // What the store is still writing is no file yet, and nothing names it (`folderStore`).
    if (!entry.isFile() || /^[\da-f]{64}\.[\da-f-]{36}$/u.test(entry.name)) continue;
    const source = join(entry.parentPath, entry.name);
    const path = ['files', ...relative(from, source).split(sep)].join('/');
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    const hash = createHash('sha256');
    // One that was thinned out meanwhile is named by nothing that is backed up.
    const opened = await open(source, 'r').catch((error: unknown) => {
      if ((error as { readonly code?: unknown }).code === 'ENOENT') return null;
      throw error;
    });
    if (opened === null) continue;
    await pipeline(
      opened.createReadStream(),
      async function* hashing(chunks) {
        for await (const chunk of chunks as AsyncIterable<Buffer>) {
          hash.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(target, { mode: 0o600, flush: true }),
    );
    copied.push({ path, bytes: (await stat(target)).size, sha256: hash.digest('hex') });
  }
  return copied;
}

async function writeSafely(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}
