import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Packed, Page } from '../../site/public/keeping/copy.ts';
import { contentDisposition } from '../content-disposition.ts';
import { acceptedEncoding, type Encoding } from './accepted-encoding.ts';
import { filePolicy, flat, type FlatHeaders } from './security-headers.ts';

/** The head of a reply with these bytes, and that of one that says they have not changed. */
interface Heads {
  readonly whole: FlatHeaders;
  readonly unchanged: FlatHeaders;
}

/** What their own bytes name may be kept for good; of all else it is asked each time whether it has changed. */
const forGood: ReadonlySet<string> = new Set(['emblem', 'look-sheet']);

/** What other sites' scripts may read: programs are meant to. */
const forAll: ReadonlySet<string> = new Set(['api', 'feed', 'report-data', 'sitemap', 'robots']);

/** RFC 9111: the copy is older than we would send if we could ask. */
export const staleWarning = '110 - "Response is Stale"';

export interface PageSender {
  readonly send: (request: IncomingMessage, response: ServerResponse, page: Page, last: boolean) => void;
}

/** Sends copies of pages; what of the head does not change is put together once for each of them. */
export function pageSender(security: Readonly<Record<string, string>>): PageSender {
  const heads = new WeakMap<Packed, Heads>();

  const headsOf = (page: Page, packed: Packed, encoding: Encoding): Heads => {
    const before = heads.get(packed);
    if (before !== undefined) return before;
    const { place, type, name } = page;
    const common = {
      etag: packed.etag,
      'cache-control':
        place !== null && forGood.has(place) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(page.br === null && page.gzip === null ? {} : { vary: 'accept-encoding' }),
      ...security,
      ...(name === null ? {} : { 'content-security-policy': filePolicy }),
      ...(place !== null && forAll.has(place)
        ? { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }
        : {}),
    };
    const made = {
      whole: flat({
        'content-type': type,
        'content-length': String(packed.bytes.length),
        ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
        ...(type.startsWith('text/html') ? { 'content-language': 'zh-CN' } : {}),
        ...(name === null ? {} : { 'content-disposition': contentDisposition(name) }),
        ...common,
      }),
      unchanged: flat(common),
    };
    heads.set(packed, made);
    return made;
  };

  return {
    send: (request, response, page, last) => {
      const [packed, encoding] = packedFor(page, acceptedEncoding(request.headers['accept-encoding']));
      const { whole, unchanged } = headsOf(page, packed, encoding);
      const known = request.headers['if-none-match'];
      if (known !== undefined && page.status === 200 && names(known, packed.etag)) {
        response.writeHead(304, warned(unchanged, last));
        response.end();
        return;
      }
      response.writeHead(page.status, warned(whole, last));
      if (request.method === 'HEAD') response.end();
      else response.end(packed.bytes);
    },
  };
}

/** Node writes from the list and leaves it as it is. */
const warned = (head: FlatHeaders, last: boolean): string[] =>
  last ? [...head, 'warning', staleWarning] : (head as string[]);

function packedFor(page: Page, accepted: Encoding): readonly [Packed, Encoding] {
  if (accepted === 'br' && page.br !== null) return [page.br, 'br'];
  if (accepted !== 'identity' && page.gzip !== null) return [page.gzip, 'gzip'];
  return [page.identity, 'identity'];
}

/** Whether `If-None-Match` names a tag; a proxy may have made it weak. */
export function names(header: string, etag: string): boolean {
  if (header === etag || header.trim() === '*') return true;
  return header.split(',').some((each) => each.trim().replace(/^W\//u, '') === etag);
}
