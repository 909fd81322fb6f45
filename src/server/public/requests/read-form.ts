import type { FastifyRequest } from 'fastify';
import type { SentFile } from '../../../site/public/requests/answer.ts';
import { largestFile } from './file-kind.ts';

/** What a form sent: the last value of each name, and its files. */
export interface SentForm {
  readonly fields: ReadonlyMap<string, string>;
  readonly files: readonly (readonly [name: string, file: SentFile])[];
}

const limits = {
  // One byte more than is allowed, so that what was cut is told from what just fits.
  fileSize: largestFile + 1,
  files: 3,
  fields: 60,
  parts: 63,
  /** 10,000 characters of three bytes. */
  fieldSize: 64 * 1024,
  fieldNameSize: 100,
  headerPairs: 100,
} as const;

/** Reads a form of either type. Files are held in memory until they are sealed; none touches the disk. */
export async function readForm(request: FastifyRequest): Promise<SentForm> {
  if (!request.isMultipart()) {
    const body = (request.body ?? {}) as Readonly<Record<string, unknown>>;
    const fields = Object.entries(body).filter(
      (each): each is [string, string] => typeof each[1] === 'string',
    );
    return { fields: new Map(fields), files: [] };
  }
  const fields = new Map<string, string>();
  const files: [string, SentFile][] = [];
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      fields.set(part.fieldname, String(part.value));
      continue;
    }
    const bytes = await part.toBuffer();
    // A file input that was left empty still sends a part, without name and content.
    if (part.filename === '' && bytes.length === 0) continue;
    const tooLarge = part.file.truncated || bytes.length > largestFile;
    files.push([
      part.fieldname,
      { name: part.filename, bytes: tooLarge ? new Uint8Array() : bytes, tooLarge },
    ]);
  }
  return { fields, files };
}
