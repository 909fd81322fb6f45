import { createHash, randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import {
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  stat,
  unlink,
  utimes,
  type FileHandle,
} from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** Bytes that are open for reading. */
export interface OpenFile {
  /** Bytes. */
  readonly size: number;
  /** The bytes from one place up to another, both counted in. The stream closes the file when it ends, however it ends. */
  readonly stream: (from: number, to: number) => Readable;
  readonly close: () => Promise<void>;
}

/** Where the bytes of files stand: written once under their hash, never changed. */
export interface FileStore {
  /** Keeps bytes; the same bytes are kept once. @returns their SHA-256, hexadecimal */
  readonly keep: (bytes: Uint8Array) => Promise<string>;
  /** The bytes under a hash; null where they are missing or are not what the hash says. */
  readonly read: (sha256: string) => Promise<Buffer | null>;
  /** Opens the bytes under a hash, to be read in parts; null as with `read`. Who opens closes. */
  readonly open: (sha256: string) => Promise<OpenFile | null>;
  /** Whether bytes stand under a hash; they are not looked at. */
  readonly has: (sha256: string) => Promise<boolean>;
  /** Takes bytes away that nobody kept since, also not once more. That nothing names them is for the caller to know. */
  readonly remove: (sha256: string, unusedSince: Date) => Promise<void>;
  /** The hashes of everything that was kept last before an instant. */
  readonly keptBefore: (before: Date) => Promise<readonly string[]>;
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * The id of a file, made of its hash (UUIDv8): what names the id names these very bytes, so that a digest over a text holds
 * its pictures and attachments too.
 */
export function fileIdOf(sha256: string): string {
  const variant = '89ab'.charAt(Number.parseInt(sha256.charAt(16), 16) % 4);
  const hex = `${sha256.slice(0, 12)}8${sha256.slice(13, 16)}${variant}${sha256.slice(17, 32)}`;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}

/** What is not there is no trouble. */
function goneIsNull(error: unknown): null {
  if ((error as { readonly code?: unknown }).code === 'ENOENT') return null;
  throw error;
}

/** So many files are remembered as sound. */
const mostSound = 50_000;

const hashShape = /^[\da-f]{64}$/u;

/**
 * A store in a folder, spread over 256 of them by the first two characters of the hash. What is on the disk when `keep`
 * comes back stays there over a power cut.
 * @param folder made when the first file is kept
 */
export function folderStore(folder: string): FileStore {
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  const read = async (sha256: string): Promise<Buffer | null> => {
    if (!hashShape.test(sha256)) return null;
    const bytes = await readFile(placeOf(sha256)).catch(goneIsNull);
    return bytes !== null && sha256Of(bytes) === sha256 ? bytes : null;
  };
  /** Facts of files whose bytes were found to be what their hash says. Most are read more than once, and some are long. */
  const sound = new Map<string, string>();
  const isSound = async (sha256: string, file: FileHandle, facts: Stats): Promise<boolean> => {
    const now = `${facts.ino} ${facts.size} ${facts.mtimeMs} ${facts.ctimeMs}`;
    if (sound.get(sha256) === now) return true;
    const hash = createHash('sha256');
    for await (const part of file.createReadStream({ start: 0, autoClose: false }))
      hash.update(part as Buffer);
    if (hash.digest('hex') !== sha256) return false;
    if (sound.size >= mostSound) sound.clear();
    sound.set(sha256, now);
    return true;
  };
  return {
    read,
    open: async (sha256) => {
      if (!hashShape.test(sha256)) return null;
      const file = await open(placeOf(sha256), 'r').catch(goneIsNull);
      if (file === null) return null;
      try {
        const facts = await file.stat();
        if (facts.isFile() && (await isSound(sha256, file, facts))) {
          return {
            size: facts.size,
            stream: (start, end) => file.createReadStream({ start, end }),
            close: () => file.close(),
          };
        }
        await file.close();
        return null;
      } catch (error) {
        await file.close();
        throw error;
      }
    },
    has: async (sha256) =>
      hashShape.test(sha256) && (await stat(placeOf(sha256)).catch(goneIsNull))?.isFile() === true,
    keptBefore: async (before) => {
      const found: string[] = [];
      for (const part of (await readdir(folder).catch(goneIsNull)) ?? []) {
        if (!/^[\da-f]{2}$/u.test(part)) continue;
        for (const sha256 of (await readdir(join(folder, part)).catch(goneIsNull)) ?? []) {
          if (!hashShape.test(sha256)) continue;
          const facts = await stat(placeOf(sha256)).catch(goneIsNull);
          if (facts !== null && facts.isFile() && facts.mtime < before) found.push(sha256);
        }
      }
      return found;
    },
    remove: async (sha256, unusedSince) => {
      if (!hashShape.test(sha256)) return;
      const place = placeOf(sha256);
      const facts = await stat(place).catch(goneIsNull);
      if (facts !== null && facts.mtime < unusedSince) await unlink(place).catch(goneIsNull);
    },
    keep: async (bytes) => {
      const sha256 = sha256Of(bytes);
      const place = placeOf(sha256);
      if ((await read(sha256)) !== null) {
        const now = new Date();
        const touched = await utimes(place, now, now).then(() => true, goneIsNull);
        if (touched !== null) return sha256;
      }
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
      const unfinished = `${place}.${randomUUID()}`;
      try {
        const file = await open(unfinished, 'wx', 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(unfinished, place);
      } catch (error) {
        await unlink(unfinished).catch(() => undefined);
        throw error;
      }
      return sha256;
    },
  };
}
