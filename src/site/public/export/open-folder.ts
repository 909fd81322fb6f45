import {
  copyFile,
  link,
  lstat,
  mkdir,
  opendir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { compressedOf } from './compressed.ts';
import { ExportError } from './export-error.ts';

/** What belongs to the export itself and not to the site. */
export const ownFolder = '.gongkai';
const markerFile = `${ownFolder}/export.json`;
const format = 'gongkai-export/1';

export interface FolderCounts {
  readonly written: number;
  /** Files that are as they were: not touched, so web servers and mirrors see them unchanged. */
  readonly unchanged: number;
  readonly removed: number;
}

/** A folder that is being written beside the one that it will take the place of. */
export interface ExportFolder {
  /** @param file below the folder, with slashes */
  readonly write: (file: string, bytes: Buffer) => Promise<void>;
  /** Takes a file over as it was before, with its compressed copies. @returns it; null where there was none */
  readonly keep: (file: string) => Promise<Buffer | null>;
  /** Whether a file of that name was written. */
  readonly has: (file: string) => Promise<boolean>;
  /** Puts the new folder into the place of the old one, which is removed with all that is gone. */
  readonly finish: (facts: Readonly<Record<string, string | null>>) => Promise<FolderCounts>;
  /** Leaves the old folder as it was. */
  readonly abandon: () => Promise<void>;
}

type Kind = 'none' | 'empty' | 'export' | 'other';

/**
 * Begins a new state of an exported folder. Unchanged files are linked over from the present one, so the two share their
 * bytes on the disk.
 * @throws ExportError where the folder holds something that is no export, or another export into it is under way
 */
export async function openFolder(
  given: string,
  { compress }: { readonly compress: boolean },
): Promise<ExportFolder> {
  const target = resolve(given);
  const [stage, old] = [`${target}.new`, `${target}.old`];
  let kind = await kindOf(target);
  // A run was cut off between the two renames of `finish`.
  if (kind === 'none' && (await kindOf(old)) === 'export') {
    await rename(old, target);
    kind = 'export';
  }
  if (kind === 'other') {
    throw new ExportError(`“${given}”里有别的文件，没有写入。请换一个空文件夹，或者以前导出网站用的文件夹。`);
  }
  for (const left of [stage, old]) await clearLeft(left);
  await mkdir(join(stage, ownFolder), { recursive: true });
  await writeMarker(stage, { runningAs: process.pid });
  let written = 0;
  let unchanged = 0;

  const put = async (file: string, bytes: Buffer): Promise<'written' | 'unchanged'> => {
    const to = join(stage, file);
    await mkdir(dirname(to), { recursive: true });
    if (kind === 'export' && (await isSame(join(target, file), bytes))) {
      await linkOver(join(target, file), to);
      unchanged += 1;
      return 'unchanged';
    }
    await writeFile(to, bytes);
    written += 1;
    return 'written';
  };

  return {
    write: async (file, bytes) => {
      const state = await put(file, bytes);
      if (!compress) return;
      // What was compressed from these very bytes is as good as made anew.
      const kept =
        state === 'unchanged'
          ? await Promise.all(['.gz', '.br'].map(async (ending) => readOr(join(target, `${file}${ending}`))))
          : [];
      const [gz, br] = kept;
      const packed =
        gz !== undefined && gz !== null && br !== undefined && br !== null
          ? ([['.gz', gz] as const, ['.br', br] as const] as const)
          : await compressedOf(file, bytes);
      for (const [ending, copy] of packed) await put(`${file}${ending}`, copy);
    },
    keep: async (file) => {
      const [kept = null] = await Promise.all(
        ['', '.gz', '.br'].map(async (ending) => {
          const before = await readOr(join(target, `${file}${ending}`));
          if (before !== null) await put(`${file}${ending}`, before);
          return before;
        }),
      );
      return kept;
    },
    has: async (file) => (await stat(join(stage, file)).catch(goneIsNull)) !== null,
    finish: async (facts) => {
      await writeMarker(stage, facts);
      const removed = kind === 'export' ? await countGone(target, stage) : 0;
      await swap({ target, stage, old, there: kind !== 'none', given });
      return { written, unchanged, removed };
    },
    abandon: () => rm(stage, { recursive: true, force: true }),
  };
}

async function swap({
  target,
  stage,
  old,
  there,
  given,
}: {
  readonly target: string;
  readonly stage: string;
  readonly old: string;
  readonly there: boolean;
  readonly given: string;
}): Promise<void> {
  try {
    if (there) await rename(target, old);
  } catch (error) {
    await rm(stage, { recursive: true, force: true });
    throw new ExportError(
      `“${given}”不能整个换掉（${codeOf(error)}），还是原来的样子。它可能是一个挂载点，请导出到它里面的一个文件夹。`,
      { cause: error },
    );
  }
  try {
    await rename(stage, target);
  } catch (error) {
    if (there) await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

async function writeMarker(folder: string, facts: Readonly<Record<string, unknown>>): Promise<void> {
  await writeFile(join(folder, markerFile), `${JSON.stringify({ format, ...facts }, null, 2)}\n`);
}

async function kindOf(folder: string): Promise<Kind> {
  const facts = await lstat(folder).catch(goneIsNull);
  if (facts === null) return 'none';
  if (!facts.isDirectory()) return 'other';
  if ((await readMarker(folder)) !== null) return 'export';
  const directory = await opendir(folder);
  try {
    return (await directory.read()) === null ? 'empty' : 'other';
  } finally {
    await directory.close();
  }
}

async function readMarker(folder: string): Promise<{ readonly runningAs?: unknown } | null> {
  const text = await readOr(join(folder, markerFile));
  if (text === null) return null;
  try {
    const marker = JSON.parse(text.toString('utf8')) as {
      readonly format?: unknown;
      readonly runningAs?: unknown;
    };
    return marker.format === format ? marker : null;
  } catch {
    return null;
  }
}

/** Removes what a run that was cut off has left; refuses what is no such thing, or is being written now. */
async function clearLeft(folder: string): Promise<void> {
  if ((await kindOf(folder)) === 'none') return;
  const marker = await readMarker(folder);
  if (marker === null) {
    throw new ExportError(
      `导出时要用“${basename(folder)}”这个名字放新文件，那里已有别的东西，没有写入。请把它移开。`,
    );
  }
  if (typeof marker.runningAs === 'number' && isRunning(marker.runningAs)) {
    throw new ExportError('另一个导出正在写这个文件夹，没有再写。请等它完成。');
  }
  await rm(folder, { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function isSame(file: string, bytes: Buffer): Promise<boolean> {
  const facts = await stat(file).catch(goneIsNull);
  if (facts === null || !facts.isFile() || facts.size !== bytes.length) return false;
  return (await readFile(file)).equals(bytes);
}

/** Where the file system knows no second name for a file, it is copied with its time. */
async function linkOver(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    const { atime, mtime } = await stat(from);
    await copyFile(from, to);
    await utimes(to, atime, mtime);
  }
}

/** Files of the old state that the new one has not. */
async function countGone(old: string, fresh: string): Promise<number> {
  let gone = 0;
  for await (const entry of await opendir(old)) {
    if (entry.isDirectory()) gone += await countGone(join(old, entry.name), join(fresh, entry.name));
    else if ((await stat(join(fresh, entry.name)).catch(goneIsNull)) === null) gone += 1;
  }
  return gone;
}

const codeOf = (error: unknown) => String((error as { readonly code?: unknown }).code ?? error);

function goneIsNull(error: unknown): null {
  if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error))) return null;
  throw error;
}

const readOr = (file: string) => readFile(file).catch(goneIsNull);
