import type { FastifyRequest } from 'fastify';
import type { Opened } from '../documents/checking/open-report.ts';
import { texts } from '../site/texts.ts';
import { limits } from './limits.ts';
import type { Services } from './services.ts';

/** The files of one form, opened; those that could not be, with the reason. */
export interface OpenedUpload {
  readonly files: readonly Opened[];
  /** Last year's report, where it was given. */
  readonly previous: Opened | null;
  /** The other fields of the form. */
  readonly fields: ReadonlyMap<string, string>;
}

/**
 * Reads a multipart form file by file: while one is being received, those before it are being opened. Nothing
 * touches the disk, and no more files are held than can be worked on. A file over a limit is answered as
 * unreadable; the others are not lost.
 */
export async function openUpload(request: FastifyRequest, services: Services): Promise<OpenedUpload> {
  const files: Promise<Opened>[] = [];
  const names = new Map<string, number>();
  const fields = new Map<string, string>();
  const running = new Set<Promise<unknown>>();
  let previous: Promise<Opened> | null = null;

  const open = (bytes: Uint8Array, truncated: boolean, file: string): Promise<Opened> => {
    if (truncated) return Promise.resolve({ file, readable: false, reason: texts.progress.tooLarge });
    if (bytes.length === 0) return Promise.resolve({ file, readable: false, reason: texts.results.empty });
    const work = services.open(bytes, file);
    running.add(work);
    // A failure is met where all results are awaited.
    const leave = () => running.delete(work);
    work.then(leave, leave);
    return work;
  };

  for await (const part of request.parts()) {
    if (part.type === 'field') {
      fields.set(part.fieldname, String(part.value));
      continue;
    }
    const given = displayName(part.filename);
    const isPrevious = part.fieldname === 'previous';
    if (!isPrevious && files.length >= limits.files) {
      part.file.resume();
      if (given === '') continue;
      const file = distinct(given, names);
      files.push(Promise.resolve({ file, readable: false, reason: texts.results.tooMany }));
      continue;
    }
    const bytes = await part.toBuffer();
    // A file input that was left empty still sends a part, without name and content.
    if (given === '' && bytes.length === 0) continue;
    const file = isPrevious ? given : distinct(given, names);
    const opened = open(bytes, part.file.truncated, file);
    if (isPrevious) previous = opened;
    else files.push(opened);
    while (running.size > services.size) await Promise.race(running);
  }
  return { files: await Promise.all(files), previous: await previous, fields };
}

/** A file name that is safe to show: no folders, no control or direction characters, not endless. */
export function displayName(given: string): string {
  const base = given.split(/[\\/]/u).at(-1) ?? '';
  const plain = base.replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '').trim();
  const characters = [...plain];
  return characters.length <= 120
    ? plain
    : `${characters.slice(0, 100).join('')}…${characters.slice(-18).join('')}`;
}

/** The second file of the same name is told apart by its number. */
function distinct(name: string, names: Map<string, number>): string {
  const shown = name === '' ? '未命名' : name;
  const count = (names.get(shown) ?? 0) + 1;
  names.set(shown, count);
  return count === 1 ? shown : `${shown}（${count}）`;
}
