import type { FastifyBaseLogger } from 'fastify';

/** Writes into the server's log what went wrong and where. No message: it may hold what somebody typed. */
export function logFault(log: FastifyBaseLogger, error: Error & { readonly code?: unknown }): void {
  log.error({ fault: error.name, code: error.code, at: framesOf(error) }, 'desk call failed');
}

/** Where it happened, without the message that heads the stack. */
function framesOf({ stack }: Error): readonly string[] {
  const lines = stack?.split('\n') ?? [];
  return lines.filter((line) => /^\s+at /u.test(line)).slice(0, 6);
}
