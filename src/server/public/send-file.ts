import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from '../../ledger/files.ts';
import type { FileSign } from '../../site/public/keeping/copy.ts';
import { contentDisposition, percentEncoded } from '../content-disposition.ts';
import { byteRange } from './byte-range.ts';
import { filePolicy, flat } from './security-headers.ts';
import { names, staleWarning } from './send-page.ts';

/** Milliseconds without a byte after which a download is given up. */
const stalledMs = 60_000;

/** Sends a kept file, or the part of it that is asked for. @returns false where the store does not have it; nothing was sent */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { sha256, name, mediaType, inline }: FileSign,
  options: {
    readonly files: Pick<FileStore, 'open'>;
    readonly security: Readonly<Record<string, string>>;
    readonly last: boolean;
  },
): Promise<boolean> {
  const etag = `"${sha256.slice(0, 32)}"`;
  const common = {
    etag,
    // Not for good: what is withdrawn must be gone.
    'cache-control': 'no-cache',
    'accept-ranges': 'bytes',
    ...options.security,
    'content-security-policy': filePolicy,
    ...(options.last ? { warning: staleWarning } : {}),
  };
  const known = request.headers['if-none-match'];
  if (known !== undefined && names(known, etag)) {
    response.writeHead(304, [...flat(common)]).end();
    return true;
  }
  const file = await options.files.open(sha256);
  if (file === null) return false;
  const { size } = file;
  const head = {
    'content-type': mediaType,
    'content-disposition': inline
      ? `inline; filename*=UTF-8''${percentEncoded(name)}`
      : contentDisposition(name),
    ...common,
  };
  const condition = request.headers['if-range'];
  const range = condition === undefined || condition === etag ? byteRange(request.headers.range, size) : null;
  if (range === 'unsatisfiable') {
    await file.close();
    response.writeHead(416, [...flat({ ...common, 'content-range': `bytes */${size}` })]).end();
    return true;
  }
  const { from, to } = range ?? { from: 0, to: size - 1 };
  const length = String(to - from + 1);
  if (range === null) response.writeHead(200, [...flat({ ...head, 'content-length': length })]);
  else {
    const part = { 'content-length': length, 'content-range': `bytes ${from}-${to}/${size}` };
    response.writeHead(206, [...flat({ ...head, ...part })]);
  }
  if (request.method === 'HEAD' || size === 0) {
    await file.close();
    response.end();
    return true;
  }
  // Who takes nothing for so long is gone, or wants to keep files open.
  response.setTimeout(stalledMs, () => response.destroy());
  // A reader who goes away is no fault of ours; the stream closes the file.
  await pipeline(file.stream(from, to), response).catch(() => response.destroy());
  return true;
}
