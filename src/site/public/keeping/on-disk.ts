import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { sizeOf, type Copy } from './copy.ts';

/** Of the memory of a server, so much is kept over a restart, in bytes: the pages that are read most. */
const mostBytes = 32 * 1024 * 1024;

/** Another way of writing it down is another number. */
const format = 'gongkai-site-copies/1';

interface Written {
  readonly format: string;
  readonly program: string;
  readonly copies: readonly Copy[];
}

/**
 * Writes copies down, whole or not at all.
 * @param program what they were made by: another program links other styles
 */
export async function writeCopies(file: string, program: string, copies: readonly Copy[]): Promise<void> {
  let bytes = 0;
  const chosen = copies.filter((copy) => {
    bytes += sizeOf(copy);
    return bytes <= mostBytes;
  });
  const written: Written = { format, program, copies: chosen };
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  // One name for all: what a run that was cut off has left is written over, and holds nothing that was withdrawn since.
  const unfinished = `${file}.new`;
  try {
    const handle = await open(unfinished, 'w', 0o600);
    try {
      await handle.writeFile(serialize(written));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await unlink(unfinished).catch(() => undefined);
    throw error;
  }
}

/** The copies that were written down; none where there is no such file, or it is of another program, or damaged. */
export async function readCopies(file: string, program: string): Promise<readonly Copy[]> {
  try {
    const written = deserialize(await readFile(file)) as Partial<Written> | null;
    return written?.format === format && written.program === program ? (written.copies ?? []) : [];
  } catch {
    return [];
  }
}
