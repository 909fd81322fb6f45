import type { FastifyRequest } from 'fastify';
import type { Upload } from '../../contract/endpoint.ts';
import { Refused, refused } from './refused.ts';
import { wording } from './wording.ts';

/** Reads the one file of a call, up to its limit; the rest of a longer one is not kept. */
export type ReadUpload = (request: FastifyRequest, most: number) => Promise<Upload | Refused>;

/** Files, and bytes of them, that are received at a time: what is received stands in memory. */
const mostAtOnce = 8;
const mostBytesAtOnce = 400 * 1024 * 1024;

/** What reads uploads, for one application: it counts how many are under way. */
export function createUploads(): ReadUpload {
  let underWay = 0;
  let bytesUnderWay = 0;
  return async (request, most) => {
    if (!request.isMultipart()) return refused('wrong-input', wording.noUpload);
    const bytes = mostOf(request, most);
    if (underWay >= mostAtOnce || (underWay > 0 && bytesUnderWay + bytes > mostBytesAtOnce)) {
      return new Refused({ code: 'unavailable', message: wording.uploadsBusy }, 10);
    }
    underWay += 1;
    bytesUnderWay += bytes;
    try {
      return await readOne(request, most);
    } catch (error) {
      if (isOfTheForm(error)) return refused('wrong-input', wording.brokenUpload);
      throw error;
    } finally {
      underWay -= 1;
      bytesUnderWay -= bytes;
    }
  };
}

/** How many bytes a call can bring: what it says, and no more than is kept of it. */
function mostOf(request: FastifyRequest, most: number): number {
  const said = Number(request.headers['content-length'] ?? most);
  return Number.isFinite(said) ? Math.min(said, most) : most;
}

async function readOne(request: FastifyRequest, most: number): Promise<Upload | Refused> {
  let upload: Upload | null = null;
  let fault: Refused | null = null;
  const limits = { fileSize: most, files: 2, fields: 2, parts: 4, fieldSize: 1024, headerPairs: 20 };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field' || part.fieldname !== 'file' || upload !== null) {
      fault ??= refused('wrong-input', wording.noUpload);
      if (part.type === 'file') part.file.resume();
      continue;
    }
    const bytes = await part.toBuffer();
    if (part.file.truncated) fault ??= refused('too-large', wording.uploadTooLarge(most));
    if (bytes.length === 0) fault ??= refused('wrong-input', wording.emptyUpload, 'file');
    upload = { name: part.filename, bytes };
  }
  return fault ?? upload ?? refused('wrong-input', wording.noUpload, 'file');
}

/** Whether the form itself is broken or has too much in it: nothing of the house went wrong. */
function isOfTheForm(error: unknown): boolean {
  const { code, statusCode, message } = error as {
    readonly code?: unknown;
    readonly statusCode?: unknown;
    readonly message?: unknown;
  };
  if (typeof statusCode === 'number' && statusCode < 500) return true;
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') return true;
  return /^(?:Unexpected end of|Malformed|Multipart:|Part terminated)/u.test(String(message));
}
