import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';
import type { Config } from '../config.ts';

/** Whose request it is: as Fastify's `request.ip`, for what is answered before Fastify. */
export function callerAddress({
  TRUST_PROXY,
}: Pick<Config, 'TRUST_PROXY'>): (request: IncomingMessage) => string {
  if (TRUST_PROXY === false) return (request) => request.socket.remoteAddress ?? '';
  const trusted = proxyAddr.compile(TRUST_PROXY.split(','));
  return (request) => proxyAddr(request, trusted) ?? '';
}
