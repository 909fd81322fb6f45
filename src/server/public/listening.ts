import { createServer, type RequestListener, type Server } from 'node:http';
import type { Front } from './front.ts';

/**
 * A server that answers what the public site has at hand in memory by itself and gives the rest to the application. Going
 * through its hooks and routes costs a quarter more and up to as much again as sending a page (bench/site.ts).
 */
export function listeningWith(
  front: Pick<Front, 'hot'> | null,
  times: { readonly keepAliveMs: number; readonly requestMs: number },
): (application: RequestListener) => Server {
  return (application) => {
    const server = createServer((request, response) => {
      const { url } = request;
      if (url !== undefined && !url.startsWith('/')) request.url = withoutOrigin(url);
      if (front === null || !front.hot(request, response)) application(request, response);
    });
    server.keepAliveTimeout = times.keepAliveMs;
    server.requestTimeout = times.requestMs;
    return server;
  };
}

/** `http://host/path`, as it is asked of a proxy: every server must take it (RFC 9112 part 3.2.2). */
function withoutOrigin(url: string): string {
  const rest = /^https?:\/\/[^/?#]*(.*)$/iu.exec(url)?.[1];
  if (rest === undefined) return url;
  return rest.startsWith('/') ? rest : `/${rest}`;
}
