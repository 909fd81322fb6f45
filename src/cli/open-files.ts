import { readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { createCheckingPool } from '../documents/checking/checking-pool.ts';
import type { Opened } from '../documents/checking/open-report.ts';
import type { Terminal } from './run.ts';

/** A larger file is no annual report; 200 MB of it would only fill the memory. */
const largest = 64 * 1024 * 1024;

/**
 * Opens many files on all cores, with progress on stderr where that is a terminal.
 * @returns one result a file, in the order given; a file that cannot be read never stops the others
 */
export async function openFiles(files: readonly string[], terminal: Terminal): Promise<readonly Opened[]> {
  const size = Math.max(1, Math.min(availableParallelism(), files.length));
  const pool = createCheckingPool({ size });
  const results: Opened[] = [];
  let next = 0;
  let done = 0;
  const worker = async () => {
    for (let index = next++; index < files.length; index = next++) {
      const file = files[index] ?? '';
      results[index] = await openOne(pool.open, file);
      done += 1;
      if (terminal.interactive && files.length > 1)
        terminal.err(`\r正在检查，已完成${done}份，共${files.length}份`);
    }
  };
  try {
    await Promise.all(Array.from({ length: size }, worker));
  } finally {
    await pool.close();
    if (terminal.interactive && files.length > 1) terminal.err('\r\u001b[K');
  }
  return results;
}

async function openOne(
  open: (bytes: Uint8Array, file: string) => Promise<Opened>,
  file: string,
): Promise<Opened> {
  try {
    const { size } = await stat(file);
    if (size > largest) {
      const megabytes = Math.ceil(size / 1024 / 1024);
      return {
        file,
        readable: false,
        reason: `文件有${megabytes}MB，超过64MB的上限，没有检查。请确认是不是年度报告`,
      };
    }
    return await open(await readFile(file), file);
  } catch (error) {
    return { file, readable: false, reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  if (code === 'ENOENT') return '没有这个文件。请核对文件名和所在文件夹';
  if (code === 'EACCES' || code === 'EPERM') return '没有读取这个文件的权限';
  if (code === 'EISDIR') return '这是文件夹，不是文件';
  return `文件没有读出（${error instanceof Error ? error.message : String(error)}）`;
}
